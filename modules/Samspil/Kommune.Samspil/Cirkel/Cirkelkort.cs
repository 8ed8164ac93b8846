using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Ppr;

namespace Kommune.Samspil;

/// <summary>A circle (S0): how far from the ordinary the help is. Which steps and offers lie in it is the municipality's to say.</summary>
/// <param name="Trin">Steps of Myndighed's ladder.</param>
/// <param name="Special">Special education, by PPR's names.</param>
/// <param name="Pladser">Places with support in day care.</param>
internal sealed record Cirkel(
    string Navn,
    [Etiket("Hvad er det?")] string Forklaring,
    [Etiket("Trin på indsatstrappen", "Adskil med komma.")] IReadOnlyList<int>? Trin = null,
    [Etiket("Specialundervisning", "Adskil med komma: StoetteIKlassen, FleksibeltTilbud, Gruppeordning, Specialklasse, Specialskole, Specialklub.")] IReadOnlyList<Specialtilbud>? Special = null,
    [Etiket("Særlige pladser", "Adskil med komma: Ressourceplads, Specialplads.")] IReadOnlyList<Pladsart>? Pladser = null)
{
    public bool Rummer(Indsatsart art) =>
        (art.Trin is { } t && Trin?.Contains(t) == true) || (art.Special is { } s && Special?.Contains(s) == true) || (art.Plads is { } p && Pladser?.Contains(p) == true);
}

/// <summary>What one profession does so that a child can move one circle towards the ordinary.</summary>
/// <param name="Fra">The number of the circle that the child is in.</param>
internal sealed record Cirkelrolle([Etiket("Fra cirkel", "Nummeret, hvor 1 er det almene.")] int Fra, [Etiket("Afdeling")] Afdeling Afdeling, [Etiket("Hvad gør de?")] string Rolle);

/// <summary>
/// SA4: the circles in order from the ordinary outwards, and who moves what. The child's place follows from this and from the
/// efforts that the departments tell of; nobody types it.
/// </summary>
[Opsaetning("samspil.cirkler", "Cirkler: vejen mod det almene", Rolle.Teamleder, Rolle.PprLeder, Rolle.Dagtilbudskonsulent)]
internal sealed record Cirkelkort([Etiket("Cirkler", "Det almene først.")] IReadOnlyList<Cirkel> Cirkler, [Etiket("Hvem flytter hvad")] IReadOnlyList<Cirkelrolle> Roller) : IOpsaetning<Cirkelkort>
{
    public static Cirkelkort Standard { get; } = new(
    [
        new("Almen", "Det, alle børn får i dagtilbud, skole og fritid", [1], [], []),
        new("Forebyggende", "Ekstra hjælp der, hvor barnet er", [2], [Specialtilbud.StoetteIKlassen, Specialtilbud.FleksibeltTilbud], [Pladsart.Ressourceplads]),
        new("Særlig støtte", "Indsats i hjemmet eller et specialtilbud", [3], [Specialtilbud.Gruppeordning, Specialtilbud.Specialklasse, Specialtilbud.Specialklub], [Pladsart.Specialplads]),
        new("Uden for hjemmet", "Anbringelse eller specialskole", [4, 5, 6], [Specialtilbud.Specialskole], []),
    ],
    [
        new(2, Afdeling.Dagtilbud, "Gør det, der hjælper barnet, til en vane for hele gruppen, og prøver dage uden ekstra hjælp"),
        new(2, Afdeling.Ppr, "Rådgiver de voksne om læringsmiljøet, til de kan selv"),
        new(2, Afdeling.Myndighed, "Holder øje med målene, og slutter indsatsen, når de er nået"),
        new(3, Afdeling.Dagtilbud, "Tager imod i det almene nogle timer ad gangen, med kendte voksne"),
        new(3, Afdeling.Ppr, "Følger overgangen, og siger, hvad der skal være på plads"),
        new(3, Afdeling.Myndighed, "Trapper ned til en forebyggende indsats ved opfølgningen"),
        new(3, Afdeling.Udfoerer, "Flytter det, der virker, over til forældrene og skolen"),
        new(4, Afdeling.Myndighed, "Lægger planen for hjemgivelse, og holder samværet i gang"),
        new(4, Afdeling.Udfoerer, "Arbejder med forældrene fra første dag, og øver hverdagen derhjemme"),
        new(4, Afdeling.Dagtilbud, "Holder pladsen i fællesskabet, og kontakten til kammeraterne"),
        new(4, Afdeling.Ppr, "Støtter skolegangen, så barnet kan vende tilbage til sin klasse"),
    ]);

    /// <summary>From 1, the ordinary. An effort that no circle holds moves nobody.</summary>
    public int Nummer(Indsatsart art) => Math.Max(1, 1 + Cirkler.ToList().FindLastIndex(c => c.Rummer(art)));

    /// <summary>Where a child with these efforts is: by the one that is furthest from the ordinary.</summary>
    public int Plads(IEnumerable<Indsatsart> aabne) => aabne.Select(Nummer).DefaultIfEmpty(1).Max();

    public IEnumerable<string> Fejl()
    {
        if (Cirkler.Count is < 2 or > 6)
        {
            yield return "Skriv fra 2 til 6 cirkler.";
        }

        foreach (var g in Cirkler.SelectMany(c => (c.Trin ?? []).Select(t => $"Trin {t}").Concat((c.Special ?? []).Select(s => Cirkelord.Af(s))).Concat((c.Pladser ?? []).Select(p => Cirkelord.Af(p)))).GroupBy(x => x).Where(g => g.Count() > 1))
        {
            yield return $"{g.Key} står i to cirkler.";
        }

        if (Roller.Any(r => r.Fra < 2 || r.Fra > Cirkler.Count))
        {
            yield return $"Rollerne gælder fra cirkel 2 til {Cirkler.Count}: fra det almene flytter ingen videre.";
        }
    }
}

/// <summary>What an effort is, in the one vocabulary of the department that gave it.</summary>
internal readonly record struct Indsatsart(int? Trin, Specialtilbud? Special, Pladsart? Plads)
{
    public static Indsatsart Af(int trin) => new(trin, null, null);
    public static Indsatsart Af(Specialtilbud special) => new(null, special, null);
    public static Indsatsart Af(Pladsart plads) => new(null, null, plads);

    /// <summary>As it is kept: <c>trin:3</c>, <c>special:Specialklasse</c>, <c>plads:Ressourceplads</c>.</summary>
    public string Kode => Trin is { } t ? $"trin:{t}" : Special is { } s ? $"special:{s}" : $"plads:{Plads}";

    public static Indsatsart Laes(string kode) => kode.Split(':') switch
    {
        ["trin", var t] => Af(int.Parse(t, System.Globalization.CultureInfo.InvariantCulture)),
        ["special", var s] => Af(Enum.Parse<Specialtilbud>(s)),
        [_, var p] => Af(Enum.Parse<Pladsart>(p)),
        _ => throw new FormatException($"{kode} is no effort."),
    };

    public override string ToString() => Trin is { } t ? $"Indsats på trin {t}" : Special is { } s ? Cirkelord.Af(s) : Cirkelord.Af(Plads!.Value);
}

internal static class Cirkelord
{
    public static string Af(Specialtilbud s) => s switch
    {
        Specialtilbud.StoetteIKlassen => "Støtte i klassen",
        Specialtilbud.FleksibeltTilbud => "Fleksibelt tilbud",
        _ => s.ToString(),
    };

    public static string Af(Pladsart p) => p.ToString();
}
