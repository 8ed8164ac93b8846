using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>A step of the ladder.</summary>
/// <param name="Spor">1–3; null for what happens in the ordinary.</param>
/// <param name="Kadence">The local rule of how often is followed up, such as F11-SPOR2; null when only the law's and the case's own dates count.</param>
internal sealed record Trin(
    [Etiket("Trin")] int Nr,
    [Etiket("Navn")] string Navn,
    [Etiket("Spor")] int? Spor,
    [Etiket("Fristregel for opfølgning")] string? Kadence);

/// <summary>M7: the steps in order; the aim is down. The default is Ballerup's (S4).</summary>
[Opsaetning("myndighed.indsatstrappe", "Indsatstrappen", Rolle.Teamleder)]
internal sealed record Indsatstrappe([Etiket("Trin, det laveste først")] IReadOnlyList<Trin> Trin) : IOpsaetning<Indsatstrappe>
{
    public static Indsatstrappe Standard { get; } = new(
    [
        new(1, "Tidlig indsats i almenområdet", null, null),
        new(2, "Forebyggelse", 1, null),
        new(3, "Hjemmebaserede indsatser", 2, "F11-SPOR2"),
        new(4, "Slægt og netværk", 3, "F11-SPOR3"),
        new(5, "Plejefamilie", 3, "F11-SPOR3"),
        new(6, "Institution", 3, "F11-SPOR3"),
    ]);

    public int Antal => Trin.Count;

    public Trin? Find(int nr) => Trin.FirstOrDefault(t => t.Nr == nr);

    public Trin Paa(int nr) => Find(nr) ?? throw new InvalidOperationException($"Indsatstrappen har intet trin {nr}.");

    /// <summary>The name of a track (S4).</summary>
    public static string Spornavn(int spor) => spor switch
    {
        1 => "Tidlig og tæt på",
        2 => "Tæt på familien",
        3 => "Tæt på anbringelsen",
        _ => $"Spor {spor}",
    };
}
