using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>Where a working day stumbles: a name left in the search field, the telephone's case number, and the keys.</summary>
public sealed class DagenTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    [Fact, Krav("M1")]
    public async Task Gem_med_et_navn_i_soegefeltet_soeger_foerst_og_beholder_alt()
    {
        await vaert.Person("Signe", "Holmgård", foedt: new(2019, 3, 3));
        using var soc1 = await vaert.Klient("soc1");
        var side = await soc1.Hent("/myndighed/underretning/ny");
        side.Ser("skriv mindst ét af de to");       // said before it is demanded
        Assert.Equal("Soegning", side.Dokument.QuerySelector("[autofocus]")?.GetAttribute("name"));
        side = await soc1.Send(side.Formular("ModtagUnderretning").Udfyld(("Soegning", "Signe Holmgård"), ("Sted", "Solsikken"), ("Bekymring", "Er bange for at gå hjem."), ("Akut", "true")));
        side.Ser("Ikke gemt endnu", "Signe H.");
        Assert.Equal("Underretter", side.Dokument.QuerySelector("[autofocus]")?.GetAttribute("name"));
        var felter = side.Formular("ModtagUnderretning").Felter.ToDictionary(f => f.Navn, f => f.Vaerdi);
        Assert.Equal(("Solsikken", "Er bange for at gå hjem.", "true"), (felter["Sted"], felter["Bekymring"], felter["Akut"]));

        side = await soc1.Send(side.Formular("ModtagUnderretning"));
        Assert.Equal("/myndighed/underretninger", side.Sti);
        side.Ser("Signe H.");
    }

    [Fact, Krav("M1")]
    public async Task Et_navn_som_ingen_har_gemmer_intet_og_siger_det()
    {
        using var soc2 = await vaert.Klient("soc2");       // its draft is nobody else's
        var side = await soc2.Udfyld("/myndighed/underretning/ny", "ModtagUnderretning", ("Soegning", "Xerxes Qvortrup"), ("Sted", "Solsikken"), ("Bekymring", "Er bange for at gå hjem."));
        side.Ser("Ingen fundet");
        Assert.Equal("Soegning", side.Dokument.QuerySelector("[autofocus]")?.GetAttribute("name"));
        side = await soc2.Send(side.Formular("ModtagUnderretning"));
        Assert.Contains(side.Fejl, f => f.Contains("Søg og vælg det barn", StringComparison.Ordinal));
    }

    /// <summary>From the day's page to the case, the child and back without the mouse.</summary>
    [Fact, Krav("M10", "X3")]
    public async Task Tasterne_virker_paa_siderne()
    {
        foreach (var fornavn in new[] { "Asta", "Astrid" })
        {
            await vaert.Person(fornavn, "Tastholm", foedt: new(2018, 5, 5));
        }

        var side = await browser.Side(vaert, "soc1");
        await using var r = new MedBrowser(side);
        await r.Gaa("/i-dag");
        await r.NySide(() => side.Keyboard.PressAsync("n"));
        await Fokus("[name=Soegning]");
        await side.Keyboard.TypeAsync("Tastholm");
        await r.NySide(() => side.Keyboard.PressAsync("Enter"));
        await Fokus("[name=Boern]");          // on the first hit
        await side.Keyboard.PressAsync("Space");
        await side.FillAsync("[name=Sted]", "Nordskolen");
        await side.FillAsync("[name=Bekymring]", "Kommer træt i skole hver mandag.");
        await r.NySide(() => side.Keyboard.PressAsync("Control+Enter"));
        Assert.Equal("/myndighed/underretninger", r.Sti);

        await side.Keyboard.PressAsync("j");
        await Fokus("tr a.navn");
        await r.NySide(() => side.Keyboard.PressAsync("Enter"));
        Assert.StartsWith("/myndighed/underretning/", r.Sti, StringComparison.Ordinal);
        await side.Keyboard.PressAsync("?");
        Assert.True(await side.EvaluateAsync<bool>("() => document.querySelector('dialog#taster').open"));
        await side.Keyboard.PressAsync("Escape");
        await side.Keyboard.PressAsync("/");
        await Fokus("#soeg");
        await side.EvaluateAsync("() => document.activeElement.blur()");
        await side.Keyboard.PressAsync("g");
        await r.NySide(() => side.Keyboard.PressAsync("d"));
        Assert.True(r.Sti is "/" or "/i-dag", r.Sti);

        Task Fokus(string felt) => Assertions.Expect(side.Locator($"{felt}:focus")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
    }

    [Fact, Krav("M2", "X1")]
    public async Task En_sag_findes_paa_sit_nummer_af_den_der_maa_se_den()
    {
        BorgerId barn = await vaert.Person("Villads", "Nummersen", foedt: new(2017, 7, 7));
        var sag = Id.Ny();
        await vaert.Koer("soc1", "AabnSag", new { id = sag, barn, begrundelse = "Familien beder om hjælp" });
        var nummer = await Sql.Kommando(vaert.Datakilder["myndighed"], "select aar || '-' || nr from myndighed.sagsnummer where sag_id = $1", sag).Skalar<string>();
        using var soc1 = await vaert.Klient("soc1");
        foreach (var skrevet in new[] { nummer!, $"sag {nummer}", nummer!.Replace("-", " – ", StringComparison.Ordinal) })
        {
            var side = await soc1.Udfyld("/barn/soeg", "soeg", ("q", skrevet));
            Assert.StartsWith($"/myndighed/sag/{sag}", side.Sti, StringComparison.Ordinal);
        }

        foreach (var (bruger, q) in new[] { ("soc2", nummer!), ("fam1", nummer!), ("soc1", "2026-99999999") })
        {
            using var anden = await vaert.Klient(bruger);
            var side = await anden.Udfyld("/barn/soeg", "soeg", ("q", q));
            Assert.Equal("/barn/soeg", side.Sti);
            side.Ser("Ingen fundet");
        }
    }
}
