namespace Kommune.Fundament;

/// <summary>D2–D6: what a municipality sets for its day care, schools and clubs.</summary>
public static partial class Fristkatalog
{
    private static IEnumerable<Fristregel> Dagtilbud() =>
    [
        new()
        {
            Id = "D2-TRIVSEL", Navn = "Trivsel", Kilde = Regelkilde.Lokal,
            Tekst = "Trivslen hos alle børn på stuen eller i klassen vurderes mindst to gange om året.",
            StartBegivenhed = "Den forrige runde er afsluttet", StandsesAf = "Alle børn er vurderet",
            Laengde = 6, Enhed = Fristenhed.Maaneder,
        },
        new()
        {
            Id = "D4-EVALUERING", Navn = "Evaluering af BAL", Kilde = Regelkilde.Lokal,
            Tekst = "En analyse af læringsmiljøet bliver evalueret på den dag, deltagerne selv har sat.",
            StartBegivenhed = "Tiltagene er valgt", StandsesAf = "Analysen er evalueret",
        },
        new()
        {
            Id = "D6-REVISITERING", Navn = "Revisitering", Kilde = Regelkilde.Lokal,
            Tekst = "En ressourceplads eller specialplads tages op igen på den dag, der er sat i afgørelsen.",
            StartBegivenhed = "Pladsen er bevilget", StandsesAf = "Der er taget stilling til, om pladsen skal fortsætte",
        },
    ];
}
