using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>A figure with its parts. How many children it is about decides whether it may be told (F33).</summary>
internal sealed record Tal(decimal? Vaerdi, decimal Taeller, decimal Naevner, int Boern, int Med, int Uden)
{
    public static readonly Tal Intet = new(null, 0, 0, 0, 0, 0);

    public static Tal Af(Regnemaade maade, IReadOnlyCollection<Iagttagelse> alle)
    {
        var boern = alle.Where(i => i.Barn is not null).ToArray();
        var (taeller, naevner) = (alle.Sum(i => i.Tal), alle.Sum(i => i.Vaegt));
        return new(
            maade switch
            {
                Regnemaade.Antal => taeller,
                Regnemaade.Median => Fraktil(alle.Select(i => i.Tal), 0.5m),
                _ => naevner == 0 ? null : taeller / naevner,
            },
            taeller, naevner,
            Forskellige(boern), Forskellige(boern.Where(i => i.Tal != 0)), Forskellige(boern.Where(i => i.Tal == 0)));
    }

    /// <summary>The smallest value that at least this share does not exceed; of an even number in the middle, the mean of the two.</summary>
    public static decimal? Fraktil(IEnumerable<decimal> tal, decimal andel)
    {
        var t = tal.Order().ToArray();
        if (t.Length == 0)
        {
            return null;
        }

        var sted = andel * t.Length;
        var i = (int)decimal.Ceiling(sted) - 1;
        return sted == decimal.Truncate(sted) && i + 1 < t.Length && andel == 0.5m ? (t[i] + t[i + 1]) / 2 : t[Math.Max(0, i)];
    }

    private static int Forskellige(IEnumerable<Iagttagelse> i) => i.Select(x => x.Barn).Distinct().Count();
}

/// <summary>A figure as it may be shown. <paramref name="Tal"/> is null when there is none, or when it is about too few.</summary>
internal sealed record VistTal(Tal? Tal, bool Skjult)
{
    public decimal? Vaerdi => Tal?.Vaerdi;
}

/// <summary>F33, as indicators follow it. Parts of a known whole are looked at together (<see cref="Smaatal"/>).</summary>
internal static class Talvisning
{
    public const string Skjult = "vises ikke";

    /// <summary>A figure that stands alone.</summary>
    public static VistTal Vis(Indikatorblad b, Tal t) => b.OmBoern && ErForFaa(b.Regnemaade, t) ? new(null, true) : new(t, false);

    /// <summary>The parts of a whole that is shown beside them.</summary>
    public static IReadOnlyList<VistTal> Vis(Indikatorblad b, IReadOnlyList<Tal> dele)
    {
        if (!b.OmBoern)
        {
            return [.. dele.Select(d => new VistTal(d, false))];
        }

        var skjult = Smaatal.Skjulte([.. dele.Select(d => Stoerrelser(b.Regnemaade, d))]);
        return [.. dele.Select((d, i) => skjult[i] ? new VistTal(null, true) : new VistTal(d, false))];
    }

    public static bool ErForFaa(Regnemaade m, Tal t) => Stoerrelser(m, t).Any(Smaatal.Faa);

    /// <summary>The counts that could be found by subtraction: in all, with, without.</summary>
    private static int[] Stoerrelser(Regnemaade m, Tal t) => m == Regnemaade.Andel ? [t.Boern, t.Med, t.Uden] : [t.Boern];
}
