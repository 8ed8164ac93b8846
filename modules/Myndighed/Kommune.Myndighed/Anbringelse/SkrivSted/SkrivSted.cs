using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// M17: what the place is, or that the child moved within the same decision. A place that is another grant is a new decision,
/// and writes itself.
/// </summary>
/// <param name="Egen">Myndighed's own words on the place; never an address.</param>
/// <param name="Skifte">Null: the child is where it was, and what is known of the place is written.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record SkrivSted(AnbringelseId Id, Anbringelsesform Form, string? Egen, LocalDate Fra, Stedskifte? Skifte, string? Begrundelse, int Version) : IHarVersion;

internal static class SkrivStedHandler
{
    public static Task<Anbringelse?> Load(SkrivSted c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(SkrivSted c, Anbringelse a, Instant nu)
    {
        var foer = c.Skifte is not null ? a.Sidste.Fra.PlusDays(1) : a.Placeringer.Count > 1 ? a.Placeringer[^2].Fra.PlusDays(1) : (LocalDate?)null;
        return Afvisning.Af(
        [
            a.Loeber ? null : new(null, "Anbringelsen er sluttet.", MyndighedRuter.Anbringelse(a.Id)),
            c.Skifte is not null && a.UdenSted ? new(null, "Stedet er ophørt, og det, der var bevilget, med det. Træf en ny afgørelse, eller skriv, hvordan anbringelsen sluttede.", MyndighedRuter.Afgoerelse(a.Sag)) : null,
            c.Fra < foer ? new(nameof(c.Fra), $"Dagen kan ikke ligge før {DanskTid.Dato(foer.Value)}.") : null,
            c.Skifte is not null && c.Fra > Fristdag.Af(nu) ? new(nameof(c.Fra), "Skriv flytningen, når barnet er flyttet.") : null,
            c.Skifte is not null && string.IsNullOrWhiteSpace(c.Begrundelse) ? new(nameof(c.Begrundelse), "Skriv, hvorfor barnet flyttede.") : null,
        ]);
    }

    public static (Haendelser, IBesked) Handle(SkrivSted c, Anbringelse a, Sammenhaeng s)
    {
        var h = a.SkrivSted(c.Form, c.Egen, c.Fra, c.Skifte, c.Begrundelse, s);
        return (h, c.Skifte is null ? Anbringelsesbeskeder.Rettet(a, a.Sidste) : Anbringelsesbeskeder.Aendret(a, a.Placeringer.First(p => p.Faktum == h.Faktum)));
    }
}
