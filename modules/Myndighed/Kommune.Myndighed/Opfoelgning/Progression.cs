namespace Kommune.Myndighed;

/// <summary>Whether the goals moved, in one rule that can be said in a sentence.</summary>
internal static class Progression
{
    public const string Forklaring = "Der er progression, når målene samlet er kommet tættere på, siden der sidst blev fulgt op.";

    /// <summary>How many points of the scale this goal came closer to its target; negative when it moved away.</summary>
    public static int Skridt(int maal, int foer, int vaerdi) => Math.Abs(maal - foer) - Math.Abs(maal - vaerdi);

    public static bool Af(IEnumerable<(int Maal, int Foer, int Vaerdi)> maal) => maal.Sum(m => Skridt(m.Maal, m.Foer, m.Vaerdi)) > 0;
}
