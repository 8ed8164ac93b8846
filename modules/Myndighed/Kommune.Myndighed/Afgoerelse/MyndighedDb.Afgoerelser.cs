using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

internal sealed partial class MyndighedDb
{
    public DbSet<TilbudVersion> Tilbudsversioner => Set<TilbudVersion>();
    public DbSet<MatchningRaekke> Matchninger => Set<MatchningRaekke>();
    public DbSet<AfgoerelseRaekke> Afgoerelsesliste => Set<AfgoerelseRaekke>();
    public DbSet<SendtBilagRaekke> SendteBilag => Set<SendtBilagRaekke>();
    public DbSet<IndsatsRaekke> Indsatsliste => Set<IndsatsRaekke>();
    public DbSet<StatusrapportRaekke> Statusrapporter => Set<StatusrapportRaekke>();

    static partial void Afgoerelser(ModelBuilder b)
    {
        b.Entity<TilbudVersion>().ToTable("tilbud_version").HasKey(x => x.Id);
        b.Entity<MatchningRaekke>().ToTable("matchning").HasKey(x => x.Id);
        b.Entity<AfgoerelseRaekke>().ToTable("afgoerelse").HasKey(x => x.Id);
        b.Entity<SendtBilagRaekke>().ToTable("sendt_bilag").HasKey(x => x.Id);
        b.Entity<IndsatsRaekke>().ToTable("indsats").HasKey(x => x.Id);
        b.Entity<StatusrapportRaekke>().ToTable("statusrapport").HasKey(x => x.Id);
    }
}
