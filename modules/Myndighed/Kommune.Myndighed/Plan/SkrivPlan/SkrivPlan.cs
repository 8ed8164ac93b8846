using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A goal as it is typed. A goal that is in the plan already carries its id, so that its measurements follow it.</summary>
internal sealed record MaalInd(Guid? Id, string Tekst, int Udgangspunkt, int Maal, LocalDate Dato, string HvemGoerHvad, bool Udgaar = false);

/// <summary>M5: the plan's draft: few precise goals and the way back. It may be saved with holes; only the approval demands.</summary>
/// <param name="Version">The plan's; 0 while the case has none.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SkrivPlan(SagId Id, IReadOnlyList<MaalInd> Maal, string? VejenTilbage, string? Skole, string? Familieliv, int Version, string? Uddannelse = null) : IHarVersion;

internal static class SkrivPlanHandler
{
    public static async Task<(Plan?, Sag)> Load(SkrivPlan c, MyndighedDb db, CancellationToken ct) =>
        (await db.SagensPlan(c.Id, ct), (await db.Hent<Sag>(c.Id, ct: ct))!);

    public static Afvisning? Validate(SkrivPlan c, Plan? plan, Sag sag, Instant nu) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        c.Maal.Any(m => m.Id is { } id && (plan is null || plan.Maalene.All(x => x.Id != id))) ? new(nameof(c.Maal), "Et af målene findes ikke i planen.") : null,
        .. c.Maal.SelectMany((m, nr) => m.Udgaar ? [] : PlanKrav.Maalfejl(nr, m.Udgangspunkt, m.Maal)),
        .. c.Maal.Select((m, nr) => !m.Udgaar && m.Dato < DanskTid.Dag(nu) && plan?.Maalene.FirstOrDefault(x => x.Id == m.Id)?.Dato != m.Dato ? new Fejl($"Maal[{nr}].Dato", "Datoen er gået. Skriv, hvornår målet skal være nået.") : null),
    ]);

    public static Haendelser Handle(SkrivPlan c, Plan? plan, Sag sag, Sammenhaeng s)
    {
        Planmaal[] maal = [.. c.Maal.Where(m => !m.Udgaar).Select(m => new Planmaal(m.Id ?? Fundament.Id.Ny(), m.Tekst, m.Udgangspunkt, m.Maal, m.Dato, m.HvemGoerHvad))];
        var tekster = new Plantekster(c.VejenTilbage, c.Skole, c.Familieliv, c.Uddannelse);
        return plan is null ? Plan.Begynd(new(Fundament.Id.Ny()), sag, maal, tekster, s) : plan.Skriv(maal, tekster, s);
    }
}
