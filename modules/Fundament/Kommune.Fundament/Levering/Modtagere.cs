using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// The receivers that this process's code knows, and the ids that the database gave their names. A receiver that only the
/// database knows (a renamed or removed handler) goes on collecting its messages and is reported, until somebody decides.
/// </summary>
public sealed partial class Modtagere
{
    private readonly Datakilder _kilder;
    private readonly ILogger<Modtagere> _log;
    private readonly SemaphoreSlim _en = new(1, 1);
    private readonly FrozenDictionary<string, Modtager[]> _efterType;
    private volatile Tilstand? _tilstand;

    public Modtagere(Datakilder kilder, IEnumerable<Modtager> modtagere, ILogger<Modtagere> log)
    {
        _kilder = kilder;
        _log = log;
        Alle = [.. modtagere];
        var dobbelt = Alle.GroupBy(m => m.Navn, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (dobbelt is not null)
        {
            throw new InvalidOperationException($"Two receivers of messages are named {dobbelt.Key}.");
        }

        _efterType = Alle.SelectMany(m => m.Typer.Select(t => (t, m))).GroupBy(p => p.t, p => p.m, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<Modtager> Alle { get; }

    /// <summary>Names that the database has and no code knows any more, as of the registration.</summary>
    public IReadOnlyList<string> Ukendte => Kendt.Ukendte;

    /// <summary>Ids of the receivers of a message type, none before the registration: for the wake-up signal. The fan-out itself is the database's (besked.udgiv).</summary>
    public short[] For(string type) => _tilstand is { } k && k.EfterType.TryGetValue(type, out var ider) ? ider : [];

    public short Id(Modtager m) => Kendt.Ider[m.Navn];

    internal IReadOnlyDictionary<short, Modtager> EfterId => Kendt.EfterId;

    private Tilstand Kendt => _tilstand ?? throw new InvalidOperationException("The receivers of messages are not registered yet: call Modtagere.Registrer at start.");

    /// <summary>Makes the database know the receivers. Cheap and without locks when nothing changed; the first call decides for this process.</summary>
    public async Task Registrer(CancellationToken ct = default)
    {
        await _en.WaitAsync(ct);
        try
        {
            if (_tilstand is not null)
            {
                return;
            }

            var ider = new Dictionary<string, short>(StringComparer.Ordinal);
            foreach (var m in Alle)
            {
                ider[m.Navn] = await MedLaas(() => Sql.Kommando(_kilder[Datakilder.Fundament], "select besked.registrer($1, $2, $3, $4, $5)",
                    m.Navn, m.Skema, m.Typer.Order(StringComparer.Ordinal).ToArray(), m.Begyndelse == Begyndelse.FraBegyndelsen, m.Tidligere.ToArray()).Skalar<short>(ct), ct);
            }

            var ukendte = await Sql.Kommando(_kilder[Datakilder.Fundament], "select navn from besked.modtager where navn <> all($1) order by navn", (object)Alle.Select(m => m.Navn).ToArray()).Liste(r => r.GetString(0), ct);
            foreach (var u in ukendte)
            {
                LogUkendt(u);
            }

            _tilstand = new(ider, Alle.ToFrozenDictionary(m => ider[m.Navn]),
                _efterType.ToFrozenDictionary(p => p.Key, p => p.Value.Select(m => ider[m.Navn]).ToArray(), StringComparer.Ordinal), ukendte);
        }
        finally
        {
            _en.Release();
        }
    }

    /// <summary>Repeats what gave up a lock after its lock_timeout, so that those it waits for are not held up behind it.</summary>
    internal static async Task<T> MedLaas<T>(Func<Task<T>> arbejde, CancellationToken ct, int hoejst = 100)
    {
        for (var n = 1; ; n++)
        {
            try
            {
                return await arbejde();
            }
            catch (PostgresException e) when (n < hoejst && e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                await Task.Delay(Random.Shared.Next(10, 50), ct);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No code knows the message receiver {Navn} any more. Its messages are kept: name it in Tidligere of the receiver that took over, or close it on the operations page.")]
    private partial void LogUkendt(string navn);

    private sealed record Tilstand(Dictionary<string, short> Ider, FrozenDictionary<short, Modtager> EfterId, FrozenDictionary<string, short[]> EfterType, IReadOnlyList<string> Ukendte);
}
