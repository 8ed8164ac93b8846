using System.Text.RegularExpressions;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>M11 in the browser: a leader sees who carries too much, tries a move, makes it, and the one who got the cases takes them over.</summary>
public sealed class FordelingTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    [Fact(DisplayName = "M11: en leder fordeler et hold"), Krav("M2", "M11")]
    public async Task En_leder_fordeler_et_hold()
    {
        var sager = await TreSager();
        await using var soc = new MedBrowser(await browser.Side(vaert, "soc1"));
        await soc.Gaa($"/myndighed/sag/{sager[0]}");
        await soc.Ser("Tyngde: 5 point");
        await soc.Klik("Sæt en anden tyngde");
        await soc.Ser("Sådan regnes det: 5 point", "Undersøgelse i gang");
        await soc.Send("SaetTyngde", null, ("Point", "12"), ("Begrundelse", "Tolk ved hver samtale og en retssag."));
        await soc.Ser("Tyngde: 12 point", "Formlen giver 5", "Tolk ved hver samtale");

        await using var leder = new MedBrowser(await browser.Side(vaert, "soc-leder"));
        await leder.Gaa("/myndighed/sagsfordeling");
        await leder.Ser("Team Nord", "3 sager", "tyngde 16 af", "Maja Holm", "16 af 100", "Anne Bech", "0 af 100");
        await leder.Klik("Maja Holm");
        await leder.Ser("Sager hos Maja Holm", "12 (formlen: 5)");
        (string, string)[] per = [("Til", Demomedarbejdere.Id("soc2").ToString()), ("Team", Demoorganisation.Syd.ToString())];
        await leder.Side.Locator("[name='Sager[0].Sag']").CheckAsync();
        await leder.Side.Locator("[name='Sager[1].Sag']").CheckAsync();
        await leder.Send("FlytSager", "_handling=vis", per);
        await leder.Ser("Før og efter", "Intet er flyttet endnu", "Flyt 2 sager");
        Assert.Equal(["Maja Holm", "3", "1", "20", "16", "2", "100"], await Celler(leder.Side.Locator("#foer-og-efter tbody tr").First));
        Assert.Equal(["Per Lund", "0", "2", "20", "0", "14", "100"], await Celler(leder.Side.Locator("#foer-og-efter tbody tr").Last));
        await leder.Send("FlytSager", null, ("Sager[0].Note", "Tolken hedder Amira, ring dagen før."));
        await leder.Ser("Ingen sager er flyttet", "Feltet skal udfyldes");
        await leder.Send("FlytSager", null, ("Sager[1].Note", "Mor ringer selv om morgenen."));
        await leder.Ser("Team Nord", "tyngde 2 af", "2 af 100");
        await leder.Gaa($"/myndighed/sagsfordeling?team={Demoorganisation.Syd}");
        await leder.Ser("Team Syd", "Per Lund", "14 af 100");

        await using var ny = new MedBrowser(await browser.Side(vaert, "soc2"));
        await ny.Gaa("/i-dag");
        await ny.Ser("Overtag sagen");
        await ny.Gaa($"/myndighed/sag/{sager[0]}");
        await ny.Ser("Du har fået sagen", "Tolken hedder Amira, ring dagen før.", "Overdraget af Hanne");
        await ny.Send("OvertagSag", null);
        await ny.SerIkke("Du har fået sagen");
        await ny.Gaa($"/myndighed/sag/{sager[0]}/journal");
        await ny.Ser("Sagen blev overdraget", "Sagen blev overtaget", "Sagens tyngde blev sat til 12");
    }

    private static async Task<string[]> Celler(ILocator raekke) => [.. (await raekke.Locator("th, td").AllInnerTextsAsync()).Take(7).Select(t => Regex.Replace(t, @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim())];

    /// <summary>Three cases of soc1's, the first being examined.</summary>
    private async Task<List<SagId>> TreSager()
    {
        List<SagId> sager = [];
        foreach (var (navn, nr) in new[] { ("Alba", 151), ("Bo", 153), ("Carla", 156) })
        {
            var barn = await vaert.Person(navn, "Fyhn", Kommandoer.Cpr(new(2018, 5, 6), nr));
            sager.Add(new(Id.Ny()));
            await vaert.Koer("soc1", "AabnSag", new { id = sager[^1], barn, begrundelse = "Mor beder selv om hjælp." });
        }

        await vaert.Koer("soc1", "ScreenSag", new { id = sager[0], udfald = "Undersoegelse", begrundelse = "Bekymringen er alvorlig, og familien ønsker hjælp.", version = 1 });
        return sager;
    }
}
