using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>A message of the log, as the public feed shows it.</summary>
public sealed record LaestBesked(long Nr, string Type, Guid Noegle, FaktumId Faktum, string Afsender, string Indhold, Instant Gaelder, Instant Registreret, Guid Korrelation);

/// <param name="Naeste">The cursor to go on from, also when nothing matched.</param>
public sealed record Beskedstykke(IReadOnlyList<LaestBesked> Beskeder, long Naeste);

/// <summary>
/// Reads the log by a cursor without ever skipping a message that was still on its way: it reads only up to a horizon, which
/// it fixes at a moment when no publisher is at work. A bare `nr > cursor` would skip what commits out of order.
/// </summary>
public sealed class Beskedlaeser(Datakilder kilder)
{
    private static readonly TimeSpan Puls = TimeSpan.FromSeconds(1);
    private long _horisont;

    /// <param name="typer">Null: all types.</param>
    public async Task<Beskedstykke> Laes(long efter, int hoejst, IReadOnlyCollection<string>? typer = null, bool kunOffentlige = true, CancellationToken ct = default)
    {
        // What was once at or below the horizon stays readable without asking again: publishers are disturbed only at the log's end.
        var h = Volatile.Read(ref _horisont);
        if (efter < h && await Hent(efter, h, hoejst, typer, kunOffentlige, ct) is { Beskeder.Count: > 0 } stykke)
        {
            return stykke;
        }

        h = await Horisont(efter, ct);
        return h <= efter ? new([], efter) : await Hent(efter, h, hoejst, typer, kunOffentlige, ct);
    }

    /// <summary>
    /// As <see cref="Laes"/>, but waits for something new: woken when this process publishes, and looking by itself each second
    /// for what other hosts publish.
    /// </summary>
    /// <param name="vent">Zero: answers at once.</param>
    public async Task<Beskedstykke> Vent(long efter, int hoejst, IReadOnlyCollection<string>? typer, TimeSpan vent, Leveringssignal signal, CancellationToken ct)
    {
        using var slut = CancellationTokenSource.CreateLinkedTokenSource(ct);
        slut.CancelAfter(vent);
        using var ny = new SemaphoreSlim(0, 1);
        using var _ = signal.Lyt(() => Vaek(ny));
        while (true)
        {
            var stykke = await Laes(efter, hoejst, typer, ct: ct);
            if (stykke.Beskeder.Count > 0 || vent == TimeSpan.Zero || slut.IsCancellationRequested)
            {
                return stykke;
            }

            efter = stykke.Naeste;      // nothing of the chosen types up to here
            try
            {
                await ny.WaitAsync(Puls, slut.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
            }
        }
    }

    /// <summary>The cursor is beyond every number ever given: it comes from a log that a restore has taken back.</summary>
    public async Task<bool> ErForan(long efter, CancellationToken ct = default) =>
        efter > Volatile.Read(ref _horisont) && efter > await Sql.Kommando(kilder[Datakilder.Fundament], "select besked.seneste()").Skalar<long>(ct);

    private static void Vaek(SemaphoreSlim ny)
    {
        try
        {
            ny.Release();
        }
        catch (SemaphoreFullException)
        {
            // already woken
        }
    }

    private async Task<long> Horisont(long efter, CancellationToken ct)
    {
        var d = kilder[Datakilder.Fundament];
        if (!await Sql.Kommando(d, "select exists (select from besked.besked where nr > $1)", efter).Skalar<bool>(ct))
        {
            return efter;
        }

        long h;
        try
        {
            h = await Modtagere.MedLaas(() => Sql.Kommando(d, "select besked.horisont()").Skalar<long>(ct), ct, hoejst: 20);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return Volatile.Read(ref _horisont);        // somebody publishes for long: later, never past it
        }

        long foer;
        while ((foer = Volatile.Read(ref _horisont)) < h && Interlocked.CompareExchange(ref _horisont, h, foer) != foer)
        {
        }

        return h;
    }

    private async Task<Beskedstykke> Hent(long efter, long til, int hoejst, IReadOnlyCollection<string>? typer, bool kunOffentlige, CancellationToken ct)
    {
        // Two texts, so that the index of public messages is used for every plan of the feed.
        var sql = $"""
            select nr, type, noegle, faktum_id, afsender, indhold::text, gaelder, registreret, korrelation from besked.besked
            where nr > $1 and nr <= $2 {(kunOffentlige ? "and offentlig" : "")} {(typer is null ? "" : "and type = any($4)")} order by nr limit $3
            """;
        object?[] p = typer is null ? [efter, til, hoejst] : [efter, til, hoejst, typer.ToArray()];
        var l = await Sql.Kommando(kilder[Datakilder.Fundament], sql, p).Liste(
            r => new LaestBesked(r.GetInt64(0), r.GetString(1), r.GetGuid(2), new(r.GetGuid(3)), r.GetString(4), r.GetString(5), r.Instant(6), r.Instant(7), r.GetGuid(8)), ct);
        return new(l, l.Count == hoejst ? l[^1].Nr : til);
    }
}
