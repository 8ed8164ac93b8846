using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <param name="Kode">Stands on what was asked; never changed.</param>
/// <param name="KraeverSamtykke">Everybody who holds custody must have agreed.</param>
/// <param name="Lovgrundlag">Empty until the municipality has filled in the paragraph.</param>
internal sealed record Indhentningsgrund([Etiket("Kode")] string Kode, [Etiket("Grundlag")] string Navn, [Etiket("Kræver samtykke")] bool KraeverSamtykke, [Etiket("Lovgrundlag")] string? Lovgrundlag)
{
    public string Vist => Lovgrundlag is { } lov ? $"{Navn} ({lov})" : Navn;
}

/// <summary>M16: on which basis others may be asked about a child: a dated list, since the law moves.</summary>
[Opsaetning("myndighed.indhentningsgrunde", "Grundlag for at indhente udtalelser", Rolle.Teamleder)]
internal sealed record Indhentningsgrunde([Etiket("Grundlag")] IReadOnlyList<Indhentningsgrund> Grunde) : IOpsaetning<Indhentningsgrunde>
{
    public static Indhentningsgrunde Standard { get; } = new(
    [
        new("samtykke", "Med samtykke", true, null),
        new("noedvendig", "Uden samtykke, fordi det er nødvendigt for at undersøge barnets forhold", false, null),
    ]);

    public IEnumerable<string> Fejl() =>
        Grunde.GroupBy(g => g.Kode, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"Koden {g.Key} står to gange.")
            .Concat(Grunde.Count == 0 ? ["Der skal være mindst ét grundlag."] : [])
            .Concat(Grunde.Where(g => string.IsNullOrWhiteSpace(g.Kode) || string.IsNullOrWhiteSpace(g.Navn)).Select(_ => "Hvert grundlag skal have en kode og et navn."));

    public Indhentningsgrund? Find(string kode) => Grunde.FirstOrDefault(g => g.Kode == kode);
}
