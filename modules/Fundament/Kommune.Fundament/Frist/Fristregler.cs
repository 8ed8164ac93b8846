using System.Collections.Frozen;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// All versions of all rules at one moment: an immutable snapshot, so that every clock of a request is computed from the
/// same law.
/// </summary>
public sealed class Fristregler
{
    private readonly FrozenDictionary<string, Fristregel[]> _regler;

    public Fristregler(IEnumerable<Fristregel> regler)
    {
        _regler = regler.GroupBy(r => r.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(r => r.Version).ToArray(), StringComparer.Ordinal);
        foreach (var versioner in _regler.Values)
            Kontroller(versioner);
    }

    /// <summary>The rules as delivered, before any local change.</summary>
    public static Fristregler Katalog { get; } = new(Fristkatalog.Alle);

    public IEnumerable<Fristregel> Versioner => _regler.Values.SelectMany(v => v);

    /// <summary>
    /// The version that a clock started at <paramref name="start"/> keeps for ever. <paramref name="kendt"/> is when the
    /// clock's start was registered, or the day asked about in "as known on". Null when no rule was in force (the
    /// catalogue names few predecessors from before 2024).
    /// </summary>
    public Fristregel? Find(string id, Instant start, Instant kendt)
    {
        var dag = Fristdag.Af(start);
        return Af(id).LastOrDefault(r => r.GaelderDen(dag) && r.KendtDen(kendt));
    }

    /// <summary>As <see cref="Find"/>, where the caller knows that there is one.</summary>
    public Fristregel Paa(string id, Instant start, Instant kendt) => Find(id, start, kendt)
        ?? throw new InvalidOperationException($"Ingen version af {id} gælder den {Fristdag.Af(start):yyyy-MM-dd}, som kendt {kendt}.");

    /// <summary>
    /// The rules with a local change of <paramref name="id"/> from <paramref name="fra"/>. The version in force is
    /// superseded at <paramref name="tid"/> and stands again until the day before, so that clocks started earlier, and
    /// what was known earlier, stay as they were.
    /// </summary>
    public Fristregler Registrer(string id, LocalDate fra, Func<Fristregel, Fristregel> aendring, Instant tid)
    {
        var gammel = Paa(id, Fristdag.Begynder(fra), tid);
        var ny = aendring(gammel) with { GaelderFra = fra, GaelderTil = gammel.GaelderTil, Registreret = tid, Afloest = null };
        if (gammel.MaaIkkeBlive(ny) is { } grund)
            throw new ArgumentException(grund, nameof(aendring));

        var naeste = Af(id)[^1].Version + 1;
        List<Fristregel> nye = [];
        if (gammel.GaelderFra is not { } start || start < fra)
            nye.Add(gammel with { Version = naeste++, GaelderTil = fra.PlusDays(-1), Registreret = tid });
        nye.Add(ny with { Version = naeste });
        return new([.. Versioner.Select(r => ReferenceEquals(r, gammel) ? r with { Afloest = tid } : r), .. nye]);
    }

    private Fristregel[] Af(string id) => _regler.TryGetValue(id, out var versioner)
        ? versioner
        : throw new ArgumentException($"Fristreglen {id} findes ikke.", nameof(id));

    private static void Kontroller(Fristregel[] versioner)
    {
        for (var i = 0; i < versioner.Length; i++)
        {
            var regel = versioner[i];
            if (regel.Fejl().FirstOrDefault() is { } fejl)
                throw new ArgumentException($"{regel.Id} version {regel.Version}: {fejl}", nameof(versioner));
            foreach (var anden in versioner.Skip(i + 1))
            {
                if (anden.Version == regel.Version)
                    throw new ArgumentException($"{regel.Id} har to gange version {regel.Version}.", nameof(versioner));
                if (Overlapper(regel, anden))
                    throw new ArgumentException($"{regel.Id}: version {regel.Version} og {anden.Version} gælder samtidig.", nameof(versioner));
            }
        }
    }

    /// <summary>Both the law and believed to be the law at the same time.</summary>
    private static bool Overlapper(Fristregel a, Fristregel b) =>
        !(a.GaelderTil < b.GaelderFra) && !(b.GaelderTil < a.GaelderFra)
        && !(a.Afloest <= b.Registreret) && !(b.Afloest <= a.Registreret);
}
