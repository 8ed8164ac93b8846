using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M2: another socialrådgiver or team answers from now on; every running clock goes along.</summary>
/// <param name="Ansvarlig">Null: the team distributes it itself.</param>
/// <param name="Note">What the next must know first; read by them, and by the family.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
internal sealed record OverdragSag(SagId Id, TeamId Team, MedarbejderId? Ansvarlig, string Note, int Version) : IHarVersion;

internal sealed record OverdragSagGrundlag(IReadOnlyList<Enhed> Teams, IReadOnlyList<Medarbejder> ITeamet);

internal static class OverdragSagHandler
{
    public static async Task<(Sag, IReadOnlyList<Aggregat>, OverdragSagGrundlag)> Load(OverdragSag c, MyndighedDb db, Organisation organisation, Instant nu, CancellationToken ct)
    {
        var sag = await db.Hent<Sag>(c.Id, ct: ct);
        var dele = sag is null ? [] : await db.Sagsdele(sag, ct);
        return (sag!, dele, new(await organisation.Enheder("team", "myndighed", ct), await organisation.MedRolle([Rolle.Socialraadgiver, Rolle.Teamleder], c.Team, nu, ct)));
    }

    public static Afvisning? Validate(OverdragSag c, Sag sag, OverdragSagGrundlag g) => Afvisning.Af(
    [
        Sagsbeskeder.Lukket(sag),
        g.Teams.All(t => t.Id != c.Team.Vaerdi) ? new(nameof(c.Team), "Vælg et team i Myndighed.") : null,
        c.Ansvarlig is { } a && g.ITeamet.All(m => m.Id != a) ? new(nameof(c.Ansvarlig), "Den valgte er ikke i teamet.") : null,
        c.Team == sag.Team && c.Ansvarlig == sag.Ansvarlig ? new(nameof(c.Ansvarlig), "Sagen er allerede der.") : null,
        c.Note.Length < 5 ? new(nameof(c.Note), "Skriv, hvad den næste skal vide.") : null,
    ]);

    public static IReadOnlyList<Haendelser> Handle(OverdragSag c, Sag sag, IReadOnlyList<Aggregat> dele, Sammenhaeng s)
    {
        List<Haendelser> ud = [sag.Overdrag(c.Team, c.Ansvarlig, c.Note, s)];
        ud.AddRange(dele.Cast<ISagsdel>().Select(d => d.SkiftEjer(sag.Ejer, s)).OfType<Haendelser>());
        return ud;
    }
}
