using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A typed day as a moment: today is now, so that the order of what happens today is kept; another day is its beginning.</summary>
internal static class Dag
{
    public static Instant Tid(LocalDate dag, Sammenhaeng s) => dag == Fristdag.Af(s.Gaelder) ? s.Gaelder : Fristdag.Begynder(dag);

    /// <summary>What is registered here has happened: not before the work began, and not tomorrow.</summary>
    public static Fejl? Fejl(LocalDate dag, LocalDate tidligst, Sammenhaeng s, string felt = "Dato") =>
        dag > Fristdag.Af(s.Nu) ? new Fejl(felt, "Dagen ligger ude i fremtiden.")
        : dag < tidligst ? new Fejl(felt, $"Dagen ligger før {DanskTid.Dato(tidligst)}.")
        : null;
}
