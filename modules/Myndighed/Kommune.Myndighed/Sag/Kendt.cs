using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>"As known on": a day in a URL, and the last moment of it.</summary>
internal static class Kendt
{
    /// <summary>No day at all, or one; a program that asks for nonsense must not be answered with today.</summary>
    public static bool KanLaeses(string? pr, Instant nu) => string.IsNullOrEmpty(pr) || DanskTid.LaesDato(pr, DanskTid.Dag(nu), out _);

    /// <summary>The end of that Danish day, in the microseconds that the database keeps. Null for today, tomorrow and nonsense.</summary>
    public static Instant? Paa(string? pr, Instant nu) =>
        DanskTid.LaesDato(pr, DanskTid.Dag(nu), out var dag) && dag < DanskTid.Dag(nu) ? Fristdag.Slutter(dag) - Duration.FromTicks(10) : null;
}
