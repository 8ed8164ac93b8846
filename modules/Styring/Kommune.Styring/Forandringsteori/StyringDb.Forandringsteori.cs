using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Forandringsteori> Forandringsteorier => Set<Forandringsteori>();

    private static void Forandringsteorierne(ModelBuilder b)
    {
        b.Entity<Forandringsteori>(e =>
        {
            e.ToTable("forandringsteori").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Udgaver).WithOne().HasForeignKey(x => x.TeoriId);
            e.Ignore(x => x.Indhold);
        });
        b.Entity<Teoriudgave>(e =>
        {
            e.ToTable("teoriudgave").HasKey(x => new { x.TeoriId, x.Nr });
            e.Property(x => x.Indhold).HasColumnType("jsonb");
        });
    }
}
