using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Indberetning> Indberetninger => Set<Indberetning>();
    public DbSet<Indberetningspost> Indberetningsposter => Set<Indberetningspost>();

    private static void Statistik(ModelBuilder b)
    {
        b.Entity<Indberetning>(e =>
        {
            e.ToTable("indberetning").HasKey(x => x.Id);
            e.HasMany(x => x.Poster).WithOne().HasForeignKey(x => x.IndberetningId);
        });
        b.Entity<Indberetningspost>().ToTable("indberetningspost").HasKey(x => new { x.IndberetningId, x.IndsatsId });
    }
}
