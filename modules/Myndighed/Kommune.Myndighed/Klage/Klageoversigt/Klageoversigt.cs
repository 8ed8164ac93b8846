using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record Klageside(IReadOnlyList<KlageRaekke> Raekker, string? Naeste);

/// <summary>The appeals in the cases that the user may see, newest first, paged by key.</summary>
internal static class Klageoversigt
{
    public const int Antal = 40;

    public static async Task<Klageside> Hent(MyndighedDb db, Bruger bruger, Instant nu, bool kunAabne, string? efter, CancellationToken ct)
    {
        var q = db.Klager.FromSqlRaw($"select * from myndighed.klage where borger_id = any(array({Adgang.MaaSe}))", bruger.Id.Vaerdi, nu.ToDateTimeUtc()).AsNoTracking();
        if (kunAabne)
        {
            q = q.Where(k => k.Afgjort == null);
        }

        if (Sidenoegle.Laes(efter) is var (tid, id))
        {
            var fra = new KlageId(id);
            q = q.Where(k => k.Modtaget <= tid).Where(k => k.Modtaget < tid || k.Id != fra);
        }

        var raekker = await q.OrderByDescending(k => k.Modtaget).ThenByDescending(k => k.Id).Take(Antal + 1).ToListAsync(ct);
        return new(raekker.Take(Antal).ToArray(), raekker.Count > Antal ? Sidenoegle.Skriv(raekker[Antal - 1].Modtaget, raekker[Antal - 1].Id.Vaerdi) : null);
    }
}
