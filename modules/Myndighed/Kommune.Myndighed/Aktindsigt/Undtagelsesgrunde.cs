using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <param name="Kode">Stands on what was withheld; never changed.</param>
/// <param name="Navn">Stands in the package in place of the words, and in the letter.</param>
/// <param name="Lovgrundlag">Empty until the municipality has filled in the paragraph.</param>
internal sealed record Undtagelsesgrund([Etiket("Kode")] string Kode, [Etiket("Grund")] string Navn, [Etiket("Lovgrundlag")] string? Lovgrundlag);

/// <summary>Why something may be withheld from who asks: a dated list, since the law and its practice move.</summary>
[Opsaetning("myndighed.undtagelsesgrunde", "Grunde til at undtage fra aktindsigt", Rolle.Teamleder)]
internal sealed record Undtagelsesgrunde([Etiket("Grunde")] IReadOnlyList<Undtagelsesgrund> Grunde) : IOpsaetning<Undtagelsesgrunde>
{
    public static Undtagelsesgrunde Standard { get; } = new(
    [
        new("andre", "Oplysninger om andres private forhold", null),
        new("barnet", "Hensynet til barnet eller den unge selv", null),
        new("intern", "Internt arbejdsdokument", null),
        new("kilde", "Hensynet til den, der har givet oplysningen", null),
        new("straf", "Oplysninger i en sag om et strafbart forhold", null),
    ]);

    public IEnumerable<string> Fejl() =>
        Grunde.GroupBy(g => g.Kode, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"Koden {g.Key} står to gange.")
            .Concat(Grunde.Count == 0 ? ["Der skal være mindst én grund."] : [])
            .Concat(Grunde.Where(g => string.IsNullOrWhiteSpace(g.Kode) || string.IsNullOrWhiteSpace(g.Navn)).Select(_ => "Hver grund skal have en kode og et navn."));

    public Undtagelsesgrund? Find(string kode) => Grunde.FirstOrDefault(g => g.Kode == kode);

    /// <summary>A reason that has left the list since keeps its code.</summary>
    public string Navn(string kode) => Find(kode)?.Navn ?? kode;
}
