using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>A typed day as a moment: today is now, so that the order of what happens today is kept; another day is its beginning.</summary>
internal static class Dag
{
    public static Instant Tid(LocalDate dag, Sammenhaeng s) => dag == Fristdag.Af(s.Gaelder) ? s.Gaelder : Fristdag.Begynder(dag);

    public static Fejl? Fremtid(LocalDate dag, Sammenhaeng s, string felt) => dag > Fristdag.Af(s.Nu) ? new Fejl(felt, "Dagen ligger ude i fremtiden.") : null;
}
