using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>Names of a page, in one query, with the look-up logged (B4, F32).</summary>
internal sealed class BorgerNavne(Personopslag personer, Opslagslog log, IClock ur) : IBorgerNavne
{
    public async Task<IReadOnlyDictionary<BorgerId, BorgerNavn>> Hent(IReadOnlyCollection<BorgerId> ider, CancellationToken ct = default)
    {
        if (ider.Distinct().Count() > IBorgerNavne.Hoejst)
        {
            throw new ArgumentException($"At most {IBorgerNavne.Hoejst} names in one look-up; a longer list is paged.", nameof(ider));
        }

        var nu = ur.GetCurrentInstant();
        var fundet = await personer.Hent(ider, Tidspunkt.Nu(nu), ct);
        log.Vist(fundet.Keys);
        return fundet.ToDictionary(p => p.Key, p => p.Value.Navn(DanskTid.Dag(nu)));
    }
}
