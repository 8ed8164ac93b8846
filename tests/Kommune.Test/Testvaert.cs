using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Ppr;
using Kommune.Samspil;
using Kommune.Styring;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Kommune.Test;

/// <summary>The product without its web server, on a database of its own: for tests of a module through its commands.</summary>
public sealed class Testvaert : IAsyncDisposable
{
    public static readonly IReadOnlyList<IModul> Moduler = [new BorgerModul(), new MyndighedModul(), new UdfoererModul(), new DagtilbudModul(), new PprModul(), new SamspilModul(), new StyringModul()];

    private readonly ServiceProvider _services;

    private Testvaert(ServiceProvider services, string forbindelse, Datakilder datakilder)
    {
        _services = services;
        Forbindelse = forbindelse;
        Datakilder = datakilder;
    }

    public string Forbindelse { get; }
    public Datakilder Datakilder { get; }
    public IServiceProvider Services => _services;
    public Pipeline Pipeline => _services.GetRequiredService<Pipeline>();

    /// <summary>The time that commands see; set it forward to let deadlines pass.</summary>
    public Instant Nu { get; set; } = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static async Task<Testvaert> Start()
    {
        var forbindelse = await Testdatabase.Ny(Moduler);
        var datakilder = new Datakilder(forbindelse, Moduler.Select(m => m.Skema), stoerstePulje: 4);
        var services = new ServiceCollection();
        services.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        services.AddFundament(Moduler, datakilder, new Ur());
        return new Testvaert(services.BuildServiceProvider(), forbindelse, datakilder);
    }

    /// <summary>The DbContext of a module that is known only by its schema.</summary>
    public static ModulDb Db(IServiceScope scope, string skema) => scope.ServiceProvider.GetRequiredService<Moduldatabaser>().Af(skema, scope.ServiceProvider);

    /// <summary>Runs a command at <see cref="Nu"/> and expects it to be carried out.</summary>
    public async Task<Svar.Udfoert> Koer(object kommando, Bruger? bruger = null) => await Proev(kommando, bruger) switch
    {
        Svar.Udfoert u => u,
        Svar.Afvist a => throw new InvalidOperationException("Afvist: " + string.Join(" ", a.Afvisning.Mangler.Select(m => $"{m.Felt}: {m.Tekst}"))),
        var andet => throw new InvalidOperationException(andet.ToString()),
    };

    public async Task<Svar> Proev(object kommando, Bruger? bruger = null)
    {
        using var tid = Ur.Paa(Nu);
        return await Pipeline.Koer(kommando, bruger ?? Bruger.System);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Datakilder.DisposeAsync();
    }
}
