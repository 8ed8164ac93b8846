using Kommune.Fundament;
using Kommune.Ppr;

namespace Kommune.Myndighed.NaarPpr;

/// <summary>M16: PPR has answered.</summary>
internal static class UdtalelseAfgivetHandler
{
    public static async Task<Indhentning> Load(UdtalelseAfgivet b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indhentning>(new IndhentningId(b.Indhentning), ct: ct))!;

    public static IReadOnlyList<object> Handle(UdtalelseAfgivet b, Indhentning i, Sammenhaeng s) => Indhentningssvar.Modtag(i, "ppr", b.Faktum, b.Gaelder, b.Svar, b.Af, s);
}
