using NodaTime;

namespace Kommune.Fundament;

/// <summary>When a clock runs out, and by which rule. Null is the case's own decided date.</summary>
public sealed record Fristudloeb(Instant Udloeb, Fristregel? Regel);

/// <summary>How a clock looks now. The order is that of urgency.</summary>
public enum Fristtilstand
{
    Overskredet,
    IDag,
    Snart,
    Normal,
}

/// <summary>
/// When a deadline ends (M10). Hours are elapsed time, also over a change of summer time. Days and months are Danish
/// calendar days: day 1 is the day after the start (but F22), the deadline ends at 24:00 and does not move to the next
/// working day. Months end on the same date, or on the month's last day. Negative lengths count backwards.
/// </summary>
public static class Fristberegner
{
    private const int SnartDage = 7;

    public static Instant Udloeb(Fristregel regel, Instant start, IHelligdage helligdage)
    {
        if (regel is not { Laengde: { } laengde, Enhed: { } enhed })
            throw new ArgumentException($"{regel.Id} er en pligt uden frist.", nameof(regel));

        var dag = Fristdag.Af(start);
        return enhed switch
        {
            Fristenhed.Timer => start + Duration.FromHours(laengde),
            Fristenhed.Maaneder => Fristdag.Slutter(dag.PlusMonths(laengde)),
            Fristenhed.Kalenderdage => Fristdag.Slutter(Taelles(dag, laengde, regel.DagEnTaeller, _ => true)),
            Fristenhed.Hverdage => Fristdag.Slutter(Taelles(dag, laengde, regel.DagEnTaeller, ErHverdag)),
            Fristenhed.Arbejdsdage => Fristdag.Slutter(Taelles(dag, laengde, regel.DagEnTaeller, ErArbejdsdag)),
            _ => throw new ArgumentException($"{regel.Id} har en ukendt enhed.", nameof(regel)),
        };

        bool ErHverdag(LocalDate d) => d.DayOfWeek != IsoDayOfWeek.Sunday && !helligdage.ErHelligdag(d);
        bool ErArbejdsdag(LocalDate d) => d.DayOfWeek != IsoDayOfWeek.Saturday && ErHverdag(d);
    }

    /// <summary>A date decided in the case itself, or asked for by letter: it lasts until 24:00 that day.</summary>
    public static Instant Udloeb(LocalDate saerskiltDato) => Fristdag.Slutter(saerskiltDato);

    /// <summary>
    /// Several clocks on one duty (law, track, the case's own decision): the earliest binds, and the first named of two
    /// that end together. Null when there is none.
    /// </summary>
    public static Fristudloeb? Tidligst(params IEnumerable<Fristudloeb?> frister) => frister.OfType<Fristudloeb>().MinBy(f => f.Udloeb);

    public static Fristtilstand Tilstand(Instant udloeb, Instant nu)
    {
        if (nu >= udloeb)
            return Fristtilstand.Overskredet;
        var dage = Period.DaysBetween(Fristdag.Af(nu), Fristdag.Sidste(udloeb));
        return dage switch
        {
            0 => Fristtilstand.IDag,
            <= SnartDage => Fristtilstand.Snart,
            _ => Fristtilstand.Normal,
        };
    }

    private static LocalDate Taelles(LocalDate start, int laengde, bool dagEnTaeller, Predicate<LocalDate> taeller)
    {
        var skridt = Math.Sign(laengde);
        var tilbage = Math.Abs(laengde);
        var dag = dagEnTaeller ? start.PlusDays(-skridt) : start;
        while (tilbage > 0)
        {
            dag = dag.PlusDays(skridt);
            if (taeller(dag))
                tilbage--;
        }
        return dag;
    }
}
