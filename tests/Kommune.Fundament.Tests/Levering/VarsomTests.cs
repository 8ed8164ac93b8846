using Kommune.Test;
using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

[Krav("X2", "X5")]
public class VarsomTests
{
    private static readonly LeveringValg Tre = Proeve.Hurtig with { HoejsteForsoeg = 3 };

    [Fact]
    public async Task A_message_that_outlasts_its_transaction_is_dead_after_its_attempts_and_the_rest_flows()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(10);
        var kald = 0;
        var v = p.NyVaert(new Virkning(async (_, b, c, ct) =>
        {
            if (b.Noegle == noegler[0])
            {
                Interlocked.Increment(ref kald);
                await Sql.Kommando(c, "set local transaction_timeout = 0; set local transaction_timeout = '100ms'").Udfoer(ct);
                await Sql.Kommando(c, "select pg_sleep(2)").Udfoer(ct);
            }

            return false;
        }), Tre, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(100, noegler);
        await v.TilStille();
        var doed = Assert.Single(await v.Drift.Doede());
        Assert.Equal((3, 9L), (doed.Forsoeg, doed.Holder));
        Assert.StartsWith("25P04", doed.Fejl, StringComparison.Ordinal);
        Assert.Equal(90, await p.Virkninger("a"));
        Assert.Equal(4, kald);      // once in a batch, then three counted attempts
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task A_handler_that_hides_a_database_error_takes_nobody_elses_work_with_it()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(6);
        var v = p.NyVaert(new Virkning(async (_, b, c, ct) =>
        {
            if (b.Noegle == noegler[3])
            {
                try
                {
                    await Sql.Kommando(c, "select 1 / 0").Udfoer(ct);
                }
                catch (PostgresException)
                {
                }
            }

            return false;
        }), Tre, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(60, noegler);
        await v.TilStille();
        Assert.Equal(3, Assert.Single(await v.Drift.Doede()).Forsoeg);
        Assert.Equal(50, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task Deadlock_and_serialization_mean_again_and_are_never_an_attempt()
    {
        await using var p = await Proeve.Ny();
        var set = new ConcurrentDictionary<long, int>();
        var v = p.NyVaert(new Virkning(async (_, b, c, ct) =>
        {
            if (b.Nr % 10 == 0 && set.AddOrUpdate(b.Nr, 1, (_, n) => n + 1) < 3)
            {
                await Sql.Kommando(c, $"do $$ begin raise exception using errcode = '{(b.Nr % 20 == 0 ? "40P01" : "40001")}', message = 'x'; end $$").Udfoer(ct);
            }

            return false;
        }), Proeve.Hurtig with { HoejsteForsoeg = 1 }, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(200, Proeve.Noegler(20));
        await v.TilStille();
        Assert.Equal(200, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task A_retry_that_deadlocks_is_not_counted_either()
    {
        await using var p = await Proeve.Ny();
        var n = 0;
        var v = p.NyVaert(new Virkning(async (_, _, c, ct) =>
        {
            if (++n == 1)
            {
                throw new LeveringException("en gang");
            }

            if (n < 6)
            {
                await Sql.Kommando(c, "do $$ begin raise exception using errcode = '40P01', message = 'x'; end $$").Udfoer(ct);
            }

            return false;
        }), Proeve.Hurtig with { HoejsteForsoeg = 2 }, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(1, Proeve.Noegler(1));
        await v.TilStille();
        Assert.Equal(1, await p.Virkninger("a"));
        Assert.Equal(0, await p.Tal("select from besked.levering union all select from besked.spaerring"));
    }

    [Fact]
    public async Task A_connection_cut_under_a_running_handler_fails_its_late_completion_and_doubles_nothing()
    {
        await using var p = await Proeve.Ny();
        var skaaret = new ConcurrentDictionary<long, byte>();
        var h = new Virkning(async (_, b, c, ct) =>
        {
            if (b.Nr % 15 == 0 && skaaret.TryAdd(b.Nr, 0))
            {
                await Sql.Kommando(p.Login, "select pg_terminate_backend($1)", c.ProcessID).Udfoer(ct);
                await Task.Delay(150, ct);      // meanwhile the lane is free and another worker may take it
            }

            return false;
        });
        var v = await p.Start(h, null, Proeve.M("a"));
        await p.Start(h, null, Proeve.M("a"));
        await p.UdgivMange(150, Proeve.Noegler(12));
        v.Signal.Vaek();
        await v.TilStille();
        Assert.Equal(10, skaaret.Count);
        Assert.Equal(150, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task What_is_kept_of_a_failure_quotes_no_data()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(4);
        var v = p.NyVaert(new Virkning(async (_, b, c, ct) =>
        {
            switch (Array.IndexOf(noegler, b.Noegle))
            {
                case 0:
                    await Sql.Kommando(c, "select 'Ida Hansen'::int").Udfoer(ct);
                    break;
                case 1:
                    await Sql.Kommando(c, "insert into proeve.udgivet select 1, gen_random_uuid(), 1 from generate_series(1, 2)").Udfoer(ct);
                    break;
                case 2:
                    return int.Parse("Ida Hansen", CultureInfo.InvariantCulture) > 0;
                default:
                    throw new InvalidOperationException("ydre Ida Hansen", new LeveringException("Tilbuddet er lukket"));
            }

            return false;
        }), Proeve.Hurtig with { HoejsteForsoeg = 1 }, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(4, noegler);
        await v.TilStille();
        var fejl = (await v.Drift.Doede()).Select(d => d.Fejl).ToArray();
        Assert.StartsWith("22P02 (værdien kunne ikke læses)", fejl[0], StringComparison.Ordinal);
        Assert.Equal("23505 duplicate key value violates unique constraint \"udgivet_pkey\"", fejl[1]);
        Assert.StartsWith("FormatException i Kommune.Fundament.Tests.", fejl[2], StringComparison.Ordinal);
        Assert.Equal("LeveringException: Tilbuddet er lukket", fejl[3]);
        Assert.DoesNotContain(fejl, f => f.Contains("Ida", StringComparison.Ordinal));
    }
}
