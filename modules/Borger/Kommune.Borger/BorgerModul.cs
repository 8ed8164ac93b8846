using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Borger;

public sealed class BorgerModul : IModul
{
    public string Navn => "Borger";
    public string Skema => "borger";
    public bool HarStroemme => false;
    public IReadOnlyList<Menupunkt> Menu => [];

    public void Registrer(IServiceCollection services) => services.AddModulDb<BorgerDb>(v => new(v));
}
