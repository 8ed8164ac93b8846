using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Myndighed;

/// <summary>A case that a sample was drawn among, as it was then. It follows from no stream and is never changed.</summary>
internal sealed record TilsynspopulationRaekke
{
    public required TilsynsrundeId RundeId { get; init; }
    public required SagId SagId { get; init; }
    public required BorgerId BorgerId { get; init; }
}

internal sealed partial class MyndighedDb
{
    public DbSet<TilsynsrundeRaekke> Tilsynsrunder => Set<TilsynsrundeRaekke>();
    public DbSet<SagstilsynRaekke> Sagstilsyn => Set<SagstilsynRaekke>();
    public DbSet<TilsynssvarRaekke> Tilsynssvar => Set<TilsynssvarRaekke>();
    public DbSet<TilsynspopulationRaekke> Tilsynspopulation => Set<TilsynspopulationRaekke>();

    static partial void Tilsyn(ModelBuilder b)
    {
        b.Entity<TilsynsrundeRaekke>().ToTable("tilsynsrunde").HasKey(x => x.Id);
        b.Entity<SagstilsynRaekke>().ToTable("sagstilsyn").HasKey(x => x.Id);
        b.Entity<TilsynssvarRaekke>().ToTable("tilsynssvar").HasKey(x => x.Id);
        b.Entity<TilsynspopulationRaekke>().ToTable("tilsynspopulation").HasKey(x => new { x.RundeId, x.SagId });
    }
}
