using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record Mindreside(IReadOnlyList<MindreIndsatsRaekke> Raekker, string? Naeste);

/// <summary>The small efforts of one distriktsteam as far as the user may see the children, paged by key: those that run by the day of follow-up, all of them newest first.</summary>
internal static class MindreIndsatsOversigt
{
    public const int Antal = 40;

    public static async Task<Mindreside> Hent(MyndighedDb db, Bruger bruger, EnhedId team, Instant nu, bool alle, string? efter, CancellationToken ct)
    {
        var q = db.MindreIndsatser.FromSqlRaw($"select * from myndighed.mindre_indsats where borger_id = any(array({Adgang.MaaSe}))", bruger.Id.Vaerdi, nu.ToDateTimeUtc()).AsNoTracking().Where(m => m.Team == team);
        q = alle ? Alle(q, efter) : Loebende(q, efter);
        var raekker = await q.Take(Antal + 1).ToListAsync(ct);
        return new(raekker.Take(Antal).ToArray(), raekker.Count > Antal ? Sidenoegle.Skriv(alle ? raekker[Antal - 1].Begyndt : raekker[Antal - 1].Senest, raekker[Antal - 1].Id.Vaerdi) : null);
    }

    private static IQueryable<MindreIndsatsRaekke> Loebende(IQueryable<MindreIndsatsRaekke> q, string? efter)
    {
        q = q.Where(m => m.Slut == null);
        if (Sidenoegle.Laes(efter) is var (tid, id))
        {
            var fra = new MindreIndsatsId(id);
            q = q.Where(m => m.Senest >= tid).Where(m => m.Senest > tid || m.Id != fra);
        }

        return q.OrderBy(m => m.Senest).ThenBy(m => m.Id);
    }

    private static IQueryable<MindreIndsatsRaekke> Alle(IQueryable<MindreIndsatsRaekke> q, string? efter)
    {
        if (Sidenoegle.Laes(efter) is var (tid, id))
        {
            var fra = new MindreIndsatsId(id);
            q = q.Where(m => m.Begyndt <= tid).Where(m => m.Begyndt < tid || m.Id != fra);
        }

        return q.OrderByDescending(m => m.Begyndt).ThenByDescending(m => m.Id);
    }
}
