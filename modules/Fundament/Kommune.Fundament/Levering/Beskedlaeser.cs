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
