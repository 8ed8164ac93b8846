using System.Data;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// A module's tables. Names are snake_case of the C# names, enums and ids are stored as text and uuid, and the module's own
/// schema is the only one there is. Tables are made by the SQL files in Skema/, never by EF.
/// </summary>
public abstract class ModulDb(DbContextOptions options, string skema) : DbContext(options)
{
    public string Skema { get; } = skema;

    /// <summary>Not null: SaveChanges puts its statements here and sends none; see <see cref="Opsamlingsfabrik"/>.</summary>
    internal List<NpgsqlBatchCommand>? Opsamlet { get; set; }

    /// <summary>Something has been read on its connection since it was taken up; see <see cref="Brugt"/>.</summary>
    internal bool HarSvaret { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder b)
    {
        // Also those of the Contracts: an enum that EF does not know goes into a text column as its number, and cannot be read.
        var typer = new[] { typeof(IId).Assembly, GetType().Assembly }
            .Concat(GetType().Assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("Kommune.", StringComparison.Ordinal)).Select(Assembly.Load))
            .Distinct().SelectMany(a => a.GetTypes()).Where(t => t.IsValueType).ToArray();
        foreach (var t in typer.Where(t => typeof(IId).IsAssignableFrom(t)))
        {
            b.Properties(t).HaveConversion(typeof(IdKonvertering<>).MakeGenericType(t));
        }

        foreach (var t in typer.Where(t => t.IsEnum && !t.ContainsGenericParameters))
        {
            b.Properties(t).HaveConversion<string>();
        }
    }

    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasDefaultSchema(Skema);
        Tabeller(b);
        foreach (var e in b.Model.GetEntityTypes())
        {
            if (e.GetTableName() is { } t && e.GetViewName() is null)
            {
                e.SetTableName(SmaaMedStreg(t));
            }

            foreach (var p in e.GetProperties())
            {
                p.SetColumnName(SmaaMedStreg(p.Name));
                if (p.ClrType == typeof(Guid) || typeof(IId).IsAssignableFrom(p.ClrType))
                {
                    p.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                }
            }
        }
    }

    /// <summary>The connection itself, for hand-written SQL in the same transaction.</summary>
    public async Task<NpgsqlConnection> AabenForbindelse(CancellationToken ct = default)
    {
        if (Database.GetDbConnection().State == ConnectionState.Closed)
        {
            await Database.OpenConnectionAsync(ct);
        }

        HarSvaret = true;       // whoever asks for it reads with it before anything is written
        return (NpgsqlConnection)Database.GetDbConnection();
    }

    public override void Dispose()
    {
        Slip();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Slip();
        return base.DisposeAsync();
    }

    /// <summary>One that goes back to the pool takes nothing of its unit of work along. Its connection and transaction are others' to end.</summary>
    private void Slip()
    {
        if (Opsamlet is not null || Database.CurrentTransaction is not null)
        {
            (Opsamlet, HarSvaret) = (null, false);
            Database.UseTransaction(null);
            Database.SetDbConnection(null);
        }
    }

    /// <summary>Says which entities there are, their keys and what differs from the conventions.</summary>
    protected abstract void Tabeller(ModelBuilder b);

    public static string SmaaMedStreg(string navn)
    {
        var ud = new StringBuilder(navn.Length + 4);
        foreach (var c in navn)
        {
            if (char.IsUpper(c) && ud.Length > 0)
            {
                ud.Append('_');
            }

            ud.Append(char.ToLowerInvariant(c));
        }

        return ud.ToString();
    }

    /// <summary>Options without a connection: the unit of work gives it one.</summary>
    internal static DbContextOptions<T> Valg<T>() where T : ModulDb
    {
        var b = new DbContextOptionsBuilder<T>().UseNpgsql().EnableThreadSafetyChecks(false).ReplaceService<IModificationCommandBatchFactory, Opsamlingsfabrik>().AddInterceptors(Brugt.Den);
        ((IDbContextOptionsBuilderInfrastructure)b).AddOrUpdateExtension(new NodaTimeUdvidelse());
        return b.Options;
    }

    private sealed class IdKonvertering<T>() : ValueConverter<T, Guid>(i => i.Vaerdi, g => Lav(g)) where T : struct, IId<T>
    {
        private static T Lav(Guid g) => T.Fra(g);   // an expression tree may not call a static abstract member itself
    }
}
