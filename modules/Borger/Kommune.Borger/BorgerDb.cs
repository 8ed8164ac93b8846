using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Borger;

/// <summary>The tables of Borger. Versions are superseded: two who supersede the same one at once do not both get through.</summary>
internal sealed class BorgerDb(DbContextOptions<BorgerDb> options) : ModulDb(options, "borger")
{
    public DbSet<Person> Personer => Set<Person>();
    public DbSet<Navn> Navne => Set<Navn>();
    public DbSet<Adresse> Adresser => Set<Adresse>();
    public DbSet<Beskyttelse> Beskyttelser => Set<Beskyttelse>();
    public DbSet<Foraeldremyndighed> Foraeldremyndigheder => Set<Foraeldremyndighed>();
    public DbSet<Relation> Relationer => Set<Relation>();
    public DbSet<Grundomraade> Grundomraader => Set<Grundomraade>();
    public DbSet<Distrikt> Distrikter => Set<Distrikt>();
    public DbSet<Gruppering> Grupperinger => Set<Gruppering>();
    public DbSet<Aendring> Aendringer => Set<Aendring>();
    public DbSet<Import> Importer => Set<Import>();
    public DbSet<ImportLinje> Importlinjer => Set<ImportLinje>();
    public DbSet<Alias> Aliasser => Set<Alias>();

    /// <summary>One merge at a time, so that an alias never points to an alias. They are rare.</summary>
    public async Task LaasAliasser(CancellationToken ct) =>
        await Sql.Kommando(await AabenForbindelse(ct), "select pg_advisory_xact_lock(hashtextextended('borger.alias', 0))").Udfoer(ct);

    protected override void Tabeller(ModelBuilder b)
    {
        b.Entity<Person>().ToTable("person").HasKey(p => p.BorgerId);
        b.Entity<Alias>().ToTable("alias").HasKey(a => a.Id);
        b.Entity<Aendring>().ToTable("aendring").HasKey(a => a.Id);
        b.Entity<Grundomraade>().ToTable("grundomraade").HasKey(g => g.Kode);
        b.Entity<Distrikt>().ToTable("distrikt").HasKey(d => d.Kode);
        b.Entity<ImportLinje>().ToTable("import_linje").HasKey(l => new { l.ImportId, l.Nr });
        b.Entity<Import>(e =>
        {
            e.ToTable("import").HasKey(i => i.Id);
            e.Property(i => i.Kolonner).HasColumnType("jsonb").HasConversion(k => Import.Skriv(k), k => Import.Laes(k));
        });
        Version<Navn>(b, "navn");
        Version<Adresse>(b, "adresse");
        Version<Beskyttelse>(b, "beskyttelse");
        Version<Foraeldremyndighed>(b, "foraeldremyndighed");
        Version<Relation>(b, "relation");
        Version<Gruppering>(b, "gruppering");
    }

    private static void Version<T>(ModelBuilder b, string tabel) where T : Udgave
    {
        var e = b.Entity<T>().ToTable(tabel);
        e.HasKey(v => v.Id);
        e.Property(v => v.Afloest).IsConcurrencyToken();
    }
}
