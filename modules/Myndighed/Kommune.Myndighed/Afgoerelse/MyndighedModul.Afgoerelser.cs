using Kommune.Fundament;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul
{
    static partial void RegistrerAfgoerelser(IServiceCollection services) => services.AddScoped<Afgoerelsesopslag>().AddScoped<Sagsadgang>();

    static partial void MapAfgoerelser(IEndpointRouteBuilder api)
    {
        api.MapKommando<GemAfgoerelsesudkast>("/api/myndighed/sager/{sag}/afgoerelsesudkast");
        api.MapKommando<SendAfgoerelseTilLeder>("/api/myndighed/sager/{sag}/afgoerelsesudkast/leder");
        api.MapKommando<SendAfgoerelseTilbage>("/api/myndighed/sager/{sag}/afgoerelsesudkast/tilbage");
        api.MapKommando<TraefAfgoerelse>("/api/myndighed/sager/{sag}/afgoerelser");
        api.MapKommando<AnnullerAfgoerelse>("/api/myndighed/afgoerelser/{id}/annuller");
        api.MapKommando<RegistrerBrevModtaget>("/api/myndighed/afgoerelser/{id}/modtagelser");
        api.MapKommando<SpoergOmMatchning>("/api/myndighed/sager/{sag}/matchninger");
        api.MapKommando<HoldOpfoelgning>("/api/myndighed/sager/{sag}/opfoelgninger");
        api.MapKommando<RetOpfoelgningsdato>("/api/myndighed/indsatser/{id}/opfoelgninger/{opfoelgning}/rettelse");
        api.MapKommando<RetIndsatsSlut>("/api/myndighed/indsatser/{id}/slutdato/rettelse");
        api.MapKommando<OphoerIndsats>("/api/myndighed/indsatser/{id}/ophoer");
        api.MapKommando<HoldSagsmoede>("/api/myndighed/sager/{sag}/moeder");
        api.MapKommando<BedOmMoede>("/api/myndighed/sager/{sag}/moedeoensker");
        api.MapKommando<AnnullerSagsmoede>("/api/myndighed/moeder/{id}/annuller");
        const string anbringelse = "/api/myndighed/anbringelser/{id}";
        api.MapKommando<SkrivSted>(anbringelse + "/sted");
        api.MapKommando<SkrivSamvaer>(anbringelse + "/samvaer");
        api.MapKommando<GivMeddelelse>(anbringelse + "/meddelelse");
        api.MapKommando<BehandlFormandsafgoerelse>(anbringelse + "/godkendelse");
        api.MapKommando<HoldTilsynsbesoeg>(anbringelse + "/tilsyn");
        api.MapKommando<RetTilsynsbesoeg>(anbringelse + "/tilsyn/{besoeg}/ret");
        api.MapKommando<AnnullerTilsynsbesoeg>(anbringelse + "/tilsyn/{besoeg}/annuller");
        api.MapKommando<OphoerAnbringelse>(anbringelse + "/ophoer");
        api.MapKommando<RetAnbringelsesophoer>(anbringelse + "/ophoer/rettelse");
    }
}
