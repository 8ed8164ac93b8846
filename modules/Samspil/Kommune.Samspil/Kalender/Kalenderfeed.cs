using System.Text;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>SA6: what a calendar program fetches. A key that nobody has, and that of somebody who left, finds nothing.</summary>
internal static class Kalenderfeed
{
    private const int Hoejst = 500;

    public static async Task<IResult> Hent(HttpContext http, string noegle)
    {
        var (s, ct) = (http.RequestServices, http.RequestAborted);
        var (db, nu) = (s.GetRequiredService<SamspilDb>(), s.GetRequiredService<IClock>().GetCurrentInstant());
        if (await db.Kalendere.AsNoTracking().SingleOrDefaultAsync(k => k.Noegle == noegle, ct) is not { } adgang || (await Fagfolk.Kendt(db, [adgang.MedarbejderId], nu, ct)).Count == 0)
        {
            return Results.NotFound();
        }

        var (hvem, fra) = (adgang.MedarbejderId, nu - Duration.FromDays(90));
        var moeder = await db.Deltagere.Where(d => d.MedarbejderId == hvem && d.Start > fra && (d.Lukket == null || d.Lukket > nu)).OrderBy(d => d.Start).ThenBy(d => d.MoedeId).Take(Hoejst)
            .Join(db.Moeder, d => d.MoedeId, m => m.Id, (_, m) => m).ToListAsync(ct);
        var fil = Kalenderfil.Skriv(moeder.OrderBy(m => m.Start).Select(m => new Kalenderpost(m.Id, m.Typenavn, m.Start, m.Minutter, m.Aflyst is not null, m.Aflyst ?? nu)), new Uri(UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host)));
        return Results.Text(fil, "text/calendar", Encoding.UTF8);
    }
}
