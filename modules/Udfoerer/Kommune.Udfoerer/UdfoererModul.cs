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
        new("Tilbud", UdfoererRuter.Tilbudsvifte, Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Familiebehandler),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<UdfoererDb>(v => new(v));
        services.AddKeyedScoped<IBarnBidrag, UdfoererBidrag>(Skema).AddScoped<IOptaelling, LoebendeForloeb>();
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/api/udfoerer/tilbud", (Delegate)HentTilbud).Kraev(Rolle.Tilbudsleder, Rolle.Tilbudskoordinator, Rolle.Familiebehandler, Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("udfoerer");
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
    }

    /// <summary>GET …?trin=3&amp;aktiv=true&amp;efter=id: <c>naeste</c> is the key of the next page, absent on the last.</summary>
    private static async Task<IResult> HentTilbud(HttpContext http, int? trin, bool? aktiv, Guid? efter)
    {
        var db = http.RequestServices.GetRequiredService<UdfoererDb>();
        var dag = Fristdag.Af(http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant());
        var (linjer, naeste) = await TilbudOversigt.Hent(db, dag, trin, aktiv, efter is { } e ? new TilbudId(e) : null, http.RequestAborted);
        return Results.Json(new { tilbud = linjer, naeste }, Json.Valg);
    }
}
