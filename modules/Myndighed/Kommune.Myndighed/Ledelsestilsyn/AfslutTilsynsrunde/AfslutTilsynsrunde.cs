using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>M12: every case is looked through, and the leader writes what we do otherwise. About no child, so it names none.</summary>
[Kraever(Rolle.Teamleder)]
internal sealed record AfslutTilsynsrunde(TilsynsrundeId Id, [property: MaxLength(4000)] string Laering, int Version) : IHarVersion;

internal static class AfslutTilsynsrundeHandler
{
    internal sealed record Stand(int Mangler);

    public static async Task<(Tilsynsrunde, Stand)> Load(AfslutTilsynsrunde c, MyndighedDb db, CancellationToken ct) =>
        ((await db.Hent<Tilsynsrunde>(c.Id, ct: ct))!, new(await db.Sagstilsyn.CountAsync(t => t.RundeId == c.Id && t.Gennemgaaet == null, ct)));

    public static Afvisning? Validate(AfslutTilsynsrunde c, Tilsynsrunde a, Stand stand) => Afvisning.Af(
    [
        a.Afsluttet is not null ? new(null, "Tilsynsrunden er allerede afsluttet.") : null,
        a.Afsluttet is null && stand.Mangler > 0 ? new(null, $"{DanskTal.Antal(stand.Mangler, "sag er", "sager er")} ikke gennemgået endnu.") : null,
        c.Laering.Length < 10 ? new(nameof(c.Laering), "Skriv, hvad I gør anderledes fremover, eller hvorfor intet skal ændres.") : null,
    ]);

    public static Haendelser Handle(AfslutTilsynsrunde c, Tilsynsrunde a, Sammenhaeng s) => a.Afslut(c.Laering, s);
}
