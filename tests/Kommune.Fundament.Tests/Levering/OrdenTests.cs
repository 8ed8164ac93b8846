using Kommune.Test;
using System.Collections.Concurrent;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

[Krav("X2")]
public class OrdenTests
{
    [Fact]
    public async Task Order_per_receiver_and_key_is_commit_order_over_publishers_of_several_modules()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(8);
        var m = new[] { Proeve.M("a"), Proeve.M("b") };
        await p.Start(new Virkning(), null, m);
        await p.Start(new Virkning(), null, m);
        await Task.WhenAll(Proeve.Moduler.Select(async (modul, i) =>
        {
            var slump = new Random(i);
            for (var n = 0; n < 100; n++)
            {
                await using var c = await p.Kilder[modul].OpenConnectionAsync();
                await using var tx = await c.BeginTransactionAsync();
                var valgte = noegler.OrderBy(_ => slump.Next()).Take(1 + slump.Next(2)).Select(k => Proeve.Besked(k, afsender: modul)).ToArray();
                foreach (var u in valgte.OrderBy(u => u.Noegle))
                {
                    await using var b = new NpgsqlBatch(c, tx) { BatchCommands = { u.Kommando() } };
                    var nr = (long)(await b.ExecuteScalarAsync())!;
                    // the key is locked now: this counter is the order in which the publishers really committed
                    await Sql.Kommando(c, "with t as (insert into proeve.taeller values ($2, 1) on conflict (noegle) do update set n = taeller.n + 1 returning n) insert into proeve.udgivet select $1, $2, n from t", nr, u.Noegle).Udfoer();
                }

                if (slump.Next(8) == 0)
                {
                    await tx.RollbackAsync();
                }
                else
                {
                    await tx.CommitAsync();
                }
            }
        }));
        var til = p.NyVaert(new Virkning(), null, m);
        await til.TilStille();
        Assert.True(await p.Virkninger("a") > 350);
        Assert.Equal(0, await p.Tal("select from (select n, lag(n) over (partition by noegle order by nr) foer from proeve.udgivet) x where n <> foer + 1"));
        await p.AltErLeveretEnGangIOrden("a", "b");
    }

    [Fact]
    public async Task Nothing_is_lost_doubled_or_out_of_order_when_handlers_fail_and_a_dead_key_holds_back_only_itself()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(30);
        var altid = new ConcurrentDictionary<Guid, byte>(noegler.Take(3).Select(k => KeyValuePair.Create(k, (byte)0)));
        var h = Virkning.Goer(b =>
        {
            if (altid.ContainsKey(b.Noegle) || Random.Shared.Next(10) == 0)
            {
                throw new LeveringException("Institutionen findes ikke");
            }
        });
        var m = new[] { Proeve.M("a"), Proeve.M("b") };
        var v = await p.Start(h, null, m);
        await p.Start(h, null, m);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            for (var n = 0; n < 10; n++)
            {
                await p.UdgivMange(30, noegler);
                v.Signal.Vaek();
            }
        }));
        await v.TilStille();
        await p.AltErLeveretEnGangIOrden("a", "b");
        Assert.Equal(1200 - 120, await p.Virkninger("a"));
        var doede = await v.Drift.Doede();
        Assert.Equal(6, doede.Count);
        Assert.All(doede, d => Assert.Equal((8, "LeveringException: Institutionen findes ikke", 39L, true, 8), (d.Forsoeg, d.Fejl, d.Holder, d.Doed, d.Noegle.Length)));
        Assert.Equal(2, (await v.Drift.Doede(4, doede[3])).Count);
        await Proeve.Vent(async () => await v.Drift.Stand() is { Vaerter: 2, MeldteVaerter: 2 });
        var stand = await v.Drift.Stand();
        Assert.All(stand.Modtagere, s => Assert.Equal((120L, 3L, 117L, true, true), (s.Venter, s.Doede, s.Holdt, s.Kendt, s.Klar)));
        Assert.Empty(await v.Drift.BagIntet());

        // skipped by hand while more is published for the very same keys
        var udgivelse = Task.Run(async () =>
        {
            for (var n = 0; n < 20; n++)
            {
                await p.UdgivMange(30, noegler);
                v.Signal.Vaek();
            }
        });
        foreach (var d in doede.Where(d => d.Modtagernavn == "a"))
        {
            await Assert.ThrowsAsync<ArgumentException>(() => v.Drift.SpringOver(d.Modtager, d.Nr, Bruger.System.Id, " "));
            altid.Clear();
            Assert.True(await v.Drift.SpringOver(d.Modtager, d.Nr, Bruger.System.Id, "Institutionen er nedlagt"));
            Assert.False(await v.Drift.SpringOver(d.Modtager, d.Nr, Bruger.System.Id, "igen"));
        }

        await udgivelse;
        await v.TilStille();
        Assert.Equal(1800 - 3, await p.Virkninger("a"));
        Assert.Equal(3, (await v.Drift.Sprungne()).Count(s => s.Begrundelse == "Institutionen er nedlagt"));

        // tried again by hand: all that was held arrives, in order
        foreach (var d in doede.Where(d => d.Modtagernavn == "b"))
        {
            Assert.True(await v.Drift.Genforsoeg(d.Modtager, d.Nr));
        }

        await v.TilStille();
        Assert.Equal(1800, await p.Virkninger("b"));
        await p.AltErLeveretEnGangIOrden("a", "b");
        Assert.Equal(0, await p.Tal("select from besked.levering union all select from besked.spaerring"));
    }

    [Fact]
    public async Task A_handler_that_publishes_is_committed_at_once_and_what_it_publishes_arrives_in_order()
    {
        await using var p = await Proeve.Ny();
        var h = new Virkning(async (m, b, c, ct) =>
        {
            if (m.Navn != "foerste")
            {
                return false;
            }

            await using var k = new NpgsqlBatch(c) { BatchCommands = { Proeve.Besked(b.Noegle, "udfoerer.svar.v1").Kommando() } };
            await k.ExecuteNonQueryAsync(ct);
            return Random.Shared.Next(10) == 0 ? throw new LeveringException("efter udgivelsen") : true;
        });
        var v = p.NyVaert(h, null, Proeve.M("foerste"), Proeve.M("anden", Begyndelse.FraNu, "udfoerer.svar.v1"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(200, Proeve.Noegler(5));
        await v.TilStille();
        Assert.Equal(200, await p.Virkninger("foerste"));
        Assert.Equal(200, await p.Virkninger("anden"));
        await p.AltErLeveretEnGangIOrden("foerste", "anden");
    }

    [Fact]
    public async Task A_stopping_host_finishes_the_message_at_hand_and_leaves_the_rest()
    {
        await using var p = await Proeve.Ny();
        var (begyndt, bedtOmAtStoppe) = (new TaskCompletionSource(), new TaskCompletionSource());
        var v = await p.Start(new Virkning(async (_, _, _, ct) =>
        {
            begyndt.TrySetResult();
            await bedtOmAtStoppe.Task.WaitAsync(ct);
            return false;
        }), null, Proeve.M("a"));
        await p.UdgivMange(50, Proeve.Noegler(1));
        v.Signal.Vaek();
        await begyndt.Task.WaitAsync(Proeve.Hoejst);
        var stoppet = v.Tjeneste.StopAsync(default);
        bedtOmAtStoppe.SetResult();
        await stoppet;
        Assert.Equal(1, await p.Virkninger("a"));
        Assert.Equal(49, await p.Tal("select from besked.levering where klar"));
        Assert.Equal(0, await p.Tal("select from besked.vaert union all select from besked.varsom union all select from besked.spaerring"));
    }
}
