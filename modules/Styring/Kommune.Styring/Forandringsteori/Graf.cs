using System.Text;

namespace Kommune.Styring;

/// <summary>A box of the drawing, with its text broken into lines.</summary>
internal sealed record Boks(Led Led, IReadOnlyList<string> Linjer, string? Tal, double X, double Y, double Hoejde);

/// <summary>An arrow as an SVG path.</summary>
internal sealed record Streg(Pil Pil, string Sti);

/// <summary>The heading over the columns of one kind.</summary>
internal sealed record Spalte(Ledart Art, double Fra, double Til);

internal sealed record Grafbillede(double Bredde, double Hoejde, IReadOnlyList<Spalte> Spalter, IReadOnlyList<Boks> Bokse, IReadOnlyList<Streg> Streger);

/// <summary>
/// A theory of change drawn from left to right. Columns by kind, and within a kind by the longest way; an arrow over several columns
/// gets a lane of its own in each that it passes, so that it runs behind no box; the order in a column follows the neighbours' middle,
/// swept to and fro (Sugiyama). Pure and always the same for the same theory.
/// </summary>
internal static class Graf
{
    public const double Boksbredde = 210;
    private const double Mellem = 74, Kant = 20, Top = 70, Luft = 20, Bane = 12, Linje = 18, Polstring = 14;
    private const int TegnPrLinje = 27, Sweeps = 12;

    private sealed class Punkt(Led? led, int kolonne, double hoejde)
    {
        public Led? Led => led;
        public int Kolonne => kolonne;
        public double Hoejde => hoejde;
        public double Y { get; set; }
        public double Midte => Y + (hoejde / 2);
        public List<Punkt> Foer { get; } = [];
        public List<Punkt> Efter { get; } = [];
    }

    public static Grafbillede Tegn(Teoriindhold t, Func<Led, string?> tal)
    {
        var (kolonne, spalter) = Kolonner(t);
        var linjer = t.Led.ToDictionary(l => l.Id, l => Bryd(l.Tekst));
        var punkter = t.Led.ToDictionary(l => l.Id, l => new Punkt(l, kolonne[l.Id], (linjer[l.Id].Count + (tal(l) is null ? 0 : 1)) * Linje + (2 * Polstring)));
        var veje = t.Pile.ToDictionary(p => p, p => Vej(punkter[p.Fra], punkter[p.Til]));
        var lag = punkter.Values.Concat(veje.Values.SelectMany(v => v.Skip(1).SkipLast(1))).GroupBy(p => p.Kolonne).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        Orden(lag);
        Hoejder(lag);
        var bund = lag.Count == 0 ? Top : lag.Max(l => l[^1].Y + l[^1].Hoejde);
        var (ud, ind) = (Porte(veje.Values, v => v[0], v => v[1]), Porte(veje.Values, v => v[^1], v => v[^2]));
        return new(spalter[^1].Til + Kant, bund + Kant, spalter,
            [.. t.Led.Select(l => new Boks(l, linjer[l.Id], tal(l), X(punkter[l.Id].Kolonne), punkter[l.Id].Y, punkter[l.Id].Hoejde))],
            [.. veje.Select(v => new Streg(v.Key, Sti(v.Value, ud[v.Value], ind[v.Value])))]);
    }

    /// <summary>How many pairs of arrows cross between neighbouring columns: what the ordering makes small.</summary>
    internal static int Kryds(IReadOnlyList<(double Fra, double Til)> a) =>
        a.SelectMany((x, i) => a.Skip(i + 1).Select(y => (x.Fra - y.Fra) * (x.Til - y.Til) < 0 ? 1 : 0)).Sum();

    private static double X(int kolonne) => Kant + (kolonne * (Boksbredde + Mellem));

    /// <summary>Each kind begins right of the one before; inside a kind, one that leads to another stands left of it.</summary>
    private static (Dictionary<Guid, int> Kolonne, Spalte[] Spalter) Kolonner(Teoriindhold t)
    {
        var (ud, spalter) = (new Dictionary<Guid, int>(), new List<Spalte>());
        var foerste = 0;
        foreach (var art in Enum.GetValues<Ledart>())
        {
            var led = t.Led.Where(l => l.Art == art).Select(l => l.Id).ToHashSet();
            var ind = t.Pile.Where(p => led.Contains(p.Fra) && led.Contains(p.Til)).ToLookup(p => p.Til, p => p.Fra);
            var dybde = new Dictionary<Guid, int>();
            foreach (var id in led)
            {
                ud[id] = foerste + Dybde(id);
            }

            // A kind that has nothing yet still has its column, so that one sees what is missing.
            var naeste = foerste + (led.Count == 0 ? 1 : dybde.Values.Max() + 1);
            spalter.Add(new(art, X(foerste), X(naeste - 1) + Boksbredde));
            foerste = naeste;

            int Dybde(Guid id) => dybde.TryGetValue(id, out var d) ? d : dybde[id] = ind[id].Select(f => Dybde(f) + 1).DefaultIfEmpty(0).Max();
        }

        return (ud, [.. spalter]);
    }

    private static List<Punkt> Vej(Punkt fra, Punkt til)
    {
        List<Punkt> vej = [fra, .. Enumerable.Range(fra.Kolonne + 1, til.Kolonne - fra.Kolonne - 1).Select(k => new Punkt(null, k, Bane)), til];
        foreach (var (a, b) in vej.Zip(vej.Skip(1)))
        {
            a.Efter.Add(b);
            b.Foer.Add(a);
        }

        return vej;
    }

    /// <summary>The order with the fewest crossings among the sweeps.</summary>
    private static void Orden(List<List<Punkt>> lag)
    {
        var (bedst, faerrest) = (Kopi(), Kryds());
        for (var i = 0; i < Sweeps && faerrest > 0; i++)
        {
            var frem = i % 2 == 0;
            foreach (var l in frem ? lag : Enumerable.Reverse(lag))
            {
                var plads = lag.SelectMany(x => x.Select((p, n) => (p, n))).ToDictionary(x => x.p, x => (double)x.n);
                var ny = l.OrderBy(p => (frem ? p.Foer : p.Efter) is { Count: > 0 } naboer ? naboer.Average(n => plads[n]) : plads[p]).ThenBy(p => plads[p]).ToArray();
                l.Clear();
                l.AddRange(ny);
            }

            if (Kryds() is var k && k < faerrest)
            {
                (bedst, faerrest) = (Kopi(), k);
            }
        }

        for (var i = 0; i < lag.Count; i++)
        {
            lag[i] = bedst[i];
        }

        List<List<Punkt>> Kopi() => [.. lag.Select(l => l.ToList())];

        int Kryds() => lag.Sum(l => Graf.Kryds([.. l.SelectMany((p, n) => p.Efter.Select(e => ((double)n, (double)lag[lag.FindIndex(x => x.Contains(e))].IndexOf(e))))]));
    }

    /// <summary>First stacked, the short columns in the middle; then each is drawn towards its neighbours as far as those above and below let it.</summary>
    private static void Hoejder(List<List<Punkt>> lag)
    {
        var hoejest = lag.Count == 0 ? 0 : lag.Max(Sum);
        foreach (var l in lag)
        {
            Stak(l, Top + ((hoejest - Sum(l)) / 2));
        }

        for (var i = 0; i < 6; i++)
        {
            foreach (var l in i % 2 == 0 ? lag : Enumerable.Reverse(lag))
            {
                var oensker = l.Select(p => (i % 2 == 0 ? p.Foer : p.Efter) is { Count: > 0 } n ? n.Average(x => x.Midte) - (p.Hoejde / 2) : p.Y).ToArray();
                for (var j = 0; j < l.Count; j++)
                {
                    l[j].Y = Math.Max(oensker[j], j == 0 ? Top : l[j - 1].Y + l[j - 1].Hoejde + Afstand(l[j - 1], l[j]));
                }

                for (var j = l.Count - 1; j >= 0; j--)
                {
                    l[j].Y = Math.Min(l[j].Y, (j == l.Count - 1 ? Top + hoejest : l[j + 1].Y - Afstand(l[j], l[j + 1])) - l[j].Hoejde);
                }
            }
        }

        static double Sum(List<Punkt> l) => l.Sum(p => p.Hoejde) + l.Zip(l.Skip(1)).Sum(x => Afstand(x.First, x.Second));

        static void Stak(List<Punkt> l, double y)
        {
            for (var j = 0; j < l.Count; j++)
            {
                l[j].Y = j == 0 ? y : l[j - 1].Y + l[j - 1].Hoejde + Afstand(l[j - 1], l[j]);
            }
        }
    }

    private static double Afstand(Punkt a, Punkt b) => a.Led is null && b.Led is null ? 0 : a.Led is null || b.Led is null ? Luft / 2 : Luft;

    /// <summary>Where each arrow leaves or meets the side of its box: spread over the middle of it, in the order of where they go, so that they do not cross at once.</summary>
    private static Dictionary<List<Punkt>, double> Porte(IEnumerable<List<Punkt>> veje, Func<List<Punkt>, Punkt> boks, Func<List<Punkt>, Punkt> nabo)
    {
        var ud = new Dictionary<List<Punkt>, double>();
        foreach (var g in veje.GroupBy(boks))
        {
            var efter = g.OrderBy(v => nabo(v).Midte).ToArray();
            var skridt = Math.Min(12, g.Key.Hoejde * 0.7 / efter.Length);
            for (var i = 0; i < efter.Length; i++)
            {
                ud[efter[i]] = g.Key.Midte + ((i - ((efter.Length - 1) / 2.0)) * skridt);
            }
        }

        return ud;
    }

    private static string Sti(List<Punkt> vej, double ud, double ind)
    {
        var sti = new StringBuilder();
        var (x, y) = (X(vej[0].Kolonne) + Boksbredde, ud);
        Skriv($"M{x:0.#} {y:0.#}");
        foreach (var p in vej.Skip(1))
        {
            var (x2, y2) = (X(p.Kolonne), p.Led is null ? p.Midte : ind);
            var midt = (x + x2) / 2;
            Skriv($" C{midt:0.#} {y:0.#} {midt:0.#} {y2:0.#} {x2 - (p.Led is null ? 0 : 2):0.#} {y2:0.#}");
            if (p.Led is null)
            {
                Skriv($" H{x2 + Boksbredde:0.#}");
            }

            (x, y) = (x2 + Boksbredde, y2);
        }

        return sti.ToString();

        void Skriv(FormattableString s) => sti.Append(FormattableString.Invariant(s));
    }

    /// <summary>By words; a word that is longer than a line is broken.</summary>
    internal static IReadOnlyList<string> Bryd(string tekst)
    {
        List<string> ud = [""];
        foreach (var ord in tekst.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).SelectMany(o => o.Chunk(TegnPrLinje).Select(c => new string(c))))
        {
            if (ud[^1].Length == 0)
            {
                ud[^1] = ord;
            }
            else if (ud[^1].Length + 1 + ord.Length <= TegnPrLinje)
            {
                ud[^1] += " " + ord;
            }
            else
            {
                ud.Add(ord);
            }
        }

        return ud;
    }
}
