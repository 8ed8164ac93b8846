using System.Collections.Concurrent;
using System.Collections.Frozen;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>Which days are public holidays. Sundays are the calculator's own concern.</summary>
public interface IHelligdage
{
    bool ErHelligdag(LocalDate dag);
}

/// <summary>
/// A day off as a dated rule: on a date of the year, or a number of days from Easter Sunday. Law changes: Store Bededag is
/// one up to 2023 and not from 2024.
/// </summary>
public sealed record Helligdagsregel
{
    private readonly AnnualDate? _dato;
    private readonly int _fraPaaske;

    private Helligdagsregel(string navn, AnnualDate? dato, int fraPaaske) => (Navn, _dato, _fraPaaske) = (navn, dato, fraPaaske);

    public string Navn { get; }
    public LocalDate? GaelderFra { get; init; }
    public LocalDate? GaelderTil { get; init; }

    /// <summary>The municipality's own choices; off unless it chooses them.</summary>
    public static readonly Helligdagsregel Grundlovsdag = Fast("Grundlovsdag", 6, 5);
    public static readonly Helligdagsregel Juleaftensdag = Fast("Juleaftensdag", 12, 24);
    public static readonly Helligdagsregel Nytaarsaftensdag = Fast("Nytårsaftensdag", 12, 31);

    public static readonly IReadOnlyList<Helligdagsregel> Lovens =
    [
        Fast("Nytårsdag", 1, 1),
        Paaske("Skærtorsdag", -3),
        Paaske("Langfredag", -2),
        Paaske("Påskedag", 0),
        Paaske("2. påskedag", 1),
        Paaske("Store bededag", 26) with { GaelderTil = new(2023, 12, 31) },
        Paaske("Kristi himmelfartsdag", 39),
        Paaske("Pinsedag", 49),
        Paaske("2. pinsedag", 50),
        Fast("Juledag", 12, 25),
        Fast("2. juledag", 12, 26),
    ];

    /// <summary>The day in that year, or null when the rule is not in force then.</summary>
    public LocalDate? I(int aar)
    {
        var dag = _dato?.InYear(aar) ?? Paaskedag(aar).PlusDays(_fraPaaske);
        return dag < GaelderFra || dag > GaelderTil ? null : dag;
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher).</summary>
    public static LocalDate Paaskedag(int aar)
    {
        int gyldental = aar % 19, aarhundrede = aar / 100, rest = aar % 100;
        var epakt = (19 * gyldental + aarhundrede - aarhundrede / 4 - (aarhundrede - (aarhundrede + 8) / 25 + 1) / 3 + 15) % 30;
        var ugedag = (32 + 2 * (aarhundrede % 4) + 2 * (rest / 4) - epakt - rest % 4) % 7;
        var retning = (gyldental + 11 * epakt + 22 * ugedag) / 451;
        var dag = epakt + ugedag - 7 * retning + 114;
        return new(aar, dag / 31, dag % 31 + 1);
    }

    private static Helligdagsregel Fast(string navn, int maaned, int dag) => new(navn, new AnnualDate(maaned, dag), 0);
    private static Helligdagsregel Paaske(string navn, int dage) => new(navn, null, dage);
}

/// <summary>Denmark's public holidays and the days that the municipality adds.</summary>
public sealed class Helligdage(params IEnumerable<Helligdagsregel> fridage) : IHelligdage
{
    private readonly Helligdagsregel[] _regler = [.. Helligdagsregel.Lovens, .. fridage];
    private readonly ConcurrentDictionary<int, FrozenSet<LocalDate>> _aar = new();

    /// <summary>The law's, with none of the municipality's own.</summary>
    public static Helligdage Lovens { get; } = new();

    public bool ErHelligdag(LocalDate dag) => _aar.GetOrAdd(dag.Year, Dage).Contains(dag);

    private FrozenSet<LocalDate> Dage(int aar) => _regler.Select(r => r.I(aar)).OfType<LocalDate>().ToFrozenSet();
}
