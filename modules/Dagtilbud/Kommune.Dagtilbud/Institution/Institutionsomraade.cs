using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>
/// B5: where the child spends its day, for a municipality in which that decides the district. A club is where it goes after
/// school, and does not count; of two places the newest does.
/// </summary>
internal sealed class Institutionsomraade(DagtilbudDb db, IBorgere borgere) : IInstitutionsomraade
{
    public async Task<IReadOnlyDictionary<BorgerId, string>> Grundomraader(IReadOnlyCollection<BorgerId> boern, LocalDate dag, CancellationToken ct)
    {
        var aliasser = await borgere.Aliasser(boern, ct);
        BorgerId[] poster = [.. boern.Union(aliasser.Alle)];
        var pladser = (await db.Indskrivninger.AsNoTracking().Where(i => poster.Contains(i.BorgerId) && i.Fra <= dag && (i.Til == null || i.Til >= dag))
            .Join(db.Institutioner.Where(h => h.Grundomraade != null && h.Art != Enhedsart.Klub), i => i.EnhedId, h => h.EnhedId, (i, h) => new { i.BorgerId, i.Fra, h.Grundomraade }).ToListAsync(ct))
            .GroupBy(p => aliasser.Hoved(p.BorgerId)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.Fra)!.Grundomraade!);
        return boern.Distinct().Where(b => pladser.ContainsKey(aliasser.Hoved(b))).ToDictionary(b => b, b => pladser[aliasser.Hoved(b)]);
    }
}
