using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Udfoerer;

public sealed class UdfoererModul : IModul
{
    public string Navn => "Udfører";
    public string Skema => "udfoerer";
    public bool HarStroemme => true;
    public IReadOnlyList<Menupunkt> Menu => [];

    public void Registrer(IServiceCollection services) => services.AddModulDb<UdfoererDb>(v => new(v));
}
