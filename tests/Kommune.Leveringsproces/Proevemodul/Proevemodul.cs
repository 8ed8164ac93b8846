using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Leveringsproces;

/// <summary>
/// A module as small as one can be and still do all that a module does: commands on streams, what is derived from them, and
/// handlers that write by EF, append and publish onward. The trials of the foundation run on it.
/// </summary>
public sealed class Proevemodul : IModul
{
    /// <summary>A schema and role that the migrator knows and no module of the product has yet.</summary>
    public const string Navnet = "ppr";

    public string Navn => "Prøve";
    public string Skema => Navnet;
    public IReadOnlyList<Menupunkt> Menu => [];
    public bool HarStroemme => true;

    public void Registrer(IServiceCollection services)
    {
        services.AddModulDb<ProeveDb>(v => new(v));
        services.AddSingleton<Uheld>();
    }
}

internal sealed class ProeveDb(DbContextOptions<ProeveDb> options) : ModulDb(options, Proevemodul.Navnet)
{
    public DbSet<Kopi> Kopier => Set<Kopi>();
    public DbSet<Gift> Gifte => Set<Gift>();

    protected override void Tabeller(ModelBuilder b)
    {
        b.Entity<MappeRaekke>().ToTable("mappe").HasKey(x => x.Id);
        b.Entity<LinjeRaekke>().ToTable("linje").HasKey(x => new { x.MappeId, x.Nr });
        b.Entity<Virkning>().ToTable("virkning").HasKey(x => x.Lb);
        b.Entity<Kopi>().ToTable("kopi").HasKey(x => x.BorgerId);
        b.Entity<Gift>().ToTable("gift").HasKey(x => x.BorgerId);
    }
}

/// <summary>That a receiver handled a message. The database numbers them as they come.</summary>
internal sealed class Virkning
{
    public long Lb { get; init; }
    public required string Modtager { get; init; }
    public required string Type { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required FaktumId FaktumId { get; init; }
}

/// <summary>Loaded, changed and saved by EF for each line.</summary>
internal sealed class Kopi
{
    public required BorgerId BorgerId { get; init; }
    public int Antal { get; set; }
}

/// <summary>A child whose messages always fail.</summary>
internal sealed class Gift
{
    public required BorgerId BorgerId { get; init; }
}

/// <summary>What goes wrong in handlers of this process: a share of them throws, and a share is slow.</summary>
internal sealed class Uheld
{
    public double Fejler { get; set; } = Andel("KOMMUNE_PROEVE_FEJL");
    public double Langsom { get; set; } = Andel("KOMMUNE_PROEVE_LANGSOM");

    public async Task Maaske(ProeveDb db, BorgerId barn, CancellationToken ct)
    {
        if (Random.Shared.NextDouble() < Langsom)
        {
            await Task.Delay(Random.Shared.Next(10, 300), ct);
        }

        if (Random.Shared.NextDouble() < Fejler || await db.Gifte.AnyAsync(g => g.BorgerId == barn, ct))
        {
            throw new LeveringException("Uheld");
        }
    }

    private static double Andel(string navn) => double.TryParse(Environment.GetEnvironmentVariable(navn), System.Globalization.CultureInfo.InvariantCulture, out var a) ? a : 0;
}
