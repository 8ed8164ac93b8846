using System.Text;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// Route × role, made from the routes of the running product, so that a new page is tested from its first day: who may not,
/// is refused; who may, is not; nobody who is not signed in gets anything; an id that does not exist is not found.
/// </summary>
[Krav("X1")]
public sealed class RuteOgRolleTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    /// <summary>Open to whoever comes, each for a reason. A new one is a decision, made here.</summary>
    private static readonly string[] Aabne =
    [
        "/_framework/opaque-redirect",      // Blazor's own: an encrypted address that we never hand out
        "/fejl/{Kode:int}", "/fejl/403", "/fejl/404", "/fejl/500",
        "/health/ready",
        "/log-ind", "/log-ind/demo", "/log-ind/kommune",
        "/log-ud",                          // also for who is signed in and is no employee; it gives nothing away
        "/openapi/{documentName}.json",
        "/samspil/kalender/{noegle:length(40)}.ics",       // SA6: a calendar program cannot sign in; the address is the key
    ];

    [Fact]
    public void Ethvert_endepunkt_siger_hvem_der_maa()
    {
        var alle = Endepunkter.Alle(vaert);
        Assert.True(alle.Count > 20, "The routes were not found.");
        Assert.Empty(alle.Where(e => e.Roller is null && !Aabne.Contains(e.Moenster)).Select(e => $"{e} has no [Kraever]"));
        Assert.Empty(alle.Where(e => e.Anonymt && !Aabne.Contains(e.Moenster)).Select(e => $"{e} is open to everybody"));
    }

    [Fact(DisplayName = "F32: hver side har et ord i opslagslisten, som en familie kan læse")]
    public void Hver_side_har_et_navn_i_opslagslisten()
    {
        Assert.Empty(Endepunkter.Alle(vaert).Where(e => e.Metode == "GET" && !Aabne.Contains(e.Moenster) && Sidenavn.Navn(e.Moenster) is null).Select(e => $"{e.Moenster} has no word in Sidenavn"));
        Assert.Equal(("Dagtilbud: sprogvurdering", "Barnets side", "I dag", "Samspil: møder, nyt", "Borger: registrering", "Myndighed: samtale med barnet, rettelse"),
            (Sidenavn.Af("/dagtilbud/barn/{BarnId:guid}/sprog"), Sidenavn.Af("/barn/{BarnId:guid}"), Sidenavn.Af("/"), Sidenavn.Af("/samspil/moeder/nyt"), Sidenavn.Af("/borger/ny"), Sidenavn.Af("/myndighed/sag/{SagId:guid}/samtale/{Samtale:guid}/ret")));
    }

    [Fact]
    public async Task Hver_rolle_paa_hver_rute()
    {
        var brugere = new List<(string Navn, Bruger? Bruger, Klient Klient, Api Api)> { ("anonym", null, await vaert.Klient(), vaert.Api(null)) };
        foreach (var b in Webvaert.Brugere)
        {
            brugere.Add((b, await vaert.Bruger(b), await vaert.Klient(b), vaert.Api(b)));
        }

        var (fejl, tabel) = (new List<string>(), new StringBuilder());
        tabel.AppendLine("rute | " + string.Join(" | ", brugere.Select(b => b.Navn)));
        foreach (var e in Endepunkter.Alle(vaert).Where(e => !Aabne.Contains(e.Moenster) || e.Moenster == "/log-ind"))
        {
            var svar = new List<string>();
            foreach (var (navn, bruger, klient, api) in brugere)
            {
                var (status, videre) = await Spoerg(e, klient, api);
                var (ok, ventet) = Vurder(e, bruger, status, videre);
                svar.Add(videre is null ? $"{status}" : videre.StartsWith("/log-ind", StringComparison.Ordinal) ? "login" : $"{status} {videre}");
                if (!ok)
                {
                    fejl.Add($"{e} as {navn}: {status} {videre}, expected {ventet}");
                }
            }

            tabel.AppendLine($"{e} | {string.Join(" | ", svar)}");
        }

        foreach (var b in brugere)
        {
            b.Klient.Dispose();
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl));
        Verificer.Tekst(tabel.ToString());
    }

    /// <summary>The counter-example: an answer that lets the wrong one in is seen as wrong.</summary>
    [Fact]
    public async Task Vurderingen_ser_hvad_der_er_galt()
    {
        var fam = await vaert.Bruger("fam1");
        var side = new Endepunkt("GET", "/barn/{id}", [Rolle.Socialraadgiver], false, true, ["id"]);
        Assert.False(Vurder(side, fam, 200, null).Ok);
        Assert.False(Vurder(side, fam, 404, null).Ok);
        Assert.False(Vurder(side, null, 200, null).Ok);
        Assert.False(Vurder(side, await vaert.Bruger("soc1"), 403, null).Ok);
        Assert.False(Vurder(side, await vaert.Bruger("soc1"), 200, null).Ok);
        Assert.False(Vurder(side, await vaert.Bruger("soc1"), 500, null).Ok);
        Assert.True(Vurder(side, fam, 403, null).Ok);
        Assert.True(Vurder(side, null, 302, "/log-ind?retur=%2Fbarn").Ok);
        Assert.False(Vurder(side with { Moenster = "/api/x/{id}", ErSide = false }, null, 302, "/log-ind").Ok);
    }

    private static async Task<(int Status, string? Videre)> Spoerg(Endepunkt e, Klient klient, Api api)
    {
        if (e.ErApi)
        {
            var s = await api.Send(new HttpMethod(e.Metode), e.Adresse(), e.Metode == "GET" ? null : "{}");
            return (s.Status, null);
        }

        if (e.Metode == "GET")
        {
            var s = await klient.HentUdenOmdirigering(e.Adresse());
            return (s.Status, s.Videre is { } v ? (Uri.TryCreate(v, UriKind.Absolute, out var u) && u.Scheme.StartsWith("http", StringComparison.Ordinal) ? u.PathAndQuery : v) : null);
        }

        using var m = new HttpRequestMessage(new HttpMethod(e.Metode), e.Adresse()) { Content = new FormUrlEncodedContent([]) };
        using var svar = await klient.Raa(m);
        return ((int)svar.StatusCode, svar.Headers.Location?.OriginalString);
    }

    private static (bool Ok, string Ventet) Vurder(Endepunkt e, Bruger? bruger, int status, string? videre)
    {
        var harId = e.Parametre.Count > 0;
        return bruger is null && !e.Anonymt
            ? e.ErApi || e.Metode != "GET" ? (status == 401, "401") : (status == 302 && videre?.StartsWith("/log-ind?", StringComparison.Ordinal) == true, "the sign-in page")
            : bruger is not null && !e.Tillader(bruger) ? (status == 403, "403")
            : e.Metode != "GET" ? (status is 400 or 404 or 422, "let in: 400, 404 or 422")
            : harId ? (status == 404, "404") : (status is 200 or 302 && videre?.StartsWith("/log-ind", StringComparison.Ordinal) != true, "200");
    }

    [Fact]
    public async Task Loginsidens_udstyr_kan_hentes_af_den_der_ikke_er_logget_ind()
    {
        using var k = await vaert.Klient();
        var side = await k.Hent("/log-ind");
        Assert.Equal(200, side.Status);
        var udstyr = side.Dokument.QuerySelectorAll("link[rel=stylesheet][href], script[src], link[rel=icon]").Select(x => x.GetAttribute("href") ?? x.GetAttribute("src")!).ToArray();
        Assert.True(udstyr.Length >= 4);
        foreach (var u in udstyr)
        {
            var svar = await k.HentUdenOmdirigering(u);
            Assert.True(svar.Status == 200 && svar.Mime is "text/css" or "text/javascript" or "image/svg+xml", $"{u}: {svar.Status} {svar.Mime} {svar.Videre}");
        }
    }
}
