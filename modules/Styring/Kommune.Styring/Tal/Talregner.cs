using Kommune.Fundament;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace Kommune.Styring;

/// <summary>
/// Indicators for whoever asks. A figure is counted anew when a fact that it may rest on has come, or when five minutes are gone, since
/// deadlines run out by themselves; one counts at a time, so that a meeting that opens the same page counts once.
/// </summary>
internal sealed class Talregner(Faktalager lager) : IDisposable
{
    private const int Hoejst = 5_000;
    private static readonly Duration Frisk = Duration.FromMinutes(5);
    private readonly MemoryCache _husket = new(new MemoryCacheOptions { SizeLimit = Hoejst });
    private readonly SemaphoreSlim _en = new(1, 1);

    public async Task<IReadOnlyList<Udregnet>> Regn(IReadOnlyList<Indikator> indikatorer, LocalDate dag, Instant kendt, CancellationToken ct = default)
    {
        var maerke = await lager.Maerke(indikatorer, ct);
        var tal = indikatorer.ToDictionary(i => i, Huskede);
        if (tal.ContainsValue(null))
        {
            await _en.WaitAsync(ct);
            try
            {
                await Mangler(tal);
            }
            finally
            {
                _en.Release();
            }
        }

        return [.. indikatorer.Select(i => tal[i]!)];

        async Task Mangler(Dictionary<Indikator, Udregnet?> tal)
        {
            Indikator[] mangler = [.. tal.Keys.Where(i => tal[i] is null && (tal[i] = Huskede(i)) is null)];
            if (mangler.Length == 0)
            {
                return;
            }

            var f = await lager.Hent(mangler, dag, kendt, ct);
            foreach (var i in mangler)
            {
                tal[i] = Beregning.Af(i, f, dag);
                if (maerke is not null)
                {
                    _husket.Set((i.Blad.Kode, dag), new Husket(maerke[i], kendt, tal[i]!), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Frisk.ToTimeSpan() });
                }
            }
        }

        Udregnet? Huskede(Indikator i) =>
            maerke is not null && _husket.TryGetValue((i.Blad.Kode, dag), out Husket? h) && h!.Maerke == maerke[i] && kendt >= h.Kendt && kendt - h.Kendt < Frisk ? h.Tal : null;
    }

    public void Dispose()
    {
        _husket.Dispose();
        _en.Dispose();
    }

    private sealed record Husket(decimal Maerke, Instant Kendt, Udregnet Tal);
}
