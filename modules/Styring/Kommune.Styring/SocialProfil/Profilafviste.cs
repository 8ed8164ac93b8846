using System.Text;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Styring;

/// <summary>The lines that could not be used, each with its number and reason, to be mended where they came from.</summary>
internal static class Profilafviste
{
    public static async Task<IResult> Hent(HttpContext http, Guid id)
    {
        var db = http.RequestServices.GetRequiredService<StyringDb>();
        if (!await db.Profilfiler.AnyAsync(f => f.Id == id, http.RequestAborted))
        {
            return Results.NotFound();
        }

        var ud = new StringBuilder("Linje;Grund;Som den stod\r\n");
        foreach (var a in await db.Profilafvisninger.AsNoTracking().Where(a => a.FilId == id).OrderBy(a => a.Linje).ToListAsync(http.RequestAborted))
        {
            ud.Append(a.Linje).Append(';').Append(Celle(a.Grund)).Append(';').Append(Celle(a.Raa)).Append("\r\n");
        }

        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ud.ToString())).ToArray(), "text/csv; charset=utf-8", "afviste-linjer.csv");
    }

    /// <summary>Quoted where it must be; what a spreadsheet would take for a formula is kept as text.</summary>
    private static string Celle(string tekst)
    {
        var sikker = tekst is ['=' or '+' or '-' or '@', ..] ? "'" + tekst : tekst;
        return sikker.AsSpan().IndexOfAny(";\"\r\n") < 0 ? sikker : $"\"{sikker.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
