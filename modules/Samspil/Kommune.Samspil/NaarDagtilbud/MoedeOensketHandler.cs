using Kommune.Fundament;

namespace Kommune.Samspil.NaarDagtilbud;

/// <summary>SA1: day care asks for the meeting that a place needs.</summary>
internal static class MoedeOensketHandler
{
    public static Task<Oenskemodtagelse.Kendt> Load(Dagtilbud.MoedeOensket b, Opsaetninger opsaetninger, CancellationToken ct) => Oenskemodtagelse.Hent(b.Type, b.Gaelder, opsaetninger, ct);

    public static (Oenske, Opgave) Handle(Dagtilbud.MoedeOensket b, Oenskemodtagelse.Kendt k) => Oenskemodtagelse.Modtag(b.Moede, b.Type, b.Barn, b.Afsender, b.Indkalder, b.Emne, b.Grundlag, b.Gaelder, k);
}
