using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Styring;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Periode = Kommune.Styring.Periode;

namespace Kommune.Rejser.Tests.Styring;

/// <summary>ST4's proof on two years of Eksempel Kommune: figures from public events are those of the departments' own histories, whatever comes late.</summary>
public sealed class StyringstalTests(Demovaert vaert) : IClassFixture<Demovaert>
{
    private static readonly string[] Aftryk = ["nr", "art", "faktum_id", "borger_id", "gaelder", "registreret", "afloest", "annulleret", "indhold"];

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact(DisplayName = "ST4: tallene er de samme som en langsom optælling i afdelingernes egen historik, før og efter en sen rettelse, en omlægning, en dag uden Styring og en genafspilning"), Krav("ST4", "B5", "X2")]
    public async Task Tallene_er_de_samme()
    {
        await vaert.Stille();
        var foer = await Sammenlign(vaert.Ur.GetCurrentInstant());
        Assert.True(foer.Values.Count(t => t.Taeller > 0) >= 13, "The demo must give something to count.");
        var iFor = Instant.FromUtc(2026, 8, 1, 22, 0) - Duration.FromTicks(10);
        var dengang = await Sammenlign(iFor);

        // A late correction: received two days before it was written down, so that the assessment was not in time after all.
        var u = (await Sql.Kommando(vaert.Datakilder["myndighed"], "select id, modtaget from myndighed.underretning where vurderet <= modtaget + interval '24 hours' and vurderet > modtaget and modtaget > $1 order by modtaget limit 1", Instant.FromUtc(2026, 1, 10, 0, 0))
            .Liste(r => (Id: new UnderretningId(r.GetGuid(0)), Modtaget: r.Instant(1)))).Single();
        var version = await Sql.Kommando(vaert.Datakilder["myndighed"], "select version from myndighed.stroem where id = $1", u.Id).Skalar<int>();
        await Koer(new RetModtagelse(u.Id, u.Modtaget - Duration.FromDays(2), "Brevet lå i en anden bygning", version));
        await vaert.Stille();
        var efter = await Sammenlign(vaert.Ur.GetCurrentInstant());
        Assert.Equal(foer["vurderet-24-timer"].Taeller - 1, efter["vurderet-24-timer"].Taeller);
        Assert.Equal(dengang, await Sammenlign(iFor));       // what was known then is what was known then

        // A reorganisation in the middle: the whole does not move, and each district is the sum of its grundområder.
        var kort = await Sql.Kommando(vaert.Datakilder["borger"], "select grundomraade, distrikt from borger.gruppering where afloest is null order by grundomraade").Liste(r => (Omraade: r.GetString(0), Distrikt: r.GetString(1)));
        var flyttet = kort[0];
        var hen = kort.First(k => k.Distrikt != flyttet.Distrikt).Distrikt;
        var foerDistrikter = await Distrikter();
        await Koer(new PlanlaegOmlaegning([flyttet.Omraade], hen, null, Idag, "Ny skolestruktur"));
        await vaert.Stille();
        Assert.Equal(efter, await Sammenlign(vaert.Ur.GetCurrentInstant()));
        var efterDistrikter = await Distrikter();
        Assert.Equal(foerDistrikter.Values.Sum(), efterDistrikter.Values.Sum());
        Assert.NotEqual(foerDistrikter, efterDistrikter);

        // A day without Styring: its lanes rest while the others work; then it catches up.
        await Superbruger("update besked.modtager set klar = false where navn = 'styring'");
        vaert.Ur.Frem(Duration.FromDays(1));
        var igen = await Sql.Kommando(vaert.Datakilder["myndighed"], "select version from myndighed.stroem where id = $1", u.Id).Skalar<int>();
        await Koer(new RetModtagelse(u.Id, u.Modtaget - Duration.FromDays(1), "Det var dagen efter", igen));
        Assert.True(await vaert.Skalar<long>("select count(*) from besked.levering l join besked.modtager m on m.id = l.modtager where m.navn = 'styring'") > 0);
        await Superbruger("update besked.modtager set klar = true where navn = 'styring'");
        await vaert.Stille();
        var indhentet = await Sammenlign(vaert.Ur.GetCurrentInstant());

        // The whole log anew gives the same, to the last digit and row.
        var raekker = await Raekker();
        await vaert.Services.GetRequiredService<Pipeline>().Koer(new BestilGenafspilning(Id.Ny()), Bruger.System);
        await vaert.Services.GetRequiredService<Genafspiller>().KoerAlle(TestContext.Current.CancellationToken);
        while (await vaert.Services.GetRequiredService<Faktalager>().Genafspilles())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);      // the host's own worker was first
        }

        Assert.Equal(raekker, await Raekker());
        Assert.Equal(indhentet, await Sammenlign(vaert.Ur.GetCurrentInstant()));
    }

    /// <summary>Both ways, for five days of each indicator; what they agree on today.</summary>
    private async Task<Dictionary<string, (decimal Taeller, decimal Naevner)>> Sammenlign(Instant kendt)
    {
        var langsomt = await Langsomt.Laes(vaert, kendt);
        var dag = DanskTid.Dag(kendt);
        var indikatorer = Langsomt.Koder.Select(k => Indikator.Find(k)!).ToArray();
        var fakta = await vaert.Services.GetRequiredService<Faktalager>().Hent(indikatorer, dag, kendt);
        var ud = new Dictionary<string, (decimal, decimal)>(StringComparer.Ordinal);
        List<string> forskelle = [];
        foreach (var i in indikatorer)
        {
            foreach (var d in Beregning.Dage(dag))
            {
                var t = Tal.Af(i.Blad.Regnemaade, [.. i.Iagttag(fakta, Periode.Aar(d))]);
                var hurtigt = i.Blad.Regnemaade switch { Regnemaade.Antal => (t.Taeller, 0), Regnemaade.Median => (t.Vaerdi ?? 0, 0), _ => (t.Taeller, t.Naevner) };
                if (hurtigt != langsomt.Tal(i.Blad.Kode, d))
                {
                    forskelle.Add($"{i.Blad.Kode} {d}: {hurtigt}, slow {langsomt.Tal(i.Blad.Kode, d)}");
                }

                ud[i.Blad.Kode] = hurtigt;
            }
        }

        Assert.Empty(forskelle);
        return ud;
    }

    private async Task<SortedDictionary<string, decimal>> Distrikter()
    {
        var i = Indikator.Find("trivsel")!;
        var nu = vaert.Ur.GetCurrentInstant();
        var f = await vaert.Services.GetRequiredService<Faktalager>().Hent([i], Idag, nu);
        return new(i.Iagttag(f, Periode.Aar(Idag)).GroupBy(o => f.Distrikter.Distrikt(f.Omraade(o.Barn!.Value, o.Dag))).ToDictionary(g => g.Key, g => g.Sum(o => o.Vaegt)), StringComparer.Ordinal);
    }

    private async Task Koer(object kommando) => Assert.IsType<Svar.Udfoert>(await vaert.Services.GetRequiredService<Pipeline>().Koer(kommando, await vaert.Bruger("soc-leder")));

    private Task<string?> Raekker() => Sql.Kommando(vaert.Datakilder["styring"], $"select count(*) || ' ' || md5(string_agg(row({string.Join(',', Aftryk)})::text, '' order by nr)) || ' ' || (select md5(string_agg(row(borger_id, foedt)::text, '' order by borger_id)) from styring.barn) from styring.faktum").Skalar<string>();

    private async Task Superbruger(string sql)
    {
        await using var c = new Npgsql.NpgsqlConnection(vaert.Forbindelse);
        await c.OpenAsync();
        await using var k = new Npgsql.NpgsqlCommand("set role fundament_ejer; " + sql, c);
        await k.ExecuteNonQueryAsync();
    }
}
