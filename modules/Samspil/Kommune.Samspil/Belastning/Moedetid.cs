using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA8: what a group of held meetings came to. A figure about fewer than five children is not told, nor a sum it could be found from.</summary>
internal sealed record Moedetid(string Navn, int Moeder, int Boern, decimal Timer, int Beslutninger, int Opgaver, int Loest)
{
    public const int Mindst = 5;

    private const string Tal = "count(*)::int, (count(distinct borger_id) filter (where emne = 'Barn'))::int, sum(minutter * deltagere)::numeric / 60, sum(beslutninger)::int, sum(opgaver)::int, sum(loest)::int";

    public bool Skjult => Boern is > 0 and < Mindst;
    public decimal BeslutningerPrMoede => Moeder == 0 ? 0 : (decimal)Beslutninger / Moeder;

    public static Task<IReadOnlyList<Moedetid>> EfterType(SamspilDb db, Instant fra, CancellationToken ct) =>
        Hent(db, $"select min(typenavn), {Tal} from samspil.moede where holdt >= $1 group by type order by 1", fra, n => n, ct);

    public static Task<IReadOnlyList<Moedetid>> EfterEnhed(SamspilDb db, Instant fra, Func<Guid, string> navn, CancellationToken ct) =>
        Hent(db, $"select enhed_id::text, {Tal} from samspil.moede where holdt >= $1 and enhed_id is not null group by enhed_id order by 2 desc, 1 limit 100", fra, id => navn(Guid.Parse(id)), ct);

    /// <summary>How many children were met about once, twice, and three times or more.</summary>
    public static Task<IReadOnlyList<Moedetid>> EfterBarn(SamspilDb db, Instant fra, CancellationToken ct) =>
        Hent(db, $"select case when antal >= 3 then '3 eller flere' else antal::text end, {Tal} from (select m.*, count(*) over (partition by borger_id) as antal from samspil.moede m where holdt >= $1 and emne = 'Barn') m group by 1 order by 1", fra, n => n, ct);

    private static async Task<IReadOnlyList<Moedetid>> Hent(SamspilDb db, string sql, Instant fra, Func<string, string> navn, CancellationToken ct) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), sql, fra).Liste(r => new Moedetid(navn(r.GetString(0)), r.GetInt32(1), r.GetInt32(2), r.GetDecimal(3), r.GetInt32(4), r.GetInt32(5), r.GetInt32(6)), ct);
}
