using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Demo;

/// <summary>Each planted truth of docs/demo.md is where the page that should show it shows it, to the one who should see it.</summary>
public sealed partial class SandhedTests(Demovaert vaert, Browser browser) : IClassFixture<Demovaert>
{
    [Fact, Krav("M1")]
    public async Task S1_tredje_underretning_paa_et_aar_venter_og_skriger()
    {
        var side = await IDag("soc1");
        await side.Locator("main a", new() { HasText = "Noah B." }).First.ClickAsync();
        await Ses(side, "3 underretninger på 12 måneder", "Mindst tre underretninger på et år", "politiet var hjemme hos dem i nat");
        await Luk(side);
    }

    [Fact, Krav("M11")]
    public async Task Soc1_har_mere_end_hendes_timer_giver_plads_til()
    {
        var side = await browser.Side(vaert, "soc-leder");
        await side.GotoAsync("/myndighed/sagsfordeling");
        await Assertions.Expect(side.Locator("main tr").Filter(new() { HasText = "Maja Holm" })).ToContainTextAsync("over målet");
        await Luk(side);
    }

    [Fact, Krav("M1", "M20")]
    public async Task S2_soeskende_med_underretninger_fra_fire()
    {
        var side = await Barn<Soeskendeserie>();
        var sag = await Sag(Find<Soeskendeserie>());
        await Ses(side, "Børnehaven Solsikken", "anonym", "Sundhedsplejen", "Fire forskellige har underrettet");
        await side.GotoAsync($"/myndighed/underretning/ny?barn={Find<Soeskendeserie>().Barn}");
        await Ses(side, "Ella K.", "Oscar K.", "Solsikken", "Anonym", "En borger", "Sundhedsplejen");
        await side.GotoAsync($"/myndighed/sag/{sag}/familie");
        await Ses(side, "Ella Kjeldsen, 6 år", "Oscar Kjeldsen, 4 år", "Børnefaglig undersøgelse");
        await Luk(side);
    }

    [Fact, Krav("M4", "M6")]
    public async Task S3_udkastet_naevner_samtalen_der_mangler()
    {
        var side = await browser.Side(vaert, "soc1");
        await side.GotoAsync($"/myndighed/sag/{await Sag(Find<UdkastUdenSamtale>())}/afgoerelse");
        await Ses(side, "Samtale med Freja om det, der skal afgøres");
        await Luk(side);
    }

    [Fact, Krav("M7", "B6")]
    public async Task S4_barnet_er_gaaet_fra_trin_4_ned_til_trin_3()
    {
        var side = await Barn<NedAdTrappen>();
        await Ses(side, "trin 3", "ned fra trin 4", "Jeg glæder mig til at sove i mit eget værelse");
        await Luk(side);
        var huset = await IDag("udf-leder");
        await Ses(huset, "Malthe P.", "Svar på bestillingen af Familiebehandling");
        await Luk(huset);
    }

    [Fact, Krav("M9", "M10")]
    public async Task S5_opfoelgningen_i_spor_3_er_overskredet()
    {
        var side = await IDag("soc1");
        var raekke = side.Locator("main li, main tr").Filter(new() { HasText = "Viggo L." }).Filter(new() { HasText = "Opfølgning" }).First;
        await Assertions.Expect(raekke).ToContainTextAsync("Almen plejefamilie");
        await Ses(side, "Overskredet");
        await Luk(side);
    }

    [Fact, Krav("M3", "M4")]
    public async Task S6_undersoegelsen_udloeber_om_tre_dage_og_mangler_samtalen()
    {
        var side = await browser.Side(vaert, "soc1");
        await side.GotoAsync($"/myndighed/sag/{await Sag(Find<UndersoegelseUdloeber>())}/undersoegelse");
        await Ses(side, "Én ting mangler, før den kan afsluttes", "Samtale med barnet", "Konklusionen er skrevet", "26. nov.");
        await Luk(side);
    }

    [Fact, Krav("M9", "M13", "M18")]
    public async Task S7_uden_fremgang_to_gange_skal_en_leder_sige_hvorfor()
    {
        var side = await browser.Side(vaert, "soc1");
        await side.GotoAsync($"/myndighed/indsats/{await Indsats(Find<UdenProgression>())}/opfoelgning");
        await Ses(side, "Sidst var der ingen progression", "en leder begrunder");
        await side.GotoAsync($"/myndighed/sag/{await Sag(Find<UdenProgression>())}/aktindsigt");
        await Ses(side, "Madsen", "Registrér en anmodning");
        await side.GotoAsync("/myndighed/klager");
        await Ses(side, "Spørg barnet, hvem det passer med", "Skal genvurderes");
        await Luk(side);
    }

    [Fact, Krav("M13", "X2")]
    public async Task S8_foer_og_efter_rettelsen_ser_sagen_forskellig_ud()
    {
        var side = await browser.Side(vaert, "soc1");
        var journal = $"/myndighed/sag/{await Sag(Find<RettetModtagelse>())}/journal";
        await side.GotoAsync(journal);
        await Ses(side, "Brevet lå i receptionen");
        var foer = DanskTid.Felttekst(DanskTid.Dag(Webvaert.Begyndelse).PlusDays(-10));
        await side.GotoAsync($"{journal}?pr={Uri.EscapeDataString(foer)}");
        Assert.DoesNotContain("Brevet lå i receptionen", await side.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await Luk(side);
    }

    [Fact, Krav("B2")]
    public async Task S9_adressen_er_beskyttet()
    {
        var side = await Barn<BeskyttetAdresse>();
        var tekst = await side.Locator("main").InnerTextAsync();
        Assert.Contains("beskyttet", tekst, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Demogeografi.Omraader[Find<BeskyttetAdresse>().Nr % 4].Veje[0], await side.ContentAsync(), StringComparison.Ordinal);
        await Luk(side);
    }

    [Fact, Krav("M6", "M8")]
    public async Task S10_afgoerelsen_over_kompetencen_ligger_hos_lederen()
    {
        var side = await IDag("soc-leder");
        await Ses(side, "Lucas F.", "over sagsbehandlerens kompetence");
        await side.Locator("main a", new() { HasText = "Lucas F." }).First.ClickAsync();
        await Ses(side, "Intensiv familiebehandling", "sendt til leder");
        await Luk(side);
    }

    [Fact, Krav("U3", "M10")]
    public async Task S11_fam1_skylder_en_statusrapport()
    {
        var side = await IDag("fam1");
        await Ses(side, "Sara D.", "Statusrapport til opfølgningen");       // this week's, not folded away
        await side.Locator("main a", new() { HasText = "Sara D." }).First.ClickAsync();
        await Ses(side, "Familiebehandling", "Send til Myndighed", "Udviklingsprofil");
        await Luk(side);
    }

    [Fact, Krav("D2")]
    public async Task S12_gul_to_gange_og_fravaer_fra_5_til_12_dage()
    {
        var side = await Se("paed1", $"/dagtilbud/barn/{Find<GulToGange>().Barn}");
        await Ses(side, "Isak", "Gul to gange i træk", "Fravær steget fra 5 til 12 dage");
        await side.GotoAsync($"/dagtilbud/stue/{Demoenheder.Solsikken.Stue("Sommerfuglene")}");
        await Ses(side, "Sommerfuglene", "Isak");
        await Luk(side);
    }

    [Fact, Krav("D4")]
    public async Task S13_analysen_aendrede_miljoeet()
    {
        var side = await Se("paed-leder", $"/dagtilbud/bal/{Findes<AendretMiljoe>().Id}");
        await Ses(side, "Garderoben om morgenen", "Ingen har grædt ved aflevering i tre uger", "Det var os, der stod forkert");
        await Luk(side);
    }

    [Fact, Krav("P1")]
    public async Task S14_indstillingen_mangler_den_andens_samtykke()
    {
        var side = await Se("ppr-leder", "/ppr/venteliste");
        var raekke = side.Locator("main tr").Filter(new() { HasText = "Storm B" }).First;
        await Assertions.Expect(raekke).ToContainTextAsync("mangler samtykke");
        await raekke.Locator("a.navn").ClickAsync();
        await Ses(side, "Samtykke mangler fra", "Ventetiden tæller, men arbejdet kan ikke begynde");
        await Luk(side);
    }

    [Fact, Krav("P3")]
    public async Task S15_vurderingen_er_over_kommunens_eget_maal()
    {
        var side = await Se("ppr1", "/ppr/vurderinger");
        var raekke = side.Locator("main tr").Filter(new() { HasText = "Liam A" }).First;
        await Assertions.Expect(raekke).ToContainTextAsync("Konklusionen");
        await Assertions.Expect(raekke).ToContainTextAsync("dage over");
        await Luk(side);
    }

    [Fact, Krav("P4")]
    public async Task S16_specialklassen_skal_tages_op_igen()
    {
        var side = await Se("ppr-leder", "/ppr/visitation");
        await Assertions.Expect(side.Locator("main tr").Filter(new() { HasText = "Nora J" }).First).ToContainTextAsync("Specialklasse");
        await side.Locator("main tr").Filter(new() { HasText = "Nora J" }).First.Locator("a.navn").ClickAsync();
        await Ses(side, "Nora", "Specialklasse", "trappes støtten ned over et halvt år");
        await Luk(side);
    }

    [Fact, Krav("D7")]
    public async Task S17_overleveringen_venter_paa_at_blive_modtaget()
    {
        var side = await Se("skole-leder", "/dagtilbud/overgange");
        await side.Locator("main a", new() { HasText = "Mathilde K" }).First.ClickAsync();
        await Ses(side, "Mathilde", "Bakkeskolen", "En fast voksen ved aflevering");
        await Luk(side);
    }

    [Fact, Krav("D3")]
    public async Task S18_barnet_uden_for_dagtilbud_skal_sprogvurderes()
    {
        var side = await Se("dag-konsulent", "/dagtilbud/sprog");
        await Assertions.Expect(side.Locator("main tr").Filter(new() { HasText = "Zahra Y" }).First).ToContainTextAsync("dagtilbud");
        await Luk(side);
    }

    [Fact, Krav("D8")]
    public async Task S19_havblik_har_ikke_haft_tilsyn()
    {
        var side = await Se("dag-konsulent", "/dagtilbud/tilsyn");
        var raekke = side.Locator("main tr").Filter(new() { HasText = "Havblik" }).First;
        await Assertions.Expect(raekke).ToContainTextAsync("ingen");
        await Assertions.Expect(raekke).ToContainTextAsync("dage over");
        await Luk(side);
    }

    [Fact, Krav("P2")]
    public async Task S20_sparringen_hjalp()
    {
        var side = await Se("ppr1", $"/ppr/sparring/{Findes<SparringHjalp>().Id}");
        await Ses(side, "Samling for 22 børn", "Del samlingen i to hold", "hjalp");
        await Luk(side);
    }

    [Fact, Krav("P5")]
    public async Task S21_specialandelen_vokser_i_hedegaarden()
    {
        var side = await Se("ppr-leder", "/ppr/udgifter?aar=2025");
        var foer = await Andel(side);
        await side.GotoAsync("/ppr/udgifter?aar=2026");
        Assert.True(await Andel(side) > foer + 5, "The share has not grown.");
        await Luk(side);

        static async Task<decimal> Andel(IPage side)
        {
            var tekst = await side.Locator("main tr").Filter(new() { HasText = "Hedegården" }).Or(side.Locator("main tr").Filter(new() { HasText = Udgiftsliv.Voksende })).First.Locator("td").Last.InnerTextAsync();
            return DanskTal.Laes(tekst.Replace("%", "", StringComparison.Ordinal), out var tal) ? tal : throw new InvalidOperationException(tekst);
        }
    }

    private async Task<IPage> Se(string bruger, string sti)
    {
        var side = await browser.Side(vaert, bruger);
        await side.GotoAsync(sti);
        return side;
    }

    private static T Findes<T>() where T : Stedsandhed => Stedsandhed.Alle.OfType<T>().Single();

    private static T Find<T>() where T : Sandhed => Sandhed.Alle.OfType<T>().Single();

    private async Task<IPage> IDag(string bruger)
    {
        var side = await browser.Side(vaert, bruger);
        await side.GotoAsync("/i-dag");
        return side;
    }

    private async Task<IPage> Barn<T>(string? bruger = null) where T : Sandhed
    {
        var sandhed = Find<T>();
        var side = await browser.Side(vaert, bruger ?? sandhed.Bruger);
        await side.GotoAsync($"/barn/{sandhed.Barn}");
        await Ses(side, sandhed.Fornavn);
        return side;
    }

    private async Task<SagId> Sag(Sandhed s) => new(await Sql.Kommando(vaert.Datakilder["myndighed"], "select id from myndighed.sag where borger_id = $1 and lukket is null", s.Barn.Vaerdi).Skalar<Guid>());

    private async Task<Guid> Indsats(Sandhed s) => await Sql.Kommando(vaert.Datakilder["myndighed"], "select id from myndighed.indsats where borger_id = $1 and ophoert is null", s.Barn.Vaerdi).Skalar<Guid>();

    private static async Task Ses(IPage side, params string[] tekster)
    {
        foreach (var t in tekster)
        {
            await Assertions.Expect(side.Locator("main")).ToContainTextAsync(t, new() { IgnoreCase = true, Timeout = 5000 });
        }
    }

    private static Task Luk(IPage side) => side.Context.CloseAsync();
}
