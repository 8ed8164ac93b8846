using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>Where others may send an employee of PPR on to: its own page for a concern (SA7).</summary>
public static class PprIndgange
{
    public static readonly Rute NySparring = new("/ppr/sparring/ny");
}
