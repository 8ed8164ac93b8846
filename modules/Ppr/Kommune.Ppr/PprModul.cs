using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Ppr;

public sealed class PprModul : IModul, IModulApi
{
    public string Navn => "PPR";
    public string Skema => "ppr";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu => [];

    public void Registrer(IServiceCollection services) => services.AddModulDb<PprDb>(v => new(v));

    public void MapApi(IEndpointRouteBuilder api)
    {
    }
}
