using System.ComponentModel;
using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A notification as the API gives it.</summary>
/// <param name="Modtaget">When it reached the municipality: the clocks run from here.</param>
/// <param name="Annulleret">It should never have been registered.</param>
internal sealed record UnderretningSvar(
    UnderretningId Id, BorgerId Borger, HenvendelseId Henvendelse, Underretter Underretter, string? Sted, string? NavnOgStilling, string Bekymring, bool Akut, bool Overgreb, Instant Modtaget,
    Vurdering? Vurdering, Instant? Kvitteret, bool Annulleret, int Version);

internal static class UnderretningApi
{
    public static async Task<IResult> Register(
        HttpContext http, MyndighedDb db, Brugerkontekst brugere, Opslagslog log, IClock ur, [Description("The page after: `naeste` of the page before.")] string? efter, [Description("Only those that are not assessed yet.")] bool? aabne)
    {
        // A key that was cut on its way would begin again from the start, and never end.
        if (!string.IsNullOrEmpty(efter) && Sidenoegle.Laes(efter) is null)
        {
            return KommandoEndpoint.Ulaeselig("efter");
        }

        var side = await UnderretningOversigt.Hent(db, await brugere.Aktuel(), ur.GetCurrentInstant(), aabne ?? false, efter, http.RequestAborted);
        log.Vist(side.Raekker.Select(r => r.BorgerId));
        return Results.Json(side, Json.Valg);
    }

    public static async Task<IResult> En(Guid id, HttpContext http, MyndighedDb db, Datakilder datakilder, Brugerkontekst brugere, Opslagslog log, IClock ur)
    {
        var u = await db.Hent<Underretning>(new UnderretningId(id), ct: http.RequestAborted);
        if (u is null || !(await Adgang.Synlige(datakilder["myndighed"], await brugere.Aktuel(), [u.Borger], ur.GetCurrentInstant(), http.RequestAborted)).Contains(u.Borger))
        {
            return Results.NotFound();
        }

        log.Vist([u.Borger]);
        http.Response.Headers.ETag = $"\"{u.Version}\"";
        return Results.Json(
            new UnderretningSvar(u.Id, u.Borger, u.Henvendelse, u.Underretter, u.Sted, u.NavnOgStilling, u.Bekymring, u.Akut, u.Overgreb, u.ModtagetTid, u.Vurdering, u.Kvitteret, u.ErAnnulleret, u.Version), Json.Valg);
    }
}
