using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Kommune.Ppr;

/// <summary>P4: what the committee has before it, what a school's head has, and what is to be looked at again.</summary>
internal static class Visitationsliste
{
    public const int Antal = 25;
    public const int AntalElever = 50;

    /// <summary>Waiting for the committee: by meeting, those without one last.</summary>
    public static Task<(IReadOnlyList<VisitationRaekke> Raekker, VisitationId? Naeste)> Venter(PprDb db, Bruger bruger, Instant nu, Guid? efter, CancellationToken ct) => Side(db.Visitationer.FromSqlRaw("select * from ppr.visitation v where borger_id = any(array(" + Adgang.MaaSe + """
        )) and tilstand in ('Ny', 'PaaDagsorden') and beslutter = 'Kommune'
        and ({2}::uuid is null or (coalesce(moede, 'infinity'), oprettet, id) > (select coalesce(e.moede, 'infinity'), e.oprettet, e.id from ppr.visitation e where e.id = {2}))
        order by coalesce(moede, 'infinity'), oprettet, id limit 26
        """, bruger.Id.Vaerdi, nu, P(efter)), Antal, ct);

    /// <summary>The whole list in figures: the next meeting, how many it has, and how many have none.</summary>
    public static async Task<(LocalDate? Moede, long PaaMoedet, long UdenMoede, long Alle)> Tal(PprDb db, Bruger bruger, Instant nu, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        return (await Sql.Kommando(c, """
            with venter as (select moede, 1 as sag from ppr.visitation where borger_id = any(array(select borger_id from adgang.maa_se($1, $2))) and tilstand in ('Ny', 'PaaDagsorden') and beslutter = 'Kommune'),
              naeste as (select min(moede) as dag from venter where moede >= $3)
            select n.dag, count(*) filter (where v.moede = n.dag), count(v.sag) filter (where v.moede is null), count(v.sag) from naeste n left join venter v on true group by n.dag
            """, bruger.Id, nu, DanskTid.Dag(nu)).Liste(r => (r.IsDBNull(0) ? (LocalDate?)null : r.Dato(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), ct))[0];
    }

    /// <summary>F29: granted, by the day they are to be looked at again.</summary>
    public static Task<(IReadOnlyList<VisitationRaekke> Raekker, VisitationId? Naeste)> Revisiteres(PprDb db, Bruger bruger, Instant nu, Guid? efter, CancellationToken ct) => Side(db.Visitationer.FromSqlRaw("select * from ppr.visitation v where borger_id = any(array(" + Adgang.MaaSe + """
        )) and tilstand = 'Bevilget' and beslutter = 'Kommune' and ({2}::uuid is null or (revisiteres, id) > (select e.revisiteres, e.id from ppr.visitation e where e.id = {2}))
        order by revisiteres, id limit 26
        """, bruger.Id.Vaerdi, nu, P(efter)), Antal, ct);

    /// <summary>The pupils of the head's schools: what the head decides, what the municipality decides, and what runs.</summary>
    public static Task<(IReadOnlyList<VisitationRaekke> Raekker, VisitationId? Naeste)> Skole(PprDb db, Bruger bruger, Instant nu, Guid[] skoler, Guid? efter, CancellationToken ct) => Side(db.Visitationer.FromSqlRaw("select * from ppr.visitation v where borger_id = any(array(" + Adgang.MaaSe + """
        )) and skole_id = any({2}) and tilstand in ('Ny', 'PaaDagsorden', 'Bevilget')
        and ({3}::uuid is null or (tilstand = 'Bevilget', beslutter = 'Kommune', oprettet, id) > (select e.tilstand = 'Bevilget', e.beslutter = 'Kommune', e.oprettet, e.id from ppr.visitation e where e.id = {3}))
        order by tilstand = 'Bevilget', beslutter = 'Kommune', oprettet, id limit 51
        """, bruger.Id.Vaerdi, nu, skoler, P(efter)), AntalElever, ct);

    private static async Task<(IReadOnlyList<VisitationRaekke> Raekker, VisitationId? Naeste)> Side(IQueryable<VisitationRaekke> raekker, int antal, CancellationToken ct)
    {
        var alle = await raekker.ToListAsync(ct);
        return alle.Count > antal ? (alle[..antal], alle[antal - 1].Id) : (alle, null);
    }

    private static NpgsqlParameter P(Guid? id) => new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = id is { } g ? g : DBNull.Value };
}
