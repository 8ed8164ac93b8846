using System.Reflection;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A clock with what it comes to by the rules known when it started, as it is at <paramref name="Paa"/>.</summary>
internal sealed record Sagsfrist(Frist Frist, Fristberegning Beregning, Instant Paa)
{
    public Instant? Udloeb => Beregning.Bindende?.Udloeb;

    /// <summary>Somebody at the municipality has to do something: not the citizen's own time, and not what begins at a later birthday.</summary>
    public bool Loeber => Frist is { Opfyldt: null, Bortfaldet: null, UdloeberSelv: false } && (Frist.Start <= Paa || Udloeb <= Frist.Start || (Udloeb is not null && Frist.Start <= Paa + IDagsoverblik.Forud));

    /// <summary>The version whose date binds, or the duty's own.</summary>
    public Fristregel? Regel => Beregning.Bindende?.Regel ?? Beregning.Regel;
}

/// <summary>A case with all that belongs to it, as known at one moment (M13).</summary>
/// <param name="Alt">Every stream about the child, notifications included.</param>
/// <param name="Paa">As known then; now when nothing was asked for.</param>
internal sealed record Sagsbillede(Sag Sag, SagsnummerRaekke? Nummer, IReadOnlyList<Aggregat> Alt, IReadOnlyList<Sagsfrist> Frister, Instant Paa)
{
    public IEnumerable<Aggregat> Sagens => Alt.Where(a => a.SagId == Sag.StroemId);

    /// <summary>The case's own streams, the child's notifications, and what was tried before there was a case.</summary>
    public IEnumerable<Aggregat> Journal => Alt.Where(a => a is Underretning or MindreIndsats || a.SagId == Sag.StroemId);
    public Undersoegelse? Undersoegelse => Sagens.OfType<Undersoegelse>().MaxBy(u => u.Begyndt);
    public IReadOnlyList<Indhentning> Udtalelser => [.. Sagens.OfType<Indhentning>().OrderBy(i => i.BedtOm)];
    public Plan? Plan => Sagens.OfType<Plan>().SingleOrDefault();
    public string Titel => Nummer is { } n ? $"Sag {n}" : "Sag";
}

/// <summary>Reads a case for pages and API: only for those attached to the child, and told to the log.</summary>
internal sealed class Sagsopslag(MyndighedDb db, Datakilder kilder, Fristregler regler, IHelligdage helligdage, IServiceProvider services, Opslagslog log)
{
    /// <summary>Null: there is no such case, or not for this user, or not yet known at the moment asked for (then <paramref name="somKendt"/> is given).</summary>
    public async Task<Sagsbillede?> Hent(SagId id, Bruger bruger, Instant nu, Instant? somKendt, CancellationToken ct)
    {
        if (await db.Sagsliste.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct) is not { } raekke || !await MaaSe(raekke.BorgerId, bruger, nu, ct))
        {
            return null;
        }

        log.Vist([raekke.BorgerId]);
        var alt = await db.HentAltOm([raekke.BorgerId], somKendt, ct);
        return alt.OfType<Sag>().SingleOrDefault(s => s.Id == id) is { } sag
            ? new(sag, await db.Sagsnumre.AsNoTracking().SingleOrDefaultAsync(n => n.SagId == id, ct), alt, Frister(alt.Where(a => a is Underretning || a.SagId == id.Vaerdi), somKendt ?? nu), somKendt ?? nu)
            : null;
    }

    /// <summary>The case is there for the user, whatever was known earlier.</summary>
    public async Task<bool> Findes(SagId id, Bruger bruger, Instant nu, CancellationToken ct) =>
        await db.Sagsliste.AsNoTracking().Where(s => s.Id == id).Select(s => (BorgerId?)s.BorgerId).SingleOrDefaultAsync(ct) is { } barn && await MaaSe(barn, bruger, nu, ct);

    /// <summary>All clocks that follow from the streams: the same pure functions as when they were written, on the history folded so far.</summary>
    public IReadOnlyList<Sagsfrist> Frister(IEnumerable<Aggregat> aggregater, Instant paa) =>
        [.. aggregater.SelectMany(a => Afledte(a).Select(f => new Sagsfrist(f, f.Beregn(regler, helligdage, a.Alle.First().Tid), paa))).OrderBy(f => f.Udloeb ?? Instant.MaxValue)];

    private IEnumerable<Frist> Afledte(Aggregat a)
    {
        var type = typeof(IAfledt<>).MakeGenericType(a.GetType());
        var metode = type.GetMethod(nameof(IAfledt<Aggregat>.Frister))!;
        return services.GetServices(type).SelectMany(x => (IEnumerable<Frist>)metode.Invoke(x, BindingFlags.DoNotWrapExceptions, null, [a], null)!);
    }

    private async Task<bool> MaaSe(BorgerId barn, Bruger bruger, Instant nu, CancellationToken ct) =>
        (await Barneindsigt.Afgoer(kilder["myndighed"], bruger, [barn], nu, ct)).HasFlag(Indsigt.Myndighedssag);
}
