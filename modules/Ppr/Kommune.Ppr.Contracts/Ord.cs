using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>PPR's assessment of a child (P3).</summary>
public readonly record struct PpvId(Guid Vaerdi) : IId<PpvId>
{
    public static PpvId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>A case of visitation to special education (P4).</summary>
public readonly record struct VisitationId(Guid Vaerdi) : IId<VisitationId>
{
    public static VisitationId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>What PPR's triage made of an indstilling (P1).</summary>
public enum Triage
{
    Sparring,
    Vurdering,
    Afvist,
}

/// <summary>Where a child gets its education after a visitation (P4); the first two are the ordinary school's own.</summary>
public enum Specialtilbud
{
    StoetteIKlassen,
    FleksibeltTilbud,
    Gruppeordning,
    Specialklasse,
    Specialskole,
    Specialklub,
}

public enum Visitationsudfald
{
    Bevilget,
    Afslag,
    AndenStoette,
    TilbageTilAlmen,
}

/// <summary>F28: the head decides within the school; the municipality decides on special school.</summary>
public enum Beslutter
{
    Skoleleder,
    Kommune,
}

/// <summary>Which profession writes a part of an assessment (P3).</summary>
public enum Faggruppe
{
    Psykolog,
    Talehoerelaerer,
    Ergoterapeut,
    Fysioterapeut,
    Konsulent,
}
