namespace Kommune.Styring;

/// <summary>The fixed words of strategy and goals.</summary>
internal static class StrategiOrd
{
    public static string Af(Strategitilstand t) => t switch { Strategitilstand.Udkast => "udkast", Strategitilstand.Vedtaget => "vedtaget", _ => "afsluttet" };

    public static string Af(Visionsretning r) => r == Visionsretning.Borgere ? "Rettet mod borgerne" : "Rettet mod organisationen";

    public static string Af(Trinart a) => a switch
    {
        Trinart.Orientering => "Orientering",
        Trinart.Maalsaetning => "Afdelingerne sætter mål",
        Trinart.Godkendelse => "Målene godkendes",
        Trinart.Opfoelgning => "Afdelingerne følger op",
        _ => "Strategien justeres",
    };

    public static string Af(Udgaveart a) => a switch { Udgaveart.Skrevet => "Skrevet", Udgaveart.Vedtaget => "Vedtaget", Udgaveart.Justeret => "Justeret", _ => "Afsluttet" };

    public static string Af(Maaltilstand t) => t switch
    {
        Maaltilstand.Kladde => "kladde",
        Maaltilstand.Indsendt => "sendt ind",
        Maaltilstand.Godkendt => "godkendt",
        Maaltilstand.FulgtOp => "fulgt op",
        _ => "justeret, venter på godkendelse",
    };

    public static string Af(Maalfaktumart a) => a switch
    {
        Maalfaktumart.Skrevet => "Skrevet",
        Maalfaktumart.Indsendt => "Sendt ind",
        Maalfaktumart.SendtTilbage => "Sendt tilbage",
        Maalfaktumart.Godkendt => "Godkendt",
        Maalfaktumart.FulgtOp => "Fulgt op",
        _ => "Justeret",
    };

    public static string Af(Maalvurdering v) => v switch { Maalvurdering.PaaVej => "På vej", Maalvurdering.Bagud => "Bagud", Maalvurdering.Naaet => "Nået", _ => "Kan ikke siges endnu" };

    /// <summary>A sign beside the word, so that neither colour nor reading is needed.</summary>
    public static string Tegn(Maalvurdering v) => v switch { Maalvurdering.PaaVej => "◑", Maalvurdering.Bagud => "▼", Maalvurdering.Naaet => "✓", _ => "○" };
}
