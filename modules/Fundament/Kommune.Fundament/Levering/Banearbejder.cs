using System.Collections.Concurrent;
using System.Data;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>One of a receiver's lanes: all keys whose last byte ends in <paramref name="Nr"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bane(short Modtager, short Nr)
{
    public const int Antal = 16;

    public static Bane For(short modtager, Guid noegle)
    {
        Span<byte> b = stackalloc byte[16];
        noegle.TryWriteBytes(b, bigEndian: true, out _);
        return new(modtager, (short)(b[15] & (Antal - 1)));
    }
}

internal enum Baneudfald
{
    /// <summary>Nothing to do.</summary>
    Tom,

    /// <summary>Another worker has it.</summary>
    Optaget,

    /// <summary>A transaction was made; there may be more.</summary>
    Mere,
}

/// <summary>
/// Works one transaction of a lane. The lane is an advisory lock inside that transaction: a killed host frees it at once, a
/// slow handler is not robbed of it, and a completion that comes after the session was lost fails with its transaction.
/// </summary>
internal sealed partial class Banearbejder(Datakilder kilder, Modtagere modtagere, IBeskedHaandtering haandtering, Leveringssignal signal, LeveringValg valg, ILogger log)
{
    private static readonly Meter Maaler = new("Kommune.Levering");
    private static readonly Counter<long> Leveret = Maaler.CreateCounter<long>("kommune.levering.leveret", description: "Deliveries that were handled");
    private static readonly Counter<long> Fejlede = Maaler.CreateCounter<long>("kommune.levering.fejlet", description: "Attempts that failed");

    /// <summary>Lanes that had to be done over, and how often in a row: from the third time one message at a time.</summary>
    private readonly ConcurrentDictionary<Bane, int> _omgange = new();

    /// <param name="stop">Asks to end: the message at hand is finished and committed, no further one begun.</param>
    /// <param name="haardt">Ends the message at hand too.</param>
    public async Task<Baneudfald> Koer(Bane bane, CancellationToken stop, CancellationToken haardt)
    {
        var modtager = modtagere.EfterId[bane.Modtager];
        await using var c = await kilder[modtager.Skema].OpenConnectionAsync(haardt);
        await using var tx = await c.BeginTransactionAsync(haardt);
        var raekker = await Hent(c, bane, _omgange.GetValueOrDefault(bane) >= 3 ? 1 : valg.Portion, haardt);
        if (raekker.Count == 0)
        {
            return Baneudfald.Tom;
        }

        if (raekker[0].Besked.Nr == 0)
        {
            return Baneudfald.Optaget;
        }

        if (stop.IsCancellationRequested)
        {
            return Baneudfald.Mere;
        }

        try
        {
            if (raekker[0] is { Varsom: true, Spaerret: false } forsigtig)
            {
                await Forsigtigt(c, tx, modtager, bane, forsigtig.Besked, haardt);
            }
            else
            {
                await Portion(c, tx, modtager, bane, raekker, stop, haardt);
            }

            _omgange.TryRemove(bane, out _);
        }
        catch (Exception e) when (!haardt.IsCancellationRequested)
        {
            if (Fejltekst.GoeresOm(e))
            {
                _omgange.AddOrUpdate(bane, 1, (_, n) => n + 1);
                await Task.Delay(Random.Shared.Next(1, 20), haardt);
            }
            else
            {
                // The whole batch is lost and nobody knows which message did it: from here one at a time, each attempt
                // recorded before its work. Recorded while the lane is still ours, if the connection lives.
                LogPortion(modtager.Navn, bane.Nr, Fejltekst.Af(e));
                await Sql.Kommando(kilder[modtager.Skema], "select besked.vaer_varsom($1, $2, $3)", bane.Modtager, bane.Nr, valg.Portion).Udfoer(haardt);
            }
        }

        return Baneudfald.Mere;
    }

    private async Task Portion(NpgsqlConnection c, NpgsqlTransaction tx, Modtager modtager, Bane bane, List<Raekke> raekker, CancellationToken stop, CancellationToken haardt)
    {
        var begyndt = Stopwatch.GetTimestamp();
        List<long> faerdige = new(raekker.Count), parkerede = [];
        List<(LeveretBesked Besked, string Fejl)> fejlede = [];
        var udgivet = false;
        for (var i = 0; i < raekker.Count && !udgivet && !stop.IsCancellationRequested && Stopwatch.GetElapsedTime(begyndt) < valg.Portionstid; i++)
        {
            var b = raekker[i].Besked;
            if (raekker[i].Spaerret || fejlede.Exists(f => f.Besked.Noegle == b.Noegle))
            {
                parkerede.Add(b.Nr);
                continue;
            }

            // A name of its own each: with one name, a handler that swallowed a database error would make the next message's
            // rollback undo this one's work, which counts as done. So that rollback fails, and with it the batch.
            var punkt = $"b{i}";
            await tx.SaveAsync(punkt, haardt);
            try
            {
                udgivet = await Haandter(modtager, b, c, tx, haardt);
                faerdige.Add(b.Nr);
            }
            catch (Exception e) when (!haardt.IsCancellationRequested && !Fejltekst.GoeresOm(e) && c.State == ConnectionState.Open)
            {
                await tx.RollbackAsync(punkt, haardt);
                var fejl = Fejltekst.Af(e);
                fejlede.Add((b, fejl));
                LogFejl(modtager.Navn, b.Type, b.Nr, 1, fejl);
            }
        }

        // In the same transaction as the successes: recorded in one of its own, messages of the key could slip past it.
        await using var slut = new NpgsqlBatch(c, tx);
        foreach (var (b, fejl) in fejlede)
        {
            slut.BatchCommands.Add(Sql.Batch("select besked.fejlet($1, $2, $3, $4, $5, $6, $7)", bane.Modtager, bane.Nr, b.Noegle, b.Nr, fejl, valg.HoejsteForsoeg, valg.FoersteVentMs));
        }

        if (parkerede.Count > 0)
        {
            slut.BatchCommands.Add(Sql.Batch("select besked.parker($1, $2, $3)", bane.Modtager, bane.Nr, parkerede.ToArray()));
        }

        if (faerdige.Count > 0)
        {
            slut.BatchCommands.Add(Sql.Batch("select besked.faerdig($1, $2, $3)", bane.Modtager, bane.Nr, faerdige.ToArray()));
        }

        slut.BatchCommands.Add(Sql.Batch("commit"));    // spares a round trip; afterwards tx is only disposed
        await slut.ExecuteNonQueryAsync(haardt);
        Taellet(modtager, faerdige.Count, fejlede.Count, udgivet);
    }

    /// <summary>
    /// A retry, or the first messages after a batch died: the attempt is committed before the work, so that a message that
    /// kills its host, or outlasts its transaction, is dead after as many attempts as any other.
    /// </summary>
    private async Task Forsigtigt(NpgsqlConnection c, NpgsqlTransaction tx, Modtager modtager, Bane bane, LeveretBesked b, CancellationToken haardt)
    {
        try
        {
            var forsoeg = await Sql.Kommando(c, "select besked.begynd($1, $2, $3, $4, $5, $6)", bane.Modtager, bane.Nr, b.Noegle, b.Nr, valg.HoejsteForsoeg, valg.FoersteVentMs).Skalar<int>(haardt);
            await tx.CommitAsync(haardt);
            try
            {
                await using var arbejde = await c.BeginTransactionAsync(haardt);
                var udgivet = await Haandter(modtager, b, c, arbejde, haardt);
                await using var slut = new NpgsqlBatch(c, arbejde);
                slut.BatchCommands.Add(Sql.Batch("select besked.loest($1, $2, $3, $4)", bane.Modtager, bane.Nr, b.Noegle, b.Nr));
                slut.BatchCommands.Add(Sql.Batch("commit"));
                await slut.ExecuteNonQueryAsync(haardt);
                Taellet(modtager, 1, 0, udgivet);
            }
            catch (Exception e)
            {
                if (haardt.IsCancellationRequested || Fejltekst.GoeresOm(e))
                {
                    await Bogfoer(c, modtager, "select besked.fortryd($1, $2, $3, $4, $5)", bane.Modtager, bane.Nr, b.Noegle, b.Nr, forsoeg);
                }
                else
                {
                    var fejl = Fejltekst.Af(e);
                    LogFejl(modtager.Navn, b.Type, b.Nr, forsoeg, fejl);
                    await Bogfoer(c, modtager, "select besked.noter($1, $2, $3, $4, $5, $6, $7)", bane.Modtager, bane.Nr, b.Noegle, b.Nr, forsoeg, fejl, valg.FoersteVentMs);
                    Taellet(modtager, 0, 1, false);
                }
            }
        }
        finally
        {
            await Slip(c, bane);
        }
    }

    /// <summary>On the same connection, or on a new one when that is the thing that died. The attempt is already counted, so a failure here loses only words.</summary>
    private async Task Bogfoer(NpgsqlConnection c, Modtager modtager, string sql, params object?[] parametre)
    {
        try
        {
            await (c.State == ConnectionState.Open ? Sql.Kommando(c, sql, parametre) : Sql.Kommando(kilder[modtager.Skema], sql, parametre)).Udfoer(CancellationToken.None);
        }
        catch (NpgsqlException e)
        {
            LogBogfoering(modtager.Navn, Fejltekst.Af(e));
        }
    }

    private static async Task Slip(NpgsqlConnection c, Bane bane)
    {
        if (c.State != ConnectionState.Open)
        {
            return;     // the lock went with the session
        }

        try
        {
            await Sql.Kommando(c, "select besked.slip($1, $2)", bane.Modtager, bane.Nr).Udfoer(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            NpgsqlConnection.ClearPool(c);      // never back into the pool with the lane's lock in its session
        }
    }

    private async Task<bool> Haandter(Modtager modtager, LeveretBesked b, NpgsqlConnection c, NpgsqlTransaction tx, CancellationToken ct)
    {
        if (!modtager.Typer.Contains(b.Type))
        {
            throw new LeveringException($"Modtageren {modtager.Navn} kender ikke længere {b.Type}.");
        }

        var udgivet = await haandtering.Haandter(modtager, b, c, tx, ct);
        return tx.Connection is not null ? udgivet : throw new InvalidOperationException($"The handling of {b.Type} by {modtager.Navn} ended the lane's transaction itself.");
    }

    private void Taellet(Modtager modtager, int leveret, int fejlede, bool udgivet)
    {
        var navn = new KeyValuePair<string, object?>("modtager", modtager.Navn);
        Leveret.Add(leveret, navn);
        Fejlede.Add(fejlede, navn);
        if (udgivet)
        {
            signal.Vaek();
        }
    }

    private static Task<List<Raekke>> Hent(NpgsqlConnection c, Bane bane, int hoejst, CancellationToken ct) =>
        Sql.Kommando(c, "select nr, noegle, type, indhold, gaelder, registreret, korrelation, spaerret, varsom from besked.hent($1, $2, $3)", bane.Modtager, bane.Nr, hoejst)
            .Liste(r => r.IsDBNull(0) ? default : new Raekke(new(r.GetInt64(0), r.GetString(2), r.GetGuid(1), r.GetGuid(6), r.GetString(3), r.Instant(4), r.Instant(5)), r.GetBoolean(7), r.GetBoolean(8)), ct);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Modtager} failed on {Type} nr {Nr}, attempt {Forsoeg}: {Fejl}")]
    private partial void LogFejl(string modtager, string type, long nr, int forsoeg, string fejl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Modtager}, lane {Bane}, was lost ({Fejl}); its messages are taken one at a time")]
    private partial void LogPortion(string modtager, short bane, string fejl);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of an attempt of {Modtager} could not be recorded: {Fejl}")]
    private partial void LogBogfoering(string modtager, string fejl);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Raekke(LeveretBesked Besked, bool Spaerret, bool Varsom);
}
