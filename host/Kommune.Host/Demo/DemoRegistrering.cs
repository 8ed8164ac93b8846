using Kommune.Fundament;

namespace Kommune.Host.Demo;

internal static class DemoRegistrering
{
    /// <summary>The state for the sign-in page, and, in a demo only, deliveries that keep the messages' own time while it is put in.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, bool demo)
    {
        services.AddSingleton<Demotilstand>().AddSingleton<IBaggrundsarbejde>(s => s.GetRequiredService<Demotilstand>());
        return demo ? services.Decorate<IBeskedHaandtering, Demolevering>() : services;
    }
}
