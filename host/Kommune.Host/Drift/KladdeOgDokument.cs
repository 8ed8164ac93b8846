using System.ComponentModel;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host;

/// <summary>The two small endpoints that pages of all modules share: keep a draft, show a frozen document.</summary>
internal static class KladdeOgDokument
{
    private const int HoejstFelter = 400;
    private const int HoejstTegn = 200_000;

    public static void MapKladde(this WebApplication app) => app.MapPost("/kladde", async (HttpContext http, IFormCollection form, Brugerkontekst brugere, Kladdelager kladder, IClock ur) =>
    {
        var noegle = form["_kladde"].ToString();
        var felter = Kladdelager.Felter(form);
        if (noegle.Length is 0 or > 200 || felter.Count > HoejstFelter || felter.Sum(f => f.Value.Sum(v => v.Length)) > HoejstTegn)
        {
            return Results.BadRequest();
        }

        await kladder.Gem(await brugere.Aktuel(), noegle, "", 0, Guid.TryParse(form["_barn"], out var barn) ? new BorgerId(barn) : null, felter, http.RequestAborted);
        return Results.Text($"Kladde gemt {DanskTid.Kl(ur.GetCurrentInstant())}");
    }).Kraev();

    /// <summary>The user's open clocks and tasks, by deadline: "I dag" for other programs.</summary>
    public static void MapFrister(this WebApplication app) => app.MapGet("/api/frister", async ([Description("A leader: also what others of the team own.")] bool? teamet, HttpContext http, Brugerkontekst brugere, IDagsoverblik overblik, Opslagslog log, IClock ur) =>
    {
        var bruger = await brugere.Aktuel();
        var raekker = await overblik.Hent(bruger, ur.GetCurrentInstant(), teamet == true && bruger.Har(Rolle.Teamleder, Rolle.Tilbudsleder), http.RequestAborted);
        log.Vist(raekker.Select(r => r.Borger).OfType<BorgerId>());
        return Results.Json(raekker, Json.Valg);
    }).Kraev().WithTags("frister").Produces<IReadOnlyList<Dagsraekke>>().WithSummary("The open deadlines and tasks of the one who calls, by deadline");

    /// <summary>Opens a piece of news, which then leaves the list.</summary>
    public static void MapNyt(this WebApplication app) => app.MapGet("/nyt/{id:guid}", async (Guid id, HttpContext http, Brugerkontekst brugere, IDagsoverblik overblik, IClock ur) =>
        await overblik.Aabn(id, await brugere.Aktuel(), ur.GetCurrentInstant(), http.RequestAborted) is { } rute ? Results.Redirect(rute.Sti) : Results.NotFound()).Kraev();
}
