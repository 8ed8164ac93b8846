using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Udvikling;

/// <summary>
/// Makes <c>dotnet run</c> enough: a PostgreSQL of our own when no connection string is given, and the demo municipality in a
/// fresh database.
/// </summary>
internal sealed class Udviklingsmiljoe(string forbindelse, LokalPostgres? server) : IAsyncDisposable
{
    public string Forbindelse { get; } = forbindelse;

    /// <param name="ogsaaKoerende">The database of a host that runs already will do.</param>
    public static async Task<Udviklingsmiljoe> Start(string[] args, bool ogsaaKoerende = false)
    {
        var miljoe = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
        var konfiguration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        if (konfiguration.GetConnectionString("Kommune") is { Length: > 0 } given)
        {
            return new(given, null);
        }

        if (miljoe != Environments.Development)
        {
            throw new InvalidOperationException("ConnectionStrings__Kommune is missing. See docs/drift.md.");
        }

        var rod = Rod();
        var mappe = Path.Combine(rod, ".lokal", "postgres");
        if (ogsaaKoerende && await LokalPostgres.Koerende(mappe) is { } koerende)
        {
            return new(koerende, null);
        }

        var server = await LokalPostgres.Start(LokalPostgres.Binaer(rod), mappe, varig: true);
        return new(server.Forbindelse, server);
    }

    public async Task Klargoer(WebApplication app)
    {
        if (!Vaert.ErDemo(app.Configuration))
        {
            return;
        }

        if (await Demo.Demokommune.Klargoer(app.Services))
        {
            Demo.Demokommune.LevIBaggrunden(app);
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            Console.WriteLine();
            Console.WriteLine($"  Eksempel Kommune kører på {string.Join(", ", app.Urls)}");
            foreach (var b in Demobrugere.Kendte)
            {
                Console.WriteLine($"    {b.Brugernavn,-12} {b.Navn,-14} {b.Rolle}");
            }

            Console.WriteLine();
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static string Rod()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var d = new DirectoryInfo(start); d is not null; d = d.Parent)
            {
                if (File.Exists(Path.Combine(d.FullName, "Kommune.sln")))
                {
                    return d.FullName;
                }
            }
        }

        throw new InvalidOperationException("Kommune.sln was not found: run from the repository, or give ConnectionStrings__Kommune.");
    }
}
