using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Investering> Investeringer => Set<Investering>();

    private static void Investeringerne(ModelBuilder b)
    {
        b.Entity<Investering>(e =>
        {
            e.ToTable("investering").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Udgaver).WithOne().HasForeignKey(x => x.InvesteringId);
            e.HasMany(x => x.Maalinger).WithOne().HasForeignKey(x => x.InvesteringId);
            e.Ignore(x => x.Indhold);
        });
        b.Entity<Investeringsudgave>(e =>
        {
            e.ToTable("investeringsudgave").HasKey(x => new { x.InvesteringId, x.Nr });
            e.Property(x => x.Indhold).HasColumnType("jsonb");
        });
        b.Entity<Investeringsmaaling>().ToTable("investeringsmaaling").HasKey(x => x.Id);
    }
}
