using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A case in lists: one row per case.</summary>
internal sealed record SagRaekke
{
    public required SagId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required string Kle { get; init; }
    public required TeamId Team { get; init; }
    public MedarbejderId? Ansvarlig { get; init; }
    public required Instant Aabnet { get; init; }
    public Instant? Lukket { get; init; }
}

internal sealed partial class MyndighedDb
{
    public DbSet<SagRaekke> Sagsliste => Set<SagRaekke>();

    static partial void Sager(ModelBuilder b) => b.Entity<SagRaekke>().ToTable("sag").HasKey(x => x.Id);
}

internal sealed class SagAfledt : IAfledt<Sag>
{
    public IEnumerable<object> Raekker(Sag a) =>
    [
        new SagRaekke { Id = a.Id, BorgerId = a.Borger, Kle = a.Kle, Team = a.Team, Ansvarlig = a.Ansvarlig, Aabnet = a.Aabnet, Lukket = a.Lukket },
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Sag a) => [new Tilknytning(a.Borger, a.Team, "sag", a.Aabnet)];
}
