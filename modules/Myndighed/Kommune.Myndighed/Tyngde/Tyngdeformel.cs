using Kommune.Fundament;

namespace Kommune.Myndighed;

internal sealed record Trinpoint([Etiket("Trin")] int Trin, [Etiket("Point")] int Point);

/// <summary>
/// M11: what makes a case heavy, in points. The formula that the product comes with gives a case with support at home about five:
/// 20 such cases are the load that Ballerup aims at (S4).
/// </summary>
[Opsaetning("myndighed.sagstyngde", "Sagstyngde: point i formlen", Rolle.Teamleder)]
internal sealed record Tyngdeformel(
    [Etiket("Hver sag", "Det, enhver sag kræver, også når der er stille.")] int Sag,
    [Etiket("Højeste trin på indsatstrappen", "Et trin, der ikke står her, giver ingen point.")] IReadOnlyList<Trinpoint> Trin,
    [Etiket("Hver indsats, der løber")] int Indsats,
    [Etiket("Barnet er anbragt")] int Anbringelse,
    [Etiket("Undersøgelse i gang")] int Undersoegelse,
    [Etiket("Hver underretning, der ikke er vurderet")] int Underretning,
    [Etiket("Hver klage, der ikke er afgjort")] int Klage,
    [Etiket("Overgang til voksenlivet", "Mens den unge er 17 år.")] int Overgang) : IOpsaetning<Tyngdeformel>
{
    public const int Hoejst = 100;

    public static Tyngdeformel Standard { get; } = new(2, [new(2, 1), new(3, 2), new(4, 3), new(5, 4), new(6, 5)], 1, 2, 3, 1, 1, 1);

    public IEnumerable<string> Fejl()
    {
        if (Trin.Select(t => t.Point).Concat([Sag, Indsats, Anbringelse, Undersoegelse, Underretning, Klage, Overgang]).Any(p => p is < 0 or > Hoejst))
        {
            yield return $"Point er hele tal fra 0 til {Hoejst}.";
        }

        foreach (var trin in Trin.GroupBy(t => t.Trin).Where(g => g.Count() > 1))
        {
            yield return $"Trin {trin.Key} står to gange.";
        }
    }

    /// <summary>The weight with all that it is made of, so that nobody has to guess.</summary>
    public Tyngde Regn(Sagsforhold f)
    {
        IEnumerable<Tyngdedel> dele =
        [
            new("Sagen", 1, Sag),
            new($"Trin {f.Trin} på indsatstrappen", f.Trin is null ? 0 : 1, Trin.FirstOrDefault(t => t.Trin == f.Trin)?.Point ?? 0),
            new(f.Indsatser == 1 ? "1 indsats løber" : $"{f.Indsatser} indsatser løber", f.Indsatser, Indsats),
            new("Barnet er anbragt", f.Anbragt ? 1 : 0, Anbringelse),
            new("Undersøgelse i gang", f.Undersoegelse ? 1 : 0, Undersoegelse),
            new(f.Underretninger == 1 ? "1 underretning venter på vurdering" : $"{f.Underretninger} underretninger venter på vurdering", f.Underretninger, Underretning),
            new(f.Klager == 1 ? "1 klage er ikke afgjort" : $"{f.Klager} klager er ikke afgjort", f.Klager, Klage),
            new("Overgang til voksenlivet", f.Alder == Myndighed.Sag.Overgang ? 1 : 0, Overgang),
        ];
        return new([.. dele.Where(d => d.Point > 0)], f.Sat);
    }
}

/// <summary>A part of a weight: how many times, and points for each.</summary>
internal sealed record Tyngdedel(string Navn, int Antal, int Pr)
{
    public int Point => Antal * Pr;
}

/// <param name="Sat">Set by hand; counts in the formula's place.</param>
internal sealed record Tyngde(IReadOnlyList<Tyngdedel> Dele, int? Sat)
{
    public int Regnet => Dele.Sum(d => d.Point);
    public int Point => Sat ?? Regnet;
}
