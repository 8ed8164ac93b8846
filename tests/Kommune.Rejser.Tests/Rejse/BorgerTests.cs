using System.Text;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Playwright;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>The register of people and the map, as those who keep them meet it.</summary>
public sealed class BorgerTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    [Fact, Krav("B1", "X1", "X2")]
    public async Task En_leder_laegger_to_registreringer_sammen_og_skiller_dem_igen_i_browseren()
    {
        var mor = await vaert.Person("Gro", "Mosegaard", "030388-1228");
        var behold = await vaert.Person("Storm", "Mosegaard", Kommandoer.Cpr(new(2019, 6, 1), 410), mor: mor);
        var dublet = await vaert.Person("Storm", "Mosegård Dahl", foedt: new(2019, 6, 1));
        var henvendelse = Id.Ny();
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { behold }, underretter = "Fagperson", sted = "Børnehaven", navnOgStilling = "Lis", bekymring = "Storm er trist", akut = false, overgreb = false });
        await vaert.Koer("soc2", "ModtagUnderretning", new { id = Id.Ny(), boern = new[] { dublet }, underretter = "Fagperson", sted = "Tandlægen", navnOgStilling = "Bo", bekymring = "Storm kom ikke", akut = false, overgreb = false });
        await vaert.Stille();

        await using var r = new MedBrowser(await browser.Side(vaert, "soc-leder"));
        await r.Gaa($"/barn/{behold}/stamdata");
        await r.Klik("Find en dublet");
        await r.Ser("Den, der går videre: Storm Mosegaard");
        await r.Side.Locator("#find-q").FillAsync("storm mosegaard dahl");
        await r.NySide(() => r.Side.Keyboard.PressAsync("Enter"));
        await r.Klik("Sammenlign");
        await r.Ser("Storm Mosegård Dahl", "010619-XXXX", "mor Gro Mosegaard", "Myndighed", "1 hændelse");
        await r.SerIkke("Storm er trist");
        await r.Send("SammenlaegPersoner", null, ("Begrundelse", "kort"));
        await r.Ser("Skriv, hvordan det er undersøgt");
        await r.Send("SammenlaegPersoner", null, ("Begrundelse", "Tandplejen bekræfter, at det er samme dreng"));
        await r.Ser("Storm Mosegaard er lagt sammen af to registreringer", "Hanne Krogh");
        await r.Klik("Barnets side");
        Assert.Equal($"/barn/{behold}", r.Sti);
        await r.Ser("Underretning modtaget fra Børnehaven", "Underretning modtaget fra Tandlægen", "hvilke registreringer der er samme person");

        using (var soc2 = await vaert.Klient("soc2"))
        {
            var side = await soc2.Hent($"/barn/{dublet}");
            Assert.Equal($"/barn/{behold}", side.Sti);
            side.Ser("Underretning modtaget fra Børnehaven");
            (await soc2.Hent("/i-dag")).Ser("Storm M.");
        }

        await r.Gaa($"/barn/{behold}/stamdata");
        await r.Ser("Tandplejen bekræfter");
        await r.Klik("Se begge, og adskil");
        await r.Send("AdskilPersoner", null, ("Begrundelse", "Tandplejen tog fejl: det er to drenge"));
        await r.Gaa($"/barn/{behold}");
        await r.SerIkke("Tandlægen");
        using var igen = await vaert.Klient("soc2");
        Assert.Equal(404, (await igen.Hent($"/barn/{behold}")).Status);
        Assert.Equal($"/barn/{dublet}", (await igen.Hent($"/barn/{dublet}")).Sti);

        await vaert.Stille();
        var feed = (await vaert.Api("drift").Hent("/api/offentlige-haendelser?efter=0&antal=1000")).Tekst;
        Assert.Contains("borger.sammenlagt.v1", feed, StringComparison.Ordinal);
        Assert.Contains("borger.adskilt.v1", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("Tandplejen", feed, StringComparison.Ordinal);
    }

    [Fact, Krav("B3", "B2")]
    public async Task Borgerservice_proever_et_udtraek_indlaeser_det_og_henter_listen_over_det_der_blev_afvist()
    {
        await using var r = new MedBrowser(await browser.Side(vaert, "borgerservice"));
        await r.Gaa("/borger/import");
        const string Fil = "Personnummer;Fornavn;Efternavn;Adresse;Postnr;By\n020217-4124;Aksel;Birkemose;Solvej 9;4700;Næstved\n310217-4124;Forkert;Dato;;;\n";
        await Send(r, Fil);
        await r.Ser("udtræk.csv", "2 linjer", "Læst, kolonnerne mangler at blive bekræftet");
        await r.Send("kolonner", null);
        await Vent(r, "Sådan vil det gå");
        await r.Ser("CPR-nummeret er ikke gyldigt", "Indlæs 1 ændring");
        await r.SerIkke("Forkert");
        await r.Send("indlaes", null);
        await Vent(r, "Sådan gik det");

        using var k = await vaert.Klient("borgerservice");
        var rapport = await k.Hent(r.Sti.Split('?')[0] + "/rapport.csv");
        Assert.Equal("Linje;Indlæst;Hvorfor\r\n3;nej;CPR-nummeret er ikke gyldigt\r\n", rapport.Html.TrimStart('\uFEFF'));
        using var soc1 = await vaert.Klient("soc1");
        (await soc1.Udfyld("/borger/ny", "find", ("q", "020217-4124"))).Ser("Aksel Birkemose");

        // The same again changes nothing.
        await r.Gaa("/borger/import");
        await Send(r, Fil);
        await r.Send("kolonner", null);
        await Vent(r, "Sådan vil det gå");
        await r.Ser("1 er som registreret", "Indlæs 0 ændringer");
        await r.Send("fortryd", null);
        await r.Ser("Fortrudt, intet er ændret");
    }

    [Fact, Krav("B5")]
    public async Task En_omlaegning_af_distrikter_ses_foer_den_gemmes_og_fortrydes_inden_dagen()
    {
        await vaert.Koer(null, "IndlaesGeografi", new
        {
            omraader = new[] { new { kode = "71", navn = "Mosen", distrikt = "Nord" }, new { kode = "72", navn = "Bakken", distrikt = "Nord" }, new { kode = "81", navn = "Kajen", distrikt = "Syd" } }, gaelderFra = new LocalDate(2026, 1, 1), begrundelse = "Kommunens inddeling",
        });
        for (var i = 0; i < 6; i++)
        {
            var barn = await vaert.Person($"Barn{(char)('A' + i)}", "Mosen", Kommandoer.Cpr(new(2018, 2, 3), 500 + i));
            await vaert.Koer(null, "RetAdresse", new { borger = barn, vej = $"Mosevej {i + 1}", postnr = "4700", by = "Næstved", grundomraade = "71", gaelderFra = new LocalDate(2024, 1, 1), begrundelse = "Oplyst af CPR" });
        }

        await using var r = new MedBrowser(await browser.Side(vaert, "borgerservice"));
        await r.Gaa("/borger/distrikter");
        await r.Ser("Mosen, Bakken");
        await r.Klik("Omlæg");
        (string, string)[] valg = [("Omraader", "71"), ("NytDistrikt", "Engdraget"), ("GaelderFra", "1. jan. 2027"), ("Begrundelse", "Nyt distrikt")];
        await r.Send("PlanlaegOmlaegning", "_handling=vis", valg);
        await r.Ser("Før og efter", "Engdraget 0 6", "Nord 6 0");
        await r.NySide(() => r.Side.Locator("form#PlanlaegOmlaegning button[data-gem]").ClickAsync());
        Assert.Equal("/borger/distrikter", r.Sti);
        await r.Ser("Planlagt til 1. jan. 2027", "Til Engdraget: Mosen");
        await r.Send("fortryd-20270101", null, ("Begrundelse", "Udsat"));
        await r.SerIkke("Planlagt til");
        await r.Ser("Mosen, Bakken");
    }

    private static async Task Send(MedBrowser r, string fil)
    {
        await r.Side.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "udtræk.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(fil) });
        await r.NySide(() => r.Side.Locator("form#import button[type=submit]").ClickAsync());
    }

    private static async Task Vent(MedBrowser r, string tekst)
    {
        for (var i = 0; i < 60 && !(await r.Tekst()).Contains(tekst, StringComparison.Ordinal); i++)
        {
            await Task.Delay(500);
            await r.Gaa(r.Sti);
        }

        await r.Ser(tekst);
    }
}
