using System.Data;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// This host as the others see it: a row, and a lock on a connection of its own. When the process dies the lock is free and
/// the row is left, and from that the others know that somebody died at work (careful mode).
/// </summary>
internal sealed class Leveringsvaert(Datakilder kilder, IClock ur, LeveringValg valg) : IAsyncDisposable
{
    private NpgsqlConnection? _forbindelse;
    private int _nr;

    /// <summary>Announces the host, again if the connection was lost meanwhile.</summary>
    public async Task Meld(CancellationToken ct)
    {
        if (_forbindelse is { State: ConnectionState.Open } c)
        {
            try
            {
                await Sql.Kommando(c, "select 1").Udfoer(ct);       // an idle session that was cut is only noticed by using it
                return;
            }
            catch (NpgsqlException)
            {
                // Announced anew below; the old row will be taken for a death, which costs a few careful batches. What cut this
                // connection has probably cut those that pages and commands would be given next.
                kilder.RydPuljer();
            }
        }

        if (_forbindelse is not null)
        {
            await _forbindelse.DisposeAsync();
            _forbindelse = null;
        }

        var ny = await kilder[Datakilder.Fundament].OpenConnectionAsync(ct);
        try
        {
            _nr = await Sql.Kommando(ny, "select besked.vaert_meld($1, $2)", valg.Vaert, ur.GetCurrentInstant()).Skalar<int>(ct);
        }
        catch
        {
            await ny.DisposeAsync();
            throw;
        }

        _forbindelse = ny;
    }

    /// <summary>Looks for hosts that died and puts the lanes they may have died in under care.</summary>
    public Task<int> Doede(CancellationToken ct) => Sql.Kommando(kilder[Datakilder.Fundament], "select besked.doede_vaerter($1)", valg.Portion).Skalar<int>(ct);

    /// <summary>A clean end: nobody shall take it for a death.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_forbindelse is not { } c)
        {
            return;
        }

        _forbindelse = null;
        try
        {
            await Sql.Kommando(c, "delete from besked.vaert where nr = $1", _nr).Udfoer(CancellationToken.None);
            await Sql.Kommando(c, "select pg_advisory_unlock(4714, $1)", _nr).Udfoer(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(c);
        }

        await c.DisposeAsync();
    }
}
