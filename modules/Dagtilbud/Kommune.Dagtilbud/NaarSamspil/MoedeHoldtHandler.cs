using Kommune.Fundament;
using Kommune.Samspil;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>
/// D5, D6, SA1: what became of a conference that a unit asked for, and the meetings about a child that a place demands. Corrected
/// and annulled as Samspil tells.
/// </summary>
internal static class MoedeHoldtHandler
{
    internal sealed record Kendt(Barnemoede? Raekke, Konference? Oensket);

    public static async Task<Kendt> Load(MoedeHoldt b, DagtilbudDb db, CancellationToken ct) =>
        new(await db.Moeder.FindAsync([b.Moede.Vaerdi], ct), b.Anmodning is { } oenske ? await db.Konferencer.SingleOrDefaultAsync(k => k.Id == oenske, ct) : null);

    public static Task<Kendt> Load(Rettet<MoedeHoldt> b, DagtilbudDb db, CancellationToken ct) => Load(b.Nyt, db, ct);
    public static Task<Kendt> Load(Annulleret<MoedeHoldt> b, DagtilbudDb db, CancellationToken ct) => Load(b.Faktisk, db, ct);

    public static (Barnemoede?, Opgave?) Handle(MoedeHoldt b, Kendt k) => (Skriv(b, k),
        k.Oensket is { } o ? Nyt.Til(o.Afsender, "samspil", b.Faktum, "Koordineringskonference", "Konferencen, du bad om, er holdt", DagtilbudRuter.Sparringer, b.Gaelder, o.BorgerId) : null);

    public static Barnemoede? Handle(Rettet<MoedeHoldt> b, Kendt k) => Skriv(b.Nyt, k);

    public static void Handle(Annulleret<MoedeHoldt> b, Kendt k)
    {
        Besvar(k, null, null);
        if (k.Raekke is { } r)
        {
            r.Annulleret = true;
        }
    }

    private static Barnemoede? Skriv(MoedeHoldt b, Kendt k)
    {
        Besvar(k, b.Gaelder, b.Udfald);
        if (k.Raekke is { } r)
        {
            r.Udfald = b.Udfald;
            return null;
        }

        return b.Barn is { } barn ? new() { Id = b.Moede.Vaerdi, BorgerId = barn, Type = b.Type, Dato = Fristdag.Af(b.Gaelder), Udfald = b.Udfald } : null;
    }

    private static void Besvar(Kendt k, Instant? holdt, Moedeudfald? udfald)
    {
        if (k.Oensket is { } o)
        {
            (o.Holdt, o.Udfald) = (holdt, udfald);
        }
    }
}
