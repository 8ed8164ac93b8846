using System.Diagnostics;
using Kommune.Fundament;
using Kommune.Test;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Kommune.Benchmarks;

/// <summary>A real message with its real handler, which upserts by EF Core: how many a second, and how soon after the commit.</summary>
internal static class Leveringsmaaling
{
    private const int Antal = 12_000;

    public static async Task Koer(Maalevaert vaert, Rapport rapport, Dyreste? dyreste)
    {
        await vaert.Stille();
        var baggrund = vaert.Services.GetRequiredService<Leveringstjeneste>();
        var noegler = Enumerable.Range(0, 1_000).Select(_ => Id.Ny()).ToArray();
        foreach (var samtidige in new[] { 1, 1, 4, 16 })     // the first is to warm up
        {
            baggrund.Hviler = true;
            await Udgiv(vaert, [.. Enumerable.Range(0, Antal).Select(i => Besked(noegler[i % noegler.Length], Id.Ny()))]);
            using var tjeneste = new Leveringstjeneste(vaert.Datakilder, vaert.Services.GetRequiredService<Modtagere>(), vaert.Services.GetRequiredService<IBeskedHaandtering>(), new Leveringssignal(),
                new LeveringValg { Samtidige = samtidige, Vaert = "måling" }, vaert.Ur, NullLogger<Leveringstjeneste>.Instance);
            await (dyreste?.Nulstil() ?? Task.CompletedTask);
            var begyndt = Stopwatch.GetTimestamp();
            await tjeneste.TilStille();
            rapport.PrSekund($"Deliveries, {samtidige} lanes at once", Antal / Stopwatch.GetElapsedTime(begyndt).TotalSeconds);
            await (dyreste?.Skriv("a delivery", Antal) ?? Task.CompletedTask);
            baggrund.Hviler = false;
        }

        foreach (var prSekund in new[] { 100, 500 })
        {
            rapport.Ventetid($"Commit to handled at {prSekund}/s", await Ventetider(vaert, noegler, prSekund, TimeSpan.FromSeconds(10)));
        }
    }

    private static async Task<List<double>> Ventetider(Maalevaert vaert, Guid[] noegler, int prSekund, TimeSpan varighed)
    {
        vaert.Haandteret.Clear();
        var signal = vaert.Services.GetRequiredService<Leveringssignal>();
        var modtagere = vaert.Services.GetRequiredService<Modtagere>();
        var antal = (int)(prSekund * varighed.TotalSeconds);
        var begaaet = new (Guid Korrelation, long Tid)[antal];
        var begyndt = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, antal).Select(async i =>
        {
            var vent = TimeSpan.FromSeconds((double)i / prSekund) - begyndt.Elapsed;
            if (vent > TimeSpan.Zero)
            {
                await Task.Delay(vent);
            }

            var b = Besked(noegler[i % noegler.Length], Id.Ny());
            await Udgiv(vaert, [b]);
            begaaet[i] = (b.Korrelation, Stopwatch.GetTimestamp());
            signal.Vaek(modtagere.For(b.Type), b.Noegle);
        }));
        await vaert.Stille();
        return [.. begaaet.Select(b => Math.Max(0, Stopwatch.GetElapsedTime(b.Tid, vaert.Haandteret[b.Korrelation]).TotalMilliseconds))];
    }

    private static async Task Udgiv(Maalevaert vaert, IReadOnlyList<Udgivelse> beskeder)
    {
        foreach (var del in beskeder.OrderBy(b => b.Noegle).Chunk(1_000))
        {
            await using var c = await vaert.Datakilder["udfoerer"].OpenConnectionAsync();
            await using var b = c.CreateBatch();
            foreach (var k in Udgivelse.Kommandoer(del))
            {
                b.BatchCommands.Add(k);
            }

            await b.ExecuteNonQueryAsync();
        }
    }

    private static Udgivelse Besked(Guid noegle, Guid korrelation)
    {
        var nu = Instant.FromUtc(2026, 11, 1, 8, 0);
        var b = new TilbudAendret(new FaktumId(Id.Ny()), nu, new TilbudId(noegle), "Familieterapi", "Familier med børn fra 0 til 12 år", 3, ["BL32-1-3"], Prisenhed.Maaned, 18_000m, new LocalDate(2026, 1, 1), false, Tilbudsform.Individuel, true, 12, true);
        return new("udfoerer.tilbud-aendret.v1", noegle, null, b.Faktum, "udfoerer", true, new Jsonb(Json.Skriv(b)), nu, nu, korrelation);
    }
}
