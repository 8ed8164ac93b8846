using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>F33: outside the case team no number says how few.</summary>
internal static class Smaatal
{
    public const int Mindst = 5;

    public static string Vis(int antal) => antal is > 0 and < Mindst ? "under 5" : DanskTal.Heltal(antal);
}
