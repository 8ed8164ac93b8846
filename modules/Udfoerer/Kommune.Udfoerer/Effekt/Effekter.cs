using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A cohort that can be asked for: who began in one year, counted at the end of a quarter when that year was over.</summary>
internal sealed record Kohorte(int Aar, LocalDate Pr)
{
    /// <summary>The last day counts to its end: what had happened by then, as it was known then.</summary>
    public Instant Kendt => Fristdag.Slutter(Pr);

    /// <summary>The years that may be asked for, and the quarters they may be counted at. Only whole quarters: two days next to each other would tell of one child.</summary>
    public static LocalDate[] Kvartaler(LocalDate idag)
    {
        var sidste = new LocalDate(idag.Year, ((idag.Month - 1) / 3 * 3) + 1, 1).PlusDays(-1);
        return [.. Enumerable.Range(0, 12).Select(i => sidste.PlusDays(1).PlusMonths(-3 * i).PlusDays(-1))];
    }

    public static Kohorte Vaelg(LocalDate idag, int? aar, string? pr)
    {
        var kvartaler = Kvartaler(idag);
        var dag = NodaTime.Text.LocalDatePattern.Iso.Parse(pr ?? "") is { Success: true, Value: var d } && kvartaler.Contains(d) ? d : kvartaler[0];
        var senest = dag is { Month: 12, Day: 31 } ? dag.Year : dag.Year - 1;
        return new(aar is { } a && a <= senest && a > senest - 5 ? a : senest, dag);
    }
}

/// <summary>Reads cohorts: each child once, by the first forløb of the year.</summary>
internal static class Effekter
{
    private const int Portion = 200;

    public static async Task<IReadOnlyDictionary<TilbudId, Effekttal>> Hent(UdfoererDb db, IReadOnlyCollection<TilbudId> tilbud, Kohorte k, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        var kohorte = await Sql.Kommando(c, """
            select distinct on (f.tilbud_id, f.borger_id) f.id from udfoerer.forloeb f
            where f.tilbud_id = any($1) and f.begyndt between $2 and $3 order by f.tilbud_id, f.borger_id, f.begyndt, f.id
            """, tilbud.Select(t => t.Vaerdi).ToArray(), new LocalDate(k.Aar, 1, 1), new LocalDate(k.Aar, 12, 31)).Liste(r => new ForloebId(r.GetGuid(0)), ct);
        var afregnet = (await Sql.Kommando(c, """
            select l.forloeb_id, sum(l.beloeb) from udfoerer.afregningslinje l join udfoerer.afregning a on a.id = l.afregning_id
            where l.forloeb_id = any($1) and a.lukket < $2 group by 1
            """, kohorte.Select(i => i.Vaerdi).ToArray(), k.Kendt).Liste(r => (Id: new ForloebId(r.GetGuid(0)), Beloeb: r.GetDecimal(1)), ct)).ToDictionary(r => r.Id, r => r.Beloeb);
        var boern = new List<(TilbudId Tilbud, Effektbarn Barn)>();
        foreach (var del in kohorte.Chunk(Portion))
        {
            boern.AddRange((await db.HentFlere<Forloeb>(del.Cast<IId>(), ct)).Select(f => SomKendt(f, k.Kendt)).OfType<Forloeb>().Select(f => (f.Ordre.Tilbud, Effektbarn.Af(f, afregnet.GetValueOrDefault(f.Id)))));
        }

        return boern.ToLookup(b => b.Tilbud, b => b.Barn).ToDictionary(g => g.Key, g => Effekttal.Af([.. g]));
    }

    /// <summary>The last month that is settled in the houses, as far as it was closed by then: the costs reach so far.</summary>
    public static async Task<LocalDate?> AfregnetTil(UdfoererDb db, Guid[] huse, Kohorte k, CancellationToken ct) =>
        (await Sql.Kommando(await db.AabenForbindelse(ct), "select max(maaned) from udfoerer.afregning where enhed_id = any($1) and lukket < $2", huse, k.Kendt)
            .Liste(r => r.IsDBNull(0) ? (LocalDate?)null : r.Dato(0), ct)).Single();

    /// <summary>The offers of the houses that anybody began in that year, in Danish order.</summary>
    public static async Task<(IReadOnlyList<(TilbudId Id, string Navn)> Tilbud, TilbudId? Naeste)> Tilbud(UdfoererDb db, Guid[] huse, Kohorte k, LocalDate idag, Guid? efter, CancellationToken ct)
    {
        var fundet = await Sql.Kommando(await db.AabenForbindelse(ct), """
            select u.tilbud_id, u.navn from udfoerer.tilbud_udgave u
            where u.afloest is null and u.gaelder_fra <= $2 and (u.gaelder_til is null or u.gaelder_til >= $2) and u.enhed_id = any($1)
              and exists (select from udfoerer.forloeb f where f.tilbud_id = u.tilbud_id and f.begyndt between $4 and $5)
              and ($3::uuid is null or (u.navn, u.tilbud_id) > (select e.navn, e.tilbud_id from udfoerer.tilbud_udgave e where e.tilbud_id = $3::uuid and e.afloest is null order by e.gaelder_fra desc limit 1))
            order by u.navn, u.tilbud_id limit 21
            """, huse, idag, efter, new LocalDate(k.Aar, 1, 1), new LocalDate(k.Aar, 12, 31)).Liste(r => (new TilbudId(r.GetGuid(0)), r.GetString(1)), ct);
        return fundet.Count > 20 ? (fundet[..20], fundet[19].Item1) : (fundet, null);
    }

    /// <summary>As it was known then, and as far as it had happened; null when nothing was.</summary>
    private static Forloeb? SomKendt(Forloeb f, Instant kendt) =>
        f.Historik.Where(r => r.Tid < kendt && r.Gaelder < kendt).ToArray() is [{ Haendelse: Forloeb.Begyndt }, ..] set ? (Forloeb)Fundament.Aggregat.Fold(typeof(Forloeb), f.Borger, set) : null;
}
