using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>So many endings of one age, step and cause.</summary>
internal sealed record Afslutningstal(int? Alder, int Trin, Afslutning Aarsag, int Antal)
{
    public bool Planlagt => Forloeb.ErPlanlagt(Aarsag);
}

/// <summary>A line of the breakdown rate: of so many endings so many were not planned.</summary>
/// <param name="Skjult">A few, or what could be found from the others (F33).</param>
internal sealed record Sammenbrudslinje(string Navn, int Antal, int Uplanlagte, bool Skjult)
{
    public decimal Andel => Antal == 0 ? 0 : (decimal)Uplanlagte / Antal;
}

/// <summary>U5: how work ended, by age and kind. Placements by themselves: there up to half of the 13–17-year-olds' end unplanned (S2).</summary>
internal static class Sammenbrudstal
{
    public static readonly IReadOnlyList<(string Navn, Func<int?, bool> Er)> Aldre =
    [
        ("0–5 år", a => a is < 6), ("6–12 år", a => a is >= 6 and < 13), ("13–17 år", a => a is >= 13 and < 18), ("18 år og derover", a => a is >= 18), ("Alder ikke kendt", a => a is null),
    ];

    /// <summary>The offer's step on the day it ended.</summary>
    public static async Task<IReadOnlyList<Afslutningstal>> Hent(UdfoererDb db, Guid[] huse, LocalDate fra, LocalDate til, bool anbringelser, CancellationToken ct) =>
        await Sql.Kommando(await db.AabenForbindelse(ct), """
            select f.alder, u.trin, f.aarsag, count(*)::int
            from udfoerer.forloeb f
            join lateral (select u.trin from udfoerer.tilbud_udgave u where u.tilbud_id = f.tilbud_id and u.afloest is null order by u.gaelder_fra > f.afsluttet, u.gaelder_fra desc limit 1) u on true
            where f.enhed_id = any($1) and f.afsluttet between $2 and $3 and (u.trin >= 4) = $4
            group by 1, 2, 3
            """, huse, fra, til, anbringelser).Liste(r => new Afslutningstal(r.IsDBNull(0) ? null : r.GetInt32(0), r.GetInt32(1), Enum.Parse<Afslutning>(r.GetString(2)), r.GetInt32(3)), ct);

    public static IReadOnlyList<Sammenbrudslinje> EfterAlder(IReadOnlyList<Afslutningstal> tal) => Linjer([.. Aldre.Select(a => (a.Navn, tal.Where(t => a.Er(t.Alder)).ToArray()))]);

    public static IReadOnlyList<Sammenbrudslinje> EfterArt(IReadOnlyList<Afslutningstal> tal) => Linjer([.. tal.GroupBy(t => t.Trin).OrderBy(g => g.Key).Select(g => (UdfoererOrd.Trin[g.Key], g.ToArray()))]);

    /// <summary>What they ended of; only how many, as a cause is a few more often than not.</summary>
    public static IReadOnlyList<Sammenbrudslinje> EfterAarsag(IReadOnlyList<Afslutningstal> tal) => Linjer([.. tal.GroupBy(t => t.Aarsag).OrderBy(g => g.Key).Select(g => (UdfoererOrd.Af(g.Key), g.ToArray()))]);

    private static Sammenbrudslinje[] Linjer((string Navn, Afslutningstal[] Tal)[] grupper)
    {
        int[] antal = [.. grupper.Select(g => g.Tal.Sum(t => t.Antal))];
        var skjult = Smaatal.Skjulte(antal);
        return [.. grupper.Select((g, i) => new Sammenbrudslinje(g.Navn, antal[i], g.Tal.Where(t => !t.Planlagt).Sum(t => t.Antal), skjult[i])).Where(l => l.Antal > 0)];
    }
}
