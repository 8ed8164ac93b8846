using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M17: the placement ended, planned or not, and with it what was granted for it.</summary>
/// <param name="Sidste">The child's last day away from home; today when left out.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OphoerAnbringelse(AnbringelseId Id, Anbringelsesslut Aarsag, LocalDate? Sidste, string Begrundelse, int Version) : IHarVersion;

internal static class OphoerAnbringelseHandler
{
    public static async Task<(Anbringelse, IReadOnlyList<Indsats>)> Load(OphoerAnbringelse c, MyndighedDb db, CancellationToken ct)
    {
        var a = await db.Hent<Anbringelse>(c.Id, ct: ct);
        return (a!, a is null ? [] : await db.HentFlere<Indsats>(a.Placeringer.Select(p => p.Af.Indsats).Distinct().Select(i => (IId)i), ct));
    }

    public static Afvisning? Validate(OphoerAnbringelse c, Anbringelse a, Instant nu) => Afvisning.Af(
    [
        a.Loeber ? null : new(null, "Anbringelsen er allerede sluttet.", MyndighedRuter.Anbringelse(a.Id)),
        c.Sidste > Fristdag.Af(nu) ? new(nameof(c.Sidste), "Den sidste dag kan ikke ligge i fremtiden.") : null,
        (c.Sidste ?? Fristdag.Af(nu)) < a.Fra ? new(nameof(c.Sidste), "Den sidste dag kan ikke ligge, før barnet blev anbragt.") : null,
        c.Aarsag == Anbringelsesslut.IkkeGodkendt && a.Formand is null ? new(nameof(c.Aarsag), "Anbringelsen begyndte ikke med en formandsafgørelse.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvordan anbringelsen sluttede.") : null,
    ]);

    public static IReadOnlyList<object> Handle(OphoerAnbringelse c, Anbringelse a, IReadOnlyList<Indsats> indsatser, Sammenhaeng s)
    {
        var sidste = c.Sidste ?? Fristdag.Af(s.Nu);
        List<object> ud = [a.Slutter(c.Aarsag, sidste, c.Begrundelse, null, s), Anbringelsesbeskeder.Ophoert(a)];
        foreach (var i in indsatser.Where(i => i.Loeber))
        {
            var aarsag = Anbringelsesord.Indsatsens(c.Aarsag);
            var h = i.Ophoer(aarsag, c.Begrundelse, s, Instant.Max(sidste == Fristdag.Af(s.Nu) ? s.Nu : Fristdag.Slutter(sidste), i.Bevilget));
            ud.AddRange([h, new IndsatsOphoert(h.Faktum, h.Gaelder, i.Borger, i.Sag, i.Id, aarsag)]);
        }

        return ud;
    }
}
