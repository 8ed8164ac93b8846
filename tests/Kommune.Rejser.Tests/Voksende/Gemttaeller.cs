using Kommune.Test;
using Npgsql;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Counts what is stored, over one connection: it is asked after every request.</summary>
internal sealed class Gemttaeller(NpgsqlConnection forbindelse) : IAsyncDisposable
{
    private static readonly IReadOnlyList<(string Ejer, string Hvad, string Tabel)> Tabeller =
    [
        ("fundament", "messages", "besked.besked"), ("borger", "changes", "borger.aendring"), ("borger", "persons", "borger.person"),
        .. Host.Vaert.AlleModuler.Where(m => m.HarStroemme).Select(m => (m.Skema, $"events in {m.Skema}", $"{m.Skema}.haendelse")),
    ];

    public static async Task<Gemttaeller> Paa(Webvaert vaert)
    {
        var c = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(vaert.Forbindelse) { Pooling = false }.ConnectionString);
        await c.OpenAsync();
        return new(c);
    }

    public async Task<string> Gemt()
    {
        await using var k = forbindelse.CreateBatch();
        foreach (var (ejer, hvad, tabel) in Tabeller)
        {
            k.BatchCommands.Add(new NpgsqlBatchCommand($"set role {ejer}_ejer"));
            k.BatchCommands.Add(new NpgsqlBatchCommand($"select count(*) || ' {hvad}' from {tabel}"));
        }

        var ud = new List<string>();
        await using var r = await k.ExecuteReaderAsync();
        do
        {
            while (await r.ReadAsync())
            {
                ud.Add(r.GetString(0));
            }
        }
        while (await r.NextResultAsync());
        return string.Join(", ", ud);
    }

    public ValueTask DisposeAsync() => forbindelse.DisposeAsync();
}
