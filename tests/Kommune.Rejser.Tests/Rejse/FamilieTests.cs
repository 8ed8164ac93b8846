using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>A child that nobody knew: notified about before it is born, born, named, moved; every department knows it at once.</summary>
public sealed class FamilieTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private const string Moderens = "020590-1220";

    [Fact, Krav("B1", "B4", "B5", "B6", "X1")]
    public async Task Et_ufoedt_barn_bliver_foedt_og_faar_navn_hjem_og_netvaerk()
    {
        await vaert.Koer(null, "IndlaesGeografi", new
        {
            omraader = new[] { new { kode = "11", navn = "Åparken", distrikt = "Nord" }, new { kode = "21", navn = "Havnen", distrikt = "Syd" } }, gaelderFra = new LocalDate(2026, 1, 1), begrundelse = "Kommunens inddeling",
        });
        using var soc1 = await vaert.Klient("soc1");

        // Nobody is found, so the mother is registered, and the unborn child on her; the notification goes on with the child chosen.
        var side = await soc1.Hent("/myndighed/underretning/ny");
        side = await soc1.Send(side.Formular("ModtagUnderretning").Udfyld(("Soegning", "Yrsa Grenholt")).Tryk("_handling", "soeg"));
        side.Ser("Ingen fundet");
        var ny = side.Links.Single(l => l.StartsWith("/borger/ny?retur=", StringComparison.Ordinal));
        side = await soc1.Udfyld("/borger/ny", "registrer", ("Fornavne", "Yrsa"), ("Efternavn", "Grenholt"), ("Cpr", Moderens));
        side.Ser("Yrsa Grenholt er registreret");
        side = await soc1.Udfyld(ny, "find", ("q", Moderens));
        side = await soc1.Hent(side.Dokument.QuerySelectorAll("a").Single(a => a.TextContent.Contains("Er mor til en ny", StringComparison.Ordinal)).GetAttribute("href")!);
        side = await soc1.Send(side.Formular("registrer").Udfyld(("Ufoedt", "true"), ("Termin", "15.12.2026")));
        Assert.StartsWith("/myndighed/underretning/ny?", side.Sti, StringComparison.Ordinal);
        side.Ser("Ufødt barn G.");
        side = await soc1.Send(side.Formular("ModtagUnderretning").Udfyld(("Sted", "Sygehuset"), ("Bekymring", "Den kommende mor er alene og har det svært.")));
        Assert.Equal("/myndighed/underretninger", side.Sti);
        side.Ser("Ufødt barn");
        var barn = (await vaert.Skalar<Guid>("select borger_id from frist.opgave where regel = 'F1' order by start desc limit 1")).ToString();
        await vaert.Stille();

        // A day later it is born, and what was believed before stays readable.
        vaert.Ur.Frem(Duration.FromDays(1));
        var foer = DanskTid.Felttekst(DanskTid.Dag(vaert.Ur.GetCurrentInstant()).PlusDays(-1));
        var stamdata = $"/barn/{barn}/stamdata";
        side = await soc1.Udfyld(stamdata, "foed-barn", ("Cpr", "241126-4117"));
        side.Ser("24. nov. 2026, 0 år");
        side = await soc1.Udfyld(stamdata, "ret-navn", ("Fornavne", "Alba"), ("Efternavn", "Grenholt"), ("Begrundelse", "Navngivet"));
        side.Ser("Alba Grenholt");
        side = await soc1.Udfyld(stamdata, "ret-adresse", ("Vej", "Åvej 4"), ("Postnr", "4700"), ("By", "Næstved"), ("Grundomraade", "11"), ("Begrundelse", "Oplyst af moderen"));
        side.Ser("Åvej 4");
        Assert.Contains("DistriktNord", side.Tekst.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        side = await soc1.Udfyld(stamdata, "ny-relation", ("Art", "Netvaerk"), ("Betegnelse", "mormor"), ("Fornavne", "Oda"), ("Efternavn", "Grenholt"), ("Begrundelse", "Vil gerne hjælpe"));
        side.Ser("Mormor Oda Grenholt");
        var mor = side.Dokument.QuerySelectorAll("#ret-myndighed select[name=Indehaver] option").Single(o => o.TextContent.Contains("(mor)", StringComparison.Ordinal)).GetAttribute("value");
        side = await soc1.Udfyld(stamdata, "ret-myndighed", ("Indehaver", mor), ("Begrundelse", "Følger af loven"));
        side.Ser("Navngivet (Maja Holm");
        side = await soc1.Udfyld(stamdata, "ret-navn", ("Fornavne", "\u0001"), ("Efternavn", ""), ("Begrundelse", "x"));
        Assert.NotEmpty(side.Fejl);

        // Found by its number, on one page, as it is and as it was.
        side = await soc1.Udfyld("/barn/soeg", "soeg", ("q", "241126-4117"));
        Assert.DoesNotContain("4117", side.Sti, StringComparison.Ordinal);
        side = await soc1.Hent($"/barn/{barn}");
        side.Ser("Alba Grenholt, 0 år");
        side.Ser("Distrikt Nord");
        side.Ser("Underretning modtaget fra Sygehuset");
        side = await soc1.Hent($"/barn/{barn}?paa={Uri.EscapeDataString(foer)}");
        side.Ser("Ufødt barn");
        side.SerIkke("Alba");

        // On paper for the parents, now and as it was.
        side = await soc1.Hent($"/barn/{barn}/udskrift");
        side.Ser("Det har kommunen registreret om Alba Grenholt");
        side.Ser("Åvej 4");
        side = await soc1.Hent($"/barn/{barn}/udskrift?paa={Uri.EscapeDataString(foer)}");
        side.Ser("med det, kommunen vidste da");
        side.Ser("Ufødt barn");
        side.SerIkke("Alba");

        // The name lives in one place: Myndighed's register has it already. The world is told which fields, and no values.
        (await soc1.Hent("/myndighed/underretninger")).Ser("Alba G.");
        await vaert.Stille();
        var feed = (await vaert.Api("drift").Hent("/api/offentlige-haendelser?efter=0&antal=1000")).Tekst;
        foreach (var fundet in new[] { "borger.registreret.v1", "borger.aendret.v1", "borger.flyttet.v1", "\"tilGrundomraade\":\"11\"", "\"Navn\"" })
        {
            Assert.Contains(fundet, feed, StringComparison.Ordinal);
        }

        foreach (var ingen in new[] { "Alba", "Grenholt", "Åvej", "4117", "Yrsa" })
        {
            Assert.DoesNotContain(ingen, feed, StringComparison.Ordinal);
        }

        // Who is not attached finds no page, and no trace of one.
        using var soc2 = await vaert.Klient("soc2");
        Assert.Equal(404, (await soc2.Hent($"/barn/{barn}")).Status);
        (await soc2.Udfyld("/barn/soeg", "soeg", ("q", "241126-4117"))).Ser("Ingen fundet");
    }
}
