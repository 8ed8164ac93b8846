namespace Kommune.Fundament;

/// <summary>F33: no figure about fewer than five, and none that a subtraction would give.</summary>
public static class Smaatal
{
    public const int Graense = 5;
    public const string Skjult = "under 5";

    /// <summary>Too few to tell of; nought is nobody, and may be told.</summary>
    public static bool Faa(int antal) => antal is > 0 and < Graense;

    public static string Vis(int antal) => Faa(antal) ? Skjult : DanskTal.Heltal(antal);

    /// <summary>So many of so many may be told: neither they nor the rest are a few.</summary>
    public static bool MaaVises(int antal, int af) => antal >= Graense && (antal == af || af - antal >= Graense);

    /// <summary>Which parts of a known whole must not be told.</summary>
    public static bool[] Skjulte(IEnumerable<int> dele) => Skjulte([.. dele.Select(d => new[] { d })]);

    /// <summary>
    /// The same of parts with several counts that could be found by subtraction: in all, with, without. One hidden part alone could be
    /// found, and so could several that together are a few: then the next smallest goes as well.
    /// </summary>
    public static bool[] Skjulte(IReadOnlyList<int[]> dele)
    {
        bool[] skjult = [.. dele.Select(d => d.Any(Faa))];
        while (KanRegnesUd(dele, skjult)
            && dele.Select((d, i) => (d, i)).Where(x => !skjult[x.i] && x.d[0] > 0).OrderBy(x => x.d[0]).Select(x => (int?)x.i).FirstOrDefault() is { } naeste)
        {
            skjult[naeste] = true;
        }

        return skjult;
    }

    /// <summary>What is hidden would follow from the whole and what is shown.</summary>
    public static bool KanRegnesUd(IReadOnlyList<int[]> dele, bool[] skjult) =>
        skjult.Count(s => s) == 1 || (skjult.Contains(true) && Enumerable.Range(0, dele[0].Length).Any(k => Faa(dele.Where((_, i) => skjult[i]).Sum(d => d[k]))));
}
