using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M2: another socialrådgiver or team answers from now on; every running clock goes along.</summary>
/// <param name="Ansvarlig">Null: the team distributes it itself.</param>
/// <param name="Note">What the next must know first; read by them, and by the family.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OverdragSag(SagId Id, TeamId Team, MedarbejderId? Ansvarlig, string Note, int Version) : IHarVersion;

internal static class OverdragSagHandler
{
    public static async Task<(Sag, IReadOnlyList<Aggregat>, Overdragelsesgrundlag)> Load(OverdragSag c, MyndighedDb db, Organisation organisation, Instant nu, CancellationToken ct)
    {
        var sag = await db.Hent<Sag>(c.Id, ct: ct);
        var dele = sag is null ? [] : await db.Sagsdele(sag, ct);
        return (sag!, dele, await Overdragelsesgrundlag.Hent(c.Team, organisation, nu, ct));
    }

    public static Afvisning? Validate(OverdragSag c, Sag sag, Overdragelsesgrundlag g) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        .. Overdragelsesregler.Modtager(c.Team, c.Ansvarlig, g, nameof(c.Team), nameof(c.Ansvarlig)),
        c.Team == sag.Team && c.Ansvarlig == sag.Ansvarlig ? new(nameof(c.Ansvarlig), "Sagen er allerede der.") : null,
        c.Note.Length < Overdragelsesregler.KortesteNote ? new(nameof(c.Note), "Skriv, hvad den næste skal vide.") : null,
    ]);

    public static IReadOnlyList<Haendelser> Handle(OverdragSag c, Sag sag, IReadOnlyList<Aggregat> dele, Sammenhaeng s) =>
        [.. Overdragelsesregler.Udfoer(sag, dele, c.Team, c.Ansvarlig, c.Note, s)];
}
