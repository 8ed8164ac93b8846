using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>What is sent: made from the schema of each field, also of those inside rows.</summary>
public sealed partial class ApiTests
{
    private const string Halv = "\"" + Kanariefugl + "\\ud800\"";
    private const string Nul = "\"" + Kanariefugl + "\\u0000\"";

    /// <summary>A version that nothing has reached.</summary>
    private const int Fremtidig = 9_999;

    /// <param name="Felt">Where it must be told; null when it is about no field.</param>
    private sealed record Daarlig(string Hvad, HttpContent? Indhold, string? Felt, int Svar, params (string, string)[] Hoveder);

    private static IEnumerable<Daarlig> Daarlige(Operation o, JsonObject god)
    {
        foreach (var (navn, skema) in o.Felter)
        {
            foreach (var (hvad, vaerdi, felt) in Vaerdier(o, navn, skema, god[navn]))
            {
                yield return Felt(god, navn, vaerdi, $"{felt}: {hvad}", felt);
            }

            // Twice: neither is chosen. Which of them is not known to a reader of JSON, so it is told of the whole.
            var foerste = god.ContainsKey(navn) ? god : Med(god, navn, null);
            yield return new($"{navn}: twice", Json($"{{\"{navn}\":null,{foerste.ToJsonString()[1..]}"), null, 400);
            if (o.Kraevet.Contains(navn))
            {
                yield return new($"{navn}: missing", Json(Uden(god, navn).ToJsonString()), navn, 400);
                yield return Felt(god, navn, "null", $"{navn}: null", navn);
            }
        }

        yield return new("unknown field", Json(Med(god, "ukendtFelt", 1).ToJsonString()), "ukendtFelt", 400);
        yield return new("unknown field that is somebody's number", Json(Med(god, "070319-4117", 1).ToJsonString()), "", 400);
        yield return new("unknown field that is half a character", Json($"{{\"\\ud800\":1,{god.ToJsonString()[1..]}"), null, 400);
        yield return new("__proto__", Json(Med(god, "__proto__", Kanariefugl).ToJsonString()), "", 400);
        yield return new("twice, inside", Json(Sat(god, "x", "{\"y\":1,\"y\":2}")), null, 400);
        yield return new("a list", Json($"[\"{Kanariefugl}\"]"), null, 400);
        yield return new("a text", Json($"\"{Kanariefugl}\""), null, 400);
        yield return new("null", Json("null"), null, 400);
        yield return new("no JSON", Json($"{{{Kanariefugl}"), null, 400);
        yield return new("half of it", Json(Med(god, "x", Kanariefugl).ToJsonString()[..^3]), null, 400);
        yield return new("more after it", Json(god.ToJsonString() + "{}"), null, 400);
        yield return new("nested deeply", Json($"{{\"x\":{new string('[', 5000)}{new string(']', 5000)}}}"), null, 400);
        yield return new("nested deeply as objects", Json(string.Concat(Enumerable.Repeat("{\"x\":", 2000)) + "1" + new string('}', 2000)), null, 400);
        yield return new("400 kB", Json($"{{\"x\":\"{new string('x', 400_000)}\"}}"), null, 413);
        yield return new("broken UTF-8", Bytes([.. "{\"x\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8], "application/json"), null, 400);
        yield return new("UTF-16", Bytes(Encoding.Unicode.GetBytes(god.ToJsonString()), "application/json"), null, 400);
        yield return new("as text", Bytes(Encoding.UTF8.GetBytes(god.ToJsonString()), "text/plain"), null, 415);
        yield return new("as a form", Bytes("a=b"u8.ToArray(), "application/x-www-form-urlencoded"), null, 415);
        yield return new("as XML", Bytes("<a/>"u8.ToArray(), "application/xml"), null, 415);
        yield return new("as nothing", Bytes(Encoding.UTF8.GetBytes(god.ToJsonString()), null), null, 415);
        yield return new("a long key", Json(god.ToJsonString()), "Idempotency-Key", 400, ("Idempotency-Key", new string('x', 201)));
        if (o.Felter.Any(f => f.Navn == "version"))
        {
            yield return new("a version that is none", Json(god.ToJsonString()), "If-Match", 400, ("If-Match", $"\"{Kanariefugl}\""));
            yield return new("any version", Json(god.ToJsonString()), "If-Match", 400, ("If-Match", "*"));
        }
    }

    /// <summary>Values that no field of this kind can have, as JSON, with the path at which it must be told.</summary>
    private static IEnumerable<(string Hvad, string Vaerdi, string Felt)> Vaerdier(Operation o, string felt, JsonObject skema, JsonNode? nu, int dybde = 0)
    {
        var type = skema["type"] is JsonArray flere ? flere.Select(t => t!.GetValue<string>()).First(t => t != "null") : skema["type"]?.GetValue<string>();
        (string, string)[] galt = (type, skema["format"]?.GetValue<string>(), skema["enum"]) switch
        {
            ("string", _, not null) => [("unknown choice", $"\"{Kanariefugl}\""), ("number", "0"), ("number as text", "\"0\""), ("list", "[]"), ("object", "{}"), ("broken", Halv)],
            ("string", "uuid", _) => [("no id", $"\"{Kanariefugl}\""), ("nobody's id", $"\"{Guid.Empty}\""), ("number", "4711"), ("list", "[]"), ("object", "{}"), ("SQL", $"\"'; drop table x; -- {Kanariefugl}\""), ("broken", Halv)],
            ("string", "date" or "date-time", _) =>
            [
                ("no date", $"\"{Kanariefugl}\""), ("the 31st of February", "\"2026-02-31\""), ("Danish", "\"31.12.2026\""), ("year 9999", skema["format"]!.GetValue<string>() == "date" ? "\"9999-12-31\"" : "\"9999-12-31T00:00:00Z\""),
                ("year 1", skema["format"]!.GetValue<string>() == "date" ? "\"0001-01-01\"" : "\"0001-01-01T00:00:00Z\""), ("number", "20261231"), ("blank", "\" \""), ("list", "[]"), ("broken", Halv),
            ],
            ("string", _, _) => [("100 kB", $"\"{Kanariefugl}{new string('x', 100_000)}\""), ("NUL", Nul), ("half a character", Halv), ("number", "4711"), ("list", $"[\"{Kanariefugl}\"]"), ("object", "{}"), ("true", "true")],
            ("integer", _, _) => [("text", $"\"{Kanariefugl}\""), ("number as text", "\"5\""), ("huge", "99999999999999999999999"), ("decimals", "1.5"), ("1e400", "1e400"), ("list", "[]"), ("true", "true")],
            ("number", _, _) => [("text", $"\"{Kanariefugl}\""), ("number as text", "\"5\""), ("huge", "99999999999999999999999"), ("1e400", "1e400"), ("list", "[]"), ("true", "true")],
            ("boolean", _, _) => [("text", $"\"{Kanariefugl}\""), ("as text", "\"true\""), ("number", "1"), ("list", "[]")],
            ("array", _, _) => [("text", $"\"{Kanariefugl}\""), ("number", "4711"), ("object", "{}"), ("a hole", "[null]"), ("endless", "[" + string.Join(',', Enumerable.Repeat("1", 501)) + "]")],
            ("object", _, _) => [("text", $"\"{Kanariefugl}\""), ("number", "4711"), ("list", "[]"), ("unknown field", $"{{\"{Kanariefugl}\":1}}")],
            _ => throw new InvalidOperationException($"{o.Id}: the field {felt} has the type {skema.ToJsonString()}, and no bad value is known for it."),
        };
        foreach (var (hvad, vaerdi) in galt)
        {
            yield return (hvad, vaerdi, felt);
        }

        if (dybde < 2 && type == "array")
        {
            var element = o.Skema(skema["items"]);
            var raekke = (nu as JsonArray)?.FirstOrDefault();
            foreach (var (hvad, vaerdi, _) in Vaerdier(o, felt, element, raekke, dybde + 1))
            {
                yield return ($"a row: {hvad}", $"[{vaerdi}]", felt);
            }
        }

        if (dybde < 2 && type == "object" && nu is JsonObject post)
        {
            foreach (var (navn, indre) in o.Egenskaber(skema).Where(e => e.Skema["readOnly"] is null))
            {
                foreach (var (hvad, vaerdi, _) in Vaerdier(o, navn, indre, post[navn], dybde + 1))
                {
                    yield return ($"{navn}: {hvad}", Sat(post, navn, vaerdi), felt);
                }
            }
        }
    }

    private static IEnumerable<(string Hvad, JsonObject Krop, bool SkalAfvises)> Saere(Operation o, JsonObject god)
    {
        if (o.Felter.Any(f => f.Navn == "version"))
        {
            yield return ("a version that it never had", Med(god, "version", Fremtidig), true);
        }

        foreach (var (navn, skema) in o.Felter.Concat(o.Parametre.Where(p => p["in"]!.GetValue<string>() == "path").Select(p => (p["name"]!.GetValue<string>(), (JsonObject)p["schema"]!))).Where(f => f.Item1 != "version"))
        {
            var (type, format) = (skema["type"] is JsonArray flere ? flere.Select(t => t!.GetValue<string>()).First(t => t != "null") : skema["type"]!.GetValue<string>(), skema["format"]?.GetValue<string>());
            (string, JsonNode, bool)[] saere = (type, format) switch
            {
                ("string", "uuid") => [("foreign id", Guid.CreateVersion7().ToString(), navn != "id" || o.Sti.Contains("{id}", StringComparison.OrdinalIgnoreCase))],
                ("string", "date") => [("in a hundred years", "2126-11-23", Skete.Contains(navn)), ("in 1900", "1900-01-01", false)],
                ("string", "date-time") => [("in a hundred years", "2126-11-23T08:00:00Z", Skete.Contains(navn)), ("in 1900", "1900-01-02T08:00:00Z", false)],
                ("string", _) when navn == "cpr" => [.. DaarligeCpr.Select(c => ($"CPR {c}", (JsonNode)c, true))],
                ("string", _) when skema["enum"] is null =>
                [
                    ("SQL", $"'; drop table borger.person; -- {Kanariefugl}", false), ("HTML", $"\"><script>alert(4711)</script> {Kanariefugl}", false),
                    ("odd characters", $"\u202eabc\u0007 🧒🏽 {Kanariefugl}", false), ("blanks", " \t\r\n\u00a0 ", o.Kraevet.Contains(navn)), ("as long as may be", $"{Kanariefugl} {new string('x', 19_900)}", false),
                ],
                ("integer", _) => [("the least", int.MinValue, false), ("minus", -1, false), ("the greatest", int.MaxValue, false)],
                ("number", _) => [("minus", -1m, false), ("many decimals", 1.23456789m, false), ("great", 99_999_999_999m, false)],
                ("array", _) when o.Skema(skema["items"]) is var r && r["type"]?.ToString() == "string" && r["format"] is null && r["enum"] is null => [("nothing in it", new JsonArray(), false), ("a row of SQL", new JsonArray($"'; {Kanariefugl}"), false)],
                ("array", _) => [("nothing in it", new JsonArray(), false)],
                _ => [],
            };
            foreach (var (hvad, vaerdi, skalAfvises) in saere)
            {
                yield return ($"{navn}: {hvad}", Med(god, navn, vaerdi), skalAfvises);
            }
        }
    }

    private static Daarlig Felt(JsonObject god, string navn, string vaerdi, string hvad, string felt) => new(hvad, Json(Sat(god, navn, vaerdi)), felt, 400);

    /// <summary>As text, since not all that may be sent can be made as a node.</summary>
    private static string Sat(JsonObject god, string navn, string vaerdi)
    {
        var resten = Uden(god, navn).ToJsonString();
        return $"{{\"{navn}\":{vaerdi}{(resten.Length > 2 ? "," : "")}{resten[1..]}";
    }

    private static JsonObject Uden(JsonObject god, string navn)
    {
        var ud = (JsonObject)god.DeepClone();
        ud.Remove(navn);
        return ud;
    }

    private static JsonObject Med(JsonObject god, string navn, JsonNode? vaerdi)
    {
        var ud = Uden(god, navn);
        ud[navn] = vaerdi;
        return ud;
    }

    private static StringContent Json(string krop) => new(krop, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] bytes, string? mime)
    {
        var ud = new ByteArrayContent(bytes);
        ud.Headers.ContentType = mime is null ? null : new MediaTypeHeaderValue(mime);
        return ud;
    }
}
