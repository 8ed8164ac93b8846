using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>
/// Who may grant (M6, M8): the step and the price per month against the employee's dated limit. Above a leader's limit, and
/// without samtykke, a committee has decided; a leader then enters its decision.
/// </summary>
internal static class Kompetence
{
    public static bool Inden(Bevillingsgraense? g, int trin, decimal kroner) => g is not null && trin <= g.HoejesteTrin && kroner <= g.KronerPrMaaned;

    public static string Skrevet(Bevillingsgraense g) => $"trin {(g.HoejesteTrin > 1 ? $"1–{g.HoejesteTrin}" : "1")} til {DanskTal.Kroner(g.KronerPrMaaned)} om måneden";

    /// <summary>Who can, by name: those whose own limit is enough, or else those who may enter a committee's decision.</summary>
    public static string HvemKan(IReadOnlyList<Leder> ledere, int trin, decimal kroner)
    {
        var selv = ledere.Where(l => Inden(l.Graense, trin, kroner)).Select(l => l.Navn).ToArray();
        return selv.Length > 0 ? $"Den kan træffes af {string.Join(" eller ", selv)}"
            : ledere.Count > 0 ? $"Den træffes af et udvalg og registreres af {string.Join(" eller ", ledere.Select(l => l.Navn))}"
            : "Den træffes af et udvalg og registreres af en teamleder";
    }

    public static string Udvalgsnavn(Udvalg u) => u == Udvalg.BoerneOgUngeudvalget ? "børne- og ungeudvalget" : "visitationsudvalget";
}
