using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Kommune.Fundament;

/// <summary>The stable names of one module's events and streams, read once from its assembly.</summary>
public sealed class Haendelsestyper
{
    private static readonly ConcurrentDictionary<Assembly, Haendelsestyper> Alle = new();
    private static readonly ConcurrentDictionary<Type, string> Arter = new();
    private readonly Dictionary<string, Type> _typer;
    private readonly Dictionary<Type, string> _navne;
    private readonly Dictionary<string, Type> _stroemme;

    private Haendelsestyper(Assembly a)
    {
        var typer = a.GetTypes();
        var haendelser = typer.Where(t => t.IsSubclassOf(typeof(Haendelse)) && !t.IsAbstract)
            .Select(t => (Type: t, Navn: t.GetCustomAttribute<HaendelsestypeAttribute>()?.Navn ?? throw new InvalidOperationException($"{t.FullName} has no [Haendelsestype]."))).ToArray();
        var dobbelt = haendelser.GroupBy(h => h.Navn, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (dobbelt is not null)
        {
            throw new InvalidOperationException($"Two events are named {dobbelt.Key}.");
        }

        _typer = haendelser.ToDictionary(h => h.Navn, h => h.Type, StringComparer.Ordinal);
        _navne = haendelser.ToDictionary(h => h.Type, h => h.Navn);
        _stroemme = typer.Where(t => t.IsSubclassOf(typeof(Aggregat)) && !t.IsAbstract).ToDictionary(Art, t => t, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, Type> Typer => _typer;
    public IReadOnlyDictionary<string, Type> Stroemme => _stroemme;

    public static Haendelsestyper For(Assembly a) => Alle.GetOrAdd(a, x => new Haendelsestyper(x));

    public static string Art(Type aggregat) => Arter.GetOrAdd(aggregat, a =>
        a.GetCustomAttribute<StroemAttribute>()?.Art ?? throw new InvalidOperationException($"{a.FullName} has no [Stroem]."));

    public string Navn(Haendelse h) => _navne[h.GetType()];

    public Haendelse Laes(string navn, string json) => _typer.TryGetValue(navn, out var t)
        ? (Haendelse)JsonSerializer.Deserialize(json, t, Json.Valg)!
        : throw new InvalidOperationException($"The event type {navn} is not known any more: an event's name must never change.");
}
