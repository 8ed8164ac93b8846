using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>X2: how or when the placement ended was registered wrongly, or it did not end at all.</summary>
/// <param name="Aldrig">It never ended. What was granted has ended all the same, and is decided anew.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record RetAnbringelsesophoer(AnbringelseId Id, bool Aldrig, Anbringelsesslut? Aarsag, LocalDate? Sidste, string Begrundelse, int Version) : IHarVersion;

internal static class RetAnbringelsesophoerHandler
{
    public static Task<Anbringelse?> Load(RetAnbringelsesophoer c, MyndighedDb db, CancellationToken ct) => db.Hent<Anbringelse>(c.Id, ct: ct);

    public static Afvisning? Validate(RetAnbringelsesophoer c, Anbringelse a, Instant nu) => Afvisning.Af(
    [
        a.Ophoer is null ? new(null, "Anbringelsen er ikke sluttet.", MyndighedRuter.Anbringelse(a.Id)) : null,
        c.Sidste > Fristdag.Af(nu) ? new(nameof(c.Sidste), "Den sidste dag kan ikke ligge i fremtiden.") : null,
        c.Sidste < a.Fra ? new(nameof(c.Sidste), "Den sidste dag kan ikke ligge, før barnet blev anbragt.") : null,
        c.Begrundelse.Length < 5 ? new(nameof(c.Begrundelse), "Skriv, hvorfor det rettes.") : null,
    ]);

    public static (Haendelser, IBesked) Handle(RetAnbringelsesophoer c, Anbringelse a, Sammenhaeng s)
    {
        if (c.Aldrig)
        {
            var faktisk = Anbringelsesbeskeder.Ophoert(a);
            return (a.AnnullerOphoer(c.Begrundelse, s), new Annulleret<AnbringelseOphoert>(faktisk));
        }

        var h = a.RetOphoer(c.Aarsag ?? a.Ophoer!.Aarsag, c.Sidste ?? a.Ophoer!.Sidste, c.Begrundelse, s);
        return (h, new Rettet<AnbringelseOphoert>(Anbringelsesbeskeder.Ophoert(a)));
    }
}
