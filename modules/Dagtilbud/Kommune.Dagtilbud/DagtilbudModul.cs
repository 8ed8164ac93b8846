using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Dagtilbud;

public sealed class DagtilbudModul : IModul, IModulApi
{
    public string Navn => "Dagtilbud";
    public string Skema => "dagtilbud";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Børn og trivsel", DagtilbudRuter.Start, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent),
        new("BAL", DagtilbudRuter.BalListe, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder),
        new("Sparring", DagtilbudRuter.Sparringer, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder),
        new("Sprog", DagtilbudRuter.Sprog, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Dagtilbudskonsulent),
        new("Pladser", DagtilbudRuter.Pladser, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent),
        new("Overgange", DagtilbudRuter.Overgange, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder),
        new("Tilsyn", DagtilbudRuter.Tilsynsliste, Rolle.Paedagog, Rolle.PaedagogiskLeder, Rolle.Laerer, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent),
        new("Indlæs", DagtilbudRuter.Indlaesninger, Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<DagtilbudDb>(v => new(v));
        services.AddSingleton<Ure>();
        services.AddScoped<IInstitutionsomraade, Institutionsomraade>().AddScoped<IBoernsPladser, BoernsPladser>();
        services.AddKeyedScoped<IBarnBidrag, DagtilbudBidrag>(Skema);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/dagtilbud/indlaesning/{id:guid}/afviste.csv", (Delegate)Fejlrapport).Kraev(Rolle.PaedagogiskLeder, Rolle.Skoleleder, Rolle.Dagtilbudskonsulent).ExcludeFromDescription();
        api.MapKommando<RegistrerInstitution>("/api/dagtilbud/institutioner/{enhed}");
        api.MapKommando<GemStue>("/api/dagtilbud/institutioner/{enhed}/stuer");
        api.MapKommando<Indskriv>("/api/dagtilbud/institutioner/{enhed}/indskrivninger");
        api.MapKommando<IndlaesFil>("/api/dagtilbud/institutioner/{enhed}/indlaesninger");
        api.MapKommando<Udskriv>("/api/dagtilbud/indskrivninger/{id}/slut");
        api.MapKommando<SkiftStue>("/api/dagtilbud/indskrivninger/{id}/stue");
        api.MapKommando<VurderStue>("/api/dagtilbud/stuer/{stue}/vurderinger");
        api.MapKommando<VurderBarn>("/api/dagtilbud/boern/{barn}/vurderinger");
        api.MapKommando<AfvisPejling>("/api/dagtilbud/boern/{barn}/pejlinger/afvis");
        api.MapKommando<MeldSprogbehov>("/api/dagtilbud/boern/{barn}/sprogbehov");
        api.MapKommando<VurderSprog>("/api/dagtilbud/boern/{barn}/sprogvurderinger");
        api.MapKommando<FoelgOpPaaSprog>("/api/dagtilbud/sprogvurderinger/{id}/opfoelgning");
        api.MapKommando<BegyndBal>("/api/dagtilbud/bal");
        api.MapKommando<SaetMaal>("/api/dagtilbud/bal/{id}/maal");
        api.MapKommando<AnalyserForhold>("/api/dagtilbud/bal/{id}/forhold");
        api.MapKommando<FindRessourcer>("/api/dagtilbud/bal/{id}/ressourcer");
        api.MapKommando<VaelgTiltag>("/api/dagtilbud/bal/{id}/tiltag");
        api.MapKommando<UdfoerTiltag>("/api/dagtilbud/bal/{id}/tiltag/{tiltag}/udfoert");
        api.MapKommando<EvaluerBal>("/api/dagtilbud/bal/{id}/evaluering");
        api.MapKommando<AfgivUnderretning>("/api/dagtilbud/underretninger");
        api.MapKommando<BesvarUdtalelse>("/api/dagtilbud/udtalelser/{id}/svar");
        api.MapKommando<RetSvar>("/api/dagtilbud/udtalelser/{id}/ret");
        api.MapKommando<AfgivIndstilling>("/api/dagtilbud/boern/{barn}/indstillinger");
        api.MapKommando<OenskSparring>("/api/dagtilbud/sparringer");
        api.MapKommando<OenskKonference>("/api/dagtilbud/konferencer");
        api.MapKommando<SoegPlads>("/api/dagtilbud/boern/{barn}/pladser");
        api.MapKommando<BedOmPladsmoede>("/api/dagtilbud/pladser/{id}/moedeoensker");
        api.MapKommando<SaetUdvalgsdato>("/api/dagtilbud/pladser/{id}/udvalgsdato");
        api.MapKommando<AfgoerPlads>("/api/dagtilbud/pladser/{id}/afgoerelse");
        api.MapKommando<RevisiterPlads>("/api/dagtilbud/pladser/{id}/revisitering");
        api.MapKommando<TraekAnsoegning>("/api/dagtilbud/pladser/{id}/tilbagetraekning");
        api.MapKommando<OverleverBarn>("/api/dagtilbud/boern/{barn}/overgange");
        api.MapKommando<ModtagOverlevering>("/api/dagtilbud/overgange/{id}/modtagelse");
        api.MapKommando<RegistrerTilsyn>("/api/dagtilbud/institutioner/{enhed}/tilsyn");
        api.MapKommando<OffentliggoerTilsyn>("/api/dagtilbud/tilsyn/{id}/offentliggoerelse");
    }

    /// <summary>The rejected lines of one's own import, as a file to work from.</summary>
    private static async Task<IResult> Fejlrapport(Guid id, HttpContext http, Brugerkontekst brugere, DagtilbudDb db)
    {
        var bruger = await brugere.Aktuel();
        return await db.Indlaesninger.SingleOrDefaultAsync(i => i.Id == id && i.Bruger == bruger.Id, http.RequestAborted) is { } i
            ? Results.File(System.Text.Encoding.UTF8.GetPreamble().Concat(System.Text.Encoding.UTF8.GetBytes(i.Rapport())).ToArray(), "text/csv; charset=utf-8", "afviste-linjer.csv")
            : Results.NotFound();
    }
}
