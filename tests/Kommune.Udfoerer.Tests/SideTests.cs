using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>The pages over plain HTTP, without script, as those who use them.</summary>
public sealed partial class SideTests : IAsyncLifetime
{
    private static readonly EnhedId Hus = new(new Guid("0198c0de-0000-7000-8000-0000000000a1"));
    private WebApplication _app = null!;
    private TilbudId _tilbud;
    private BestillingId _bestilling, _ny;
    private ForloebId _forloeb;
    private MatchningId _matchning;

    public async ValueTask InitializeAsync()
    {
        _app = await Vaert.Byg(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Kommune:Demo", "true"], await Testdatabase.Ny(Testvaert.Moduler));
        await _app.StartAsync();
        var data = _app.Services.GetRequiredService<Organisationsdata>();
        await data.Enhed(Hus.Vaerdi, "hus", "Familiehuset", "udfoerer");
        await data.Medarbejder(MedarbejderId.Ny(), "udf-leder", "Jens Toft", "Tilbudsleder", [Rolle.Tilbudsleder], [Hus]);
        await data.Medarbejder(MedarbejderId.Ny(), "fam1", "Karin Friis", "Familiebehandler", [Rolle.Familiebehandler], [Hus]);
        await data.Medarbejder(MedarbejderId.Ny(), "koordinator", "Lone Due", "Familiebehandler", [Rolle.Familiebehandler], [Hus]);
        await data.Medarbejder(MedarbejderId.Ny(), "soc1", "Maja Holm", "Socialrådgiver", [Rolle.Socialraadgiver], []);
        var nu = SystemClock.Instance.GetCurrentInstant();
        var dag = DanskTid.Dag(nu);
        _tilbud = new(Id.Ny());
        await Koer("udf-leder", new OpretTilbud(_tilbud, "Familiebehandling", "Familier", "Marte Meo", null, ["BL32-1-3"], false, Tilbudsform.Individuel, 3, true, null, Hus, 12, Prisenhed.Dag, 1200m, dag));
        var a = Ordre();
        var b = Ordre();
        await Send(a);
        await Send(b);
        _matchning = new(Id.Ny());
        await Send(new MatchningSpurgt(FaktumId.Ny(), nu, BorgerId.Ny(), _matchning, _tilbud.Vaerdi, "Kan I rumme en dreng på 9 år?", dag.PlusDays(7), "Samtykke"));
        (_bestilling, _ny, _forloeb) = (Bestilling.IdAf(a.Indsats), Bestilling.IdAf(b.Indsats), Bestilling.ForloebAf(Bestilling.IdAf(a.Indsats)));
        await Koer("udf-leder", new AccepterBestilling(_bestilling, dag, 1));
        await Koer("udf-leder", new TildelBestilling(_bestilling, (await Bruger("fam1")).Id, 2));
        await Koer("fam1", new BegyndForloeb(_bestilling, dag, 3));
        await Koer("fam1", new RegistrerMaaling(_forloeb, dag, [new(a.Maal[0].Id, 5, null)]));
        var p = Udviklingsprofil.Standard;
        await Koer("fam1", new MaalProfil(_forloeb, dag, p.Udgave(), [.. p.Dimensioner.Select(d => new MaalProfil.Score(d.Kode, 4, null, 6))]));

        IndsatsBestilt Ordre() => new(FaktumId.Ny(), nu, BorgerId.Ny(), new(Id.Ny()), _tilbud.Vaerdi, 3, 36_500m, dag, dag.PlusMonths(6), "Familien ønsker rolige aftener.",
            [new(Id.Ny(), "Ro ved sengetid", 3, 7, dag.PlusMonths(6))], Fristdag.Slutter(dag.PlusMonths(3)), "Barnets lov § 32");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact(DisplayName = "U1–U4: lederen og familiebehandleren ser deres sider; andres børn findes ikke, og andre roller er udelukket")]
    public async Task Sider()
    {
        var leder = await LogInd("udf-leder");
        foreach (var (sti, tekst) in new[]
        {
            ("/udfoerer/tilbud", "Familiebehandling"), ("/udfoerer/tilbud/nyt", "Paragraffer"), ($"/udfoerer/tilbud/{_tilbud}", "36.500"), ($"/udfoerer/matchning/{_matchning}", "9 år"),
            ("/udfoerer/bestillinger", "Barn uden navn"), ($"/udfoerer/bestillinger/{_ny}", "Sig ja"), ("/udfoerer/forloeb", "Karin Friis"), ($"/udfoerer/forloeb/{_forloeb}", "En anden tager over"),
        })
        {
            var (kode, html) = await Hent(leder, sti);
            Assert.True(kode == HttpStatusCode.OK && html.Contains(tekst, StringComparison.Ordinal), $"{sti}: {kode}, without {tekst}");
        }

        var fam = await LogInd("fam1");
        foreach (var (sti, tekst) in new[] { ("/udfoerer/forloeb", "Mine forløb"), ($"/udfoerer/forloeb/{_forloeb}", "Send til Myndighed"), ($"/udfoerer/forloeb/{_forloeb}/maaling", "Relation til jævnaldrende"), ($"/udfoerer/bestillinger/{_bestilling}", "Til forløbet") })
        {
            var (kode, html) = await Hent(fam, sti);
            Assert.True(kode == HttpStatusCode.OK && html.Contains(tekst, StringComparison.Ordinal), $"{sti}: {kode}, without {tekst}");
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await Hent(fam, "/udfoerer/bestillinger")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await Hent(fam, $"/udfoerer/bestillinger/{_ny}")).Kode);
        Assert.Equal(HttpStatusCode.NotFound, (await Hent(await LogInd("koordinator"), $"/udfoerer/forloeb/{_forloeb}")).Kode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Hent(await LogInd("soc1"), $"/udfoerer/forloeb/{_forloeb}")).Kode);
    }

    [Fact(DisplayName = "U3: en statusrapport, der mangler barnets ord, kommer igen med teksten i feltet; rettet bliver den sendt")]
    public async Task Formular()
    {
        var fam = await LogInd("fam1");
        var sti = $"/udfoerer/forloeb/{_forloeb}";
        var (kode, html) = await Send(fam, sti, "AfgivStatusrapport", ("SketSidenSidst", "Aftenerne er roligere"), ("Anbefaling", "Fortsaet"));
        Assert.Equal(HttpStatusCode.OK, kode);
        Assert.Contains("Skriv, hvad barnet siger", html, StringComparison.Ordinal);
        Assert.Contains("Aftenerne er roligere", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Send(fam, sti, "AfgivStatusrapport", ("SketSidenSidst", "Aftenerne er roligere"), ("BarnetsOrd", "Jeg sover godt"), ("Anbefaling", "Fortsaet"))).Kode);
        Assert.Contains("Sendte statusrapporter", (await Hent(fam, sti)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Send(fam, sti + "/maaling", "RegistrerMaaling", ("Dato", "i dag"), ("Maal[0].Tal", "6"))).Kode);
    }

    [Fact(DisplayName = "U3: to klik på samme knap registrerer én gang, og begge svar fører det samme sted hen, også når formularen er væk imens")]
    public async Task Dobbeltklik()
    {
        var fam = await LogInd("fam1");
        var sti = $"/udfoerer/forloeb/{_forloeb}";
        foreach (var (formular, felter) in new (string, (string, string)[])[]
        {
            ("RegistrerSession", [("Art", "Hjemmebesoeg"), ("Timer", "1,5"), ("Note", "Ét besøg")]), ("SkrivNotat", [("Tekst", "Ét notat")]),
            ("SaetForloebPaaPause", [("Begrundelse", "Én ferie")]), ("GenoptagForloeb", []), ("AfgivStatusrapport", [("SketSidenSidst", "Én rapport"), ("BarnetsOrd", "Ja"), ("Anbefaling", "Fortsaet")]),
        })
        {
            var udfyldt = await Udfyld(fam, sti, formular, felter);
            var svar = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Post(fam, sti, udfyldt)));
            Assert.All(svar.Append(await Post(fam, sti, udfyldt)), s => Assert.Equal((HttpStatusCode.Found, sti), (s.Kode, s.Hen)));
        }

        var (_, html) = await Hent(fam, sti);
        var side = (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("main")!.TextContent;
        Assert.All((string[])["Ét besøg", "Ét notat", "Én ferie", "Én rapport"], t => Assert.Single(System.Text.RegularExpressions.Regex.Matches(side, t, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))));
        Assert.DoesNotContain("Kladde fra", html, StringComparison.Ordinal);

        // The same words on a page opened anew are new words.
        Assert.Equal(HttpStatusCode.Found, (await Send(fam, sti, "SkrivNotat", ("Tekst", "Ét notat"))).Kode);
        Assert.Equal(2, (await Hent(fam, sti)).Html.Split("Ét notat").Length - 1);
    }

    [Fact(DisplayName = "X8: slutter en anden forløbet, mens der skrives, står teksten på siden, der siger det, og grunden til afslutningen kan læses")]
    public async Task Formular_vaek()
    {
        var fam = await LogInd("fam1");
        var sti = $"/udfoerer/forloeb/{_forloeb}";
        var udfyldt = await Udfyld(fam, sti, "AfgivStatusrapport", ("SketSidenSidst", "Lang tekst om aftenerne"), ("BarnetsOrd", "Ja"), ("Anbefaling", "Fortsaet"));
        await Koer("udf-leder", new SaetForloebPaaPause(_forloeb, DanskTid.Dag(SystemClock.Instance.GetCurrentInstant()), "Barnet er indlagt", 3));
        await Koer("udf-leder", new AfslutForloeb(_forloeb, Afslutning.PlanlagtOphoer, DanskTid.Dag(SystemClock.Instance.GetCurrentInstant()), "Familien flytter", 4));
        var svar = await Post(fam, sti, udfyldt);
        Assert.Equal(HttpStatusCode.Conflict, svar.Kode);
        Assert.Contains("Det blev ikke gemt", svar.Html, StringComparison.Ordinal);
        Assert.Contains("Lang tekst om aftenerne", svar.Html, StringComparison.Ordinal);
        var (_, html) = await Hent(fam, sti);
        Assert.All((string[])["Familien flytter", "Barnet er indlagt"], t => Assert.Contains(t, html, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "X8: en side, der har stået åben over et nyt login, bliver afvist, og det, der var skrevet, gives tilbage")]
    public async Task Gammelt_token()
    {
        var sti = $"/udfoerer/forloeb/{_forloeb}";
        var udfyldt = await Udfyld(await LogInd("udf-leder"), sti, "SkrivNotat", ("Tekst", "Lang tekst om aftenerne"));
        var svar = await Post(await LogInd("fam1"), sti, udfyldt);
        Assert.Equal(HttpStatusCode.BadRequest, svar.Kode);
        Assert.Contains("Lang tekst om aftenerne", svar.Html, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "U3: alt, hvad der er skrevet om forløbet, kan læses, også når det er mere, end én side viser")]
    public async Task Dagbog()
    {
        var fam = await LogInd("fam1");
        var dag = DanskTid.Dag(SystemClock.Instance.GetCurrentInstant());
        for (var i = 0; i < 60; i++)
        {
            await Koer("fam1", new SkrivNotat(_forloeb, dag, $"Notat nr. {i:00}"));
        }

        var sider = (await Hent(fam, $"/udfoerer/forloeb/{_forloeb}")).Html + (await Hent(fam, $"/udfoerer/forloeb/{_forloeb}?fra=50")).Html;
        Assert.All(Enumerable.Range(0, 60), i => Assert.Contains($"Notat nr. {i:00}", sider, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await Hent(fam, $"/udfoerer/forloeb/{_forloeb}?fra=-7")).Kode);
    }

    [Fact(DisplayName = "U1: hvorfor et tilbud blev rettet, står på dets side")]
    public async Task Rettelser()
    {
        var leder = await LogInd("udf-leder");
        Assert.Equal(HttpStatusCode.Found, (await Send(leder, $"/udfoerer/tilbud/{_tilbud}", "RetTilbud",
            ("Maalgruppe", "Familier"), ("Metode", "Marte Meo"), ("Trin", "3"), ("Enhed", $"{Hus}"), ("Pladser", "14"), ("Begrundelse", "Huset er blevet større"))).Kode);
        Assert.Contains("Huset er blevet større", (await Hent(leder, $"/udfoerer/tilbud/{_tilbud}")).Html, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "U3: API'et registrerer en session, afviser ved feltet og lister tilbud")]
    public async Task Api()
    {
        var fam = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        fam.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Demo", "fam1");
        var dag = DanskTid.Dag(SystemClock.Instance.GetCurrentInstant()).ToString("uuuu-MM-dd", null);
        Assert.Equal(HttpStatusCode.OK, (await fam.PostAsJsonAsync($"/api/udfoerer/forloeb/{_forloeb}/sessioner", new { art = "Telefon", dato = dag, timer = 0.5 })).StatusCode);
        var afvist = await fam.PostAsJsonAsync($"/api/udfoerer/forloeb/{_forloeb}/sessioner", new { art = "Telefon", dato = dag, timer = 30 });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, afvist.StatusCode);
        Assert.Contains("timer", await afvist.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await fam.PostAsJsonAsync($"/api/udfoerer/bestillinger/{_ny}/accept", new { forventetStart = dag, version = 1 })).StatusCode);
        Assert.Contains("Familiebehandling", await fam.GetStringAsync("/api/udfoerer/tilbud?trin=3"), StringComparison.Ordinal);
    }

    private async Task<Bruger> Bruger(string navn) => (await _app.Services.GetRequiredService<Organisation>().Find(navn, SystemClock.Instance.GetCurrentInstant()))!;

    private async Task Koer(string navn, object kommando) => Assert.IsType<Svar.Udfoert>(await _app.Services.GetRequiredService<Pipeline>().Koer(kommando, await Bruger(navn)));

    private async Task Send(IBesked b)
    {
        var typer = _app.Services.GetRequiredService<Beskedtyper>();
        await Sql.Kommando(_app.Services.GetRequiredService<Datakilder>()["myndighed"], "select besked.udgiv($1,$2,$3,$4,'myndighed',false,$5,$6,$7,$8)",
            typer.Navn(b.GetType()), b.Noegle, b.Borger!.Value, b.Faktum, new Jsonb(Json.Skriv(b)), b.Gaelder, SystemClock.Instance.GetCurrentInstant(), Guid.NewGuid()).Udfoer();
        await _app.Services.GetRequiredService<Leveringstjeneste>().TilStille(false, TimeSpan.FromMinutes(3));
    }

    private async Task<HttpClient> LogInd(string bruger)
    {
        var klient = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.First()) };
        var side = await new HtmlParser().ParseDocumentAsync(await klient.GetStringAsync("/log-ind"));
        var token = ((IHtmlInputElement)side.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        using var svar = await klient.PostAsync("/log-ind/demo", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("bruger", bruger)]));
        Assert.Equal(HttpStatusCode.Found, svar.StatusCode);
        return klient;
    }

    private static async Task<(HttpStatusCode Kode, string Html)> Hent(HttpClient klient, string sti)
    {
        using var svar = await klient.GetAsync(sti);
        return (svar.StatusCode, await svar.Content.ReadAsStringAsync());
    }

    /// <summary>Fills in the form as a browser would: its hidden fields and start values, and what is typed.</summary>
    private static async Task<(HttpStatusCode Kode, string Html)> Send(HttpClient klient, string sti, string formular, params (string Felt, string Vaerdi)[] skrevet)
    {
        var (kode, html, _) = await Post(klient, sti, await Udfyld(klient, sti, formular, skrevet));
        return (kode, html);
    }

    private static async Task<KeyValuePair<string, string>[]> Udfyld(HttpClient klient, string sti, string formular, params (string Felt, string Vaerdi)[] skrevet)
    {
        var side = await new HtmlParser().ParseDocumentAsync((await Hent(klient, sti)).Html);
        var felter = side.QuerySelectorAll($"form#{formular} input").OfType<IHtmlInputElement>().Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked)
            .Where(i => skrevet.All(s => s.Felt != i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value));
        return [.. felter, .. skrevet.Select(s => KeyValuePair.Create(s.Felt, s.Vaerdi))];
    }

    private static async Task<(HttpStatusCode Kode, string Html, string? Hen)> Post(HttpClient klient, string sti, KeyValuePair<string, string>[] felter)
    {
        using var svar = await klient.PostAsync(sti, new FormUrlEncodedContent(felter));
        return (svar.StatusCode, await svar.Content.ReadAsStringAsync(), svar.Headers.Location?.OriginalString);
    }
}
