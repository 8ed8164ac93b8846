using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul
{
    static partial void MapMindreIndsatser(IEndpointRouteBuilder api)
    {
        api.MapKommando<StartMindreIndsats>("/api/myndighed/mindre-indsatser");
        const string en = "/api/myndighed/mindre-indsatser/{id}";
        api.MapKommando<FoelgMindreIndsatsOp>(en + "/opfoelgning");
        api.MapKommando<GoerTilSag>(en + "/videre");
        api.MapKommando<AnnullerMindreIndsats>(en + "/annuller");
    }
}
