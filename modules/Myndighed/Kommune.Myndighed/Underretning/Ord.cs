using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>The Danish words of notifications, once, for pages, letters and the journal.</summary>
internal static class Underretningsord
{
    public static string Af(Underretter u) => u switch
    {
        Underretter.Fagperson => "Fagperson",
        Underretter.Borger => "Borger",
        Underretter.Anonym => "Anonym",
        _ => "Anden kommune",
    };

    public static string Af(Fare f) => f switch { Fare.Nej => "Nej", Fare.Maaske => "Måske", _ => "Ja" };

    public static string Af(Straks s) => s switch { Straks.Nej => "Nej", Straks.JaIDag => "Ja, i dag", _ => "Ja, vagten er ringet op" };

    public static string Af(Udfald u) => u switch { Udfald.IkkeYderligere => "Ikke yderligere", Udfald.NySag => "Sag åbnet", _ => "Tilføjet den åbne sag" };

    public static string Af(Screeningsudfald u) => u switch
    {
        Screeningsudfald.IkkeYderligere => "Ikke yderligere behov",
        Screeningsudfald.Afdaekning => "Afdækning",
        _ => "Børnefaglig undersøgelse",
    };

    public static string Status(UnderretningRaekke r) => r switch
    {
        { Annulleret: true } => "Annulleret",
        { Vurderet: null } => "Skal vurderes",
        { Udfald: { } u } => Af(u),
        _ => "Vurderet",
    };
}
