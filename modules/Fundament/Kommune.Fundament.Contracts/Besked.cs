using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// A message between modules. It carries the fact it tells of, so that a correction can name it, and the time the fact
/// happened. Its stable name and version stand in <see cref="BeskedAttribute"/>.
/// </summary>
public interface IBesked
{
    FaktumId Faktum { get; }
    Instant Gaelder { get; }

    /// <summary>The child (or parent) it concerns; erasure follows it.</summary>
    BorgerId? Borger { get; }

    /// <summary>Order is kept per receiver and key, over all publishers. The citizen, or else the subject's own id.</summary>
    Guid Noegle => Borger?.Vaerdi ?? Faktum.Vaerdi;
}

/// <summary>
/// Ids and fixed vocabularies: no free text and nothing of a person beyond <see cref="BorgerId"/>. May leave the system
/// through the public feed. Catalogue texts carry <see cref="KatalogtekstAttribute"/>.
/// </summary>
public interface IOffentligHaendelse : IBesked;

/// <summary>Handed to one named module on a legal basis or a samtykke. May hold text, and never leaves the system.</summary>
public interface IOverdragelse : IBesked
{
    /// <summary>The law or samtykke that the handing over rests on, in words.</summary>
    string Grundlag { get; }
}

/// <summary>The fact that <see cref="Nyt"/> names was registered wrongly; this is how it is now known to be.</summary>
public sealed record Rettet<T>(T Nyt) : IBesked where T : IBesked
{
    public FaktumId Faktum => Nyt.Faktum;
    public Instant Gaelder => Nyt.Gaelder;
    public BorgerId? Borger => Nyt.Borger;
    Guid IBesked.Noegle => Nyt.Noegle;
}

/// <summary>The fact that <see cref="Faktisk"/> names never happened (for instance: registered on the wrong child).</summary>
public sealed record Annulleret<T>(T Faktisk) : IBesked where T : IBesked
{
    public FaktumId Faktum => Faktisk.Faktum;
    public Instant Gaelder => Faktisk.Gaelder;
    public BorgerId? Borger => Faktisk.Borger;
    Guid IBesked.Noegle => Faktisk.Noegle;
}

/// <summary>
/// The name by which a message is known for ever: <c>myndighed.underretning-vurderet</c> with version 1 is
/// <c>myndighed.underretning-vurderet.v1</c>. Its correction is <c>…-rettet.v1</c>, its annulment <c>…-annulleret.v1</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BeskedAttribute(string navn) : Attribute
{
    public string Navn { get; } = navn;
    public int Version { get; init; } = 1;

    /// <summary>What it tells, in one English sentence, for the catalogue.</summary>
    public string Beskrivelse { get; init; } = "";
}

/// <summary>A text from a catalogue, such as the name of an offer: allowed in a public event.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class KatalogtekstAttribute : Attribute;

/// <summary>A public event about one child. Several children make several events.</summary>
public abstract record BarnHaendelse(FaktumId Faktum, Instant Gaelder, BorgerId Barn) : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => Barn;
}

/// <summary>A handing over about one child, with its basis.</summary>
public abstract record BarnOverdragelse(FaktumId Faktum, Instant Gaelder, BorgerId Barn, string Grundlag) : IOverdragelse
{
    BorgerId? IBesked.Borger => Barn;
}
