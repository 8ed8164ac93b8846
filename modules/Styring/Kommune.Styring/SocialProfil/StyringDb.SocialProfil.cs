using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Profilfil> Profilfiler => Set<Profilfil>();
    public DbSet<Profilafvisning> Profilafvisninger => Set<Profilafvisning>();
    public DbSet<Profiltal> Profiltal => Set<Profiltal>();
    public DbSet<Fokusgruppefund> Fokusgruppefund => Set<Fokusgruppefund>();

    private static void SocialProfilen(ModelBuilder b)
    {
        b.Entity<Profilfil>().ToTable("profilfil").HasKey(x => x.Id);
        // The file is written before its lines.
        b.Entity<Profilafvisning>(e =>
        {
            e.ToTable("profilafvisning").HasKey(x => new { x.FilId, x.Linje });
            e.HasOne<Profilfil>().WithMany().HasForeignKey(x => x.FilId);
        });
        b.Entity<Profiltal>(e =>
        {
            e.ToTable("profiltal").HasKey(x => x.Id);
            e.HasOne<Profilfil>().WithMany().HasForeignKey(x => x.FilId);
        });
        b.Entity<Fokusgruppefund>().ToTable("fokusgruppefund").HasKey(x => x.Id);
    }
}
