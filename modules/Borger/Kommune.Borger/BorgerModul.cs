using Kommune.Fundament;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Borger;

public sealed class BorgerModul : IModul, IModulApi
{
    public string Navn => "Borger";
    public string Skema => "borger";
    public bool HarStroemme => false;
    public IReadOnlyList<Menupunkt> Menu =>
    [
        new("Indlæsning", ImportRuter.Oversigt, Rolle.Borgerservice),
        new("Distrikter", DistriktRuter.Oversigt, Rolle.Borgerservice),
    ];

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<BorgerDb>(v => new(v));
        services.AddSingleton<IGeografi, Geografiopslag>().AddSingleton<Distriktsvalg>().AddSingleton<Personopslag>().AddSingleton<Adresser>().AddSingleton<Borgersoegning>();
        services.AddSingleton(new Ventetid(TimeSpan.FromSeconds(2)));
        services.AddScoped<Borgere>().AddScoped<IBorgere>(s => s.GetRequiredService<Borgere>());
        services.AddScoped<IBorgerNavne, BorgerNavne>().AddSingleton<IAdressevaern, Adressevaern>();
        services.AddSingleton<Importlager>().AddEnearbejder<Importarbejder>();
        services.AddScoped<Distriktskort>().AddScoped<Dubletter>().AddScoped<Barneside>().AddKeyedScoped<IBarnBidrag, BorgerBidrag>(Skema);
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        BarnApi.Map(api);
        ImportApi.Map(api);
    }
}
