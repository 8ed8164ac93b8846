using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Ends a measure with its reason: its clocks fall away, F24 is answered, and Udfører is told.</summary>
/// <param name="Sidste">The last day; today when left out.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OphoerIndsats(IndsatsId Id, Ophoersaarsag Aarsag, string Begrundelse, LocalDate? Sidste, int Version) : IHarVersion;

internal static class OphoerIndsatsHandler
{
    public static async Task<Indsats> Load(OphoerIndsats c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Indsats>(c.Id, ct: ct))!;

    public static Afvisning? Validate(OphoerIndsats c, Indsats a, Instant nu) => Afvisning.Af(
    [
        a.Loeber ? null : new Fejl(null, "Indsatsen er allerede ophørt."),
        c.Sidste > Fristdag.Af(nu) ? new Fejl(nameof(c.Sidste), "Den sidste dag kan ikke ligge i fremtiden. Ret slutdatoen ved en opfølgning i stedet.") : null,
        c.Sidste < Fristdag.Af(a.Bevilget) ? new Fejl(nameof(c.Sidste), "Den sidste dag kan ikke ligge før bevillingen.") : null,
    ]);

    public static (Haendelser, IndsatsOphoert, OpgaveLukket?) Handle(OphoerIndsats c, Indsats a, Sammenhaeng s)
    {
        var ophoert = a.Ophoer(c.Aarsag, c.Begrundelse, s, c.Sidste is { } d && d != Fristdag.Af(s.Nu) ? Instant.Min(Fristdag.Slutter(d), s.Nu) : null);
        return (ophoert, new IndsatsOphoert(ophoert.Faktum, ophoert.Gaelder, a.Borger, a.Sag, a.Id, c.Aarsag), Nyt.Slut(a));
    }
}
