using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace Kommune.Fundament;

public static class LeveringRegistrering
{
    /// <summary>
    /// Delivery as a background service. The host registers <see cref="Datakilder"/>, an <see cref="IBeskedHaandtering"/> and
    /// one <see cref="Modtager"/> per receiver beside it.
    /// </summary>
    public static IServiceCollection AddLevering(this IServiceCollection services, LeveringValg? valg = null)
    {
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        services.TryAddSingleton(valg ?? new LeveringValg());
        services.TryAddSingleton<Modtagere>();
        services.TryAddSingleton<Leveringssignal>();
        services.TryAddSingleton<Leveringstjeneste>();
        services.TryAddSingleton<LeveringDrift>();
        services.TryAddSingleton<Beskedlaeser>();
        services.AddHostedService(s => s.GetRequiredService<Leveringstjeneste>());
        return services;
    }
}
