using System.Diagnostics;
using Kommune.Test;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>A database for a test, publishers of several modules, and hosts that deliver. The effects table is the truth.</summary>
internal sealed class Proeve : IAsyncDisposable
{
    public const string Type = "myndighed.proeve.v1";
    public static readonly string[] Moduler = ["borger", "myndighed", "udfoerer", "ppr"];
    public static readonly LeveringValg Hurtig = new() { FoersteVent = TimeSpan.FromMilliseconds(10), Puls = TimeSpan.FromMilliseconds(100) };

    /// <summary>How long anything may take before a test gives up waiting for it.</summary>
    public static readonly TimeSpan Hoejst = TimeSpan.FromMinutes(6);

    private readonly List<Vaert> _vaerter = [];

    private Proeve(string forbindelse)
    {
        Forbindelse = forbindelse;
        Kilder = new(forbindelse, Moduler);
        Login = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(forbindelse) { MaxPoolSize = 8 });
    }

    public string Forbindelse { get; }
    public Datakilder Kilder { get; }
    public NpgsqlDataSource Login { get; }

    public static Modtager M(string navn, Begyndelse fra = Begyndelse.FraBegyndelsen, params string[] typer) =>
        new(navn, Datakilder.Fundament, fra, typer.Length == 0 ? new HashSet<string> { Type } : typer.ToHashSet());

    public static async Task<Proeve> Ny() => new(await Testdatabase.Ny([], Tabeller, "levering"));

    /// <summary>On a server of its own, migrated here.</summary>
    public static async Task<Proeve> Paa(string forbindelse)
    {
        await Migrator.Migrer(forbindelse, []);
        await Tabeller(forbindelse);
        return new(forbindelse);
    }

    private static async Task Tabeller(string forbindelse)
    {
        await using var c = new NpgsqlConnection(forbindelse);
        await c.OpenAsync();
        await Sql.Kommando(c, """
            create schema proeve;
            create table proeve.virkning(lb bigint generated always as identity, modtager text not null, noegle uuid not null, nr bigint not null);
            create table proeve.taeller(noegle uuid primary key, n int not null);
            create table proeve.udgivet(nr bigint primary key, noegle uuid not null, n int not null);
            grant usage on schema proeve to fundament, borger, myndighed, udfoerer, ppr;
            grant select, insert, update on all tables in schema proeve to fundament, borger, myndighed, udfoerer, ppr;
            """).Udfoer();
    }

    /// <summary>A host: its own registration, signal and workers.</summary>
    public Vaert NyVaert(IBeskedHaandtering h, LeveringValg? valg, params Modtager[] modtagere) => NyVaert(h, valg, Kilder, modtagere);

    /// <summary>A host that reaches the database by a way of its own.</summary>
    public Vaert NyVaert(IBeskedHaandtering h, LeveringValg? valg, Datakilder kilder, params Modtager[] modtagere)
    {
        var signal = new Leveringssignal();
        var alle = new Modtagere(kilder, modtagere, NullLogger<Modtagere>.Instance);
        var v = new Vaert(new Leveringstjeneste(kilder, alle, h, signal, valg ?? Hurtig, SystemClock.Instance, NullLogger<Leveringstjeneste>.Instance), alle, signal,
            new LeveringDrift(kilder, alle, signal, SystemClock.Instance));
        _vaerter.Add(v);
        return v;
    }

    public async Task<Vaert> Start(IBeskedHaandtering h, LeveringValg? valg, params Modtager[] modtagere)
    {
        var v = NyVaert(h, valg, modtagere);
        await v.Tjeneste.StartAsync(default);
        return v;
    }

    public static Udgivelse Besked(Guid noegle, string type = Type, string indhold = "{}", bool offentlig = true, string afsender = "myndighed")
    {
        var nu = SystemClock.Instance.GetCurrentInstant();
        return new(type, noegle, new BorgerId(noegle), FaktumId.Ny(), afsender, offentlig, new Jsonb(indhold), nu, nu, Guid.NewGuid());
    }

    /// <summary>Publishes in one transaction of the module and returns the numbers.</summary>
    public async Task<long[]> Udgiv(string modul, params Udgivelse[] beskeder)
    {
        await using var c = await Kilder[modul].OpenConnectionAsync();
        await using var tx = await c.BeginTransactionAsync();
        List<long> nr = [];
        foreach (var u in beskeder.OrderBy(u => u.Noegle))
        {
            await using var b = new NpgsqlBatch(c, tx) { BatchCommands = { u.Kommando() } };
            nr.Add((long)(await b.ExecuteScalarAsync())!);
        }

        await tx.CommitAsync();
        return [.. nr];
    }

    /// <summary>Publishes <paramref name="antal"/> messages spread over the keys, in one transaction.</summary>
    public Task UdgivMange(int antal, Guid[] noegler, string type = Type) =>
        Sql.Kommando(Kilder["myndighed"], """
            select count(besked.udgiv($1, n, n, gen_random_uuid(), 'myndighed', true, '{}', now(), now(), gen_random_uuid()))
            from (select ($2::uuid[])[1 + i % cardinality($2::uuid[])] as n from generate_series(0, $3 - 1) i) x
            """, type, noegler, antal).Skalar<long>();

    public static Guid[] Noegler(int antal) => Enumerable.Range(0, antal).Select(_ => Id.Ny()).ToArray();

    public Task<long> Tal(string sql, params object?[] p) => Sql.Kommando(Kilder[Datakilder.Fundament], $"select count(*) from ({sql}) x", p).Skalar<long>();

    /// <summary>Every message of the log once per receiver and in order per key, but for those still held back or skipped.</summary>
    public async Task AltErLeveretEnGangIOrden(params string[] modtagere)
    {
        foreach (var m in modtagere)
        {
            Assert.Equal(0, await Tal("""
                select b.nr from besked.besked b join besked.abonnement a on a.type = b.type join besked.modtager m on m.id = a.modtager and m.navn = $1
                where not exists (select from proeve.virkning v where v.modtager = $1 and v.nr = b.nr) and not exists (select from besked.levering l where l.modtager = m.id and l.nr = b.nr)
                  and not exists (select from besked.oversprunget o where o.modtager = $1 and o.nr = b.nr)
                """, m));
            Assert.Equal(0, await Tal("select nr from proeve.virkning where modtager = $1 group by nr having count(*) > 1", m));
            Assert.Equal(0, await Tal("select from (select nr, lag(nr) over (partition by noegle order by lb) foer from proeve.virkning where modtager = $1) x where foer > nr", m));
        }
    }

    public Task<long> Virkninger(string modtager) => Tal("select from proeve.virkning where modtager = $1", modtager);

    /// <summary>Waits until it is so. The limit only ends a test that would never end: a loaded machine may take its time.</summary>
    public static async Task Vent(Func<Task<bool>> paa, CancellationToken ct = default)
    {
        var begyndt = Stopwatch.GetTimestamp();
        while (!await paa())
        {
            Assert.True(Stopwatch.GetElapsedTime(begyndt) < Hoejst, "It did not happen in time.");
            await Task.Delay(20, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var v in _vaerter)
        {
            await v.Tjeneste.StopAsync(default);
            v.Tjeneste.Dispose();
        }

        await Kilder.DisposeAsync();
        await Login.DisposeAsync();
    }
}

internal sealed record Vaert(Leveringstjeneste Tjeneste, Modtagere Modtagere, Leveringssignal Signal, LeveringDrift Drift)
{
    public Task TilStille() => Tjeneste.TilStille(ventPaaForsoeg: true, Proeve.Hoejst);
}

/// <summary>Writes its effect, then does what the test wants, so that a failure has something to undo.</summary>
internal sealed class Virkning(Func<Modtager, LeveretBesked, NpgsqlConnection, CancellationToken, Task<bool>>? ogsaa = null) : IBeskedHaandtering
{
    public async Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        await Sql.Kommando(c, "insert into proeve.virkning(modtager, noegle, nr) values ($1, $2, $3)", modtager.Navn, besked.Noegle, besked.Nr).Udfoer(ct);
        return ogsaa is not null && await ogsaa(modtager, besked, c, ct);
    }

    public static Virkning Goer(Action<LeveretBesked> a) => new((_, b, _, _) =>
    {
        a(b);
        return Task.FromResult(false);
    });
}
