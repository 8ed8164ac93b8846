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
        b.Entity<Profilafvisning>().ToTable("profilafvisning").HasKey(x => new { x.FilId, x.Linje });
        b.Entity<Profiltal>().ToTable("profiltal").HasKey(x => x.Id);
        b.Entity<Fokusgruppefund>().ToTable("fokusgruppefund").HasKey(x => x.Id);
    }
}
