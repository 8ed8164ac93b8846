using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A notification in the register and in a child's series: all of them, also those that led to nothing (M1).</summary>
internal sealed record UnderretningRaekke : IAfledtRaekke
{
    public required UnderretningId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required HenvendelseId Henvendelse { get; init; }
    public required Underretter Underretter { get; init; }
    public required string Fra { get; init; }
    public required bool Akut { get; init; }
    public required bool Overgreb { get; init; }
    public required TeamId Team { get; init; }
    public required Instant Modtaget { get; init; }
    public Instant? Vurderet { get; init; }
    public Udfald? Udfald { get; init; }
    public Instant? Kvitteret { get; init; }
    public required bool Annulleret { get; init; }
}

internal sealed partial class MyndighedDb
{
    public DbSet<UnderretningRaekke> Register => Set<UnderretningRaekke>();

    static partial void Underretninger(ModelBuilder b) => b.Entity<UnderretningRaekke>().ToTable("underretning").HasKey(x => x.Id);
}
