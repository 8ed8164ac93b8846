using System.Diagnostics;
using System.Globalization;

namespace Kommune.Leveringsproces;

/// <summary>A host in a process of its own, to be killed and stopped from outside.</summary>
internal sealed class Vaertsproces : IDisposable
{
    private readonly Process _proces;
    private readonly string _id;
    private bool _slut;

    private Vaertsproces(Process proces)
    {
        _proces = proces;
        _id = proces.Id.ToString(CultureInfo.InvariantCulture);
    }

    public bool Lever => !_slut && !_proces.HasExited;

    /// <param name="fejl">The share of handlings that throw.</param>
    /// <param name="langsom">The share of handlings that take their time.</param>
    public static Vaertsproces Start(string forbindelse, double fejl = 0, double langsom = 0) => Start(["vaert", forbindelse], fejl, langsom);

    /// <summary>A host with one receiver, whose messages say what their handling does.</summary>
    public static Vaertsproces StartFarlig(string forbindelse, string modtager, string type) => Start([forbindelse, modtager, type], 0, 0);

    /// <summary>Waits until the host has written a line that begins so.</summary>
    public async Task Siger(string ord)
    {
        using var slut = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await _proces.StandardOutput.ReadLineAsync(slut.Token) is { } linje)
        {
            if (linje.StartsWith(ord, StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The host ended without saying {ord}: {await _proces.StandardError.ReadToEndAsync(slut.Token)}");
    }

    private static Vaertsproces Start(string[] argumenter, double fejl, double langsom)
    {
        var dll = Path.Combine(AppContext.BaseDirectory, "Kommune.Leveringsproces.dll");
        var egen = Path.ChangeExtension(dll, ".runtimeconfig.json");
        // Beside a test the program has no list of its dependencies of its own; the test's holds them.
        var navn = File.Exists(egen) && File.Exists(Path.ChangeExtension(dll, ".deps.json")) ? dll : Path.Combine(AppContext.BaseDirectory, System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name + ".dll");
        return new(Process.Start(new ProcessStartInfo("dotnet",
            ["exec", "--runtimeconfig", Path.ChangeExtension(navn, ".runtimeconfig.json"), "--depsfile", Path.ChangeExtension(navn, ".deps.json"), dll, .. argumenter])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["DOTNET_DbgEnableMiniDump"] = "0",
                ["Logging__LogLevel__Default"] = "None",
                ["KOMMUNE_PROEVE_FEJL"] = fejl.ToString(CultureInfo.InvariantCulture),
                ["KOMMUNE_PROEVE_LANGSOM"] = langsom.ToString(CultureInfo.InvariantCulture),
            },
        })!);
    }

    public async Task Draeb()
    {
        _proces.Kill();
        await _proces.WaitForExitAsync();
    }

    public void Standse() => Signal("-STOP");
    public void Fortsaet() => Signal("-CONT");

    private void Signal(string signal)
    {
        if (Lever)
        {
            using var p = Process.Start("kill", [signal, _id]);
            p.WaitForExit();
        }
    }

    public void Dispose()
    {
        if (_slut)
        {
            return;
        }

        if (!_proces.HasExited)
        {
            _proces.Kill();
            _proces.WaitForExit();
        }

        _slut = true;
        _proces.Dispose();
    }
}
