using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Kommune.Fundament;
using Kommune.Host.Udvikling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kommune.Leveringsproces;

/// <summary>
/// The endurance run: hosts that handle messages by EF, append and publish onward, while hosts are killed and stopped,
/// connections are cut and the database loses its power, all at random. A tenth of the handlings fail and some children's
/// always do. At the end the causes are taken away, what is dead is tried again by hand, and the account is made up.
/// </summary>
internal sealed class Udholdenhed(LokalPostgres server, Datakilder kilder, IServiceProvider services, int vaerter)
{
    private const int Boern = 40;
    private const int Gifte = 3;
    private const int HoejsteKoe = 3000;
    private const double Fejler = 0.05;     // in the handler's own code; as many again in the database, under its writes
    private static readonly TimeSpan HoejsteRo = TimeSpan.FromMinutes(5);
    private readonly Vaertsproces?[] _vaerter = new Vaertsproces?[vaerter];
    private readonly ConcurrentBag<FaktumId> _lovede = [];
    private readonly ConcurrentDictionary<string, int> _taelling = new(StringComparer.Ordinal);
    private readonly MappeId[] _mapper = [.. Enumerable.Range(0, Boern).Select(_ => new MappeId(Fundament.Id.Ny()))];
    private readonly BorgerId[] _boern = [.. Enumerable.Range(0, Boern).Select(_ => BorgerId.Ny())];
    private volatile bool _fuld;

    /// <param name="args">Minutes (5) and hosts (3).</param>
    public static async Task<int> Koer(string[] args)
    {
        var tid = TimeSpan.FromMinutes(args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5);
        var vaerter = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 3;
        await using var server = await LokalPostgres.Start(LokalPostgres.Binaer(Rod()), null, varig: true, LokalPostgres.Faldsikker);
        await Migrator.Migrer(server.Forbindelse, [new Proevemodul()]);
        await using var kilder = new Datakilder(server.Forbindelse, [Proevemodul.Navnet]);
        await using var services = new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.None)).AddFundament([new Proevemodul()], kilder, new Ur()).BuildServiceProvider();
        var u = new Udholdenhed(server, kilder, services, vaerter);
        try
        {
            return await u.Koer(tid);
        }
        finally
        {
            foreach (var v in u._vaerter)
            {
                v?.Dispose();
            }
        }
    }

    private async Task<int> Koer(TimeSpan tid)
    {
        await services.GetRequiredService<Fristregelkilde>().Start();
        await services.GetRequiredService<Modtagere>().Registrer();
        var pipeline = services.GetRequiredService<Pipeline>();
        for (var i = 0; i < Boern; i++)
        {
            await pipeline.Koer(new OpretMappe(_mapper[i], _boern[i]), Bruger.System);
        }

        foreach (var b in _boern.Take(Gifte))
        {
            await Sql.Kommando(kilder[Proevemodul.Navnet], "insert into ppr.gift values ($1)", b).Udfoer();
        }

        await Sql.Kommando(kilder[Proevemodul.Navnet], "update ppr.uheld set andel = $1", Fejler).Udfoer();
        for (var i = 0; i < _vaerter.Length; i++)
        {
            StartVaert(i);
        }

        using var stop = new CancellationTokenSource(tid);
        await Task.WhenAll([.. Enumerable.Range(0, 4).Select(_ => Udgiv(pipeline, stop.Token)), Vagt(stop.Token), Uro(stop.Token)]);
        Console.WriteLine($"  {string.Join(", ", _taelling.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Value} {t.Key}"))}");
        foreach (var v in _vaerter)
        {
            v!.Fortsaet();
        }

        var kunDoede = await TilRo(medDoede: true);
        Console.WriteLine($"  with {Gifte} children's messages always failing: {kunDoede}");
        await Sql.Kommando(kilder[Proevemodul.Navnet], "update ppr.uheld set andel = 0").Udfoer();
        await Sql.Kommando(kilder[Proevemodul.Navnet], "delete from ppr.gift").Udfoer();
        var drift = services.GetRequiredService<LeveringDrift>();
        while (await drift.Doede() is { Count: > 0 } doede)
        {
            foreach (var d in doede)
            {
                await drift.Genforsoeg(d.Modtager, d.Nr);
            }
        }

        var regnskab = await TilRo(medDoede: false);
        var brudte = await Brudte();
        var afviger = (await services.GetRequiredService<Genopbygning>().Efterse(new Proevemodul())).Antal;
        Console.WriteLine($"{tid.TotalMinutes:0.#} min, {_vaerter.Length} hosts, {_taelling.Values.Sum()} faults: {regnskab}; {brudte} of {_lovede.Count} promises broken, {afviger} rows differ from their events");
        return regnskab is { GaarOp: true, Venter: 0 } && kunDoede.GaarOp && brudte == 0 && afviger == 0 ? 0 : 1;
    }

    private void StartVaert(int i)
    {
        _vaerter[i]?.Dispose();
        _vaerter[i] = Vaertsproces.Start(server.Forbindelse, Fejler, langsom: 0.02);
    }

    /// <summary>Writes lines as fast as they are taken away. What was answered with success is held against the log at the end.</summary>
    private async Task Udgiv(Pipeline pipeline, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var i = Random.Shared.Next(Boern);
            try
            {
                if (_fuld)
                {
                    await Task.Delay(200, stop);
                    continue;
                }

                if (await pipeline.Koer(new SkrivLinje(_mapper[i], "linje"), Bruger.System, ct: CancellationToken.None) is Svar.Udfoert { Resultat: FaktumId f })
                {
                    _lovede.Add(f);
                }

                if (Random.Shared.Next(2) == 0)
                {
                    await pipeline.Koer(new SletLinje(_mapper[i]), Bruger.System, ct: CancellationToken.None);
                }

                await Task.Delay(Random.Shared.Next(2, 12), stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                await Task.Delay(50, CancellationToken.None);       // the database is away: nothing was promised
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Keeps the queue within bounds and the hosts running, as whoever starts containers does.</summary>
    private async Task Vagt(CancellationToken stop)
    {
        for (var n = 0; !stop.IsCancellationRequested; n++)
        {
            try
            {
                await Task.Delay(1000, stop);
                for (var i = 0; i < _vaerter.Length; i++)
                {
                    if (!_vaerter[i]!.Lever)
                    {
                        StartVaert(i);
                    }
                }

                var koe = await Sql.Kommando(kilder[Datakilder.Fundament], "select count(*) from besked.levering where klar").Skalar<long>(stop);
                _fuld = koe > HoejsteKoe;
                if (n % 30 == 29)
                {
                    Console.WriteLine($"  {n + 1} s: {_lovede.Count} lines written, {koe} deliveries due, {_taelling.Values.Sum()} faults");
                }
            }
            catch (Exception e) when (e is OperationCanceledException or NpgsqlException)
            {
            }
        }
    }

    private async Task Uro(CancellationToken stop)
    {
        List<Task> senere = [];
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Random.Shared.Next(500, 5000), stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            var i = Random.Shared.Next(_vaerter.Length);
            var v = _vaerter[i]!;
            switch (Random.Shared.Next(100))
            {
                case < 45:
                    Talt("hosts killed");
                    await v.Draeb();
                    break;
                case < 65:
                    Talt("hosts stopped for a while");
                    v.Standse();
                    senere.Add(Fortsaet(v, stop));
                    break;
                case < 85:
                    Talt("times half the connections cut");
                    await Skaer();
                    break;
                case < 95:
                    Talt("times the database without power");
                    await Genstart(braat: true);
                    break;
                default:
                    Talt("times the database restarted");
                    await Genstart(braat: false);
                    break;
            }
        }

        await Task.WhenAll(senere);
    }

    /// <summary>Shorter and longer than a transaction may last.</summary>
    private static async Task Fortsaet(Vaertsproces v, CancellationToken stop)
    {
        var begyndt = Stopwatch.GetTimestamp();
        var laenge = TimeSpan.FromSeconds(Random.Shared.Next(10) == 0 ? 20 : Random.Shared.NextDouble() * 5);
        while (Stopwatch.GetElapsedTime(begyndt) < laenge && !stop.IsCancellationRequested)
        {
            await Task.Delay(100, CancellationToken.None);
        }

        v.Fortsaet();
    }

    private async Task Skaer()
    {
        try
        {
            await Udfoer(server.Forbindelse, "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and random() < 0.5");
        }
        catch (NpgsqlException)
        {
            // nothing to cut
        }
    }

    private async Task Genstart(bool braat)
    {
        await server.Stop(braat);
        await Task.Delay(Random.Shared.Next(2000), CancellationToken.None);
        await server.StartIgen(CancellationToken.None);
    }

    private void Talt(string hvad) => _taelling.AddOrUpdate(hvad, 1, (_, n) => n + 1);

    /// <summary>Waits until everything that can go has gone; the hosts do it by themselves.</summary>
    private async Task<Regnskab> TilRo(bool medDoede)
    {
        var begyndt = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begyndt) < HoejsteRo)
        {
            for (var i = 0; i < _vaerter.Length; i++)
            {
                if (!_vaerter[i]!.Lever)
                {
                    StartVaert(i);
                }
            }

            if (await Sql.Kommando(kilder[Datakilder.Fundament], """
                select not exists (select from besked.levering l where not exists (select from besked.spaerring s where $1 and s.doed and s.modtager = l.modtager and s.noegle = l.noegle))
                """, medDoede).Skalar<bool>())
            {
                break;
            }

            await Task.Delay(500);
        }

        return await Regnskab.GoerOp(kilder);
    }

    /// <summary>Lines whose writer was told that they are written, and which are not in the log.</summary>
    private Task<long> Brudte() => Sql.Kommando(kilder[Datakilder.Fundament], """
        select count(*) from unnest($1::uuid[]) f where not exists (select from besked.besked b where b.faktum_id = f and b.type = 'ppr.linje-skrevet.v1')
        """, (object)_lovede.Select(f => f.Vaerdi).ToArray()).Skalar<long>();

    private static async Task Udfoer(string forbindelse, string sql)
    {
        await using var c = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(forbindelse) { Pooling = false }.ConnectionString);
        await c.OpenAsync();
        await using var k = new NpgsqlCommand(sql, c);
        await k.ExecuteNonQueryAsync();
    }

    private static string Rod()
    {
        var d = new DirectoryInfo(AppContext.BaseDirectory);
        while (d is not null && !File.Exists(Path.Combine(d.FullName, "Kommune.sln")))
        {
            d = d.Parent;
        }

        return d?.FullName ?? throw new InvalidOperationException("Kommune.sln was not found above the program.");
    }
}
