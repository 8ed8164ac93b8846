using System.Net;
using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Borger.Tests;

public sealed class BarnSideTests : Sidetest
{
    private BorgerId _alma, _oskar, _mor;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        V.Nu = Instant.FromUtc(2026, 3, 1, 9, 0);
        _mor = await Registrer("Line", "Sørensen", "070790-1234");
        _alma = await Registrer("Alma", "Sørensn", "010119-4123", _mor);
        _oskar = await Registrer("Oskar", "Sørensen", "010123-4123", _mor);
        await V.Koer(new RetForaeldremyndighed(_alma, _mor, null, new(2026, 1, 1), "Oplyst"));
        V.Nu = Instant.FromUtc(2026, 11, 20, 9, 0);
        await V.Koer(new RetNavn(_alma, "Alma", "Sørensen", null, new(2026, 6, 1), "Slåfejl"));
        await Tilknyt(_alma, O.Nord);
    }

    [Fact(DisplayName = "B6: barnets side viser hoved, familie og tidslinje for den, der er tilknyttet, og opslaget er registreret")]
    public async Task Siden()
    {
        var b = await Som("soc1");
        var side = await b.Hent($"/barn/{_alma}");
        Assert.Equal(HttpStatusCode.OK, side.Kode);
        Assert.Equal("Alma Sørensen, 7 år", side.Dokument.QuerySelector("h1")!.TextContent);
        var hoved = side.Dokument.QuerySelector(".sidehoved p")!.TextContent;
        Assert.Contains("010119-XXXX", hoved, StringComparison.Ordinal);
        Assert.Contains("Forældremyndighed: Line S.", hoved, StringComparison.Ordinal);
        Assert.DoesNotContain("4123", side.Tekst.Replace(_alma.ToString(), "", StringComparison.Ordinal).Replace(_oskar.ToString(), "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Oskar Sørensen, 3 år", side.Tekst, StringComparison.Ordinal);
        Assert.Null(side.Dokument.QuerySelector($"a[href='/barn/{_oskar}']"));
        Assert.NotEmpty(side.Dokument.QuerySelectorAll(".tidslinje > li"));
        Assert.Equal("Alma S. · Kommune", side.Dokument.Title);
        var opslag = await Sql.Kommando(V.Datakilder[Datakilder.Fundament], "select o.side, o.formaal, m.brugernavn from adgang.opslag o join adgang.opslag_barn b using (nr) join organisation.medarbejder m on m.id = o.medarbejder_id where b.borger_id = $1", _alma).Liste(r => (r.GetString(0), r.GetString(1), r.GetString(2)));
        Assert.Equal(("/barn/{BarnId:guid}", "sagsbehandling", "soc1"), Assert.Single(opslag));
        var log = await b.Hent($"/barn/{_alma}/opslag");
        Assert.Contains("Maja Holm", log.Tekst, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "X1: uden tilknytning findes barnet ikke, og drift har ingen børn")]
    [InlineData("soc2", 404)]
    [InlineData("fam1", 404)]
    [InlineData("drift", 403)]
    public async Task Uden_tilknytning(string bruger, int kode)
    {
        await V.Services.GetRequiredService<Organisationsdata>().Medarbejder(MedarbejderId.Ny(), "drift", "Ole Vang", "Drift", [Rolle.Drift], []);
        var b = await Som(bruger);
        foreach (var sti in (string[])["", "/stamdata", "/opslag"])
        {
            Assert.Equal(kode, (int)(await b.Hent($"/barn/{_alma}{sti}")).Kode);
        }

        Assert.Equal(kode, (int)(await b.Hent($"/barn/{Guid.NewGuid()}")).Kode);
    }

    [Theory(DisplayName = "X1: den forkerte rolle får 403 på sider, der kun er for rådgivere og ledere")]
    [InlineData("/borger/ny")]
    [InlineData("/barn/{0}/adresse")]
    [InlineData("/barn/{0}/udskrift")]
    public async Task Forkert_rolle(string sti)
    {
        await Tilknyt(_alma, O.Familiehuset, "udfoerer");
        var fam = await Som("fam1");
        Assert.Equal(HttpStatusCode.Forbidden, (await fam.Hent(string.Format(System.Globalization.CultureInfo.InvariantCulture, sti, _alma))).Kode);
        Assert.Equal(HttpStatusCode.OK, (await (await Som("soc1")).Hent(string.Format(System.Globalization.CultureInfo.InvariantCulture, sti, _alma))).Kode);
    }

    [Fact(DisplayName = "B6: som den så ud på en dato: navnet, som vi troede, det var")]
    public async Task Som_kendt()
    {
        var b = await Som("soc1");
        var da = await b.Hent($"/barn/{_alma}?paa=2026-07-01");
        Assert.StartsWith("Alma Sørensn", da.Dokument.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Stamdata ændret: navn", da.Tekst, StringComparison.Ordinal);
        Assert.Contains("Stamdata ændret: navn", (await b.Hent($"/barn/{_alma}")).Tekst, StringComparison.Ordinal);
        Assert.Contains(DanskTid.SkrivDato, (await b.Hent($"/barn/{_alma}?paa=vrøvl&foer=-9&afdeling=%00x")).Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "B6: en afdeling, der ikke svarer, standser ikke siden; hvad ingen må se, vises ikke, selv om det bliver sendt")]
    public async Task Bidrag()
    {
        await Tilknyt(_oskar, O.Familiehuset, "udfoerer");
        var (soc, fam) = (await Som("soc1"), await Som("fam1"));
        var nu = Instant.FromUtc(2026, 11, 21, 9, 0);
        Udfoerer.Svar = o => Task.FromResult(new BarnBidrag([new("Psykolog", "Anders Juhl", Indsigt.Grunddata), new("Hemmelig", "FELT", Indsigt.Ingen)],
            [new(FaktumId.Ny(), Indsigt.Forloeb, nu, nu, "FORLOEBSLINJE"), new(FaktumId.Ny(), Indsigt.Myndighedssag, nu, nu, "SAGSLINJE"), new(FaktumId.Ny(), Indsigt.Ingen, nu, nu, "UDEN KRAV")],
            [new("Ny PPV", new("/ppv"), Indsigt.Grunddata, Rolle.Psykolog), new("Nyt notat", new("/notat"), Indsigt.Grunddata)])
        {
            Ord = new("Jeg vil gerne sove hos mormor", "samtale", nu, Indsigt.Myndighedssag), Maal = [new("En ven", [2, 4], 7, Indsigt.Forloeb)], Trappe = new(3, 4, 6, "Hjemmebaseret", "ned fra 4", Indsigt.Myndighedssag),
        });
        var socs = (await soc.Hent($"/barn/{_alma}")).Tekst;
        var fams = (await fam.Hent($"/barn/{_oskar}")).Tekst;
        Assert.All((string[])["FORLOEBSLINJE", "SAGSLINJE", "mormor", "En ven", "Trin 3", "Anders Juhl", "Nyt notat"], t => Assert.Contains(t, socs, StringComparison.Ordinal));
        Assert.All((string[])["UDEN KRAV", "FELT", "Ny PPV"], t => Assert.DoesNotContain(t, socs, StringComparison.Ordinal));
        Assert.Contains("FORLOEBSLINJE", fams, StringComparison.Ordinal);
        Assert.All((string[])["SAGSLINJE", "mormor", "Trin 3", "UDEN KRAV"], t => Assert.DoesNotContain(t, fams, StringComparison.Ordinal));

        var aldrig = new TaskCompletionSource<BarnBidrag>();
        (Udfoerer.Svar, Udfoerer.Ventetid) = (_ => aldrig.Task, TimeSpan.FromMilliseconds(400));
        var sen = await soc.Hent($"/barn/{_alma}");
        Udfoerer.Ventetid = TimeSpan.FromMinutes(2);
        aldrig.SetCanceled(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, sen.Kode);
        Assert.Contains("Udfører svarer ikke", sen.Tekst, StringComparison.Ordinal);
        Udfoerer.Svar = _ => throw new InvalidOperationException("i stykker");
        Assert.Contains("Udfører svarer ikke", (await soc.Hent($"/barn/{_alma}")).Tekst, StringComparison.Ordinal);
        Udfoerer.KanIkkeLaves = true;
        var umulig = await soc.Hent($"/barn/{_alma}");
        Assert.Equal(HttpStatusCode.OK, umulig.Kode);
        Assert.All((string[])["Udfører svarer ikke", "Registreret i kommunen"], t => Assert.Contains(t, umulig.Tekst, StringComparison.Ordinal));

        // B1: two records are not merged before every department has shown what it holds on them.
        var leder = await Som("soc-leder");
        var sti = $"/borger/sammenlaeg?behold={_alma}&dublet={_oskar}";
        var tavs = await leder.Hent(sti);
        Assert.Contains("Udfører svarer ikke lige nu", tavs.Tekst, StringComparison.Ordinal);
        Assert.Null(tavs.Dokument.QuerySelector("textarea[name=Begrundelse]"));
        (Udfoerer.KanIkkeLaves, Udfoerer.Svar) = (false, _ => Task.FromResult(BarnBidrag.Tomt));
        Assert.NotNull((await leder.Hent(sti)).Dokument.QuerySelector("textarea[name=Begrundelse]"));
    }

    [Fact(DisplayName = "B6: tidslinjen vises side for side, uden at noget springes over eller kommer to gange")]
    public async Task Aeldre()
    {
        var alle = Enumerable.Range(0, 75).Select(i => (Tid: Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(i / 2), Tekst: $"[nr {i}]")).ToArray();
        Udfoerer.Svar = o => Task.FromResult(new BarnBidrag([], [.. alle.Where(l => o.Foer is not { } f || l.Tid < f).OrderByDescending(l => l.Tid).Take(o.Antal).Select(l => new Linje(FaktumId.Ny(), Indsigt.Grunddata, l.Tid, l.Tid, l.Tekst))], []));
        var b = await Som("soc1");
        var sti = $"/barn/{_alma}?afdeling=udfoerer";
        var set = new List<string>();
        for (var n = 0; n < 6 && sti is not null; n++)
        {
            var side = await b.Hent(sti);
            set.AddRange(side.Dokument.QuerySelectorAll(".tidslinje > li p").Select(p => p.TextContent.Trim()));
            sti = side.Dokument.QuerySelectorAll("a").SingleOrDefault(a => a.TextContent == "Vis ældre")?.GetAttribute("href")?.Split('#')[0];
        }

        Assert.Equal(alle.Select(a => a.Tekst).ToHashSet(), set.ToHashSet());
        Assert.Equal(alle.Length, set.Count);
    }

    [Fact(DisplayName = "B6: tidslinjen kan nøjes med én slags, og også den vises side for side")]
    public async Task En_slags()
    {
        var alle = Enumerable.Range(0, 120).Select(i => new Linje(FaktumId.Ny(), Indsigt.Grunddata, Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromHours(i), Instant.FromUtc(2026, 1, 1, 0, 0), $"[nr {i}]") { Art = i % 3 == 0 ? Linjeart.Samtale : Linjeart.Indsats }).ToArray();
        Udfoerer.Svar = o => Task.FromResult(new BarnBidrag([], [.. alle.Where(o.Vil).OrderByDescending(l => l.Gaelder).Take(o.Antal)], []));
        var b = await Som("soc1");
        var foerste = await b.Hent($"/barn/{_alma}?art=Samtale");
        var anden = await b.Hent(foerste.Dokument.QuerySelectorAll("a").Single(a => a.TextContent == "Vis ældre").GetAttribute("href")!.Split('#')[0]);
        var set = new[] { foerste, anden }.SelectMany(s => s.Dokument.QuerySelectorAll(".tidslinje > li p").Select(p => p.TextContent.Trim())).ToArray();
        Assert.Equal(alle.Where(l => l.Art == Linjeart.Samtale).Select(l => l.Tekst).Reverse(), set);
        Assert.Equal("Samtale", anden.Dokument.QuerySelector("#f-art option[selected]")?.GetAttribute("value"));
    }

    [Fact(DisplayName = "B6: søgefeltet sender, og svaret er enten barnets side eller en liste; adressen rummer ikke det, der blev søgt")]
    public async Task Soegefelt()
    {
        var b = await Som("soc1");
        var fra = await b.Hent("/barn/soeg");
        var et = await b.Send("/barn/soeg", fra, ("_handler", "soeg"), ("q", "010119-4123"));
        Assert.Equal((HttpStatusCode.Redirect, $"/barn/{_alma}"), (et.Kode, et.Til?.ToString()));
        var skjult = await b.Send("/barn/soeg", fra, ("_handler", "soeg"), ("q", "010123-4123"));
        var findes_ikke = await b.Send("/barn/soeg", fra, ("_handler", "soeg"), ("q", "010123-4129"));
        Assert.Equal(HttpStatusCode.OK, skjult.Kode);
        Assert.Equal(skjult.Dokument.QuerySelector(".tom")!.TextContent, findes_ikke.Dokument.QuerySelector(".tom")!.TextContent);
        await Tilknyt(_oskar, O.Nord);
        var flere = await b.Send("/barn/soeg", fra, ("_handler", "soeg"), ("q", "sørensen"));
        Assert.Equal(2, flere.Dokument.QuerySelectorAll("tbody tr").Length);
        var uden_token = await b.Klient.PostAsync("/barn/soeg", new FormUrlEncodedContent([KeyValuePair.Create("_handler", "soeg"), KeyValuePair.Create("q", "Alma")]));
        Assert.Equal(HttpStatusCode.BadRequest, uden_token.StatusCode);
        Assert.Empty((await b.Hent("/barn/soeg?q=Alma")).Dokument.QuerySelectorAll("tbody tr"));
    }

    [Fact(DisplayName = "B1, X8: to retter navnet på samme tid; den sidste ser begge udgaver, mister intet og kan gemme oven på")]
    public async Task To_paa_samme_tid()
    {
        var b = await Som("soc1");
        var sti = $"/barn/{_alma}/stamdata";
        var (foerst, sidst) = (await b.Hent(sti), await b.Hent(sti));
        Assert.Equal(HttpStatusCode.Redirect, (await b.Send(sti, foerst, Navn(foerst, "Holm"))).Kode);
        var svar = await b.Send(sti, sidst, Navn(sidst, "Lund"));
        Assert.Equal(HttpStatusCode.Conflict, svar.Kode);
        var udgaver = svar.Dokument.QuerySelector(".konflikt")!.QuerySelectorAll("p.tekst").Select(p => p.TextContent);
        Assert.Equal(["Lund", "Holm"], udgaver);
        Assert.Equal("Lund", svar.Dokument.QuerySelector("#ret-navn [name=Efternavn]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Redirect, (await b.Send(sti, svar, Navn(svar, "Lund Holm"))).Kode);
        Assert.Contains("Alma Lund Holm", (await b.Hent(sti)).Tekst, StringComparison.Ordinal);

        static (string, string)[] Navn(Svarside side, string efternavn) =>
            [("_handler", "ret-navn"), ("Fornavne", "Alma"), ("Efternavn", efternavn), ("GaelderFra", "i dag"), ("Begrundelse", "Gift"), ("_udgangspunkt", side.Dokument.QuerySelector("#ret-navn [name=_udgangspunkt]")!.GetAttribute("value")!)];
    }

    [Fact(DisplayName = "B1: stamdata rettes på siden, og en registrering sender tilbage med barnet")]
    public async Task Formularer()
    {
        var b = await Som("soc1");
        var side = await b.Hent($"/barn/{_alma}/stamdata");
        Assert.Equal(HttpStatusCode.OK, side.Kode);
        var fejl = await b.Send($"/barn/{_alma}/stamdata", side, ("_handler", "ret-navn"), ("Fornavne", ""), ("Efternavn", "Lund"), ("GaelderFra", "i dag"), ("Begrundelse", "Gift"));
        Assert.Contains("Feltet skal udfyldes", fejl.Tekst, StringComparison.Ordinal);
        var ok = await b.Send($"/barn/{_alma}/stamdata", side, ("_handler", "ret-navn"), ("Fornavne", "Alma"), ("Efternavn", "Lund"), ("GaelderFra", "i dag"), ("Begrundelse", "Gift"));
        Assert.Equal(HttpStatusCode.Redirect, ok.Kode);
        Assert.Contains("Alma Lund", (await b.Hent($"/barn/{_alma}/stamdata")).Tekst, StringComparison.Ordinal);

        var ny = await b.Hent("/borger/ny?retur=%2Funderretninger%2Fny");
        var fundet = await b.Send("/borger/ny?retur=%2Funderretninger%2Fny", ny, ("_handler", "find"), ("q", "Oskar"));
        Assert.NotNull(fundet.Dokument.QuerySelector($"a[href='/underretninger/ny?barn={_oskar}']"));
        var oprettet = await b.Send("/borger/ny?retur=%2Funderretninger%2Fny", ny, ("_handler", "registrer"), ("Fornavne", "Bo"), ("Efternavn", "Ask"), ("Cpr", "010120-4123"));
        Assert.StartsWith("/underretninger/ny?barn=", oprettet.Til!.OriginalString, StringComparison.Ordinal);
        var danske = "/borger/ny?retur=" + Uri.EscapeDataString("/underretninger/ny?note=blå");
        oprettet = await b.Send(danske, await b.Hent(danske), ("_handler", "registrer"), ("Fornavne", "Ib"), ("Efternavn", "Ask"), ("Cpr", "020220-4127"));
        Assert.StartsWith("/underretninger/ny?note=bl%C3%A5&barn=", oprettet.Til!.OriginalString, StringComparison.Ordinal);
    }
}
