using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>B1, F9, F14, F15, F25: a child with an open case was born, identified, or had a wrong birth date: what hangs on its age follows.</summary>
internal static class FoedselsdatoHandler
{
    /// <param name="Foedt">As it stands now: a message tells that it changed, never to what.</param>
    internal sealed record Grundlag(LocalDate? Foedt, IReadOnlyList<Sag> Sager, IReadOnlyList<Plan> Planer);

    public static async Task<Grundlag> Load(BorgerAendret b, MyndighedDb db, IBorgere borgere, CancellationToken ct)
    {
        if (!b.Felter.Contains(Personfelt.Foedselsdato))
        {
            return new(null, [], []);
        }

        var poster = (await borgere.Aliasser([b.Barn], ct)).Alle;
        var sager = await db.Sagsliste.AsNoTracking().Where(s => poster.Contains(s.BorgerId) && s.Lukket == null).Select(s => s.Id).ToListAsync(ct);
        return sager.Count == 0
            ? new(null, [], [])
            : new(
                (await borgere.Familier([b.Barn], ct)).GetValueOrDefault(b.Barn)?.Foedt,
                await db.HentFlere<Sag>(sager.Select(s => (IId)s), ct),
                [.. (await db.HentForBorger<Plan>(poster, ct: ct)).Where(p => p.Bortfaldet is null)]);
    }

    public static IReadOnlyList<Haendelser?> Handle(BorgerAendret b, Grundlag g, Sammenhaeng s) =>
        [.. g.Sager.Select(x => x.RetFoedselsdato(g.Foedt, s)), .. g.Planer.Select(x => x.RetFoedselsdato(g.Foedt, s))];
}
