using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Myndighed;

public sealed partial class MyndighedModul : IModul, IModulApi
{
    public string Navn => "Myndighed";
    public string Skema => "myndighed";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Underretninger", MyndighedRuter.Underretninger, Rolle.Socialraadgiver, Rolle.Teamleder),
        new("Sager", MyndighedRuter.Sager, Rolle.Socialraadgiver, Rolle.Teamleder),
        new("Mindre indsatser", MyndighedRuter.MindreIndsatser, KraeverDistriktsteamAttribute.Medlemmer) { Gaest = true },
        new("Sagsfordeling", MyndighedRuter.Sagsfordeling, Rolle.Teamleder),
        new("Anbringelser", MyndighedRuter.Anbringelser, Rolle.Socialraadgiver, Rolle.Teamleder),
        new("Revisitering", MyndighedRuter.Revisitering, Rolle.Socialraadgiver, Rolle.Teamleder),
        new("Tilsyn", MyndighedRuter.Tilsyn, Rolle.Teamleder),
        new("Efterlevelse", MyndighedRuter.Efterlevelse, Rolle.Afdelingsleder, Rolle.Direktoer) { Gaest = true },
        new("Klager", MyndighedRuter.Klager, Rolle.Socialraadgiver, Rolle.Teamleder),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<MyndighedDb>(v => new(v));
        RegistrerUnderretninger(services);
        RegistrerSager(services);
        RegistrerAfgoerelser(services);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        MapUnderretninger(api);
        MapSager(api);
        MapAfgoerelser(api);
        MapSagsgang(api);
        MapMindreIndsatser(api);
    }

    static partial void RegistrerUnderretninger(IServiceCollection services);
    static partial void RegistrerSager(IServiceCollection services);
    static partial void RegistrerAfgoerelser(IServiceCollection services);
    static partial void MapUnderretninger(IEndpointRouteBuilder api);
    static partial void MapSager(IEndpointRouteBuilder api);
    static partial void MapAfgoerelser(IEndpointRouteBuilder api);
    static partial void MapSagsgang(IEndpointRouteBuilder api);
    static partial void MapMindreIndsatser(IEndpointRouteBuilder api);
}
