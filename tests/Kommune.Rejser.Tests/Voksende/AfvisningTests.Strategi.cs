using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("ST1", "ST2", "ST3", "ST8", "ST10")]
    public async Task I_strategien()
    {
        var (slut, igang, udkast) = (verden.Ting["afsluttet strategi"], verden.Ting["strategi"], verden.Ting["strategi i udkast"]);
        var godkendt = verden.Ting["mål, godkendt"];
        await Afvises(
            new("direktoer", "VedtagStrategi", new { id = igang, version = 2 }, "allerede vedtaget"),
            new("direktoer", "AfslutStrategi", new { id = udkast, begrundelse = "Nej", version = 1 }, "Kun en vedtaget strategi kan afsluttes"),
            new("direktoer", "AfslutTrin", new { id = slut, trin = Guid.NewGuid(), hvem = Guid.NewGuid() }, "Trinnet findes ikke i en vedtaget strategi"),
            new("direktoer", "SkrivStrategi", Strategi(new { id = slut, version = 3 }), "afsluttet og kan ikke ændres"),
            new("direktoer", "SkrivStrategi", Strategi(new { til = Idag.PlusDays(-1) }), "Perioden slutter, før den begynder"),
            new("direktoer", "SkrivStrategi", Strategi(new { afdelinger = new[] { Demoorganisation.Familiehuset } }), "Vælg afdelinger fra listen"),
            new("direktoer", "SkrivStrategi", Strategi(new { visioner = new[] { new { tekst = "Uden navn", retning = "Borgere" } } }), "Skriv fokusområdets navn"),
            new("afd-leder", "SkrivMaal", Maal(igang, new { afdeling = Demoorganisation.Pprafdeling }), "Du leder ikke den afdeling"),
            new("afd-leder", "SkrivMaal", Maal(igang, new { vision = Guid.NewGuid() }), "Visionen findes ikke i strategien"),
            new("afd-leder", "SkrivMaal", Maal(slut, new { }), "Strategien er afsluttet"),
            new("afd-leder", "IndsendMaal", new { id = godkendt, version = 4 }, "Målet er sendt ind"),
            new("direktoer", "GodkendMaal", new { id = godkendt, version = 4 }, "venter ikke på godkendelse"),
            new("direktoer", "SendMaalTilbage", new { id = godkendt, begrundelse = "Nej", version = 4 }, "venter ikke på godkendelse"),
            new("afd-leder", "FoelgOpPaaMaal", new { id = verden.Ting["mål, kladde"], vurdering = "PaaVej", tekst = "Nej", version = 1 }, "Kun et godkendt mål kan følges op"),
            new("direktoer", "OpretTeori", new { id = Id.Ny(), strategi = slut, navn = "Nej" }, "Strategien er afsluttet"),
            new("direktoer", "SkrivPile", new { id = verden.Ting["forandringsteori"], pile = new[] { new { fra = Guid.NewGuid(), til = Guid.NewGuid() } }, version = 3 }, "Leddet findes ikke mere"),
            new("direktoer", "FrysAarsstatus", new { id = Id.Ny(), strategi = igang, omraader = Array.Empty<object>() }, "Beslut, hvad der sker med"),
            new("oekonom", "MaalInvestering", new { id = verden.Ting["beløbscase"], aar = 2025, kilde = "Prøve", version = 1 }, "Skriv, hvad der blev sparet"),
            new("oekonom", "SkrivFund", new { id = Id.Ny(), titel = "Nej", dag = Idag.PlusDays(1), hvem = "Ingen", tekst = "Nej" }, "Dagen ligger ude i fremtiden"),
            new("oekonom", "IndlaesProfil", new { id = Id.Ny(), filnavn = "x.csv", indhold = "a;b\n1;2\n" }, "Filen mangler kolonnen"));
    }

    private object Strategi(object med) => Flet(new { id = Id.Ny(), navn = "Prøve", mission = "Prøve", fra = Idag, til = Idag.PlusYears(1), afdelinger = Array.Empty<object>(), visioner = Array.Empty<object>(), trin = Array.Empty<object>(), version = 0 }, med);

    private static object Maal(Guid strategi, object med) => Flet(new { id = Id.Ny(), strategi, vision = Guid.NewGuid(), afdeling = Demoorganisation.Myndighedsafdeling, titel = "Prøve", indikatorer = Array.Empty<string>(), version = 0 }, med);
}
