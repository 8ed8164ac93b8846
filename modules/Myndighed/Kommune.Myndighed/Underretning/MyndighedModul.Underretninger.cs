using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul
{
    static partial void MapUnderretninger(IEndpointRouteBuilder api)
    {
        api.MapKommando<ModtagUnderretning>("/api/myndighed/underretninger");
        api.MapKommando<VurderUnderretning>("/api/myndighed/underretninger/{id:guid}/vurdering");
        api.MapKommando<KvitterUnderretning>("/api/myndighed/underretninger/{id:guid}/kvittering");
        api.MapKommando<RetModtagelse>("/api/myndighed/underretninger/{id:guid}/modtagelse");
        api.MapKommando<AnnullerUnderretning>("/api/myndighed/underretninger/{id:guid}/annullering");
        api.MapKommando<SkrivOvergrebssamtale>("/api/myndighed/underretninger/{id:guid}/overgrebssamtale");
        api.MapKommando<TilfoejBemaerkning>("/api/myndighed/underretninger/{id:guid}/bemaerkninger");
        api.MapGet("/api/myndighed/underretninger", async (HttpContext http, MyndighedDb db, Brugerkontekst brugere, Opslagslog log, IClock ur, string? efter, bool? aabne) =>
        {
            var side = await UnderretningOversigt.Hent(db, await brugere.Aktuel(), ur.GetCurrentInstant(), aabne ?? false, efter, http.RequestAborted);
            log.Vist(side.Raekker.Select(r => r.BorgerId));
            return Results.Json(side, Json.Valg);
        }).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed");
        api.MapGet("/api/myndighed/underretninger/{id:guid}", async (Guid id, HttpContext http, MyndighedDb db, Datakilder datakilder, Brugerkontekst brugere, Opslagslog log, IClock ur) =>
        {
            var u = await db.Hent<Underretning>(new UnderretningId(id), ct: http.RequestAborted);
            if (u is null || !(await Adgang.Synlige(datakilder["myndighed"], await brugere.Aktuel(), [u.Borger], ur.GetCurrentInstant(), http.RequestAborted)).Contains(u.Borger))
            {
                return Results.NotFound();
            }

            log.Vist([u.Borger]);
            http.Response.Headers.ETag = $"\"{u.Version}\"";
            return Results.Json(new { u.Id, u.Borger, u.Henvendelse, u.Underretter, u.Sted, u.NavnOgStilling, u.Bekymring, u.Akut, u.Overgreb, modtaget = u.ModtagetTid, u.Vurdering, u.Kvitteret, annulleret = u.ErAnnulleret, u.Version }, Json.Valg);
        }).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed");
    }
}
