using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

internal sealed class BoernsPladser(DagtilbudDb db, IBorgere borgere) : IBoernsPladser
{
    public async Task<IReadOnlyList<EnhedId>> Nu(BorgerId barn, LocalDate dag, CancellationToken ct)
    {
        BorgerId[] poster = [.. (await borgere.Aliasser([barn], ct)).Af(barn)];
        return await db.Indskrivninger.AsNoTracking().Where(i => poster.Contains(i.BorgerId) && i.Fra <= dag && (i.Til == null || i.Til >= dag)).Select(i => i.EnhedId).Distinct().ToListAsync(ct);
    }
}
