using Kommune.Fundament;
using Kommune.Host;
using Kommune.Host.Demo;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Demo;

/// <summary>The demo as a whole: the same for the same seed and day, plausible, and delivered to the last message.</summary>
public sealed class EksempelKommuneTests(Demovaert vaert) : IClassFixture<Demovaert>
{
    /// <summary>What a database numbers itself, and what names one run of a command: not part of what was told.</summary>
    private static readonly string[] Udeladt = ["nr", "korrelation"];

    /// <summary>Numbered across families in the order of commits; queues; what the host itself puts in at its start.</summary>
    private static readonly string[] Tabeller = ["myndighed.sagsnummer", "besked.vaert", "besked.spaerring", "besked.levering", "frist.regel", "adgang.noeglering"];

    [Fact]
    public async Task Samme_froe_og_samme_dag_giver_de_samme_raekker()
    {
        var anden = await Testdatabase.Ny(Vaert.AlleModuler);
        await Demovaert.Laeg(anden, Webvaert.Begyndelse, Demokommune.Froe);
        await using var datakilder = new Datakilder(anden, Vaert.AlleModuler.Select(m => m.Skema), stoerstePulje: 4);
        var foerste = await Fingeraftryk(vaert.Datakilder);
        var igen = await Fingeraftryk(datakilder);
        Assert.True(foerste.Count > 25, $"Only {foerste.Count} tables were compared.");
        foreach (var tabel in foerste.Keys.Union(igen.Keys).Where(t => foerste.GetValueOrDefault(t) != igen.GetValueOrDefault(t)))
        {
            var (a, b) = (await Linjer(vaert.Datakilder, tabel), await Linjer(datakilder, tabel));
            Assert.Fail($"{tabel}: {foerste.GetValueOrDefault(tabel)} / {igen.GetValueOrDefault(tabel)}\n- {string.Join("\n- ", a.Except(b).Take(3))}\n+ {string.Join("\n+ ", b.Except(a).Take(3))}");
        }
    }

    [Fact]
    public async Task Kommunen_er_som_beskrevet()
    {
        Assert.Equal(79, await Tal("fundament", "select count(*) from organisation.medarbejder"));
        Assert.Equal(7, await Tal("fundament", "select count(distinct afdeling) from organisation.enhed"));
        Assert.Equal(5, await Tal("borger", "select count(*) from borger.distrikt"));
        Assert.Equal(20, await Tal("borger", "select count(*) from borger.grundomraade"));
        Assert.InRange(await Tal("borger", "select count(*) from borger.person where ufoedt or foedselsdato > date '2026-11-23' - interval '18 years'"), 260, 340);
        Assert.InRange(await Tal("borger", "select count(*) from borger.person where ufoedt"), 1, 8);
        Assert.Equal(14, await Tal("udfoerer", "select count(*) from udfoerer.tilbud"));
        Assert.Equal("1 2 3 4 5 6", await Sql.Kommando(vaert.Datakilder["myndighed"], "select string_agg(distinct trin::text, ' ') from myndighed.indsats").Skalar<string>());
        Assert.InRange(await Tal("myndighed", "select count(*) from myndighed.underretning"), 120, 400);
        Assert.InRange(await Tal("myndighed", "select round(100.0 * avg((vurderet <= modtaget + interval '24 hours')::int)) from myndighed.underretning where vurderet is not null"), 80, 96);
        Assert.InRange(await Tal("myndighed", "select round(100.0 * avg((coalesce(foreloebig, afsluttet) <= opmaerksom_fra + interval '4 months')::int)) from myndighed.undersoegelse where afsluttet is not null"), 35, 85);
    }

    /// <summary>Day care, schools and PPR: places that fit, rounds that are told, and all files taken whole.</summary>
    [Fact]
    public async Task Dagtilbud_og_ppr_er_som_beskrevet()
    {
        Assert.Equal(6, await Tal("dagtilbud", "select count(*) from dagtilbud.institution where art <> 'Skole'"));
        Assert.Equal(2, await Tal("dagtilbud", "select count(*) from dagtilbud.institution where art = 'Skole'"));
        Assert.Equal(0, await Tal("dagtilbud", "select sum(afviste) from dagtilbud.indlaesning"));
        Assert.InRange(await Tal("dagtilbud", "select count(distinct borger_id) from dagtilbud.indskrivning where fra <= date '2026-11-23' and (til is null or til >= date '2026-11-23')"), 200, 330);
        Assert.Equal(22, await Tal("dagtilbud", "select count(*) from dagtilbud.indskrivning i join dagtilbud.stue s on s.id = i.stue_id where s.navn = 'Sommerfuglene' and i.fra <= date '2026-11-23' and (i.til is null or i.til >= date '2026-11-23')"));
        Assert.InRange(await Tal("dagtilbud", "select count(*) from dagtilbud.trivsel where anledning = 'Runde'"), 600, 1400);
        Assert.InRange(await Tal("dagtilbud", "select round(100.0 * avg((farve = 'Groen')::int)) from dagtilbud.trivsel where anledning = 'Runde'"), 80, 95);
        Assert.True(await Tal("dagtilbud", "select count(*) from dagtilbud.sprogvurdering") >= 8);
        Assert.Equal(3, await Tal("dagtilbud", "select count(*) from dagtilbud.bal"));
        Assert.True(await Tal("ppr", "select count(*) from ppr.indstilling") >= 15);
        Assert.True(await Tal("ppr", "select count(*) from ppr.ppv where afsluttet is not null") >= 5);
        Assert.True(await Tal("ppr", "select count(*) from ppr.visitation") >= 3);
        Assert.Equal(25, await Tal("ppr", "select count(distinct maaned) from ppr.udgift where kilde = 'Import'"));
    }

    [Fact]
    public async Task Alt_er_leveret_og_intet_er_gaaet_galt()
    {
        Assert.Equal(0, await Tal("fundament", "select count(*) from besked.levering"));
        Assert.Equal(0, await Tal("fundament", "select count(*) from besked.spaerring"));
        Assert.True(await Tal("fundament", "select count(*) from besked.besked") > 2000);
    }

    /// <summary>Two years, and every fact registered on its own day: nothing lies in the future, nothing was made "now".</summary>
    [Fact]
    public async Task Historien_er_to_aar_lang_og_slutter_i_dag()
    {
        foreach (var (skema, maaneder) in new[] { ("myndighed", 22), ("udfoerer", 22), ("dagtilbud", 6), ("ppr", 15) })
        {
            Assert.Equal(0, await Tal(skema, $"select count(*) from {skema}.haendelse where registreret > timestamptz '2026-11-23 08:00:30+00' or gaelder > registreret"));
            Assert.True(await Tal(skema, $"select count(distinct date_trunc('month', registreret)) from {skema}.haendelse") >= maaneder);
        }
    }

    private async Task<long> Tal(string skema, string sql) => Convert.ToInt64(await Sql.Kommando(vaert.Datakilder[skema], $"select ({sql})::bigint").Skalar<long>());

    private static async Task<SortedDictionary<string, string>> Fingeraftryk(Datakilder kilder)
    {
        var ud = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (rolle, navn, kolonner) in await Sammenlignede(kilder))
        {
            ud[navn] = (await Sql.Kommando(kilder[rolle], $"select count(*) || ' ' || coalesce(md5(string_agg(h, '' order by h)), '') from (select md5(row({kolonner})::text) h from {navn}) x").Skalar<string>())!;
        }

        return ud;
    }

    /// <summary>The rows themselves, to tell which of them differ.</summary>
    private static async Task<List<string>> Linjer(Datakilder kilder, string tabel)
    {
        var (rolle, navn, kolonner) = (await Sammenlignede(kilder)).Single(t => t.Navn == tabel);
        return await Sql.Kommando(kilder[rolle], $"select row({kolonner})::text from {navn}").Liste(r => r.GetString(0));
    }

    private static async Task<List<(string Rolle, string Navn, string Kolonner)>> Sammenlignede(Datakilder kilder)
    {
        var ud = new List<(string, string Navn, string)>();
        foreach (var (rolle, skemaer) in new[] { ("borger", "borger"), ("myndighed", "myndighed"), ("udfoerer", "udfoerer"), ("dagtilbud", "dagtilbud"), ("ppr", "ppr"), ("fundament", "adgang,frist,besked,dokument,organisation") })
        {
            ud.AddRange(await Sql.Kommando(kilder[rolle], """
                select c.table_schema || '.' || c.table_name, string_agg(quote_ident(c.column_name), ',' order by c.ordinal_position)
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = any($1) and t.table_type = 'BASE TABLE' and c.is_identity = 'NO' and c.column_name <> all($2)
                  and has_table_privilege(quote_ident(c.table_schema) || '.' || quote_ident(c.table_name), 'select')
                group by 1
                """, skemaer.Split(','), Udeladt).Liste(r => (rolle, Navn: r.GetString(0), r.GetString(1))));
        }

        return [.. ud.Where(t => !Tabeller.Contains(t.Navn))];
    }
}
