using System.Text.Json;
using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>One operation of the API, as /openapi/v1.json describes it and a stranger's client would call it.</summary>
internal sealed record Operation(string Metode, string Sti, JsonObject Indhold, JsonObject Dokument)
{
    public string Id => Indhold["operationId"]?.GetValue<string>() ?? "";

    public IReadOnlyList<JsonObject> Parametre => [.. (Indhold["parameters"] as JsonArray ?? []).Select(p => (JsonObject)p!)];

    public JsonObject? Krop => Indhold["requestBody"]?["content"]?["application/json"] as JsonObject;

    public IReadOnlyList<(string Navn, JsonObject Vaerdi)> Eksempler => [.. (Krop?["examples"] as JsonObject ?? []).Select(e => (e.Key, (JsonObject)e.Value!["value"]!))];

    public JsonObject Svar => (JsonObject)Indhold["responses"]!;

    public IReadOnlyList<string> Kraevet => [.. (Skema(Krop?["schema"])["required"] as JsonArray ?? []).Select(n => n!.GetValue<string>())];

    /// <summary>The fields of the body.</summary>
    public IEnumerable<(string Navn, JsonObject Skema)> Felter => Egenskaber(Skema(Krop?["schema"]));

    public override string ToString() => $"{Metode} {Sti}";

    public IEnumerable<(string Navn, JsonObject Skema)> Egenskaber(JsonObject skema) => (skema["properties"] as JsonObject ?? []).Select(p => (p.Key, Skema(p.Value)));

    /// <summary>What a reference points at, or the one alternative that is not null.</summary>
    public JsonObject Skema(JsonNode? node) => node switch
    {
        JsonObject o when o["$ref"] is { } r => Skema(Dokument["components"]!["schemas"]![r.GetValue<string>().Split('/')[^1]]),
        JsonObject o when (o["oneOf"] ?? o["anyOf"]) is JsonArray flere => Skema(flere.First(s => s!["type"]?.ToJsonString() != "\"null\"")),
        JsonObject o => o,
        _ => [],
    };

    /// <summary>The address, with the ids that <paramref name="krop"/> names; the body is then without them.</summary>
    public string Adresse(JsonObject krop) => Endepunkter.Parameter.Replace(Sti, m =>
    {
        var navn = m.Groups["navn"].Value;
        var vaerdi = krop[navn]?.ToString() ?? Parametre.First(p => p["name"]!.GetValue<string>() == navn)["example"]?.ToString() ?? Guid.CreateVersion7().ToString();
        krop.Remove(navn);
        return vaerdi;
    });

    public static async Task<IReadOnlyList<Operation>> Alle(Webvaert vaert)
    {
        var dokument = (JsonObject)(await vaert.Api(null).Hent("/openapi/v1.json")).Krop!;
        return [.. ((JsonObject)dokument["paths"]!).SelectMany(s => ((JsonObject)s.Value!).Where(o => o.Key is "get" or "post" or "put" or "delete" or "patch").Select(o => new Operation(o.Key.ToUpperInvariant(), s.Key, (JsonObject)o.Value!, dokument)))];
    }
}

internal static class Apibrugere
{
    /// <summary>Who may give the command: whoever gave it in the world, or else the first with the role.</summary>
    public static async Task<string> HvemMaa(this Verden verden, string kommando)
    {
        var roller = ((KraeverAttribute)Attribute.GetCustomAttribute(Kommando(kommando), typeof(KraeverAttribute))!).Roller;
        foreach (var navn in new[] { verden.Kroppe.GetValueOrDefault(kommando).Bruger }.OfType<string>().Concat(Webvaert.Brugere))
        {
            if ((await verden.Bruger(navn)).Har([.. roller]))
            {
                return navn;
            }
        }

        throw new InvalidOperationException($"No demo user may give {kommando}: {string.Join(", ", roller)}.");
    }

    public static Type Kommando(string navn) => Vaert.AlleModuler.SelectMany(m => m.GetType().Assembly.GetTypes()).Single(t => t.Name == navn && t.IsDefined(typeof(KraeverAttribute), false));

    /// <summary>Something to send that was good enough once; as the document shows it where nobody has.</summary>
    public static JsonObject God(this Verden verden, Operation o) =>
        verden.Kroppe.TryGetValue(o.Id, out var levet) ? (JsonObject)levet.Krop.DeepClone() : (JsonObject)o.Eksempler[^1].Vaerdi.DeepClone();
}
