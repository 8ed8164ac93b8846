using System.Collections.Concurrent;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>What all stories share: the product's services, the employees, the offers, the clock, and the seed.</summary>
internal sealed class Demoverden(IServiceProvider services, int froe, Instant nu, Demotilstand tilstand, Demostoerrelse stoerrelse)
{
    /// <summary>Commands at the same time: as many as two cores and their PostgreSQL can use.</summary>
    private const int Samtidige = 6;

    private readonly SemaphoreSlim _plads = new(Samtidige);
    private readonly ConcurrentDictionary<string, int> _antal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Bruger> _brugere = new(StringComparer.Ordinal);
    private readonly Pipeline _pipeline = services.GetRequiredService<Pipeline>();
    private readonly HashSet<string> _cpr = new(StringComparer.Ordinal);
    private int _udgivet;

    public IServiceProvider Services => services;
    public int Froe => froe;
    public Demostoerrelse Stoerrelse => stoerrelse;

    /// <summary>The present: where every story ends.</summary>
    public Instant Nu => nu;
    public LocalDate Idag => DanskTid.Dag(nu);

    /// <summary>Two years back, at the beginning of a month.</summary>
    public LocalDate Begyndelse { get; } = new(DanskTid.Dag(nu).Year - 2, DanskTid.Dag(nu).Month, 1);

    public Tidslinje Tidslinje { get; } = new(nu);

    /// <summary>How many commands of each kind were run.</summary>
    public IReadOnlyDictionary<string, int> Antal => _antal;

    public async Task LaerBrugere()
    {
        var organisation = services.GetRequiredService<Organisation>();
        foreach (var m in Demomedarbejdere.Alle.Concat(Demoenheder.Flere(stoerrelse).SelectMany(e => e.Medarbejdere)))
        {
            _brugere[m.Brugernavn] = await organisation.Find(m.Brugernavn, nu) ?? throw new InvalidOperationException(m.Brugernavn);
        }
    }

    /// <summary>People are made up one after the other, before anything happens, so that the same seed gives the same numbers.</summary>
    public string Cpr(LocalDate foedt, bool kvinde) => Navne.Cpr(foedt, kvinde, _cpr);

    public Bruger Bruger(string brugernavn) => _brugere[brugernavn];

    /// <summary>Null for a team.</summary>
    public Bruger? Bruger(MedarbejderId id) => _brugere.Values.FirstOrDefault(b => b.Id == id);

    public async Task<Svar> Koer(object kommando, Bruger bruger, Instant tid, Guid kilde)
    {
        await _plads.WaitAsync();
        try
        {
            using var ur = Ur.Paa(tid);
            using var ider = Id.MedKilde(kilde, tid);
            _antal.AddOrUpdate(kommando.GetType().Name, 1, (_, n) => n + 1);
            Interlocked.Exchange(ref _udgivet, 1);
            tilstand.Handlet();
            return await _pipeline.Koer(kommando, bruger);
        }
        finally
        {
            _plads.Release();
        }
    }

    /// <summary>The day is over: what was published is delivered before the next begins.</summary>
    public async Task Aften(Instant dag)
    {
        if (Interlocked.Exchange(ref _udgivet, 0) == 1)
        {
            // The first evening of a whole municipality is some 200,000 deliveries.
            await services.GetRequiredService<Leveringstjeneste>().TilStille(ventPaaForsoeg: true, TimeSpan.FromMinutes(30));
        }

        var begyndt = Fristdag.Begynder(Begyndelse);
        tilstand.Naaet((int)Math.Clamp(1 + (98 * ((dag - begyndt) / (nu - begyndt))), 1, 99), $"nået til {DanskTid.Dato(dag)}");
    }

    /// <summary>Reads in a scope of its own, as a page would.</summary>
    public async Task<T> Laes<TDb, T>(Func<TDb, Task<T>> laes) where TDb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await laes(scope.ServiceProvider.GetRequiredService<TDb>());
    }
}
