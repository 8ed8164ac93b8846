namespace Kommune.Fundament;

/// <summary>F23–F34: measures, day care, PPR, and what holds everywhere.</summary>
public static partial class Fristkatalog
{
    private static IEnumerable<Fristregel> Tvaers() =>
    [
        new()
        {
            Id = "F23", Navn = "Indhentning", Kilde = Regelkilde.Lokal,
            Tekst = "En udtalelse, der er bedt om, foreligger på den dag, der er bedt om; der rykkes efter kommunens egen praksis.",
            StartBegivenhed = "Udtalelsen er bestilt", StandsesAf = "Udtalelsen er modtaget",
        },
        new()
        {
            Id = "F23-SVAR", Navn = "Svar på udtalelse", Kilde = Regelkilde.Lokal,
            Tekst = "Når der bedes om en udtalelse, eller der rykkes for den, foreslås det, at svaret foreligger inden 14 dage.",
            StartBegivenhed = "Der er bedt om udtalelsen, eller der er rykket", StandsesAf = "Udtalelsen er modtaget",
            Laengde = 14, Enhed = Fristenhed.Kalenderdage,
        },
        new()
        {
            Id = "F24", Navn = "Indsats udløber", Kilde = Regelkilde.Lokal,
            Tekst = "Inden indsatsens slutdato er det afgjort, om den skal fortsætte, justeres eller stoppe.",
            StartBegivenhed = "Indsatsen er bevilget", StandsesAf = "Der er truffet afgørelse om indsatsen",
        },
        new()
        {
            Id = "F25", Navn = "Overgang til voksenlivet", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov §§ 111-123", GaelderFra = BarnetsLov,
            Tekst = "Overgangen forberedes fra 17 år, så en afgørelse kan være truffet og begynde ved det 18. år; ungestøtte kan gives til 22 år.",
            StartBegivenhed = "Den unge fylder 17 år", StandsesAf = "Der er truffet afgørelse om støtte fra 18 år",
        },
        new()
        {
            Id = "F26", Navn = "Sprogvurdering", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Dagtilbudsloven § 11",
            Tekst = "Omkring 3 år (eventuelt 2 år) sprogvurderes børn i dagtilbud, der viser tegn på behov, og alle børn uden for dagtilbud; er et barn uden for dagtilbud ikke nået, kan det ske indtil skolestart.",
            StartBegivenhed = "Barnet er omkring 3 år", StandsesAf = "Sprogvurderingen er gennemført",
        },
        new()
        {
            Id = "F27", Navn = "Tilsyn med dagtilbud", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Dagtilbudsloven § 5",
            Tekst = "Der føres anmeldt og uanmeldt tilsyn, og der foreligger en rapport for hver institution mindst hvert 2. år.",
            StartBegivenhed = "Den forrige rapport er offentliggjort", StandsesAf = "Rapporten er offentliggjort",
            Laengde = 24, Enhed = Fristenhed.Maaneder, Loft = 24,
        },
        new()
        {
            Id = "F28", Navn = "Specialundervisning", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Folkeskoleloven §§ 3, 12 og 51",
            Tekst = "Ved støtte i mindst 9 timer om ugen, specialklasse eller specialskole foreligger der først en pædagogisk-psykologisk vurdering; skolelederen afgør inden for skolen, kommunen om specialskole.",
            StartBegivenhed = "Barnet er indstillet", StandsesAf = "Der er truffet afgørelse",
        },
        new()
        {
            Id = "F28-KLAGE", Navn = "Klagefrist, specialundervisning", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Folkeskoleloven §§ 3, 12 og 51",
            Tekst = "Der kan klages over afgørelsen inden 4 uger.",
            StartBegivenhed = "Afgørelsen er modtaget", StandsesAf = "Klagen er modtaget",
            Laengde = 28, Enhed = Fristenhed.Kalenderdage, Fast = true,
        },
        new()
        {
            Id = "F28-BEGRUNDELSE", Navn = "Skriftlig begrundelse", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Folkeskoleloven §§ 3, 12 og 51",
            Tekst = "En skriftlig begrundelse gives inden 14 dage, når der bedes om den.",
            StartBegivenhed = "Der er bedt om en begrundelse", StandsesAf = "Begrundelsen er sendt",
            Laengde = 14, Enhed = Fristenhed.Kalenderdage, Loft = 14,
        },
        new()
        {
            Id = "F29", Navn = "Årlig revurdering", Kilde = Regelkilde.Ubekraeftet,
            Tekst = "Specialundervisning tages op til fornyet vurdering hvert år.",
            StartBegivenhed = "Der er truffet afgørelse", StandsesAf = "Revurderingen er afsluttet",
            Laengde = 12, Enhed = Fristenhed.Maaneder, Loft = 12,
        },
        new()
        {
            Id = "F30", Navn = "PPR", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Ingen national frist; kommunens eget servicemål",
            Tekst = "En indstilling til PPR behandles inden for kommunens eget servicemål.",
            StartBegivenhed = "Indstillingen er modtaget", StandsesAf = "Indstillingen er behandlet",
        },
        new()
        {
            Id = "F31", Navn = "Sagsbehandlingsfrist", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Retssikkerhedsloven § 3",
            Tekst = "Kommunen fastsætter og offentliggør sine frister; kan en frist ikke overholdes, får borgeren skriftlig besked.",
            StartBegivenhed = "Ansøgningen er modtaget", StandsesAf = "Der er truffet afgørelse",
        },
        new()
        {
            Id = "F32", Navn = "Log over opslag", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "EU-Domstolen C-579/21; Datatilsynet 2023-423-0019",
            Tekst = "Hvert opslag logges som en del af den registreredes indsigtsret, og loggen kontrolleres ved stikprøver.",
            StartBegivenhed = "Et opslag", StandsesAf = "Opslaget er logget",
        },
        new()
        {
            Id = "F33", Navn = "Små tal", Kilde = Regelkilde.Lokal,
            Tekst = "Tal under 5 vises ikke uden for det team, der har sagen.",
            StartBegivenhed = "Tal offentliggøres", StandsesAf = "Små tal er skjult",
        },
        new()
        {
            Id = "F34", Navn = "Statusrapport", Kilde = Regelkilde.Lokal,
            Tekst = "Udføreren afleverer en statusrapport senest 5 hverdage før opfølgningen.",
            StartBegivenhed = "Opfølgningen forfalder", StandsesAf = "Statusrapporten er afleveret",
            Laengde = -5, Enhed = Fristenhed.Hverdage,
        },
        new()
        {
            Id = "MAGT", Navn = "Magtanvendelse", Kilde = Regelkilde.Ubekraeftet,
            Tekst = "Lederen indberetter en magtanvendelse til den, der har sagen, med barnets egne ord, senest 24 timer efter at den fandt sted.",
            StartBegivenhed = "Der er brugt magt", StandsesAf = "Indberetningen er sendt",
            Laengde = 24, Enhed = Fristenhed.Timer,
        },
    ];
}
