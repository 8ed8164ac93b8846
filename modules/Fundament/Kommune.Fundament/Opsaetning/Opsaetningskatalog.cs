using System.Reflection;
using System.Text.Json;

namespace Kommune.Fundament;

/// <summary>A kind of setting that the code has: the record, and who may change it.</summary>
public sealed record Opsaetningsart(string Navn, string Titel, IReadOnlyList<Rolle> MaaAendre, string Afdeling, Type Type)
{
    public object Standard { get; } = Type.GetProperty(nameof(IOpsaetning<>.Standard), BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
        ?? throw new InvalidOperationException($"{Type.Name} is marked [Opsaetning] and has no public static Standard.");

    public bool MaaAendres(Bruger bruger) => bruger.Har(MaaAendre);

    /// <summary>Operations see every setting, also those that only a department may change.</summary>
    public bool MaaSes(Bruger bruger) => MaaAendres(bruger) || bruger.Har(Rolle.Drift);

    public object Laes(Opsaetningsudgave? udgave) => udgave is null ? Standard : JsonSerializer.Deserialize(udgave.Json, Type, Json.Valg)!;
}

/// <summary>All settings of Fundament and the modules, found by their attribute.</summary>
public sealed class Opsaetningskatalog
{
    public Opsaetningskatalog(IReadOnlyList<IModul> moduler)
    {
        Alle = [.. moduler.Select(m => (m.GetType().Assembly, m.Navn)).Prepend((Assembly: typeof(Opsaetningskatalog).Assembly, Navn: "Fælles"))
            .SelectMany(m => m.Assembly.GetTypes().Select(t => (Type: t, Attribut: t.GetCustomAttribute<OpsaetningAttribute>(), m.Navn)))
            .Where(t => t.Attribut is not null)
            .Select(t => new Opsaetningsart(t.Attribut!.Navn, t.Attribut.Titel, t.Attribut.MaaAendre, t.Navn, t.Type))];
        if (Alle.GroupBy(a => a.Navn, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } dobbelt)
        {
            throw new InvalidOperationException($"Two settings are named {dobbelt.Key}.");
        }
    }

    public IReadOnlyList<Opsaetningsart> Alle { get; }

    public Opsaetningsart? Find(string navn) => Alle.FirstOrDefault(a => a.Navn == navn);

    public IReadOnlyList<Opsaetningsart> For(Bruger bruger) => [.. Alle.Where(a => a.MaaSes(bruger))];
}
