using Kommune.Fundament;
using Npgsql;

namespace Kommune.Leveringsproces;

/// <summary>Does what the message's content says.</summary>
internal sealed class Farlig : IBeskedHaandtering
{
    public async Task<bool> Haandter(Modtager modtager, LeveretBesked besked, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        if (besked.Indhold.Contains("foer", StringComparison.Ordinal))
        {
            Console.WriteLine($"har banen {besked.Nr}");
            await Task.Delay(TimeSpan.FromMinutes(1), ct);
        }

        await using (var k = new NpgsqlCommand("insert into proeve.virkning(modtager, noegle, nr) values ($1, $2, $3)", c)
        {
            Parameters = { new() { Value = modtager.Navn }, new() { Value = besked.Noegle }, new() { Value = besked.Nr } },
        })
        {
            await k.ExecuteNonQueryAsync(ct);
        }

        if (besked.Indhold.Contains("vent", StringComparison.Ordinal))
        {
            await using (var k = new NpgsqlCommand("set local transaction_timeout = 0; set local transaction_timeout = '600ms'", c))
            {
                await (besked.Indhold.Contains("vent-kort", StringComparison.Ordinal) ? k.ExecuteNonQueryAsync(ct) : Task.CompletedTask);
            }

            // It works until the test says that it is done, so that what happens meanwhile happens in the middle of it.
            Console.WriteLine($"arbejder {besked.Nr}");
            await Console.In.ReadLineAsync(ct);
        }

        if (besked.Indhold.Contains("doe", StringComparison.Ordinal))
        {
            Console.WriteLine($"doer {besked.Nr}");
            Environment.FailFast("the test asked for it");
        }

        return false;
    }
}
