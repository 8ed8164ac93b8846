using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Ppr;

public sealed class PprModul : IModul, IModulApi
{
    public string Navn => "PPR";
    public string Skema => "ppr";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Venteliste", PprRuter.Venteliste, Rolle.PprLeder),
        new("Vurderinger", PprRuter.Vurderinger, Rolle.Psykolog, Rolle.PprLeder),
        new("Sparring", PprRuter.Sparringer, Rolle.Psykolog, Rolle.PprLeder),
        new("Visitation", PprRuter.Visitationer, Rolle.PprLeder),
        new("Udgifter", PprRuter.Udgifter, Rolle.PprLeder),
        new("Anbefalet støtte", PprRuter.Skole, Rolle.Skoleleder),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<PprDb>(v => new(v));
        services.AddScoped<Afgoerelsesopslag>();
        services.AddKeyedScoped<IBarnBidrag, PprBidrag>(Skema);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapKommando<RegistrerIndstilling>("/api/ppr/indstillinger");
        api.MapKommando<TriagerIndstilling>("/api/ppr/indstillinger/{id}/triage");
        api.MapKommando<RegistrerSamtykke>("/api/ppr/indstillinger/{id}/samtykker");
        api.MapKommando<TildelIndstilling>("/api/ppr/indstillinger/{id}/tildel");
        api.MapKommando<MeldForsinkelse>("/api/ppr/indstillinger/{id}/forsinkelse");
        api.MapKommando<BesvarIndstilling>("/api/ppr/indstillinger/{id}/svar");
        api.MapKommando<AfgivUdtalelse>("/api/ppr/udtalelser/{id}/svar");
        api.MapKommando<FordelUdtalelse>("/api/ppr/udtalelser/{id}/fordel");
        api.MapKommando<RegistrerSparring>("/api/ppr/sparringer");
        api.MapKommando<TagSparring>("/api/ppr/sparringer/{id}/tag");
        api.MapKommando<GivRaad>("/api/ppr/sparringer/{id}/raad");
        api.MapKommando<FoelgSparringOp>("/api/ppr/sparringer/{id}/opfoelgning");
        api.MapKommando<BedOmBidrag>("/api/ppr/vurderinger/{id}/dele");
        api.MapKommando<SkrivDel>("/api/ppr/vurderinger/{id}/dele/{del}");
        api.MapKommando<SkiftAnsvarlig>("/api/ppr/vurderinger/{id}/ansvarlig");
        api.MapKommando<OverleverMundtligt>("/api/ppr/vurderinger/{id}/overlevering");
        api.MapKommando<AfslutPpv>("/api/ppr/vurderinger/{id}/afslutning");
        api.MapKommando<SendBrevTilBarn>("/api/ppr/vurderinger/{id}/brev");
        api.MapKommando<AabnVisitation>("/api/ppr/visitationer");
        api.MapKommando<SaetPaaDagsorden>("/api/ppr/visitationer/{id}/dagsorden");
        api.MapKommando<BedOmUdvalgsmoede>("/api/ppr/visitationer/{id}/moedeoensker");
        api.MapKommando<AfgoerVisitation>("/api/ppr/visitationer/{id}/afgoerelse");
        api.MapKommando<RevisiterVisitation>("/api/ppr/visitationer/{id}/revisitation");
        api.MapKommando<BedOmBegrundelse>("/api/ppr/visitationer/{id}/begrundelse");
        api.MapKommando<SendBegrundelse>("/api/ppr/visitationer/{id}/begrundelse/svar");
        api.MapKommando<IndlaesUdgifter>("/api/ppr/udgifter");
        api.MapKommando<TilbagefoerUdgift>("/api/ppr/udgifter/{id}/tilbagefoersel");
        api.MapGet("/ppr/udgifter/indlaesning/{id:guid}/afviste.csv", (Delegate)Afviste).Kraev(Rolle.PprLeder).ExcludeFromDescription();
    }

    /// <summary>The rejected lines with their reasons, as a file to correct from.</summary>
    private static async Task<IResult> Afviste(Guid id, HttpContext http)
    {
        var db = http.RequestServices.GetRequiredService<PprDb>();
        if (await db.Indlaesninger.SingleOrDefaultAsync(i => i.Id == id, http.RequestAborted) is not { } i)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentDisposition = "attachment; filename=\"afviste-linjer.csv\"";
        return Results.Text(Udgiftsfil.Skriv(System.Text.Json.JsonSerializer.Deserialize<AfvistLinje[]>(i.Afviste, Json.Valg)!), "text/csv", System.Text.Encoding.UTF8);
    }
}
