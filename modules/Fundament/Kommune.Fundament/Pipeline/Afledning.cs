using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament;

/// <summary>Everything that follows from an aggregate, collected from the module's <see cref="IAfledt{T}"/>.</summary>
internal sealed record Afledning(IReadOnlyList<object> Raekker, IReadOnlyList<Frist> Frister, IReadOnlyList<Opgave> Opgaver, IReadOnlyList<Tilknytning> Tilknytninger)
{
    public static readonly Afledning Ingen = new([], [], [], []);
    private static readonly ConcurrentDictionary<Type, Func<IServiceProvider, Aggregat, Afledning>> Beregnere = new();

    public static Afledning Af(IServiceProvider services, Aggregat a) =>
        Beregnere.GetOrAdd(a.GetType(), t => typeof(Afledning).GetMethod(nameof(Beregn), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(t).CreateDelegate<Func<IServiceProvider, Aggregat, Afledning>>())(services, a);

    /// <summary>What followed before the new events: the same function on the history alone.</summary>
    public static Afledning Foer(IServiceProvider services, Aggregat a) =>
        a.Historik.Count == 0 ? Ingen : Af(services, Aggregat.Fold(a.GetType(), a.Borger, a.Historik));

    private static Afledning Beregn<T>(IServiceProvider services, Aggregat a) where T : Aggregat
    {
        var alle = services.GetServices<IAfledt<T>>().ToArray();
        var t = (T)a;
        return new([.. alle.SelectMany(x => x.Raekker(t))], [.. alle.SelectMany(x => x.Frister(t))], [.. alle.SelectMany(x => x.Opgaver(t))], [.. alle.SelectMany(x => x.Tilknytninger(t))]);
    }
}
