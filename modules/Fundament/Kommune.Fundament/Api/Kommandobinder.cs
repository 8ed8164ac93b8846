using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kommune.Fundament;

/// <summary>One field of a command as the API takes it.</summary>
/// <param name="MaaMangle">It may be left out, or be null.</param>
internal sealed record Kommandofelt(string Navn, ParameterInfo Parameter, bool MaaMangle)
{
    public Type Type => Parameter.ParameterType;

    /// <summary>Nobody has to send it: it may be null, has a default, or is a box that is not ticked.</summary>
    public bool Valgfrit => MaaMangle || Parameter.HasDefaultValue || Type == typeof(bool);
}

/// <summary>
/// Builds a command from a JSON object, field by field, so that every mistake is told at its own, also deep inside. What the
/// route says wins over the body. Nothing that was sent is repeated in what is told.
/// </summary>
internal static partial class Kommandobinder
{
    public const string KanIkkeBruges = "Værdien kan ikke bruges her";

    [GeneratedRegex(@"\G(?:\.(?<navn>[A-Za-z][A-Za-z0-9]*)|\[\d{1,3}\])", RegexOptions.CultureInvariant)]
    private static partial Regex Led { get; }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Feltnavn { get; }

    public static IReadOnlyList<Kommandofelt> Felter(Type kommando)
    {
        var nul = new NullabilityInfoContext();
        return [.. Konstruktoer(kommando).GetParameters().Select(p => new Kommandofelt(
            JsonNamingPolicy.CamelCase.ConvertName(p.Name!), p, Nullable.GetUnderlyingType(p.ParameterType) is not null || (!p.ParameterType.IsValueType && nul.Create(p).WriteState == NullabilityState.Nullable)))];
    }

    public static object? Bind(Type kommando, JsonObject krop, IReadOnlyDictionary<string, string> rute, out List<Fejl> fejl)
    {
        var (felter, ud) = (Felter(kommando), new List<Fejl>());
        var vaerdier = new object?[felter.Count];
        foreach (var (f, i) in felter.Select((f, i) => (f, i)))
        {
            var node = rute.TryGetValue(f.Navn, out var fraRute) ? JsonValue.Create(fraRute) : krop[f.Navn];
            if (node is not null)
            {
                vaerdier[i] = Laes(f, node, ud);
            }
            else if (f.Parameter.HasDefaultValue)
            {
                vaerdier[i] = f.Parameter.DefaultValue;
            }
            else if (f.Type == typeof(bool))
            {
                vaerdier[i] = false;      // as a box that is not ticked
            }
            else if (!f.MaaMangle)
            {
                ud.Add(new Fejl(f.Navn, FormularBinder.SkalUdfyldes));
            }
        }

        var kendte = felter.Select(f => f.Navn).ToHashSet(StringComparer.Ordinal);
        ud.AddRange(krop.Where(f => !kendte.Contains(f.Key)).Select(f => Feltnavn.IsMatch(f.Key) ? new Fejl(f.Key, "Feltet findes ikke") : new Fejl(null, "Der er et felt, som ikke findes")).Distinct());
        fejl = ud;
        return ud.Count == 0 ? Konstruktoer(kommando).Invoke(vaerdier) : null;
    }

    private static object? Laes(Kommandofelt f, JsonNode node, List<Fejl> fejl)
    {
        try
        {
            if (Kommandojson.Fejl(node) is var (sti, tekst))
            {
                fejl.Add(new Fejl(f.Navn + Kendt(f.Type, sti), tekst));
                return null;
            }

            return f.Type == typeof(string)
                ? Kommandojson.Tekst(node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : throw new Feltfejl(KanIkkeBruges), Kommandojson.Laengde(f.Parameter), f.MaaMangle)
                : node.Deserialize(f.Type, Kommandojson.Strengt);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or OverflowException or NotSupportedException)
        {
            var sti = (e as JsonException)?.Path?.TrimStart('$') ?? "";
            fejl.Add(new Fejl(f.Navn + Kendt(f.Type, sti), e is Feltfejl told ? told.Message : KanIkkeBruges));
            return null;
        }
    }

    /// <summary>The path as far as it consists of names of ours and numbers of rows: a name that was made up is not repeated.</summary>
    private static string Kendt(Type type, string sti)
    {
        var ud = "";
        foreach (Match led in Led.Matches(sti))
        {
            var om = Kommandojson.Strengt.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
            if ((led.Groups["navn"] is { Success: true, Value: var navn } ? om.Properties.FirstOrDefault(p => p.Name == navn)?.PropertyType : om.ElementType) is not { } under)
            {
                break;
            }

            (type, ud) = (under, ud + led.Value);
        }

        return ud;
    }

    private static ConstructorInfo Konstruktoer(Type kommando) =>
        kommando.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(k => k.GetParameters() is not [var p] || p.ParameterType != kommando).OrderByDescending(k => k.GetParameters().Length).First();
}
