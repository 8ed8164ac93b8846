using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace Kommune.Fundament;

/// <summary>The stable names of all published messages, with their corrections and annulments.</summary>
public sealed class Beskedtyper
{
    private readonly Dictionary<string, Type> _typer = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _navne = [];

    public Beskedtyper(IEnumerable<Assembly> assemblies)
    {
        foreach (var t in assemblies.Distinct().SelectMany(a => a.GetTypes()).Where(t => typeof(IBesked).IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            var a = t.GetCustomAttribute<BeskedAttribute>() ?? throw new InvalidOperationException($"{t.FullName} has no [Besked].");
            Tilfoej(t, $"{a.Navn}.v{a.Version}");
            Tilfoej(typeof(Rettet<>).MakeGenericType(t), $"{a.Navn}-rettet.v{a.Version}");
            Tilfoej(typeof(Annulleret<>).MakeGenericType(t), $"{a.Navn}-annulleret.v{a.Version}");
        }
    }

    public IReadOnlyDictionary<string, Type> Alle => _typer;

    /// <summary>Those that may leave the system (X4).</summary>
    public IReadOnlyDictionary<string, Type> Offentlige => field ??= _typer.Where(t => ErOffentlig(t.Value)).ToFrozenDictionary(StringComparer.Ordinal);

    public string Navn(Type t) => _navne.TryGetValue(t, out var n) ? n : throw new InvalidOperationException($"{t} is no published message.");

    public IBesked? Laes(string navn, string json) => _typer.TryGetValue(navn, out var t) ? (IBesked)JsonSerializer.Deserialize(json, t, Json.Valg)! : null;

    /// <summary>A correction leaves the system only if what it corrects may.</summary>
    public static bool ErOffentlig(Type t) =>
        typeof(IOffentligHaendelse).IsAssignableFrom(t) || (t.IsGenericType && typeof(IOffentligHaendelse).IsAssignableFrom(t.GenericTypeArguments[0]));

    private void Tilfoej(Type t, string navn)
    {
        if (!_typer.TryAdd(navn, t))
        {
            throw new InvalidOperationException($"Two messages are named {navn}.");
        }

        _navne[t] = navn;
    }
}
