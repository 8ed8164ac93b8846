using System.Net;
using System.Net.Http.Json;
using Kommune.Fundament;

namespace Kommune.Borger.Tests;

public sealed class LaekTests : Sidetest
{
    private const string Hemmelig = "Ravnsborgtoften 4711";

    [Fact(DisplayName = "B2: en beskyttet adresse kommer ingen steder ud: sider, API, beskeder, tidslinje, kladder, log; kun på sin egen side med en grund")]
    public async Task Beskyttet_adresse()
    {
        await V.Koer(new IndlaesGeografi([new("HEM-77", "Ravnsborg", "Nord")], new(2020, 1, 1), "Start"));
        var mor = await Registrer("Line", "Sørensen", "070790-1234");
        var barn = await Registrer("Alma", "Sørensen", "010119-4123", mor);
        var bror = await Registrer("Oskar", "Sørensen", "010123-4123", mor);
        await Beskyt(mor);
        await Beskyt(barn);
        await Adresse(mor, Hemmelig, "HEM-77");
        await Adresse(barn, Hemmelig, "HEM-77");
        await Adresse(bror, Hemmelig.ToUpperInvariant());       // not protected himself, but lives with those who are
        foreach (var id in (BorgerId[])[barn, bror, mor])
        {
            await Tilknyt(id, O.Nord);
            await Tilknyt(id, O.Familiehuset, "udfoerer");
        }

        await V.Koer(new RetAdresse(barn, Hemmelig + " B", "4700", "Næstved", "HEM-77", IDag, "Rettet"), O.Soc1);
        foreach (var bruger in (string[])["soc1", "fam1"])
        {
            var b = await Som(bruger);
            var fra = await b.Hent("/barn/soeg");
            var svar = new List<string>();
            foreach (var id in (BorgerId[])[barn, bror, mor])
            {
                foreach (var sti in (string[])["", "?paa=2026-11-22", "/stamdata", "/opslag", "/udskrift", "/adresse"])
                {
                    svar.Add((await b.Hent($"/barn/{id}{sti}")).Tekst);
                }

                svar.Add(await b.Klient.GetStringAsync($"/api/borger/boern/{id}"));
                svar.Add((await b.Send($"/barn/{id}/adresse", fra, ("_handler", "vis-adresse"), ("Grund", "kort"))).Tekst);
            }

            svar.Add((await b.Send("/barn/soeg", fra, ("_handler", "soeg"), ("q", "sørensen"))).Tekst);
            svar.Add((await b.Send("/barn/soeg", fra, ("_handler", "soeg"), ("q", Hemmelig))).Tekst.Replace($"value=\"{Hemmelig}\"", "", StringComparison.Ordinal));
            svar.Add((await b.Hent("/i-dag")).Tekst);
            Assert.All(svar, s => Assert.DoesNotContain("Ravnsborgtoften", s, StringComparison.OrdinalIgnoreCase));
        }

        // What an area is called is geography; which one a person lives in is not told of those who are protected.
        Assert.All((await Beskeder()).Where(m => m.Type != "borger.omraade-henfoert.v1"), m => Assert.False(m.Indhold.Contains("Ravnsborg", StringComparison.OrdinalIgnoreCase) || m.Indhold.Contains("HEM-77", StringComparison.Ordinal), m.Type));
        Assert.All(Log, l => Assert.DoesNotContain("Ravnsborgtoften", l, StringComparison.OrdinalIgnoreCase));
        foreach (var (skema, tabel) in await Sql.Kommando(V.Datakilder[Datakilder.Fundament], "select schemaname, tablename from pg_tables where schemaname in ('adgang','besked','frist','kladde','dokument','opsaetning') and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')").Liste(r => (r.GetString(0), r.GetString(1))))
        {
            var fundet = await Sql.Kommando(V.Datakilder[Datakilder.Fundament], $"select count(*)::int from {skema}.{tabel} t where t::text ilike '%ravnsborgtoften%'").Skalar<int>();
            Assert.True(fundet == 0, $"{skema}.{tabel}");
        }

        var soc = await Som("soc1");
        var vis = await soc.Send($"/barn/{barn}/adresse", await soc.Hent($"/barn/{barn}/adresse"), ("_handler", "vis-adresse"), ("Grund", "Skal sende indkaldelse til samtale"));
        Assert.Equal(HttpStatusCode.OK, vis.Kode);
        Assert.Contains(Hemmelig + " B", vis.Tekst, StringComparison.Ordinal);
        Assert.Contains("Beskyttet adresse: Skal sende indkaldelse til samtale", (await soc.Hent($"/barn/{barn}/opslag")).Tekst, StringComparison.OrdinalIgnoreCase);
        var fam = await Som("fam1");
        Assert.Equal(HttpStatusCode.Forbidden, (await fam.Hent($"/barn/{barn}/adresse")).Kode);
    }

    [Fact(DisplayName = "B2: en ubeskyttet adresse vises kun for den, der må se adressen, og ikke på barnets side")]
    public async Task Ubeskyttet()
    {
        var barn = await Registrer("Alma", "Sørensen", "010119-4123");
        await Adresse(barn, "Birkevej 12");
        await Tilknyt(barn, O.Nord);
        await Tilknyt(barn, O.Familiehuset, "udfoerer");
        var (soc, fam) = (await Som("soc1"), await Som("fam1"));
        Assert.Contains("Birkevej 12", (await soc.Hent($"/barn/{barn}/stamdata")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Birkevej 12", await soc.Klient.GetStringAsync($"/api/borger/boern/{barn}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Birkevej", (await soc.Hent($"/barn/{barn}")).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Birkevej", (await fam.Hent($"/barn/{barn}/stamdata")).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("Birkevej", await fam.Klient.GetStringAsync($"/api/borger/boern/{barn}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Som("soc2")).Klient.GetAsync($"/api/borger/boern/{barn}")).StatusCode);
    }

    [Fact(DisplayName = "X4: et barn registreres over API'et, og den samme nøgle to gange er ét barn")]
    public async Task Api()
    {
        using var klient = new HttpClient { BaseAddress = Rod };
        klient.DefaultRequestHeaders.Add("Authorization", "Demo soc1");
        klient.DefaultRequestHeaders.Add("Idempotency-Key", "en-noegle");
        async Task<(HttpStatusCode, string)> Post(object krop)
        {
            using var svar = await klient.PostAsJsonAsync("/api/borger/boern", krop);
            return (svar.StatusCode, await svar.Content.ReadAsStringAsync());
        }

        var foerste = await Post(new { fornavne = "Ida", efternavn = "Kristensen", cpr = "010122-4123" });
        var anden = await Post(new { fornavne = "Ida", efternavn = "Kristensen", cpr = "010122-4123" });
        Assert.Equal(HttpStatusCode.OK, foerste.Item1);
        Assert.Equal(foerste, anden);
        klient.DefaultRequestHeaders.Remove("Idempotency-Key");
        var afvist = await Post(new { fornavne = "Ida", efternavn = "Kristensen", cpr = "010122-9" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, afvist.Item1);
        Assert.Contains("\"cpr\"", afvist.Item2, StringComparison.Ordinal);
    }
}
