using System.Text;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Styring;

/// <summary>ST11: the file, with each child by its id. Everybody in it is looked up, and that is logged.</summary>
internal static class StatistikApi
{
    public static async Task<IResult> Xml(HttpContext http, Guid id)
    {
        var db = http.RequestServices.GetRequiredService<StyringDb>();
        if (await db.Indberetninger.Include(i => i.Poster).SingleOrDefaultAsync(i => i.Id == id, http.RequestAborted) is not { } i)
        {
            return Results.NotFound();
        }

        var log = http.RequestServices.GetRequiredService<Opslagslog>();
        log.Formaal = "statistik";
        log.Vist(i.Poster.Select(p => p.BorgerId).Distinct());
        return Results.File(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + i.Xml()), "application/xml", $"l201-{NodaTime.Text.LocalDatePattern.Iso.Format(i.Til)}.xml");
    }
}
