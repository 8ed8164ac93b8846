using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("U1", "U2", "U3", "U4")]
    public async Task Hos_udfoereren()
    {
        var (loebende, hvilende, afsluttet, afvist) = (verden.Ting["løbende forløb"], verden.Ting["hvilende forløb"], verden.Ting["afsluttet forløb"], verden.Ting["afvist bestilling"]);
        var maal = (await verden.Maalene())[0];
        var profil = Udviklingsprofil.Standard;
        var scorer = profil.Dimensioner.Select(d => new { kode = d.Kode, fagperson = (int?)5 }).ToArray();
        await Afvises(
            new("udf-leder", "AccepterBestilling", new { id = afvist, forventetStart = Idag, version = await V(afvist) }, "Bestillingen kan ikke besvares"),
            new("udf-leder", "SaetPaaVenteliste", new { id = afvist, version = await V(afvist) }, "Bestillingen kan ikke besvares"),
            new("udf-leder", "AfvisBestilling", new { id = afvist, begrundelse = "Ingen plads", version = await V(afvist) }, "Bestillingen kan ikke besvares"),
            new("udf-leder", "TildelBestilling", new { id = afvist, behandler = Demomedarbejdere.Id("fam1"), version = await V(afvist) }, "Bestillingen kan ikke gives videre"),
            new("udf-leder", "BegyndForloeb", new { id = afvist, dato = Idag, version = await V(afvist) }, "Forløbet kan ikke begynde"),
            new("udf-leder", "BesvarMatchning", new { id = verden.Ting["besvaret matchning"], egnet = false, svar = "Nej" }, "Spørgsmålet blev besvaret"),
            new("fam1", "RegistrerSession", new { id = loebende, art = "Barnet", dato = Idag.PlusDays(-300), timer = 1m }, "Dagen ligger før"),
            new("fam1", "RegistrerSession", new { id = loebende, art = "Barnet", dato = Idag.PlusDays(1), timer = 1m }, "Dagen ligger ude i fremtiden"),
            new("fam1", "RegistrerSession", new { id = loebende, art = "Barnet", dato = Idag, timer = 1.1m }, "Skriv timer i kvarter"),
            new("fam1", "RegistrerSession", new { id = loebende, art = "Barnet", dato = Idag, timer = 0m }, "Skriv timer i kvarter"),
            new("fam1", "RegistrerSession", new { id = loebende, art = "Barnet", dato = Idag, timer = 25m }, "Skriv timer i kvarter"),
            new("udf-leder", "RegistrerSession", new { id = afsluttet, art = "Barnet", dato = Idag, timer = 1m }, "Forløbet er afsluttet"),
            new("fam1", "RegistrerMaaling", new { id = loebende, dato = Idag, maal = new[] { new { maal, tal = 4 }, new { maal, tal = 5 } } }, "Det samme mål er målt to gange"),
            new("fam1", "RegistrerMaaling", new { id = loebende, dato = Idag, maal = new[] { new { maal = Guid.NewGuid(), tal = 4 } } }, "Målet findes ikke i planen mere"),
            new("fam1", "RegistrerMaaling", new { id = loebende, dato = Idag, maal = new[] { new { maal, tal = 11 } } }, "Skriv et helt tal fra 0 til 10"),
            new("fam1", "MaalProfil", new { id = loebende, dato = Idag, udgave = profil.Udgave(), scorer = scorer.Append(new { kode = "opfundet", fagperson = (int?)5 }) }, "Områderne passer ikke sammen med profilen"),
            new("fam1", "MaalProfil", new { id = loebende, dato = Idag, udgave = "en anden", scorer }, "Områderne var andre den dag"),
            new("fam1", "MaalProfil", new { id = loebende, dato = Idag, udgave = profil.Udgave(), scorer = scorer.Select(s => s with { fagperson = s.kode == scorer[0].kode ? 11 : 5 }) }, "Skriv hele tal fra 0 til 10"),
            new("fam1", "MaalProfil", new { id = loebende, dato = Idag, udgave = profil.Udgave(), scorer = scorer[1..] }, "Skriv dit tal for"),
            new("fam1", "SaetForloebPaaPause", new { id = hvilende, dato = Idag, begrundelse = "Ferie", version = await V(hvilende) }, "Forløbet holder allerede pause"),
            new("fam1", "GenoptagForloeb", new { id = loebende, dato = Idag, version = await V(loebende) }, "Forløbet holder ikke pause"),
            new("udf-leder", "SkiftBehandler", new { id = loebende, behandler = Demomedarbejdere.Id("fam1"), begrundelse = "Prøve", version = await V(loebende) }, "Forløbet er allerede hos den familiebehandler"),
            new("udf-leder", "SkiftBehandler", new { id = loebende, behandler = Demomedarbejdere.Id("soc1"), begrundelse = "Prøve", version = await V(loebende) }, "Vælg en familiebehandler, der arbejder i huset"),
            new("udf-leder", "AfslutForloeb", new { id = afsluttet, aarsag = "MaaletNaaet", dato = Idag, begrundelse = "Igen", version = await V(afsluttet) }, "Forløbet er afsluttet"),
            new("udf-leder", "GennemgaaTilbud", new { id = verden.Ting["nedlagt tilbud"], version = 2 }, "Tilbuddet er ikke i brug og skal ikke gennemgås"),
            new("udf-leder", "OpretTilbud", Tilbud(new { id = verden.Ting["tilbud"] }), "Tilbuddet er allerede oprettet"),
            new("udf-leder", "OpretTilbud", Tilbud(new { cvr = "12345678" }), "Kommunens egne tilbud har ikke CVR-nummer her"),
            new("udf-leder", "OpretTilbud", Tilbud(new { enhed = Demoorganisation.Ungehuset }), "Du er ikke leder eller koordinator i den enhed"),
            new("udf-leder", "NyPris", new { id = verden.Ting["tilbud"], prisenhed = "Maaned", pris = 0m, prisFra = Idag, version = 1 }, "Skriv en pris over 0 kr."),
            new("udf-leder", "NyPris", new { id = verden.Ting["tilbud"], prisenhed = "Maaned", pris = 18_000m, prisFra = Idag, version = 1 }, "Det er allerede prisen"),
            new("udf-leder", "NyPris", new { id = verden.Ting["tilbud"], prisenhed = "Maaned", pris = 19_000m, prisFra = Idag.PlusDays(-9), version = 1 }, "Prisen gælder tilbage i tiden"));
    }

    private Task<int> V(Guid stroem) => verden.Version("udfoerer", stroem);

    private static object Tilbud(object med) => Flet(new
    {
        id = Id.Ny(), navn = "Prøve", maalgruppe = "Alle", metode = "Prøve", hjemler = new[] { "BL32-1-3" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Demoorganisation.Familiehuset, pladser = 1,
        prisenhed = "Maaned", pris = 1000m, prisFra = new LocalDate(2026, 1, 1),
    }, med);
}
