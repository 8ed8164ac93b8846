using Kommune.Test;
using System.Collections.Concurrent;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

[Krav("X2", "X4")]
public class LaeserTests
{
    [Fact]
    public async Task A_reader_by_cursor_never_skips_under_concurrent_publishers_with_rollbacks()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(40);
        var begaaet = new ConcurrentBag<long>();
        var udgivere = Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var slump = new Random(i);
            for (var n = 0; n < 120; n++)
            {
                await using var c = await p.Kilder[Proeve.Moduler[i % 4]].OpenConnectionAsync();
                await using var tx = await c.BeginTransactionAsync();
                await using var b = new NpgsqlBatch(c, tx) { BatchCommands = { Proeve.Besked(noegler[slump.Next(40)], offentlig: n % 2 == 0, type: n % 3 == 0 ? "a.b.v1" : Proeve.Type).Kommando() } };
                var nr = (long)(await b.ExecuteScalarAsync())!;
                await Task.Delay(slump.Next(3));
                if (slump.Next(4) == 0)
                {
                    await tx.RollbackAsync();
                    continue;
                }

                await tx.CommitAsync();
                begaaet.Add(nr);
            }
        })).ToArray();
        async Task<List<LaestBesked>> Laes(string[]? typer, bool kunOffentlige)
        {
            var laeser = new Beskedlaeser(p.Kilder);
            List<LaestBesked> set = [];
            var efter = 0L;
            while (true)
            {
                var slut = udgivere.All(u => u.IsCompleted);
                var s = await laeser.Laes(efter, 7, typer, kunOffentlige);
                set.AddRange(s.Beskeder);
                if (slut && s.Naeste == efter)
                {
                    return set;
                }

                efter = s.Naeste;
                await Task.Delay(5);
            }
        }

        var laest = await Task.WhenAll(Laes(null, false), Laes(null, true), Laes(["a.b.v1"], false));
        await Task.WhenAll(udgivere);
        Assert.Equal(begaaet.Order(), laest[0].Select(b => b.Nr));
        Assert.Equal(await p.Tal("select from besked.besked where offentlig"), laest[1].Count);
        Assert.Equal(await p.Tal("select from besked.besked where type = 'a.b.v1'"), laest[2].Count);
    }
}
