using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

internal static class BestillingOversigt
{
    public const int Antal = 50;

    /// <summary>The orders of the user's houses by deadline, cut by what they may see.</summary>
    /// <param name="tilstande">Empty: all.</param>
    public static async Task<(IReadOnlyList<BestillingRaekke> Raekker, BestillingId? Naeste)> Hent(UdfoererDb db, Guid medarbejder, NodaTime.Instant nu, Guid[] huse, string[] tilstande, Guid? efter, CancellationToken ct)
    {
        var raekker = await db.Bestillinger.FromSqlRaw("select * from udfoerer.bestilling where borger_id = any(array(" + Adgang.MaaSe + """
            )) and enhed_id = any({2}) and (cardinality({3}) = 0 or tilstand = any({3}))
            and ({4}::uuid is null or (coalesce(frist, 'infinity'), modtaget, id) > (select coalesce(e.frist, 'infinity'), e.modtaget, e.id from udfoerer.bestilling e where e.id = {4}::uuid))
            order by coalesce(frist, 'infinity'), modtaget, id limit 51
            """, medarbejder, nu, huse, tilstande, Parameter(efter)).ToListAsync(ct);
        return raekker.Count > Antal ? (raekker[..Antal], raekker[Antal - 1].Id) : (raekker, null);
    }

    /// <summary>U2: given to the user and not begun: work that waits for them, the most urgent first; a page names 50 children, so not more than 20 of these.</summary>
    public static async Task<IReadOnlyList<BestillingRaekke>> Ubegyndte(UdfoererDb db, Guid medarbejder, NodaTime.Instant nu, CancellationToken ct) =>
        await db.Bestillinger.FromSqlRaw("select * from udfoerer.bestilling where borger_id = any(array(" + Adgang.MaaSe + ")) and behandler_id = {0} and tilstand = 'Tildelt' order by coalesce(frist, 'infinity'), id limit 20", medarbejder, nu).ToListAsync(ct);

    public static Npgsql.NpgsqlParameter Parameter(Guid? id) => new() { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid, Value = id is { } g ? g : DBNull.Value };
}
