using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Ppr;

internal sealed class PprDb(DbContextOptions<PprDb> options) : ModulDb(options, "ppr")
{
    public DbSet<IndstillingRaekke> Indstillinger => Set<IndstillingRaekke>();
    public DbSet<PpvRaekke> Vurderinger => Set<PpvRaekke>();
    public DbSet<PpvDelRaekke> Dele => Set<PpvDelRaekke>();
    public DbSet<VisitationRaekke> Visitationer => Set<VisitationRaekke>();
    public DbSet<Barnemoede> Moeder => Set<Barnemoede>();
    public DbSet<Udtalelse> Udtalelser => Set<Udtalelse>();
    public DbSet<Sparring> Sparringer => Set<Sparring>();
    public DbSet<Udgift> Udgifter => Set<Udgift>();
    public DbSet<Indlaesning> Indlaesninger => Set<Indlaesning>();

    protected override void Tabeller(ModelBuilder b)
    {
        b.Entity<IndstillingRaekke>().ToTable("indstilling").HasKey(x => x.Id);
        b.Entity<PpvRaekke>().ToTable("ppv").HasKey(x => x.Id);
        b.Entity<PpvDelRaekke>().ToTable("ppv_del").HasKey(x => x.Id);
        b.Entity<VisitationRaekke>().ToTable("visitation").HasKey(x => x.Id);
        b.Entity<Barnemoede>(e =>
        {
            e.ToTable("moede").HasKey(x => x.Id);
            e.Ignore(x => x.Godt);
        });
        b.Entity<Udtalelse>(e =>
        {
            e.ToTable("udtalelse").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Sparring>(e =>
        {
            e.ToTable("sparring").HasKey(x => x.Id);
            e.Property(x => x.Version).IsConcurrencyToken();
        });
        b.Entity<Udgift>().ToTable("udgift").HasKey(x => x.Id);
        b.Entity<Indlaesning>(e =>
        {
            e.ToTable("indlaesning").HasKey(x => x.Id);
            e.Property(x => x.Afviste).HasColumnType("jsonb");
        });
    }
}
