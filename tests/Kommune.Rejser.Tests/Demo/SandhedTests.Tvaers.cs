using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Demo;

/// <summary>Stories that cross departments, placements and meetings.</summary>
public sealed partial class SandhedTests
{
    [Fact, Krav("D5", "P1", "M1", "U3", "B6")]
    public async Task S22_hele_vejen_fra_boernehaven_og_tilbage()
    {
        var barn = Find<HeleVejen>().Barn;
        var paed = await Se("paed1", $"/dagtilbud/barn/{barn}");
        await Ses(paed, "Vilma Rosenkilde", "Grøn", "Underretning", "Myndighed", "Indstilling til PPR");
        await Luk(paed);
        var soc = await Barn<HeleVejen>("soc1");
        await Ses(soc, "Lukket", "målet er nået", "De siger stop nu. Så er det stop.");
        await soc.GotoAsync($"/barn/{barn}?art=Bekymring");
        await Ses(soc, "Underretning modtaget fra Børnehaven Solsikken");
        Assert.DoesNotContain("Statusrapport", await soc.Locator(".tidslinje").InnerTextAsync(), StringComparison.Ordinal);
        await Luk(soc);
    }

    [Fact, Krav("B6", "P4", "U2")]
    public async Task S23_fire_afdelinger_om_et_barn()
    {
        var side = await Barn<AlleFire>();
        await Ses(side, "Søndermarkskolen", "Støtte i klassen", "Fast kontaktperson", "Hvis der står en, jeg kender");
        await Assertions.Expect(side.Locator(".tidslinje")).ToContainTextAsync("PPR");
        await Luk(side);
    }

    [Fact, Krav("D5", "X1")]
    public async Task S24_boernehaven_ser_svaret_og_ikke_sagen()
    {
        var barn = Find<SvarTilBoernehaven>().Barn;
        var side = await Se("paed1", $"/dagtilbud/barn/{barn}");
        await Ses(side, "Silas Egelund", "Underretning", "i gang");
        Assert.DoesNotContain("ingen af forældrene svarer", await side.ContentAsync(), StringComparison.Ordinal);
        await Luk(side);
    }

    [Fact, Krav("M17")]
    public async Task S25_den_akutte_anbringelse_er_godkendt_og_udloeber()
    {
        var side = await Anbringelse(Find<AkutAnbragt>());
        await Ses(side, "formanden afgjorde det", "godkendt", "Træf endelig afgørelse", "telefon hver aften", "Skole og læring");
        await side.GotoAsync($"/barn/{Find<AkutAnbragt>().Barn}");
        await Ses(side, "Anbragt", "Akut", "Formandsafgørelse udløber");
        await Luk(side);
    }

    [Fact, Krav("M17")]
    public async Task S5_tilsynet_hos_viggo_er_ikke_holdt()
    {
        var side = await Anbringelse(Find<ForsinketOpfoelgning>());
        await Ses(side, "Almen plejefamilie", "1 besøg", "Maden er god her", "Uden personale", "dage over", "hver anden lørdag");
        await side.GotoAsync("/myndighed/anbringelser");
        await Assertions.Expect(side.Locator("main tbody tr").First).ToContainTextAsync("Viggo L.");        // what is overdue stands first
        await Luk(side);
    }

    [Fact, Krav("M15")]
    public async Task S28_overgangen_er_begyndt_for_signe_og_stoetten_fra_18_er_ikke_afgjort()
    {
        var signe = Find<SnartAtten>();
        var side = await Se(signe.Bruger, $"/myndighed/sag/{await Sag(signe)}/overgang");
        await Ses(side, "Fylder 18", "Støtten fra 18 år", "Godkendt", "Fast kontaktperson", "dage før");
        await Luk(side);
    }

    [Fact, Krav("U8", "U5")]
    public async Task Krisecentret_har_en_mor_med_to_boern_og_huset_uden_anbringelser_begynder_med_det_det_har()
    {
        var side = await Se("kris-leder", "/udfoerer/krisecenter");
        await Ses(side, "1 ophold");
        await Luk(side);
        var huset = await Se("udf-leder", "/udfoerer/sammenbrud");
        await Ses(huset, "Sådan sluttede de");
        await Luk(huset);
    }

    private async Task<IPage> Anbringelse(Sandhed s) =>
        await Se(s.Bruger, $"/myndighed/anbringelse/{await Sql.Kommando(vaert.Datakilder["myndighed"], "select id from myndighed.anbringelse where borger_id = $1", s.Barn.Vaerdi).Skalar<Guid>()}");

    [Fact, Krav("SA2")]
    public async Task S26_familiemoedets_ene_opgave_er_gjort_og_den_anden_staar_hos_ppr()
    {
        var side = await IDag("ppr1");
        await Ses(side, "Opgave 2 fra mødet er din", "Viola R.");
        await Luk(side);
        var soc = await browser.Side(vaert, "soc1");
        await soc.GotoAsync("/samspil/moeder?vis=tidligere");
        await Ses(soc, "1 af 2");
        await soc.Locator("main tr", new() { HasText = "Viola R." }).Locator("a").First.ClickAsync();
        await Ses(soc, "Kortene hænger over sengen", "Mormor henter tirsdag og torsdag");
        await Luk(soc);
    }

    [Fact, Krav("SA5")]
    public async Task S27_distriktsteamet_ser_sine_naeste_moeder_og_det_der_venter()
    {
        var side = await Se("ppr1", $"/samspil/teams/{Findes<Distriktsteamet>().Id}");
        await Ses(side, "Distriktsteam Nord", "hver 4. uge", "Ro, når vi går fra leg til frokost", "Indkald");
        await Luk(side);
    }
}
