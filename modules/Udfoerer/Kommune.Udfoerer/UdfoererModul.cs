using System.ComponentModel;
using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Udfoerer;

public sealed class UdfoererModul : IModul, IModulApi
{
    public string Navn => "Udfører";
    public string Skema => "udfoerer";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Forløb", UdfoererRuter.AlleForloeb, Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator),
        new("Bestillinger", UdfoererRuter.Bestillinger, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator),
        new("Krisecenter", UdfoererRuter.Krisecenter, Rolle.Krisecenterleder, Rolle.Krisecentermedarbejder),
        new("Magtanvendelser", UdfoererRuter.Magtanvendelser, Rolle.Familiebehandler, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator),
        new("Kapacitet", UdfoererRuter.Kapacitet, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Teamleder) { Gaest = true },
        new("Afregning", UdfoererRuter.Afregning, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator),
        new("Tilbud", UdfoererRuter.Tilbudsvifte, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Familiebehandler),
        new("Effekt", UdfoererRuter.Effekter, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Teamleder, Rolle.Afdelingsleder, Rolle.Direktoer) { Gaest = true },
        new("Sammenbrud", UdfoererRuter.Sammenbrud, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Teamleder, Rolle.Afdelingsleder, Rolle.Direktoer) { Gaest = true },
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<UdfoererDb>(v => new(v));
        services.AddKeyedScoped<IBarnBidrag, UdfoererBidrag>(Skema).AddScoped<IOptaelling, LoebendeForloeb>();
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/api/udfoerer/tilbud", (Delegate)HentTilbud).Kraev(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Familiebehandler, Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("udfoerer")
            .Produces<Tilbudsside>().WithSummary("The catalogue of offers as it stands today, in Danish order, a page at a time");
        api.MapKommando<ModtagOphold>("/api/udfoerer/krisecenter");
        api.MapKommando<SkrivBoerneplan>("/api/udfoerer/krisecenter/boern/{barn}/plan");
        api.MapKommando<RegistrerBoernetimer>("/api/udfoerer/krisecenter/boern/{barn}/timer");
        api.MapKommando<AfslutOphold>("/api/udfoerer/krisecenter/{id}/afslutning");
        api.MapKommando<GlemOphold>("/api/udfoerer/krisecenter/{id}/glemsel");
        api.MapKommando<HentKatalogfil>("/api/udfoerer/katalogfiler");
        api.MapKommando<IndlaesKatalog>("/api/udfoerer/katalogfiler/{id}/indlaesning");
        api.MapGet("/api/udfoerer/katalogfiler/{id:guid}/afviste", (Delegate)AfvisteCsv.Hent).Kraev(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator).WithTags("udfoerer")
            .Produces<string>(contentType: "text/csv").WithSummary("The lines of a catalogue file that were refused, each with its reason");
        api.MapKommando<LukMaaned>("/api/udfoerer/afregninger");
        api.MapGet("/api/udfoerer/afregninger/{enhed:guid}/{maaned}", (Delegate)AfregningCsv.Hent).Kraev(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator).WithTags("udfoerer")
            .Produces<string>(contentType: "text/csv").WithSummary("What a house settles for a month, as a file for the finance system");
        api.MapKommando<OpretTilbud>("/api/udfoerer/tilbud");
        api.MapKommando<RetTilbud>("/api/udfoerer/tilbud/{id}");
        api.MapKommando<NyPris>("/api/udfoerer/tilbud/{id}/priser");
        api.MapKommando<GennemgaaTilbud>("/api/udfoerer/tilbud/{id}/gennemgang");
        api.MapKommando<BesvarMatchning>("/api/udfoerer/matchninger/{id}/svar");
        api.MapKommando<AccepterBestilling>("/api/udfoerer/bestillinger/{id}/accept");
        api.MapKommando<SaetPaaVenteliste>("/api/udfoerer/bestillinger/{id}/venteliste");
        api.MapKommando<AfvisBestilling>("/api/udfoerer/bestillinger/{id}/afvis");
        api.MapKommando<TildelBestilling>("/api/udfoerer/bestillinger/{id}/tildel");
        api.MapKommando<BegyndForloeb>("/api/udfoerer/bestillinger/{id}/begynd");
        api.MapKommando<RegistrerMaaling>("/api/udfoerer/forloeb/{id}/maalinger");
        api.MapKommando<MaalProfil>("/api/udfoerer/forloeb/{id}/profilmaalinger");
        api.MapKommando<RegistrerSession>("/api/udfoerer/forloeb/{id}/sessioner");
        api.MapKommando<SkrivNotat>("/api/udfoerer/forloeb/{id}/notater");
        api.MapKommando<AfgivStatusrapport>("/api/udfoerer/forloeb/{id}/statusrapporter");
        api.MapKommando<SaetForloebPaaPause>("/api/udfoerer/forloeb/{id}/pause");
        api.MapKommando<GenoptagForloeb>("/api/udfoerer/forloeb/{id}/genoptagelse");
        api.MapKommando<SkiftBehandler>("/api/udfoerer/forloeb/{id}/behandler");
        api.MapKommando<AfslutForloeb>("/api/udfoerer/forloeb/{id}/afslutning");
        api.MapKommando<RegistrerMagtanvendelse>("/api/udfoerer/forloeb/{forloeb}/magtanvendelser");
        api.MapKommando<SkrivBarnetsOrd>("/api/udfoerer/magtanvendelser/{id}/barnets-ord");
        api.MapKommando<IndberetMagtanvendelse>("/api/udfoerer/magtanvendelser/{id}/indberetning");
    }

    /// <summary>GET …?trin=3&amp;aktiv=true&amp;efter=id: <c>naeste</c> is the key of the next page, absent on the last.</summary>
    private static async Task<IResult> HentTilbud(
        HttpContext http, [Description("Only this step of the ladder.")] int? trin, [Description("Only those in use, or only those that are not.")] bool? aktiv, [Description("The page after this offer: `naeste` of the page before.")] Guid? efter)
    {
        var db = http.RequestServices.GetRequiredService<UdfoererDb>();
        var dag = Fristdag.Af(http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant());
        var (linjer, naeste) = await TilbudOversigt.Hent(db, dag, trin, aktiv, efter is { } e ? new TilbudId(e) : null, http.RequestAborted);
        return Results.Json(new Tilbudsside(linjer, naeste), Json.Valg);
    }
}
