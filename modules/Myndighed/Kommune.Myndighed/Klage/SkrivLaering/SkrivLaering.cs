using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M18: what we do otherwise next time. Read by the leader in the list of appeals, over all cases.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SkrivLaering(KlageId Id, string Laering, int Version) : IHarVersion;

internal static class SkrivLaeringHandler
{
    public static async Task<Klage> Load(SkrivLaering c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Klage>(c.Id, ct: ct))!;

    public static Afvisning? Validate(SkrivLaering c, Klage k) => Afvisning.Af(
    [
        k.Annulleret is not null ? new(null, "Klagen er annulleret.") : k.Afgjort is null ? new(null, "Klagen er ikke afgjort endnu.") : null,
        c.Laering.Length < 10 ? new(nameof(c.Laering), "Skriv, hvad vi gør anderledes næste gang, eller hvorfor vi ikke gør.") : null,
    ]);

    public static Haendelser Handle(SkrivLaering c, Klage k, Sammenhaeng s) => k.SkrivLaering(c.Laering, s);
}
