using System.Reflection;
using System.Text.Json;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>A setting with dated versions (X7): its stable name, and the Danish title of its editing page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpsaetningAttribute(string navn, string titel, params Rolle[] maaAendre) : Attribute
{
    public string Navn { get; } = navn;
    public string Titel { get; } = titel;
    public IReadOnlyList<Rolle> MaaAendre { get; } = maaAendre;
}

/// <summary>A kind of setting. <see cref="Standard"/> is what the product comes with.</summary>
public interface IOpsaetning<TSelf> where TSelf : IOpsaetning<TSelf>
{
    static abstract TSelf Standard { get; }
}

/// <summary>Reads settings as they were in force on a date, and as they were known at a moment.</summary>
public sealed class Opsaetninger(Datakilder datakilder)
{
    public async Task<T> Hent<T>(LocalDate paa, Instant? kendt = null, CancellationToken ct = default) where T : IOpsaetning<T>
    {
        var navn = typeof(T).GetCustomAttribute<OpsaetningAttribute>()?.Navn ?? throw new InvalidOperationException($"{typeof(T).Name} has no [Opsaetning].");
        var json = await Sql.Kommando(datakilder[Datakilder.Fundament], """
            select vaerdi::text from opsaetning.vaerdi
            where navn = $1 and gaelder_fra <= $2 and registreret <= $3 and (afloest is null or afloest > $3)
            order by gaelder_fra desc, registreret desc limit 1
            """, navn, paa, kendt ?? Instant.FromUtc(9999, 1, 1, 0, 0)).Skalar<string>(ct);
        return json is null ? T.Standard : JsonSerializer.Deserialize<T>(json, Json.Valg)!;
    }
}
