using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M5: at least one goal, and never without the way back to the ordinary.</summary>
internal static class PlanKrav
{
    public static Afvisning? Afgoer(Plan p)
    {
        var link = MyndighedRuter.Plan(p.Sag);
        var vej = !string.IsNullOrWhiteSpace(p.Tekster.VejenTilbage);
        var uddannelse = p.Ungeplan == true ? !string.IsNullOrWhiteSpace(p.Tekster.Uddannelse) : (bool?)null;
        return Afvisning.Af(
            [
                p.Maalene.Count > 0 ? null : new Fejl("Maal", "Mindst ét mål", link),
                vej ? null : new Fejl("VejenTilbage", "Vejen tilbage til det almindelige", link),
                uddannelse == false ? new Fejl("Uddannelse", "Uddannelse og arbejde: en ungeplan skal have mål for det (Barnets lov § 108)", link) : null,
            ],
            p.Maalene.Count > 0 ? $"{p.Maalene.Count} mål er sat" : null,
            vej ? "Vejen tilbage er beskrevet" : null,
            uddannelse == true ? "Uddannelse og arbejde er beskrevet" : null);
    }

    /// <summary>The mistakes of one goal, at its fields.</summary>
    public static IEnumerable<Fejl> Maalfejl(int nr, int udgangspunkt, int maal, string foran = "Maal")
    {
        if (udgangspunkt is < 0 or > Plan.Hoejest)
        {
            yield return new Fejl($"{foran}[{nr}].Udgangspunkt", "Skriv et tal fra 0 til 10.");
        }

        if (maal is < 0 or > Plan.Hoejest)
        {
            yield return new Fejl($"{foran}[{nr}].Maal", "Skriv et tal fra 0 til 10.");
        }
        else if (maal == udgangspunkt)
        {
            yield return new Fejl($"{foran}[{nr}].Maal", "Målet skal være et andet end der, hvor barnet står nu.");
        }
    }
}
