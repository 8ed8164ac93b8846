using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA2: what was said, for whom; what was decided, in words the family can read; who does what and until when.</summary>
/// <param name="Beslutninger">One per line.</param>
[Fagperson]
internal sealed record SkrivReferat(
    MoedeId Id, Moedeudfald Udfald, IReadOnlyList<Guid> Moedte, IReadOnlyList<SkrivReferat.Punkt> Punkter, string? Beslutninger, IReadOnlyList<SkrivReferat.Linje> Opgaver, int Version) : IHarVersion
{
    /// <param name="Nr">Of the agenda.</param>
    internal sealed record Punkt(int Nr, string? Tekst, Kreds? Kreds);

    internal sealed record Linje(string? Tekst, Guid? Ejer, LocalDate? Senest);

    public IReadOnlyList<string> AlleBeslutninger => Referatkrav.Beslutninger(Beslutninger);
    public IEnumerable<(Linje Linje, int Nr)> Skrevne => Opgaver.Select((o, i) => (o, i)).Where(x => x.o.Tekst is not null || x.o.Ejer is not null || x.o.Senest is not null);
}

internal static class SkrivReferatHandler
{
    public static Task<Moede?> Load(SkrivReferat c, SamspilDb db, Sammenhaeng s, CancellationToken ct) => Moedeskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(SkrivReferat c, Moede a, Sammenhaeng s) => Afvisning.Af(
    [
        Moedeskrift.Slut(a),
        a.Indkalder != s.Bruger.Id && !s.Bruger.ErSystem ? new Fejl(null, "Den, der har indkaldt, skriver referatet.") : null,
        a.Kald.Start > s.Nu ? new Fejl(null, $"Mødet er først {DanskTid.Tidspunkt(a.Kald.Start)}.") : null,
        .. Referatkrav.Mangler(a, c.Udfald, c.Moedte, c.Punkter, c.AlleBeslutninger),
        c.Udfald == Moedeudfald.Aftalt && !c.Skrevne.Any() ? new Fejl("Opgaver[0].Tekst", "Skriv, hvem der gør hvad.") : null,
        c.Skrevne.Count() > 20 ? new Fejl("Opgaver[0].Tekst", "Højst 20 opgaver.") : null,
        .. c.Skrevne.SelectMany(x => new[]
        {
            x.Linje.Tekst is null ? new Fejl($"Opgaver[{x.Nr}].Tekst", "Skriv, hvad der skal gøres.") : null,
            x.Linje.Ejer is not { } ejer || a.Kald.Deltagere.All(d => d.Id != ejer) ? new Fejl($"Opgaver[{x.Nr}].Ejer", "Vælg, hvem der gør det.") : null,
            x.Linje.Senest is not { } dag ? new Fejl($"Opgaver[{x.Nr}].Senest", "Skriv hvornår.") : dag < Fristdag.Af(s.Nu) ? new Fejl($"Opgaver[{x.Nr}].Senest", "Dagen er gået.") : dag > Fristdag.Af(s.Nu).PlusYears(1) ? new Fejl($"Opgaver[{x.Nr}].Senest", "Højst et år frem.") : null,
        }),
    ]);

    public static (Haendelser, MoedeHoldt) Handle(SkrivReferat c, Moede a, Sammenhaeng s)
    {
        var h = a.Hold(new(
            c.Udfald, [.. c.Moedte.Distinct()], Referatkrav.Skrevet(a, c.Punkter), c.AlleBeslutninger,
            [.. c.Skrevne.Select(x => new Moedeopgave(Id.Ny(), x.Linje.Tekst!, x.Linje.Ejer!.Value, x.Linje.Senest!.Value))]), s);
        return (h, Referatkrav.Besked(a));
    }
}
