using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

internal static class ForloebOversigt
{
    public const int Antal = 50;

    /// <summary>Those given to the user and those in the houses they lead, the latest begun first, cut by what they may see.</summary>
    /// <param name="antal">At most <see cref="Antal"/>: a page names so many children.</param>
    public static async Task<(IReadOnlyList<ForloebRaekke> Raekker, ForloebId? Naeste)> Hent(UdfoererDb db, Guid medarbejder, NodaTime.Instant nu, Guid[] huse, bool afsluttede, Guid? efter, int antal, CancellationToken ct)
    {
        var raekker = await db.Forloeb.FromSqlRaw("select * from udfoerer.forloeb where borger_id = any(array(" + Adgang.MaaSe + """
            )) and (behandler_id = {0} or enhed_id = any({2})) and (afsluttet is not null) = {3}
            and ({4}::uuid is null or (begyndt, id) < (select e.begyndt, e.id from udfoerer.forloeb e where e.id = {4}::uuid))
            order by begyndt desc, id desc limit {5}
            """, medarbejder, nu, huse, afsluttede, BestillingOversigt.Parameter(efter), antal + 1).ToListAsync(ct);
        return raekker.Count > antal ? (raekker[..antal], raekker[antal - 1].Id) : (raekker, null);
    }
}
