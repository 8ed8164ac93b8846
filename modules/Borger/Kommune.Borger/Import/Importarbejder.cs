using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Carries imports through beside the pages (B3): tries them and reads them, portion by portion, on one host at a time. A host
/// that dies leaves the rest to another, and what is read is read.
/// </summary>
internal sealed partial class Importarbejder(Datakilder datakilder, Importlager lager, IServiceScopeFactory scopes, Pipeline pipeline, IClock ur, ILogger<Importarbejder> log) : BackgroundService, IBaggrundsarbejde
{
    private static readonly TimeSpan Puls = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _signal = new(0);
    private (int Behandlet, int Linjer)? _igang;

    public string Navn => "Indlæsning fra folkeregistret";
    public int? Procent => _igang is (var b, var l) ? l == 0 ? 0 : b * 100 / l : null;
    public string Status => _igang is (var b, var l) ? $"{DanskTal.Heltal(b)} af {DanskTal.Heltal(l)} linjer" : "";

    /// <summary>There is something to do now.</summary>
    public void Vaek() => _signal.Release();

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
                Fejlede(e);
            }

            await _signal.WaitAsync(Puls, stoppingToken);
        }
    }

    /// <summary>Until nothing waits. Returns at once when another host is at it.</summary>
    internal async Task KoerAlle(CancellationToken ct)
    {
        await using var c = await datakilder["borger"].OpenConnectionAsync(ct);
        if (!await Sql.Kommando(c, "select pg_try_advisory_lock(hashtextextended('borger.import', 0))").Skalar<bool>(ct))
        {
            return;
        }

        try
        {
            while (await Naeste(ct) is { } import)
            {
                await Koer(import, ct);
            }
        }
        finally
        {
            _igang = null;
            await Sql.Kommando(c, "select pg_advisory_unlock(hashtextextended('borger.import', 0))").Udfoer(CancellationToken.None);
        }
    }

    private async Task<Import?> Naeste(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BorgerDb>().Importer.Where(i => i.Tilstand == Importtilstand.Proeves || i.Tilstand == Importtilstand.Indlaeses).OrderBy(i => i.Oprettet).FirstOrDefaultAsync(ct);
    }

    private async Task Koer(Import import, CancellationToken ct)
    {
        var bruger = import.Tilstand == Importtilstand.Indlaeses ? await Indlaeser(import, ct) : null;
        while (await lager.Hent(import.Id, ct) is { } stilling && stilling.Import.Tilstand == import.Tilstand)
        {
            _igang = (stilling.Behandlet, stilling.Linjer);
            if (bruger is null)
            {
                await lager.ProevPortion(import.Id, ct);
            }
            else if (stilling.Behandlet == stilling.Linjer)
            {
                await lager.Faerdig(import.Id, ct);
            }
            else if (await pipeline.Koer(new IndlaesPortion(import.Id), bruger, ct: ct) is not (Svar.Udfoert or Svar.Konflikt) and var svar)
            {
                throw new InvalidOperationException($"Import {import.Id}: {svar}");
            }
        }
    }

    /// <summary>Whoever said that it should be read is who did it; one who works here no longer leaves it to the system.</summary>
    private async Task<Bruger> Indlaeser(Import import, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var organisation = scope.ServiceProvider.GetRequiredService<Organisation>();
        var kendt = (await organisation.Medarbejdere([import.Bruger], ct)).GetValueOrDefault(import.Bruger);
        return kendt is not null && await organisation.Find(kendt.Brugernavn, ur.GetCurrentInstant(), ct) is { } b && b.Har(Rolle.Borgerservice) ? b : Bruger.System;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import stopped; it is taken up again")]
    private partial void Fejlede(Exception e);
}
