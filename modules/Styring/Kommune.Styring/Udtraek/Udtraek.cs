using System.Globalization;
using System.Text;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Styring;

/// <summary>
/// A table that leaves by CSV or as a spreadsheet: figures only, and only those that may be shown. Each row says what it is a figure of and
/// as of when, so that it still does when several files are put together.
/// </summary>
internal sealed record Udtraekstabel(string Navn, IReadOnlyList<string> Kolonner, IReadOnlyList<IReadOnlyList<object?>> Raekker)
{
    public static Udtraekstabel Af(Udregnet u)
    {
        var b = u.Blad;
        return new(b.Navn, ["Indikator", "Opgjort", "Opdeling", "Navn", $"Værdi ({Visning.Enhedsnavn(b)})", "Tæller", "Nævner", "Bemærkning"],
        [
            .. u.Forloeb.Select(f => Raekke(b.Stand ? "Ved udgangen af" : "12 måneder til", DanskTid.Dato(f.Til), f.Tal)),
            .. u.Grupper.Select(g => Raekke(b.Gruppe!, g.Navn, g.Tal)),
            .. u.Distrikter.Select(d => Raekke("Distrikt", d.Navn, d.Tal)),
            .. u.Aldre.Select(a => Raekke("Alder", a.Navn, a.Tal)),
        ]);

        IReadOnlyList<object?> Raekke(string opdeling, string navn, VistTal t) =>
        [
            b.Navn, DanskTid.Dato(u.Dag), opdeling, navn, t.Vaerdi is { } v ? Math.Round(Visning.Graf(b, v)!.Value, 2, MidpointRounding.AwayFromZero) : null,
            b.Regnemaade == Regnemaade.Median ? null : t.Tal?.Taeller, b.Regnemaade == Regnemaade.Antal ? null : t.Tal?.Naevner, t.Skjult ? Talvisning.Skjult : null,
        ];
    }
}

internal static class UdtraekApi
{
    public static Task<IResult> Csv(HttpContext http, string kode, string? pr) =>
        Send(http, kode, pr, (t, fil) => Task.FromResult(Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvTekst(t))], "text/csv; charset=utf-8", fil + ".csv")));

    public static Task<IResult> Xlsx(HttpContext http, string kode, string? pr) =>
        Send(http, kode, pr, async (t, fil) => Results.File(await Regneark.Skriv(t, http.RequestAborted), Regneark.Mime, fil + ".xlsx"));

    private static async Task<IResult> Send(HttpContext http, string kode, string? pr, Func<Udtraekstabel, string, Task<IResult>> som)
    {
        var s = http.RequestServices;
        var nu = s.GetRequiredService<IClock>().GetCurrentInstant();
        if (Indikator.Find(kode) is not { } i)
        {
            return Results.NotFound();
        }

        if (!Opgoerelse.KanLaeses(pr, nu))
        {
            return Results.Problem(DanskTid.SkrivDato, statusCode: StatusCodes.Status400BadRequest);
        }

        var dag = Opgoerelse.Dag(pr, nu);
        var tal = await s.GetRequiredService<Talregner>().Regn([i], dag, Opgoerelse.Kendt(dag, nu), http.RequestAborted);
        return await som(Udtraekstabel.Af(tal[0]), $"{kode}-{NodaTime.Text.LocalDatePattern.Iso.Format(dag)}");
    }

    /// <summary>As Danish spreadsheets read it: semicolons, decimal comma, a hyphen for minus.</summary>
    internal static string CsvTekst(Udtraekstabel t)
    {
        var ud = new StringBuilder().AppendJoin(';', t.Kolonner.Select(Celle)).Append("\r\n");
        foreach (var r in t.Raekker)
        {
            ud.AppendJoin(';', r.Select(Celle)).Append("\r\n");
        }

        return ud.ToString();
    }

    private static string Celle(object? v) => v switch
    {
        null => "",
        decimal d => d.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','),
        IFormattable x => x.ToString(null, CultureInfo.InvariantCulture),
        _ => Tekst((string)v),
    };

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula is kept as text.</summary>
    private static string Tekst(string tekst)
    {
        var sikker = tekst is ['=' or '+' or '-' or '@', ..] ? "'" + tekst : tekst;
        return sikker.AsSpan().IndexOfAny(";\"\r\n") < 0 ? sikker : $"\"{sikker.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
