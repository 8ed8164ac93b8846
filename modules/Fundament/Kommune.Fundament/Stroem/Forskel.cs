namespace Kommune.Fundament;

public enum Forskelsart
{
    /// <summary>It follows from the events and is not there.</summary>
    Mangler,

    /// <summary>It says something else than what follows from the events.</summary>
    Afviger,

    /// <summary>It is there, and no stream derives it.</summary>
    ForMeget,
}

/// <summary>One thing that stands otherwise in the tables than the events say. Ids and names of columns only, never a value.</summary>
/// <param name="Id">The row's key.</param>
/// <param name="Kolonner">What differs.</param>
public sealed record Forskel(Forskelsart Art, string Tabel, string Id, IReadOnlyList<string> Kolonner)
{
    internal BorgerId Borger { get; init; }

    /// <summary>What should stand there; null when nothing should, or when only a person can say.</summary>
    internal object? Skal { get; init; }

    /// <summary>What stands there, where it could be read.</summary>
    internal object? Er { get; init; }

    /// <summary>The place of a row that could not be read.</summary>
    internal string? Ctid { get; init; }

    /// <summary>A rebuild can mend it.</summary>
    public bool KanRettes => Skal is not null || Art == Forskelsart.ForMeget;
}

/// <summary>How a module's tables stand to its events.</summary>
public sealed class Modulstand(string skema)
{
    private const int Hoejst = 1000;
    private readonly List<Forskel> _forskelle = [];

    public string Skema { get; } = skema;
    public int Stroemme { get; internal set; }
    public int Raekker { get; internal set; }
    public int Opgaver { get; internal set; }
    public int Tilknytninger { get; internal set; }

    /// <summary>What differs, or differed before the rebuild: the first thousand.</summary>
    public IReadOnlyList<Forskel> Forskelle => _forskelle;
    public int Antal { get; private set; }

    /// <summary>Those that a rebuild cannot mend, because the events themselves are at fault.</summary>
    public int KanIkkeRettes { get; private set; }

    internal void Tilfoej(IEnumerable<Forskel> forskelle)
    {
        foreach (var f in forskelle)
        {
            Antal++;
            KanIkkeRettes += f.KanRettes ? 0 : 1;
            if (_forskelle.Count < Hoejst)
            {
                _forskelle.Add(f);
            }
        }
    }
}
