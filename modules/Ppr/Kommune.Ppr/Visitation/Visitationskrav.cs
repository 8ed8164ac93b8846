using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>What a decision about special education must hold.</summary>
internal static class Visitationskrav
{
    /// <summary>Hours fit the kind of support; a place outside the ordinary class is at least the limit (F28). A club is not counted in hours of teaching.</summary>
    public static Fejl? Timer(Specialtilbud tilbud, decimal timer, Specialregler r) => tilbud switch
    {
        _ when timer is < 0 or > 40 || timer * 4 % 1 != 0 => new Fejl("TimerPrUge", "Skriv timer i kvarter fra 0 til 40."),
        Specialtilbud.Specialklub or Specialtilbud.FleksibeltTilbud => null,
        Specialtilbud.StoetteIKlassen => timer > 0 ? null : new Fejl("TimerPrUge", "Støtte i klassen skal have et timetal."),
        _ => timer >= r.TimerFraKommunen ? null : new Fejl("TimerPrUge", $"{PprOrd.Af(tilbud)} er støtte i mindst {PprOrd.Timer(r.TimerFraKommunen)} ({r.Lovgrundlag})."),
    };

    /// <summary>The way back and a goal: never special education without them (S0, S4).</summary>
    public static IEnumerable<Fejl?> Bevilling(string? tilbageslusning, string? maal, int? udgangspunkt, int? maaltal)
    {
        yield return string.IsNullOrWhiteSpace(tilbageslusning) ? new Fejl("Tilbageslusning", "Skriv, hvordan barnet kommer tilbage til almenområdet. Ingen bevilling uden en vej tilbage.") : null;
        yield return string.IsNullOrWhiteSpace(maal) ? new Fejl("Effekt", "Skriv, hvad støtten skal føre til.") : null;
        yield return Skala("Udgangspunkt", udgangspunkt);
        yield return Skala("Maal", maaltal);
        yield return udgangspunkt is { } u && maaltal is { } m && m <= u ? new Fejl("Maal", "Målet skal ligge over, hvor barnet står nu.") : null;
    }

    public static Fejl? Skala(string felt, int? tal) => tal is null or < 0 or > 10 ? new Fejl(felt, "Skriv et helt tal fra 0 til 10.") : null;

    /// <summary>F29: within the rule's length from the first day; the municipality may be stricter.</summary>
    public static Fejl? Revisit(LocalDate? revisiteres, LocalDate fra, Fristregler regler, Instant nu)
    {
        if (revisiteres is not { } dag)
        {
            return new Fejl("Revisiteres", "Skriv, hvornår bevillingen tages op igen.");
        }

        var senest = Senest(fra, regler, nu);
        return dag <= fra ? new Fejl("Revisiteres", "Revisitationen skal ligge efter den første dag.")
            : dag > senest ? new Fejl("Revisiteres", $"Revisitationen skal ligge senest {DanskTid.Dato(senest)}: den er årlig.") : null;
    }

    public static LocalDate Senest(LocalDate fra, Fristregler regler, Instant nu) =>
        regler.Find("F29", Fristdag.Begynder(fra), nu) is { HarUr: true } r ? Fristdag.Sidste(Fristberegner.Udloeb(r, Fristdag.Begynder(fra), Helligdage.Lovens)) : fra.PlusYears(1);

    public static Fejl? Pris(decimal? pris) => pris is <= 0 or > 10_000_000 ? new Fejl("PrisPrAar", "Skriv en pris over 0 kr.") : null;
}
