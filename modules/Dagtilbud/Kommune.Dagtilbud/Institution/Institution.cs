using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

internal readonly record struct StueId(Guid Vaerdi) : IId<StueId>
{
    public static StueId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>D1: a unit of the organisation as day care, school or club.</summary>
internal sealed class Institution
{
    public required EnhedId EnhedId { get; init; }
    public required Enhedsart Art { get; set; }
    public required int Pladser { get; set; }
    public required LocalDate Aabnet { get; set; }

    /// <summary>B5: the grundområde it lies in; may decide which district answers for its children.</summary>
    public string? Grundomraade { get; set; }
    public required int Version { get; set; }

    /// <summary>Supervision after dagtilbudsloven is of day care, not of schools and clubs.</summary>
    public bool HarTilsyn => Art is not (Enhedsart.Skole or Enhedsart.Klub);

    /// <summary>What its groups are called by those who work there.</summary>
    public string Gruppe => Gruppeord(Art);

    public static string Gruppeord(Enhedsart art) => art switch { Enhedsart.Skole => "klasse", Enhedsart.Klub => "hold", Enhedsart.Dagpleje => "dagplejer", _ => "stue" };
}

/// <summary>A group of children and their adults: a stue, a klasse.</summary>
internal sealed class Stue
{
    /// <summary>One page holds them all, and one round is made in one sitting.</summary>
    public const int FlestBoern = 50;

    public required StueId Id { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required string Navn { get; set; }

    /// <summary>The employees whose own group it is.</summary>
    public required Guid[] Voksne { get; set; }
    public LocalDate? Nedlagt { get; set; }
    public required int Version { get; set; }
}
