using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Dagtilbud;

public sealed class DagtilbudModul : IModul, IModulApi
{
    public string Navn => "Dagtilbud";
    public string Skema => "dagtilbud";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu => [];

    public void Registrer(IServiceCollection services) => services.AddModulDb<DagtilbudDb>(v => new(v));

    public void MapApi(IEndpointRouteBuilder api)
    {
    }
}
