using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Dagtilbud;

internal sealed class DagtilbudDb(DbContextOptions<DagtilbudDb> options) : ModulDb(options, "dagtilbud")
{
    public DbSet<Institution> Institutioner => Set<Institution>();
    public DbSet<Stue> Stuer => Set<Stue>();
    public DbSet<Indskrivning> Indskrivninger => Set<Indskrivning>();
    public DbSet<Fravaer> Fravaer => Set<Fravaer>();
    public DbSet<Indlaesning> Indlaesninger => Set<Indlaesning>();
    public DbSet<Runde> Runder => Set<Runde>();
    public DbSet<Trivsel> Trivsler => Set<Trivsel>();
    public DbSet<PejlingAfvist> PejlingerAfvist => Set<PejlingAfvist>();
    public DbSet<Sprogpligt> Sprogpligter => Set<Sprogpligt>();
    public DbSet<Sprogvurdering> Sprogvurderinger => Set<Sprogvurdering>();
    public DbSet<BalRaekke> Baler => Set<BalRaekke>();
    public DbSet<PladsRaekke> Pladser => Set<PladsRaekke>();
    public DbSet<Underretning> Underretninger => Set<Underretning>();
    public DbSet<Indstilling> Indstillinger => Set<Indstilling>();
    public DbSet<Sparring> Sparringer => Set<Sparring>();
    public DbSet<Konference> Konferencer => Set<Konference>();
    public DbSet<Barnemoede> Moeder => Set<Barnemoede>();
    public DbSet<Overgang> Overgange => Set<Overgang>();
    public DbSet<OvergangPunkt> Overgangspunkter => Set<OvergangPunkt>();
    public DbSet<Tilsyn> Tilsyn => Set<Tilsyn>();

    protected override void Tabeller(ModelBuilder b)
    {
        b.Entity<Institution>(e =>
        {
            e.ToTable("institution").HasKey(x => x.EnhedId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Stue>(e =>
        {
            e.ToTable("stue").HasKey(x => x.Id);
            e.HasOne<Institution>().WithMany().HasForeignKey(x => x.EnhedId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Indskrivning>(e =>
        {
            e.ToTable("indskrivning").HasKey(x => x.Id);
            e.HasOne<Institution>().WithMany().HasForeignKey(x => x.EnhedId);
            e.HasOne<Stue>().WithMany().HasForeignKey(x => x.StueId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Fravaer>(e =>
        {
            e.ToTable("fravaer").HasKey(x => x.Id);
            e.HasIndex(x => new { x.BorgerId, x.Maaned }).IsUnique().HasFilter("afloest is null");      // EF then writes the superseded row first
        });
        b.Entity<Indlaesning>().ToTable("indlaesning").HasKey(x => x.Id);
        b.Entity<Runde>(e =>
        {
            e.ToTable("runde").HasKey(x => x.Id);
            e.HasOne<Stue>().WithMany().HasForeignKey(x => x.StueId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Trivsel>().ToTable("trivsel").HasKey(x => x.Id);
        b.Entity<PejlingAfvist>().ToTable("pejling_afvist").HasKey(x => x.Id);
        b.Entity<Sprogpligt>(e =>
        {
            e.ToTable("sprogpligt").HasKey(x => x.BorgerId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Sprogvurdering>(e =>
        {
            e.ToTable("sprogvurdering").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<BalRaekke>().ToTable("bal").HasKey(x => x.Id);
        b.Entity<PladsRaekke>().ToTable("plads").HasKey(x => x.Id);
        b.Entity<Underretning>().ToTable("underretning").HasKey(x => x.Id);
        b.Entity<Indstilling>().ToTable("indstilling").HasKey(x => x.Id);
        b.Entity<Sparring>().ToTable("sparring").HasKey(x => x.Id);
        b.Entity<Konference>().ToTable("konference").HasKey(x => x.Id);
        b.Entity<Barnemoede>().ToTable("moede").HasKey(x => x.Id);
        b.Entity<Overgang>(e =>
        {
            e.ToTable("overgang").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<OvergangPunkt>(e =>
        {
            e.ToTable("overgang_punkt").HasKey(x => x.Id);
            e.HasOne<Overgang>().WithMany().HasForeignKey(x => x.OvergangId);
        });
        b.Entity<Tilsyn>(e =>
        {
            e.ToTable("tilsyn").HasKey(x => x.Id);
            e.HasOne<Institution>().WithMany().HasForeignKey(x => x.EnhedId);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
