using Kommune.Fundament;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>
/// F29: looked at again, early or when it is due. It goes on with a way back that is still true, or the child goes back to the
/// ordinary; then what was posted for the months after is reversed.
/// </summary>
/// <param name="Nu">Where the child stands on the goal, 0–10.</param>
/// <param name="Fra">The first day of the new period, or the first day back in the ordinary.</param>
[Kraever(Rolle.PprLeder, Rolle.Skoleleder)]
internal sealed record RevisiterVisitation(VisitationId Id, bool Fortsaetter, int Nu, string Begrundelse, LocalDate Fra, string? Tilbageslusning, LocalDate? Revisiteres, decimal? PrisPrAar, int Version) : IHarVersion;

internal static class RevisiterVisitationHandler
{
    public static async Task<(Visitation, Afgoerelsesgrundlag, List<Udgift>)> Load(RevisiterVisitation c, PprDb db, Afgoerelsesopslag opslag, Sammenhaeng s, CancellationToken ct) =>
        await db.Hent<Visitation>(c.Id, ct: ct) is { } a && a.Maa(s.Bruger)
            ? (a, await opslag.Hent(a, s.Nu, ct), await db.Udgifter.AsNoTracking().Where(u => u.KildeId == c.Id.Vaerdi).ToListAsync(ct)) : (null!, null!, []);

    public static Afvisning? Validate(RevisiterVisitation c, Visitation a, Afgoerelsesgrundlag g, Sammenhaeng s) => Afvisning.Af(
    [
        a.Loeber ? null : new Fejl(null, $"Der er intet at revisitere: {PprOrd.Smaat(PprOrd.Af(a.Tilstand))}."),
        !a.Loeber || Kompetent(a, s) ? null : new Fejl(null, $"Det er {PprOrd.Af(a.Afgoerelse!.Beslutter)}, der tager støtten op igen."),
        Visitationskrav.Skala(nameof(c.Nu), c.Nu),
        a.Loeber && c.Fra < a.Afgoerelse!.Fra ? new Fejl(nameof(c.Fra), $"Dagen ligger før {DanskTid.Dato(a.Afgoerelse.Fra)}, hvor støtten begyndte.") : null,
        c.Fra > Fristdag.Af(s.Nu).PlusYears(1) ? new Fejl(nameof(c.Fra), "Skriv en dag højst et år frem.") : null,
        .. c.Fortsaetter
            ? new[]
            {
                string.IsNullOrWhiteSpace(c.Tilbageslusning) ? new Fejl(nameof(c.Tilbageslusning), "Skriv, hvordan barnet kommer tilbage til almenområdet. Ingen bevilling uden en vej tilbage.") : null,
                Visitationskrav.Revisit(c.Revisiteres, c.Fra, g.Fristregler, s.Nu), Visitationskrav.Pris(c.PrisPrAar),
            }
            : [c.PrisPrAar is not null ? new Fejl(nameof(c.PrisPrAar), "Støtten stopper, så der er ingen ny pris.") : null],
    ]);

    public static IEnumerable<object> Handle(RevisiterVisitation c, Visitation a, Afgoerelsesgrundlag g, List<Udgift> poster, Sammenhaeng s)
    {
        var daekket = a.DaekketTil;
        var afgoerelse = a.Afgoerelse!;
        var h = a.Revisiter(new(c.Fortsaetter, c.Nu, c.Begrundelse, c.Fra, c.Fortsaetter ? c.Tilbageslusning : null, c.Fortsaetter ? c.Revisiteres : null, c.PrisPrAar), s);
        yield return h;
        yield return new VisitationAfgjort(h.Faktum, h.Gaelder, a.Borger, a.Id, a.Tilbud, c.Fortsaetter ? Visitationsudfald.Bevilget : Visitationsudfald.TilbageTilAlmen, afgoerelse.Beslutter, afgoerelse.Sted, c.Fra, c.Fortsaetter ? c.Revisiteres : null);
        if (!c.Fortsaetter)
        {
            yield return Visitationsudgifter.Tilbagefoer(poster, c.Fra, s);
        }
        else if (c.PrisPrAar is { } pris)
        {
            // What is posted already stays: the new price holds from the first month nobody has paid for.
            yield return Visitationsudgifter.Poster(a, g, pris, c.Fra > daekket ? c.Fra : daekket, c.Revisiteres!.Value, s);
        }
    }

    private static bool Kompetent(Visitation a, Sammenhaeng s) => s.Bruger.Leder(a.Afgoerelse!.Beslutter == Beslutter.Skoleleder ? a.Anbefaling.Skole : a.Anbefaling.Ppr);
}
