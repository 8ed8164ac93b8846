using System.ComponentModel.DataAnnotations;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>What was planned for a date does not happen (B5): each area goes on in the district it was to leave.</summary>
[Kraever(Rolle.Borgerservice, Rolle.Teamleder, Rolle.Drift)]
internal sealed record FortrydOmlaegning(LocalDate GaelderFra, [property: MaxLength(500)] string Begrundelse);

internal static class FortrydOmlaegningHandler
{
    public static Task<List<Gruppering>> Load(FortrydOmlaegning c, BorgerDb db, CancellationToken ct) => Rettelse.Kendte(db.Grupperinger, ct);

    public static Afvisning? Validate(FortrydOmlaegning c, List<Gruppering> kendte, Instant nu) => Afvisning.Af(
    [
        c.GaelderFra <= DanskTid.Dag(nu) ? new Fejl(nameof(c.GaelderFra), "Den er trådt i kraft. Planlæg en ny, der flytter områderne tilbage") : null,
        kendte.All(g => g.GaelderFra != c.GaelderFra) ? new Fejl(nameof(c.GaelderFra), "Der er ingen omlægning planlagt den dag") : null,
    ]);

    public static IEnumerable<object> Handle(FortrydOmlaegning c, List<Gruppering> kendte, Sammenhaeng s)
    {
        foreach (var planlagt in kendte.Where(g => g.GaelderFra == c.GaelderFra))
        {
            planlagt.Afloest = s.Nu;
            if (kendte.Find(g => g.Grundomraade == planlagt.Grundomraade && g.GaelderTil == c.GaelderFra.PlusDays(-1)) is { } foer)
            {
                foer.Afloest = s.Nu;
                yield return foer.Lukket(planlagt.GaelderTil, s.Nu, s.Bruger.Id, c.Begrundelse);
            }
        }
    }
}
