using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>F10: an examination beside the measure was finished, so the first follow-up is due then, if that is before the three months.</summary>
internal static class UndersoegelseAfsluttetHandler
{
    public static async Task<IReadOnlyList<Indsats>> Load(UndersoegelseAfsluttet b, MyndighedDb db, CancellationToken ct)
    {
        var ider = await db.Indsatsliste.AsNoTracking().Where(i => i.SagId == b.Sag && i.Ophoert == null && i.AntalOpfoelgninger == 0).Select(i => i.Id).ToListAsync(ct);
        return await db.HentFlere<Indsats>(ider.Select(i => (IId)i), ct);
    }

    public static IReadOnlyList<Haendelser?> Handle(UndersoegelseAfsluttet b, IReadOnlyList<Indsats> loebende, Sammenhaeng s) => b.Foreloebig ? [] : [.. loebende.Select(i => i.NoterUndersoegelse(b.Gaelder, s))];
}
