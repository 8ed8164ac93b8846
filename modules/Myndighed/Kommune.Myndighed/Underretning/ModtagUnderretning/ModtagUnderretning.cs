using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M1: a notification is received, by telephone, letter or from another department. One page, under a minute.</summary>
/// <param name="Id">Made by the page, so that a form sent twice is one notification.</param>
/// <param name="Boern">One or several children, also unborn.</param>
/// <param name="Modtaget">When it reached the municipality; null is now. The clocks run from here (F1, F2).</param>
/// <param name="Tilflytning">M19: another municipality hands the child over: then <paramref name="Bekymring"/> is their summary.</param>
/// <param name="Team">Who shall assess; null is the registrar's own team.</param>
[Kraever(Rolle.Socialraadgiver, Rolle.Teamleder)]
[UdenTilknytning("M1: a notification may be about any child; nobody is attached to it before")]
internal sealed record ModtagUnderretning(HenvendelseId Id, IReadOnlyList<BorgerId> Boern, Underretter Underretter, string? Sted, string? NavnOgStilling, string Bekymring, bool Akut, bool Overgreb, Instant? Modtaget, TeamId? Team, Tilflytning? Tilflytning = null)
{
    public static UnderretningId Underretning(HenvendelseId henvendelse, BorgerId barn) => new(Fundament.Id.Af(henvendelse.Vaerdi, barn.ToString()));
}

internal static class ModtagUnderretningHandler
{
    public static async Task<List<Enhed>> Load(ModtagUnderretning c, MyndighedDb db, Organisation organisation, Sammenhaeng s, CancellationToken ct) =>
        s.Bruger.ErSystem ? await organisation.Enheder("team", "myndighed", ct) : await Organisation.EnhederFor(db, s.Bruger, "team", ct);

    public static Afvisning? Validate(ModtagUnderretning c, List<Enhed> teams, Instant nu) => Afvisning.Af(
    [
        c.Boern.Count == 0 ? new(nameof(c.Boern), "Søg og vælg det barn, det handler om.") : null,
        c.Boern.Count > 20 ? new(nameof(c.Boern), "Højst 20 børn i én henvendelse.") : null,
        c.Bekymring.Length < 5 ? new(nameof(c.Bekymring), "Skriv, hvad bekymringen er, så den kan vurderes.") : null,
        c.Underretter == Underretter.Fagperson && c.Sted is null && c.NavnOgStilling is null ? new(nameof(c.Sted), "Skriv arbejdsstedet eller navnet, så der kan kvitteres.") : null,
        c.Tilflytning is not null && c.Underretter != Underretter.AndenKommune ? new(nameof(c.Underretter), "Er barnet flyttet hertil, så vælg »Anden kommune«.") : null,
        c.Tilflytning is not null && c.Sted is null ? new(nameof(c.Sted), "Skriv, hvilken kommune barnet er flyttet fra.") : null,
        c.Tilflytning?.Flyttet > DanskTid.Dag(nu).PlusYears(1) ? new("Tilflytning.Flyttet", "Flyttedagen ligger mere end et år frem. Ret datoen.") : null,
        c.Modtaget > nu ? new(nameof(c.Modtaget), "Modtagelsen kan ikke ligge i fremtiden.") : null,
        c.Modtaget < nu - Duration.FromDays(3 * 365) ? new(nameof(c.Modtaget), "Modtagelsen ligger mere end tre år tilbage. Ret datoen.") : null,
        teams.Count == 0 || (c.Team is { } t && teams.All(x => x.Id != t.Vaerdi)) ? new(nameof(c.Team), "Du er ikke i det team, der skal vurdere.") : null,
    ]);

    public static (IReadOnlyList<Haendelser>, IReadOnlyList<IBesked>) Handle(ModtagUnderretning c, List<Enhed> teams, Sammenhaeng s)
    {
        var team = c.Team ?? new TeamId(teams[0].Id);
        var modtaget = c.Modtaget ?? s.Gaelder;
        var navngivet = c.Underretter == Underretter.Anonym ? null : c.NavnOgStilling;
        var sted = c.Underretter == Underretter.Anonym ? null : c.Sted;
        var haendelser = c.Boern.Distinct().Select(barn => Underretning.Modtag(ModtagUnderretning.Underretning(c.Id, barn), barn, c.Id, c.Underretter, sted, navngivet, c.Bekymring, c.Akut, c.Overgreb, team, modtaget, s, tilflytning: c.Tilflytning)).ToArray();
        return (haendelser, haendelser.Select(h => Besked((Underretning)h.Aggregat)).ToArray());
    }

    internal static IBesked Besked(Underretning u) => new UnderretningModtaget(u.ModtagetFaktum, u.ModtagetTid, u.Borger, u.Id, u.Henvendelse, u.Underretter, u.Akut, u.Overgreb);
}
