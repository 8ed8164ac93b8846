using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>M19: the family stays after all, or it was registered by mistake. Not when the material has been handed over.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerFraflytning(FraflytningId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerFraflytningHandler
{
    public static async Task<Fraflytning> Load(AnnullerFraflytning c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Fraflytning>(c.Id, ct: ct))!;

    public static Afvisning? Validate(AnnullerFraflytning c, Fraflytning f) => Afvisning.Af(
    [
        Aaben(f),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor flytningen ikke bliver til noget.") : null,
    ]);

    public static Haendelser Handle(AnnullerFraflytning c, Fraflytning f, Sammenhaeng s) => f.Annuller(c.Begrundelse, s);

    internal static Fejl? Aaben(Fraflytning f) => f.Overdraget is not null ? new(null, "Materialet er allerede givet videre.") : f.Bortfaldet is not null ? new(null, "Flytningen er annulleret eller bortfaldet.") : null;
}
