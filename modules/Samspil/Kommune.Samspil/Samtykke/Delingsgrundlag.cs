using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA3: what the law lets departments share without a consent: named on the meeting, in the family's list, and not to be withdrawn.</summary>
[Opsaetning("samspil.delingsgrundlag", "Hvad må deles uden samtykke", Rolle.Teamleder)]
internal sealed record Delingsgrundlag([Etiket("Grundlag")] IReadOnlyList<Delingsgrundlag.Linje> Grundlag) : IOpsaetning<Delingsgrundlag>
{
    /// <param name="Afdelinger">By name, with commas; none is all of them.</param>
    internal sealed record Linje(
        [Etiket("Kode", "Små bogstaver og bindestreg.")] string Kode,
        [Etiket("Lov og paragraf")] string Navn,
        [Etiket("Hvad den giver lov til")] string Tekst,
        [Etiket("Mellem", "Adskilt af semikolon: dagtilbud; PPR; Myndighed; Udfører. Tomt: alle.")] string? Mellem = null)
    {
        public bool Daekker(IEnumerable<Afdeling> afdelinger) => Mellem is null || afdelinger.All(a => Moedetype.Dele(Mellem).Any(d => Af(d) == a));

        internal static Afdeling? Af(string ord) => Moedetype.Laes(ord) switch
        {
            Deltagerkrav.Dagtilbud => Afdeling.Dagtilbud,
            Deltagerkrav.Ppr => Afdeling.Ppr,
            Deltagerkrav.Myndighed => Afdeling.Myndighed,
            Deltagerkrav.Udfoerer => Afdeling.Udfoerer,
            _ => null,
        };
    }

    public static Delingsgrundlag Standard { get; } = new(
    [
        new("bl-tvaerfagligt-samarbejde", "Barnets lov, tidligt tværfagligt samarbejde", "Rent private forhold må udveksles én gang på et møde, når det er nødvendigt for et udsat barns sundhed og udvikling", "dagtilbud; PPR; Myndighed"),
        new("bl-undersoegelse", "Barnets lov, oplysninger til undersøgelsen", "Myndighed må indhente det, der er nødvendigt for at undersøge barnets forhold"),
        new("underretning", "Underretningspligten", "Det, en fagperson skal fortælle, når et barn kan have brug for støtte"),
    ]);

    public Linje? Find(string kode) => Grundlag.FirstOrDefault(g => g.Kode == kode);

    public IEnumerable<string> Fejl()
    {
        foreach (var g in Grundlag.GroupBy(g => g.Kode).Where(g => g.Count() > 1))
        {
            yield return $"Koden {g.Key} står der to gange.";
        }

        foreach (var (g, ord) in Grundlag.SelectMany(g => Moedetype.Dele(g.Mellem ?? "").Where(o => Linje.Af(o) is null).Select(o => (g, o))))
        {
            yield return $"{g.Navn}: »{ord}« er ikke en afdeling.";
        }
    }
}

/// <summary>SA3: departments meet about a child on a consent that covers them all, or on a law that does; on neither, they do not.</summary>
internal static class Delingsregel
{
    public static Fejl? Mangler(IReadOnlyCollection<Afdeling> afdelinger, Samtykkeraekke? samtykke, Delingsgrundlag.Linje? lov, LocalDate dag)
    {
        var hvem = string.Join(", ", afdelinger.Order().Select(SamspilOrd.Af));
        if (samtykke is null)
        {
            return lov is null ? new("Samtykke", $"{hvem} må ikke dele noget om barnet uden samtykke. Vælg et samtykke, eller det i loven, I deler på.")
                : lov.Daekker(afdelinger) ? null : new("Lov", $"{lov.Navn} gælder ikke mellem {hvem}.");
        }

        var uden = afdelinger.Except(samtykke.Afdelinger).ToArray();
        return samtykke.Trukket is not null ? new("Samtykke", "Samtykket er trukket tilbage.")
            : samtykke.Til < dag ? new("Samtykke", $"Samtykket er udløbet {DanskTid.Dato(samtykke.Til)}, før mødet holdes.")
            : uden.Length > 0 ? new("Samtykke", $"Samtykket omfatter ikke {string.Join(" og ", uden.Select(SamspilOrd.Af))}.") : null;
    }
}
