using System.Diagnostics;
using System.Globalization;
using Kommune.Fundament;
using Npgsql;

namespace Kommune.Benchmarks;

/// <summary>
/// With <c>--sql</c>: which statements a part of the measurement spent the server's time on, how many each command sends, and the
/// processor time of both sides, which a busy machine disturbs less than the clock.
/// </summary>
internal sealed class Dyreste : IAsyncDisposable
{
    private readonly NpgsqlDataSource _kilde;
    private (TimeSpan Os, TimeSpan Server) _foer;

    private Dyreste(NpgsqlDataSource kilde) => _kilde = kilde;

    public static IReadOnlyList<string> Indstillinger { get; } = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.track=all", "pg_stat_statements.track_planning=on"];

    /// <summary>The extension belongs to the superuser of the server that the measurement itself has started.</summary>
    public static async Task<Dyreste> Begynd(string forbindelse)
    {
        var d = new Dyreste(NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(forbindelse) { Username = "postgres", Database = "postgres" }.ConnectionString));
        await Sql.Kommando(d._kilde, "create extension if not exists pg_stat_statements").Udfoer();
        return d;
    }

    public async Task Nulstil()
    {
        await Sql.Kommando(_kilde, "select pg_stat_statements_reset()").Udfoer();
        _foer = await Processortid();
    }

    /// <param name="antal">How often the work was done: the figures are given per piece of work.</param>
    public async Task Skriv(string hvad, int antal)
    {
        var nu = await Processortid();
        var linjer = await Sql.Kommando(_kilde, """
            select s.calls::float8, s.total_exec_time, s.total_plan_time, s.toplevel, regexp_replace(s.query, '\s+', ' ', 'g') from pg_stat_statements s
            join pg_database d on d.oid = s.dbid where d.datname not in ('postgres', 'pgbench') order by s.total_exec_time + s.total_plan_time desc
            """).Liste(r => (Kald: r.GetDouble(0), Ms: r.GetDouble(1), Plan: r.GetDouble(2), Yderst: r.GetBoolean(3), Sql: r.GetString(4)));
        Console.Error.WriteLine($"-- {hvad}: per piece {linjer.Where(l => l.Yderst).Sum(l => l.Kald) / antal:N1} statements, {linjer.Where(l => l.Yderst).Sum(l => l.Ms) / antal:N3} ms in them, {linjer.Sum(l => l.Plan) / antal:N3} ms of planning; processor {(nu.Os - _foer.Os).TotalMilliseconds / antal:N3} ms here, {(nu.Server - _foer.Server).TotalMilliseconds / antal:N3} ms in the server");
        foreach (var l in linjer.Take(25))
        {
            Console.Error.WriteLine($"   {l.Kald / antal,6:N2} x {l.Ms / l.Kald,7:N3} ms = {l.Ms / antal,7:N3} ms + {l.Plan / antal,6:N3} planned {(l.Yderst ? " " : "·")} {l.Sql[..Math.Min(170, l.Sql.Length)]}");
        }
    }

    /// <summary>The server's is that of the postmaster, its children and those that have ended.</summary>
    private async Task<(TimeSpan Os, TimeSpan Server)> Processortid()
    {
        using var os = Process.GetCurrentProcess();
        var postmaster = Felter(await Sql.Kommando(_kilde, "select pg_backend_pid()").Skalar<int>())[1];
        var server = Directory.EnumerateDirectories("/proc").Select(m => int.TryParse(Path.GetFileName(m), CultureInfo.InvariantCulture, out var pid) ? Felter(pid) : [])
            .Where(f => f.Length > 0 && (f[0] == postmaster || f[1] == postmaster))
            .Sum(f => f[11] + f[12] + (f[0] == postmaster ? f[13] + f[14] : 0));
        return (os.TotalProcessorTime, TimeSpan.FromMilliseconds(server * 10));

        // pid, ppid, then the fields of proc(5) from pgrp on.
        static long[] Felter(int pid)
        {
            try
            {
                var s = File.ReadAllText($"/proc/{pid}/stat");
                return [pid, .. s[(s.LastIndexOf(')') + 4)..].Split(' ').Select(x => long.TryParse(x, CultureInfo.InvariantCulture, out var n) ? n : 0)];
            }
            catch (IOException)
            {
                return [];
            }
        }
    }

    public ValueTask DisposeAsync() => _kilde.DisposeAsync();
}
