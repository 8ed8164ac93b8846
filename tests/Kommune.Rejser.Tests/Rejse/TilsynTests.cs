using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>The leader looks at what the team does: a round of supervision in the browser, and running measures without JavaScript.</summary>
public sealed class TilsynTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private static int _nr = 140;

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact(DisplayName = "M12: en tilsynsrunde"), Krav("M12", "M10", "X1")]
    public async Task En_tilsynsrunde()
    {
        var (en, to) = (await Sag("Asger"), await Sag("Bodil"));
        var side = await browser.Side(vaert, "soc-leder");
        await using var leder = new MedBrowser(side);
        await leder.Gaa("/myndighed/tilsyn");
        await leder.Ser("Ingen tilsyn endnu");
        await leder.Klik("Træk en stikprøve");
        await leder.Send("TraekStikproeve", null, ("Led", "Underretning"), ("Fra", DanskTid.Felttekst(Idag.PlusDays(-10))), ("Til", "i dag"), ("Antal", "5"), ("Froe", "efterår"));
        await leder.Ser("blandt 2 sager", "efterår", "0 af 2", "Asger", "Bodil");
        var runde = leder.Sti;
        await leder.Klik("Begynd");

        // What the case knows is answered; the keys do the rest. The text for a finding is only there with a no.
        await leder.Ser("Sagen viser: frist", "Sag 1 af 2");
        Assert.False(await side.Locator("[name='Punkter[2].Fund']").IsVisibleAsync());
        Assert.Equal("Punkter[2].Svar", await side.EvaluateAsync<string>("document.activeElement.name"));
        await side.Keyboard.PressAsync("Space");
        await side.Keyboard.PressAsync("ArrowDown");
        await side.Keyboard.PressAsync("Tab");
        await side.Keyboard.TypeAsync("Læs de tidligere underretninger, og skriv, hvad de viser.");
        await leder.NySide(() => side.Keyboard.PressAsync("Control+Enter"));
        await leder.Ser("Sag 2 af 2");
        await side.Keyboard.PressAsync("Space");
        await leder.NySide(() => side.Keyboard.PressAsync("Control+Enter"));
        await leder.Ser("2 af 2", "1 af 1", "Maja Holm", "Læs de tidligere underretninger");

        await using var soc = new UdenJavaScript(await vaert.Klient("soc1"));
        await soc.Gaa("/i-dag");
        await soc.Ser("Ledelsestilsyn");
        await soc.Klik("Se fundet");
        await soc.Ser("Læs de tidligere underretninger", "Er der taget stilling til tidligere underretninger");
        await soc.Send("ret-ur-tidligere", null, ("Hvad", "De er læst: tre handler om det samme."));
        await soc.Ser("Rettet", "tre handler om det samme");
        await soc.Gaa("/i-dag");
        await soc.SerIkke("Ledelsestilsyn");

        await leder.Gaa("/i-dag");
        await leder.Ser("Fund rettet");
        await leder.Gaa(runde);
        await leder.Klik("Træk igen med samme frø");
        await leder.Ser("det gav den samme stikprøve", "0 af 1", "tre handler om det samme");
        await leder.Send("AfslutTilsynsrunde", null, ("Laering", "Vi læser serien, før vi vurderer."));
        await leder.Ser("Det lærte vi", "Vi læser serien, før vi vurderer.");
        await leder.Gaa("/myndighed/tilsyn/efterlevelse");
        await leder.Ser("Blev underretningen vurderet inden fristen?", "88 %", "for få");

        // The look at each case is in the log, and nobody else sees the round.
        foreach (var barn in new[] { en, to })
        {
            Assert.True(await Sql.Kommando(vaert.Datakilder["fundament"], "select exists(select from adgang.opslag o join adgang.opslag_barn b using (nr) where o.side = '/myndighed/tilsyn/sag/{Id:guid}' and b.borger_id = $1)", barn).Skalar<bool>());
        }

        using var anden = await vaert.Klient("soc1");
        Assert.Equal(403, (await anden.Hent(runde)).Status);
    }

    [Fact(DisplayName = "M21: en indsats ses på igen med ét tryk, er ude af listen og i sagen"), Krav("M21", "M9")]
    public async Task Revisitering()
    {
        var indsats = await Bevilget();
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa("/myndighed/revisitering?sort=Pris");
        await r.Ser("Daghjælp", "1 indsats", "144.000 kr. om året", "Ikke fulgt op endnu");
        await r.Gaa("/myndighed/revisitering?trin=5");
        await r.SerIkke("Daghjælp");
        await r.Gaa("/myndighed/revisitering?trin=3&pris=10000&sort=Laengde");
        await r.Send($"gennemse-{indsats}", "Udfald=NedAdTrappen");
        await r.Ser("Ingen indsatser at se på");
        await r.Gaa("/i-dag");
        await r.Ser("Revisitering", "drøft et lavere trin");
        await r.Gaa($"/myndighed/indsats/{indsats}");
        await r.Ser("Set på igen", "Ned ad trappen", $"ses igen {DanskTid.Dato(Idag.PlusMonths(3))}");
        await r.Send("GennemseIndsats", null, ("Udfald", "Fortsaet"), ("Igen", DanskTid.Felttekst(Idag.PlusDays(30))), ("Bemaerkning", "Vi ser på den efter jul."));
        await r.Ser("Vi ser på den efter jul.");
        vaert.Ur.Frem(Duration.FromDays(31));
        await r.Gaa("/myndighed/revisitering");
        await r.Ser("Daghjælp");
    }

    private async Task<BorgerId> Sag(string fornavn)
    {
        var barn = await vaert.Person(fornavn, "Tilsynsen", Kommandoer.Cpr(new(2018, 5, 6), _nr++));
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = Id.Ny(), boern = new[] { barn }, underretter = "Fagperson", sted = "Solsikken", navnOgStilling = "Lis Bang, pædagog", bekymring = "Hentes for sent." });
        return await Vurderet(barn);
    }

    private async Task<BorgerId> Vurderet(BorgerId barn)
    {
        var u = await Sql.Kommando(vaert.Datakilder["myndighed"], "select id from myndighed.underretning where borger_id = $1", barn).Skalar<Guid>();
        await vaert.Koer("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Afdaekning", begrundelse = "Oplysningen er konkret.", version = 1 });
        vaert.Ur.Frem(Duration.FromMinutes(5));
        return barn;
    }

    private async Task<Guid> Bevilget()
    {
        var mor = await vaert.Person("Yrsa", "Birk", foedt: new(1988, 4, 4));
        var barn = await vaert.Person("Tove", "Birk", Kommandoer.Cpr(new(2018, 5, 6), _nr++), mor: mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = new LocalDate(2018, 5, 6), begrundelse = "Fra folkeregistret" });
        var tilbud = Id.Ny();
        await vaert.Koer("udf-leder", "OpretTilbud", new
        {
            id = tilbud, navn = "Daghjælp", maalgruppe = "Familier", metode = "Hjemmebesøg", hjemler = new[] { "BL32" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Demoorganisation.Familiehuset,
            pladser = 12, prisenhed = "Maaned", pris = 12_000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await vaert.Stille();
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = Id.Ny(), boern = new[] { barn }, underretter = "Borger", sted = "En nabo", bekymring = "Gråd om natten." });
        await Vurderet(barn);
        var sag = await Sql.Kommando(vaert.Datakilder["myndighed"], "select id from myndighed.sag where borger_id = $1", barn).Skalar<Guid>();
        await vaert.Koer("soc1", "HoldSamtale", new { id = sag, hvor = "hjemme", ord = "Jeg sover hos mor.", version = 2 });
        vaert.Ur.Frem(Duration.FromMinutes(5));
        var id = Id.Ny();
        await vaert.Koer("soc1", "TraefAfgoerelse", new
        {
            id, sag, version = 0,
            udkast = new
            {
                hjemmel = "BL32", tilbud, fra = Idag.PlusDays(3), til = Idag.PlusDays(90), begrundelse = "Familien har brug for hjælp.", vejenTilbage = "Trappes ned efter jul.",
                maal = new[] { new { tekst = "Sover om natten", udgangspunkt = 3, maal = 8, dato = Idag.PlusDays(80), hvemGoerHvad = "Mor" } },
                parter = new[] { new { hvem = mor, hoert = Idag, samtykke = Idag } },
            },
        });
        await vaert.Stille();
        return Id.Af(id, "indsats");
    }
}
