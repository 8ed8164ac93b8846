using Kommune.Fundament;

namespace Kommune.Samspil;

public readonly record struct MoedeId(Guid Vaerdi) : IId<MoedeId>
{
    public static MoedeId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A consent to share between departments (SA3).</summary>
public readonly record struct SamtykkeId(Guid Vaerdi) : IId<SamtykkeId>
{
    public static SamtykkeId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>What a meeting is about (SA2): the koordineringskonference looks at all children of a unit.</summary>
public enum Moedeemne
{
    Barn,
    Laeringsmiljoe,
    Enhed,
}

/// <summary>What a meeting came to, for the fact that the department writes from it.</summary>
public enum Moedeudfald
{
    Anbefalet,
    IkkeAnbefalet,
    Besluttet,
    Aftalt,
    Udsat,
}

/// <summary>Departments as parties of a samtykke.</summary>
public enum Afdeling
{
    Myndighed,
    Udfoerer,
    Ppr,
    Dagtilbud,
    Sundhedspleje,
}
