using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Myndighed;

public sealed class MyndighedModul : IModul
{
    public string Navn => "Myndighed";
    public string Skema => "myndighed";
    public bool HarStroemme => true;
    public IReadOnlyList<Menupunkt> Menu => [];

    public void Registrer(IServiceCollection services) => services.AddModulDb<MyndighedDb>(v => new(v));
}
