using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Who a case may be handed to: the teams of Myndighed, and those who work with cases in the one chosen.</summary>
internal sealed record Overdragelsesgrundlag(IReadOnlyList<Enhed> Teams, IReadOnlyList<Medarbejder> ITeamet)
{
    public static async Task<Overdragelsesgrundlag> Hent(TeamId team, Organisation organisation, Instant nu, CancellationToken ct) =>
        new(await organisation.Enheder("team", "myndighed", ct), await organisation.MedRolle([Rolle.Socialraadgiver, Rolle.Teamleder], team, nu, ct));
}

/// <summary>M2: what holds for a handover, of one case or of many.</summary>
internal static class Overdragelsesregler
{
    public const int KortesteNote = 5;

    /// <param name="feltTeam">The field of the team.</param>
    /// <param name="feltTil">The field of whoever answers from now on.</param>
    public static IEnumerable<Fejl?> Modtager(TeamId team, MedarbejderId? til, Overdragelsesgrundlag g, string feltTeam, string feltTil)
    {
        yield return g.Teams.All(t => t.Id != team.Vaerdi) ? new(feltTeam, "Vælg et team i Myndighed.") : null;
        yield return til is { } t && g.ITeamet.All(m => m.Id != t) ? new(feltTil, "Den valgte er ikke i teamet.") : null;
    }

    /// <summary>The case and all that belongs to it get their new owner: the same clocks go on, in other hands.</summary>
    public static IEnumerable<Haendelser> Udfoer(Sag sag, IEnumerable<Aggregat> dele, TeamId team, MedarbejderId? til, string note, Sammenhaeng s)
    {
        yield return sag.Overdrag(team, til, note, s);
        foreach (var fulgt in dele.Cast<ISagsdel>().Select(d => d.SkiftEjer(sag.Ejer, s)).OfType<Haendelser>())
        {
            yield return fulgt;
        }
    }
}
