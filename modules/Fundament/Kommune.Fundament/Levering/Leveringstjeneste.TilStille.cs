using System.Diagnostics;

namespace Kommune.Fundament;

public sealed partial class Leveringstjeneste
{
    /// <summary>
    /// Delivers until nothing is waiting, also what handlers publish on the way; dead deliveries, and what they hold back,
    /// are left. For demo data and tests. It drives the lanes itself and gets along with the background service, here and
    /// on other hosts.
    /// </summary>
    public Task TilStille(CancellationToken ct = default) => TilStille(ventPaaForsoeg: true, TimeSpan.FromMinutes(1), ct);

    /// <param name="ventPaaForsoeg">Wait for failed deliveries until they succeed or are dead; otherwise only for what is due now.</param>
    /// <param name="hoejst">After this a <see cref="TimeoutException"/>.</param>
    public async Task TilStille(bool ventPaaForsoeg, TimeSpan hoejst, CancellationToken ct = default)
    {
        await _modtagere.Registrer(ct);
        var begyndt = Stopwatch.GetTimestamp();
        await _vaert.Doede(ct);
        while (true)
        {
            if (await Efterfyld(ct))
            {
                continue;
            }

            var baner = await Forfaldne(ct);
            if (baner.Count == 0 && !await Venter(ventPaaForsoeg, ct))
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(begyndt) > hoejst)
            {
                throw new TimeoutException($"Deliveries are not quiet: {baner.Count} lanes still have something to do.");
            }

            var optaget = 0;
            await Parallel.ForEachAsync(baner, new ParallelOptions { MaxDegreeOfParallelism = _valg.Samtidige, CancellationToken = ct }, async (b, stop) =>
            {
                Baneudfald u;
                while ((u = await _arbejder.Koer(b, stop, stop)) == Baneudfald.Mere && Stopwatch.GetElapsedTime(begyndt) < hoejst)
                {
                }

                if (u == Baneudfald.Optaget)
                {
                    Interlocked.Increment(ref optaget);
                }
            });
            if (baner.Count == optaget)
            {
                await Task.Delay(10, ct);
            }
        }
    }

    /// <summary>In one statement: a delivery that another host moves from "tried again" to "ready" between two looks would be overlooked.</summary>
    private Task<bool> Venter(bool ogForsoeg, CancellationToken ct) =>
        Sql.Kommando(_kilder[Datakilder.Fundament], """
            select exists (select from besked.levering where klar and modtager = any($1))
                or ($2 and exists (select from besked.spaerring where not doed and modtager = any($1)))
            """, _modtagere.EfterId.Keys.ToArray(), ogForsoeg).Skalar<bool>(ct);
}
