using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament;

/// <summary>Everything that follows from an aggregate, collected from the module's <see cref="IAfledt{T}"/>.</summary>
internal sealed record Afledning(IReadOnlyList<IAfledtRaekke> Raekker, IReadOnlyList<Frist> Frister, IReadOnlyList<Opgave> Opgaver, IReadOnlyList<Tilknytning> Tilknytninger)
{
    public static readonly Afledning Ingen = new([], [], [], []);
    private static readonly ConcurrentDictionary<Type, Func<IServiceProvider, Aggregat, Afledning>> Beregnere = new();

    public static Afledning Af(IServiceProvider services, Aggregat a) =>
        Beregnere.GetOrAdd(a.GetType(), t => typeof(Afledning).GetMethod(nameof(Beregn), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(t).CreateDelegate<Func<IServiceProvider, Aggregat, Afledning>>())(services, a);

    /// <summary>What followed before the new events: the same function on the history alone.</summary>
    public static Afledning Foer(IServiceProvider services, Aggregat a) =>
        a.Historik.Count == 0 ? Ingen : Af(services, Aggregat.Fold(a.GetType(), a.Borger, a.Historik));

    /// <summary>
    /// Clocks and tasks as they are kept. Each names its stream and the child, whatever the function left out, for that is how
    /// a rebuild finds again what was derived.
    /// </summary>
    public IEnumerable<Opgave> AlleOpgaver(Aggregat a, string modul, Fristregelkilde kilde) =>
        Frister.Select(f => Opgave.Af(f with { Borger = f.Borger ?? Om(a) }, a.StroemId, modul, f.Beregn(kilde.Regler, kilde.Helligdage, a.Alle.First().Tid)))
            .Concat(Opgaver.Select(o => o with { Stroem = a.StroemId, Borger = o.Borger ?? Om(a) }));

    private static BorgerId? Om(Aggregat a) => a.OmIngen ? null : a.Borger;

    private static Afledning Beregn<T>(IServiceProvider services, Aggregat a) where T : Aggregat
    {
        var alle = services.GetServices<IAfledt<T>>().ToArray();
        var t = (T)a;
        IAfledtRaekke[] raekker = [.. alle.SelectMany(x => x.Raekker(t))];
        return Array.Find(raekker, r => r.BorgerId != a.Borger) is { } fremmed
            ? throw new InvalidOperationException($"{fremmed.GetType().Name} is derived from a {typeof(T).Name} about another citizen: erasure and rebuild would not find it.")
            : new(raekker, [.. alle.SelectMany(x => x.Frister(t))], [.. alle.SelectMany(x => x.Opgaver(t))], [.. alle.SelectMany(x => x.Tilknytninger(t))]);
    }
}
