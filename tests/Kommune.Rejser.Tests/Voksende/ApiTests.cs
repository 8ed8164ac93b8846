using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>
/// Every endpoint of the API, as its own description has it: whatever is sent is answered with a problem document that says
/// in Danish, at the field, what is wrong; nothing is stored, nothing is an error of ours, and nothing sent is sent back.
/// </summary>
[Krav("X3", "X4")]
public sealed partial class ApiTests(Verden verden) : IClassFixture<Verden>
{
    /// <summary>Occurs in everything that is sent, and must be in no answer.</summary>
    private const string Kanariefugl = "zqkanariefuglqz";

    private static readonly string[] Engelsk = ["JSON value", "could not be", "required propert", "Path:", "BytePosition", "Parameter '", "Failed to", "Exception", " at Kommune."];

    /// <summary>Fields that tell of what has been: tomorrow is no day for them.</summary>
    private static readonly string[] Skete = ["modtaget", "holdt", "hvornaar", "opmaerksomFra", "foedselsdato"];

    private static readonly string[] DaarligeCpr = ["320119-4117", "0703194", "abcdef-ghij", "070319-41170", "000000-0000", "290219-4117"];

    [Fact]
    public async Task Daarlige_data_afvises_ved_feltet_og_gemmes_ikke()
    {
        var (fejl, antal) = (new List<string>(), 0);
        using var hvile = Hvile();
        await using var taeller = await Gemttaeller.Paa(verden);
        foreach (var o in (await Operation.Alle(verden)).Where(o => o.Krop is not null))
        {
            var (api, foer) = (verden.Api(await verden.HvemMaa(o.Id)), await taeller.Gemt());
            var god = verden.God(o);
            var sti = o.Adresse(god);
            // Together, since a request is short and there are thousands; what they may not do is counted once for all.
            await Parallel.ForEachAsync(Daarlige(o, god), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (d, _) =>
            {
                using var indhold = d.Indhold;
                var svar = await api.Raa(HttpMethod.Post, sti, indhold, d.Hoveder);
                var galt = Bedoem(svar, d).ToArray();
                lock (fejl)
                {
                    antal++;
                    fejl.AddRange(galt.Select(g => $"{o.Id}, {d.Hvad}: {g}"));
                }
            });
            if (await taeller.Gemt() is var efter && efter != foer)
            {
                fejl.Add($"{o.Id}: stored ({foer} → {efter})");
            }
        }

        Assert.True(antal > 1000, $"Only {antal} requests were made.");
        Assert.True(fejl.Count == 0, $"{fejl.Count} of {antal}:\n" + string.Join('\n', fejl.Take(60)));
    }

    /// <summary>What may be good enough, such as a text that looks like SQL: it is done or refused, and never half.</summary>
    [Fact]
    public async Task Saere_data_er_data_eller_afvises()
    {
        var (fejl, antal, udfoert) = (new List<string>(), 0, 0);
        using var hvile = Hvile();
        await using var taeller = await Gemttaeller.Paa(verden);
        foreach (var o in (await Operation.Alle(verden)).Where(o => o.Krop is not null))
        {
            var (api, versioner, gemt) = (verden.Api(await verden.HvemMaa(o.Id)), new Dictionary<string, int>(StringComparer.Ordinal), await taeller.Gemt());
            foreach (var (hvad, krop, skalAfvises) in Saere(o, verden.God(o)))
            {
                var sti = o.Adresse(krop);
                var svar = await Send(sti, krop);
                antal++;
                udfoert += svar.Status == 200 ? 1 : 0;
                if (svar.Status is not (200 or 400 or 404 or 409 or 422) || (svar.Status != 200 && !ErProblem(svar)))
                {
                    fejl.Add($"{o.Id}, {hvad}: {svar.Status} {svar.Tekst[..Math.Min(300, svar.Tekst.Length)]}");
                }

                if (svar.Status != 200 && svar.Tekst.Contains(Kanariefugl, StringComparison.Ordinal))
                {
                    fejl.Add($"{o.Id}, {hvad}: sent back, {svar.Tekst}");
                }

                if (await taeller.Gemt() is var efter && efter != gemt)
                {
                    if (skalAfvises || svar.Status != 200)
                    {
                        fejl.Add($"{o.Id}, {hvad}: {svar.Status}, and stored ({gemt} → {efter})");
                    }

                    gemt = efter;
                }
                else if (skalAfvises && svar.Status == 200)
                {
                    fejl.Add($"{o.Id}, {hvad}: answered as done");
                }
            }

            // The version is found once, so that what is tried is the value and not that somebody was first.
            async Task<ApiSvar> Send(string sti, JsonObject krop)
            {
                if (!krop.ContainsKey("version") || krop["version"]!.GetValue<int>() == Fremtidig)
                {
                    return await api.Post(sti, krop.ToJsonString());
                }

                for (var v = versioner.GetValueOrDefault(sti); ; v++)
                {
                    krop["version"] = v;
                    if (await api.Post(sti, krop.ToJsonString()) is var svar && (svar.Status != 409 || v > 60))
                    {
                        versioner[sti] = v > 60 ? 0 : v;
                        return svar;
                    }
                }
            }
        }

        Assert.True(antal > 200, $"Only {antal} requests were made.");
        Assert.True(fejl.Count == 0, $"{fejl.Count} of {antal} ({udfoert} done):\n" + string.Join('\n', fejl.Take(60)));
    }

    /// <summary>Somebody of the same role who is not attached to the child is told that there is nothing, whatever its version and state.</summary>
    [Fact, Krav("X1")]
    public async Task En_kollega_uden_tilknytning_finder_intet()
    {
        var (fejl, antal) = (new List<string>(), 0);
        using var hvile = Hvile();
        await using var taeller = await Gemttaeller.Paa(verden);
        var foer = await taeller.Gemt();
        var kollega = await verden.Bruger("soc2");
        foreach (var o in (await Operation.Alle(verden)).Where(o => verden.Kroppe.GetValueOrDefault(o.Id).Bruger is "soc1" or "soc-leder"))
        {
            var kommando = Apibrugere.Kommando(o.Id);
            if (kommando.IsDefined(typeof(UdenTilknytningAttribute), false) || !kollega.Har([.. ((KraeverAttribute)Attribute.GetCustomAttribute(kommando, typeof(KraeverAttribute))!).Roller]))
            {
                continue;
            }

            antal++;
            var krop = verden.God(o);
            if (await verden.Api("soc2").Post(o.Adresse(krop), krop.ToJsonString()) is { Status: not 404 } svar)
            {
                fejl.Add($"{o.Id}: {svar.Status} {svar.Tekst}");
            }
        }

        Assert.True(antal > 15, $"Only {antal} commands.");
        Assert.True(fejl.Count == 0, string.Join('\n', fejl));
        Assert.Equal(foer, await taeller.Gemt());
    }

    [Fact]
    public async Task Hvad_der_laeses_svarer_ogsaa_paa_vroevl()
    {
        var fejl = new List<string>();
        string[] vroevl = ["zqkanariefuglqz", "'; drop table x; --", "%00", "%ED%A0%80", "-1", "99999999999999999999999", "%22%3E%3Cscript%3E", new string('x', 5000), "2026-02-31", "9999-12-31", "a&b", ""];
        foreach (var o in (await Operation.Alle(verden)).Where(o => o.Metode == "GET"))
        {
            foreach (var bruger in new[] { "soc1", "udf-leder", "drift" })
            {
                var api = verden.Api(bruger);
                var rute = o.Adresse([]);
                foreach (var v in vroevl)
                {
                    await Se(api, o.Parametre.Where(p => p["in"]!.GetValue<string>() == "query").Select(p => $"{rute}?{p["name"]}={v}"), o);
                    await Se(api, o.Sti.Contains('{', StringComparison.Ordinal) && v.Length > 0 ? [Endepunkter.Parameter.Replace(o.Sti, v)] : [], o);
                }
            }
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl.Distinct().Take(60)));

        async Task Se(Api api, IEnumerable<string> adresser, Operation o)
        {
            foreach (var a in adresser)
            {
                var svar = await api.Hent(a);
                if (svar.Status is not (200 or 400 or 403 or 404 or 410 or 414) || (svar.Status is not (200 or 400) && svar.Tekst.Length > 0 && !ErProblem(svar)))
                {
                    fejl.Add($"{o}: {a[..Math.Min(120, a.Length)]}: {svar.Status} {svar.Mime} {svar.Tekst[..Math.Min(300, svar.Tekst.Length)]}");
                }

                if (svar.Tekst.Contains(Kanariefugl, StringComparison.Ordinal) || Engelsk.Any(e => svar.Tekst.Contains(e, StringComparison.Ordinal)))
                {
                    fejl.Add($"{o}: {a}: {svar.Status} {svar.Tekst[..Math.Min(300, svar.Tekst.Length)]}");
                }
            }
        }
    }

    /// <summary>What was done by one request must not be counted for the next, when it is delivered.</summary>
    private IDisposable Hvile()
    {
        var levering = verden.Services.GetRequiredService<Leveringstjeneste>();
        levering.Hviler = true;
        return new Efter(() => levering.Hviler = false);
    }

    private sealed class Efter(Action goer) : IDisposable
    {
        public void Dispose() => goer();
    }

    private static bool ErProblem(ApiSvar svar) => svar.Mime == "application/problem+json" && svar.Krop is JsonObject o && o["title"] is not null && o["status"]?.GetValue<int>() == svar.Status;

    private static IEnumerable<string> Bedoem(ApiSvar svar, Daarlig d)
    {
        if (svar.Status != d.Svar || !ErProblem(svar))
        {
            yield return $"{svar.Status} {svar.Mime} {svar.Tekst[..Math.Min(300, svar.Tekst.Length)]}, expected {d.Svar}";
            yield break;
        }

        var felter = (svar.Krop!["errors"] as JsonObject ?? []).Select(f => f.Key).ToArray();
        if (d.Felt is { } felt && !felter.Any(f => f == felt || f.StartsWith(felt + "[", StringComparison.Ordinal) || f.StartsWith(felt + ".", StringComparison.Ordinal)))
        {
            yield return $"not told at {felt}: {svar.Tekst}";
        }

        if (svar.Tekst.Contains(Kanariefugl, StringComparison.Ordinal) || svar.Tekst.Contains("070319", StringComparison.Ordinal))
        {
            yield return $"sent back: {svar.Tekst}";
        }

        if (Engelsk.FirstOrDefault(e => svar.Tekst.Contains(e, StringComparison.Ordinal)) is { } e)
        {
            yield return $"»{e}«: {svar.Tekst}";
        }
    }
}
