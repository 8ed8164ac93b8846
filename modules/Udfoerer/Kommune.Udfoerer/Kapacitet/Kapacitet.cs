using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>An offer at the end of a month: now for the present one, and what is decided for those to come.</summary>
/// <param name="Venter">Orders that had come and not begun; null for the months to come, of which nobody knows.</param>
internal sealed record Maanedsstand(LocalDate Dag, int Pladser, int Optaget, int? Venter)
{
    public bool Fuldt => Pladser > 0 && Optaget >= Pladser;
}

/// <param name="Ventedage">The median from the order, or the day it was granted from, to the first day of work; over the last year's beginnings.</param>
internal sealed record Tilbudskapacitet(TilbudId Id, string Navn, EnhedId Hus, IReadOnlyList<Maanedsstand> Maaneder, int Begyndte, decimal? Ventedage)
{
    public Maanedsstand Nu => Maaneder[Kapacitet.Bagud];
}

/// <summary>U6: places, taken and waiting, half a year back and half a year ahead.</summary>
internal static class Kapacitet
{
    public const int Bagud = 5;
    public const int Antal = 50;
    private const int Maaneder = 12;

    public static LocalDate[] Dage(LocalDate idag) =>
        [.. Enumerable.Range(-Bagud, Maaneder).Select(m => m == 0 ? idag : idag.PlusMonths(m).With(DateAdjusters.EndOfMonth))];

    /// <summary>The houses' offers in use, in Danish order, one page at a time.</summary>
    public static async Task<(IReadOnlyList<Tilbudskapacitet> Tilbud, TilbudId? Naeste)> Hent(UdfoererDb db, Guid[] huse, LocalDate idag, Guid? efter, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        var side = await Sql.Kommando(c, """
            select u.tilbud_id, u.navn, u.enhed_id from udfoerer.tilbud_udgave u
            where u.afloest is null and u.aktiv and u.gaelder_fra <= $2 and (u.gaelder_til is null or u.gaelder_til >= $2) and u.enhed_id = any($1)
              and ($3::uuid is null or (u.navn, u.tilbud_id) > (select e.navn, e.tilbud_id from udfoerer.tilbud_udgave e where e.tilbud_id = $3::uuid and e.afloest is null order by e.gaelder_fra desc limit 1))
            order by u.navn, u.tilbud_id limit 51
            """, huse, idag, efter).Liste(r => (Id: new TilbudId(r.GetGuid(0)), Navn: r.GetString(1), Hus: new EnhedId(r.GetGuid(2))), ct);
        var flere = side.Count > Antal;
        TilbudId[] ider = [.. side.Take(Antal).Select(t => t.Id)];
        var udgaver = (await db.Udgaver.AsNoTracking().Where(u => ider.Contains(u.TilbudId) && u.Afloest == null).ToListAsync(ct)).ToLookup(u => u.TilbudId);
        var stand = (await Stand(c, ider, Dage(idag), idag, ct)).ToLookup(s => s.Tilbud);
        var ventetid = await Ventetid(c, ider, idag, ct);
        return (
            [.. side.Take(Antal).Select(t => new Tilbudskapacitet(t.Id, t.Navn, t.Hus,
                [.. stand[t.Id].Select(s => new Maanedsstand(s.Dag, udgaver[t.Id].Paa(s.Dag) is { Aktiv: true } u ? u.Pladser : 0, s.Optaget, s.Dag > idag ? null : s.Venter))],
                ventetid.GetValueOrDefault(t.Id).Begyndte, ventetid.GetValueOrDefault(t.Id).Dage))],
            flere ? ider[^1] : null);
    }

    /// <summary>A forløb takes its place to the day it ends, or else to the last day that is granted; one that is late to end, until now. A pause keeps the place.</summary>
    private static Task<List<(TilbudId Tilbud, LocalDate Dag, int Optaget, int Venter)>> Stand(Npgsql.NpgsqlConnection c, TilbudId[] ider, LocalDate[] dage, LocalDate idag, CancellationToken ct) =>
        Sql.Kommando(c, """
            select t.id, d.dag,
              (select count(*)::int from udfoerer.forloeb f where f.tilbud_id = t.id and f.begyndt <= d.dag
                and case when f.afsluttet is not null then f.afsluttet >= d.dag else d.dag <= $3 or f.til >= d.dag end)
              + (select count(*)::int from udfoerer.bestilling b where d.dag > $3 and b.tilbud_id = t.id and b.tilstand in ('Accepteret', 'Tildelt') and b.forventet_start <= d.dag),
              (select count(*)::int from udfoerer.bestilling b where b.tilbud_id = t.id and (b.modtaget at time zone 'Europe/Copenhagen')::date <= d.dag and (b.slut is null or b.slut > d.dag))
            from unnest($1::uuid[]) t(id) cross join unnest($2::date[]) d(dag) order by t.id, d.dag
            """, ider.Select(i => i.Vaerdi).ToArray(), dage.Select(d => d.ToDateOnly()).ToArray(), idag).Liste(r => (new TilbudId(r.GetGuid(0)), r.Dato(1), r.GetInt32(2), r.GetInt32(3)), ct);

    private static async Task<Dictionary<TilbudId, (int Begyndte, decimal? Dage)>> Ventetid(Npgsql.NpgsqlConnection c, TilbudId[] ider, LocalDate idag, CancellationToken ct) =>
        (await Sql.Kommando(c, """
            select f.tilbud_id, count(*)::int, percentile_cont(0.5) within group (order by greatest(0, f.begyndt - greatest(b.fra, (b.modtaget at time zone 'Europe/Copenhagen')::date)))::numeric
            from udfoerer.forloeb f join udfoerer.bestilling b on b.tilbud_id = f.tilbud_id and b.indsats_id = f.indsats_id
            where f.tilbud_id = any($1) and f.begyndt > $2 and f.begyndt <= $3 group by 1
            """, ider.Select(i => i.Vaerdi).ToArray(), idag.PlusYears(-1), idag).Liste(r => (Id: new TilbudId(r.GetGuid(0)), Antal: r.GetInt32(1), Dage: r.GetDecimal(2)), ct))
        .ToDictionary(r => r.Id, r => (r.Antal, (decimal?)r.Dage));
}
