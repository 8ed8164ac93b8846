using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Udfoerer;

/// <summary>M9, F34: the next follow-up and the goals as they stand now. The clock of the report moves along.</summary>
internal static class OpfoelgningAftaltHandler
{
    public static async Task<(Bestilling?, Forloeb?)> Load(OpfoelgningAftalt b, UdfoererDb db, CancellationToken ct)
    {
        var id = Bestilling.IdAf(b.Indsats);
        return (await db.Hent<Bestilling>(id, ct: ct), await db.Hent<Forloeb>(Bestilling.ForloebAf(id), ct: ct));
    }

    public static Haendelser? Handle(OpfoelgningAftalt b, Bestilling? a, Forloeb? f, Sammenhaeng s) =>
        f is { ErSlut: false } ? f.AftalOpfoelgning(b.NaesteSenest, Maal.Af(b.Maal), s)
        : f is null && a is { Aaben: true } ? a.AftalOpfoelgning(b.NaesteSenest, Maal.Af(b.Maal), s)
        : null;
}
