using Kommune.Ppr;
using Kommune.Samspil;

namespace Kommune.Dagtilbud;

/// <summary>The fixed words of this module as a parent can read them.</summary>
internal static class DagtilbudOrd
{
    public static readonly IReadOnlyList<string> Maaneder = ["", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    /// <summary>BAL's six parts in three steps (S4).</summary>
    public static readonly IReadOnlyList<string> Baldele =
        ["", "Opgave eller problemstilling", "Fælles mål", "Det, der holder det ved lige", "Undtagelser og ressourcer", "Tiltag", "Evaluering", "Evalueret"];

    public static string Af(Moedeudfald u) => u switch
    {
        Moedeudfald.Anbefalet => "Anbefalet",
        Moedeudfald.IkkeAnbefalet => "Ikke anbefalet",
        Moedeudfald.Besluttet => "Besluttet",
        Moedeudfald.Aftalt => "Aftalt, hvem der gør hvad",
        _ => "Udsat til et nyt møde",
    };

    public static string Af(Enhedsart a) => a switch { Enhedsart.Boernehave => "Børnehave", Enhedsart.Integreret => "Integreret institution", _ => a.ToString() };

    public static string Af(Trivselsfarve f) => f switch { Trivselsfarve.Groen => "Grøn", Trivselsfarve.Gul => "Gul", _ => "Rød" };

    public static string Af(Trivselsanledning a) => a == Trivselsanledning.Runde ? "runde" : "mellem runder";

    public static string Af(Indlaesningsart a) => a == Indlaesningsart.Pladser ? "pladser" : "fravær";

    public static string Af(Balemne e) => e switch { Balemne.Laeringsmiljoe => "Et læringsmiljø", Balemne.Enhed => "Hele enheden", _ => "Et barn" };

    public static string Af(Baludfald u) => u switch { Baludfald.Naaet => "Målet er nået", Baludfald.PaaVej => "På vej", _ => "Målet er ikke nået" };

    public static string Af(Pladsart a) => a == Pladsart.Ressourceplads ? "Ressourceplads" : "Specialplads";

    public static string Af(Pladsudfald u) => u switch { Pladsudfald.Bevilget => "Bevilget", Pladsudfald.AndenStoette => "Anden støtte", _ => "Afslag" };

    public static string Af(Pladstilstand t) => t switch
    {
        Pladstilstand.Ansoegt => "venter på udvalgsdag",
        Pladstilstand.TilUdvalg => "til udvalget",
        Pladstilstand.Bevilget => "har pladsen",
        Pladstilstand.Afslaaet => "ikke bevilget",
        Pladstilstand.Trukket => "trukket tilbage",
        _ => "ophørt",
    };

    public static string Af(Sprogresultat r) => r switch { Sprogresultat.Alderssvarende => "Svarer til alderen", Sprogresultat.SaerligtFokus => "Særligt fokus i hverdagen", _ => "Særlig indsats" };

    public static string Af(Sproggrund g) => g == Sproggrund.UdenForDagtilbud ? "uden for dagtilbud" : "viser tegn på behov";

    public static string Af(OensketHjaelp o) => o switch { OensketHjaelp.Sparring => "Sparring", OensketHjaelp.Vurdering => "En vurdering af barnet", _ => "Det må PPR afgøre" };

    public static string Af(Triage t) => t switch { Triage.Sparring => "Sparring", Triage.Vurdering => "PPR vurderer barnet", _ => "Sendt tilbage" };
}
