using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kommune.Test;
using Npgsql;

namespace Kommune.Benchmarks;

/// <summary>A host of its own, as published: how long from start to ready on a migrated database, and what it then holds in memory.</summary>
internal static class Startmaaling
{
    public static async Task Koer(string server, Rapport rapport)
    {
        var mappe = Directory.CreateTempSubdirectory("kommune-maaling-").FullName;
        try
        {
            await Koer("dotnet", "publish", Path.Combine(Testdatabase.Rod, "host", "Kommune.Host"), "-c", "Release", "-o", mappe, "-v:q", "-p:RunAnalyzers=false");
            await using (var c = new NpgsqlConnection(server))
            {
                await c.OpenAsync();
                await using var k = new NpgsqlCommand("create database start", c);
                await k.ExecuteNonQueryAsync();
            }

            var forbindelse = new NpgsqlConnectionStringBuilder(server) { Database = "start" }.ConnectionString;
            rapport.Andet("Start to ready, empty database", $"{(await Start(mappe, forbindelse)).Sekunder:N1} s");
            var (sekunder, mb) = await Start(mappe, forbindelse);
            rapport.Andet("Start to ready, migrated database", $"{sekunder:N1} s");
            rapport.Andet("Memory at rest (resident)", $"{mb:N0} MB");
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }

    private static async Task<(double Sekunder, double Mb)> Start(string mappe, string forbindelse)
    {
        using var l = new TcpListener(IPAddress.Loopback, 0);
        l.Start();
        var adresse = $"http://127.0.0.1:{((IPEndPoint)l.LocalEndpoint).Port}";
        l.Stop();
        var begyndt = Stopwatch.StartNew();
        using var p = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(mappe, "Kommune.Host.dll")])
        {
            UseShellExecute = false, WorkingDirectory = mappe,
            Environment = { ["ConnectionStrings__Kommune"] = forbindelse, ["ASPNETCORE_URLS"] = adresse, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_gcServer"] = "0" },
        })!;
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(adresse) };
            while (!await Klar(http))
            {
                await Task.Delay(20);
            }

            var sekunder = begyndt.Elapsed.TotalSeconds;
            await Task.Delay(TimeSpan.FromSeconds(15));
            var rss = (await File.ReadAllLinesAsync($"/proc/{p.Id}/status")).First(x => x.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            return (sekunder, double.Parse(rss, CultureInfo.InvariantCulture) / 1024);
        }
        finally
        {
            p.Kill(entireProcessTree: true);
            await p.WaitForExitAsync();
        }
    }

    private static async Task<bool> Klar(HttpClient http)
    {
        try
        {
            using var svar = await http.GetAsync("/health/ready");
            return svar.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task Koer(string program, params string[] argumenter)
    {
        using var p = Process.Start(new ProcessStartInfo(program, argumenter) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var ud = await p.StandardOutput.ReadToEndAsync();
        await p.WaitForExitAsync();
        if (p.ExitCode != 0)
        {
            throw new InvalidOperationException(ud);
        }
    }
}
