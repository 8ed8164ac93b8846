using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Drift;

/// <summary>
/// The container without a container engine: the Dockerfile's own steps, run here, and the result started as an unprivileged
/// user who may write nowhere, with PATH and what docs/drift.md names.
/// </summary>
[Krav("X5")]
[UnsupportedOSPlatform("windows")]
public sealed partial class BeholderTests
{
    private static readonly string[] Dockerfile = File.ReadAllLines(Path.Combine(Testdatabase.Rod, "build", "Dockerfile"));

    [GeneratedRegex("^\\| `(\\w+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Variabel { get; }

    [Fact]
    public async Task X5_det_udgivne_starter_som_en_bruger_uden_rettigheder_og_er_klar()
    {
        var mappe = Directory.CreateTempSubdirectory("kommune-udgivet-").FullName;
        try
        {
            var udgiv = Linje("RUN dotnet publish")["RUN ".Length..].Replace("-o /app", $"-o {mappe}", StringComparison.Ordinal);
            Assert.Contains(mappe, udgiv, StringComparison.Ordinal);
            var (kode, ud) = await Koer(["sh", "-c", udgiv + " -v:q -clp:NoSummary -nr:false -p:UseSharedCompilation=false -p:RunAnalyzers=false"], Testdatabase.Rod);
            Assert.True(kode == 0, ud);
            File.SetUnixFileMode(mappe, (UnixFileMode)0b101_101_101);
            Assert.DoesNotContain(Dockerfile, l => l is "USER root" or "USER 0");
            Assert.Contains(Dockerfile, l => l.StartsWith("USER ", StringComparison.Ordinal));

            var port = LedigPort();
            var miljoe = Linje("ENV ")["ENV ".Length..].Split(' ').Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1], StringComparer.Ordinal);
            miljoe["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
            miljoe["ConnectionStrings__Kommune"] = await Testdatabase.Tom();
            miljoe["Kommune__Navn"] = "Prøve Kommune";
            var kendte = Variabel.Matches(await File.ReadAllTextAsync(Path.Combine(Testdatabase.Rod, "docs", "drift.md"), TestContext.Current.CancellationToken)).Select(m => m.Groups[1].Value);
            Assert.Empty(miljoe.Keys.Except(kendte, StringComparer.Ordinal));
            miljoe["PATH"] = Environment.GetEnvironmentVariable("PATH")!;

            using var vaert = Process.Start(Program(Json("ENTRYPOINT "), mappe, miljoe))!;
            _ = vaert.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var fejl = vaert.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            try
            {
                using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
                await VentTilKlar(http, vaert, fejl);
                var login = await http.GetStringAsync("/log-ind", TestContext.Current.CancellationToken);
                Assert.Contains("ikke sat noget login op", login, StringComparison.Ordinal);
                Assert.Contains("Prøve Kommune", login, StringComparison.Ordinal);
                foreach (Match fil in Regex.Matches(login, "(?:href|src)=\"(?<sti>[^\"]+\\.(?:css|js))\"", RegexOptions.None, TimeSpan.FromSeconds(1)))
                {
                    Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/" + fil.Groups["sti"].Value.TrimStart('/'), TestContext.Current.CancellationToken)).StatusCode);
                }

                http.DefaultRequestHeaders.Authorization = new("Demo", "drift");
                Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/offentlige-haendelser", TestContext.Current.CancellationToken)).StatusCode);

                var sundhed = Json("HEALTHCHECK ");
                Assert.Equal(0, (await Koer(Program(sundhed, mappe, miljoe))).Kode);
                miljoe["ASPNETCORE_URLS"] = $"http://127.0.0.1:{LedigPort()}";
                Assert.Equal(1, (await Koer(Program(sundhed, mappe, miljoe))).Kode);

                // As an engine stops a container: asked politely, it is gone in good time.
                await Koer(["kill", "-TERM", vaert.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], mappe);
                using var frist = new CancellationTokenSource(TimeSpan.FromSeconds(30));
                await vaert.WaitForExitAsync(frist.Token);
                Assert.Equal(0, vaert.ExitCode);
            }
            finally
            {
                if (!vaert.HasExited)
                {
                    vaert.Kill(entireProcessTree: true);
                }
            }
        }
        finally
        {
            File.SetUnixFileMode(mappe, (UnixFileMode)0b111_101_101);
            Directory.Delete(mappe, recursive: true);
        }
    }

    private static string Linje(string begyndelse) => Dockerfile.Single(l => l.StartsWith(begyndelse, StringComparison.Ordinal));

    /// <summary>The exec form of an instruction.</summary>
    private static string[] Json(string begyndelse) => JsonSerializer.Deserialize<string[]>(Linje(begyndelse)[Linje(begyndelse).IndexOf('[', StringComparison.Ordinal)..])!;

    private static ProcessStartInfo Program(string[] kommando, string mappe, Dictionary<string, string> miljoe)
    {
        string[] uprivilegeret = Environment.UserName == "root" ? ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "--"] : [];
        string[] hele = [.. uprivilegeret, .. kommando];
        var start = new ProcessStartInfo(hele[0], hele[1..]) { WorkingDirectory = mappe, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment.Clear();
        foreach (var (navn, vaerdi) in miljoe)
        {
            start.Environment[navn] = vaerdi;
        }

        return start;
    }

    private static async Task VentTilKlar(HttpClient http, Process vaert, Task<string> fejl)
    {
        for (var frist = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var svar = await http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
                if (svar.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!vaert.HasExited && frist.Elapsed < TimeSpan.FromMinutes(2))
            {
            }

            Assert.False(vaert.HasExited, vaert.HasExited ? await fejl : "");
            Assert.True(frist.Elapsed < TimeSpan.FromMinutes(2), "not ready after two minutes");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static Task<(int Kode, string Ud)> Koer(string[] kommando, string mappe) =>
        Koer(new ProcessStartInfo(kommando[0], kommando[1..]) { WorkingDirectory = mappe, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });

    private static async Task<(int Kode, string Ud)> Koer(ProcessStartInfo start)
    {
        using var p = Process.Start(start)!;
        var ud = await Task.WhenAll(p.StandardOutput.ReadToEndAsync(), p.StandardError.ReadToEndAsync());
        await p.WaitForExitAsync();
        return (p.ExitCode, string.Concat(ud));
    }

    private static int LedigPort()
    {
        using var l = new TcpListener(IPAddress.Loopback, 0);
        l.Start();
        return ((IPEndPoint)l.LocalEndpoint).Port;
    }
}
