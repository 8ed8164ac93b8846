using System.Diagnostics;
using Kommune.Test;

namespace Kommune.Benchmarks;

/// <summary>Pages as a browser asks for them, over HTTP, signed in: alone, and at fifty a second.</summary>
internal static class Sidemaaling
{
    public static async Task Koer(Maalevaert vaert, Kopier kopi, Rapport rapport, Dyreste? dyreste)
    {
        using var klient = await vaert.Klient("soc1");
        var soeg = (await klient.Hent("/i-dag")).Formularer.First(f => f.Sti.StartsWith("/barn/soeg", StringComparison.Ordinal));
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = klient.Cookies, AllowAutoRedirect = false }) { BaseAddress = vaert.Rod };
        (string Navn, Func<int, HttpRequestMessage> Spoerg)[] sider =
        [
            ("The child's page", i => new(HttpMethod.Get, $"/barn/{kopi.Boern[i * 37 % kopi.Boern.Count]}")),
            ("The case's page", i => new(HttpMethod.Get, $"/myndighed/sag/{kopi.Sager[i * 37 % kopi.Sager.Count]}")),
            ("The register of cases", _ => new(HttpMethod.Get, "/myndighed/sager")),
            ("The register of notifications", _ => new(HttpMethod.Get, "/myndighed/underretninger")),
            ("I dag", _ => new(HttpMethod.Get, "/i-dag")),
            ("Search by name", i => new(HttpMethod.Post, soeg.Sti)
            {
                Content = new FormUrlEncodedContent(soeg.Felter.Where(f => f.Navn != "q").Select(f => KeyValuePair.Create(f.Navn, f.Vaerdi)).Append(KeyValuePair.Create("q", i % 2 == 0 ? "Matilde Sørensen" : "kristian lavridsen"))),
            }),
        ];
        foreach (var (navn, spoerg) in sider)
        {
            for (var i = 0; i < 50; i++)
            {
                await Tid(http, spoerg(i));
            }

            await (dyreste?.Nulstil() ?? Task.CompletedTask);
            List<double> alene = [];
            for (var i = 0; i < 300; i++)
            {
                alene.Add(await Tid(http, spoerg(i)));
            }

            rapport.Ventetid(navn + ", alone", alene);
            await (dyreste?.Skriv(navn, alene.Count) ?? Task.CompletedTask);
            rapport.Ventetid(navn + ", 50/s", await IStroem(http, spoerg, 50, TimeSpan.FromSeconds(10)));
        }
    }

    /// <summary>Sent at even intervals, whether the last has been answered or not.</summary>
    private static async Task<double[]> IStroem(HttpClient http, Func<int, HttpRequestMessage> spoerg, int prSekund, TimeSpan varighed)
    {
        var begyndt = Stopwatch.StartNew();
        return await Task.WhenAll(Enumerable.Range(0, (int)(prSekund * varighed.TotalSeconds)).Select(async i =>
        {
            var vent = TimeSpan.FromSeconds((double)i / prSekund) - begyndt.Elapsed;
            if (vent > TimeSpan.Zero)
            {
                await Task.Delay(vent);
            }

            return await Tid(http, spoerg(i));
        }));
    }

    private static async Task<double> Tid(HttpClient http, HttpRequestMessage m)
    {
        using (m)
        {
            var begyndt = Stopwatch.GetTimestamp();
            using var svar = await http.SendAsync(m);
            await svar.Content.ReadAsByteArrayAsync();
            return svar.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(begyndt).TotalMilliseconds : throw new InvalidOperationException($"{m.RequestUri}: {(int)svar.StatusCode}");
        }
    }
}
