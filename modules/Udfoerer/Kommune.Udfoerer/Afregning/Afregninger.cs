using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>Reads what a month is settled from, and the months that are closed.</summary>
internal static class Afregninger
{
    private const int Portion = 200;

    /// <summary>
    /// Only the forløb whose amounts may have moved: those that ran in the month, and those about which something was registered
    /// since the last closing, themselves or their offer's price. One day of overlap, as a transaction may commit late.
    /// </summary>
    public static async Task<Afregningsstof> Stof(UdfoererDb db, EnhedId hus, LocalDate maaned, CancellationToken ct)
    {
        var lukkede = await db.Afregninger.AsNoTracking().Where(a => a.EnhedId == hus).GroupBy(a => 1)
            .Select(g => new { Foerste = g.Min(a => a.Maaned), Seneste = g.Max(a => a.Maaned), Lukket = g.Max(a => a.Lukket) }).SingleOrDefaultAsync(ct);
        var c = await db.AabenForbindelse(ct);
        var ider = await Sql.Kommando(c, """
            select f.id from udfoerer.forloeb f
            where f.enhed_id = $1 and f.begyndt <= $3 and (f.afsluttet is null or f.afsluttet >= $2
              or exists (select from udfoerer.haendelse h where h.stroem_id = f.id and h.registreret >= $4)
              or exists (select from udfoerer.tilbud_pris p where p.tilbud_id = f.tilbud_id and (p.registreret >= $4 or p.afloest >= $4)))
            order by f.id
            """, hus, maaned, Afregningsregel.Sidste(maaned), lukkede is null ? Instant.FromUtc(9999, 1, 1, 0, 0) : lukkede.Lukket - Duration.FromDays(1)).Liste(r => new ForloebId(r.GetGuid(0)), ct);
        var forloeb = new List<Afregningsforloeb>();
        foreach (var del in ider.Chunk(Portion))
        {
            forloeb.AddRange((await db.HentFlere<Forloeb>(del.Cast<IId>(), ct)).Select(Afregningsforloeb.Af));
        }

        TilbudId[] tilbud = [.. forloeb.Select(f => f.Tilbud).Distinct()];
        var priser = await db.Priser.AsNoTracking().Where(p => tilbud.Contains(p.TilbudId) && p.Afloest == null).ToListAsync(ct);
        var afregnet = await Sql.Kommando(c, "select forloeb_id, maaned, sum(beloeb) from udfoerer.afregningslinje where forloeb_id = any($1) group by 1, 2", ider.Select(i => i.Vaerdi).ToArray())
            .Liste(r => (Noegle: (new ForloebId(r.GetGuid(0)), r.Dato(1)), Beloeb: r.GetDecimal(2)), ct);
        return new(lukkede?.Foerste, lukkede?.Seneste, forloeb, priser.ToLookup(p => p.TilbudId), afregnet.ToDictionary(a => a.Noegle, a => a.Beloeb));
    }

    /// <summary>The closed months of a house, the latest first: at most three years.</summary>
    public static Task<List<Afregning>> Lukkede(UdfoererDb db, EnhedId hus, CancellationToken ct) =>
        db.Afregninger.AsNoTracking().Where(a => a.EnhedId == hus).OrderByDescending(a => a.Maaned).Take(36).ToListAsync(ct);

    /// <summary>One page of a closed month's lines, after the line with this number.</summary>
    public static Task<List<Afregningslinje>> Linjer(UdfoererDb db, Guid afregning, int efter, int antal, CancellationToken ct) =>
        db.Afregningslinjer.AsNoTracking().Where(l => l.AfregningId == afregning && l.Nr > efter).OrderBy(l => l.Nr).Take(antal).Include(l => l.Dele.OrderBy(d => d.Nr)).AsSplitQuery().ToListAsync(ct);

    public static Task<decimal> SumAfLinjer(UdfoererDb db, Guid afregning, CancellationToken ct) =>
        db.Afregningslinjer.Where(l => l.AfregningId == afregning).SumAsync(l => l.Beloeb, ct);

    /// <summary>The last month that has ended.</summary>
    public static LocalDate SidsteHele(LocalDate idag) => Afregningsregel.Foerste(idag).PlusMonths(-1);

    /// <summary><c>oktober 2026</c></summary>
    public static string Navn(LocalDate maaned) => DanskTid.LangDato(Afregningsregel.Foerste(maaned))[3..];

    /// <summary>As it stands in an address.</summary>
    public static string Noegle(LocalDate maaned) => $"{maaned.Year:0000}-{maaned.Month:00}";

    public static LocalDate? Laes(string? noegle) =>
        noegle is { Length: 7 } && NodaTime.Text.LocalDatePattern.Iso.Parse(noegle + "-01") is { Success: true, Value: var dag } ? dag : null;
}
