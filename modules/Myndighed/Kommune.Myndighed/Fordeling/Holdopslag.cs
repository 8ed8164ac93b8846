using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>So many cases of the same kind, with somebody at a moment. Null: the team had not distributed them.</summary>
internal sealed record Holdtal(Instant Paa, TeamId Team, MedarbejderId? Ansvarlig, Sagsforhold Forhold, int Antal);

/// <param name="Siden">When whoever has it got it.</param>
internal sealed record Holdsag(SagId Id, BorgerId Barn, string Nummer, Instant Siden, Sagsforhold Forhold);

/// <summary>What a team carries now and carried before, in one statement; and the cases of one of them.</summary>
internal sealed class Holdopslag(Datakilder kilder)
{
    private const int Flest = 500;
    private const int Maaneder = 11;

    /// <summary>The first of each of the last months, and now, in the microseconds that the database answers with.</summary>
    public static IReadOnlyList<Instant> Tidspunkter(Instant nu)
    {
        var foerste = DanskTid.Dag(nu).With(DateAdjusters.StartOfMonth);
        return [.. Enumerable.Range(0, Maaneder).Select(m => Fristdag.Begynder(foerste.PlusMonths(m - Maaneder + 1))).Where(t => t < nu), Ur.Afkort(nu)];
    }

    /// <summary>Alike cases are counted together, so that a year of a team is few rows; the formula weighs each kind once.</summary>
    public Task<List<Holdtal>> Tal(IEnumerable<TeamId> teams, IEnumerable<Instant> paa, CancellationToken ct) =>
        Sql.Kommando(kilder["myndighed"], $"""
            select p.paa, a.team, a.ansvarlig, count(*)::int, {Sagsforhold.Kolonner}
            from unnest($1::timestamptz[]) p(paa) cross join {Sagsforhold.Kilder} and a.team = any($2)
            group by p.paa, a.team, a.ansvarlig, {Sagsforhold.Kolonner}
            """, paa.Select(p => p.ToDateTimeUtc()).ToArray(), teams.Select(t => t.Vaerdi).ToArray())
            .Liste(r => new Holdtal(r.Instant(0), new(r.GetGuid(1)), r.GuidEllerNull(2) is { } m ? new(m) : null, Sagsforhold.Laes(r, 4), r.GetInt32(3)), ct);

    /// <summary>Those that one has had the longest come first.</summary>
    public Task<List<Holdsag>> Sager(TeamId team, MedarbejderId? hos, Instant nu, CancellationToken ct) =>
        Sql.Kommando(kilder["myndighed"], $"""
            select s.id, s.borger_id, (select x.aar || '-' || x.nr from myndighed.sagsnummer x where x.sag_id = s.id), a.fra, {Sagsforhold.Kolonner}
            from (select $1::timestamptz) p(paa) cross join {Sagsforhold.Kilder} and a.team = $2 and a.ansvarlig is not distinct from $3::uuid
            order by a.fra, s.id limit {Flest}
            """, nu, team, hos?.Vaerdi ?? (object)DBNull.Value)
            .Liste(r => new Holdsag(new(r.GetGuid(0)), new(r.GetGuid(1)), r.GetString(2), r.Instant(3), Sagsforhold.Laes(r, 4)), ct);
}
