using System.Globalization;
using System.Text;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>
/// A closed month for the finance system: one row per stretch, and one that takes back what was settled before where it is a
/// correction, so that the column adds up to the month. Ids and amounts; no name and no number of a person.
/// </summary>
internal static class AfregningCsv
{
    private static readonly string[] Kolonner = ["Afregningsmåned", "Ydelsesmåned", "Tilbud", "CVR", "Indsats", "Forløb", "Fra", "Til", "Enhed", "Antal", "Pris", "Beløb", "Korrektion"];

    public static async Task<IResult> Hent(HttpContext http, Guid enhed, string maaned)
    {
        var (s, ct) = (http.RequestServices, http.RequestAborted);
        var (db, bruger) = (s.GetRequiredService<UdfoererDb>(), await s.GetRequiredService<Brugerkontekst>().Aktuel());
        var hus = new EnhedId(enhed);
        if (!bruger.Leder(hus) || Afregninger.Laes(maaned) is not { } m
            || await db.Afregninger.AsNoTracking().Include(a => a.Linjer).ThenInclude(l => l.Dele).AsSplitQuery().SingleOrDefaultAsync(a => a.EnhedId == hus && a.Maaned == m, ct) is not { } a)
        {
            return Results.NotFound();
        }

        s.GetRequiredService<Opslagslog>().Vist(a.Linjer.Select(l => l.BorgerId));
        TilbudId[] tilbud = [.. a.Linjer.Select(l => l.TilbudId).Distinct()];
        var cvr = await db.Udgaver.AsNoTracking().Where(u => tilbud.Contains(u.TilbudId) && u.Afloest == null && u.GaelderFra <= m && (u.GaelderTil == null || u.GaelderTil >= m)).ToDictionaryAsync(u => u.TilbudId, u => u.Cvr, ct);
        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Skriv(a, cvr))).ToArray(), "text/csv; charset=utf-8", $"afregning-{maaned}.csv");
    }

    public static string Skriv(Afregning a, IReadOnlyDictionary<TilbudId, string?> cvr)
    {
        var ud = new StringBuilder().AppendJoin(';', Kolonner).Append("\r\n");
        foreach (var l in a.Linjer.OrderBy(l => l.Nr))
        {
            foreach (var d in l.Dele.OrderBy(d => d.Nr))
            {
                Raekke(l, Dato(d.Fra), Dato(d.Til), UdfoererOrd.Af(d.Enhed), Tal(d.Antal), Tal(d.Pris), Tal(d.Beloeb));
            }

            if (l.Foer != 0)
            {
                Raekke(l, "", "", "afregnet før", "", "", Tal(-l.Foer));
            }
        }

        return ud.ToString();

        void Raekke(Afregningslinje l, params string[] rest) =>
            ud.AppendJoin(';', [Afregninger.Noegle(a.Maaned), Afregninger.Noegle(l.Maaned), Celle(l.Tilbudsnavn), cvr.GetValueOrDefault(l.TilbudId) ?? "", l.IndsatsId.ToString(), l.ForloebId.ToString(), .. rest, l.Korrektion ? "ja" : "nej"]).Append("\r\n");
    }

    private static string Dato(LocalDate d) => NodaTime.Text.LocalDatePattern.Iso.Format(d);

    /// <summary>With comma, as Danish spreadsheets read it, and a hyphen for minus.</summary>
    private static string Tal(decimal tal) => tal.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula is kept as text.</summary>
    internal static string Celle(string tekst)
    {
        var sikker = tekst is ['=' or '+' or '-' or '@', ..] ? "'" + tekst : tekst;
        return sikker.AsSpan().IndexOfAny(";\"\r\n") < 0 ? sikker : $"\"{sikker.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
