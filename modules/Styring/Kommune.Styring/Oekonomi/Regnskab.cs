using Kommune.Fundament;
using Kommune.Ppr;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Styring;

/// <summary>
/// A month of a measure: what is settled, or, where nothing is yet, what the grant says. <paramref name="Andel"/> is how much of the month
/// it is granted for.
/// </summary>
internal sealed record Indsatsmaaned(BorgerId Barn, Guid Tilbud, Omraade Omraade, LocalDate Maaned, decimal Andel, decimal Afregnet, decimal Disponeret)
{
    public decimal Kroner => Afregnet + Disponeret;
}

/// <summary>A difference, parted so that the parts are the whole to the øre.</summary>
internal readonly record struct Afvigelse(decimal Volumen, decimal Pris)
{
    public decimal IAlt => Volumen + Pris;

    /// <summary>
    /// How many more months, at last year's price; the rest is that a month became dearer, on the months there are now. Where one of the years
    /// has no month there is no price to compare, and all of it is volume.
    /// </summary>
    public static Afvigelse Af(decimal maanederFoer, decimal kronerFoer, decimal maanederNu, decimal kronerNu)
    {
        var forskel = kronerNu - kronerFoer;
        var volumen = maanederFoer == 0 || maanederNu == 0 ? forskel : Math.Round((maanederNu - maanederFoer) * kronerFoer / maanederFoer, 2, MidpointRounding.AwayFromZero);
        return new(volumen, forskel - volumen);
    }

    public static Afvigelse operator +(Afvigelse a, Afvigelse b) => new(a.Volumen + b.Volumen, a.Pris + b.Pris);
}

/// <summary>Two years of one offer, or of several that are too few children to tell apart.</summary>
internal sealed record Tilbudsregnskab(string Navn, IReadOnlySet<BorgerId> Boern, decimal MaanederFoer, decimal KronerFoer, decimal Maaneder, decimal Kroner, Afvigelse Afvigelse)
{
    public static Tilbudsregnskab operator +(Tilbudsregnskab a, Tilbudsregnskab b) => new(
        a.Navn, new HashSet<BorgerId>([.. a.Boern, .. b.Boern]), a.MaanederFoer + b.MaanederFoer, a.KronerFoer + b.KronerFoer, a.Maaneder + b.Maaneder, a.Kroner + b.Kroner, a.Afvigelse + b.Afvigelse);
}

/// <summary>An area's year: spent, committed, forecast, against the frame and against the year before.</summary>
internal sealed record Omraaderegnskab(IReadOnlyList<Omraade> Omraader, string Navn, decimal? Ramme, decimal Forbrug, decimal Disponeret, decimal Foer, Afvigelse Afvigelse, IReadOnlySet<BorgerId> Boern, IReadOnlyList<Tilbudsregnskab> Tilbud)
{
    public decimal Prognose => Forbrug + Disponeret;
    public decimal? Rest => Ramme - Prognose;

    /// <summary>How much dearer the same became, on the months there are now; null where nothing can be compared.</summary>
    public decimal? Prisudvikling => Prognose - Afvigelse.Pris is var tilSidsteAarsPris and > 0 && Foer > 0 ? Afvigelse.Pris / tilSidsteAarsPris : null;
    public decimal? PrBarn => Boern.Count == 0 ? null : Math.Round(Prognose / Boern.Count, 2, MidpointRounding.AwayFromZero);
}

/// <summary>ST7, a pure function of the facts.</summary>
internal static class Regnskab
{
    public static readonly Type[] Kilder = [.. Indsatser.Kilder.Select(k => k.Besked), typeof(Afregnet), typeof(TilbudAendret), typeof(UdgiftRegistreret)];

    private const string AndreTilbud = "Andre tilbud, hver med få børn";

    public static IReadOnlyList<Omraaderegnskab> Af(Fakta f, int aar, LocalDate dag, Ramme ramme)
    {
        var navne = f.Af<TilbudAendret>().GroupBy(t => t.Besked.Tilbud.Vaerdi).ToDictionary(g => g.Key, g => g.Last().Besked.Navn);
        var (foer, nu) = (Maaneder(f, aar - 1, dag), Maaneder(f, aar, dag));
        var ud = Enum.GetValues<Omraade>().Where(o => o != Omraade.Specialundervisning).Select(o => Omraadet(o, aar, ramme, [.. foer.Where(m => m.Omraade == o)], [.. nu.Where(m => m.Omraade == o)], navne))
            .Where(r => r.Boern.Count > 0 || r.Ramme is not null).ToArray();
        return [.. Saml(ud), .. Specialregnskab.Af(f, aar, dag, ramme)];
    }

    /// <summary>Each month of the year that a measure is settled for or granted.</summary>
    public static IReadOnlyList<Indsatsmaaned> Maaneder(Fakta f, int aar, LocalDate dag)
    {
        var (start, slut) = (new LocalDate(aar, 1, 1), new LocalDate(aar, 12, 31));
        var afregnet = f.Af<Afregnet>().Where(a => a.Besked.Maaned.Year == aar).GroupBy(a => (a.Besked.Indsats, a.Besked.Maaned)).ToDictionary(g => g.Key, g => g.Sum(a => a.Besked.Beloeb));
        List<Indsatsmaaned> ud = [];
        foreach (var i in Indsatser.Af(f))
        {
            for (var m = start; m <= slut; m = m.PlusMonths(1))
            {
                var sidste = m.PlusMonths(1).PlusDays(-1);
                var (fra, til) = (LocalDate.Max(i.Fra, m), LocalDate.Min(i.Slut(dag), sidste));
                var dage = fra > til ? 0 : Period.DaysBetween(fra, til) + 1;
                var harAfregning = afregnet.TryGetValue((i.Id.Vaerdi, m), out var betalt);
                if (dage == 0 && !harAfregning)
                {
                    continue;
                }

                var andel = (decimal)dage / sidste.Day;
                ud.Add(new(i.Barn, i.Tilbud, Omraader.Af(i.Paa(LocalDate.Max(i.Fra, LocalDate.Min(sidste, dag))).Trin), m, andel, betalt,
                    harAfregning ? 0 : Math.Round(i.PrisPrMaaned * andel, 2, MidpointRounding.AwayFromZero)));
            }
        }

        return ud;
    }

    /// <summary>F33: what is about fewer than five children is told together with the next smallest.</summary>
    internal static IEnumerable<T> SamlFaa<T>(IEnumerable<T> alle, Func<T, int> boern, Func<T, T, T> sammen)
    {
        var store = alle.Where(a => boern(a) >= Smaatal.Graense).OrderBy(boern).ToList();
        var faa = alle.Where(a => boern(a) is > 0 and < Smaatal.Graense).ToList();
        if (faa.Count > 0)
        {
            var samlet = faa.Aggregate(sammen);
            while (boern(samlet) < Smaatal.Graense && store.Count > 0)
            {
                samlet = sammen(samlet, store[0]);
                store.RemoveAt(0);
            }

            store.Add(samlet);
        }

        return store.Concat(alle.Where(a => boern(a) == 0));
    }

    private static Omraaderegnskab Omraadet(Omraade o, int aar, Ramme ramme, Indsatsmaaned[] foer, Indsatsmaaned[] nu, Dictionary<Guid, string> navne)
    {
        var tilbud = foer.Concat(nu).Select(m => m.Tilbud).Distinct().Select(t => Tilbuddet(navne.GetValueOrDefault(t, "Ukendt tilbud"), [.. foer.Where(m => m.Tilbud == t)], [.. nu.Where(m => m.Tilbud == t)])).ToArray();
        var samlet = SamlFaa(tilbud, t => t.Boern.Count, (a, b) => (a + b) with { Navn = AndreTilbud }).OrderByDescending(t => Math.Abs(t.Afvigelse.IAlt)).ThenBy(t => t.Navn, Dansk.Orden).ToArray();
        return new([o], Omraader.Navn(o), ramme.For(aar, [o]), nu.Sum(m => m.Afregnet), nu.Sum(m => m.Disponeret), foer.Sum(m => m.Kroner),
            tilbud.Aggregate(default(Afvigelse), (a, t) => a + t.Afvigelse), foer.Concat(nu).Select(m => m.Barn).ToHashSet(), samlet);
    }

    private static Tilbudsregnskab Tilbuddet(string navn, Indsatsmaaned[] foer, Indsatsmaaned[] nu)
    {
        var (maanederFoer, kronerFoer, maaneder, kroner) = (foer.Sum(m => m.Andel), foer.Sum(m => m.Kroner), nu.Sum(m => m.Andel), nu.Sum(m => m.Kroner));
        return new(navn, foer.Concat(nu).Select(m => m.Barn).ToHashSet(), maanederFoer, kronerFoer, maaneder, kroner, Afvigelse.Af(maanederFoer, kronerFoer, maaneder, kroner));
    }

    private static IEnumerable<Omraaderegnskab> Saml(IReadOnlyList<Omraaderegnskab> alle) =>
        SamlFaa(alle, r => r.Boern.Count, (a, b) => new(
            [.. a.Omraader, .. b.Omraader], $"{a.Navn} og {char.ToLowerInvariant(b.Navn[0])}{b.Navn[1..]}", a.Ramme is null && b.Ramme is null ? null : (a.Ramme ?? 0) + (b.Ramme ?? 0),
            a.Forbrug + b.Forbrug, a.Disponeret + b.Disponeret, a.Foer + b.Foer, a.Afvigelse + b.Afvigelse, new HashSet<BorgerId>([.. a.Boern, .. b.Boern]),
            [.. SamlFaa([.. a.Tilbud, .. b.Tilbud], t => t.Boern.Count, (x, y) => (x + y) with { Navn = AndreTilbud })]))
        .OrderBy(r => r.Omraader.Min());
}
