namespace Kommune.Fundament;

/// <summary>F1–F12: from the notification to the follow-up.</summary>
public static partial class Fristkatalog
{
    private static IEnumerable<Fristregel> Myndighed() =>
    [
        new()
        {
            Id = "F1", Navn = "Underretning", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 136", GaelderFra = BarnetsLov,
            Tekst = "Inden 24 timer vurderes det, om barnets sundhed eller udvikling er i fare, og om der skal handles akut.",
            StartBegivenhed = "Underretningen er modtaget", StandsesAf = "Underretningen er vurderet",
            Laengde = 24, Enhed = Fristenhed.Timer, Loft = 24,
        },
        new()
        {
            Id = "F2", Version = 1, Navn = "Kvittering", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Serviceloven § 155 b", GaelderTil = ServicelovensSidste,
            Tekst = "Den, der har underrettet, får en kvittering inden 6 hverdage.",
            StartBegivenhed = "Underretningen er modtaget", StandsesAf = "Kvitteringen er sendt",
            Laengde = 6, Enhed = Fristenhed.Hverdage, Loft = 6,
        },
        new()
        {
            Id = "F2", Version = 2, Navn = "Kvittering", Kilde = Regelkilde.Forgaenger, GaelderFra = BarnetsLov,
            Tekst = "Den, der har underrettet, får en kvittering inden 6 hverdage.",
            StartBegivenhed = "Underretningen er modtaget", StandsesAf = "Kvitteringen er sendt",
            Laengde = 6, Enhed = Fristenhed.Hverdage, Loft = 6,
        },
        new()
        {
            Id = "F3", Navn = "Tilbagemelding", Kilde = Regelkilde.Forgaenger, GaelderFra = BarnetsLov,
            Tekst = "En fagperson, der har underrettet, får at vide, om der er sat en undersøgelse eller en indsats i gang; indsatsens art kun, når det har betydning for fagpersonens eget arbejde. En borger får det aldrig.",
            StartBegivenhed = "Der er truffet afgørelse", StandsesAf = "Tilbagemeldingen er sendt",
        },
        new()
        {
            Id = "F4", Navn = "Genvurdering", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 137, stk. 1", GaelderFra = BarnetsLov,
            Tekst = "En underretning om et barn med en igangværende indsats fører til, at sagen genvurderes, og at en eller flere, der ikke tidligere har behandlet den, deltager.",
            StartBegivenhed = "Underretningen er modtaget", StandsesAf = "Sagen er genvurderet",
        },
        new()
        {
            Id = "F5", Navn = "Samtale ved overgreb", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 137, stk. 3-4", GaelderFra = BarnetsLov,
            Tekst = "Ved en underretning om overgreb holdes der en samtale med barnet; er mistanken rettet mod forældrene, sker det uden deres samtykke og tilstedeværelse. Samtalen udelades kun af hensyn til barnets modenhed eller sagens karakter.",
            StartBegivenhed = "Underretningen er modtaget", StandsesAf = "Samtalen med barnet er holdt",
        },
        new()
        {
            Id = "F6", Navn = "Screening", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 18", GaelderFra = BarnetsLov,
            Tekst = "Det afgøres, om der ikke er yderligere behov, om der skal ske en afdækning (§ 19) eller en børnefaglig undersøgelse (§§ 20-22). Ved mistanke om en æresrelateret konflikt vurderes risikoen, før forældre eller netværk inddrages.",
            StartBegivenhed = "Underretningen er vurderet", StandsesAf = "Screeningen er afsluttet",
        },
        new()
        {
            Id = "F7", Navn = "Børnefaglig undersøgelse", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 20, stk. 3, og § 22", GaelderFra = BarnetsLov,
            Tekst = "Den børnefaglige undersøgelse afsluttes inden 4 måneder. Kan det undtagelsesvis ikke nås, foreligger der en foreløbig vurdering, og resten følger snarest muligt.",
            StartBegivenhed = "Kommunen er blevet opmærksom på, at der kan være behov for særlig støtte", StandsesAf = "Undersøgelsen er afsluttet",
            Laengde = 4, Enhed = Fristenhed.Maaneder, Loft = 4,
        },
        new()
        {
            Id = "F8", Navn = "Barnets plan", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 91", GaelderFra = BarnetsLov,
            Tekst = "Er en plan nødvendig, foreligger den inden 3 måneder; ved en anbringelse altid. Ved en anbringelse uden samtykke foreligger den før afgørelsen.",
            StartBegivenhed = "Der er truffet afgørelse om en indsats", StandsesAf = "Planen er godkendt, eller det er afgjort, at en plan ikke er nødvendig",
            Laengde = 3, Enhed = Fristenhed.Maaneder, Loft = 3,
        },
        new()
        {
            Id = "F9", Navn = "Ungeplan", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov §§ 108-109", GaelderFra = BarnetsLov,
            Tekst = "Det afgøres, om den unge skal have en ungeplan; den rummer mål, herunder for uddannelse og beskæftigelse.",
            StartBegivenhed = "Støtte til en ung på mindst 16 år, eller et barn med en plan fylder 16 år", StandsesAf = "Ungeplanen er godkendt eller fravalgt",
        },
        new()
        {
            Id = "F10", Navn = "Første opfølgning", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 95", GaelderFra = BarnetsLov,
            Tekst = "Der følges op første gang, når en sideløbende undersøgelse er afsluttet, og senest 3 måneder efter at indsatsen er begyndt. Her fastlægges den videre kadence med begrundelse.",
            StartBegivenhed = "Indsatsen er begyndt", StandsesAf = "Opfølgningen er holdt",
            Laengde = 3, Enhed = Fristenhed.Maaneder, Loft = 3,
        },
        new()
        {
            Id = "F11", Navn = "Opfølgning", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 95", GaelderFra = BarnetsLov,
            Tekst = "Der følges op på den dag, der er fastsat i sagen; der tages stilling til, om indsatsen skal justeres, om der skal undersøges igen, om planen skal revideres, og hvad barnets ønsker betyder.",
            StartBegivenhed = "Den forrige opfølgning er holdt", StandsesAf = "Opfølgningen er holdt",
        },
        new()
        {
            Id = "F11-SPOR2", Navn = "Opfølgning, spor 2", Kilde = Regelkilde.Lokal,
            Tekst = "Tæt på familien: der følges op hver 3. måned sammen med familie og netværk.",
            StartBegivenhed = "Indsatsen er begyndt, eller den forrige opfølgning er holdt", StandsesAf = "Opfølgningen er holdt",
            Laengde = 3, Enhed = Fristenhed.Maaneder,
        },
        new()
        {
            Id = "F11-SPOR3", Navn = "Opfølgning, spor 3", Kilde = Regelkilde.Lokal,
            Tekst = "Tæt på anbringelsen: der følges op hver 6. uge sammen med barn, familie og anbringelsessted.",
            StartBegivenhed = "Indsatsen er begyndt, eller den forrige opfølgning er holdt", StandsesAf = "Opfølgningen er holdt",
            Laengde = 42, Enhed = Fristenhed.Kalenderdage,
        },
        new()
        {
            Id = "F12", Navn = "Personrettet tilsyn", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 156", GaelderFra = BarnetsLov,
            Tekst = "Et anbragt barn besøges mindst 2 gange om året; der tales med barnet, om muligt uden personale.",
            StartBegivenhed = "Barnet er anbragt", StandsesAf = "Tilsynsbesøget er holdt",
        },
        new()
        {
            Id = "F12-HALVAAR", Navn = "Tilsynsbesøg hvert halve år", Kilde = Regelkilde.Lokal,
            Tekst = "Lovens mindst 2 besøg om året fordeles: det første senest 6 måneder efter anbringelsen, og derefter senest 6 måneder efter det forrige.",
            StartBegivenhed = "Barnet er anbragt, eller det forrige besøg er holdt", StandsesAf = "Tilsynsbesøget er holdt",
            Laengde = 6, Enhed = Fristenhed.Maaneder, Loft = 6,
        },
        new()
        {
            Id = "M14-OPFOELGNING", Navn = "Mindre indsats", Kilde = Regelkilde.Lokal,
            Tekst = "En mindre indsats følges op én gang, senest 6 uger efter at den er begyndt: om det hjalp, eller der skal mere til.",
            StartBegivenhed = "Den mindre indsats er begyndt", StandsesAf = "Der er fulgt op, eller indsatsen er ført videre som en sag eller en underretning",
            Laengde = 42, Enhed = Fristenhed.Kalenderdage,
        },
    ];
}
