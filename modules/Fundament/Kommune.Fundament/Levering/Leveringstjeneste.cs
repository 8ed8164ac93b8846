using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// Delivers messages to their receivers in the background. Any number of hosts share the lanes; each looks for lanes with
/// something to do when its own process publishes, and once a second for the rest.
/// </summary>
public sealed partial class Leveringstjeneste : BackgroundService
{
    private readonly Datakilder _kilder;
    private readonly Modtagere _modtagere;
    private readonly Leveringssignal _signal;
    private readonly LeveringValg _valg;
    private readonly ILogger<Leveringstjeneste> _log;
    private readonly Banearbejder _arbejder;
    private readonly Leveringsvaert _vaert;
    private readonly Channel<Bane> _koe = Channel.CreateUnbounded<Bane>();
    private readonly ConcurrentDictionary<Bane, Stand> _stande = new();
    private readonly SemaphoreSlim _vaek = new(0, 1);
    private readonly CancellationTokenSource _haardt = new();
    private volatile bool _hviler;

    public Leveringstjeneste(Datakilder kilder, Modtagere modtagere, IBeskedHaandtering haandtering, Leveringssignal signal, LeveringValg valg, IClock ur, ILogger<Leveringstjeneste> log)
    {
        (_kilder, _modtagere, _signal, _valg, _log) = (kilder, modtagere, signal, valg, log);
        _arbejder = new(kilder, modtagere, haandtering, signal, valg, log);
        _vaert = new(kilder, ur, valg);
    }

    private enum Stand
    {
        IKoe,
        Arbejder,

        /// <summary>At work, and something was published meanwhile: look once more before resting.</summary>
        ArbejderIgen,
    }

    /// <summary>
    /// While this is true the background work rests, and only <see cref="TilStille(CancellationToken)"/> delivers: the demo's
    /// seeding does so after each simulated day, and nothing may run into its commands in between.
    /// </summary>
    public bool Hviler
    {
        get => _hviler;
        set
        {
            _hviler = value;
            _signal.Vaek();
        }
    }

    /// <summary>The receivers are registered before the host opens its doors, so that nothing is published past a new one.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await _modtagere.Registrer(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Messages at hand are finished and committed, as long as the host allows it.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using (cancellationToken.Register(_haardt.Cancel))
        {
            await base.StopAsync(cancellationToken);
        }
    }

    public override void Dispose()
    {
        _haardt.Cancel();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void Alle()
        {
            try
            {
                _vaek.Release();
            }
            catch (SemaphoreFullException)
            {
                // it is going to look anyway
            }
        }

        void Bestemte(IReadOnlyList<short> modtagere, Guid noegle)
        {
            foreach (var m in modtagere)
            {
                SaetIKoe(Bane.For(m, noegle));
            }
        }

        _signal.Alle += Alle;
        _signal.Bestemte += Bestemte;
        try
        {
            await Task.WhenAll([Vagt(stoppingToken), .. Enumerable.Range(0, _valg.Samtidige).Select(_ => Arbejd(stoppingToken))]);
        }
        finally
        {
            _signal.Alle -= Alle;
            _signal.Bestemte -= Bestemte;
            await _vaert.DisposeAsync();
        }
    }

    /// <summary>Finds the lanes with something to do, dead hosts and receivers to backfill.</summary>
    private async Task Vagt(CancellationToken stop)
    {
        long? sidst = null;
        var fyldes = false;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var puls = sidst is not { } s || Stopwatch.GetElapsedTime(s) >= _valg.Puls;
                if (puls)
                {
                    await _vaert.Meld(stop);
                    await _vaert.Doede(stop);
                    sidst = Stopwatch.GetTimestamp();
                }

                fyldes = (puls || fyldes) && await Efterfyld(stop);
                foreach (var b in _hviler ? [] : await Forfaldne(stop))
                {
                    SaetIKoe(b);
                }

                await _vaek.WaitAsync(fyldes ? TimeSpan.Zero : _valg.Puls, stop);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                LogVagt(Fejltekst.Af(e));
                await Vent(_valg.Puls, stop);
                sidst = null;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task Arbejd(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Bane b;
            try
            {
                b = await _koe.Reader.ReadAsync(stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            _stande[b] = Stand.Arbejder;
            try
            {
                switch (await _arbejder.Koer(b, stop, _haardt.Token))
                {
                    case Baneudfald.Mere:
                        Igen(b);        // at the back: no lane starves the others
                        break;
                    case Baneudfald.Optaget:
                        _ = SetIgen(b, TimeSpan.FromMilliseconds(Random.Shared.Next(20, 50)), medDoede: true, stop);
                        break;
                    default:
                        Hvil(b);
                        break;
                }
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                LogBane(b.Modtager, b.Nr, Fejltekst.Af(e));
                _ = SetIgen(b, _valg.Puls, medDoede: false, stop);
            }
            catch (Exception)
            {
                return;     // stopping: what was begun is rolled back, and another host or the next start takes it
            }
        }
    }

    /// <summary>A lane was seen at work elsewhere. If it comes free because its host died, that must be known before it is taken.</summary>
    private async Task SetIgen(Bane b, TimeSpan vent, bool medDoede, CancellationToken stop)
    {
        await Vent(vent, stop);
        try
        {
            if (medDoede)
            {
                await _vaert.Doede(stop);
            }
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
        {
            // the pulse asks again
        }

        Igen(b);
    }

    private void SaetIKoe(Bane b)
    {
        while (!_hviler)
        {
            if (_stande.TryAdd(b, Stand.IKoe))
            {
                _koe.Writer.TryWrite(b);
                return;
            }

            if (!_stande.TryGetValue(b, out var s))
            {
                continue;
            }

            if (s != Stand.Arbejder || _stande.TryUpdate(b, Stand.ArbejderIgen, s))
            {
                return;
            }
        }
    }

    private void Igen(Bane b)
    {
        _stande[b] = Stand.IKoe;
        _koe.Writer.TryWrite(b);
    }

    private void Hvil(Bane b)
    {
        if (!_stande.TryRemove(KeyValuePair.Create(b, Stand.Arbejder)))
        {
            Igen(b);
        }
    }

    private Task<List<Bane>> Forfaldne(CancellationToken ct) =>
        Sql.Kommando(_kilder[Datakilder.Fundament], "select modtager, bane from besked.forfaldne($1)", _modtagere.EfterId.Keys.ToArray())
            .Liste(r => new Bane(r.GetInt16(0), r.GetInt16(1)), ct);

    /// <summary>Gives each new receiver its next stretch of the log.</summary>
    /// <returns>Whether there is more to fill in.</returns>
    private async Task<bool> Efterfyld(CancellationToken ct)
    {
        var hvilende = await Sql.Kommando(_kilder[Datakilder.Fundament], "select id from besked.modtager where not klar and id = any($1)", _modtagere.EfterId.Keys.ToArray()).Liste(r => r.GetInt16(0), ct);
        foreach (var m in hvilende)
        {
            await Sql.Kommando(_kilder[Datakilder.Fundament], "select besked.efterfyld($1, $2)", m, _valg.Efterfyldningsstykke).Skalar<bool>(ct);
        }

        return hvilende.Count > 0;
    }

    private static async Task Vent(TimeSpan tid, CancellationToken ct)
    {
        try
        {
            await Task.Delay(tid, ct);
        }
        catch (OperationCanceledException)
        {
            // the caller looks at the token
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search for deliveries failed and is tried again: {Fejl}")]
    private partial void LogVagt(string fejl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Receiver {Modtager}, lane {Bane}, could not be worked and is tried again: {Fejl}")]
    private partial void LogBane(short modtager, short bane, string fejl);
}
