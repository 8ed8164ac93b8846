using System.Reflection;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>How the observations of a period become one figure.</summary>
internal enum Regnemaade
{
    /// <summary>How many: the sum of what is counted.</summary>
    Antal,

    /// <summary>What is counted, as a share of all.</summary>
    Andel,

    /// <summary>The sum of the values over how many there are.</summary>
    Gennemsnit,

    /// <summary>The one in the middle.</summary>
    Median,
}

internal enum Maalenhed
{
    Antal,
    Procent,
    Dage,
    Maaneder,
    Kroner,
    Point,
}

internal enum Tema
{
    Underretning,
    Undersoegelse,
    Opfoelgning,
    Indsatstrappe,
    Oekonomi,
    Ppr,
    Dagtilbud,
}

/// <summary>Which way is good. Neutral: the figure tells, and nobody is to be praised or blamed by it.</summary>
internal enum Retning
{
    Op,
    Ned,
    Neutral,
}

/// <summary>The same figure for the country, with where it is from.</summary>
internal sealed record Landstal(decimal? Vaerdi, string Kilde, int Aar, string? Tekst = null);

/// <summary>A public event that an indicator reads, and which of its fields.</summary>
internal sealed record Kilde(Type Besked, IReadOnlyList<string> Felter)
{
    public string Navn => Besked.GetCustomAttribute<BeskedAttribute>() is { } b ? $"{b.Navn}.v{b.Version}" : Besked.Name;

    /// <param name="felter">Names of its properties, by nameof; besides these its child and its time.</param>
    public static Kilde Til<T>(params string[] felter) where T : IOffentligHaendelse =>
        felter.FirstOrDefault(f => typeof(T).GetProperty(f) is null) is { } forkert
            ? throw new ArgumentException($"{typeof(T).Name} has no {forkert}.", nameof(felter))
            : new(typeof(T), felter);
}

/// <summary>
/// One thing that is counted: a child (or none), the day it belongs to, and what it adds. <paramref name="Tal"/> is 1 or 0 of a share, else the
/// value; <paramref name="Vaegt"/> is what it is divided by.
/// </summary>
/// <param name="Gruppe">Where the indicator is broken down by more than district and age: the step, the kind.</param>
internal sealed record Iagttagelse(BorgerId? Barn, LocalDate Dag, decimal Tal, decimal Vaegt = 1, string? Gruppe = null);

/// <summary>What is said about an indicator, once.</summary>
internal sealed record Indikatorblad
{
    /// <summary>Known for ever: in addresses, settings and goals.</summary>
    public required string Kode { get; init; }
    public required string Navn { get; init; }
    public required Tema Tema { get; init; }

    /// <summary>"Sådan regnes det", in words that a member of the committee can read.</summary>
    public required string Hvad { get; init; }
    public required string Hvorfor { get; init; }
    public required Maalenhed Enhed { get; init; }
    public required Regnemaade Regnemaade { get; init; }

    /// <summary>The parts: what is counted, and out of what.</summary>
    public required string Taeller { get; init; }
    public string? Naevner { get; init; }
    public required IReadOnlyList<Kilde> Kilder { get; init; }
    public Retning Retning { get; init; } = Retning.Op;

    /// <summary>What the municipality aims at until it says otherwise (Maaltal).</summary>
    public decimal? Maal { get; init; }
    public Landstal? Landet { get; init; }

    /// <summary>The state on a day, rather than what happened in a period.</summary>
    public bool Stand { get; init; }

    /// <summary>F33: figures about children follow the small-number rule; those about units and learning environments are about nobody.</summary>
    public bool OmBoern { get; init; } = true;

    /// <summary>Broken down by district and age. False where there is no child to look up.</summary>
    public bool Opdeles { get; init; } = true;

    /// <summary>The heading of its own breakdown, where it has one: "Trin".</summary>
    public string? Gruppe { get; init; }

    /// <summary>What one must be allowed to know of a child to see it in the list behind the figure, and by which department's attachment.</summary>
    public (string Modul, Indsigt Indsigt) Liste { get; init; } = ("myndighed", Indsigt.Myndighedssag);

    public int Decimaler => Enhed is Maalenhed.Point or Maalenhed.Maaneder ? 1 : Enhed == Maalenhed.Antal && Regnemaade != Regnemaade.Antal ? 1 : 0;
}

/// <summary>ST4: an indicator, defined in one file: its sheet and how it is observed. A pure function of the facts.</summary>
internal abstract class Indikator
{
    public abstract Indikatorblad Blad { get; }

    /// <summary>What is observed in the period; of a state, on its last day.</summary>
    public abstract IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p);

    /// <summary>All of them, found in the assembly, by theme and name.</summary>
    public static IReadOnlyList<Indikator> Alle { get; } =
    [
        .. typeof(Indikator).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Indikator)) && !t.IsAbstract)
            .Select(t => (Indikator)Activator.CreateInstance(t)!).OrderBy(i => i.Blad.Tema).ThenBy(i => i.Blad.Navn, Dansk.Orden),
    ];

    public static Indikator? Find(string kode) => Alle.FirstOrDefault(i => i.Blad.Kode == kode);

    /// <summary>The four that the field is measured by (Børnesagsbarometret): the first page.</summary>
    public static IReadOnlyList<Indikator> Pejlemaerker { get; } =
        [.. new[] { VurderetInden24Timer.Kode, UndersoegelseInden4Maaneder.Kode, SamtaleFoerAfgoerelse.Kode, FoersteOpfoelgning.Kode }.Select(k => Find(k)!)];
}
