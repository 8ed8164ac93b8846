using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Myndighed;

/// <summary>How the pages say the words of the decision and the follow-up.</summary>
internal static class Afgoerelsesord
{
    public static readonly IReadOnlyList<Valg> Hoering = Valg.Alle<UndladtHoering>(g => g switch
    {
        UndladtHoering.KenderOplysningerne => "Parten kender oplysningerne i forvejen",
        UndladtHoering.FuldtMedhold => "Parten får det, der er bedt om",
        _ => "Afgørelsen kan ikke udsættes",
    });

    public static readonly IReadOnlyList<Valg> Udvalgene = Valg.Alle<Udvalg>(u => u == Udvalg.BoerneOgUngeudvalget ? "Børne- og ungeudvalget" : "Visitationsudvalget");

    public static readonly IReadOnlyList<Valg> Aarsager = Valg.Alle<Ophoersaarsag>(Af);

    public static readonly IReadOnlyList<Valg> Deltagerne = Valg.Alle<Deltager>(d => Stort(Opfoelgningskrav.Navn(d)));

    public static readonly IReadOnlyList<Valg> Beslutninger = Valg.Alle<Opfoelgningsbeslutning>(Af);

    public static string Af(Opfoelgningsbeslutning b) => b switch
    {
        Opfoelgningsbeslutning.Fortsaet => "Fortsæt",
        Opfoelgningsbeslutning.Juster => "Justér",
        Opfoelgningsbeslutning.TrinNed => "Et trin ned",
        Opfoelgningsbeslutning.TrinOp => "Et trin op",
        _ => "Stop indsatsen",
    };

    public static string Af(Ophoersaarsag a) => a switch
    {
        Ophoersaarsag.MaaletNaaet => "Målet er nået",
        Ophoersaarsag.ErstattetAfAnden => "Erstattet af en anden indsats",
        Ophoersaarsag.IngenVirkning => "Den virker ikke",
        Ophoersaarsag.SamtykkeTrukket => "Samtykket er trukket tilbage",
        Ophoersaarsag.Fyldt18 => "Den unge er fyldt 18",
        Ophoersaarsag.Fraflyttet => "Familien er flyttet",
        Ophoersaarsag.AfgoerelsenBortfaldt => "Afgørelsen blev ikke godkendt eller er udløbet",
        _ => "Sammenbrud",
    };

    public static string Af(Anbefaling a) => a switch
    {
        Anbefaling.Fortsaet => "fortsæt",
        Anbefaling.Juster => "justér",
        Anbefaling.TrinNed => "et trin ned",
        _ => "stop",
    };

    public static string Af(Magtart a) => a switch
    {
        Magtart.Fastholdelse => "Fastholdelse",
        Magtart.Foering => "Ført fra et sted til et andet",
        Magtart.Afvaergehjaelp => "Afværgehjælp",
        Magtart.Undersoegelse => "Undersøgelse af person eller værelse",
        _ => "Anden magt",
    };

    public static string Af(Afslutning a) => a switch
    {
        Afslutning.MaaletNaaet => "målet er nået",
        Afslutning.PlanlagtOphoer => "sluttet som planlagt",
        Afslutning.SkiftAfIndsats => "afløst af en anden indsats",
        Afslutning.BarnetOenskedeIkke => "barnet ville ikke mere",
        Afslutning.ForaeldreOenskedeIkke => "forældrene ville ikke mere",
        Afslutning.StedetOpsagde => "stedet eller plejefamilien sagde op",
        Afslutning.BarnetRejste => "barnet rejste og kom ikke tilbage",
        _ => "sammenbrud",
    };

    public static string Af(Bestillingssvar s) => s switch
    {
        Bestillingssvar.Accepteret => "modtaget",
        Bestillingssvar.Venteliste => "på venteliste",
        _ => "afvist",
    };

    public static string Lille(string t) => t.Length == 0 ? t : char.ToLowerInvariant(t[0]) + t[1..];

    public static string Stort(string t) => t.Length == 0 ? t : char.ToUpperInvariant(t[0]) + t[1..];
}
