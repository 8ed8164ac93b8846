using FsCheck;
using FsCheck.Fluent;
using Kommune.Test;
using NodaTime;

namespace Kommune.Fundament.Tests.Fristmotor;

/// <summary>
/// The calculator against a slow one that shares nothing with it: it lists days and counts those that count, and has its
/// own rule for summer time (last Sunday of March to last Sunday of October, of September until 1995, at 01:00 UTC).
/// </summary>
[Krav("M10")]
public class FristberegnerEgenskaber
{
    private const int Proever = 3000;

    private static readonly Gen<Instant> Start =
        from minut in Gen.Choose(0, 45 * 525_960)
        select Instant.FromUtc(2015, 1, 1, 0, 0) + Duration.FromMinutes(minut);

    /// <summary>None, the law's, or a random set as dense as every second day.</summary>
    private static readonly Gen<IHelligdage> Kalender = Gen.OneOf(
        Gen.Constant<IHelligdage>(new Valgte(0, 1)),
        Gen.Constant<IHelligdage>(Helligdage.Lovens),
        from froe in Gen.Choose(1, int.MaxValue - 1) from taethed in Gen.Choose(2, 60) select (IHelligdage)new Valgte(froe, taethed));

    private static readonly Gen<Fristregel> Regel =
        from enhed in Gen.Elements(Enum.GetValues<Fristenhed>())
        from laengde in Gen.Choose(-400, 400)
        from dagEn in Gen.Elements(true, false)
        select Tid.Regel(laengde, enhed, dagEn && enhed is not (Fristenhed.Timer or Fristenhed.Maaneder));

    private static readonly Gen<(Fristregel Regel, Instant Start, IHelligdage Helligdage)> Tilfaelde =
        from regel in Regel from start in Start from helligdage in Kalender select (regel, start, helligdage);

    [Fact(DisplayName = "Enhver frist er som talt dag for dag")]
    public void Som_talt_dag_for_dag() => Tjek(t =>
        Fristberegner.Udloeb(t.Regel, t.Start, t.Helligdage) == Langsomt.Udloeb(t.Regel, t.Start, t.Helligdage));

    [Fact(DisplayName = "En længere frist ender aldrig før en kortere")]
    public void Laengere_ender_aldrig_foer() => Tjek(t =>
        Fristberegner.Udloeb(t.Regel, t.Start, t.Helligdage) <= Fristberegner.Udloeb(t.Regel with { Laengde = t.Regel.Laengde + 1 }, t.Start, t.Helligdage));

    [Fact(DisplayName = "En senere start giver aldrig en tidligere frist")]
    public void Senere_start_aldrig_tidligere_frist() => Tjek(t =>
        Fristberegner.Udloeb(t.Regel, t.Start, t.Helligdage) <= Fristberegner.Udloeb(t.Regel, t.Start + Duration.FromHours(7), t.Helligdage));

    [Fact(DisplayName = "En frist i dage eller måneder ender på et døgnskifte i Danmark, og dens sidste dag er dagen før")]
    public void Ender_ved_doegnskifte() => Tjek(t =>
    {
        var udloeb = Fristberegner.Udloeb(t.Regel, t.Start, t.Helligdage);
        return t.Regel.Enhed == Fristenhed.Timer || Fristdag.Sidste(udloeb).PlusDays(1) == Fristdag.Af(udloeb) && Fristdag.Begynder(Fristdag.Af(udloeb)) == udloeb;
    });

    private static void Tjek(Func<(Fristregel Regel, Instant Start, IHelligdage Helligdage), bool> egenskab) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Proever), Prop.ForAll(Tilfaelde.ToArbitrary(), egenskab));

    /// <summary>A set of holidays that follows from a seed, so that a failing case can be repeated.</summary>
    private sealed record Valgte(int Froe, int Taethed) : IHelligdage
    {
        public bool ErHelligdag(LocalDate dag) => Froe != 0 && (uint)((dag.DayOfYear * 7919 + dag.Year * 104_729) ^ Froe) % (uint)Taethed == 0;
    }

    private static class Langsomt
    {
        public static Instant Udloeb(Fristregel regel, Instant start, IHelligdage helligdage)
        {
            var n = regel.Laengde!.Value;
            if (regel.Enhed == Fristenhed.Timer)
                return Instant.FromUnixTimeSeconds(start.ToUnixTimeSeconds() + n * 3600L);

            var utc = start.InUtc().LocalDateTime;
            var dag = utc.PlusHours(ErSommertid(utc) ? 2 : 1).Date;
            var sidste = regel.Enhed == Fristenhed.Maaneder ? Maaneder(dag, n) : Dage(dag, n, regel, helligdage);
            // Midnight in Denmark is 22 or 23 UTC the evening before; no change of summer time lies between the two.
            var aften = sidste.AtMidnight().PlusHours(22);
            return (ErSommertid(aften) ? aften : aften.PlusHours(1)).InUtc().ToInstant();
        }

        private static LocalDate Dage(LocalDate dag, int n, Fristregel regel, IHelligdage helligdage)
        {
            if (n == 0)
                return dag;
            var foerste = regel.DagEnTaeller ? 0 : 1;
            var retning = n > 0 ? 1 : -1;
            return Enumerable.Range(foerste, 4000).Select(i => dag.PlusDays(i * retning)).Where(d => Taeller(d, regel.Enhed!.Value, helligdage)).ElementAt(Math.Abs(n) - 1);
        }

        private static bool Taeller(LocalDate dag, Fristenhed enhed, IHelligdage helligdage) => (enhed, dag.DayOfWeek) switch
        {
            (Fristenhed.Kalenderdage, _) => true,
            (_, IsoDayOfWeek.Sunday) or (Fristenhed.Arbejdsdage, IsoDayOfWeek.Saturday) => false,
            _ => !helligdage.ErHelligdag(dag),
        };

        private static LocalDate Maaneder(LocalDate dag, int n)
        {
            var nr = dag.Year * 12 + dag.Month - 1 + n;
            int aar = nr / 12, maaned = nr % 12 + 1;
            var laengde = maaned switch { 2 => aar % 4 == 0 && (aar % 100 != 0 || aar % 400 == 0) ? 29 : 28, 4 or 6 or 9 or 11 => 30, _ => 31 };
            return new(aar, maaned, Math.Min(dag.Day, laengde));
        }

        private static bool ErSommertid(LocalDateTime utc) => utc >= Skifte(utc.Year, 3) && utc < Skifte(utc.Year, utc.Year < 1996 ? 9 : 10);

        private static LocalDateTime Skifte(int aar, int maaned)
        {
            var dag = new LocalDate(aar, maaned, maaned == 9 ? 30 : 31);
            while (dag.DayOfWeek != IsoDayOfWeek.Sunday)
                dag = dag.PlusDays(-1);
            return dag.AtMidnight().PlusHours(1);
        }
    }
}
