using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Styring;

public sealed partial class StyringModul : IModul, IModulApi
{
    public string Navn => "Styring";
    public string Skema => "styring";

    public IReadOnlyList<Menupunkt> Menu => [.. Talmenu, .. Strategimenu];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<StyringDb>(v => new(v));
        RegistrerTal(services);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        MapTal(api);
        MapStrategi(api);
    }
}
