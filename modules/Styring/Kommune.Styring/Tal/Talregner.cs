using System.Diagnostics;
using Kommune.Fundament;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace Kommune.Styring;

/// <summary>
/// Figures for whoever asks: indicators, economy and flow. A figure is counted anew when a fact that it may rest on has come, or when five
/// minutes are gone, since deadlines run out by themselves. One counts at a time, so that a meeting that opens the same page counts once;
/// who comes meanwhile gets the figure from before that fact, if there is one, and does not wait. Nor does anybody wait for every new fact
/// where counting is dear: in a large municipality facts come all the time, and then the five minutes alone decide.
/// </summary>
internal sealed class Talregner(Faktalager lager) : IDisposable
{
    private const int Hoejst = 5_000;
    private static readonly Duration Holdbar = Duration.FromMinutes(5);

    /// <summary>What takes longer than this to count is counted no more often than it must.</summary>
    internal TimeSpan Dyrt { get; init; } = TimeSpan.FromSeconds(3);

    private readonly MemoryCache _husket = new(new MemoryCacheOptions { SizeLimit = Hoejst });
    private readonly SemaphoreSlim _en = new(1, 1);

    public async Task<IReadOnlyList<Udregnet>> Regn(IReadOnlyList<Indikator> indikatorer, LocalDate dag, Instant kendt, CancellationToken ct = default)
    {
        var maerke = await lager.Maerke(indikatorer, i => i.Blad.Kilder.Select(k => k.Besked), ct);
        return await Find(indikatorer, i => (i.Blad.Kode, dag), maerke, kendt, async mangler =>
        {
            var f = await lager.Hent(mangler, dag, kendt, ct);
            return mangler.ToDictionary(i => i, i => Beregning.Af(i, f, dag));
        }, ct);
    }

    /// <summary>One figure, or one page of them.</summary>
    /// <param name="hvad">What is asked, with all that the answer rests on besides facts and day.</param>
    public async Task<T> Regn<T>(string hvad, IReadOnlyCollection<Type> beskeder, LocalDate dag, Instant kendt, Func<Fakta, T> regn, CancellationToken ct = default) where T : class
    {
        var maerke = await lager.Maerke([hvad], _ => beskeder, ct);
        return (await Find([hvad], h => (h, dag), maerke, kendt, async mangler =>
        {
            var svar = regn(await lager.Hent(beskeder, kendt, ct: ct));
            return mangler.ToDictionary(h => h, _ => svar, StringComparer.Ordinal);
        }, ct))[0];
    }

    private async Task<IReadOnlyList<T>> Find<TNoegle, T>(IReadOnlyList<TNoegle> alle, Func<TNoegle, object> noegle, IReadOnlyDictionary<TNoegle, decimal>? maerke, Instant kendt, Func<IReadOnlyList<TNoegle>, Task<Dictionary<TNoegle, T>>> regn, CancellationToken ct)
        where TNoegle : notnull where T : class
    {
        var tal = alle.ToDictionary(i => i, Huskede);
        if (tal.ContainsValue(null))
        {
            if (!await _en.WaitAsync(TimeSpan.Zero, ct))
            {
                var foer = alle.ToDictionary(i => i, i => tal[i] ?? (T?)Frisk(i)?.Tal);
                if (!foer.ContainsValue(null))
                {
                    return [.. alle.Select(i => foer[i]!)];
                }

                await _en.WaitAsync(ct);
            }

            try
            {
                TNoegle[] mangler = [.. tal.Keys.Where(i => tal[i] is null && (tal[i] = Huskede(i)) is null)];
                var begyndt = Stopwatch.GetTimestamp();
                var regnet = mangler.Length == 0 ? [] : await regn(mangler);
                var dyrt = Stopwatch.GetElapsedTime(begyndt) > Dyrt;
                foreach (var (i, t) in regnet)
                {
                    tal[i] = t;
                    if (maerke is not null)
                    {
                        _husket.Set(noegle(i), new Husket(maerke[i], kendt, t, dyrt), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Holdbar.ToTimeSpan() });
                    }
                }
            }
            finally
            {
                _en.Release();
            }
        }

        return [.. alle.Select(i => tal[i]!)];

        T? Huskede(TNoegle i) => Frisk(i) is { } h && (h.Dyrt || h.Maerke == maerke![i]) ? (T)h.Tal : null;

        Husket? Frisk(TNoegle i) => maerke is not null && _husket.TryGetValue(noegle(i), out Husket? h) && kendt >= h!.Kendt && kendt - h.Kendt < Holdbar ? h : null;
    }

    public void Dispose()
    {
        _husket.Dispose();
        _en.Dispose();
    }

    private sealed record Husket(decimal Maerke, Instant Kendt, object Tal, bool Dyrt);
}
