using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

/// <summary>Forløb under way by child, for the preview of a reorganisation (B5).</summary>
internal sealed class LoebendeForloeb(UdfoererDb db) : IOptaelling
{
    public string Hvad => "Forløb";

    public async Task<IReadOnlyList<BorgerId>> Hent(CancellationToken ct) => await db.Forloeb.Where(f => f.Afsluttet == null).Select(f => f.BorgerId).ToListAsync(ct);
}
