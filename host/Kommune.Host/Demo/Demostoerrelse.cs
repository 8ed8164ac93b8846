namespace Kommune.Host.Demo;

/// <summary>How many families the demo has, and how common each life is among them. <see cref="Lille"/> is for looking around, <see cref="Stor"/> has a municipality's real size.</summary>
/// <param name="Liv">The life of each family in turn, again and again: the numbers are <see cref="Livsloeb"/>'s.</param>
/// <param name="Pladser">How many times as many places the offers have.</param>
/// <param name="Runder">How many rounds of trivsel lie behind each stue, and <paramref name="Fravaersmaaneder"/> how many months of absence.</param>
/// <param name="Omraadets">Whether each grundområde has a school and three institutions of its own, besides those that the demo's users work in.</param>
internal sealed record Demostoerrelse(int Familier, IReadOnlyList<int> Liv, int Pladser, int Runder, int Fravaersmaaneder, bool Omraadets)
{
    /// <summary>Some 290 children; two families of three are known to Myndighed, so that there is something to see.</summary>
    public static readonly Demostoerrelse Lille = new(128, [.. Enumerable.Range(0, 20)], 1, Runder: 4, Fravaersmaaneder: 24, Omraadets: false);

    /// <summary>Some 12,000 children; one family in four is ever heard of, one in fourteen gets help.</summary>
    public static readonly Demostoerrelse Stor = new(5_700, [.. Enumerable.Repeat(0, 14), 6, 6, 7, 7, 8, 9, 9, 10, 11, 12, 13, .. Enumerable.Repeat(19, 75)], 12, Runder: 2, Fravaersmaaneder: 6, Omraadets: true);

    /// <param name="navn">The argument <c>--demo</c>.</param>
    public static Demostoerrelse Af(string? navn) => navn switch
    {
        null or "" or "lille" => Lille,
        "stor" => Stor,
        _ => throw new InvalidOperationException($"--demo {navn}: choose lille or stor."),
    };
}
