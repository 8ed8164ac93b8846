using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>U3: where the goals stand on a day, 0–10. It only adds, so it needs no version: two who register never conflict.</summary>
[Kraever(Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator)]
internal sealed record RegistrerMaaling(ForloebId Id, LocalDate Dato, IReadOnlyList<RegistrerMaaling.Vaerdi> Maal)
{
    /// <param name="Tal">Null: not measured this time.</param>
    internal sealed record Vaerdi(Guid Maal, int? Tal, string? Note);
}

internal static class RegistrerMaalingHandler
{
    public static Task<Forloeb?> Load(RegistrerMaaling c, UdfoererDb db, Sammenhaeng s, CancellationToken ct) => Forloebskrift.Hent(db, c.Id, s, ct);

    public static Afvisning? Validate(RegistrerMaaling c, Forloeb a, Sammenhaeng s) => Afvisning.Af(
    [
        Forloebskrift.ErSlut(a), Forloebskrift.Dato(a, c.Dato, s),
        c.Maal.All(m => m.Tal is null) ? new Fejl("Maal[0].Tal", "Skriv et tal fra 0 til 10 for mindst ét mål.") : null,
        .. c.Maal.Select((m, i) => m.Tal is < 0 or > 10 ? new Fejl($"Maal[{i}].Tal", "Skriv et helt tal fra 0 til 10.") : null),
        .. c.Maal.Select((m, i) => a.Maal.Any(x => x.Id == m.Maal) ? null : new Fejl($"Maal[{i}].Tal", "Målet findes ikke i planen mere. Genindlæs siden.")),
        c.Maal.Where(m => m.Tal is not null).GroupBy(m => m.Maal).Any(g => g.Count() > 1) ? new Fejl(null, "Det samme mål er målt to gange.") : null,
    ]);

    public static Haendelser Handle(RegistrerMaaling c, Forloeb a, Sammenhaeng s) =>
        a.MaalMaal(c.Dato, [.. c.Maal.Where(m => m.Tal is not null).Select(m => new Maaltal(m.Maal, m.Tal!.Value, m.Note))], s);
}
