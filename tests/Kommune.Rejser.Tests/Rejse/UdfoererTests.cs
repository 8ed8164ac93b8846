using System.Text;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// What a house does with a child of fifteen: it goes wrong, and Myndighed knows the same minute; it is paid for, and a price that
/// comes too late is found; force is told of; and the catalogue is read twice.
/// </summary>
public sealed class UdfoererTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("U5", "U6", "U7", "U9", "U10", "M9")]
    public async Task Et_sammenbrud_ved_15_en_maaned_med_en_pris_bagud_og_en_magtanvendelse()
    {
        var (tilbud, indsats, forloeb) = await Forloeb();
        vaert.Ur.Frem(Duration.FromDays(20));
        await using (var fam1 = new MedBrowser(await browser.Side(vaert, "fam1")))
        {
            // Force was used; the child says what it thinks of it, and the leader's clock runs.
            await fam1.Gaa($"/udfoerer/forloeb/{forloeb}");
            await fam1.Klik("Registrér magtanvendelse");
            await fam1.Send("RegistrerMagtanvendelse", null, ("Art", "Fastholdelse"), ("Minutter", "3"), ("Hvad", "Holdt om skuldrene, til han var rolig."), ("Hvorfor", "Han ville løbe ud på vejen."), ("BarnetsOrd", "I kunne bare have talt til mig."));
            await fam1.Ser("I kunne bare have talt til mig");
        }

        await using (var leder = new MedBrowser(await browser.Side(vaert, "udf-leder")))
        {
            await leder.Gaa("/i-dag");
            await leder.Klik("Indberet");
            await leder.Send("IndberetMagtanvendelse", null, ("Vurdering", "Vi taler med ham om, hvad der hjælper."));
            await leder.Ser("sendt");
        }

        await vaert.Stille();
        Assert.StartsWith("1/4", await Optaget(), StringComparison.Ordinal);
        await using (var fam1 = new MedBrowser(await browser.Side(vaert, "fam1")))
        {
            await fam1.Gaa($"/udfoerer/forloeb/{forloeb}");
            await fam1.Side.Locator("summary", new() { HasText = "Pause, skift eller afslut" }).ClickAsync();
            await fam1.Send("AfslutForloeb", null, ("Aarsag", "BarnetRejste"), ("Begrundelse", "Han er rejst og svarer ikke."));
        }

        // The same minute, in the social worker's I dag, and due today.
        await vaert.Stille();
        await using (var soc1 = new MedBrowser(await browser.Side(vaert, "soc1")))
        {
            await soc1.Gaa("/i-dag");
            await soc1.Ser("Sammenbrud", "er afsluttet uden at være planlagt. Følg op nu", "Magtanvendelse");
            await soc1.Gaa($"/myndighed/indsats/{indsats}");
            await soc1.Ser("Magtanvendelser", "fastholdelse, 3 min.");
        }

        Assert.StartsWith("1/4", await Optaget(), StringComparison.Ordinal);       // the last day is a day in the place
        var udloeb = Instant.FromDateTimeUtc(await vaert.Skalar<DateTime>("select udloeb from frist.opgave where overskrift = 'Sammenbrud' and lukket is null"));
        Assert.Equal(Idag, Fristdag.Sidste(udloeb));
        Assert.Equal(15, await Databasesoegning.Skalar<int>(vaert.Forbindelse, "udfoerer", $"select alder from udfoerer.forloeb where id = '{forloeb}'"));

        // November is settled; then a price is found that held from the 26th.
        vaert.Ur.Frem(Duration.FromDays(20));
        Assert.StartsWith("0/4", await Optaget(), StringComparison.Ordinal);
        await using var huset = new MedBrowser(await browser.Side(vaert, "udf-leder"));
        await huset.Gaa("/udfoerer/afregning?maaned=2026-11");
        await huset.Ser("november 2026", "8 dage à 1.000 kr. pr. dag", "8.000");
        await huset.Send("LukMaaned", null);
        await huset.Ser("lukket", "Hent til økonomisystemet");
        await huset.Gaa($"/udfoerer/tilbud/{tilbud}");
        await huset.Send("NyPris", null, ("Pris", "1.200"), ("Prisenhed", "Dag"), ("PrisFra", "26.11.2026"), ("Begrundelse", "Aftalen blev først skrevet under nu"));
        vaert.Ur.Frem(Duration.FromDays(25));
        await huset.Gaa("/udfoerer/afregning");
        // In December thirteen days at the new price; of November five days were 200 kr. too cheap.
        await huset.Ser("december 2026", "korrektion", "Afregnet før: 8.000 kr.", "1.000,00");
        await huset.Send("LukMaaned", null);
        await vaert.Stille();
        var linjer = await Sql.Kommando(vaert.Datakilder["udfoerer"], "select l.beloeb from udfoerer.afregningslinje l join udfoerer.afregning a on a.id = l.afregning_id where l.forloeb_id = $1 order by a.maaned, l.nr", forloeb).Liste(r => r.GetDecimal(0));
        Assert.Equal([8_000m, 15_600m, 1_000m], linjer);
        using var k = await vaert.Klient("udf-leder");
        var csv = (await k.Hent($"/api/udfoerer/afregninger/{Demoorganisation.Familiehuset}/2026-12")).Html;
        Assert.Contains("afregnet før;;;-8000,00;ja", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Villads", csv, StringComparison.Ordinal);
        (await k.Hent("/udfoerer/sammenbrud?hvad=andre&aar=2026")).Ser("Sådan sluttede de", "under 5");

        // The year is over: one child has begun, and one child is too few to tell of.
        var effekt = (await k.Hent("/udfoerer/effekt?aar=2026")).Dokument.QuerySelectorAll("tr[data-raekke]").Single(r => r.TextContent.Contains("Ungestøtte i hjemmet", StringComparison.Ordinal));
        Assert.Equal(["under 5", "–", "–", "–", "–"], effekt.QuerySelectorAll("td").Select(c => c.TextContent.Trim()));
        (await k.Hent($"/udfoerer/effekt/{tilbud}?aar=2026")).Ser("Ungestøtte i hjemmet", "For få børn");
    }

    /// <summary>What stands at the offer today: taken/places.</summary>
    private async Task<string> Optaget()
    {
        using var k = await vaert.Klient("udf-leder");
        return (await k.Hent("/udfoerer/kapacitet")).Dokument.QuerySelectorAll("tr[data-raekke]").Single(r => r.TextContent.Contains("Ungestøtte i hjemmet", StringComparison.Ordinal)).QuerySelector("td.kapacitet--nu")!.TextContent.Trim();
    }

    [Fact, Krav("U1")]
    public async Task Kommunens_katalog_laeses_og_den_samme_fil_igen_aendrer_ingenting()
    {
        using var huset = await vaert.Klient("udf-leder");
        for (var gang = 1; gang <= 2; gang++)
        {
            var form = (await huset.Hent("/udfoerer/katalog")).Formular("HentKatalogfil").Saet("Art", "Aktiviteter");
            form.Filer.Add(("Fil", "aktiviteter.csv", "text/csv", Encoding.Latin1.GetBytes(Katalogfiler.Aktiviteter(900, "Døgnophold"))));
            var side = await huset.Send(form);
            side.Ser("Hvilken kolonne er hvad?", "Døgnophold, aktivitet 1");
            side = await huset.Send(side.Formular("IndlaesKatalog"));        // as the headings were guessed
            side.Ser(gang == 1 ? "Nye 897" : "Nye 0", gang == 1 ? "Som før 0" : "Som før 897", "Ændrede 0", "Afviste 3", "A0001 står også i linje 2");
            var afviste = await huset.Hent(side.Links.Single(l => l.EndsWith("/afviste", StringComparison.Ordinal)));
            Assert.Contains("Tolerance er ikke et tal: mange", afviste.Html, StringComparison.Ordinal);
        }

        // An activity becomes an offer by its name.
        var katalog = await huset.Hent("/udfoerer/katalog");
        katalog.Ser("A0002");
        (await huset.Hent(katalog.Links.First(l => l.StartsWith("/udfoerer/tilbud/nyt?post=", StringComparison.Ordinal)))).Formular("OpretTilbud");
    }

    [Fact, Krav("U8")]
    public async Task Paa_krisecentret_har_ingen_et_navn_og_ingen_andre_kommer_ind()
    {
        using var leder = await vaert.Klient("kris-leder");
        var side = await leder.Udfyld("/udfoerer/krisecenter", "ModtagOphold", ("Boern[0].Foedselsaar", "2019"));
        side.Ser("Ophold 1", "Barn 1, ");
        side = await leder.Send(side.Formular("SkrivBoerneplan1").Udfyld(("Plan", "Ro til at lege med klodserne: perlegraes.")));
        side = await leder.Send(side.Formular("RegistrerBoernetimer1").Udfyld(("Art", "Psykolog"), ("Timer", "1,5")));
        side.Ser("perlegraes", "Psykolog, 1,5 timer");
        await vaert.Stille();

        // The words stand in the house's own table alone: in no message, task, log, draft or search.
        Assert.Equal(["udfoerer.krise_barn"], (await Databasesoegning.Find(vaert.Forbindelse, ["perlegraes"])).Select(f => f.Split(':')[0]).Distinct());
        Assert.DoesNotContain(vaert.Log, l => l.ToString().Contains("perlegraes", StringComparison.Ordinal));
        Assert.Equal(0L, await vaert.Skalar<long>("select count(*) from information_schema.columns where table_schema = 'udfoerer' and table_name like 'krise%' and (column_name like '%borger%' or column_name like '%cpr%' or column_name like '%navn%')"));
        foreach (var andre in new[] { "soc1", "soc-leder", "udf-leder", "koordinator", "fam1", "drift" })
        {
            using var k = await vaert.Klient(andre);
            Assert.Equal(403, (await k.Hent("/udfoerer/krisecenter")).Status);
            Assert.Equal(403, (await k.Hent(side.Sti)).Status);
        }
    }

    /// <summary>Villads is fifteen; his case is open, and a place by the day was granted and begun on Monday.</summary>
    private async Task<(Guid Tilbud, IndsatsId Indsats, ForloebId Forloeb)> Forloeb()
    {
        var tilbud = Id.Ny();
        await vaert.Koer("udf-leder", "OpretTilbud", new
        {
            id = tilbud, navn = "Ungestøtte i hjemmet", maalgruppe = "Unge fra 13 år", metode = "Støtte hjemme", hjemler = new[] { "BL32-1-3" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Demoorganisation.Familiehuset, pladser = 4,
            prisenhed = "Dag", pris = 1_000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await vaert.Stille();
        var mor = await vaert.Person("Vera", "Dyrlund", foedt: new(1985, 5, 2));
        var barn = await vaert.Person("Villads", "Dyrlund", foedt: new(2011, 3, 3), mor: mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = new LocalDate(2011, 3, 3), begrundelse = "Oplyst af CPR" });
        var sag = new SagId(Id.Ny());
        await vaert.Koer("soc1", "AabnSag", new { id = sag, barn, begrundelse = "Familien beder om hjælp" });
        await vaert.Koer("soc1", "ScreenSag", new { id = sag, udfald = "Undersoegelse", begrundelse = "Der skal undersøges", version = await Version("myndighed", sag.Vaerdi) });
        await vaert.Koer("soc1", "HoldSamtale", new { id = sag, hvor = "på skolen", ord = "Jeg vil gerne bo hjemme", hoert = 8, version = await Version("myndighed", sag.Vaerdi) });
        var undersoegelse = await Databasesoegning.Skalar<Guid>(vaert.Forbindelse, "myndighed", $"select id from myndighed.undersoegelse where sag_id = '{sag}'");
        await vaert.Koer("soc1", "GemUndersoegelse", new { id = sag, afslut = true, indsatsAnbefalet = true, version = await Version("myndighed", undersoegelse), tekster = new[] { new { felt = "IkkeRelevant", tekst = "Udvikling, familie, skole, sundhed og fritid: skolen har beskrevet resten" }, new { felt = "Konklusion", tekst = "Der er brug for støtte" } } });
        var afgoerelse = new AfgoerelseId(Id.Ny());
        await vaert.Koer("soc-leder", "TraefAfgoerelse", new
        {
            id = afgoerelse, sag, version = 0,
            udkast = new
            {
                hjemmel = "BL32", tilbud, fra = Idag, til = Idag.PlusMonths(6), opgave = "Støtte hjemme", begrundelse = "Der er brug for støtte", barnetsSyn = "Han vil gerne bo hjemme", vejenTilbage = "Tilbage til hverdagen",
                maal = new[] { new { tekst = "I skole hver dag", udgangspunkt = 3, maal = 8, dato = Idag.PlusMonths(5), hvemGoerHvad = "Mor vækker" } },
                parter = new[] { new { hvem = mor, hoert = Idag, svar = "Enig", samtykke = Idag }, new { hvem = barn, hoert = Idag, svar = "Enig", samtykke = Idag } },
            },
        });
        await vaert.Stille();
        var indsats = new IndsatsId(Id.Af(afgoerelse.Vaerdi, "indsats"));
        var bestilling = Bestilling.IdAf(indsats);
        await vaert.Koer("udf-leder", "AccepterBestilling", new { id = bestilling, forventetStart = Idag, version = await Version("udfoerer", bestilling.Vaerdi) });
        await vaert.Koer("udf-leder", "TildelBestilling", new { id = bestilling, behandler = Demomedarbejdere.Id("fam1"), version = await Version("udfoerer", bestilling.Vaerdi) });
        await vaert.Koer("fam1", "BegyndForloeb", new { id = bestilling, dato = Idag, version = await Version("udfoerer", bestilling.Vaerdi) });
        await vaert.Stille();
        return (tilbud, indsats, Bestilling.ForloebAf(bestilling));
    }

    private Task<int> Version(string skema, Guid stroem) => Databasesoegning.Skalar<int>(vaert.Forbindelse, skema, $"select version from {skema}.stroem where id = '{stroem}'");
}
