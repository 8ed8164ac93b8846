using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Kommune.Fundament;

public static class FundamentRegistrering
{
    /// <summary>Everything that the modules stand on. The host calls it once, with its modules and the database.</summary>
    public static IServiceCollection AddFundament(this IServiceCollection services, IReadOnlyList<IModul> moduler, Datakilder datakilder, IClock ur)
    {
        services.AddSingleton(moduler).AddSingleton(datakilder).AddSingleton(ur);
        services.AddSingleton(new Moduldatabaser(moduler));
        services.AddSingleton(_ => new Beskedtyper(moduler.Select(m => m.GetType().Assembly)
            .SelectMany(a => a.GetReferencedAssemblies().Where(r => r.Name!.EndsWith(".Contracts", StringComparison.Ordinal)).Select(System.Reflection.Assembly.Load).Append(a))));
        services.AddSingleton(sp => new Handlerregister(moduler, sp.GetRequiredService<Beskedtyper>(), sp.GetRequiredService<IServiceProviderIsService>()));
        services.AddSingleton<Fristregelkilde>().AddSingleton<IHelligdage>(sp => sp.GetRequiredService<Fristregelkilde>());
        services.AddTransient(sp => sp.GetRequiredService<Fristregelkilde>().Regler);
        services.AddSingleton<Skriver>();
        services.AddSingleton(sp => new Modtagere(datakilder, sp.GetRequiredService<Handlerregister>().Modtagere, sp.GetRequiredService<Microsoft.Extensions.Logging.ILogger<Modtagere>>()));
        services.AddHostedService<Opvarmning>();
        services.AddLevering();
        services.AddSingleton(sp => new Pipeline(sp.GetRequiredService<IServiceScopeFactory>(), sp.GetRequiredService<Handlerregister>(), sp.GetRequiredService<Skriver>(),
            datakilder, sp.GetRequiredService<Leveringssignal>(), sp.GetRequiredService<Modtagere>(), sp.GetRequiredService<Beskedtyper>(), ur));
        services.TryAddSingleton<IBeskedHaandtering, Beskedhaandtering>();
        services.AddSingleton<Organisation>().AddSingleton<Organisationsdata>().AddSingleton<Opslagslaeser>();
        services.AddSingleton<Opsaetninger>().AddSingleton<Opsaetningskatalog>().AddSingleton<Brugervalg>().AddSingleton<Egneopslag>().AddSingleton<IDagsoverblik>().AddSingleton<Genopbygning>().AddSingleton<Leveringseftersyn>().AddSingleton<Sletning>();
        services.AddSingleton<Kladdelager>().AddSingleton<Dokumentlager>().AddSingleton<Bilagsmodtager>();
        services.AddScoped<Arbejde>().AddScoped<Opslagslog>().AddScoped<Brugerkontekst>().AddScoped<Formulartilstand>();
        services.AddHttpContextAccessor();
        services.AddSingleton<IAuthorizationHandler, RolleKravHandler>();
        foreach (var m in moduler)
        {
            services.Scan(s => s.FromAssemblies(m.GetType().Assembly).AddClasses(k => k.AssignableTo(typeof(IAfledt<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime()
                .AddClasses(k => k.AssignableTo<IBilagssted>(), publicOnly: false).As<IBilagssted>().WithScopedLifetime());
            m.Registrer(services);
        }

        return services;
    }
}
