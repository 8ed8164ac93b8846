using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>What of the template a fact changed, in words. Pure.</summary>
internal static class Maalforskel
{
    public static IReadOnlyList<string> Af(Maalfaktum? foer, Maalfaktum nu)
    {
        if (foer is null || nu.Indhold is null)
        {
            return [];
        }

        var (a, b) = (foer.Laes(), nu.Laes());
        return [.. Felter(a).Zip(Felter(b)).Where(x => x.First.Tekst != x.Second.Tekst).Select(x => $"{x.First.Navn}: {x.First.Tekst ?? "tomt"} → {x.Second.Tekst ?? "tomt"}")];
    }

    private static IEnumerable<(string Navn, string? Tekst)> Felter(Maalindhold i) =>
    [
        ("Målet", i.Titel), ("Hvad gør vi", i.Goer), ("Indsatser", i.Indsatser), ("Opfølgning", i.Opfoelgning), ("Tegn", i.Tegn), ("Indikatorer", i.Indikatorer.Count == 0 ? null : string.Join(", ", i.Indikatorer)),
        ("Ventes set", i.Senest is { } d ? DanskTid.Dato(d) : null), ("Aftalemål", i.Aftalemaal), ("Budgetmål", i.Budgetmaal),
    ];
}
