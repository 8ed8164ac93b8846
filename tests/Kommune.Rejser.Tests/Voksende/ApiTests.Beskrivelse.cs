using System.Text.Json.Nodes;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>The description itself: it is there for everything, and what it shows is so.</summary>
public sealed partial class ApiTests
{
    [Fact]
    public async Task Alt_i_API_et_er_beskrevet()
    {
        var (alle, fejl) = (await Operation.Alle(verden), new List<string>());
        var beskrevet = alle.Select(o => o.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        fejl.AddRange(Endepunkter.Alle(verden).Where(e => e.ErApi).Select(e => $"{e.Metode} {Endepunkter.Parameter.Replace(e.Moenster, "{${navn}}").TrimEnd('/')}").Where(e => !beskrevet.Contains(e)).Select(e => $"{e} is not described"));
        fejl.AddRange(alle.GroupBy(o => o.Id).Where(g => g.Count() > 1 || g.Key.Length == 0).Select(g => $"»{g.Key}« is the id of {string.Join(", ", g)}"));
        foreach (var o in alle)
        {
            Kraev(o.Indhold["summary"]?.GetValue<string>() is { Length: > 10 and < 250 }, $"{o} has no summary in one line: {o.Indhold["summary"]}");
            Kraev(o.Indhold["description"] is not null, $"{o} does not say who may");
            Kraev(o.Indhold["tags"] is JsonArray { Count: 1 }, $"{o} has no tag");
            foreach (var p in o.Parametre)
            {
                Kraev(p["description"]?.GetValue<string>() is { Length: > 8 } && p["schema"] is not null, $"{o}: {p["name"]} is not described");
            }

            Kraev(Endepunkter.Parameter.Matches(o.Sti).All(m => o.Parametre.Any(p => p["name"]!.GetValue<string>() == m.Groups["navn"].Value)), $"{o}: the address is not described");
            foreach (var (kode, svar) in o.Svar)
            {
                var indhold = svar!["content"] as JsonObject;
                Kraev(indhold is { Count: > 0 } && indhold.All(i => i.Value!["example"] is not null || (kode == "200" && o.Krop is not null && o.Svar["200"]!["headers"] is null)), $"{o}: {kode} shows nothing");
                Kraev(kode == "200" || indhold?.First().Key == "application/problem+json", $"{o}: {kode} is no problem document");
            }

            Kraev(new[] { "200", "401" }.Concat(o.Krop is null ? [] : ["400", "403", "404", "409", "422"]).All(o.Svar.ContainsKey), $"{o}: tells only of {string.Join(", ", o.Svar.Select(s => s.Key))}");
            Kraev(o.Krop is null || (o.Eksempler.Count > 0 && o.Parametre.Any(p => p["name"]!.GetValue<string>() == "Idempotency-Key")), $"{o} has no example or no Idempotency-Key");
            Kraev(o.Felter.All(f => f.Navn != "version") || (o.Parametre.Any(p => p["name"]!.GetValue<string>() == "If-Match") && o.Svar["200"]!["headers"]?["ETag"] is not null), $"{o} does not tell of If-Match and ETag");
        }

        Assert.True(alle.Count > 50, $"Only {alle.Count} operations.");
        Assert.True(fejl.Count == 0, string.Join('\n', fejl));
        Assert.Equal(["bearer", "demo", "side"], ((JsonObject)alle[0].Dokument["components"]!["securitySchemes"]!).Select(s => s.Key).Order(StringComparer.Ordinal));

        void Kraev(bool ok, string ellers) => fejl.AddRange(ok ? [] : [ellers]);
    }

    /// <summary>Whoever copies an example gets past the reading of it; whether it can be done depends on what is there.</summary>
    [Fact]
    public async Task Hvert_eksempel_kan_laeses()
    {
        var fejl = new List<string>();
        foreach (var o in (await Operation.Alle(verden)).Where(o => o.Krop is not null))
        {
            foreach (var (navn, eksempel) in o.Eksempler)
            {
                var krop = (JsonObject)eksempel.DeepClone();
                var svar = await verden.Api(await verden.HvemMaa(o.Id)).Post(o.Adresse(krop), krop.ToJsonString());
                if (svar.Status is not (200 or 404 or 409 or 422))
                {
                    fejl.Add($"{o.Id}, {navn}: {svar.Status} {svar.Tekst}\n  {krop.ToJsonString()}");
                }
            }
        }

        Assert.True(fejl.Count == 0, string.Join('\n', fejl));
    }

    /// <summary>What is read: every field that comes is described.</summary>
    [Fact]
    public async Task Svarene_ser_ud_som_beskrevet()
    {
        var (fejl, set) = (new List<string>(), 0);
        foreach (var o in (await Operation.Alle(verden)).Where(o => o.Metode == "GET" && o.Svar["200"]!["content"]?["application/json"] is not null))
        {
            var skema = o.Skema(o.Svar["200"]!["content"]!["application/json"]!["schema"]);
            foreach (var id in o.Sti.Contains('{', StringComparison.Ordinal) ? verden.Ider : [Guid.Empty])
            {
                foreach (var bruger in new[] { "soc1", "udf-leder" })
                {
                    if (await verden.Api(bruger).Hent(Endepunkter.Parameter.Replace(o.Sti, id.ToString())) is { Status: 200 } svar)
                    {
                        set++;
                        fejl.AddRange(Ubeskrevet(o, skema, svar.Krop, ""));
                    }
                }
            }
        }

        Assert.True(set > 20, $"Only {set} answers were seen.");
        Assert.True(fejl.Count == 0, string.Join('\n', fejl.Distinct()));

        static IEnumerable<string> Ubeskrevet(Operation o, JsonObject skema, JsonNode? svar, string sti) => svar switch
        {
            JsonArray liste => liste.SelectMany(r => Ubeskrevet(o, o.Skema(skema["items"]), r, sti + "[]")),
            JsonObject post when skema["properties"] is JsonObject => post.SelectMany(f => o.Egenskaber(skema).FirstOrDefault(e => e.Navn == f.Key) is { Navn: not null } e ? Ubeskrevet(o, e.Skema, f.Value, $"{sti}.{f.Key}") : [$"{o}: {sti}.{f.Key}"]),
            _ => [],
        };
    }

    /// <summary>The shape of each problem document that is described, against one that was really sent.</summary>
    [Fact]
    public async Task Problemerne_ser_ud_som_beskrevet()
    {
        var alle = await Operation.Alle(verden);
        var bemaerk = alle.Single(o => o.Id == "TilfoejBemaerkning");
        var kvitter = alle.Single(o => o.Id == "KvitterUnderretning");
        var (u, fremmed) = (verden.Ting["fjerde underretning"], Guid.CreateVersion7());
        string Sti(Operation o, Guid id) => o.Sti.Replace("{id}", id.ToString(), StringComparison.Ordinal);
        var soc = verden.Api("soc1");
        Lig("400", await soc.Post(Sti(bemaerk, u), "{}"));
        Lig("401", await verden.Api(null).Post(Sti(bemaerk, u), "{}"));
        Lig("403", await verden.Api("fam1").Post(Sti(bemaerk, u), "{}"));
        Lig("404", await soc.Post(Sti(bemaerk, fremmed), new { bemaerkning = "Findes ikke" }));
        Lig("409", await soc.Post(Sti(kvitter, u), "{}", ("If-Match", "\"99\"")));
        Lig("413", await soc.Post(Sti(bemaerk, u), new { bemaerkning = new string('x', 400_000) }));
        using var tekst = new StringContent("hej");
        Lig("415", await soc.Raa(HttpMethod.Post, Sti(bemaerk, u), tekst));
        var luk = alle.Single(o => o.Id == "LukSag");
        var sag = verden.Ting["brors sag"];
        Lig("422", await soc.Post(Sti(luk, sag), new { aarsag = "IntetBehov", begrundelse = "Intet behov", version = await verden.Version("myndighed", sag) }), udenIOrden: true);

        void Lig(string kode, ApiSvar svar, bool udenIOrden = false)
        {
            Assert.True(svar.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) == kode && svar.Mime == "application/problem+json", $"{kode}: {svar.Status} {svar.Mime} {svar.Tekst}");
            var (vist, sendt) = ((JsonObject)bemaerk.Svar[kode]!["content"]!["application/problem+json"]!["example"]!, (JsonObject)svar.Krop!);
            Assert.Equal(vist.Select(f => f.Key).Where(f => !udenIOrden || f != "iOrden").Order(StringComparer.Ordinal), sendt.Select(f => f.Key).Where(f => !udenIOrden || f != "iOrden").Order(StringComparer.Ordinal));
            foreach (var felt in new[] { "type", "title", "status" })
            {
                Assert.Equal($"{vist[felt]}", $"{sendt[felt]}");
            }
        }
    }
}
