using Kommune.Test;
using System.Diagnostics;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>Hosts in processes of their own, which die and are stopped for real.</summary>
[Krav("X2", "X5")]
public class ProcesTests
{
    private static Process Start(Proeve p)
    {
        var mappe = AppContext.BaseDirectory;
        return Process.Start(new ProcessStartInfo("dotnet",
        [
            "exec", "--runtimeconfig", Path.Combine(mappe, "Kommune.Fundament.Tests.runtimeconfig.json"), "--depsfile", Path.Combine(mappe, "Kommune.Fundament.Tests.deps.json"),
            Path.Combine(mappe, "Kommune.Leveringsproces.dll"), p.Forbindelse, "a", Proeve.Type,
        ])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_DbgEnableMiniDump"] = "0", ["Logging__LogLevel__Default"] = "Critical" },
        })!;
    }

    private static async Task Siger(Process proces, string ord)
    {
        using var slut = new CancellationTokenSource(Proeve.Hoejst);
        while (await proces.StandardOutput.ReadLineAsync(slut.Token) is { } linje)
        {
            if (linje.StartsWith(ord, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The process ended without saying {ord}: {await proces.StandardError.ReadToEndAsync(slut.Token)}");
    }

    [Fact]
    public async Task A_host_killed_in_the_middle_of_a_handler_leaves_nothing_behind_and_another_goes_on_carefully()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        var noegler = Proeve.Noegler(8);
        await p.UdgivMange(40, noegler);
        await p.Udgiv("myndighed", noegler.Select(n => Proeve.Besked(n, indhold: """{"goer":"vent"}""")).ToArray());
        using var proces = Start(p);
        await Siger(proces, "arbejder");
        Assert.Equal((1, 1), await Vaerter(v));
        proces.Kill();
        await proces.WaitForExitAsync();
        await v.Tjeneste.StartAsync(default);
        await v.TilStille();
        Assert.Equal(48, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
        await Proeve.Vent(async () => await Vaerter(v) == (1, 1));      // only ourselves are left
        Assert.Empty(await v.Drift.Doede());
    }

    [Fact]
    public async Task A_message_that_kills_every_host_is_dead_after_its_attempts_and_everything_else_flows()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        var noegler = Proeve.Noegler(20);
        await p.UdgivMange(60, noegler);
        var gift = (await p.Udgiv("myndighed", Proeve.Besked(noegler[0], indhold: """{"goer":"doe"}""")))[0];
        await p.UdgivMange(60, noegler);
        var starter = 0;
        for (; starter < 12; starter++)
        {
            using var proces = Start(p);
            using var opgiv = new CancellationTokenSource();
            var doede = proces.WaitForExitAsync();
            var faerdig = Proeve.Vent(async () => await p.Virkninger("a") == 117 && await p.Tal("select from besked.spaerring where doed") == 1, opgiv.Token);
            if (await Task.WhenAny(doede, faerdig) == faerdig)
            {
                await faerdig;
                proces.Kill();
                break;
            }

            await opgiv.CancelAsync();
            await faerdig.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }

        Assert.InRange(starter, 4, 5);      // once unknown, three counted attempts
        var doed = Assert.Single(await v.Drift.Doede());
        Assert.Equal((gift, 3, 3L), (doed.Nr, doed.Forsoeg, doed.Holder));
        Assert.StartsWith("Afbrudt", doed.Fejl, StringComparison.Ordinal);
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task A_stopped_host_loses_its_lane_and_what_it_finishes_when_it_wakes_counts_for_nothing()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        var noegle = Proeve.Noegler(1)[0];
        await p.Udgiv("myndighed", Proeve.Besked(noegle, indhold: """{"goer":"vent-kort"}"""));
        await p.UdgivMange(20, [noegle]);
        using var proces = Start(p);
        await Siger(proces, "arbejder");
        Process.Start("kill", ["-STOP", proces.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        await v.TilStille();       // the server ends the stopped host's transaction when its time is up
        Assert.Equal(21, await p.Virkninger("a"));
        Process.Start("kill", ["-CONT", proces.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        await proces.StandardInput.WriteLineAsync("færdig");
        await Proeve.Vent(async () => await p.Tal("select from besked.varsom") == 1);       // it woke, and noticed
        proces.Kill();
        await proces.WaitForExitAsync();
        await v.TilStille();
        Assert.Equal(21, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    private static async Task<(int, int)> Vaerter(Vaert v)
    {
        var s = await v.Drift.Stand();
        return (s.Vaerter, s.MeldteVaerter);
    }
}
