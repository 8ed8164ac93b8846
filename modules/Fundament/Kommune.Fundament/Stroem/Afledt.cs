using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// What follows from an aggregate's state, as pure functions of it: rows of read models, running clocks, who is attached
/// to the child. The pipeline takes the difference before and after; a rebuild and a correction use the same function.
/// </summary>
public interface IAfledt<in T> where T : Aggregat
{
    /// <summary>Entities of the module's DbContext, each with its whole key and equal to itself when it is read again.</summary>
    IEnumerable<IAfledtRaekke> Raekker(T a) => [];

    IEnumerable<Frist> Frister(T a) => [];

    /// <summary>Tasks and news without a clock of the law.</summary>
    IEnumerable<Opgave> Opgaver(T a) => [];

    IEnumerable<Tilknytning> Tilknytninger(T a) => [];
}

/// <summary>
/// A row that follows from an aggregate and from nothing else: a rebuild makes it, changes it, and removes it when no stream
/// derives it any more. It is about the citizen that its stream is about.
/// </summary>
public interface IAfledtRaekke
{
    BorgerId BorgerId { get; }
}

/// <summary>Somebody is attached to a child, from one moment to another, and may therefore see it (X1).</summary>
/// <param name="Art">Why, in one word of the module: sag, underretning, vurderer, forloeb.</param>
public sealed record Tilknytning(BorgerId Borger, SubjektId Subjekt, string Art, Instant Fra, Instant? Til = null, string Saerkende = "")
{
    public Guid Id(Guid kilde) => Fundament.Id.Af(kilde, $"tilknytning/{Art}/{Subjekt}/{Saerkende}");
}

/// <summary>An attachment that follows from no aggregate; <paramref name="Kilde"/> is what it follows from.</summary>
public sealed record TilknytningSat(Guid Kilde, Tilknytning Tilknytning);
