using NodaTime;

namespace Kommune.Fundament;

/// <summary>A private event of an aggregate: nested in it, internal to its module, with a stable name.</summary>
public abstract record Haendelse;

/// <summary>The name the event is stored under, for ever: a renamed class must never break an old event.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HaendelsestypeAttribute(string navn) : Attribute
{
    public string Navn { get; } = navn;
}

/// <summary>The name of the aggregate's streams.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StroemAttribute(string art) : Attribute
{
    public string Art { get; } = art;
}

/// <summary>An event with what surrounds it: when it happened, when and by whom it was registered (X2).</summary>
public sealed record Registreret(
    long Nr, Guid StroemId, int Version, Haendelse Haendelse, FaktumId Faktum, Instant Gaelder, Instant Tid, MedarbejderId Bruger, string? Begrundelse);

/// <summary>Who acts, and when. <see cref="Gaelder"/> is when a fact happened unless the command says otherwise.</summary>
public sealed record Sammenhaeng(Instant Nu, Instant Gaelder, Bruger Bruger, Guid Korrelation)
{
    public Sammenhaeng(Instant nu, Bruger bruger) : this(nu, nu, bruger, Id.Ny()) { }
}

/// <summary>What a Handle method returns when an aggregate has changed: its new events, to be appended.</summary>
public sealed record Haendelser(Aggregat Aggregat)
{
    /// <summary>The fact of the newest event, which a published message names.</summary>
    public FaktumId Faktum => Aggregat.Nye[^1].Faktum;

    public Instant Gaelder => Aggregat.Nye[^1].Gaelder;
}
