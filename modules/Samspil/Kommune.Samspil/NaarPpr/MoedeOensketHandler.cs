using Kommune.Fundament;

namespace Kommune.Samspil.NaarPpr;

/// <summary>SA1: PPR asks for the meeting that a visitation needs.</summary>
internal static class MoedeOensketHandler
{
    public static Task<Oenskemodtagelse.Kendt> Load(Ppr.MoedeOensket b, Opsaetninger opsaetninger, CancellationToken ct) => Oenskemodtagelse.Hent(b.Type, b.Gaelder, opsaetninger, ct);

    public static (Oenske, Opgave) Handle(Ppr.MoedeOensket b, Oenskemodtagelse.Kendt k) => Oenskemodtagelse.Modtag(b.Moede, b.Type, b.Barn, b.Afsender, b.Indkalder, b.Emne, b.Grundlag, b.Gaelder, k);
}
