using Kommune.Fundament;
using Kommune.Host;
using Kommune.Host.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Kommune.Test;

/// <summary>The product with the whole demo in it: two years of Eksempel Kommune, ending at <see cref="Webvaert.Begyndelse"/>.</summary>
public sealed class Demovaert : Webvaert
{
    protected override (Func<string, Task> Fyld, string Navn) Indhold => (f => Laeg(f, Begyndelse, Demokommune.Froe), "demoliv");

    /// <summary>Puts the demo into an empty database, without a web server.</summary>
    /// <returns>How many commands of each kind were run.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> Laeg(string forbindelse, Instant nu, int froe)
    {
        await using var datakilder = new Datakilder(forbindelse, Vaert.AlleModuler.Select(m => m.Skema), stoerstePulje: 8);
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        services.AddFundament(Vaert.AlleModuler, datakilder, new Ur(nu)).AddDemo(demo: true);
        await using var sp = services.BuildServiceProvider();
        await sp.GetRequiredService<Modtagere>().Registrer();
        await Demokommune.Klargoer(sp);
        return await Demokommune.Lev(sp, nu, froe);
    }
}
