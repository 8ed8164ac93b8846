using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>A row of a breakdown, as it may be shown.</summary>
internal sealed record Opdeling(string Navn, VistTal Tal);

/// <summary>An indicator as a page shows it: now, a year ago, five points of the way, and by district, age and its own group.</summary>
internal sealed record Udregnet(Indikator Indikator, LocalDate Dag, VistTal Nu, VistTal Foer, IReadOnlyList<(LocalDate Til, VistTal Tal)> Forloeb)
{
    public Indikatorblad Blad => Indikator.Blad;
    public IReadOnlyList<Opdeling> Distrikter { get; init; } = [];
    public IReadOnlyList<Opdeling> Aldre { get; init; } = [];
    public IReadOnlyList<Opdeling> Grupper { get; init; } = [];

    /// <summary>Against a year ago, in the figure's own unit; of a share in percentage points.</summary>
    public decimal? Aendring => Nu.Vaerdi - Foer.Vaerdi;
}

/// <summary>
/// From observations to figures: pure, the same for all indicators. A figure of a period is about the twelve months up to the day, so that
/// it is about enough children and the seasons are evened out; the way there is told in steps of three months.
/// </summary>
internal static class Beregning
{
    private const int Trin = 5;
    private static readonly (int Fra, int Til, string Navn)[] Aldersgrupper = [(0, 5, "0–5 år"), (6, 9, "6–9 år"), (10, 13, "10–13 år"), (14, 17, "14–17 år"), (18, 200, "18 år og over")];
    private const string UkendtAlder = "Uden kendt alder";

    /// <summary>The days of the way, the latest last.</summary>
    public static IReadOnlyList<LocalDate> Dage(LocalDate dag) => [.. Enumerable.Range(0, Trin).Select(i => dag.PlusMonths(-3 * (Trin - 1 - i)))];

    public static Udregnet Af(Indikator i, Fakta f, LocalDate dag)
    {
        var b = i.Blad;
        var forloeb = Dage(dag).Select(d => (Til: d, Alle: i.Iagttag(f, Periode.Aar(d)).ToArray())).ToArray();
        var nu = forloeb[^1].Alle;
        var vist = forloeb.Select(x => (x.Til, Talvisning.Vis(b, Tal.Af(b.Regnemaade, x.Alle)))).ToArray();
        return new(i, dag, vist[^1].Item2, vist[0].Item2, vist)
        {
            Distrikter = b.Opdeles ? Del(b, nu, o => f.Distrikter.Distrikt(o.Barn is { } barn ? f.Omraade(barn, o.Dag) : null), [.. f.Distrikter.Navne, Distriktskort.Ukendt], Distriktskort.Ukendt) : [],
            Aldre = b.Opdeles ? Del(b, nu, o => Aldersgruppe(o.Barn is { } barn ? f.Alder(barn, o.Dag) : null), [.. Aldersgrupper.Select(a => a.Navn), UkendtAlder], UkendtAlder) : [],
            Grupper = b.Gruppe is null ? [] : Del(b, nu, o => o.Gruppe ?? "–", [.. nu.Select(o => o.Gruppe ?? "–").Distinct(StringComparer.Ordinal).Order(Dansk.Orden)], "–"),
        };
    }

    /// <summary>All parts of the whole, in a fixed order; a part without anybody is left out where it is only the rest.</summary>
    private static Opdeling[] Del(Indikatorblad b, IReadOnlyList<Iagttagelse> alle, Func<Iagttagelse, string> gruppe, IReadOnlyList<string> navne, string rest)
    {
        var efter = alle.ToLookup(gruppe, StringComparer.Ordinal);
        var brugte = navne.Where(n => n != rest || efter.Contains(n)).ToArray();
        var vist = Talvisning.Vis(b, [.. brugte.Select(n => Tal.Af(b.Regnemaade, [.. efter[n]]))]);
        return [.. brugte.Select((n, i) => new Opdeling(n, vist[i]))];
    }

    private static string Aldersgruppe(int? alder) => alder is { } a ? Array.Find(Aldersgrupper, g => a >= g.Fra && a <= g.Til).Navn : UkendtAlder;
}
