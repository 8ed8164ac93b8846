using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// Examples for the API's description, made from the types, so that they can always be read and a new command has its own. An
/// id is the same in all of them.
/// </summary>
public static class Apieksempel
{
    private const int Dybest = 5;

    /// <summary>Texts that show what a field is for; any other field has a text that says nothing.</summary>
    private static readonly IReadOnlyDictionary<string, string> Tekster = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["fornavne"] = "Alma Sofie", ["efternavn"] = "Eksempel", ["kaldenavn"] = "Alma", ["navn"] = "Familierådgivning", ["cpr"] = "070319-4117", ["cvr"] = "12345678",
        ["vej"] = "Eksempelvej 4", ["postnr"] = "9999", ["by"] = "Eksempelby", ["begrundelse"] = "Skolen og moderen er spurgt, og begge beskriver det samme.", ["ord"] = "Jeg sover bedst hos min mormor.", ["naeste"] = "fnRyYQ",
    };

    /// <param name="rute">Fields that stand in the address.</param>
    /// <param name="alt">Also what may be left out.</param>
    public static JsonObject Kommando(Type kommando, IReadOnlyCollection<string> rute, bool alt)
    {
        var felter = Kommandobinder.Felter(kommando).Where(f => !rute.Contains(f.Navn, StringComparer.OrdinalIgnoreCase) && (alt || !f.Valgfrit) && !(f.Navn == "id" && Skaber(kommando, rute)));
        return new(felter.Select(f => KeyValuePair.Create(f.Navn, Vaerdi(f.Type, f.Navn, alt, ind: true, 0))));
    }

    /// <summary>Fields that must be sent in the body.</summary>
    public static IReadOnlyList<string> Kraevet(Type kommando, IReadOnlyCollection<string> rute) => [.. Kommando(kommando, rute, alt: false).Select(f => f.Key)];

    /// <summary>What an answer looks like: as the type's own <c>Eksempel</c> shows it, where the fields do not say enough.</summary>
    public static JsonNode? Svar(Type type) => Vaerdi(type, "", alt: true, ind: false, 0);

    public static Guid Id(string navn) => Fundament.Id.Af(Guid.Empty, navn);

    /// <summary>The server makes the id when the caller does not.</summary>
    public static bool Skaber(Type kommando, IReadOnlyCollection<string> rute) =>
        !rute.Contains("id", StringComparer.OrdinalIgnoreCase) && kommando.GetProperty("Id") is { } id && typeof(IId).IsAssignableFrom(id.PropertyType);

    private static JsonNode? Vaerdi(Type type, string navn, bool alt, bool ind, int dybde)
    {
        var t = Nullable.GetUnderlyingType(type) ?? type;
        return dybde > Dybest ? null
            : t == typeof(string) ? Tekster.GetValueOrDefault(navn, "En kort tekst")
            : t == typeof(bool) ? false
            : t == typeof(int) || t == typeof(long) ? navn.Equals("version", StringComparison.OrdinalIgnoreCase) ? 1 : 5
            : t == typeof(decimal) || t == typeof(double) ? 9800.5m
            : t == typeof(LocalDate) ? "2026-11-23"
            : t == typeof(Instant) ? "2026-11-23T08:12:00Z"
            : t == typeof(Guid) ? Id(navn).ToString()
            : t.IsValueType && typeof(IId).IsAssignableFrom(t) ? Id(t.Name).ToString()
            : t.IsEnum ? Enum.GetNames(t)[0]
            : t.GetProperty("Eksempel", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(null) is { } vist ? JsonSerializer.SerializeToNode(vist, vist.GetType(), Json.Valg)
            : Element(t) is { } e ? new JsonArray(Vaerdi(e, navn, alt, ind, dybde + 1))
            : Post(t, alt, ind, dybde + 1);
    }

    private static JsonObject Post(Type t, bool alt, bool ind, int dybde) => new(Json.Valg.GetTypeInfo(t).Properties
        .Where(p => ind ? p.AssociatedParameter is not null && (alt || p.IsRequired) : p.Get is not null)
        .Select(p => KeyValuePair.Create(p.Name, Vaerdi(p.PropertyType, p.Name, alt, ind, dybde))));

    private static Type? Element(Type t) => t.IsArray ? t.GetElementType()
        : t.GetInterfaces().Append(t).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}
