using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Kommune.Fundament;

/// <summary>
/// The unit of work of a scope. While a command or a message runs it holds the module's connection and transaction;
/// in a scope that only reads it is empty, and each DbContext takes a connection of its own module.
/// </summary>
public sealed class Arbejde
{
    public string? Skema { get; private set; }
    internal NpgsqlConnection? Forbindelse { get; private set; }
    internal NpgsqlTransaction? Transaktion { get; private set; }
    internal ModulDb? Db { get; set; }

    /// <summary>The connection has answered before the handler began.</summary>
    internal bool HarSvaret { get; set; }

    /// <summary>The commit is on its way: from here on only the database knows whether the command was carried out.</summary>
    internal bool Sendt { get; set; }

    internal void Begynd(string skema, NpgsqlConnection c, NpgsqlTransaction tx)
    {
        Skema = skema;
        Forbindelse = c;
        Transaktion = tx;
    }
}

public static class ModulRegistrering
{
    /// <summary>Contexts that are kept for the next command: as many as a host ever runs at once.</summary>
    private const int Pulje = 32;

    /// <summary>Registers the module's DbContext: bound to the unit of work inside it, read-only beside it.</summary>
    public static IServiceCollection AddModulDb<T>(this IServiceCollection services, Func<DbContextOptions<T>, T> ny) where T : ModulDb
    {
        var valg = new Lazy<DbContextOptions<T>>(ModulDb.Valg<T>);
        var skema = new Lazy<string>(() => ny(valg.Value).Skema);
        var pulje = new Lazy<PooledDbContextFactory<T>>(() => new(valg.Value, Pulje));
        return services.AddScoped(sp =>
        {
            var arbejde = sp.GetRequiredService<Arbejde>();
            T db;
            if (arbejde.Skema == skema.Value)
            {
                db = pulje.Value.CreateDbContext();     // making one costs as much as what a small command does with it
                db.Database.AutoSavepointsEnabled = false;
                db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
                db.Database.SetDbConnection(arbejde.Forbindelse);
                db.Database.UseTransaction(arbejde.Transaktion);
                arbejde.Db = db;
            }
            else
            {
                db = ny(valg.Value);
                db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                db.Database.SetDbConnection(sp.GetRequiredService<Datakilder>()[db.Skema].CreateConnection(), contextOwnsConnection: true);
            }

            return db;
        });
    }
}

/// <summary>Says that a command (or entity loaded for one) is about a citizen, whom the user must be attached to.</summary>
public interface IOmBorger
{
    BorgerId Borger { get; }
}

/// <summary>
/// The user acted on this version of the aggregate that the command loads first; when it has changed since, nothing is done. One
/// that is not there yet has version 0, so of two who make the first one, the second is told.
/// </summary>
public interface IHarVersion
{
    int Version { get; }
}

/// <summary>The command may be run on a citizen whom the user is not attached to; the reason says which rule of the domain allows it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UdenTilknytningAttribute(string hvorfor) : Attribute
{
    public string Hvorfor { get; } = hvorfor;
}
