using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Styring;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Benchmarks;

/// <summary>ST4: the whole log read anew into Styring, and what a page of figures costs afterwards.</summary>
internal static class Genafspilningsmaaling
{
    public static async Task Koer(Maalevaert vaert, Rapport rapport)
    {
        await vaert.Services.GetRequiredService<Pipeline>().Koer(new BestilGenafspilning(Id.Ny()), Bruger.System);
        var begyndt = Stopwatch.GetTimestamp();
        await vaert.Services.GetRequiredService<Genafspiller>().KoerAlle(CancellationToken.None);
        var lager = vaert.Services.GetRequiredService<Faktalager>();
        while (await lager.Genafspilles())
        {
            await Task.Delay(20);       // the host's own worker was first
        }

        var antal = await Sql.Kommando(vaert.Services.GetRequiredService<Datakilder>()["styring"], "select count(*) from styring.faktum").Skalar<long>();
        rapport.Andet("Replay of Styring's facts", $"{antal / Stopwatch.GetElapsedTime(begyndt).TotalSeconds:N0} events/s");
        begyndt = Stopwatch.GetTimestamp();
        var nu = vaert.Services.GetRequiredService<NodaTime.IClock>().GetCurrentInstant();
        var dag = Fristdag.Af(nu);
        var f = await lager.Hent(Indikator.Pejlemaerker, dag, nu);
        foreach (var i in Indikator.Pejlemaerker)
        {
            _ = Beregning.Af(i, f, dag);
        }

        rapport.Andet("The four pejlemærker with districts and ages", $"{Stopwatch.GetElapsedTime(begyndt).TotalMilliseconds:N0} ms");
    }
}
