using Kommune.Dagtilbud;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Kommune.Ppr;

internal enum Ventelisteorden
{
    Prioritet,
    Ventetid,
    Alder,
}

/// <summary>P1: who waits. The rows are cut by what the leader may see; each order has an index and a key to page by.</summary>
internal static class Venteliste
{
    public const int Antal = 50;

    // Priority 1 is highest; in the order by age the youngest come first, for whom a month is long.
    private static readonly Dictionary<Ventelisteorden, (string Raekke, string Efter)> Ordener = new()
    {
        [Ventelisteorden.Prioritet] = ("orden, modtaget, id", "(orden, modtaget, id) > (select e.orden, e.modtaget, e.id from ppr.indstilling e where e.id = {5}::uuid)"),
        [Ventelisteorden.Ventetid] = ("modtaget, id", "(modtaget, id) > (select e.modtaget, e.id from ppr.indstilling e where e.id = {5}::uuid)"),
        [Ventelisteorden.Alder] = ("foedt desc, modtaget, id", "exists (select from ppr.indstilling e where e.id = {5}::uuid and (i.foedt < e.foedt or (i.foedt = e.foedt and (i.modtaget, i.id) > (e.modtaget, e.id))))"),
    };

    /// <param name="igang">Also those that somebody works on.</param>
    public static async Task<(IReadOnlyList<IndstillingRaekke> Raekker, IndstillingId? Naeste)> Hent(
        PprDb db, Bruger bruger, Instant nu, Ventelisteorden orden, Guid? enhed, Triage? art, bool igang, Guid? efter, CancellationToken ct)
    {
        var raekker = await db.Indstillinger.FromSqlRaw(Forespoergsel(orden), bruger.Id.Vaerdi, nu, igang, P(enhed), new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = art is { } a ? a.ToString() : DBNull.Value }, P(efter)).ToListAsync(ct);
        return raekker.Count > Antal ? (raekker[..Antal], raekker[Antal - 1].Id) : (raekker, null);
    }

    /// <summary>The whole list in figures: how many wait, how many beyond the goal, and for how long in the middle.</summary>
    public static async Task<(long Antal, long Over, decimal? Median)> Tal(PprDb db, Bruger bruger, Instant nu, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        return (await Sql.Kommando(c, """
            select count(*), count(*) filter (where maal < $3), percentile_cont(0.5) within group (order by $3 - (modtaget at time zone 'Europe/Copenhagen')::date)
            from ppr.indstilling where afsluttet is null and tilstand <> 'Tildelt' and borger_id = any(array(select borger_id from adgang.maa_se($1, $2)))
            """, bruger.Id, nu, DanskTid.Dag(nu)).Liste(r => (r.GetInt64(0), r.GetInt64(1), r.IsDBNull(2) ? (decimal?)null : (decimal)r.GetDouble(2)), ct))[0];
    }

    /// <summary>Days from receipt to answer, the middle one of each month, the last eight months. Small months say nothing.</summary>
    public static async Task<IReadOnlyList<(LocalDate Maaned, decimal Dage)>> Maaneder(PprDb db, EnhedId ppr, LocalDate idag, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        return await Sql.Kommando(c, """
            select date_trunc('month', afsluttet at time zone 'Europe/Copenhagen')::date, percentile_cont(0.5) within group (order by (afsluttet at time zone 'Europe/Copenhagen')::date - (modtaget at time zone 'Europe/Copenhagen')::date)
            from ppr.indstilling where ppr_id = $1 and afsluttet >= $2 and tilstand = 'Afsluttet' and triage = 'Vurdering' group by 1 having count(*) >= 3 order by 1
            """, ppr, Fristdag.Begynder(idag.With(DateAdjusters.StartOfMonth).PlusMonths(-7))).Liste(r => (r.Dato(0), (decimal)r.GetDouble(1)), ct);
    }

    /// <summary>Put together from the constants above alone.</summary>
    private static string Forespoergsel(Ventelisteorden orden) => $$"""
        select * from ppr.indstilling i where borger_id = any(array({{Adgang.MaaSe}})) and afsluttet is null
        and ({2} or tilstand <> 'Tildelt') and ({3}::uuid is null or enhed_id = {3}) and ({4}::text is null or triage = {4})
        and ({5}::uuid is null or {{Ordener[orden].Efter}})
        order by {{Ordener[orden].Raekke}} limit 51
        """;

    private static NpgsqlParameter P(Guid? id) => new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = id is { } g ? g : DBNull.Value };
}
