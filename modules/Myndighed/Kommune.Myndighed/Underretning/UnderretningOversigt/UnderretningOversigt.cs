using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Where the next page begins: the time and id of the last row shown.</summary>
internal sealed record Registerside(IReadOnlyList<UnderretningRaekke> Raekker, string? Naeste);

/// <summary>The register of notifications as far as the user may see it, paged by key: the open ones by deadline, all of them newest first.</summary>
internal static class UnderretningOversigt
{
    public const int Antal = 40;

    public static async Task<Registerside> Hent(MyndighedDb db, Bruger bruger, Instant nu, bool kunAabne, string? efter, CancellationToken ct)
    {
        var q = db.Register.FromSqlRaw($"select * from myndighed.underretning where borger_id = any(array({Adgang.MaaSe}))", bruger.Id.Vaerdi, nu.ToDateTimeUtc());
        q = kunAabne ? await Aabne(db, q, efter, ct) : Alle(q, efter);
        var raekker = await q.Take(Antal + 1).ToListAsync(ct);
        return new(raekker.Take(Antal).ToArray(), raekker.Count > Antal ? Sidenoegle.Skriv(raekker[Antal - 1].Modtaget, raekker[Antal - 1].Id.Vaerdi) : null);
    }

    /// <summary>Acute first, then the oldest: that is the order in which their 24 hours end (F1, F2).</summary>
    private static async Task<IQueryable<UnderretningRaekke>> Aabne(MyndighedDb db, IQueryable<UnderretningRaekke> q, string? efter, CancellationToken ct)
    {
        q = q.Where(r => r.Vurderet == null && !r.Annulleret);
        if (Sidenoegle.Laes(efter) is var (tid, id))
        {
            var fra = new UnderretningId(id);
            var akut = await db.Register.AnyAsync(r => r.Id == fra && r.Akut, ct);
            q = q.Where(r => (r.Akut == akut && r.Modtaget >= tid && r.Id != fra) || (akut && !r.Akut));
        }

        return q.OrderByDescending(r => r.Akut).ThenBy(r => r.Modtaget).ThenBy(r => r.Id);
    }

    private static IQueryable<UnderretningRaekke> Alle(IQueryable<UnderretningRaekke> q, string? efter)
    {
        if (Sidenoegle.Laes(efter) is var (tid, id))
        {
            var fra = new UnderretningId(id);
            q = q.Where(r => r.Modtaget <= tid).Where(r => r.Modtaget < tid || r.Id != fra);
        }

        return q.OrderByDescending(r => r.Modtaget).ThenByDescending(r => r.Id);
    }
}
