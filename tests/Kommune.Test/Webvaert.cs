using System.Collections.Concurrent;
using Kommune.Fundament;
using Kommune.Host;
using Kommune.Host.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace Kommune.Test;

/// <summary>
/// The product as it is served: <see cref="Vaert.Byg"/> with Kestrel on a free port, the demo's employees, and a database of
/// its own. A fixture for journeys over HTTP and in the browser.
/// </summary>
public class Webvaert : IAsyncLifetime
{
    private readonly Logfanger _log = new();
    private WebApplication? _app;

    /// <summary>Monday morning.</summary>
    public static readonly Instant Begyndelse = Instant.FromUtc(2026, 11, 23, 8, 0);

    /// <summary>Everything a test may sign in as.</summary>
    public static IReadOnlyList<string> Brugere { get; } = [.. Demobrugere.Kendte.Select(b => b.Brugernavn)];

    public Testur Ur { get; } = new(Begyndelse);
    public Uri Rod { get; private set; } = null!;
    public string Forbindelse { get; private set; } = null!;
    public IServiceProvider Services => _app!.Services;
    public Datakilder Datakilder => Services.GetRequiredService<Datakilder>();

    /// <summary>Every log line at Information and above, as it would be written.</summary>
    public IReadOnlyCollection<Loglinje> Log => _log.Linjer;

    /// <summary>What the database holds at the beginning, made once per test process and copied for each fixture.</summary>
    protected virtual (Func<string, Task> Fyld, string Navn) Indhold => (FyldOrganisation, "demo");

    /// <summary>The host's settings, as arguments.</summary>
    protected virtual IReadOnlyList<string> Indstillinger => ["--Kommune:Demo", "true"];

    /// <summary>Called before the host's own registrations.</summary>
    protected virtual void Tilpas(WebApplicationBuilder b)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        var (fyld, navn) = Indhold;
        Forbindelse = await Testdatabase.Ny(Vaert.AlleModuler, fyld, navn);
        _app = await Vaert.Byg(
            ["--environment", "Development", .. Indstillinger, "--urls", "http://127.0.0.1:0", "--contentRoot", Path.Combine(Testdatabase.Rod, "host", "Kommune.Host")],
            Forbindelse,
            Ur,
            b =>
            {
                b.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Information);
                Tilpas(b);
                b.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
            });
        await _app.StartAsync();
        Rod = new Uri(_app.Urls.Single());
    }

    /// <summary>A browser without JavaScript, signed in unless <paramref name="bruger"/> is null.</summary>
    public async Task<Klient> Klient(string? bruger = null)
    {
        var k = new Klient(Rod);
        if (bruger is not null)
        {
            await k.LogInd(bruger);
        }

        return k;
    }

    public Api Api(string? bruger) => new(Rod, bruger);

    public async Task<Bruger> Bruger(string brugernavn) =>
        await Services.GetRequiredService<Organisation>().Find(brugernavn, Ur.GetCurrentInstant()) ?? throw new ArgumentException(brugernavn);

    /// <summary>Waits until every delivery is handled or dead; dead ones fail the test unless it expects them.</summary>
    public async Task Stille(bool doedeErEnFejl = true)
    {
        await Services.GetRequiredService<Leveringstjeneste>().TilStille();
        if (doedeErEnFejl && await Skalar<string>("select string_agg(m.navn || ' ' || k.type || ': ' || s.fejl, e'\n') from besked.spaerring s join besked.modtager m on m.id = s.modtager join besked.besked k on k.nr = s.nr") is { } fejl)
        {
            Assert.Fail("Deliveries failed:\n" + fejl);
        }
    }

    /// <summary>As Fundament's own role: reads its schemas, not those of the modules.</summary>
    public Task<T?> Skalar<T>(string sql, params object?[] parametre) => Sql.Kommando(Datakilder[Datakilder.Fundament], sql, parametre).Skalar<T>();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is null)
        {
            return;     // it never came up: what it failed of is not to be hidden by another failure
        }

        var datakilder = _app.Services.GetRequiredService<Datakilder>();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await datakilder.DisposeAsync();
    }

    private static async Task FyldOrganisation(string forbindelse)
    {
        await using var d = new Datakilder(forbindelse, [], stoerstePulje: 4);
        await Demoorganisation.Opret(new Organisationsdata(d));
    }
}

public sealed record Loglinje(LogLevel Niveau, string Kilde, string Tekst, Exception? Fejl)
{
    public override string ToString() => $"{Niveau} {Kilde}: {Tekst}{(Fejl is null ? "" : Environment.NewLine + Fejl)}";
}

internal sealed class Logfanger : ILoggerProvider
{
    public ConcurrentQueue<Loglinje> Linjer { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Skriver(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Skriver(Logfanger fanger, string kilde) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                fanger.Linjer.Enqueue(new(logLevel, kilde, formatter(state, exception), exception));
            }
        }
    }
}
