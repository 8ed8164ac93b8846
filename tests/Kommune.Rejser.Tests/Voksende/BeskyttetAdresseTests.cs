using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>B2: a protected address gets out nowhere but on the one page that asks for a reason, whoever asks and by whatever way.</summary>
[Krav("B2")]
public sealed class BeskyttetAdresseTests(Verden verden) : IClassFixture<Verden>
{
    private static readonly string[] Hemmeligt = [Verden.Vej, Verden.Moderens, "Skjulestien", Verden.By];

    [Fact]
    public async Task En_beskyttet_adresse_kommer_ingen_veje_ud()
    {
        var kravl = new Kravl(verden);
        var (set, laekket) = (0, new List<string>());
        foreach (var navn in Webvaert.Brugere)
        {
            var bruger = await verden.Bruger(navn);
            using var k = await verden.Klient(navn);
            foreach (var (rute, side) in await kravl.Sider(k, bruger))
            {
                set++;
                Se($"{navn} {side.Sti}", side.Html);
                // The forms that only look: searches, filters.
                foreach (var f in side.Formularer.Where(f => f.Feltnavne.Contains("q")))
                {
                    foreach (var q in new[] { Verden.Vej, Verden.By, "Zylfina", Verden.Cpr, "Ragnfrid" })
                    {
                        // The words searched for come back in the search field; that is the user's own text.
                        var svar = await k.Send(f.Udfyld(("q", q)));
                        Se($"{navn} {side.Sti} search {q}", svar.Html.Replace($"value=\"{q}\"", "", StringComparison.Ordinal).Replace($"»{q}«", "", StringComparison.Ordinal));
                    }
                }
            }

            var api = verden.Api(navn);
            foreach (var e in Endepunkter.Alle(verden).Where(e => e is { Metode: "GET" } && (e.ErApi || e.Moenster.StartsWith("/openapi", StringComparison.Ordinal))))
            {
                foreach (var id in e.Parametre.Count == 0 ? [Guid.Empty] : verden.Ider)
                {
                    var svar = await api.Hent(e.Adresse(_ => e.ErApi ? id.ToString() : null));
                    Assert.True(svar.Status < 500, $"{navn} {e}: {svar.Status} {svar.Tekst}");
                    set += svar.Status == 200 ? 1 : 0;
                    Se($"{navn} {e} {id}", svar.Tekst);
                }
            }
        }

        Assert.True(set > 30, $"Only {set} answers were looked at.");
        foreach (var l in verden.Log)
        {
            Se("log", l.ToString());
        }

        laekket.AddRange(await Laekage("select type || ' ' || indhold::text from besked.besked"));
        laekket.AddRange(await Laekage("select overskrift || ' ' || tekst || ' ' || rute from frist.opgave"));
        laekket.AddRange(await Laekage("select encode(indhold, 'escape') from dokument.del"));
        Assert.Empty(laekket);

        // The counter-example: asked for with a reason it is shown, once and logged; and unprotected it stands on the page.
        using var soc = await verden.Klient("soc1");
        var vist = await soc.Udfyld($"/barn/{verden.Barn}/adresse", "vis-adresse", ("Grund", "Tilsynsbesøg i hjemmet på mandag"));
        Assert.Contains(Verden.Vej, vist.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain(Verden.Vej, (await soc.Hent($"/barn/{verden.Barn}/adresse")).Html, StringComparison.Ordinal);
        Assert.Equal(1, await verden.Skalar<long>("select count(*) from adgang.opslag o join adgang.opslag_barn b using (nr) where o.formaal like 'beskyttet adresse: Tilsyn%' and b.borger_id = $1", verden.Barn));
        foreach (var nej in new[] { "soc2", "fam1", "udf-leder", "koordinator", "drift" })
        {
            using var k = await verden.Klient(nej);
            Assert.Contains((await k.Hent($"/barn/{verden.Barn}/adresse")).Status, new[] { 403, 404 });
        }

        foreach (var borger in new[] { verden.Barn, verden.Mor })
        {
            await verden.Koer(null, "RetBeskyttelse", new { borger, beskyttet = false, gaelderFra = new LocalDate(2019, 3, 7), begrundelse = "Ophævet" });
        }

        Se("now unprotected", (await soc.Hent($"/barn/{verden.Barn}/stamdata")).Html);
        Assert.NotEmpty(laekket);

        void Se(string hvor, string indhold) => laekket.AddRange(Hemmeligt.Where(h => indhold.Contains(h, StringComparison.OrdinalIgnoreCase)).Select(h => $"{h} at {hvor}"));
        async Task<IEnumerable<string>> Laekage(string sql) =>
            (await Databasesoegning.Skalar<string[]>(verden.Forbindelse, "fundament", $"select array({sql})"))!.SelectMany(t => Hemmeligt.Where(h => t.Contains(h, StringComparison.OrdinalIgnoreCase)).Select(h => $"{h} in {t}"));
    }
}
