using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

internal static class MagtOversigt
{
    public const int Antal = 50;

    /// <summary>
    /// The houses' register, the latest first, and what the user wrote. Not cut by who may see the child: that it happened stays in
    /// the register when the child has left. The page names only those whom the user may see.
    /// </summary>
    public static async Task<(IReadOnlyList<MagtRaekke> Raekker, MagtanvendelseId? Naeste)> Hent(UdfoererDb db, Bruger bruger, Guid[] huse, Guid? efter, CancellationToken ct)
    {
        var raekker = await db.Magtanvendelser.FromSqlRaw("""
            select * from udfoerer.magtanvendelse where (enhed_id = any({1}) or registreret_af = {0} or af = {0})
            and ({2}::uuid is null or (hvornaar, id) < (select e.hvornaar, e.id from udfoerer.magtanvendelse e where e.id = {2}::uuid))
            order by hvornaar desc, id desc limit 51
            """, bruger.Id.Vaerdi, huse, BestillingOversigt.Parameter(efter)).AsNoTracking().ToListAsync(ct);
        return raekker.Count > Antal ? (raekker[..Antal], raekker[Antal - 1].Id) : (raekker, null);
    }
}
