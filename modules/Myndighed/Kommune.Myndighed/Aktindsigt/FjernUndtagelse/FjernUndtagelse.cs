using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M13: it may be given after all.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record FjernUndtagelse(AktindsigtId Id, Guid Undtagelse, int Version) : IHarVersion;

internal static class FjernUndtagelseHandler
{
    public static async Task<Aktindsigt> Load(FjernUndtagelse c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Aktindsigt>(c.Id, ct: ct))!;

    public static Afvisning? Validate(FjernUndtagelse c, Aktindsigt a) => Afvisning.Af(
    [
        UdsaetAktindsigtHandler.Aaben(a),
        a.Undtagelser.All(u => u.Id != c.Undtagelse) ? new(null, "Det er ikke undtaget længere.") : null,
    ]);

    public static Haendelser Handle(FjernUndtagelse c, Aktindsigt a, Sammenhaeng s) => a.FjernUndtagelse(c.Undtagelse, s);
}
