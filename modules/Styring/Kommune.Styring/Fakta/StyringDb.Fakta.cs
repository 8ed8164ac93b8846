using Microsoft.EntityFrameworkCore;

namespace Kommune.Styring;

internal sealed partial class StyringDb
{
    public DbSet<Faktumraekke> Faktumraekker => Set<Faktumraekke>();
    public DbSet<Barn> Boern => Set<Barn>();
    public DbSet<Genafspilning> Genafspilninger => Set<Genafspilning>();

    private static void Fakta(ModelBuilder b)
    {
        b.Entity<Faktumraekke>(e =>
        {
            e.ToTable("faktum").HasKey(x => x.Nr);
            e.Property(x => x.Nr).ValueGeneratedNever();
            e.Ignore(x => x.ErRettelse);
            e.Property(x => x.Indhold).HasColumnType("jsonb");
        });
        b.Entity<Barn>().ToTable("barn").HasKey(x => x.BorgerId);
        b.Entity<Genafspilning>().ToTable("genafspilning").HasKey(x => x.Id);
    }
}
