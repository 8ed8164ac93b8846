using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>How far a stue is with its round, and by when it is to be done.</summary>
internal sealed record Rundestatus(StueId Stue, EnhedId Enhed, string Navn, Guid[] Voksne, int Boern, int Vurderet, int Gule, int Roede, Instant? Udloeb, Instant? Sidst, int SidstGule, int SidstRoede)
{
    /// <summary>$1 the units, $2 the day.</summary>
    private const string Stuer = """
            select s.id, s.enhed_id, s.navn, s.voksne,
              (select count(distinct i.borger_id) from dagtilbud.indskrivning i where i.stue_id = s.id and i.fra <= $2 and (i.til is null or i.til >= $2))::int as boern,
              t.alle, t.gule, t.roede, o.udloeb, z.afsluttet, coalesce(z.gule, 0) as sidst_gule, coalesce(z.roede, 0) as sidst_roede
            from dagtilbud.stue s
            left join dagtilbud.runde r on r.stue_id = s.id and r.afsluttet is null
            cross join lateral (select count(*)::int as alle, count(*) filter (where t.farve = 'Gul')::int as gule, count(*) filter (where t.farve = 'Roed')::int as roede
              from dagtilbud.trivsel t where t.runde_id = r.id and t.afloest is null) t
            left join lateral (select v.udloeb from frist.opgave_v v where v.ejer_id = s.enhed_id and v.regel = 'D2-TRIVSEL' and v.rute = '/dagtilbud/stue/' || s.id and v.lukket is null limit 1) o on true
            left join lateral (select z.afsluttet, count(*) filter (where t.farve = 'Gul')::int as gule, count(*) filter (where t.farve = 'Roed')::int as roede
              from (select id, afsluttet from dagtilbud.runde where stue_id = s.id and afsluttet is not null order by afsluttet desc limit 1) z
              left join dagtilbud.trivsel t on t.runde_id = z.id and t.afloest is null group by z.id, z.afsluttet) z on true
            where s.enhed_id = any($1) and s.nedlagt is null
        """;

    /// <summary>All stuer of some units, by name: one query.</summary>
    public static async Task<IReadOnlyList<Rundestatus>> Hent(DagtilbudDb db, IReadOnlyCollection<EnhedId> enheder, LocalDate idag, CancellationToken ct) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), $"{Stuer} order by s.navn, s.id limit 500", enheder.Select(e => e.Vaerdi).ToArray(), idag).Liste(r => new Rundestatus(
            new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetString(2), r.GetFieldValue<Guid[]>(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6), r.GetInt32(7), r.InstantEllerNull(8), r.InstantEllerNull(9), r.GetInt32(10), r.GetInt32(11)), ct);

    /// <summary>A line for each unit that has stuer.</summary>
    public static async Task<IReadOnlyDictionary<EnhedId, Enhedsstatus>> PrEnhed(DagtilbudDb db, IReadOnlyCollection<EnhedId> enheder, LocalDate idag, CancellationToken ct) =>
        (await Sql.Kommando(await db.AabenForbindelse(ct), $"""
            select x.enhed_id, count(*)::int, sum(x.boern)::int, sum(x.alle)::int, sum(case when x.alle > 0 then x.gule else x.sidst_gule end)::int, sum(case when x.alle > 0 then x.roede else x.sidst_roede end)::int,
              min(x.udloeb) filter (where x.boern > 0)
            from ({Stuer}) x group by x.enhed_id
            """, enheder.Select(e => e.Vaerdi).ToArray(), idag).Liste(r => new Enhedsstatus(new(r.GetGuid(0)), r.GetInt32(1), r.GetInt32(2), r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.InstantEllerNull(6)), ct)).ToDictionary(e => e.Enhed);
}

/// <summary>How far a unit is with its rounds.</summary>
/// <param name="Gule">As each stue's round stands; where it has not begun, as the last one ended. So is <paramref name="Roede"/>.</param>
/// <param name="Udloeb">The first day on which one of its rounds is to be done.</param>
internal sealed record Enhedsstatus(EnhedId Enhed, int Stuer, int Boern, int Vurderet, int Gule, int Roede, Instant? Udloeb);
