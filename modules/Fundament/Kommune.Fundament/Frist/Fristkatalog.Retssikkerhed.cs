namespace Kommune.Fundament;

/// <summary>F13–F22: the child's and the parents' legal protection.</summary>
public static partial class Fristkatalog
{
    private static IEnumerable<Fristregel> Retssikkerhed() =>
    [
        new()
        {
            Id = "F13", Navn = "Barnets synspunkter", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov §§ 5-6", GaelderFra = BarnetsLov,
            Tekst = "Før hver afgørelse holdes der en samtale med barnet; den undlades kun i ganske særlige tilfælde, og barnets holdning indhentes da på anden vis. Barnet har ret til en bisidder.",
            StartBegivenhed = "En afgørelse forberedes", StandsesAf = "Barnets holdning er indhentet",
        },
        new()
        {
            Id = "F14", Navn = "Partsstatus fra 10 år", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 3", GaelderFra = BarnetsLov,
            Tekst = "Fra 10 år er barnet part i de sager, loven opregner, og kan klage.",
            StartBegivenhed = "Barnet fylder 10 år", StandsesAf = "Barnet er gjort bekendt med sin partsstatus",
        },
        new()
        {
            Id = "F15", Navn = "Den unges medvirken", Kilde = Regelkilde.Bekraeftet, GaelderFra = BarnetsLov,
            Tekst = "Fra 15 år medvirker den unge i undersøgelsen og tager stilling til samtykke.",
            StartBegivenhed = "Den unge fylder 15 år", StandsesAf = "Den unges stillingtagen er indhentet",
        },
        new()
        {
            Id = "F16", Navn = "Søskende og ufødte", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov §§ 24-27", GaelderFra = BarnetsLov,
            Tekst = "Søskende kan behandles samlet, og der kan underrettes om og undersøges for kommende forældre.",
            StartBegivenhed = "Sagen vedrører søskende eller kommende forældre", StandsesAf = "Der er taget stilling til samlet behandling",
        },
        new()
        {
            Id = "F17", Navn = "Flytning", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov § 132", GaelderFra = BarnetsLov,
            Tekst = "Flytter familien, underrettes den nye kommune, og materiale og en sammenfatning gives videre.",
            StartBegivenhed = "Familien er flyttet", StandsesAf = "Materialet er overgivet til den nye kommune",
        },
        new()
        {
            Id = "F18", Navn = "Klagefrist", Kilde = Regelkilde.Bekraeftet,
            Tekst = "Der kan klages til kommunen inden 4 uger; en afgørelse truffet af børne- og ungeudvalget påklages direkte til Ankestyrelsen.",
            StartBegivenhed = "Afgørelsen er modtaget", StandsesAf = "Klagen er modtaget",
            Laengde = 28, Enhed = Fristenhed.Kalenderdage, Fast = true,
        },
        new()
        {
            Id = "F18-GENVURDERING", Navn = "Genvurdering af klage", Kilde = Regelkilde.Bekraeftet,
            Tekst = "Kommunen genvurderer afgørelsen og sender klagen videre til Ankestyrelsen inden 4 uger.",
            StartBegivenhed = "Klagen er modtaget", StandsesAf = "Afgørelsen er genvurderet, og klagen er sendt videre",
            Laengde = 28, Enhed = Fristenhed.Kalenderdage, Loft = 28,
        },
        new()
        {
            Id = "F19", Navn = "Partshøring og begrundelse", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Forvaltningsloven §§ 19, 22-24 og 25",
            Tekst = "Parten høres før afgørelsen, og afgørelsen rummer begrundelse og klagevejledning.",
            StartBegivenhed = "En afgørelse forberedes", StandsesAf = "Afgørelsen er meddelt",
        },
        new()
        {
            Id = "F20", Navn = "Aktindsigt", Kilde = Regelkilde.Bekraeftet,
            Tekst = "En anmodning om aktindsigt besvares snarest og senest inden 7 arbejdsdage; ellers sendes et begrundet brev med en dato.",
            StartBegivenhed = "Anmodningen er modtaget", StandsesAf = "Anmodningen er besvaret, eller brevet er sendt",
            Laengde = 7, Enhed = Fristenhed.Arbejdsdage, Loft = 7,
        },
        new()
        {
            Id = "F20-SVAR", Navn = "Aktindsigt, lovet dag", Kilde = Regelkilde.Bekraeftet,
            Tekst = "Kan anmodningen ikke besvares inden fristen, besvares den på den dag, der er lovet i det begrundede brev.",
            StartBegivenhed = "Brevet med den nye dag er sendt", StandsesAf = "Anmodningen er besvaret",
        },
        new()
        {
            Id = "F21", Navn = "Anbringelse uden samtykke", Kilde = Regelkilde.Bekraeftet, Lovgrundlag = "Barnets lov §§ 47, 91 og 142", GaelderFra = BarnetsLov,
            Tekst = "Anbringelse uden samtykke besluttes af børne- og ungeudvalget og aldrig af et internt udvalg; planen foreligger før afgørelsen.",
            StartBegivenhed = "Sagen indstilles til børne- og ungeudvalget", StandsesAf = "Børne- og ungeudvalget har truffet afgørelse",
        },
        new()
        {
            Id = "F22", Navn = "Godkendelse af formandsafgørelse", Kilde = Regelkilde.Bekraeftet, GaelderFra = BarnetsLov,
            Tekst = "Børne- og ungeudvalget godkender afgørelsen inden 7 dage; startdagen, søndage og helligdage tæller med.",
            StartBegivenhed = "Formandsafgørelsen er truffet", StandsesAf = "Udvalget har godkendt afgørelsen",
            Laengde = 7, Enhed = Fristenhed.Kalenderdage, DagEnTaeller = true, Loft = 7,
        },
        new()
        {
            Id = "F22-MEDDELELSE", Navn = "Meddelelse om formandsafgørelse", Kilde = Regelkilde.Bekraeftet, GaelderFra = BarnetsLov,
            Tekst = "Parterne får skriftlig meddelelse om afgørelsen inden 24 timer.",
            StartBegivenhed = "Formandsafgørelsen er truffet", StandsesAf = "Meddelelsen er sendt til parterne",
            Laengde = 24, Enhed = Fristenhed.Timer, Loft = 24,
        },
        new()
        {
            Id = "F22-GYLDIGHED", Navn = "Formandsafgørelse udløber", Kilde = Regelkilde.Bekraeftet, GaelderFra = BarnetsLov,
            Tekst = "Formandsafgørelsen gælder i 1 måned.",
            StartBegivenhed = "Formandsafgørelsen er truffet", StandsesAf = "Der er truffet endelig afgørelse",
            Laengde = 1, Enhed = Fristenhed.Maaneder, Fast = true,
        },
    ];
}
