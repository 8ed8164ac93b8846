using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Where the next page begins: the time and id of the last row shown.</summary>
internal sealed record Registerside(IReadOnlyList<UnderretningRaekke> Raekker, string? Naeste);

/// <summary>The register of notifications as far as the user may see it, newest first, paged by key.</summary>
internal static class UnderretningOversigt
{
    public const int Antal = 40;

    public static async Task<Registerside> Hent(MyndighedDb db, Bruger bruger, Instant nu, bool kunAabne, string? efter, CancellationToken ct)
    {
        var q = db.Register.FromSqlRaw($"select * from myndighed.underretning where borger_id = any(array({Adgang.MaaSe}))", bruger.Id.Vaerdi, nu.ToDateTimeUtc());
        if (kunAabne)
        {
            q = q.Where(r => r.Vurderet == null && !r.Annulleret);
        }

        if (Sidenoegle.Laes(efter) is var (tid, id))
        {
            var fra = new UnderretningId(id);
            q = q.Where(r => r.Modtaget <= tid).Where(r => r.Modtaget < tid || r.Id != fra);
        }

        var raekker = await q.OrderByDescending(r => r.Modtaget).ThenByDescending(r => r.Id).Take(Antal + 1).ToListAsync(ct);
        return new(raekker.Take(Antal).ToArray(), raekker.Count > Antal ? Sidenoegle.Skriv(raekker[Antal - 1].Modtaget, raekker[Antal - 1].Id.Vaerdi) : null);
    }
}
