using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>Open cases by child, for the preview of a reorganisation (B5).</summary>
internal sealed class AabneSager(MyndighedDb db) : IOptaelling
{
    public string Hvad => "Åbne sager";

    public async Task<IReadOnlyList<BorgerId>> Hent(CancellationToken ct) => await db.Sagsliste.Where(s => s.Lukket == null).Select(s => s.BorgerId).ToListAsync(ct);
}
