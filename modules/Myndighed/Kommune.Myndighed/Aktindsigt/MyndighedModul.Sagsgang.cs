using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul
{
    /// <summary>What a case goes through beside the work with the child: requests to see it, appeals, and supervision.</summary>
    static partial void MapSagsgang(IEndpointRouteBuilder api)
    {
        api.MapKommando<ModtagAktindsigt>("/api/myndighed/sager/{sag}/aktindsigter");
        const string aktindsigt = "/api/myndighed/aktindsigter/{id}";
        api.MapKommando<UdsaetAktindsigt>(aktindsigt + "/udsaettelse");
        api.MapKommando<UndtagPassage>(aktindsigt + "/undtagelser");
        api.MapKommando<FjernUndtagelse>(aktindsigt + "/undtagelser/{undtagelse}/fjern");
        api.MapKommando<BesvarAktindsigt>(aktindsigt + "/svar");
        api.MapKommando<FrafaldAktindsigt>(aktindsigt + "/frafald");
        api.MapKommando<ModtagKlage>("/api/myndighed/sager/{sag}/klager");
        const string klage = "/api/myndighed/klager/{id}";
        api.MapKommando<GenvurderKlage>(klage + "/genvurdering");
        api.MapKommando<VideresendKlage>(klage + "/videresendelse");
        api.MapKommando<AfgoerKlage>(klage + "/afgoerelse");
        api.MapKommando<SkrivLaering>(klage + "/laering");
        api.MapKommando<AnnullerKlage>(klage + "/annuller");
        api.MapKommando<TraekStikproeve>("/api/myndighed/tilsynsrunder");
        api.MapKommando<AfslutTilsynsrunde>("/api/myndighed/tilsynsrunder/{id}/afslut");
        api.MapKommando<GennemgaaSag>("/api/myndighed/sagstilsyn/{id}/gennemgang");
        api.MapKommando<RetFund>("/api/myndighed/sagstilsyn/{id}/fund/{kode}/rettelse");
    }
}
