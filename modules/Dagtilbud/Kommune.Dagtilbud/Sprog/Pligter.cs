using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

/// <summary>The duties of a person, on whichever record they stand (docs/adr/0007); that of the record asked about first.</summary>
internal static class Pligter
{
    public static async Task<IReadOnlyList<Sprogpligt>> Om(DagtilbudDb db, IBorgere borgere, BorgerId barn, CancellationToken ct)
    {
        var poster = (await borgere.Aliasser([barn], ct)).Af(barn);
        return [.. (await db.Sprogpligter.Where(p => poster.Contains(p.BorgerId)).ToListAsync(ct)).OrderBy(p => p.BorgerId != barn)];
    }

    /// <summary>The one that a new fact about the person belongs to.</summary>
    public static async Task<Sprogpligt?> En(DagtilbudDb db, IBorgere borgere, BorgerId barn, CancellationToken ct) => (await Om(db, borgere, barn, ct)) is [var foerste, ..] ? foerste : null;
}
