using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Samspil;

public sealed class SamspilModul : IModul, IModulApi
{
    public string Navn => "Samspil";
    public string Skema => "samspil";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Møder", SamspilRuter.Moeder, Fagfolk.Roller),
        new("Bekymret?", SamspilRuter.Bekymring, Fagfolk.Bekymrede) { Overalt = true, Gaest = true },
        new("Teams", SamspilRuter.Teams, Fagfolk.Roller),
        new("Cirkler", SamspilRuter.Cirkler, Rolle.Teamleder, Rolle.PprLeder, Rolle.Dagtilbudskonsulent),
        new("Mødestruktur", SamspilRuter.Struktur, Fagfolk.Roller),
        new("Mødetid", SamspilRuter.Belastning, Rolle.Teamleder, Rolle.PprLeder, Rolle.Dagtilbudskonsulent, Rolle.Tilbudsleder, Rolle.PaedagogiskLeder, Rolle.Skoleleder),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<SamspilDb>(v => new(v));
        services.AddKeyedScoped<IBarnBidrag, SamspilBidrag>(Skema);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapKommando<IndkaldMoede>("/api/samspil/moeder");
        api.MapKommando<SvarPaaIndkaldelse>("/api/samspil/moeder/{id}/svar");
        api.MapKommando<SkrivReferat>("/api/samspil/moeder/{id}/referat");
        api.MapKommando<RetReferat>("/api/samspil/moeder/{id}/referat/rettelse");
        api.MapKommando<AnnullerMoede>("/api/samspil/moeder/{id}/annullering");
        api.MapKommando<LoesOpgave>("/api/samspil/moeder/{id}/opgaver/{opgave}/loest");
        api.MapKommando<AflysMoede>("/api/samspil/moeder/{id}/aflysning");
        api.MapGet("/samspil/kalender/{noegle:length(40)}.ics", (Delegate)Kalenderfeed.Hent).AllowAnonymous().ExcludeFromDescription();
        api.MapKommando<GemTeam>("/api/samspil/teams");
        api.MapKommando<NedlaegTeam>("/api/samspil/teams/{id}/nedlaeggelse");
        api.MapKommando<SkrivVej>("/api/samspil/indsatser/{indsats}/vej");
        api.MapKommando<GivSamtykke>("/api/samspil/samtykker");
        api.MapKommando<TraekSamtykke>("/api/samspil/samtykker/{id}/tilbagetraekning");
    }
}
