using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// Long work beside the pages, piece by piece, on one host at a time: who has the advisory lock does it, and a host that dies leaves
/// the rest to another. Each piece commits by itself.
/// </summary>
/// <param name="laas">The lock's name, the same on all hosts: "borger.import".</param>
public abstract partial class Enearbejder(NpgsqlDataSource kilde, string laas, ILogger logger) : BackgroundService, IBaggrundsarbejde
{
    private static readonly TimeSpan Puls = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _signal = new(0);

    public abstract string Navn { get; }
    public abstract int? Procent { get; }
    public abstract string Status { get; }

    /// <summary>There is something to do now.</summary>
    public void Vaek() => _signal.Release();

    /// <summary>Until nothing waits. Returns at once when another host is at it.</summary>
    public async Task KoerAlle(CancellationToken ct)
    {
        await using var c = await kilde.OpenConnectionAsync(ct);
        if (!await Sql.Kommando(c, "select pg_try_advisory_lock(hashtextextended($1, 0))", laas).Skalar<bool>(ct))
        {
            return;
        }

        try
        {
            while (await Naeste(c, ct))
            {
            }
        }
        finally
        {
            Hviler();
            await Sql.Kommando(c, "select pg_advisory_unlock(hashtextextended($1, 0))", laas).Udfoer(CancellationToken.None);
        }
    }

    /// <summary>Carries what waits first to its end. False: nothing waits.</summary>
    /// <param name="c">The connection that holds the lock.</param>
    protected abstract Task<bool> Naeste(NpgsqlConnection c, CancellationToken ct);

    /// <summary>Nothing is going on any more, whether it was done or stopped.</summary>
    protected abstract void Hviler();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await KoerAlle(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Stoppede(logger, laas, e);
            }

            await _signal.WaitAsync(Puls, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Arbejde} stopped; it is taken up again")]
    private static partial void Stoppede(ILogger logger, string arbejde, Exception e);
}

public static class EnearbejderRegistrering
{
    public static IServiceCollection AddEnearbejder<T>(this IServiceCollection services) where T : Enearbejder =>
        services.AddSingleton<T>().AddSingleton<IBaggrundsarbejde>(s => s.GetRequiredService<T>()).AddHostedService(s => s.GetRequiredService<T>());
}
