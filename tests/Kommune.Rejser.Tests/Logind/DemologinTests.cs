using Kommune.Test;

namespace Kommune.Rejser.Tests.Logind;

[Krav("X1", "X6")]
public sealed class DemologinTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    [Fact]
    public async Task Enhver_demobruger_kan_logge_ind_og_af_uden_JavaScript()
    {
        foreach (var bruger in Webvaert.Brugere)
        {
            using var k = await vaert.Klient(bruger);
            var forside = await k.Hent("/");
            Assert.Equal(200, forside.Status);
            var logAf = forside.Formularer.Single(f => f.Sti == "/log-ud");
            Assert.Equal("/log-ind", (await k.Send(logAf)).Sti);
            Assert.StartsWith("/log-ind", (await k.Hent("/")).Sti, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task En_side_foerer_til_login_og_derfra_tilbage_men_aldrig_ud_af_huset()
    {
        using var k = await vaert.Klient();
        var login = await k.Hent("/i-dag");
        Assert.StartsWith("/log-ind?retur=", login.Sti, StringComparison.Ordinal);
        Assert.Equal("/i-dag", (await k.Send(login.Formularer.Single(f => f.Sti == "/log-ind/demo").Tryk("bruger", "soc1"))).Sti);

        foreach (var ud in new[] { "https://ond.dk/", "//ond.dk/", "/\\ond.dk/", "javascript:alert(1)" })
        {
            using var ny = await vaert.Klient();
            var side = await ny.Hent("/log-ind?retur=" + Uri.EscapeDataString(ud));
            var svar = await ny.Send(side.Formularer.Single(f => f.Sti == "/log-ind/demo").Tryk("bruger", "soc1"), foelg: false);
            Assert.Equal("/", svar.Videre);
        }
    }

    /// <summary>A page may send the browser on while it loads, and is then not drawn.</summary>
    [Fact]
    public async Task Driften_sendes_videre_fra_forsiden_som_ikke_tegnes()
    {
        using var k = await vaert.Klient("drift");
        using var svar = await k.Raa(new HttpRequestMessage(HttpMethod.Get, "/"));
        Assert.Equal((302, "/drift/leveringer"), ((int)svar.StatusCode, new Uri(vaert.Rod, svar.Headers.Location!).AbsolutePath));
        Assert.DoesNotContain("<h1", await svar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uden_formularens_token_kan_ingen_logges_ind()
    {
        using var k = await vaert.Klient();
        var form = (await k.Hent("/log-ind")).Formularer.Single(f => f.Sti == "/log-ind/demo");
        Assert.Equal(400, (await k.Send(form.Tryk("bruger", "soc1").Fjern("__RequestVerificationToken"))).Status);
        Assert.StartsWith("/log-ind", (await k.Hent("/i-dag")).Sti, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_en_browser_foerer_et_klik_paa_login_til_dagens_side()
    {
        var side = await browser.Side(vaert, "soc1");
        Assert.Equal("da", await side.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("Maja Holm", await side.Locator("header").InnerTextAsync(), StringComparison.Ordinal);
        await side.Context.CloseAsync();
    }
}
