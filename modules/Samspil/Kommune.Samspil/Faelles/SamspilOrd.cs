using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>Codes in the words of the departments.</summary>
internal static class SamspilOrd
{
    public static string Af(Afdeling a) => a switch
    {
        Afdeling.Myndighed => "Myndighed",
        Afdeling.Udfoerer => "Udfører",
        Afdeling.Ppr => "PPR",
        Afdeling.Dagtilbud => "Dagtilbud og skole",
        _ => "Sundhedsplejen",
    };

    public static string Af(Moedeudfald u) => u switch
    {
        Moedeudfald.Anbefalet => "Anbefalet",
        Moedeudfald.IkkeAnbefalet => "Ikke anbefalet",
        Moedeudfald.Besluttet => "Besluttet",
        Moedeudfald.Aftalt => "Aftalt, hvem der gør hvad",
        _ => "Udsat til et nyt møde",
    };

    public static string Af(Fagteamart a) => a == Fagteamart.Distriktsteam ? "Distriktsteam" : "Tværfagligt team";

    public static string Af(Rytme r) => $"{(r.HverUge switch { 1 => "hver uge", 2 => "hver anden uge", var n => $"hver {n}. uge" })}, {DanskTid.Ugedag(DanskTid.Dag(r.Foerste))} {DanskTid.Kl(r.Foerste)}";

    public static string Af(Moedebaand b) => b switch
    {
        Moedebaand.Blaa => "Blå: almen",
        Moedebaand.Groen => "Grøn: social",
        _ => "Lilla: special",
    };

    public static string Af(Kreds k) => k switch
    {
        Kreds.Alle => "Alle, også familien",
        Kreds.Fagpersoner => "Fagpersonerne på mødet",
        _ => "Kun min afdeling",
    };

    public static string Af(Deltagerkrav k) => k switch
    {
        Deltagerkrav.Barnet => "barnet eller den unge",
        Deltagerkrav.Foraeldre => "forældrene",
        Deltagerkrav.Netvaerk => "netværket",
        Deltagerkrav.Ppr => "PPR",
        Deltagerkrav.Dagtilbud => "dagtilbud eller skole",
        Deltagerkrav.Udfoerer => "Udfører",
        _ => "Myndighed",
    };

    public static string Af(Delingsart d) => d switch
    {
        Delingsart.Trivsel => "Trivsel i dagtilbud og skole",
        Delingsart.Ppr => "PPR's vurdering",
        Delingsart.Undersoegelse => "Børnefaglig undersøgelse og plan",
        Delingsart.Statusrapport => "Statusrapporter fra Udfører",
        Delingsart.Helbred => "Barnets helbred",
        _ => "Forældrenes helbred",
    };
}
