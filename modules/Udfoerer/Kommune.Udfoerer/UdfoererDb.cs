using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Udfoerer;

internal sealed class UdfoererDb(DbContextOptions<UdfoererDb> options) : ModulDb(options, "udfoerer")
{
    public DbSet<Tilbud> Tilbud => Set<Tilbud>();
    public DbSet<Matchning> Matchninger => Set<Matchning>();
    public DbSet<BestillingRaekke> Bestillinger => Set<BestillingRaekke>();
    public DbSet<ForloebRaekke> Forloeb => Set<ForloebRaekke>();
    public DbSet<TilbudUdgave> Udgaver => Set<TilbudUdgave>();
    public DbSet<TilbudPris> Priser => Set<TilbudPris>();
    public DbSet<MagtRaekke> Magtanvendelser => Set<MagtRaekke>();
    public DbSet<Ophold> Ophold => Set<Ophold>();
    public DbSet<Opholdsbarn> Opholdsboern => Set<Opholdsbarn>();
    public DbSet<Katalogfil> Katalogfiler => Set<Katalogfil>();
    public DbSet<Katalogpost> Katalogposter => Set<Katalogpost>();
    public DbSet<Katalogafvisning> Katalogafvisninger => Set<Katalogafvisning>();
    public DbSet<Afregning> Afregninger => Set<Afregning>();
    public DbSet<Afregningslinje> Afregningslinjer => Set<Afregningslinje>();

    protected override void Tabeller(ModelBuilder b)
    {
        b.Entity<Tilbud>(e =>
        {
            e.ToTable("tilbud").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Udgaver).WithOne().HasForeignKey(x => x.TilbudId);
            e.HasMany(x => x.Priser).WithOne().HasForeignKey(x => x.TilbudId);
        });
        b.Entity<TilbudUdgave>().ToTable("tilbud_udgave").HasKey(x => x.Id);
        b.Entity<TilbudPris>().ToTable("tilbud_pris").HasKey(x => x.Id);
        b.Entity<Matchning>(e =>
        {
            e.ToTable("matchning").HasKey(x => x.Id);
            e.Property(x => x.Besvaret).IsConcurrencyToken();
        });
        b.Entity<BestillingRaekke>().ToTable("bestilling").HasKey(x => x.Id);
        b.Entity<ForloebRaekke>().ToTable("forloeb").HasKey(x => x.Id);
        b.Entity<MagtRaekke>().ToTable("magtanvendelse").HasKey(x => x.Id);
        b.Entity<Ophold>(e =>
        {
            e.ToTable("krise_ophold").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Boern).WithOne().HasForeignKey(x => x.OpholdId);
            e.Ignore(x => x.Navn);
        });
        b.Entity<Opholdsbarn>(e =>
        {
            e.ToTable("krise_barn").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
            e.HasMany(x => x.Timer).WithOne().HasForeignKey(x => x.BarnId);
        });
        b.Entity<Boernetime>().ToTable("krise_time").HasKey(x => x.Id);
        b.Entity<Katalogfil>().ToTable("katalogfil").HasKey(x => x.Id);
        b.Entity<Katalogafvisning>().ToTable("katalogafvisning").HasKey(x => new { x.FilId, x.Linje });
        b.Entity<Katalogpost>(e =>
        {
            e.ToTable("katalogpost").HasKey(x => x.Id);
            e.Property(x => x.Felter).HasColumnType("jsonb");
            e.Ignore(x => x.Vaerdier);
        });
        b.Entity<Afregning>(e =>
        {
            e.ToTable("afregning").HasKey(x => x.Id);
            e.HasMany(x => x.Linjer).WithOne().HasForeignKey(x => x.AfregningId);
        });
        b.Entity<Afregningslinje>(e =>
        {
            e.ToTable("afregningslinje").HasKey(x => x.Id);
            e.HasMany(x => x.Dele).WithOne().HasForeignKey(x => x.LinjeId);
        });
        b.Entity<Afregningsdel>().ToTable("afregningsdel").HasKey(x => new { x.LinjeId, x.Nr });
    }
}
