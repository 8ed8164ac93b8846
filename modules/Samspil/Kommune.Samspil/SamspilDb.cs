using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Samspil;

internal sealed class SamspilDb(DbContextOptions<SamspilDb> options) : ModulDb(options, "samspil")
{
    public DbSet<MoedeRaekke> Moeder => Set<MoedeRaekke>();
    public DbSet<MoededeltagerRaekke> Deltagere => Set<MoededeltagerRaekke>();
    public DbSet<Samtykkeraekke> Samtykker => Set<Samtykkeraekke>();
    public DbSet<Kalenderadgang> Kalendere => Set<Kalenderadgang>();
    public DbSet<Enhedsbarn> Enhedsboern => Set<Enhedsbarn>();
    public DbSet<Cirkelfaktum> Cirkelfakta => Set<Cirkelfaktum>();
    public DbSet<Indsatslinje> Indsatser => Set<Indsatslinje>();
    public DbSet<Sagsplan> Sagsplaner => Set<Sagsplan>();
    public DbSet<Vej> Veje => Set<Vej>();
    public DbSet<FagteamRaekke> Teams => Set<FagteamRaekke>();
    public DbSet<Oenske> Oensker => Set<Oenske>();

    protected override void Tabeller(ModelBuilder b)
    {
        b.Entity<MoedeRaekke>().ToTable("moede").HasKey(x => x.Id);
        b.Entity<MoededeltagerRaekke>().ToTable("moededeltager").HasKey(x => new { x.MoedeId, x.MedarbejderId });
        b.Entity<Samtykkeraekke>(e =>
        {
            e.ToTable("samtykke").HasKey(x => x.Id);
            e.Ignore(x => x.Afdelinger);
        });
        b.Entity<Kalenderadgang>(e =>
        {
            e.ToTable("kalender").HasKey(x => x.MedarbejderId);
            e.Property(x => x.Noegle).IsConcurrencyToken();
        });
        b.Entity<Enhedsbarn>().ToTable("enhedsbarn").HasKey(x => x.Id);
        b.Entity<Cirkelfaktum>().ToTable("cirkelfaktum").HasKey(x => x.Id);
        b.Entity<Indsatslinje>().ToTable("indsats").HasKey(x => x.Id);
        b.Entity<Sagsplan>().ToTable("sagsplan").HasKey(x => x.Id);
        b.Entity<Vej>(e =>
        {
            e.ToTable("vej").HasKey(x => x.Id);
            e.Property(x => x.Afloest).IsConcurrencyToken();
            e.HasIndex(x => x.IndsatsId).IsUnique().HasFilter("afloest is null");      // EF then writes the superseded row first
        });
        b.Entity<FagteamRaekke>(e =>
        {
            e.ToTable("fagteam").HasKey(x => x.Id);
            e.Ignore(x => x.Rytme);
        });
        b.Entity<Oenske>(e =>
        {
            e.ToTable("oenske").HasKey(x => x.Id);
            e.Property(x => x.Besvaret).IsConcurrencyToken();
        });
    }
}
