using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Styring;
using Kommune.Test;

namespace Kommune.Arkitektur.Tests;

/// <summary>docs/haendelser.md: what modules tell one another and the world. Made from the Contracts; KOMMUNE_SKRIV=1 writes it.</summary>
[Krav("X4")]
public sealed class KatalogTests
{
    private static readonly string Fil = Path.Combine(Testdatabase.Rod, "docs", "haendelser.md");
    private static readonly JsonSerializerOptions Pent = new(Json.Valg) { WriteIndented = true };

    private static readonly IReadOnlyList<Besked> Beskeder =
    [
        .. Modul.Alle.SelectMany(m => m.Contracts.GetTypes().Where(t => t.GetCustomAttribute<BeskedAttribute>() is not null).Select(t => new Besked(m, t, t.GetCustomAttribute<BeskedAttribute>()!)))
            .OrderBy(b => b.Navn, StringComparer.Ordinal),
    ];

    [Fact]
    public void X4_kataloget_er_aktuelt()
    {
        var side = Side();
        if (Verificer.Forskel(Fil, side) is not { } forskel)
        {
            return;
        }

        Assert.True(Verificer.Skriv, $"docs/haendelser.md is stale. KOMMUNE_SKRIV=1 build/test.sh --filter-class '*KatalogTests' writes it.\n{forskel}");
        File.WriteAllText(Fil, side.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void X4_enhver_besked_siger_hvad_den_fortaeller() =>
        Assert.Empty(Beskeder.Where(b => b.Attribut.Beskrivelse.Length < 20 || !b.Attribut.Beskrivelse.EndsWith('.')).Select(b => b.Navn));

    [Fact]
    public void X4_skemaet_passer_til_eksemplet()
    {
        foreach (var b in Beskeder)
        {
            var skema = (JsonObject)Jsonskema.For(b.Type)["properties"]!;
            var eksempel = b.Eksempel.AsObject();
            Assert.Empty(eksempel.Select(f => f.Key).Except(skema.Select(f => f.Key), StringComparer.Ordinal).Select(f => $"{b.Navn}: {f}"));
            Assert.Empty(((JsonArray?)Jsonskema.For(b.Type)["required"] ?? []).Select(f => f!.GetValue<string>()).Where(f => !eksempel.ContainsKey(f)).Select(f => $"{b.Navn}: {f}"));
        }

        // The formats that stand for our own converters are really there.
        var modtaget = Jsonskema.For(Beskeder.Single(b => b.Navn == "myndighed.underretning-modtaget.v1").Type)["properties"]!;
        Assert.Equal("uuid", modtaget["barn"]!["format"]!.GetValue<string>());
        Assert.Equal("date-time", modtaget["gaelder"]!["format"]!.GetValue<string>());
        Assert.Contains(modtaget["underretter"]!["enum"]!.AsArray(), v => v!.GetValue<string>() == "Fagperson");
    }

    private static string Side()
    {
        var ud = new StringBuilder();
        ud.AppendLine("""
            # Messages

            Made from the Contracts by `KatalogTests`; `KOMMUNE_SKRIV=1` writes it anew.

            **Public events** hold ids and fixed vocabularies and may leave the system: `GET /api/offentlige-haendelser?efter=0` (roles `Drift` and `Integrator`) gives them as CloudEvents 1.0 in a batch, oldest first and without gaps. Go on from the address in the `Link` header; `typer=a,b` chooses types, `antal=` up to 1000, and `vent=30` waits for something new. `id` is the same every time an event is read; handle each once, or upsert by the `faktum` in its data. A `410` says that the log was restored to before the cursor. The schema of a type is at its `dataschema`. How the API is used besides stands in [api.md](api.md).

            Every message `x.v1` has two companions: `x-rettet.v1`, whose data `{"nyt": …}` is the message as it should have been, and `x-annulleret.v1`, whose data `{"faktisk": …}` never happened. Both name the same `faktum`. `gaelder` (the event's `time`) is when it happened, `registreret` when the system learned of it.

            **Overdragelser** are handed to one module on a legal basis or a samtykke, may hold text, and never leave the system.

            """);
        Oversigt("Public events", b => Beskedtyper.ErOffentlig(b.Type));
        Oversigt("Overdragelser", b => !Beskedtyper.ErOffentlig(b.Type));
        Indikatorer();
        ud.AppendLine("## Each message").AppendLine();
        foreach (var b in Beskeder)
        {
            ud.AppendLine($"### {b.Navn}").AppendLine().AppendLine(b.Attribut.Beskrivelse).AppendLine();
            ud.AppendLine("| field | type |").AppendLine("|---|---|");
            var skema = Jsonskema.For(b.Type);
            var kraevet = ((JsonArray?)skema["required"] ?? []).Select(f => f!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            foreach (var (navn, felt) in (JsonObject)skema["properties"]!)
            {
                ud.AppendLine($"| `{navn}`{(kraevet.Contains(navn) ? "" : " (optional)")} | {Type(felt!)} |");
            }

            ud.AppendLine().AppendLine("<details><summary>Example and JSON Schema</summary>").AppendLine();
            ud.AppendLine("```json").AppendLine(JsonSerializer.Serialize(b.Eksempel, Pent)).AppendLine("```");
            ud.AppendLine("```json").AppendLine(JsonSerializer.Serialize(skema, Pent)).AppendLine("```").AppendLine().AppendLine("</details>").AppendLine();
        }

        return ud.ToString().TrimEnd() + "\n";

        // ST4: what Styring's figures stand on. A field that goes or changes its name is missed here, and by the compiler.
        void Indikatorer()
        {
            ud.AppendLine("## What the indicators read").AppendLine().AppendLine("Every figure of Styring is computed from these events and fields, besides their child and time. `borger.flyttet.v1` and `borger.omraade-henfoert.v1` give the district, `borger.sammenlagt.v1` and `borger.adskilt.v1` say who is one person.").AppendLine()
                .AppendLine("| indicator | event | fields |").AppendLine("|---|---|---|");
            foreach (var b in Indikator.Alle.Select(i => i.Blad).OrderBy(b => b.Kode, StringComparer.Ordinal))
            {
                foreach (var k in b.Kilder.GroupBy(k => k.Navn, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
                {
                    var felter = k.SelectMany(x => x.Felter).Distinct(StringComparer.Ordinal).Select(f => $"`{JsonNamingPolicy.CamelCase.ConvertName(f)}`");
                    ud.AppendLine($"| {b.Navn} (`{b.Kode}`) | [{k.Key}](#{k.Key.Replace(".", "", StringComparison.Ordinal)}) | {(felter.Any() ? string.Join(", ", felter) : "–")} |");
                }
            }

            ud.AppendLine();
        }

        void Oversigt(string titel, Func<Besked, bool> valgt)
        {
            ud.AppendLine($"## {titel}").AppendLine().AppendLine("| message | tells | handled in |").AppendLine("|---|---|---|");
            foreach (var b in Beskeder.Where(valgt))
            {
                ud.AppendLine($"| [{b.Navn}](#{b.Navn.Replace(".", "", StringComparison.Ordinal)}) | {b.Attribut.Beskrivelse} | {b.Modtagere} |");
            }

            ud.AppendLine();
        }
    }

    private static string Type(JsonNode felt) => felt switch
    {
        JsonObject o when o["enum"] is JsonArray e => string.Join(", ", e.Where(v => v is not null).Select(v => $"`{v!.GetValue<string>()}`")),
        JsonObject o when o["items"] is { } i => $"list of {Type(i)}",
        JsonObject o when o["properties"] is JsonObject p => "{ " + string.Join(", ", p.Select(f => $"{f.Key}: {Type(f.Value!)}")) + " }",
        JsonObject o when o["type"]?.ToJsonString().Contains("array", StringComparison.Ordinal) == true => "list",
        JsonObject o => o["format"]?.GetValue<string>() ?? (o["type"] is JsonArray flere ? string.Join(" or ", flere.Select(t => t!.GetValue<string>()).Where(t => t != "null")) : o["type"]?.GetValue<string>() ?? "anything"),
        _ => "anything",
    };

    private sealed record Besked(Modul Modul, Type Type, BeskedAttribute Attribut)
    {
        public string Navn => $"{Attribut.Navn}.v{Attribut.Version}";

        public JsonNode Eksempel => JsonNode.Parse(File.ReadAllText(Path.Combine(Testdatabase.Rod, "tests", "Kommune.Arkitektur.Tests", "Haendelser", "besked", Navn + ".verified.json")))!;

        /// <summary>The modules with a handler for it, found as the product finds them: a static Handle whose first parameter it is, or any public event.</summary>
        public string Modtagere => string.Join(", ", Arkitektur.Tests.Modul.UdenFundament.Where(m => m.Assembly.GetTypes()
            .Where(t => t is { IsAbstract: true, IsSealed: true } && t.Name.EndsWith("Handler", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Any(h => h.Name == "Handle" && h.GetParameters() is [var p, ..] && (p.ParameterType == Type || (p.ParameterType == typeof(IBesked) && Beskedtyper.ErOffentlig(Type))))).Select(m => m.Navn)) is { Length: > 0 } s ? s : "–";
    }
}
