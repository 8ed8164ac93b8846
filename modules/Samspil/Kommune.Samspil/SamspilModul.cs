using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Samspil;

public sealed class SamspilModul : IModul, IModulApi
{
    public string Navn => "Samspil";
    public string Skema => "samspil";
    public bool HarStroemme => true;

    public IReadOnlyList<Menupunkt> Menu => [];

    public void Registrer(IServiceCollection services) => services.AddModulDb<SamspilDb>(v => new(v));

    public void MapApi(IEndpointRouteBuilder api)
    {
    }
}
