using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

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
        api.MapGet("/api/myndighed/underretninger", UnderretningApi.Register).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed")
            .Produces<Registerside>().WithSummary("The register of notifications, a page at a time: all with the newest first, or the open ones by deadline");
        api.MapGet("/api/myndighed/underretninger/{id:guid}", UnderretningApi.En).Kraev(Rolle.Socialraadgiver, Rolle.Teamleder).WithTags("myndighed")
            .Produces<UnderretningSvar>().WithSummary("A notification, as it was received and assessed");
    }
}
