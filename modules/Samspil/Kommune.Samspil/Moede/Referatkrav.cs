using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>What minutes must hold, whether they are written or amended, and what others are told of them.</summary>
internal static class Referatkrav
{
    public static IReadOnlyList<string> Beslutninger(string? tekst) => [.. (tekst ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public static IReadOnlyList<Referatpunkt> Skrevet(Moede a, IReadOnlyList<SkrivReferat.Punkt> punkter) =>
        [.. punkter.Where(p => p.Tekst is not null).OrderBy(p => p.Nr).Select(p => new Referatpunkt(a.Kald.Dagsorden[p.Nr - 1], p.Tekst!, p.Kreds ?? Kreds.Alle))];

    public static IEnumerable<Fejl?> Mangler(Moede a, Moedeudfald udfald, IReadOnlyList<Guid> moedte, IReadOnlyList<SkrivReferat.Punkt> punkter, IReadOnlyList<string> beslutninger) =>
    [
        moedte.Count == 0 ? new Fejl("Moedte", "Sæt kryds ved dem, der mødte.") : moedte.Any(m => a.Kald.Deltagere.All(d => d.Id != m)) ? new Fejl("Moedte", "Vælg blandt dem, der var indkaldt.") : null,
        punkter.Any(p => p.Nr < 1 || p.Nr > a.Kald.Dagsorden.Count) ? new Fejl("Punkter[0].Tekst", "Punktet står ikke på dagsordenen.") : null,
        .. udfald == Moedeudfald.Udsat ? [] : new[] { (1, "opgaven"), (a.Kald.Dagsorden.Count, "vejen tilbage") }
            .Where(skal => !punkter.Any(p => p.Nr == skal.Item1 && p.Tekst is not null)).Select(skal => new Fejl($"Punkter[{skal.Item1 - 1}].Tekst", $"Skriv, hvad I kom frem til om {skal.Item2}.")),
        udfald == Moedeudfald.Besluttet && beslutninger.Count == 0 ? new Fejl("Beslutninger", "Skriv, hvad I besluttede.") : null,
        beslutninger.Count > 30 ? new Fejl("Beslutninger", "Højst 30 beslutninger.") : null,
    ];

    /// <summary>The fact as it stands now, so that a correction names the same one.</summary>
    public static MoedeHoldt Besked(Moede a) => new(
        a.HoldtFaktum!.Value, a.HoldtTid!.Value, a.Barn, a.Id, a.Kald.Type, a.Kald.Emne, a.Kald.Enhed, a.Referat!.Udfald, a.Referat.Beslutninger.Count, a.Opgaver.Count, a.Referat.Moedte.Count, a.Kald.Minutter, a.Kald.Oenske);
}
