using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Styring;

/// <summary>Those who steer: what each sees, and what nobody of them does.</summary>
public sealed class LedelseTests(Demovaert vaert, Browser browser) : IClassFixture<Demovaert>
{
    [Fact(DisplayName = "ST7: direktøren finder på tre klik, hvorfor anbringelser koster mere end sidste år"), Krav("ST5", "ST7")]
    public async Task Direktoeren_paa_tre_klik()
    {
        await vaert.Stille();
        var side = await browser.Side(vaert, "direktoer");
        await side.GotoAsync("/");                                                                                // nothing waits: it leads to what one comes for
        await Assertions.Expect(side).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/styring$"));
        await Assertions.Expect(side.Locator(".kort-sagt")).ToContainTextAsync("Året ventes at koste");
        await Assertions.Expect(side.Locator(".kort-sagt")).ToContainTextAsync("Tæt på hverdagen: ");
        await side.Locator("nav a", new() { HasTextString = "Økonomi" }).ClickAsync();                             // 1
        await Assertions.Expect(side.Locator("main")).ToContainTextAsync("Prognose");
        await side.Locator("main tbody a", new() { HasTextString = "Plejefamilier" }).ClickAsync();                // 2
        await Assertions.Expect(side.Locator("main")).ToContainTextAsync("end i 2025, mest fordi");
        var celler = await side.Locator("table:has(caption:has-text('Tilbuddene')) tbody tr:last-child td").AllInnerTextsAsync();
        Assert.True(DanskTal.Laes(celler[^3], out var volumen) & DanskTal.Laes(celler[^2], out var pris) & DanskTal.Laes(celler[^1], out var ialt));
        Assert.Equal(ialt, volumen + pris);
        await Assertions.Expect(side.Locator(".figur svg")).ToBeVisibleAsync();
        await side.CloseAsync();
    }

    [Fact(DisplayName = "ST5: politikeren ser tal og ingen person, og kan ikke komme til én"), Krav("ST5", "X1")]
    public async Task Politikeren_ser_ingen_person()
    {
        await vaert.Stille();
        using var politiker = await vaert.Klient("politiker");
        foreach (var sti in new[] { "/styring", "/styring/indikatorer", "/styring/indikatorer/underretninger", "/styring/oekonomi", "/styring/vaerdistroem" })
        {
            var side = await politiker.Hent(sti);
            Assert.Equal(200, side.Status);
            Assert.DoesNotContain(side.Dokument.QuerySelectorAll("main a"), a => a.GetAttribute("href") is { } h && (h.StartsWith("/barn/", StringComparison.Ordinal) || h.EndsWith("/boern", StringComparison.Ordinal) || h.Contains("/boern?", StringComparison.Ordinal)));
            Assert.Empty(await Navne(side.Html));
        }

        Assert.Equal(403, (await politiker.Hent("/styring/indikatorer/underretninger/boern")).Status);
        Assert.Equal(0, await vaert.Skalar<long>("select count(*) from adgang.opslag o join adgang.opslag_barn b on b.nr = o.nr join organisation.medarbejder m on m.id = o.medarbejder_id where m.brugernavn = 'politiker'"));
    }

    [Fact(DisplayName = "ST5: teamlederen ser børnene bag et tal, men kun sit teams"), Krav("ST5", "X1")]
    public async Task Teamlederen_ser_sine()
    {
        await vaert.Stille();
        using var leder = await vaert.Klient("soc-leder");
        var side = await leder.Hent("/styring/indikatorer/boern-paa-trin/boern");
        Assert.NotEmpty(side.Dokument.QuerySelectorAll("main tbody a"));
        using var ppr = await vaert.Klient("ppr-leder");
        (await ppr.Hent("/styring/indikatorer/boern-paa-trin/boern")).Ser("Ingen af børnene er dine");
    }

    [Fact(DisplayName = "ST5: tallene kan tages med som CSV og regneark, og som de så ud en anden dag"), Krav("ST5")]
    public async Task Udtraek()
    {
        await vaert.Stille();
        using var oekonom = await vaert.Klient("oekonom");
        (await oekonom.Hent("/styring/indikatorer/underretninger?pr=1.8.2026")).Ser("Sådan så tallene ud ved udgangen af 1. aug. 2026");
        var csv = await vaert.Api("oekonom").Hent("/api/styring/indikatorer/underretninger/csv?pr=1.8.2026");
        Assert.Contains("Underretninger;1. aug. 2026;12 måneder til;1. aug. 2026;", csv.Tekst, StringComparison.Ordinal);
        var regneark = await vaert.Api("oekonom").Hent("/api/styring/indikatorer/trivsel/xlsx");
        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"), (regneark.Status, regneark.Mime, regneark.Tekst[..2]));
        Assert.Equal(400, (await vaert.Api("oekonom").Hent("/api/styring/indikatorer/trivsel/csv?pr=engang")).Status);
    }

    [Fact(DisplayName = "ST9: fra underretning til virkning, og hvor det hober sig op"), Krav("ST9")]
    public async Task Vaerdistroemmen()
    {
        await vaert.Stille();
        using var direktoer = await vaert.Klient("direktoer");
        var side = await direktoer.Hent("/styring/vaerdistroem");
        foreach (var trin in new[] { "Vurdering", "Screening", "Undersøgelse", "Afgørelse", "Opstart", "Virkning" })
        {
            side.Ser(trin);
        }
    }

    [Fact(DisplayName = "ST11: økonomen danner indberetningen, henter filen og melder den sendt; derefter er der intet nyt"), Krav("ST11")]
    public async Task Statistikken()
    {
        await vaert.Stille();
        using var oekonom = await vaert.Klient("oekonom");
        var side = await oekonom.Hent("/styring/statistik");
        side = await oekonom.Send(side.Formular("DanIndberetning"));
        var fil = side.Dokument.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/xml", StringComparison.Ordinal));
        var xml = System.Xml.Linq.XDocument.Parse((await vaert.Api("oekonom").Hent(fil)).Tekst);
        Assert.True(xml.Root!.Elements("Foranstaltning").Count() > 10);
        Assert.All(xml.Root.Elements("Foranstaltning"), e => Assert.Equal("Ny", e.Attribute("Handling")!.Value));
        Assert.Empty(await Navne(xml.ToString()));
        Assert.Equal("statistik", await vaert.Skalar<string>("select o.formaal from adgang.opslag o join adgang.opslag_barn b on b.nr = o.nr join organisation.medarbejder m on m.id = o.medarbejder_id where m.brugernavn = 'oekonom' limit 1"));
        side = await oekonom.Send(side.Formular("MeldIndberetningSendt"));
        side.Ser("kl.");
        (await oekonom.Send((await oekonom.Hent("/styring/statistik")).Formular("DanIndberetning"))).Ser("intet nyt eller ændret");
        Assert.Equal(403, (await vaert.Api("direktoer").Hent(fil)).Status);
    }

    /// <summary>Full names of children of the demo that stand on a page.</summary>
    private async Task<IReadOnlyList<string>> Navne(string html) =>
        [.. (await Sql.Kommando(vaert.Datakilder["borger"], "select distinct fornavne || ' ' || efternavn from borger.navn where afloest is null").Liste(r => r.GetString(0))).Where(n => html.Contains(n, StringComparison.Ordinal) && n is not ("Marianne Falk" or "Erik Borre"))];
}
