using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Borger;

/// <summary>What was planned for a date does not happen (B5): each area goes on in the district it was to leave.</summary>
[Kraever(Rolle.Borgerservice, Rolle.Teamleder, Rolle.Drift)]
internal sealed record FortrydOmlaegning(LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse);

internal static class FortrydOmlaegningHandler
{
    public static async Task<(List<Gruppering>, Navne)> Load(FortrydOmlaegning c, BorgerDb db, CancellationToken ct) => (
        await Rettelse.Kendte(db.Grupperinger, ct),
        new(await db.Grundomraader.AsNoTracking().ToDictionaryAsync(o => o.Kode, o => o.Navn, ct), await db.Distrikter.AsNoTracking().ToDictionaryAsync(d => d.Kode, d => d.Navn, ct)));

    public static Afvisning? Validate(FortrydOmlaegning c, List<Gruppering> kendte, Instant nu) => Afvisning.Af(
    [
        c.GaelderFra <= DanskTid.Dag(nu) ? new Fejl(nameof(c.GaelderFra), "Den er trådt i kraft. Planlæg en ny, der flytter områderne tilbage") : null,
        kendte.All(g => g.GaelderFra != c.GaelderFra) ? new Fejl(nameof(c.GaelderFra), "Der er ingen omlægning planlagt den dag") : null,
    ]);

    public static IEnumerable<object> Handle(FortrydOmlaegning c, List<Gruppering> kendte, Navne navne, Sammenhaeng s)
    {
        foreach (var planlagt in kendte.Where(g => g.GaelderFra == c.GaelderFra))
        {
            planlagt.Afloest = s.Nu;
            yield return new Annulleret<OmraadeHenfoert>(planlagt.Henfoert(navne.Omraader[planlagt.Grundomraade], navne.Distrikter[planlagt.Distrikt]));
            if (kendte.Find(g => g.Grundomraade == planlagt.Grundomraade && g.GaelderTil == c.GaelderFra.PlusDays(-1)) is { } foer)
            {
                foer.Afloest = s.Nu;
                yield return foer.Lukket(planlagt.GaelderTil, s.Nu, s.Bruger.Id, c.Begrundelse);
            }
        }
    }

    public sealed record Navne(IReadOnlyDictionary<string, string> Omraader, IReadOnlyDictionary<string, string> Distrikter);
}
