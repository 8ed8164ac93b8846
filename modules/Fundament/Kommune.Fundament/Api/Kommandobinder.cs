using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kommune.Fundament;

/// <summary>
/// Builds a command from a JSON object, parameter by parameter, so that every mistake is told at its field. What the route
/// says wins over the body.
/// </summary>
internal static class Kommandobinder
{
    private const int HoejstTegn = 20_000;

    private static readonly JsonSerializerOptions Strengt = Json.Opsaet(new JsonSerializerOptions
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 8,
    });

    public static object? Bind(Type kommando, JsonObject krop, IReadOnlyDictionary<string, string> rute, out List<Fejl> fejl)
    {
        fejl = [];
        var konstruktoer = kommando.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).OrderByDescending(k => k.GetParameters().Length).First();
        var parametre = konstruktoer.GetParameters();
        var nul = new NullabilityInfoContext();
        var vaerdier = new object?[parametre.Length];
        foreach (var (p, i) in parametre.Select((p, i) => (p, i)))
        {
            var navn = JsonNamingPolicy.CamelCase.ConvertName(p.Name!);
            var node = rute.TryGetValue(p.Name!, out var fraRute) || rute.TryGetValue(navn, out fraRute) ? JsonValue.Create(fraRute) : krop[navn];
            var maaMangle = Nullable.GetUnderlyingType(p.ParameterType) is not null || nul.Create(p).WriteState == NullabilityState.Nullable;
            if (node is null)
            {
                if (p.HasDefaultValue)
                {
                    vaerdier[i] = p.DefaultValue;
                }
                else if (p.ParameterType == typeof(bool))
                {
                    vaerdier[i] = false;      // as a box that is not ticked
                }
                else if (!maaMangle)
                {
                    fejl.Add(new Fejl(navn, "Feltet skal udfyldes."));
                }

                continue;
            }

            try
            {
                vaerdier[i] = node.Deserialize(p.ParameterType, Strengt);
                if (TekstFejl(node) is { } t)
                {
                    fejl.Add(new Fejl(navn, t));
                }
                else if (vaerdier[i] is string s && !maaMangle && string.IsNullOrWhiteSpace(s))
                {
                    fejl.Add(new Fejl(navn, "Feltet skal udfyldes."));
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException or NotSupportedException)
            {
                fejl.Add(new Fejl(navn, e is JsonException { InnerException: null } j && j.Message.StartsWith("Vælg", StringComparison.Ordinal) ? j.Message : "Værdien kan ikke bruges her."));
            }
        }

        var kendte = parametre.Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name!)).ToHashSet(StringComparer.Ordinal);
        fejl.AddRange(krop.Where(f => !kendte.Contains(f.Key)).Select(f => new Fejl(f.Key.Length > 60 ? f.Key[..60] : f.Key, "Feltet findes ikke.")));
        return fejl.Count == 0 ? konstruktoer.Invoke(vaerdier) : null;
    }

    /// <summary>The same demands on texts as the forms make: no lone surrogates, no NUL, a bounded length.</summary>
    private static string? TekstFejl(JsonNode node) => node switch
    {
        JsonArray liste => liste.Where(n => n is not null).Select(n => TekstFejl(n!)).FirstOrDefault(f => f is not null),
        JsonObject o => o.Where(f => f.Value is not null).Select(f => TekstFejl(f.Value!)).FirstOrDefault(f => f is not null),
        JsonValue v when v.TryGetValue(out string? s) => s.Length > HoejstTegn ? $"Højst {HoejstTegn:N0} tegn." : Feltlaeser.Normaliser(s) is null ? "Teksten indeholder tegn, der ikke kan gemmes." : null,
        _ => null,
    };
}
