using System.Net.Http.Headers;
using System.Security.Cryptography;
using Kommune.Test;
using Microsoft.IdentityModel.Tokens;

namespace Kommune.Rejser.Tests.Logind;

/// <summary>The host as in production: an identity provider, and no demo.</summary>
public sealed class Kommunevaert : Webvaert
{
    private Testudbyder _udbyder = null!;

    public Testudbyder Udbyder => _udbyder;

    protected override IReadOnlyList<string> Indstillinger =>
        ["--Logind:Udsteder", _udbyder.Adresse, "--Logind:Klient", Testudbyder.Klient, "--Logind:Hemmelighed", Testudbyder.Hemmelighed, "--Logind:Publikum", "kommune-api"];

    public override async ValueTask InitializeAsync()
    {
        _udbyder = await Testudbyder.Start();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _udbyder.DisposeAsync();
    }
}

[Krav("X1", "X5")]
public sealed class KommuneloginTests(Kommunevaert vaert) : IClassFixture<Kommunevaert>
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task X1_kommunens_login_foerer_tilbage_til_siden_som_den_medarbejder_man_er()
    {
        vaert.Udbyder.Bruger = "soc1";
        using var k = await vaert.Klient();
        var login = await k.Hent("/i-dag");
        Assert.StartsWith("/log-ind?retur=", login.Sti, StringComparison.Ordinal);
        Assert.DoesNotContain(login.Formularer, f => f.Sti == "/log-ind/demo");

        var side = await k.Hent("/log-ind/kommune?retur=%2Fi-dag");
        Assert.Equal((200, "/i-dag"), (side.Status, side.Sti));
        Assert.Contains("Maja Holm", side.Html, StringComparison.Ordinal);

        await k.Send(side.Formularer.Single(f => f.Sti == "/log-ud"));
        Assert.StartsWith("/log-ind", (await k.Hent("/i-dag")).Sti, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X1_den_der_ikke_er_medarbejder_faar_at_vide_hvorfor_og_ser_intet()
    {
        vaert.Udbyder.Bruger = "en-fra-et-andet-hus";
        using var k = await vaert.Klient();
        var side = await k.Hent("/log-ind/kommune?retur=%2Fi-dag");
        Assert.Equal(403, side.Status);
        Assert.Contains("ikke oprettet som medarbejder", side.Html, StringComparison.Ordinal);
        await k.Send(side.Formularer.Single(f => f.Sti == "/log-ud"));
        Assert.StartsWith("/log-ind", (await k.Hent("/i-dag")).Sti, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X1_udbyderens_nej_ender_paa_loginsiden_med_en_forklaring()
    {
        using var k = await vaert.Klient();
        var side = await k.Hent("/log-ind/svar?error=access_denied&state=opdigtet");
        Assert.StartsWith("/log-ind", side.Sti, StringComparison.Ordinal);
        Assert.Contains("svarede ikke, som det skulle", side.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task X1_et_program_viser_udbyderens_token_og_kun_det_rigtige_gaelder()
    {
        Assert.Equal(200, await Kald(vaert.Udbyder.Token("drift", "kommune-api")));
        Assert.Equal(403, await Kald(vaert.Udbyder.Token("soc1", "kommune-api")));
        Assert.Equal(401, await Kald(vaert.Udbyder.Token("drift", "et-andet-system")));
        using var rsa = RSA.Create(2048);
        Assert.Equal(401, await Kald(vaert.Udbyder.Token("drift", "kommune-api", noegle: new RsaSecurityKey(rsa) { KeyId = "n1" })));
        Assert.Equal(401, await Kald("Demo drift", skema: false));
    }

    [Fact]
    public async Task X1_uden_demo_kan_ingen_logge_ind_uden_kodeord()
    {
        using var k = await vaert.Klient();
        var login = (await k.Hent("/log-ind")).Html;
        Assert.DoesNotContain("soc1", login, StringComparison.Ordinal);
        Assert.Equal(401, (await vaert.Api("drift").Hent("/api/offentlige-haendelser")).Status);
    }

    private async Task<int> Kald(string token, bool skema = true)
    {
        using var m = new HttpRequestMessage(HttpMethod.Get, new Uri(vaert.Rod, "/api/offentlige-haendelser"));
        m.Headers.Authorization = AuthenticationHeaderValue.Parse(skema ? "Bearer " + token : token);
        using var svar = await Http.SendAsync(m, TestContext.Current.CancellationToken);
        return (int)svar.StatusCode;
    }
}
