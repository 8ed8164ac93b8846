using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// What follows from an aggregate's state, as pure functions of it: rows of read models, running clocks, who is attached
/// to the child. The pipeline takes the difference before and after; a rebuild and a correction use the same function.
/// </summary>
public interface IAfledt<in T> where T : Aggregat
{
    /// <summary>Entities of the module's DbContext, each with its whole key.</summary>
    IEnumerable<object> Raekker(T a) => [];

    IEnumerable<Frist> Frister(T a) => [];

    /// <summary>Tasks and news without a clock of the law.</summary>
    IEnumerable<Opgave> Opgaver(T a) => [];

    IEnumerable<Tilknytning> Tilknytninger(T a) => [];
}

/// <summary>Somebody is attached to a child, from one moment to another, and may therefore see it (X1).</summary>
/// <param name="Art">Why, in one word of the module: sag, underretning, vurderer, forloeb.</param>
public sealed record Tilknytning(BorgerId Borger, SubjektId Subjekt, string Art, Instant Fra, Instant? Til = null, string Saerkende = "")
{
    public Guid Id(Guid kilde) => Fundament.Id.Af(kilde, $"tilknytning/{Art}/{Subjekt}/{Saerkende}");
}

/// <summary>An attachment that follows from no aggregate; <paramref name="Kilde"/> is what it follows from.</summary>
public sealed record TilknytningSat(Guid Kilde, Tilknytning Tilknytning);
