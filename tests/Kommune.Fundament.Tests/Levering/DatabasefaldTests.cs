using System.Collections.Concurrent;
using Kommune.Host.Udvikling;
using Kommune.Leveringsproces;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>A PostgreSQL of its own, which is restarted and loses its power under the hosts.</summary>
public class DatabasefaldTests
{
    private static Task<LokalPostgres> Server() => LokalPostgres.Start(LokalPostgres.Binaer(Testdatabase.Rod), null, varig: true, LokalPostgres.Faldsikker);

    [Fact]
    public async Task Hosts_that_poll_and_publishers_that_write_outlive_a_restart_and_a_power_cut_of_the_database_without_losing_anything()
    {
        await using var server = await Server();
        await using var p = await Proeve.Paa(server.Forbindelse);
        var noegler = Proeve.Noegler(20);
        var m = new[] { Proeve.M("a"), Proeve.M("b") };
        await p.Start(new Virkning(), null, m);
        await p.Start(new Virkning(), null, m);
        using var stop = new CancellationTokenSource();
        var lovede = new ConcurrentBag<long>();
        var udgivere = Proeve.Moduler.Select(modul => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    foreach (var nr in await p.Udgiv(modul, Proeve.Besked(noegler[Random.Shared.Next(20)], afsender: modul)))
                    {
                        lovede.Add(nr);
                    }

                    await Task.Delay(2);
                }
                catch (NpgsqlException)
                {
                    await Task.Delay(20);
                }
            }
        })).ToArray();
        foreach (var braat in new[] { false, true, true })
        {
            var foer = lovede.Count;
            await Proeve.Vent(() => Task.FromResult(lovede.Count > foer + 100));
            await server.Stop(braat);
            await server.StartIgen();
        }

        await stop.CancelAsync();
        await Task.WhenAll(udgivere);
        await Proeve.Vent(async () => await p.Tal("select from besked.levering") == 0);      // by themselves
        await p.AltErLeveretEnGangIOrden("a", "b");
        Assert.True(lovede.Count > 300);
        Assert.Equal(0, await p.Tal("select from unnest($1::bigint[]) l where not exists (select from besked.besked b where b.nr = l)", (object)lovede.ToArray()));
        Assert.Equal(0, await p.Tal("select from besked.spaerring"));
    }

    [Fact]
    public async Task Handlers_that_write_by_EF_append_and_publish_are_whole_or_not_at_all_when_the_database_loses_its_power()
    {
        await using var server = await Server();
        await Migrator.Migrer(server.Forbindelse, [new Proevemodul()]);
        await using var kilder = new Datakilder(server.Forbindelse, ["ppr"], stoerstePulje: 8);
        await using var services = Proevevaert.Services(kilder);
        services.GetRequiredService<Uheld>().Langsom = 0.2;
        var pipeline = services.GetRequiredService<Pipeline>();
        var tjeneste = services.GetRequiredService<Leveringstjeneste>();
        await tjeneste.StartAsync(default);
        var mapper = Enumerable.Range(0, 12).Select(_ => new OpretMappe(new(Id.Ny()), BorgerId.Ny())).ToArray();
        foreach (var o in mapper)
        {
            await pipeline.Koer(o, Bruger.System);
        }

        for (var gang = 0; gang < 2; gang++)
        {
            for (var n = 0; n < 8; n++)
            {
                await Task.WhenAll(mapper.Select(o => pipeline.Koer(new SkrivLinje(o.Id, "x"), Bruger.System)));
            }

            await server.Stop(braat: true);
            await server.StartIgen();
            await Proeve.Vent(async () => await Igen(() => pipeline.Koer(new SkrivLinje(mapper[0].Id, "x"), Bruger.System)));
        }

        kilder.RydPuljer();
        await Proeve.Vent(async () => await Sql.Kommando(kilder["fundament"], "select not exists (select from besked.levering)").Skalar<bool>());
        await tjeneste.StopAsync(default);
        var regnskab = await Regnskab.GoerOp(kilder);
        Assert.Equal((true, 0L), (regnskab.GaarOp, regnskab.Venter));
        Assert.True(regnskab.Skyldige >= 3 * (2 * 8 * 12 + 2), regnskab.ToString());
        Assert.Equal(0, await Sql.Kommando(kilder["ppr"], """
            select count(*) from ppr.kopi k
            where k.antal <> (select count(*) from ppr.haendelse h where h.borger_id = k.borger_id and h.type = 'mappe-skrevet.v1')
               or k.antal <> (select count(*) from ppr.haendelse h where h.borger_id = k.borger_id and h.type = 'spejl-hoert.v1')
               or k.antal <> (select sum(antal) from ppr.mappe m where m.borger_id = k.borger_id)
            """).Skalar<long>());
        Assert.Equal(12, await Sql.Kommando(kilder["ppr"], "select count(*) from ppr.kopi").Skalar<long>());
    }

    [Fact]
    public async Task Only_what_was_at_work_feels_that_the_database_was_restarted_what_comes_after_does_not()
    {
        await using var server = await Server();
        await Migrator.Migrer(server.Forbindelse, [new Proevemodul()]);
        await using var kilder = new Datakilder(server.Forbindelse, ["ppr"], stoerstePulje: 8);
        await using var services = Proevevaert.Services(kilder);
        var pipeline = services.GetRequiredService<Pipeline>();
        async Task Mange() =>
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => Assert.IsType<Svar.Udfoert>(await pipeline.Koer(new OpretMappe(new(Id.Ny()), BorgerId.Ny()), Bruger.System))));

        await Mange();      // the pool is full of connections
        await server.Stop(braat: false);
        await server.StartIgen();
        await Mange();
        await using var login = NpgsqlDataSource.Create(server.Forbindelse);
        await Sql.Kommando(login, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()").Udfoer();
        for (var n = 0; n < 4; n++)
        {
            Assert.IsType<Svar.Udfoert>(await pipeline.Koer(new OpretMappe(new(Id.Ny()), BorgerId.Ny()), Bruger.System));
        }

        // what only reads is helped by the host's pulse, which empties the pools
        var tjeneste = services.GetRequiredService<Leveringstjeneste>();
        await tjeneste.StartAsync(default);
        Task<int> Vaert() => Sql.Kommando(login, "set role fundament; select coalesce(max(nr), 0) from besked.vaert").Skalar<int>();
        await Proeve.Vent(async () => await Vaert() > 0);
        await Mange();
        var foer = await Vaert();
        await server.Stop(braat: false);
        await server.StartIgen();
        login.Clear();
        await Proeve.Vent(async () => await Vaert() > foer);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Sql.Kommando(kilder["ppr"], "select count(*) from ppr.mappe").Skalar<long>()));
        await tjeneste.StopAsync(default);
    }

    private static async Task<bool> Igen(Func<Task<Svar>> kommando)
    {
        try
        {
            return await kommando() is Svar.Udfoert;
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            return false;
        }
    }
}
