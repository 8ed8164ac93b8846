using Kommune.Fundament;

namespace Kommune.Ppr;

/// <param name="Special">Counts as special education in the share.</param>
/// <param name="Tilbud">What a grant of this support is posted on.</param>
internal sealed record Konto([Etiket("Konto")] string Nummer, [Etiket("Navn")] string Navn, [Etiket("Special")] bool Special, [Etiket("Bevilling af")] Specialtilbud? Tilbud);

/// <summary>S0: one chart of accounts for what ordinary and special education cost, so that schools can be compared; dated, like every setting.</summary>
[Opsaetning("ppr.kontoplan", "PPR: kontoplan for almen- og specialundervisning", Rolle.PprLeder)]
internal sealed record Kontoplan([Etiket("Konti", "Nummeret bliver ved med at være det samme.")] IReadOnlyList<Konto> Konti) : IOpsaetning<Kontoplan>
{
    public static Kontoplan Standard { get; } = new(
    [
        new("A10", "Almenundervisning, løn", false, null),
        new("A20", "Almenundervisning, øvrig drift", false, null),
        new("S10", "Støtte i klassen", true, Specialtilbud.StoetteIKlassen),
        new("S20", "Fleksible tilbud", true, Specialtilbud.FleksibeltTilbud),
        new("S30", "Gruppeordninger", true, Specialtilbud.Gruppeordning),
        new("S40", "Specialklasser", true, Specialtilbud.Specialklasse),
        new("S50", "Specialskoler", true, Specialtilbud.Specialskole),
        new("S60", "Specialklubber", true, Specialtilbud.Specialklub),
        new("S70", "Befordring til specialtilbud", true, null),
    ]);

    public Konto? Find(string nummer) => Konti.FirstOrDefault(k => string.Equals(k.Nummer, nummer, StringComparison.OrdinalIgnoreCase));

    public Konto? For(Specialtilbud tilbud) => Konti.FirstOrDefault(k => k.Tilbud == tilbud);

    public IEnumerable<string> Fejl()
    {
        if (Konti.GroupBy(k => k.Nummer, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } dobbelt)
        {
            yield return $"Konto {dobbelt.Key} står to gange.";
        }

        foreach (var tilbud in Enum.GetValues<Specialtilbud>().Where(t => Konti.Count(k => k.Tilbud == t) > 1))
        {
            yield return $"{PprOrd.Af(tilbud)} kan kun bevilges på én konto.";
        }
    }
}
