using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>One child of a cohort, as it was known on the day it is counted.</summary>
/// <param name="Maal">The goals it began with: those changed or dropped on the way still count.</param>
internal sealed record Effektbarn(IReadOnlyList<Effektmaal> Maal, Afslutning? Slut, decimal Afregnet)
{
    public bool ErMaalt => Maal.Any(m => m.Nu is not null);

    /// <summary>All goals that it began with. One that was never measured is not reached.</summary>
    public bool NaaedeAlle => Maal.Count > 0 && Maal.All(m => m.Nu is { } nu && Udfoerer.Maal.Naaet(m.Foer, m.Maaltal, nu));

    /// <summary>Points on 0–10 towards the target, on average over the goals that were measured.</summary>
    public decimal? Aendring => ErMaalt ? Maal.Where(m => m.Nu is not null).Average(m => (decimal)Udfoerer.Maal.Skridt(m.Foer, m.Maaltal, m.Foer, m.Nu!.Value)) : null;

    public static Effektbarn Af(Forloeb f, decimal afregnet) =>
        new([.. f.Ordre.Maal.Select(m => new Effektmaal(m.Udgangspunkt, f.Senest(m.Id)?.Vaerdi, m.Maaltal))], f.Slut?.Aarsag, afregnet);
}

internal sealed record Effektmaal(int Foer, int? Nu, int Maaltal);

/// <summary>
/// U9: how it went for those who began in one year. Who is in it is fixed at the start; who left on the way stays in, with the
/// last that was measured. What is told of fewer than five, or would tell it, is left out. It says what happened, and not why.
/// </summary>
internal sealed record Effekttal(int Boern, int Planlagt, int IkkePlanlagt, int Loeber, int Naaede, int Fremgang, int Maalte, decimal? Aendring, decimal Afregnet)
{
    public static Effekttal Af(IReadOnlyCollection<Effektbarn> boern)
    {
        decimal[] aendringer = [.. boern.Select(b => b.Aendring).OfType<decimal>()];
        return new(
            boern.Count,
            boern.Count(b => b.Slut is { } s && Forloeb.ErPlanlagt(s)), boern.Count(b => b.Slut is { } s && !Forloeb.ErPlanlagt(s)), boern.Count(b => b.Slut is null),
            boern.Count(b => b.NaaedeAlle), aendringer.Count(a => a > 0), aendringer.Length, aendringer.Length == 0 ? null : Math.Round(aendringer.Average(), 1, MidpointRounding.AwayFromZero), boern.Sum(b => b.Afregnet));
    }

    public bool NokBoern => Boern >= Smaatal.Graense;
    public bool ViserNaaede => Smaatal.MaaVises(Naaede, Boern);
    public bool ViserFremgang => Smaatal.MaaVises(Fremgang, Boern);
    public bool ViserMaalte => Smaatal.MaaVises(Maalte, Boern);

    /// <summary>Of planned, unplanned and running: which must not be told.</summary>
    public (bool Planlagt, bool IkkePlanlagt, bool Loeber) Skjult => Smaatal.Skjulte([Planlagt, IkkePlanlagt, Loeber]) is [var p, var u, var l] ? (p, u, l) : default;

    public decimal? PrBarn => NokBoern ? Runde(Afregnet / Boern) : null;

    /// <summary>What all of them cost, also those who did not reach it, for each who did.</summary>
    public decimal? PrBarnDerNaaede => NokBoern && ViserNaaede ? Runde(Afregnet / Naaede) : null;

    private static decimal Runde(decimal kroner) => Math.Round(kroner, 0, MidpointRounding.AwayFromZero);
}
