namespace Kommune.Udfoerer;

/// <summary>F33: no figure about fewer than five children, and none that two others differ by.</summary>
internal static class Smaatal
{
    public const int Graense = 5;
    public const string Skjult = "under 5";

    /// <summary>So many of so many may be told: neither they nor the rest are a few.</summary>
    public static bool MaaVises(int antal, int af) => antal >= Graense && (antal == af || af - antal >= Graense);

    /// <summary>
    /// Which parts of a known whole must not be told. One hidden part alone could be found by subtraction, and so could several
    /// that together are a few: then the next smallest goes as well.
    /// </summary>
    public static bool[] Skjulte(IReadOnlyList<int> dele)
    {
        bool[] skjult = [.. dele.Select(d => d is > 0 and < Graense)];
        while (skjult.Contains(true) && (skjult.Count(s => s) == 1 || dele.Where((_, i) => skjult[i]).Sum() < Graense)
            && dele.Select((d, i) => (d, i)).Where(x => !skjult[x.i] && x.d > 0).OrderBy(x => x.d).Select(x => (int?)x.i).FirstOrDefault() is { } naeste)
        {
            skjult[naeste] = true;
        }

        return skjult;
    }
}
