using Kommune.Dagtilbud;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M16: the day care, school or club has answered.</summary>
internal static class UdtalelseAfgivetHandler
{
    public static async Task<Indhentning> Load(UdtalelseAfgivet b, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indhentning>(new IndhentningId(b.Indhentning), ct: ct))!;

    public static IReadOnlyList<object> Handle(UdtalelseAfgivet b, Indhentning i, Sammenhaeng s) => Indhentningssvar.Modtag(i, "dagtilbud", b.Faktum, b.Gaelder, b.Svar, b.Af, s);
}
