using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A case in lists: one row per case.</summary>
internal sealed record SagRaekke : IAfledtRaekke
{
    public required SagId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required string Kle { get; init; }
    public required TeamId Team { get; init; }
    public MedarbejderId? Ansvarlig { get; init; }
    public required Instant Aabnet { get; init; }
    public Instant? Lukket { get; init; }
    public LocalDate? Foedt { get; init; }
}

/// <summary>The number people say on the telephone. Given by the database, never derived: a rebuild must keep it.</summary>
internal sealed record SagsnummerRaekke
{
    public required SagId SagId { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required int Aar { get; init; }
    public required int Nr { get; init; }

    public override string ToString() => $"{Aar}-{Nr}";
}

internal sealed record UndersoegelseRaekke : IAfledtRaekke
{
    public required UndersoegelseId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required Instant Begyndt { get; init; }
    public required Instant OpmaerksomFra { get; init; }
    public Instant? Foreloebig { get; init; }
    public Instant? Afsluttet { get; init; }
    public Instant? Bortfaldet { get; init; }
}

internal sealed record PlanRaekke : IAfledtRaekke
{
    public required PlanId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required int AntalMaal { get; init; }
    public Instant? Godkendt { get; init; }
}

internal sealed partial class MyndighedDb
{
    public DbSet<SagRaekke> Sagsliste => Set<SagRaekke>();
    public DbSet<SagsnummerRaekke> Sagsnumre => Set<SagsnummerRaekke>();
    public DbSet<UndersoegelseRaekke> Undersoegelser => Set<UndersoegelseRaekke>();
    public DbSet<PlanRaekke> Planer => Set<PlanRaekke>();

    /// <summary>The case's last examination, open or not.</summary>
    public async Task<Undersoegelse?> SenesteUndersoegelse(SagId sag, CancellationToken ct) =>
        await Undersoegelser.Where(u => u.SagId == sag).OrderByDescending(u => u.Begyndt).Select(u => (UndersoegelseId?)u.Id).FirstOrDefaultAsync(ct) is { } id
            ? await this.Hent<Undersoegelse>(id, ct: ct)
            : null;

    /// <summary>The statements asked for in the case (M16), the oldest first.</summary>
    public async Task<IReadOnlyList<Indhentning>> SagensUdtalelser(SagId sag, CancellationToken ct) =>
        await Sagsliste.Where(s => s.Id == sag).Select(s => (BorgerId?)s.BorgerId).SingleOrDefaultAsync(ct) is { } barn
            ? [.. (await this.HentForBorger<Indhentning>([barn], ct: ct)).Where(i => i.Sag == sag).OrderBy(i => i.BedtOm)]
            : [];

    public async Task<Plan?> SagensPlan(SagId sag, CancellationToken ct) =>
        await Planer.Where(p => p.SagId == sag).Select(p => (PlanId?)p.Id).SingleOrDefaultAsync(ct) is { } id ? await this.Hent<Plan>(id, ct: ct) : null;

    /// <summary>
    /// Whoever closes a case and whoever begins something in it wait for one another, so that the second sees what the first did
    /// and is refused with a reason. Taken before anything is read, and released with the transaction.
    /// </summary>
    public async Task LaasSag(SagId id, CancellationToken ct)
    {
        if (await Sagsliste.Where(s => s.Id == id).Select(s => (BorgerId?)s.BorgerId).SingleOrDefaultAsync(ct) is { } barn)
        {
            await LaasBoern([barn], ct);
        }
    }

    /// <summary>As <see cref="LaasSag"/>, for the cases of several siblings: always in the same order, so that two who do it meet no deadlock.</summary>
    public async Task LaasSager(IReadOnlyCollection<SagId> ider, CancellationToken ct) =>
        await LaasBoern(await Sagsliste.Where(s => ider.Contains(s.Id)).Select(s => s.BorgerId).ToListAsync(ct), ct);

    /// <summary>As <see cref="LaasSag"/>, where the children are known and their cases not yet.</summary>
    public async Task LaasBoern(IEnumerable<BorgerId> boern, CancellationToken ct)
    {
        var c = await AabenForbindelse(ct);
        foreach (var barn in boern.Distinct().OrderBy(b => b.Vaerdi))
        {
            await Sql.Kommando(c, "select pg_advisory_xact_lock(hashtextextended('myndighed.sag/' || $1, 0))", barn.ToString()).Udfoer(ct);
        }
    }

    /// <summary>The streams that belong to the case: what hinders its closing, and follows when it is handed over.</summary>
    public async Task<IReadOnlyList<Aggregat>> Sagsdele(Sag sag, CancellationToken ct) =>
        [.. (await this.HentAltOm([sag.Borger], ct: ct)).Where(a => a is ISagsdel && a.SagId == sag.StroemId)];

    static partial void Sager(ModelBuilder b)
    {
        b.Entity<SagRaekke>().ToTable("sag").HasKey(x => x.Id);
        b.Entity<SagsansvarRaekke>().ToTable("sagsansvar").HasKey(x => new { x.SagId, x.Nr });
        b.Entity<TyngdeSatRaekke>().ToTable("tyngde_sat").HasKey(x => new { x.SagId, x.Nr });
        b.Entity<SagsnummerRaekke>().ToTable("sagsnummer").HasKey(x => x.SagId);
        b.Entity<UndersoegelseRaekke>().ToTable("undersoegelse").HasKey(x => x.Id);
        b.Entity<PlanRaekke>().ToTable("plan").HasKey(x => x.Id);
    }
}
