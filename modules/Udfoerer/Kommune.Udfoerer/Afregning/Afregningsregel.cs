using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>What was delivered, as far as it is paid for: from the first day to the last, both included, without the pauses, and the hours held.</summary>
internal sealed record Ydelse(LocalDate Fra, LocalDate Til, IReadOnlyList<Ydelsespause> Pauser, IReadOnlyList<Ydelsestimer> Timer)
{
    /// <summary>Nothing is paid beyond what is granted, and nothing after the work has ended. The day somebody comes back is a day of work.</summary>
    public static Ydelse Af(Forloeb f) => new(
        f.Ordre.Dato, f.Slut is { } slut ? LocalDate.Min(slut.Dato, f.Til) : f.Til,
        [.. f.Pauser.Select(p => new Ydelsespause(p.Fra, p.Til?.PlusDays(-1)))],
        [.. f.Sessioner.Select(s => new Ydelsestimer(s.Dato, s.Timer))]);

    public bool Paa(LocalDate dag) => dag >= Fra && dag <= Til && !Pauser.Any(p => p.Fra <= dag && (p.Til is not { } til || dag <= til));
}

/// <param name="Til">The last day off; null while it lasts.</param>
internal sealed record Ydelsespause(LocalDate Fra, LocalDate? Til);

internal sealed record Ydelsestimer(LocalDate Dag, decimal Timer);

/// <summary>A stretch at one price: days, a part of a month in days, or hours.</summary>
internal sealed record Prisstykke(LocalDate Fra, LocalDate Til, Prisenhed Enhed, decimal Antal, decimal Pris, decimal Beloeb);

/// <param name="DageUdenPris">Days of work on which the offer had no price at all: somebody must give it one.</param>
internal sealed record Maanedsbeloeb(IReadOnlyList<Prisstykke> Stykker, int DageUdenPris)
{
    public decimal Beloeb => Stykker.Sum(s => s.Beloeb);
}

/// <summary>
/// U7: what a month costs. A day costs the day's price, a day of a monthly price its part of that month, an hour the price of
/// its day. Only the sum is rounded: each stretch is what it adds to the rounded sum so far, so that the parts make up the
/// whole to the øre.
/// </summary>
internal static class Afregningsregel
{
    public static LocalDate Foerste(LocalDate dag) => dag.With(DateAdjusters.StartOfMonth);
    public static LocalDate Sidste(LocalDate dag) => dag.With(DateAdjusters.EndOfMonth);

    /// <param name="priser">All rows of the offer; what was superseded is not read.</param>
    public static Maanedsbeloeb Beregn(Ydelse y, IReadOnlyCollection<TilbudPris> priser, LocalDate maaned)
    {
        var (foerste, sidste) = (Foerste(maaned), Sidste(maaned));
        var (dage, timer, uden) = (new List<(LocalDate Fra, LocalDate Til, TilbudPris Pris)>(), new List<(LocalDate Fra, LocalDate Til, TilbudPris Pris, decimal Timer)>(), 0);
        for (var dag = LocalDate.Max(y.Fra, foerste); dag <= LocalDate.Min(y.Til, sidste); dag = dag.PlusDays(1))
        {
            var pris = priser.Paa(dag);
            if (y.Timer.Where(t => t.Dag == dag).Sum(t => t.Timer) is > 0 and var holdt && pris is { Enhed: Prisenhed.Time })
            {
                Forlaeng(timer, pris, dag, holdt);
            }

            if (!y.Paa(dag))
            {
                continue;
            }

            uden += pris is null ? 1 : 0;
            if (pris is { Enhed: not Prisenhed.Time })
            {
                Forlaeng(dage, pris, dag);
            }
        }

        // In øre of a day of this month, so that nothing is rounded before the sum: a monthly price is divided by the days first at the end.
        var (ialt, afrundet, antal, ud) = (0m, 0m, sidste.Day, new List<Prisstykke>());
        foreach (var (fra, til, pris, maengde) in dage.Select(d => (d.Fra, d.Til, d.Pris, (decimal)Period.DaysBetween(d.Fra, d.Til) + 1)).Concat(timer.Select(t => (t.Fra, t.Til, t.Pris, t.Timer))))
        {
            ialt += maengde * pris.Pris * (pris.Enhed == Prisenhed.Maaned ? 1 : antal);
            var nu = Math.Round(ialt / antal, 2, MidpointRounding.AwayFromZero);
            ud.Add(new(fra, til, pris.Enhed, maengde, pris.Pris, nu - afrundet));
            afrundet = nu;
        }

        return new(ud, uden);
    }

    private static void Forlaeng(List<(LocalDate Fra, LocalDate Til, TilbudPris Pris)> stykker, TilbudPris pris, LocalDate dag)
    {
        if (stykker is [.., var sidste] && sidste.Til.PlusDays(1) == dag && Samme(sidste.Pris, pris))
        {
            stykker[^1] = sidste with { Til = dag };
        }
        else
        {
            stykker.Add((dag, dag, pris));
        }
    }

    private static void Forlaeng(List<(LocalDate Fra, LocalDate Til, TilbudPris Pris, decimal Timer)> stykker, TilbudPris pris, LocalDate dag, decimal timer)
    {
        if (stykker is [.., var sidste] && Samme(sidste.Pris, pris))
        {
            stykker[^1] = sidste with { Til = dag, Timer = sidste.Timer + timer };
        }
        else
        {
            stykker.Add((dag, dag, pris, timer));
        }
    }

    private static bool Samme(TilbudPris a, TilbudPris b) => a.Pris == b.Pris && a.Enhed == b.Enhed;
}
