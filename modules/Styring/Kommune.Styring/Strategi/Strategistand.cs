using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Styring;

/// <summary>How a strategy goes, from the latest follow-up of each approved goal: counted, never judged by the product.</summary>
internal sealed record Strategistand(StrategiId Id, string Navn, IReadOnlyDictionary<Maalvurdering, int> Domme, int UdenOpfoelgning)
{
    private static readonly Maalvurdering[] Orden = [Maalvurdering.Naaet, Maalvurdering.PaaVej, Maalvurdering.Bagud, Maalvurdering.IkkeEndnu];

    /// <summary>"✓ 1 nået, ◑ 5 på vej, ▼ 3 bagud": signs beside the words, and nothing that there is none of.</summary>
    public string Tekst => Domme.Count == 0 && UdenOpfoelgning == 0 ? "ingen mål endnu" : string.Join(", ",
    [
        .. Orden.Where(Domme.ContainsKey).Select(d => $"{StrategiOrd.Tegn(d)} {Domme[d]} {StrategiOrd.Af(d).ToLowerInvariant()}"),
        .. UdenOpfoelgning > 0 ? new[] { $"{UdenOpfoelgning} ikke fulgt op endnu" } : [],
    ]);

    public static Strategistand Af(Strategi a, IEnumerable<Strategimaal> maal)
    {
        Strategimaal[] gaelder = [.. maal.Where(m => m.StrategiId == a.Id && m.ErOffentligt)];
        return new(a.Id, a.Indhold.Navn, gaelder.Select(m => m.SenesteOpfoelgning?.Vurdering).OfType<Maalvurdering>().CountBy(v => v).ToDictionary(v => v.Key, v => v.Value), gaelder.Count(m => m.SenesteOpfoelgning?.Vurdering is null));
    }

    public static async Task<IReadOnlyDictionary<StrategiId, Strategistand>> Hent(StyringDb db, IReadOnlyCollection<Strategi> strategier, CancellationToken ct)
    {
        var ider = strategier.Select(a => a.Id).ToArray();
        var maal = await db.Maal.AsNoTracking().Include(m => m.Fakta).Where(m => ider.Contains(m.StrategiId)).OrderBy(m => m.Id).Take(2000).AsSplitQuery().ToListAsync(ct);
        return strategier.ToDictionary(a => a.Id, a => Af(a, maal));
    }

    /// <summary>The adopted one that the day falls in, the latest if there are several.</summary>
    public static async Task<Strategistand?> Igang(StyringDb db, LocalDate dag, CancellationToken ct) =>
        await db.Strategier.AsNoTracking().Include(x => x.Udgaver).Where(x => x.Tilstand == Strategitilstand.Vedtaget && x.Fra <= dag && x.Til >= dag).OrderByDescending(x => x.Fra).ThenByDescending(x => x.Id).FirstOrDefaultAsync(ct) is { } a
            ? (await Hent(db, [a], ct))[a.Id] : null;
}
