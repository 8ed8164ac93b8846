using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>The tables of Myndighed; each part of the work maps its own in a file beside its aggregates.</summary>
internal sealed partial class MyndighedDb(DbContextOptions<MyndighedDb> options) : ModulDb(options, "myndighed")
{
    public DbSet<KlageRaekke> Klager => Set<KlageRaekke>();

    protected override void Tabeller(ModelBuilder b)
    {
        Underretninger(b);
        Sager(b);
        Afgoerelser(b);
        Tilsyn(b);
        b.Entity<KlageRaekke>().ToTable("klage").HasKey(x => x.Id);
        b.Entity<AnbringelseRaekke>().ToTable("anbringelse").HasKey(x => x.Id);
    }

    public DbSet<AnbringelseRaekke> Anbringelser => Set<AnbringelseRaekke>();

    static partial void Underretninger(ModelBuilder b);
    static partial void Sager(ModelBuilder b);
    static partial void Afgoerelser(ModelBuilder b);
    static partial void Tilsyn(ModelBuilder b);
}
