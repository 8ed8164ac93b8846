using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kommune.Arkitektur.Tests;

/// <summary>The walls in PostgreSQL itself, and the EF models against the tables that the SQL files really make.</summary>
public sealed class DatabaseTests : IAsyncLifetime
{
    private Testvaert _vaert = null!;

    public async ValueTask InitializeAsync() => _vaert = await Testvaert.Start();

    public async ValueTask DisposeAsync() => await _vaert.DisposeAsync();

    private const string IkkeLov = "42501";

    private Task<List<(string Skema, string Tabel, uint Oid)>> Tabeller() =>
        Sql.Kommando(_vaert.Datakilder[Datakilder.Fundament], "select n.nspname, c.relname, c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' order by 1, 2")
            .Liste(r => (r.GetString(0), r.GetString(1), r.GetFieldValue<uint>(2)));

    [Fact]
    public async Task Et_modul_kan_hverken_laese_eller_skrive_en_andens_tabel()
    {
        var (tabeller, brud) = (await Tabeller(), new List<string>());
        Assert.Contains(tabeller, t => t.Skema == "borger");
        foreach (var m in Testvaert.Moduler)
        {
            foreach (var (skema, tabel, oid) in tabeller.Where(t => t.Skema != m.Skema && t.Skema != "drift"))
            {
                foreach (var ret in new[] { "select", "insert", "update", "delete", "truncate" })
                {
                    if (await Sql.Kommando(_vaert.Datakilder[m.Skema], "select has_table_privilege(current_user, $1::bigint::oid, $2)", (long)oid, ret).Skalar<bool>())
                    {
                        brud.Add($"{m.Skema} may {ret} {skema}.{tabel}");
                    }
                }
            }
        }

        Assert.Empty(brud);

        // Not only on paper.
        foreach (var (som, tabel) in new[] { ("myndighed", "borger.person"), ("udfoerer", "myndighed.haendelse"), ("borger", "udfoerer.stroem"), ("myndighed", "besked.besked"), ("udfoerer", "adgang.tilknytning"), ("fundament", "borger.person") })
        {
            Assert.Equal(IkkeLov, (await Assert.ThrowsAsync<PostgresException>(() => Sql.Kommando(_vaert.Datakilder[som], $"select * from {tabel}").Udfoer())).SqlState);
        }

        // And the counter-example: one's own may be read.
        await Sql.Kommando(_vaert.Datakilder["borger"], "select * from borger.person").Udfoer();
    }

    [Fact]
    public async Task Et_modul_kan_ikke_aendre_sine_egne_haendelser()
    {
        var medStroemme = Testvaert.Moduler.Where(m => m.HarStroemme).ToArray();
        Assert.NotEmpty(medStroemme);
        foreach (var m in medStroemme)
        {
            foreach (var sql in new[] { "update {0}.haendelse set begrundelse = ''", "delete from {0}.haendelse", "truncate {0}.haendelse", "delete from {0}.stroem", "update {0}.stroem set borger_id = gen_random_uuid()", "alter table {0}.haendelse disable trigger all", "drop table {0}.haendelse" })
            {
                var fejl = await Assert.ThrowsAsync<PostgresException>(() => Sql.Kommando(_vaert.Datakilder[m.Skema], string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, m.Skema)).Udfoer());
                Assert.Equal(IkkeLov, fejl.SqlState);
            }

            await Sql.Kommando(_vaert.Datakilder[m.Skema], $"update {m.Skema}.stroem set version = version where false").Udfoer();
        }
    }

    [Fact]
    public async Task Enhver_tabel_om_en_borger_kan_slettes_af_sletning()
    {
        var tabeller = await Sql.Kommando(_vaert.Datakilder[Datakilder.Fundament], """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'borger_id' and not a.attisdropped
            where c.relkind in ('r','p') and n.nspname not like 'pg\_%' order by 1
            """).Liste(r => r.GetString(0));
        Assert.True(tabeller.Count > 10);
        foreach (var t in tabeller.Where(t => t != "adgang.gravsten"))
        {
            await Sql.Kommando(_vaert.Datakilder[Datakilder.Sletning], $"delete from {t} where borger_id = $1", BorgerId.Ny()).Udfoer();
        }

        Assert.Equal(IkkeLov, (await Assert.ThrowsAsync<PostgresException>(() => Sql.Kommando(_vaert.Datakilder[Datakilder.Sletning], "insert into borger.grundomraade(kode, navn) values ('x', 'x')").Udfoer())).SqlState);
    }

    // ---- EF model against catalog ----

    public static TheoryData<string> Moduler => [.. Testvaert.Moduler.Select(m => m.Skema)];

    [Theory, MemberData(nameof(Moduler))]
    public async Task EFs_model_passer_med_tabellerne(string skema)
    {
        using var scope = _vaert.Services.CreateScope();
        var db = Testvaert.Db(scope, skema);
        Assert.Empty(Forskelle(db.Model, skema, await Katalog(skema)));
    }

    [Fact]
    public async Task En_kolonne_der_mangler_eller_er_for_meget_opdages()
    {
        using var scope = _vaert.Services.CreateScope();
        var db = Testvaert.Db(scope, "borger");
        var rigtigt = await Katalog("borger");
        Assert.Empty(Forskelle(db.Model, "borger", rigtigt));
        var foerste = rigtigt.First(k => k.Key.Tabel == "navn" && k.Key.Kolonne == "fornavne");
        Assert.NotEmpty(Forskelle(db.Model, "borger", rigtigt.Where(k => k.Key != foerste.Key).ToDictionary()));
        Assert.NotEmpty(Forskelle(db.Model, "borger", rigtigt.Append(new(("navn", "ekstra"), ("text", true))).ToDictionary()));
        Assert.NotEmpty(Forskelle(db.Model, "borger", rigtigt.ToDictionary(k => k.Key, k => k.Key == foerste.Key ? ("int4", k.Value.Paakraevet) : k.Value)));
        Assert.NotEmpty(Forskelle(db.Model, "borger", rigtigt.ToDictionary(k => k.Key, k => k.Key == foerste.Key ? (k.Value.Type, false) : k.Value)));
    }

    private async Task<Dictionary<(string Tabel, string Kolonne), (string Type, bool Paakraevet)>> Katalog(string skema) =>
        (await Sql.Kommando(_vaert.Datakilder[skema], """
            select c.relname, a.attname, t.typname, a.attnotnull
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
            where n.nspname = $1 and c.relkind in ('r','p')
            """, skema).Liste(r => ((r.GetString(0), r.GetString(1)), (r.GetString(2), r.GetBoolean(3))))).ToDictionary(x => x.Item1, x => x.Item2);

    private static List<string> Forskelle(IModel model, string skema, Dictionary<(string Tabel, string Kolonne), (string Type, bool Paakraevet)> katalog)
    {
        var fejl = new List<string>();
        var set = new HashSet<(string, string)>();
        foreach (var e in model.GetEntityTypes().Where(e => e.GetTableName() is not null && e.GetViewName() is null))
        {
            if (e.GetSchema() != skema)
            {
                fejl.Add($"{e.DisplayName()} is mapped to the schema {e.GetSchema()}");
            }

            foreach (var p in e.GetProperties())
            {
                var noegle = (e.GetTableName()!, p.GetColumnName());
                set.Add(noegle);
                if (!katalog.TryGetValue(noegle, out var k))
                {
                    fejl.Add($"{noegle} is mapped, but is not there");
                    continue;
                }

                var ventet = Type(p.GetColumnType());
                if (ventet != Type(k.Type))
                {
                    fejl.Add($"{noegle} is {k.Type}, mapped as {p.GetColumnType()}");
                }

                if (p.IsColumnNullable() == k.Paakraevet)
                {
                    fejl.Add($"{noegle} is {(k.Paakraevet ? "not null" : "nullable")}, mapped as {(p.IsColumnNullable() ? "nullable" : "not null")}");
                }
            }
        }

        var tabeller = set.Select(s => s.Item1).ToHashSet(StringComparer.Ordinal);
        fejl.AddRange(katalog.Keys.Where(k => tabeller.Contains(k.Tabel) && !set.Contains(k)).Select(k => $"{k} is there, but not mapped"));
        return fejl;
    }

    // EF names types as SQL does, the catalog by their internal names.
    private static string Type(string t) => t.Split('(')[0] switch
    {
        "timestamp with time zone" => "timestamptz",
        "integer" => "int4",
        "bigint" => "int8",
        "smallint" => "int2",
        "boolean" => "bool",
        "character varying" or "varchar" => "text",
        "double precision" => "float8",
        var x when x.EndsWith("[]", StringComparison.Ordinal) => "_" + Type(x[..^2]),
        var x => x,
    };
}
