using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Kommune.Benchmarks;

/// <summary>PostgreSQL's own benchmark (Debian: package postgresql), in a database beside the product's.</summary>
internal sealed partial class Pgbench(string forbindelse)
{
    private readonly string _program = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateFiles("/usr/lib/postgresql", "pgbench", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() ?? "pgbench"
        : "pgbench";

    [GeneratedRegex(@"^tps = ([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex Tps { get; }

    public async Task Klargoer()
    {
        await using var c = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(forbindelse) { Pooling = false }.ConnectionString);
        await c.OpenAsync();
        await using var k = new NpgsqlCommand("create database pgbench", c);
        await k.ExecuteNonQueryAsync();
        await Koer("-i", "-s", "10", "-q");
    }

    /// <returns>Transactions per second of the TPC-B-like script, 8 clients, prepared, over ten seconds.</returns>
    public async Task<double> Maal() => double.Parse(Tps.Match(await Koer("-c", "8", "-j", "2", "-M", "prepared", "-T", "10")).Groups[1].Value, CultureInfo.InvariantCulture);

    private async Task<string> Koer(params string[] argumenter)
    {
        var f = new NpgsqlConnectionStringBuilder(forbindelse);
        using var p = Process.Start(new ProcessStartInfo(_program, ["-h", f.Host!, "-p", f.Port.ToString(CultureInfo.InvariantCulture), "-U", f.Username!, .. argumenter, "pgbench"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        var ud = await Task.WhenAll(p.StandardOutput.ReadToEndAsync(), p.StandardError.ReadToEndAsync());
        await p.WaitForExitAsync();
        return p.ExitCode == 0 ? ud[0] : throw new InvalidOperationException(ud[1]);
    }
}
