using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Strategi> Strategier => Set<Strategi>();
    public DbSet<TrinUdfoert> UdfoerteTrin => Set<TrinUdfoert>();
    public DbSet<Strategimaal> Maal => Set<Strategimaal>();

    private static void Strategien(ModelBuilder b)
    {
        b.Entity<Strategi>(e =>
        {
            e.ToTable("strategi").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Udgaver).WithOne().HasForeignKey(x => x.StrategiId);
            e.Ignore(x => x.Indhold);
        });
        b.Entity<Strategiudgave>(e =>
        {
            e.ToTable("strategiudgave").HasKey(x => new { x.StrategiId, x.Nr });
            e.Property(x => x.Indhold).HasColumnType("jsonb");
        });
        b.Entity<TrinUdfoert>().ToTable("trin_udfoert").HasKey(x => new { x.TrinId, x.Hvem });
        b.Entity<Strategimaal>(e =>
        {
            e.ToTable("strategimaal").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Fakta).WithOne().HasForeignKey(x => x.MaalId);
            e.Ignore(x => x.Indhold);
        });
        b.Entity<Maalfaktum>(e =>
        {
            e.ToTable("maalfaktum").HasKey(x => new { x.MaalId, x.Nr });
            e.Property(x => x.Indhold).HasColumnType("jsonb");
        });
    }
}
