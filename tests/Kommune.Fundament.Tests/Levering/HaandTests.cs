using System.Collections.Concurrent;

namespace Kommune.Fundament.Tests.Levering;

public class HaandTests
{
    /// <summary>Every fifth message of a key is one that cannot be handled until its cause is gone.</summary>
    [Fact]
    public async Task Two_people_who_skip_and_retry_the_same_dead_messages_under_load_lose_double_and_turn_round_nothing()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(24);
        var loeste = new ConcurrentDictionary<long, byte>();
        var h = Virkning.Goer(b =>
        {
            if (b.Indhold.Contains("umulig", StringComparison.Ordinal) && !loeste.ContainsKey(b.Nr))
            {
                throw new LeveringException("kan ikke");
            }
        });
        var m = new[] { Proeve.M("a"), Proeve.M("b") };
        var valg = Proeve.Hurtig with { HoejsteForsoeg = 2 };
        var vaerter = new[] { await p.Start(h, valg, m), await p.Start(h, valg, m) };
        using var stop = new CancellationTokenSource();
        var udgivere = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            for (var n = 0; n < 12; n++)
            {
                foreach (var noegle in noegler)
                {
                    await p.Udgiv("myndighed", Proeve.Besked(noegle, indhold: n % 5 == 0 ? """{"umulig":true}""" : "{}"));
                }

                vaerter[0].Signal.Vaek();
            }
        })).ToArray();
        var udfald = new ConcurrentBag<(string Hvad, bool Lykkedes)>();
        var personer = vaerter.SelectMany(v => new[] { v, v }).Select((v, i) => Task.Run(async () =>
        {
            var slump = new Random(i);
            while (!stop.IsCancellationRequested)
            {
                foreach (var d in await v.Drift.Doede(10))
                {
                    if (slump.Next(3) == 0)
                    {
                        udfald.Add(("sprunget", await v.Drift.SpringOver(d.Modtager, d.Nr, Bruger.System.Id, "umulig")));
                    }
                    else
                    {
                        if (slump.Next(2) == 0)
                        {
                            loeste[d.Nr] = 0;       // its cause is gone, for both receivers
                        }

                        udfald.Add(("igen", await v.Drift.Genforsoeg(d.Modtager, d.Nr)));
                    }
                }

                await Task.Delay(5);
            }
        })).ToArray();
        await Task.WhenAll(udgivere);
        await Proeve.Vent(async () => await p.Tal("select from besked.levering") == 0);
        await stop.CancelAsync();
        await Task.WhenAll(personer);
        Assert.Contains(("igen", true), udfald);
        Assert.Equal(await p.Tal("select from besked.oversprunget"), udfald.Count(u => u == ("sprunget", true)));
        await p.AltErLeveretEnGangIOrden("a", "b");
        var alle = await p.Tal("select from besked.besked");
        Assert.Equal(2 * 24 * 12, alle);
        Assert.Equal(2 * alle, await p.Virkninger("a") + await p.Virkninger("b") + await p.Tal("select from besked.oversprunget"));
        Assert.Equal(0, await p.Tal("select from besked.oversprunget o join proeve.virkning v on v.modtager = o.modtager and v.nr = o.nr"));
        Assert.Empty(await vaerter[0].Drift.BagIntet());
    }
}
