using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Benchmarks;

/// <summary>Two real commands, with 1, 8 and 16 clients at work: a notification is received, and assessed into a case.</summary>
internal static class Kommandomaaling
{
    public static async Task Koer(Maalevaert vaert, Rapport rapport, Dyreste? dyreste)
    {
        await En(vaert, null, null, 8, 2_000);      // to warm up: until the compiler has done with what is called often
        foreach (var (klienter, antal) in new[] { (1, 1_000), (8, 3_000), (16, 4_000) })
        {
            await En(vaert, rapport, dyreste, klienter, antal);
        }
    }

    private static async Task En(Maalevaert vaert, Rapport? rapport, Dyreste? dyreste, int klienter, int antal)
    {
        var boern = new BorgerId[antal];
        await Parallel.ForAsync(0, antal, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => boern[i] = await vaert.Barn(i));
        var henvendelser = boern.Select(_ => new HenvendelseId(Id.Ny())).ToArray();
        await Maal("ModtagUnderretning", i => vaert.Koer("soc1", new ModtagUnderretning(henvendelser[i], [boern[i]], Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog",
            "Hentes ofte for sent og er ked af det om morgenen. Mor virker træt og svarer undvigende.", false, false, null, null)));
        await Maal("VurderUnderretning (opens a case)", i => vaert.Koer("soc1", new VurderUnderretning(ModtagUnderretning.Underretning(henvendelser[i], boern[i]), Fare.Maaske, Straks.Nej, Udfald.NySag,
            "Der er flere tegn, som ligner dem fra foråret, og familien kender ikke til tilbuddene.", null, false, null, null, null, null, 1)));

        // Each with the deliveries that follow from it while it runs, and none left over from what came before.
        async Task Maal(string hvad, Func<int, Task> arbejde)
        {
            await vaert.Stille();
            await (dyreste?.Nulstil() ?? Task.CompletedTask);
            var tal = await PrSekund(antal, klienter, arbejde);
            rapport?.PrSekund($"{hvad}, {klienter} clients", tal);
            await (dyreste?.Skriv(hvad, antal) ?? Task.CompletedTask);
        }
    }

    internal static async Task<double> PrSekund(int antal, int samtidige, Func<int, Task> arbejde)
    {
        var naeste = -1;
        var begyndt = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, samtidige).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref naeste)) < antal;)
            {
                await arbejde(i);
            }
        })));
        return antal / Stopwatch.GetElapsedTime(begyndt).TotalSeconds;
    }
}
