using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>Letters (M22): the municipality's own words, seen before they are in force; what goes along with a letter, and stays what was sent.</summary>
public sealed class BrevTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("M22", "X7")]
    public async Task En_skabelon_ses_foer_den_gaelder_og_kan_ikke_miste_det_loven_kraever()
    {
        const string Sti = "/opsaetning/myndighed.afgoerelsesbrev";
        using var leder = await vaert.Klient("soc-leder");
        var side = await leder.Hent(Sti);
        side.Ser("Sådan ser brevene ud", "Til en forælder", "Til barnet", "Uden samtykke", "Afgørelse om støtte til Ida");
        side = await leder.Send(side.Formular("opsaetning").Udfyld(("Vaerdi.Klage", "Du kan klage til os."), ("Begrundelse", "Kortere")).Tryk("_handling", "vis"));
        Assert.Contains(side.Fejl, f => f.Contains("»Klagevejledning« skal have {frist} med", StringComparison.Ordinal));
        side = await leder.Send((await leder.Hent(Sti)).Formular("opsaetning").Udfyld(("Vaerdi.Klage", "Du kan klage til os. {frist}"), ("Vaerdi.Titel", "Hjælp til {barn}"), ("Vaerdi.Slut", "Ring på 55 55 00 00, hvis du er i tvivl."), ("Begrundelse", "Ord, som familierne har foreslået")).Tryk("_handling", "vis"));
        side.Ser("Sådan bliver brevene", "Hjælp til Ida", "Hjælp til dig", "Ring på 55 55 00 00");
        Assert.Equal(2, side.Dokument.QuerySelectorAll("#proever ~ details .brev__titel").Count(t => t.TextContent == "Hjælp til Ida"));
        side = await leder.Send(side.Formular("opsaetning").Tryk("_handling", "gem"));
        side.Ser("Ændringen er gemt", "En udgave er planlagt");
        Assert.Contains("Afgørelse om støtte til Ida", side.Tekst, StringComparison.Ordinal);       // not in force before tomorrow
    }

    [Fact, Krav("M22", "X8")]
    public async Task Et_bilag_foelger_med_brevet_og_kan_saa_ikke_tages_af_sagen()
    {
        var (sag, tilbud) = await Familien();
        using var k = await vaert.Klient("soc1");
        foreach (var navn in new[] { "Skoleudtalelse.pdf", "Kladde.pdf" })
        {
            var form = (await k.Hent($"/myndighed/sag/{sag}")).Formularer.Single(f => f.Sti == $"/bilag/myndighed/{sag}");
            form.Filer.Add(("fil", navn, "application/pdf", "pimpernel"u8.ToArray()));
            await k.Send(form.Fjern("fil"));
        }

        var bilag = await vaert.Skalar<Guid>("select id from dokument.dokument where navn = 'Skoleudtalelse.pdf'");
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa($"/myndighed/sag/{sag}/afgoerelse");
        await r.Ser("Bilag, der følger med brevet", "Kladde.pdf");
        await r.Send("TraefAfgoerelse", "Vej=traef",
            ("Udkast.Hjemmel", "BL32"), ("Udkast.Tilbud", tilbud.ToString()), ("Udkast.Fra", DanskTid.Felttekst(Idag.PlusDays(3))), ("Udkast.Til", DanskTid.Felttekst(Idag.PlusDays(120))),
            ("Udkast.Parter[0].Hoert", DanskTid.Felttekst(Idag)), ("Udkast.Parter[0].Samtykke", DanskTid.Felttekst(Idag)), ("Udkast.Bilag", bilag.ToString()),
            ("Udkast.Maal[0].Tekst", "I seng klokken otte"), ("Udkast.Maal[0].Udgangspunkt", "3"), ("Udkast.Maal[0].Maal", "8"), ("Udkast.Maal[0].Dato", DanskTid.Felttekst(Idag.PlusDays(100))),
            ("Udkast.VejenTilbage", "Trappes ned efter jul."), ("Udkast.Begrundelse", "Aftenerne er svære."));
        Assert.StartsWith("/myndighed/indsats/", r.Sti, StringComparison.Ordinal);
        await r.Ser("Med hvert brev: Skoleudtalelse.pdf", "Brev til Yrsa Birk");
        var side = await k.Hent(r.Sti);
        var brev = await k.Hent(side.Links.First(l => l.StartsWith("/dokument/", StringComparison.Ordinal)));
        brev.Ser("Kære Yrsa", "Bilag: Skoleudtalelse.pdf");
        brev.SerIkke("Kladde.pdf");
        Assert.Contains("counter(page)", brev.Html, StringComparison.Ordinal);

        // What was sent stays; what was not may go.
        (await Fjern(k, sag, bilag)).Ser("Bilaget er sendt med et brev og kan ikke fjernes");
        (await Fjern(k, sag, await vaert.Skalar<Guid>("select id from dokument.dokument where navn = 'Kladde.pdf'"))).Ser("Fjernet");
        Assert.Equal(200, (await k.Hent($"/dokument/{bilag}")).Status);
        Assert.Equal(1, await vaert.Skalar<long>("select count(*) from dokument.dokument where fjernet is not null"));
    }

    private static async Task<Webside> Fjern(Klient k, SagId sag, Guid bilag)
    {
        var form = (await k.Hent($"/myndighed/sag/{sag}")).Formularer.Single(f => f.Sti.EndsWith("/fjern", StringComparison.Ordinal) && f.Felter.Any(x => x.Vaerdi == bilag.ToString()));
        return await k.Send(form.Udfyld(("grund", "Hører ikke til her")));
    }

    private async Task<(SagId Sag, Guid Tilbud)> Familien()
    {
        var mor = await vaert.Person("Yrsa", "Birk", foedt: new(1988, 4, 4));
        var barn = await vaert.Person("Tove", "Birk", Kommandoer.Cpr(new(2018, 5, 6), 151), mor: mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = new LocalDate(2018, 5, 6), begrundelse = "Fra folkeregistret" });
        var tilbud = Id.Ny();
        await vaert.Koer("udf-leder", "OpretTilbud", new
        {
            id = tilbud, navn = "Aftenhjælp", maalgruppe = "Familier", metode = "Hjemmebesøg", hjemler = new[] { "BL32" }, skal = false, form = "Individuel", trin = 3, eget = true, enhed = Demoorganisation.Familiehuset,
            pladser = 12, prisenhed = "Maaned", pris = 12_000m, prisFra = new LocalDate(2026, 1, 1),
        });
        await vaert.Stille();
        var henvendelse = new HenvendelseId(Id.Ny());
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { barn }, underretter = "Borger", sted = "En nabo", bekymring = "Ude sent om aftenen." });
        var u = ModtagUnderretning.Underretning(henvendelse, barn);
        await vaert.Koer("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Afdaekning", begrundelse = "Naboens oplysning er konkret.", version = 1 });
        var sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        vaert.Ur.Frem(Duration.FromMinutes(5));
        await vaert.Koer("soc1", "HoldSamtale", new { id = sag, hvor = "på skolen", ord = "Jeg sover hos mor.", version = 2 });
        vaert.Ur.Frem(Duration.FromMinutes(5));
        return (sag, tilbud);
    }
}
