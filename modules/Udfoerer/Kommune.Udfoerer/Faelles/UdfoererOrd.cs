using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Udfoerer;

/// <summary>The fixed words of this module as a parent can read them.</summary>
internal static class UdfoererOrd
{
    public static readonly IReadOnlyList<string> Trin =
        ["", "Tidlig indsats i almenområdet", "Forebyggelse", "Hjemmebaseret indsats", "Slægt og netværk", "Plejefamilie", "Institution"];

    public static string Af(Prisenhed e) => e switch { Prisenhed.Dag => "dag", Prisenhed.Time => "time", _ => "måned" };

    public static string Af(Tilbudsform f) => f == Tilbudsform.Gruppe ? "gruppe" : "individuelt";

    public static string Af(Bestillingstilstand t) => t switch
    {
        Bestillingstilstand.Ny => "venter på svar",
        Bestillingstilstand.Venteliste => "på venteliste",
        Bestillingstilstand.Accepteret => "sagt ja",
        Bestillingstilstand.Tildelt => "givet videre",
        Bestillingstilstand.Begyndt => "begyndt",
        Bestillingstilstand.Afvist => "sagt nej",
        _ => "ophørt",
    };

    public static string Af(Forloebstilstand t) => t switch { Forloebstilstand.Pause => "holder pause", Forloebstilstand.Afsluttet => "afsluttet", _ => "i gang" };

    public static string Af(Afslutning a) => a switch
    {
        Afslutning.MaaletNaaet => "Målet er nået",
        Afslutning.PlanlagtOphoer => "Sluttet som planlagt",
        Afslutning.SkiftAfIndsats => "Afløst af en anden indsats",
        Afslutning.BarnetOenskedeIkke => "Barnet ville ikke mere",
        Afslutning.ForaeldreOenskedeIkke => "Forældrene ville ikke mere",
        Afslutning.StedetOpsagde => "Stedet eller plejefamilien sagde op",
        Afslutning.BarnetRejste => "Barnet rejste og kom ikke tilbage",
        _ => "Sammenbrud",
    };

    /// <summary>For whoever chooses: what it sets in motion.</summary>
    public static string MedFoelge(Afslutning a) => Forloeb.ErPlanlagt(a) ? Af(a) : $"{Af(a)} (ikke planlagt)";

    public static string Af(Magtart a) => a switch
    {
        Magtart.Fastholdelse => "Fastholdelse",
        Magtart.Foering => "Ført fra et sted til et andet",
        Magtart.Afvaergehjaelp => "Afværgehjælp",
        Magtart.Undersoegelse => "Undersøgelse af person eller værelse",
        _ => "Anden magt",
    };

    public static string Af(Anbefaling a) => a switch { Anbefaling.Fortsaet => "Fortsæt", Anbefaling.Juster => "Justér", Anbefaling.TrinNed => "Et trin ned", _ => "Stop og erstat" };

    public static string Af(Sessionsart a) => a switch
    {
        Sessionsart.Hjemmebesoeg => "Besøg hjemme",
        Sessionsart.Barnet => "Samtale med barnet",
        Sessionsart.Familie => "Samtale med familien",
        Sessionsart.Netvaerk => "Møde med netværk eller skole",
        Sessionsart.Gruppe => "Gruppe",
        _ => "Telefon",
    };

    /// <param name="a">Null: Myndighed annulled the decision, so there was no reason to end anything.</param>
    public static string Af(Ophoersaarsag? a) => a switch
    {
        null => "afgørelsen er annulleret",
        Ophoersaarsag.MaaletNaaet => "målet er nået",
        Ophoersaarsag.ErstattetAfAnden => "afløst af en anden indsats",
        Ophoersaarsag.IngenVirkning => "ingen virkning",
        Ophoersaarsag.SamtykkeTrukket => "samtykket er trukket tilbage",
        Ophoersaarsag.Fyldt18 => "barnet er fyldt 18",
        Ophoersaarsag.Fraflyttet => "familien er flyttet",
        Ophoersaarsag.AfgoerelsenBortfaldt => "afgørelsen er bortfaldet",
        _ => "sammenbrud",
    };

    /// <summary><c>1.250 kr. pr. dag</c></summary>
    public static string Pris(Prisenhed enhed, decimal pris) => $"{(enhed == Prisenhed.Maaned ? DanskTal.KronerPrMaaned(pris) : DanskTal.Kroner(pris))} pr. {Af(enhed)}";

    public static string NaesteSkridt(Bestillingstilstand t) => t switch
    {
        Bestillingstilstand.Ny => "Svar",
        Bestillingstilstand.Venteliste => "Find en plads",
        Bestillingstilstand.Accepteret => "Giv videre",
        Bestillingstilstand.Tildelt => "Begynd",
        _ => "–",
    };

    public static string Timer(decimal timer) => DanskTal.Antal(timer, "time", "timer");
}
