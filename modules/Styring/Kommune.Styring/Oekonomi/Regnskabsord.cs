using Kommune.Fundament;

namespace Kommune.Styring;

/// <summary>What the year's figures say, in sentences.</summary>
internal static class Regnskabsord
{
    /// <summary>The whole year against its frame; null without a frame.</summary>
    public static string? Ramme(IReadOnlyList<Omraaderegnskab> alle) =>
        alle.Any(r => r.Ramme is not null) && alle.Sum(r => r.Ramme ?? 0) - alle.Sum(r => r.Prognose) is var rest
            ? $"Året ventes at koste {DanskTal.KronerPrMaaned(alle.Sum(r => r.Prognose))}, {DanskTal.KronerPrMaaned(Math.Abs(rest))} {(rest < 0 ? "over" : "under")} rammen." : null;

    /// <summary>Why placements cost what they do. Only where the areas are told apart: a row that holds something else too is not about placements.</summary>
    public static string? Anbringelser(IReadOnlyList<Omraaderegnskab> alle, int aar)
    {
        var r = alle.Where(x => x.Omraader.Any(Omraader.Anbringelser.Contains)).ToArray();
        if (r.Length == 0 || !r.All(x => x.Omraader.All(Omraader.Anbringelser.Contains)))
        {
            return null;
        }

        var a = r.Aggregate(default(Afvigelse), (x, y) => x + y.Afvigelse);
        return $"Anbringelser koster {DanskTal.KronerPrMaaned(Math.Abs(a.IAlt))} {(a.IAlt >= 0 ? "mere" : "mindre")} end i {aar - 1}: {Tegn(a.Volumen)}, fordi der er {(a.Volumen >= 0 ? "flere" : "færre")} måneder, og {Tegn(a.Pris)}, fordi en måned er blevet {(a.Pris >= 0 ? "dyrere" : "billigere")}.";
    }

    private static string Tegn(decimal kr) => $"{(kr > 0 ? "+" : "")}{DanskTal.KronerPrMaaned(kr)}";
}
