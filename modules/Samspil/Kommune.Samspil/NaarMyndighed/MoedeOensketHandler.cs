using Kommune.Fundament;

namespace Kommune.Samspil.NaarMyndighed;

/// <summary>SA1: a meeting that Myndighed's decision needs or builds upon is asked for from the case.</summary>
internal static class MoedeOensketHandler
{
    public static Task<Oenskemodtagelse.Kendt> Load(Myndighed.MoedeOensket b, Opsaetninger opsaetninger, CancellationToken ct) => Oenskemodtagelse.Hent(b.Type, b.Gaelder, opsaetninger, ct);

    public static (Oenske, Opgave) Handle(Myndighed.MoedeOensket b, Oenskemodtagelse.Kendt k) => Oenskemodtagelse.Modtag(b.Moede, b.Type, b.Barn, b.Afsender, b.Indkalder, b.Emne, b.Grundlag, b.Gaelder, k);
}
