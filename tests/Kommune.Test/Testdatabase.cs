using Kommune.Fundament;
using Kommune.Host.Udvikling;
using Npgsql;

namespace Kommune.Test;

/// <summary>
/// One PostgreSQL for the test process and a migrated template in it; each test class gets a database of its own as a copy.
/// KOMMUNE_TEST_POSTGRES points at another server (a connection string of a login that may create databases and roles).
/// </summary>
public static class Testdatabase
{
    private static readonly SemaphoreSlim Laas = new(1, 1);
    private static readonly Dictionary<string, Task<string>> Skabeloner = [];
    private static LokalPostgres? _server;
    private static int _nr;

    /// <summary>The repository's root, found upwards from the test's folder.</summary>
    public static string Rod { get; } = FindRod();

    /// <returns>The connection string of a fresh database with all schemas of <paramref name="moduler"/>.</returns>
    public static async Task<string> Ny(IReadOnlyList<IModul> moduler, Func<string, Task>? fyld = null, string fyldning = "")
    {
        var navn = "skabelon_" + string.Join('_', moduler.Select(m => m.Skema).Append(fyldning));
        Task<string> skabelon;
        lock (Skabeloner)
        {
            if (!Skabeloner.TryGetValue(navn, out skabelon!))
            {
                // Numbered: PostgreSQL cuts a name at 63 characters, and those of all modules together are longer.
                Skabeloner[navn] = skabelon = LavSkabelon($"skabelon{Skabeloner.Count}", moduler, fyld);
            }
        }

        var fra = await skabelon;
        var ny = $"t{Environment.ProcessId}_{Interlocked.Increment(ref _nr)}";
        await Laas.WaitAsync();     // a template must have no other connection while it is copied
        try
        {
            await Udfoer($"create database {ny} template {fra} strategy file_copy");
        }
        finally
        {
            Laas.Release();
        }

        return new NpgsqlConnectionStringBuilder(await Server()) { Database = ny }.ConnectionString;
    }

    /// <returns>The connection string of an empty database, as an operator makes it before the first start.</returns>
    public static async Task<string> Tom()
    {
        var navn = $"tom{Environment.ProcessId}_{Interlocked.Increment(ref _nr)}";
        await Udfoer($"create database {navn}");
        return new NpgsqlConnectionStringBuilder(await Server()) { Database = navn }.ConnectionString;
    }

    private static async Task<string> LavSkabelon(string navn, IReadOnlyList<IModul> moduler, Func<string, Task>? fyld)
    {
        navn = $"{navn}_{Environment.ProcessId}";
        await Udfoer($"drop database if exists {navn} with (force)");
        await Udfoer($"create database {navn}");
        var forbindelse = new NpgsqlConnectionStringBuilder(await Server()) { Database = navn }.ConnectionString;
        await Migrator.Migrer(forbindelse, moduler);
        if (fyld is not null)
        {
            await fyld(forbindelse);
        }

        NpgsqlConnection.ClearAllPools();
        return navn;
    }

    /// <summary>A connection string to the server, database `kommune`.</summary>
    public static async Task<string> Server()
    {
        if (Environment.GetEnvironmentVariable("KOMMUNE_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        if (_server is null)
        {
            await Laas.WaitAsync();
            try
            {
                _server ??= await LokalPostgres.Start(LokalPostgres.Binaer(Rod), null, varig: false);
            }
            finally
            {
                Laas.Release();
            }
        }

        return _server.Forbindelse;
    }

    private static async Task Udfoer(string sql)
    {
        await using var c = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await Server()) { Pooling = false }.ConnectionString);
        await c.OpenAsync();
        await using var k = new NpgsqlCommand(sql, c) { CommandTimeout = 120 };
        await k.ExecuteNonQueryAsync();
    }

    private static string FindRod()
    {
        var d = new DirectoryInfo(AppContext.BaseDirectory);
        while (d is not null && !File.Exists(Path.Combine(d.FullName, "Kommune.sln")))
        {
            d = d.Parent;
        }

        return d?.FullName ?? throw new InvalidOperationException("Kommune.sln was not found above the tests.");
    }
}
