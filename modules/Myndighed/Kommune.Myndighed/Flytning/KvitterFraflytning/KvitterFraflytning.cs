using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M19: the new municipality says that it has the material. The case is closed by then.</summary>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record KvitterFraflytning(FraflytningId Id, LocalDate Modtaget, int Version) : IHarVersion;

internal static class KvitterFraflytningHandler
{
    public static async Task<Fraflytning> Load(KvitterFraflytning c, MyndighedDb db, CancellationToken ct) => (await db.Hent<Fraflytning>(c.Id, ct: ct))!;

    public static Afvisning? Validate(KvitterFraflytning c, Fraflytning f, Instant nu) => Afvisning.Af(
    [
        f.Overdraget is not { } o ? new(null, "Materialet er ikke givet videre endnu.")
            : f.Kvitteret is not null ? new(null, "Der er allerede kvitteret.")
            : c.Modtaget < DanskTid.Dag(o.Tid) ? new(nameof(c.Modtaget), "Materialet kan ikke være modtaget, før det blev givet videre.")
            : c.Modtaget > DanskTid.Dag(nu) ? new(nameof(c.Modtaget), "Dagen kan ikke ligge i fremtiden.") : null,
    ]);

    public static Haendelser Handle(KvitterFraflytning c, Fraflytning f, Sammenhaeng s) => f.Kvitter(c.Modtaget, s);
}
