using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>Children by their CPR numbers. Of a child with two records (docs/adr/0007) the one that has its place here already, or else the one that has a place.</summary>
internal static class Boernenumre
{
    public static async Task<IReadOnlyDictionary<string, BorgerId>> Find(DagtilbudDb db, IBorgere borgere, EnhedId enhed, IReadOnlyCollection<string> cpr, LocalDate idag, CancellationToken ct)
    {
        var fundet = await borgere.MedCpr(cpr, ct);
        var aliasser = await borgere.Aliasser([.. fundet.Values], ct);
        var flere = aliasser.Grupper.Where(g => g.Count > 1).SelectMany(g => g).ToArray();
        if (flere.Length == 0)
        {
            return fundet;
        }

        var pladser = (await db.Indskrivninger.AsNoTracking().Where(i => flere.Contains(i.BorgerId) && (i.Til == null || i.Til >= idag)).Select(i => new { i.BorgerId, i.EnhedId }).ToListAsync(ct)).ToLookup(i => i.BorgerId, i => i.EnhedId);
        return fundet.ToDictionary(f => f.Key, f => aliasser.Af(f.Value).MaxBy(id => pladser[id].Contains(enhed) ? 2 : pladser[id].Any() ? 1 : 0), StringComparer.Ordinal);
    }
}
