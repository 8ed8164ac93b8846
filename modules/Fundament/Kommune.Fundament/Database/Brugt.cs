using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kommune.Fundament;

/// <summary>
/// Notes that the database has answered a query of the unit of work, so that its connection lives. One that waited in the pool may
/// be dead, and a commit sent as the first word on it leaves nobody knowing whether it was heard.
/// </summary>
internal sealed class Brugt : DbCommandInterceptor
{
    public static readonly Brugt Den = new();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ModulDb db)
        {
            db.HarSvaret = true;
        }

        return new(result);
    }
}
