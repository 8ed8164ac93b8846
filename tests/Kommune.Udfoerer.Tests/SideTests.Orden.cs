using System.Net;
using AngleSharp.Html.Parser;
using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>What stands first, what is folded, and what two who write at the same time see.</summary>
public sealed partial class SideTests
{
    [Fact(DisplayName = "U2: bestillinger står efter frist, og det, der er givet til mig og ikke begyndt, står øverst i mine forløb med sin handling")]
    public async Task Efter_frist()
    {
        var nu = SystemClock.Instance.GetCurrentInstant();
        var dag = DanskTid.Dag(nu);
        var haster = new IndsatsBestilt(FaktumId.Ny(), nu, BorgerId.Ny(), new(Id.Ny()), _tilbud.Vaerdi, 3, 24_333.33m, dag.PlusDays(-4), dag.PlusMonths(6), "Haster.", [new(Id.Ny(), "Ro", 3, 7, dag.PlusMonths(6))], Fristdag.Slutter(dag.PlusMonths(3)), "Barnets lov § 32");
        await Send(haster);
        var id = Bestilling.IdAf(haster.Indsats);
        var leder = await LogInd("udf-leder");
        var raekker = await Raekker(leder, "/udfoerer/bestillinger");
        Assert.Equal($"/udfoerer/bestillinger/{id}", raekker[0].QuerySelector("a.navn")!.GetAttribute("href"));
        Assert.Contains("Svar", raekker[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("over", raekker[0].QuerySelector(".frist")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("24.333\u00a0kr.", System.Net.WebUtility.HtmlDecode((await Hent(leder, $"/udfoerer/bestillinger/{id}")).Html), StringComparison.Ordinal);

        await Koer("udf-leder", new AccepterBestilling(_ny, dag.PlusDays(2), 1));
        await Koer("udf-leder", new TildelBestilling(_ny, (await Bruger("fam1")).Id, 2));
        var fam = await LogInd("fam1");
        var mine = await Raekker(fam, "/udfoerer/forloeb");
        Assert.Equal([$"/udfoerer/bestillinger/{_ny}", $"/udfoerer/forloeb/{_forloeb}"], mine.Select(m => m.QuerySelector("a.navn")!.GetAttribute("href")));
        Assert.StartsWith("Begynd", mine[0].QuerySelector("a.button")!.TextContent, StringComparison.Ordinal);

        async Task<AngleSharp.Dom.IElement[]> Raekker(HttpClient klient, string sti) => [.. (await new HtmlParser().ParseDocumentAsync((await Hent(klient, sti)).Html)).QuerySelectorAll("tr[data-raekke]")];
    }

    [Fact(DisplayName = "U3: det daglige står åbent, det sjældne er foldet; hovedets knap åbner rapporten, også uden JavaScript")]
    public async Task Foldet()
    {
        var fam = await LogInd("fam1");
        var sti = $"/udfoerer/forloeb/{_forloeb}";
        var side = await new HtmlParser().ParseDocumentAsync((await Hent(fam, sti)).Html);
        var aabne = side.QuerySelectorAll("main form[method=post]").Where(f => f.Closest("details:not([open])") is null).Select(f => f.Id).ToArray();
        Assert.All((string[])["RegistrerMaaling", "SkrivNotat"], f => Assert.Contains(f, aabne));
        Assert.All((string[])["AfgivStatusrapport", "RegistrerSession", "AfslutForloeb"], f => Assert.DoesNotContain(f, aabne));
        var knap = side.QuerySelectorAll("a.button").Single(a => a.TextContent == "Skriv statusrapport").GetAttribute("href")!;
        var rapport = await new HtmlParser().ParseDocumentAsync((await Hent(fam, knap.Split('#')[0])).Html);
        Assert.True(rapport.QuerySelector("details#statusrapport")!.HasAttribute("open"));
        Assert.Equal(HttpStatusCode.Found, (await Send(fam, sti, "RegistrerMaaling", ("Maal[0].Tal", "6"))).Kode);
        var (_, html) = await Send(fam, sti, "RegistrerSession", ("Art", "Telefon"), ("Timer", "en halv"));
        Assert.Contains(DanskTal.SkrivTimer, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "X2, X8: to retter det samme tilbud, og to skriver rapport om det samme forløb; den sidste ser begge udgaver og mister intet")]
    public async Task Begge_udgaver()
    {
        var leder = await LogInd("udf-leder");
        var sti = $"/udfoerer/tilbud/{_tilbud}";
        var udfyldt = await Udfyld(leder, sti, "RetTilbud", ("Maalgruppe", "Familier"), ("Metode", "Min metode"), ("Trin", "3"), ("Enhed", $"{Hus}"), ("Pladser", "14"), ("Begrundelse", "Huset er større"));
        Assert.Equal(HttpStatusCode.Found, (await Send(leder, sti, "RetTilbud", ("Maalgruppe", "Familier"), ("Metode", "Deres metode"), ("Trin", "3"), ("Enhed", $"{Hus}"), ("Pladser", "13"), ("Begrundelse", "Nyt lokale"))).Kode);
        await Begge(await Post(leder, sti, udfyldt), "Min metode", "Deres metode");

        var fam = await LogInd("fam1");
        var forloeb = $"/udfoerer/forloeb/{_forloeb}";
        udfyldt = await Udfyld(fam, forloeb, "AfgivStatusrapport", ("SketSidenSidst", "Min rapport"), ("BarnetsOrd", "Ja"), ("Anbefaling", "Fortsaet"));
        Assert.Equal(HttpStatusCode.Found, (await Send(leder, forloeb, "AfgivStatusrapport", ("SketSidenSidst", "Lederens rapport"), ("BarnetsOrd", "Nej"), ("Anbefaling", "Juster"))).Kode);
        await Begge(await Post(fam, forloeb, udfyldt), "Min rapport", "Lederens rapport");

        static async Task Begge((HttpStatusCode Kode, string Html, string? Hen) svar, string min, string deres)
        {
            Assert.Equal(HttpStatusCode.Conflict, svar.Kode);
            var side = await new HtmlParser().ParseDocumentAsync(svar.Html);
            var udgaver = side.QuerySelectorAll(".konflikt").Select(k => k.QuerySelectorAll("p.tekst").Select(p => p.TextContent).ToArray()).ToArray();
            Assert.Contains(udgaver, u => u is [var a, var b] && a == min && b == deres);
            Assert.Contains(side.QuerySelectorAll("textarea, input").Select(e => e.GetAttribute("value") ?? e.TextContent), t => t == min);
        }
    }
}
