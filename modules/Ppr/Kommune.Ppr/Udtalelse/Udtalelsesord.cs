using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>Why nothing more can be done with a question.</summary>
internal static class Udtalelsesord
{
    public static Fejl? Afsluttet(Udtalelse u) => u switch
    {
        { Besvaret: { } tid } => new(null, $"Der blev svaret {DanskTid.Dato(tid)}."),
        { Opgivet: { } tid } => new(null, $"Myndighed bad {DanskTid.Dato(tid)} om ikke at vente på den."),
        _ => null,
    };
}
