using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Myndighed;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Benchmarks;

/// <summary>Read models, clocks and attachments of all events anew; the second time while commands write.</summary>
internal static class Genopbygningsmaaling
{
    public static async Task Koer(Maalevaert vaert, Kopier kopi, Rapport rapport, bool samtidig)
    {
        var modul = Vaert.AlleModuler.Single(m => m.Skema == "myndighed");
        var genopbygning = vaert.Services.GetRequiredService<Genopbygning>();
        var begyndt = Stopwatch.GetTimestamp();
        await genopbygning.Koer(modul);
        rapport.Andet("Rebuild into empty tables", $"{kopi.Haendelser / Stopwatch.GetElapsedTime(begyndt).TotalSeconds:N0} events/s");
        if (!samtidig)
        {
            return;
        }

        using var slut = new CancellationTokenSource();
        List<double> ms = [];
        var skriver = Task.Run(async () =>
        {
            while (!slut.IsCancellationRequested)
            {
                var barn = await vaert.Barn(ms.Count);
                var t = Stopwatch.GetTimestamp();
                await vaert.Koer("soc1", new ModtagUnderretning(new HenvendelseId(Id.Ny()), [barn], Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog", "Hentes ofte for sent.", false, false, null, null));
                ms.Add(Stopwatch.GetElapsedTime(t).TotalMilliseconds);
                await Task.Delay(20);
            }
        });
        begyndt = Stopwatch.GetTimestamp();
        await genopbygning.Koer(modul);
        rapport.Andet("Rebuild of what stands already, while commands write", $"{kopi.Haendelser / Stopwatch.GetElapsedTime(begyndt).TotalSeconds:N0} events/s");
        await slut.CancelAsync();
        await skriver;
        rapport.Ventetid("A command meanwhile", ms);
    }
}
