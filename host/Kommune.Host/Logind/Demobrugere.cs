namespace Kommune.Host;

/// <summary>The users that the demo's sign-in page offers; the employees themselves are seeded into `organisation`.</summary>
internal sealed class Demobrugere(bool demo) : IDemobrugere
{
    public static IReadOnlyList<Demobruger> Kendte { get; } =
    [
        new("soc1", "Maja Holm", "Socialrådgiver, Team Nord", "Underretninger og sager i Team Nord"),
        new("soc2", "Per Lund", "Socialrådgiver, Team Syd", "Underretninger og sager i Team Syd"),
        new("soc-leder", "Hanne Krogh", "Teamleder", "Begge teams og bevillinger op til trin 5"),
        new("fam1", "Karin Friis", "Familiebehandler, Familiehuset", "Egne forløb: mål, noter og udviklingsprofil"),
        new("udf-leder", "Jens Toft", "Tilbudsleder, Familiehuset", "Husets bestillinger, forløb og priser"),
        new("koordinator", "Lone Due", "Tilbudskoordinator", "Eksterne tilbud og plejefamilier"),
        new("paed1", "Lis Bang", "Pædagog, Solsikken", "Børnene i Børnehaven Solsikken: trivsel, sprog, læringsmiljø"),
        new("paed-leder", "Lisbeth Busk", "Pædagogisk leder, Solsikken", "Hele institutionen: runder, indstillinger, overgange"),
        new("dag-konsulent", "Vibeke Sand", "Dagtilbudskonsulent", "Visitation til særlige pladser, tilsyn, sprog uden for dagtilbud"),
        new("skole-leder", "Anders Kjær", "Skoleleder, Søndermarkskolen", "Skolens elever, indstillinger og beslutninger om støtte"),
        new("ppr1", "Jakob Palm", "Psykolog, PPR", "Egne indstillinger, sparringer og vurderinger"),
        new("ppr-leder", "Inger Odgaard", "Leder, PPR", "Ventelisten, fordeling og visitation"),
        new("borgerservice", "Else Norup", "Borgerservice", "Indlæsning fra folkeregistret og distrikter; ingen sager"),
        new("direktoer", "Marianne Falk", "Direktør, Børn og Unge", "Strategien og alle tal"),
        new("afd-leder", "Torben Lang", "Afdelingsleder, Myndighed", "Afdelingens mål og alle tal"),
        new("oekonom", "Susanne Vig", "Økonom", "Ramme, forbrug og prognose"),
        new("politiker", "Erik Borre", "Udvalgsmedlem", "Mål og tal; ingen personer"),
        new("drift", "Ole Vang", "Drift", "Leveringer, regler og fælles dele; ingen børn"),
        new("kris-leder", "Birthe Holk", "Leder, Krisecentret", "Ophold og børnenes planer; ingen navne"),
        new("sundhed1", "Ruth Lau", "Sundhedsplejerske, Distriktsteam Nord", "Distriktsteamets mindre indsatser; ingen sager"),
    ];

    public IReadOnlyList<Demobruger> Alle { get; } = demo ? Kendte : [];
}
