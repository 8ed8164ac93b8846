using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Bilag;

/// <summary>Files on a case, through the page's own form and by hand, as a browser without script sends them.</summary>
[Krav("X8")]
public sealed class BilagTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private const int Mb = 1024 * 1024;

    [Fact]
    public async Task X8_et_bilag_paa_25_MB_kommer_ind_og_ud_igen_uaendret_uden_at_fylde_i_hukommelsen()
    {
        var sag = await Sag();
        using var k = await vaert.Klient("soc1");
        var indhold = Tilfaeldig(25 * Mb);
        GC.Collect();
        var foer = Process.GetCurrentProcess().PrivateMemorySize64;
        var side = await LaegPaa(k, sag, "Skoleudtalelse æøå.pdf", indhold);
        Assert.Equal((200, $"/myndighed/sag/{sag}"), (side.Status, side.Sti.Split('#')[0]));
        Assert.Contains("Skoleudtalelse æøå.pdf", side.Html, StringComparison.Ordinal);
        Assert.Contains("25,0 MB", side.Html, StringComparison.Ordinal);
        Assert.True(Process.GetCurrentProcess().PrivateMemorySize64 - foer < 400L * Mb, "the whole product and this test together hold it many times over");

        var id = await vaert.Skalar<Guid>("select id from dokument.dokument where stroem_id = $1", sag);
        var hentet = await Hent(k, id);
        Assert.Equal(HttpStatusCode.OK, hentet.StatusCode);
        Assert.Equal("application/pdf", hentet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("filename*=UTF-8''Skoleudtalelse%20%C3%A6%C3%B8%C3%A5.pdf", hentet.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Equal(indhold, await hentet.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await vaert.Skalar<long>("select count(*) from dokument.undervejs"));
        Assert.Equal(100, await vaert.Skalar<long>("select count(*) from dokument.del where dokument_id = $1", id));        // in pieces of a quarter of a megabyte
    }

    [Theory]
    [InlineData("for stor.pdf", (25 * Mb) + 1, "fylder mere end 25 MB")]
    [InlineData("tom.pdf", 0, "Filen er tom")]
    [InlineData("program.exe", 10, "Den slags fil kan ikke lægges på")]
    [InlineData("uden-endelse", 10, "Den slags fil kan ikke lægges på")]
    [InlineData("", 10, "Vælg en fil")]
    public async Task X8_en_fil_der_ikke_kan_bruges_siger_hvorfor_ved_feltet_og_gemmes_ikke(string navn, int stoerrelse, string besked)
    {
        var sag = await Sag();
        using var k = await vaert.Klient("soc1");
        var side = await LaegPaa(k, sag, navn, Tilfaeldig(stoerrelse));
        Assert.Contains(besked, WebUtility.HtmlDecode(side.Html), StringComparison.Ordinal);
        Assert.Equal(0, await vaert.Skalar<long>("select count(*) from dokument.dokument where stroem_id = $1", sag));
        Assert.Equal(0, await vaert.Skalar<long>("select count(*) from dokument.undervejs"));
    }

    [Theory]
    [InlineData("C:\\Users\\maja\\Skrivebord\\Brev.PDF", "Brev.PDF")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\u0000b<script>.pdf", "abscript.pdf")]
    [InlineData(".pdf", "")]
    public void X8_et_filnavn_er_kun_et_navn(string raat, string navn) => Assert.Equal(navn, Bilagsmodtager.Filnavn(raat));

    [Fact]
    public async Task X8_et_bilag_der_ikke_hoerer_til_fjernes_med_en_grund_og_indholdet_er_vaek()
    {
        var sag = await Sag();
        using var k = await vaert.Klient("soc1");
        var side = await LaegPaa(k, sag, "Forkert barn.txt", "pimpernelbilag"u8.ToArray());
        var id = await vaert.Skalar<Guid>("select id from dokument.dokument where stroem_id = $1", sag);
        var fjern = side.Formularer.Single(f => f.Sti.EndsWith("/fjern", StringComparison.Ordinal));
        var afvist = await k.Send(fjern.Saet("grund", " "));
        Assert.Contains("Skriv hvorfor", WebUtility.HtmlDecode(afvist.Html), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Hent(k, id)).StatusCode);

        var efter = await k.Send(afvist.Formularer.Single(f => f.Sti.EndsWith("/fjern", StringComparison.Ordinal)).Saet("grund", "Lagt på forkert barn"));
        Assert.Contains("Lagt på forkert barn", WebUtility.HtmlDecode(efter.Html), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Hent(k, id)).StatusCode);
        Assert.Equal(0, await vaert.Skalar<long>("select count(*) from dokument.del where dokument_id = $1", id));
    }

    [Fact]
    public async Task X1_kun_den_der_maa_se_sagen_laegger_paa_og_laeser()
    {
        var sag = await Sag();
        using var k = await vaert.Klient("soc1");
        await LaegPaa(k, sag, "Notat.txt", "hemmeligt"u8.ToArray());
        var id = await vaert.Skalar<Guid>("select id from dokument.dokument where stroem_id = $1", sag);
        foreach (var (bruger, status) in new[] { ("soc2", HttpStatusCode.NotFound), ("fam1", HttpStatusCode.NotFound), ("drift", HttpStatusCode.Forbidden) })
        {
            using var anden = await vaert.Klient(bruger);
            Assert.Equal(status, (await Hent(anden, id)).StatusCode);
            Assert.Equal(status, (await Post(anden, sag, ("__RequestVerificationToken", await Token(anden)), "Ind.txt", [1])).StatusCode);
        }

        // Without the form's token, or with it after the file, nothing is taken.
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(k, sag, ("andet", "x"), "Ind.txt", [1])).StatusCode);
        Assert.Equal(1, await vaert.Skalar<long>("select count(*) from dokument.dokument where stroem_id = $1", sag));
        var foer = await vaert.Skalar<long>("select count(*) from adgang.opslag");
        Assert.Equal(HttpStatusCode.OK, (await Hent(k, id)).StatusCode);
        Assert.Equal(foer + 1, await vaert.Skalar<long>("select count(*) from adgang.opslag"));      // who read it is on record (F32)
    }

    private async Task<Guid> Sag()
    {
        var barn = await vaert.Person("Bilag", $"Barnesen {Guid.CreateVersion7():N}"[..30], foedt: new LocalDate(2018, 4, 5));
        var id = Guid.CreateVersion7();
        await vaert.Koer("soc1", "AabnSag", new { id, barn, begrundelse = "Forældrene har selv søgt om hjælp." });
        return id;
    }

    private static async Task<Webside> LaegPaa(Klient k, Guid sag, string navn, byte[] indhold)
    {
        var form = (await k.Hent($"/myndighed/sag/{sag}")).Formularer.Single(f => f.Sti == $"/bilag/myndighed/{sag}");
        form.Filer.Add(("fil", navn, "application/octet-stream", indhold));
        return await k.Send(form.Fjern("fil"));
    }

    private Task<HttpResponseMessage> Hent(Klient k, Guid id) => k.Raa(new HttpRequestMessage(HttpMethod.Get, $"/dokument/{id}"));

    private static async Task<string> Token(Klient k) => (await k.Hent("/indstillinger")).Formularer.SelectMany(f => f.Felter).First(f => f.Navn == "__RequestVerificationToken").Vaerdi;

    private static async Task<HttpResponseMessage> Post(Klient k, Guid sag, (string Navn, string Vaerdi) felt, string filnavn, byte[] indhold)
    {
        using var fil = new ByteArrayContent(indhold);
        fil.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"fil\"", FileName = $"\"{filnavn}\"" };
        using var krop = new MultipartFormDataContent { { new StringContent(felt.Vaerdi), $"\"{felt.Navn}\"" }, fil };
        return await k.Raa(new HttpRequestMessage(HttpMethod.Post, $"/bilag/myndighed/{sag}") { Content = krop });
    }

    private static byte[] Tilfaeldig(int antal)
    {
        var b = new byte[antal];
        new Random(1).NextBytes(b);
        return b;
    }
}
