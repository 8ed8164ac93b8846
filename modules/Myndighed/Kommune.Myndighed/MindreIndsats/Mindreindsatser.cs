using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <param name="Kode">Stands on what was begun; never changed.</param>
internal sealed record Mindreart([Etiket("Kode")] string Kode, [Etiket("Navn")] string Navn);

/// <summary>M14: what a distriktsteam may begin at once, and how long it sees a child afterwards.</summary>
/// <param name="SesDage">Frozen on each effort when it ends, so that a later change opens and closes nothing that was.</param>
[Opsaetning("myndighed.mindre-indsatser", "Mindre indsatser i distriktsteamet", Rolle.Teamleder)]
internal sealed record Mindreindsatser(
    [Etiket("Arter")] IReadOnlyList<Mindreart> Arter,
    [Etiket("Så mange dage kan teamet se barnet, efter at indsatsen er slut")] int SesDage) : IOpsaetning<Mindreindsatser>
{
    public static Mindreindsatser Standard { get; } = new(
    [
        new("raad", "Råd og vejledning til forældre"),
        new("hjemmebesoeg", "Hjemmebesøg"),
        new("samtaler", "Samtaler med barnet"),
        new("gruppe", "Gruppe for børn eller forældre"),
        new("netvaerk", "Møde med familie og netværk"),
        new("miljoe", "Hjælp til dagtilbud eller skole om barnet"),
    ], 365);

    public IEnumerable<string> Fejl() =>
        Arter.GroupBy(a => a.Kode, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"Koden {g.Key} står to gange.")
            .Concat(Arter.Count == 0 ? ["Der skal være mindst én art."] : [])
            .Concat(Arter.Where(a => string.IsNullOrWhiteSpace(a.Kode) || string.IsNullOrWhiteSpace(a.Navn)).Select(_ => "Hver art skal have en kode og et navn."))
            .Concat(SesDage is < 0 or > 3650 ? ["Antallet af dage skal være fra 0 til 3650."] : []);

    public Mindreart? Find(string kode) => Arter.FirstOrDefault(a => a.Kode == kode);
}
