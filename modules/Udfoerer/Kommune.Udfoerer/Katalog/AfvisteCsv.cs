using System.Text;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Udfoerer;

/// <summary>The lines that could not be used, each with its number and reason, to be mended where they came from.</summary>
internal static class AfvisteCsv
{
    public static async Task<IResult> Hent(HttpContext http, Guid id)
    {
        var db = http.RequestServices.GetRequiredService<UdfoererDb>();
        if (!await db.Katalogfiler.AnyAsync(f => f.Id == id && f.Indlaest != null, http.RequestAborted))
        {
            return Results.NotFound();
        }

        var ud = new StringBuilder("Linje;Grund;Som den stod\r\n");
        foreach (var a in await db.Katalogafvisninger.AsNoTracking().Where(a => a.FilId == id).OrderBy(a => a.Linje).ToListAsync(http.RequestAborted))
        {
            ud.Append(a.Linje).Append(';').Append(AfregningCsv.Celle(a.Grund)).Append(';').Append(AfregningCsv.Celle(a.Raa)).Append("\r\n");
        }

        return Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(ud.ToString())).ToArray(), "text/csv; charset=utf-8", "afviste-linjer.csv");
    }
}
