using Kommune.Fundament;

namespace Kommune.Dagtilbud;

/// <summary>A child's place in a unit for a period: dagpleje, day care, school or club (D1).</summary>
public readonly record struct IndskrivningId(Guid Vaerdi) : IId<IndskrivningId>
{
    public static IndskrivningId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A referral to PPR: made here, worked on there under the same id (D5, P1).</summary>
public readonly record struct IndstillingId(Guid Vaerdi) : IId<IndstillingId>
{
    public static IndstillingId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>An application for a ressourceplads or specialplads and what became of it (D6).</summary>
public readonly record struct PladsId(Guid Vaerdi) : IId<PladsId>
{
    public static PladsId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>An analysis of a learning environment (D4).</summary>
public readonly record struct BalId(Guid Vaerdi) : IId<BalId>
{
    public static BalId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>What a unit is (D1, D4): schools and clubs work in this module as day care does.</summary>
public enum Enhedsart
{
    Dagpleje,
    Vuggestue,
    Boernehave,
    Integreret,
    Specialdagtilbud,
    Skole,
    Klub,
}

/// <summary>How a child thrives, as the staff see it (D2). An aid to a person, never a verdict.</summary>
public enum Trivselsfarve
{
    Groen,
    Gul,
    Roed,
}

/// <summary>Why a child was assessed: the round twice a year, or a concern.</summary>
public enum Trivselsanledning
{
    Runde,
    Bekymring,
}

public enum Pladsart
{
    Ressourceplads,
    Specialplads,
}

public enum Pladsudfald
{
    Bevilget,
    Afslag,
    AndenStoette,
}

/// <summary>What the sender of an indstilling hopes for; PPR's triage decides (P1).</summary>
public enum OensketHjaelp
{
    Sparring,
    Vurdering,
    VedIkke,
}
