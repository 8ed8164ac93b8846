using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
#pragma warning disable EF1001 // The provider's own batch: what EF would send is known nowhere else (docs/adr/0003). The package's version is pinned.
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace Kommune.Fundament;

/// <summary>
/// While <see cref="ModulDb.Opsamlet"/> is set, SaveChanges sends nothing: its statements are collected, and go with the events,
/// clocks and messages in the one batch that ends the transaction. That spares a round trip to the server for each command. What
/// the database makes itself, such as a running number, is not read back: the context ends with the command.
/// </summary>
internal sealed class Opsamlingsfabrik(ModificationCommandBatchFactoryDependencies d) : IModificationCommandBatchFactory
{
    private const int EfsEgen = 1000;

    public ModificationCommandBatch Create() =>
        ((ModulDb)d.CurrentContext.Context).Opsamlet is null ? new NpgsqlModificationCommandBatch(d, EfsEgen) : new Opsamling(d);
}

/// <summary>One statement of SaveChanges.</summary>
internal sealed class Opsamling(ModificationCommandBatchFactoryDependencies d) : NpgsqlModificationCommandBatch(d, 1)
{
    public override void Execute(IRelationalConnection connection) => Saml(connection);

    public override Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        Saml(connection);
        return Task.CompletedTask;
    }

    private void Saml(IRelationalConnection forbindelse)
    {
        var db = (ModulDb)Dependencies.CurrentContext.Context;
        var aendring = ModificationCommands[0];
        if (aendring.ColumnModifications.Any(k => k is { IsWrite: true, Entry: { } e, Property: { } p } && e.HasTemporaryValue(p)))
        {
            throw new InvalidOperationException($"{aendring.TableName} names a key that the database is to make: it is not known before the batch has been sent. Make the key with Id.Ny.");
        }

        using var ef = StoreCommand!.RelationalCommand.CreateDbCommand(new(forbindelse, StoreCommand.ParameterValues, null, null, null), Guid.Empty, DbCommandMethod.ExecuteNonQuery);
        var sql = ef.CommandText.Trim().TrimEnd(';');
        if (aendring.EntityState != EntityState.Added)
        {
            // EF would have counted the rows itself: none means that somebody else changed or removed it meanwhile.
            var svar = aendring.ColumnModifications.Any(k => k.IsRead) ? "" : " returning 1";
            sql = $"with x as ({sql}{svar}) select adgang.kraev(exists(select from x), 'KO412', 'ændret imens')";
        }

        var k = new NpgsqlBatchCommand(sql);
        DbParameter[] parametre = [.. ef.Parameters.Cast<DbParameter>()];
        ef.Parameters.Clear();
        k.Parameters.AddRange(parametre);
        db.Opsamlet!.Add(k);
    }
}
