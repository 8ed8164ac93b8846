using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Aarsstatus> Aarsstatusser => Set<Aarsstatus>();

    private static void Aarsstatusserne(ModelBuilder b) => b.Entity<Aarsstatus>(e =>
    {
        e.ToTable("aarsstatus").HasKey(x => x.Id);
        e.Property(x => x.Indhold).HasColumnType("jsonb");
    });
}
