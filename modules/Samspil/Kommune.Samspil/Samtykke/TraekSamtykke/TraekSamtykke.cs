using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;

namespace Kommune.Samspil;

/// <summary>
/// SA3: whoever gave it takes it back, and no reason is asked. The meetings that rest on it close for the other departments in
/// the same moment: at their next click there is nothing there.
/// </summary>
[Fagperson]
internal sealed record TraekSamtykke(SamtykkeId Id, BorgerId Af, int Version) : IHarVersion;

internal static class TraekSamtykkeHandler
{
    public static async Task<(Delingssamtykke, IReadOnlyList<Moede>)> Load(TraekSamtykke c, SamspilDb db, CancellationToken ct)
    {
        if (await db.Hent<Delingssamtykke>(c.Id, ct: ct) is not { } a)
        {
            return (null!, []);
        }

        var id = (SamtykkeId?)c.Id;
        var moeder = await db.Moeder.Where(m => m.SamtykkeId == id).OrderBy(m => m.Id).Take(200).Select(m => m.Id).ToListAsync(ct);
        return (a, await db.HentFlere<Moede>(moeder.Cast<IId>(), ct));
    }

    public static Afvisning? Validate(TraekSamtykke c, Delingssamtykke a) => Afvisning.Af(
    [
        a.TrukketTid is not null ? new Fejl(null, "Samtykket er allerede trukket tilbage.") : null,
        a.Indhold.Fra.Contains(c.Af) ? null : new Fejl("Af", "Vælg den, der gav samtykket."),
    ]);

    public static (IEnumerable<Haendelser>, SamtykkeTrukket) Handle(TraekSamtykke c, Delingssamtykke a, IReadOnlyList<Moede> moeder, Sammenhaeng s)
    {
        var h = a.Traek(c.Af, s);
        return ([h, .. moeder.Where(m => m.LukketForAndre is null).Select(m => m.LukForAndre(s))], new SamtykkeTrukket(h.Faktum, h.Gaelder, a.Borger, a.Id));
    }
}
