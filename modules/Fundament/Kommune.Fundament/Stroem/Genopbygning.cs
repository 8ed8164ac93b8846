using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// Compares what stands in a module's tables with what follows from its events (<c>verify</c>), and makes it anew where it
/// differs (<c>rebuild</c>): read models, clocks and tasks, attachments, and rows that no stream derives any more. Both work
/// while commands write.
/// </summary>
public sealed class Genopbygning(IServiceScopeFactory scopes, Datakilder datakilder, Fristregelkilde frister, NodaTime.IClock ur)
{
    private enum Skrivemaade
    {
        Ingen,
        Ret,

        /// <summary>Rows that differ are taken out and put in again.</summary>
        Forfra,
    }

    private const int Portion = 100;
    private const int Forsoeg = 100;

    /// <summary>Changes nothing.</summary>
    public Task<Modulstand> Efterse(IModul modul, CancellationToken ct = default) => Gennemgaa(modul, ret: false, ct);

    public Task<Modulstand> Koer(IModul modul, CancellationToken ct = default) => Gennemgaa(modul, ret: true, ct);

    private async Task<Modulstand> Gennemgaa(IModul modul, bool ret, CancellationToken ct)
    {
        var stand = new Modulstand(modul.Skema);
        List<BorgerId> udsatte = [];
        var efter = default(BorgerId);
        while (await Naeste(modul.Skema, efter, ct) is { Count: > 0 } borgere)
        {
            efter = borgere[^1];
            var a = await Sammenlign(modul.Skema, borgere, Skrivemaade.Ingen, ct);
            stand.Stroemme += a.Stroemme;
            stand.Raekker += a.Raekker;
            stand.Opgaver += a.Opgaver;
            stand.Tilknytninger += a.Tilknytninger;
            stand.Tilfoej(a.Forskelle);
            if (ret && a.Forskelle.Exists(f => f.KanRettes))
            {
                await Ret(modul.Skema, [.. a.Forskelle.Where(f => f.KanRettes).Select(f => f.Borger).Distinct()], Skrivemaade.Ret, udsatte, ct);
            }
        }

        if (udsatte.Count > 0)
        {
            await Ret(modul.Skema, udsatte, Skrivemaade.Forfra, null, ct);
        }

        stand.Tilfoej((await UdenStroem(modul.Skema, ret, ct)).Select(id => new Forskel(Forskelsart.ForMeget, "frist.opgave", id.ToString(), [])));
        return stand;
    }

    /// <summary>
    /// Only the citizens that differ are locked, and compared again under the lock: a command on one of their streams waits,
    /// and one that came first is seen. Whoever is in the way makes the portion smaller, and at last waits for a single child.
    /// </summary>
    /// <param name="udsatte">Takes those whose rows something is in the way of that only goes later: a leftover about somebody else, or two rows that change places.</param>
    private async Task Ret(string skema, List<BorgerId> borgere, Skrivemaade maade, List<BorgerId>? udsatte, CancellationToken ct)
    {
        var rest = new Stack<(List<BorgerId> Borgere, int Forsoeg)>([(borgere, 1)]);
        while (rest.TryPop(out var del))
        {
            try
            {
                await Sammenlign(skema, del.Borgere, maade, ct);
            }
            catch (DbUpdateException e) when (Pipeline.Sqlfejl(e)?.SqlState == PostgresErrorCodes.UniqueViolation && del.Borgere.Count == 1 && udsatte is not null)
            {
                udsatte.AddRange(del.Borgere);
            }
            catch (Exception e) when (ErIVejen(e) && del.Forsoeg < Forsoeg)
            {
                await Task.Delay(Random.Shared.Next(10, 100), ct);
                var halv = del.Borgere.Count / 2;
                rest.Push((del.Borgere[halv..], del.Forsoeg + 1));
                if (halv > 0)
                {
                    rest.Push((del.Borgere[..halv], del.Forsoeg + 1));
                }
            }
        }
    }

    private static bool ErIVejen(Exception e) => e is DbUpdateConcurrencyException || Pipeline.Sqlfejl(e)?.SqlState
        is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.UniqueViolation;

    /// <summary>Compares the citizens' tables with their events as they were at one moment, and writes what differs.</summary>
    private async Task<Afstemning> Sammenlign(string skema, List<BorgerId> borgere, Skrivemaade maade, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var c = await datakilder[skema].OpenConnectionAsync(ct);
        await using var tx = await c.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        if (maade == Skrivemaade.Ingen)
        {
            await Sql.Kommando(c, "set transaction read only").Udfoer(ct);
        }
        else
        {
            // Shorter than the server's search for deadlocks, so that it is the rebuild that steps back and never a command.
            await Sql.Kommando(c, "set local lock_timeout = '500ms'").Udfoer(ct);
            await Sql.Kommando(c, $"select id from {skema}.stroem where borger_id = any($1) order by id for no key update", (object)borgere.Select(b => b.Vaerdi).ToArray()).Udfoer(ct);
        }

        scope.ServiceProvider.GetRequiredService<Arbejde>().Begynd(skema, c, tx);
        var db = scope.ServiceProvider.GetRequiredService<Moduldatabaser>().Af(skema, scope.ServiceProvider);
        var a = new Afstemning(scope.ServiceProvider, db, frister, c, borgere);
        await a.Koer(ct);
        if (maade != Skrivemaade.Ingen)
        {
            await Skriv(a, db, c, maade, ct);
        }

        await tx.CommitAsync(ct);
        return a;
    }

    private async Task Skriv(Afstemning a, ModulDb db, NpgsqlConnection c, Skrivemaade maade, CancellationToken ct)
    {
        bool Foerst(Forskel f) => f.Art == Forskelsart.ForMeget || (maade == Skrivemaade.Forfra && f.Art == Forskelsart.Afviger);
        foreach (var f in a.Forskelle.Where(f => f.Er is IAfledtRaekke && Foerst(f)))
        {
            db.Entry(f.Er!).State = EntityState.Deleted;
        }

        await db.SaveChangesAsync(ct);      // first, for what is to come may be unique beside it
        foreach (var f in a.Forskelle.Where(f => f.Ctid is not null && Foerst(f)))
        {
            await Sql.Kommando(c, $"delete from {f.Tabel} where ctid = $1::tid", f.Ctid).Udfoer(ct);
        }

        foreach (var f in a.Forskelle.Where(f => f.Skal is IAfledtRaekke))
        {
            db.Entry(f.Skal!).State = await Findes(db, c, f.Skal!, ct) ? EntityState.Modified : EntityState.Added;
        }

        await db.SaveChangesAsync(ct);
        List<NpgsqlBatchCommand> kommandoer = [];
        Fristsql.Skriv(kommandoer, [.. a.Forskelle.Select(f => f.Skal).OfType<Opgave>()], [.. a.Forskelle.Where(f => f.Skal is null).Select(f => f.Er).OfType<Opgave>().Select(o => o.Id)], [], ur.GetCurrentInstant());
        Tilknytningssql.Skriv(kommandoer, [.. a.Forskelle.Select(f => f.Skal).OfType<Afstemning.Fundet>().Select(t => new Tilknytningsraekke(t.Kilde, t.Tilknytning, Afledt: true))],
            [.. a.Forskelle.Where(f => f.Skal is null).Select(f => f.Er).OfType<Afstemning.Fundet>().Select(t => t.Id)], db.Skema);
        kommandoer.AddRange(a.Forskelle.Where(f => f.Skal is int).Select(f => Sql.Batch($"update {db.Skema}.stroem set version = $2 where id = $1", Guid.Parse(f.Id), f.Skal)));
        if (kommandoer.Count > 0)
        {
            await using var batch = new NpgsqlBatch(c);
            foreach (var k in kommandoer)
            {
                batch.BatchCommands.Add(k);
            }

            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>A row that seems to be missing may stand there under another citizen.</summary>
    private static Task<bool> Findes(ModulDb db, NpgsqlConnection c, object raekke, CancellationToken ct)
    {
        var tabel = db.Model.FindEntityType(raekke.GetType())!;
        var noegle = tabel.FindPrimaryKey()!.Properties;
        return Sql.Kommando(c, $"select exists (select from {tabel.GetSchemaQualifiedTableName()} where {string.Join(" and ", noegle.Select((p, i) => $"{p.GetColumnName()} = ${i + 1}"))})",
            [.. noegle.Select(p => p.PropertyInfo!.GetValue(raekke))]).Skalar<bool>(ct);
    }

    /// <summary>The next citizens, in the order of their ids, that a stream or anything derived is about.</summary>
    private async Task<List<BorgerId>> Naeste(string skema, BorgerId efter, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Moduldatabaser>().Af(skema, scope.ServiceProvider);
        var tabeller = Afstemning.Tabeller(db).Select(t => t.GetSchemaQualifiedTableName()).Append($"{skema}.stroem").Append("adgang.tilknytning_afledt");
        var dele = tabeller.Select(t => $"(select distinct borger_id from {t} where borger_id > $1 order by borger_id limit {Portion})");
        return await Sql.Kommando(datakilder[skema], $"select borger_id from ({string.Join(" union ", dele)}) x order by borger_id limit {Portion}", efter).Liste(r => new BorgerId(r.GetGuid(0)), ct);
    }

    /// <summary>Clocks and tasks whose stream is gone altogether.</summary>
    private async Task<List<Guid>> UdenStroem(string skema, bool ret, CancellationToken ct)
    {
        var ider = await Sql.Kommando(datakilder[skema], $"select o.id from frist.opgave_v o where o.modul = $1 and o.stroem_id is not null and not exists (select from {skema}.stroem s where s.id = o.stroem_id) order by o.id", skema)
            .Liste(r => r.GetGuid(0), ct);
        if (ret && ider.Count > 0)
        {
            await Sql.Kommando(datakilder[skema], "select frist.fjern($1)", (object)ider.ToArray()).Udfoer(ct);
        }

        return ider;
    }
}
