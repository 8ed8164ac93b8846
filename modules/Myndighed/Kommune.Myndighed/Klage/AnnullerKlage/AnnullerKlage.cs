using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>X2: it was no appeal, or of another decision. Not once anybody has acted on it: then it is taken back or decided.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record AnnullerKlage(KlageId Id, string Begrundelse, int Version) : IHarVersion;

internal static class AnnullerKlageHandler
{
    public static async Task<(Klage, Afgoerelse?)> Load(AnnullerKlage c, MyndighedDb db, CancellationToken ct)
    {
        var k = await db.Hent<Klage>(c.Id, ct: ct);
        return (k!, k is null ? null : await db.Hent<Afgoerelse>(k.Indhold.Afgoerelse, ct: ct));
    }

    public static Afvisning? Validate(AnnullerKlage c, Klage k) => Afvisning.Af(
    [
        GenvurderKlageHandler.Aaben(k) ?? (k.Genvurdering is not null || k.Videresendelse is not null ? new(null, "Klagen er allerede behandlet og kan ikke annulleres.") : null),
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvad der var forkert.") : null,
    ]);

    public static (Haendelser, Haendelser?, Annulleret<KlageModtaget>) Handle(AnnullerKlage c, Klage k, Afgoerelse? a, Sammenhaeng s) => (
        k.Annuller(c.Begrundelse, s),
        a?.Paaklaget(k.Indhold.Klager) == k.Modtaget ? a.AnnullerKlage(k.Indhold.Klager, s) : null,
        new(new(k.Modtagelse, k.Modtaget, k.Borger, k.Sag, k.Id, k.Indhold.Afgoerelse, k.Indhold.Rettidig, k.Indhold.Direkte)));
}
