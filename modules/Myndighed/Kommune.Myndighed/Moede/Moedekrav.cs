using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A kind of meeting that a decision may need first.</summary>
/// <param name="Kraevet">On these steps of the ladder the decision is refused without it.</param>
/// <param name="Anbefalet">On these it advises: the page says that it was not held, and decides all the same.</param>
/// <param name="Udvalg">The committee that it is a meeting of; such a one must have agreed.</param>
/// <param name="Samspil">Its code in Samspil's meeting structure: one held there is this case's fact too, and is not typed again.</param>
internal sealed record Moedetype(
    [Etiket("Kode", "Kort og uden mellemrum. Skiftes aldrig, når den er brugt.")] string Kode,
    [Etiket("Møde")] string Navn,
    [Etiket("Kræves på trin", "Adskil med komma. Tom, når mødet ikke kræves.")] IReadOnlyList<int>? Kraevet = null,
    [Etiket("Anbefales på trin", "Adskil med komma.")] IReadOnlyList<int>? Anbefalet = null,
    [Etiket("Udvalg", "Tom, når mødet ikke er et udvalgs.")] Udvalg? Udvalg = null,
    [Etiket("Kode i Samspil", "Mødestrukturens kode. Et møde holdt der tæller her af sig selv. Tom, når det holdes uden for Samspil.")] string? Samspil = null);

/// <summary>
/// M8, M17: which meetings each step needs. The default is Ballerup's structure (S4), where det kreative råd advises; the
/// internal committee is asked before a placement, and the statutory one decides where there is no samtykke (F21).
/// </summary>
[Opsaetning("myndighed.moedekrav", "Møder før en afgørelse", Rolle.Teamleder)]
internal sealed record Moedekrav([Etiket("Møder")] IReadOnlyList<Moedetype> Moeder) : IOpsaetning<Moedekrav>
{
    public static Moedekrav Standard { get; } = new(
    [
        new("FAMILIE", "Familiemøde", [], [3, 4], null, "familiemoede"),
        new("KREATIVT", "Det kreative råd", [], [4, 5], null, "det-kreative-raad"),
        new("VISITATION", "Visitationsudvalget", [4, 5, 6], [], Udvalg.Visitationsudvalget, "anbringelsesudvalg"),
        new("BOERNEUNGE", "Børne- og ungeudvalget", [], [], Udvalg.BoerneOgUngeudvalget),
    ]);

    public Moedetype? Find(string? kode) => Moeder.FirstOrDefault(m => m.Kode == kode);

    public Moedetype? AfSamspil(string kode) => Moeder.FirstOrDefault(m => m.Samspil == kode);

    public Moedetype? Af(Udvalg udvalg) => Moeder.FirstOrDefault(m => m.Udvalg == udvalg);

    public IEnumerable<Moedetype> KraevetPaa(int trin) => Moeder.Where(m => m.Kraevet?.Contains(trin) == true);

    public IEnumerable<Moedetype> AnbefaletPaa(int trin) => Moeder.Where(m => m.Anbefalet?.Contains(trin) == true);

    public IEnumerable<string> Fejl() => Moeder.GroupBy(m => m.Kode, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"Koden {g.Key} er brugt to gange.");
}
