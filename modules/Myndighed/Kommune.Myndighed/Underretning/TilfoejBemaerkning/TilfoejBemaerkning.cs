using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>What a colleague wants to add, also after the assessment: nobody's words are lost.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record TilfoejBemaerkning(UnderretningId Id, string Bemaerkning);

internal static class TilfoejBemaerkningHandler
{
    public static Task<Underretning?> Load(TilfoejBemaerkning c, MyndighedDb db, CancellationToken ct) => db.Hent<Underretning>(c.Id, ct: ct);

    public static Haendelser Handle(TilfoejBemaerkning c, Underretning u, Sammenhaeng s) => u.Bemaerk(c.Bemaerkning, s);
}
