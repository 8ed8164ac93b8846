using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>As what a reading looks: what held on a day, as it was known at a moment.</summary>
internal readonly record struct Tidspunkt(LocalDate Dag, Instant Kendt)
{
    private static readonly Instant Altid = Instant.FromUtc(9999, 1, 1, 0, 0);

    public static Tidspunkt Nu(Instant nu) => new(DanskTid.Dag(nu), Altid);

    /// <summary>As it was known when that day ended.</summary>
    public static Tidspunkt Paa(LocalDate dag) => new(dag, dag.PlusDays(1).AtStartOfDayInZone(DanskTid.Koebenhavn).ToInstant());

    public bool ErNu => Kendt == Altid;

    /// <summary>The condition on a table of versions. $2 is the day, $3 the moment.</summary>
    public static string Gaelder(string t) =>
        $"{t}.gaelder_fra <= $2 and ({t}.gaelder_til is null or {t}.gaelder_til >= $2) and {t}.registreret <= $3 and ({t}.afloest is null or {t}.afloest > $3)";
}
