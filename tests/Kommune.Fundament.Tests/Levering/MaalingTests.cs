using System.Diagnostics;
using Kommune.Host.Udvikling;
using Kommune.Test;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>Figures, not specifications: run by name, on a PostgreSQL with fsync.</summary>
public class MaalingTests(ITestOutputHelper ud)
{
    [Fact(Explicit = true)]
    public async Task Deliveries_per_second_of_one_receiver()
    {
        await using var server = await LokalPostgres.Start(LokalPostgres.Binaer(Testdatabase.Rod), null, varig: true);
        await using var p = await Proeve.Paa(server.Forbindelse);
        var noegler = Proeve.Noegler(1000);
        foreach (var samtidige in new[] { 1, 1, 4, 8 })     // the first is to warm up
        {
            var v = p.NyVaert(new Virkning(), Proeve.Hurtig with { Samtidige = samtidige }, Proeve.M("a"));
            await v.Modtagere.Registrer();
            const int Antal = 20_000;
            await p.UdgivMange(Antal, noegler);
            var t = Stopwatch.GetTimestamp();
            await v.TilStille();
            ud.WriteLine($"{samtidige} lanes in parallel: {Antal / Stopwatch.GetElapsedTime(t).TotalSeconds:N0} deliveries/s");
        }

        // from commit to handled, one at a time, with the background service
        var svar = new TaskCompletionSource();
        var h = await p.Start(Virkning.Goer(_ => svar.SetResult()), null, Proeve.M("a"));
        List<double> ms = [];
        for (var i = 0; i < 300; i++)
        {
            svar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await p.Udgiv("myndighed", Proeve.Besked(noegler[i]));
            var t = Stopwatch.GetTimestamp();
            h.Signal.Vaek();
            await svar.Task;
            ms.Add(Stopwatch.GetElapsedTime(t).TotalMilliseconds);
            await Task.Delay(5);
        }

        ms.Sort();
        ud.WriteLine($"commit to handled: p50 {ms[150]:N1} ms, p99 {ms[297]:N1} ms");
    }
}
