using Kommune.Fundament;
using Kommune.Samspil;

namespace Kommune.Ppr;

/// <summary>P4, SA1: meetings about children are PPR's own facts, so that a visitation knows of those it demands. Corrected and annulled as Samspil tells.</summary>
internal static class MoedeHoldtHandler
{
    internal sealed record Kendt(Barnemoede? Raekke);

    public static async Task<Kendt> Load(MoedeHoldt b, PprDb db, CancellationToken ct) => new(await db.Moeder.FindAsync([b.Moede.Vaerdi], ct));
    public static Task<Kendt> Load(Rettet<MoedeHoldt> b, PprDb db, CancellationToken ct) => Load(b.Nyt, db, ct);
    public static Task<Kendt> Load(Annulleret<MoedeHoldt> b, PprDb db, CancellationToken ct) => Load(b.Faktisk, db, ct);

    public static Barnemoede? Handle(MoedeHoldt b, Kendt k)
    {
        if (b.Barn is not { } barn)
        {
            return null;
        }

        if (k.Raekke is not { } r)
        {
            return new() { Id = b.Moede.Vaerdi, BorgerId = barn, Type = b.Type, Dato = Fristdag.Af(b.Gaelder), Udfald = b.Udfald, Beslutninger = b.Beslutninger };
        }

        (r.Udfald, r.Beslutninger) = (b.Udfald, b.Beslutninger);
        return null;
    }

    public static Barnemoede? Handle(Rettet<MoedeHoldt> b, Kendt k) => Handle(b.Nyt, k);

    public static void Handle(Annulleret<MoedeHoldt> b, Kendt k)
    {
        if (k.Raekke is { } r)
        {
            r.Annulleret = true;
        }
    }
}
