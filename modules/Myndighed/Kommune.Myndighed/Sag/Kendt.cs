using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>"As known on": a day in a URL, and the last moment of it.</summary>
internal static class Kendt
{
    /// <summary>The end of that Danish day, in the microseconds that the database keeps. Null for today, tomorrow and nonsense.</summary>
    public static Instant? Paa(string? pr, Instant nu) =>
        DanskTid.LaesDato(pr, DanskTid.Dag(nu), out var dag) && dag < DanskTid.Dag(nu) ? Fristdag.Slutter(dag) - Duration.FromTicks(10) : null;
}
