using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Udfoerer;

/// <summary>U2: the measure got another last day, and so other hours in all. A move on the ladder changes nothing here.</summary>
internal static class IndsatsAendretHandler
{
    /// <summary>Both may be missing: the event is public, and most measures were never ordered here.</summary>
    public static async Task<(Bestilling?, Forloeb?)> Load(IndsatsAendret b, UdfoererDb db, CancellationToken ct)
    {
        var id = Bestilling.IdAf(b.Indsats);
        return (await db.Hent<Bestilling>(id, ct: ct), await db.Hent<Forloeb>(Bestilling.ForloebAf(id), ct: ct));
    }

    public static Haendelser? Handle(IndsatsAendret b, Bestilling? a, Forloeb? f, Sammenhaeng s) =>
        f is { ErSlut: false } ? f.AendrPeriode(b.Til, s) : a is { Aaben: true } ? a.AendrPeriode(b.Til, s) : null;
}
