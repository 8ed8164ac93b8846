using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>One dimension over time, as it was asked in one version of the profile: two versions are never one line (U4).</summary>
internal sealed record Profilkurve(string Udgave, string Kode, string Navn, IReadOnlyList<Profilkurve.Punkt> Punkter)
{
    internal sealed record Punkt(LocalDate Dato, Profilscore Score);

    public static IReadOnlyList<Profilkurve> Af(IEnumerable<Forloeb.ProfilMaalt> maalinger) =>
        [.. maalinger.SelectMany(m => m.Scorer.Select(s => (m.Udgave, m.Dato, Score: s))).GroupBy(x => (x.Udgave, x.Score.Kode))
            .Select(g => new Profilkurve(g.Key.Udgave, g.Key.Kode, g.First().Score.Navn, [.. g.OrderBy(x => x.Dato).Select(x => new Punkt(x.Dato, x.Score))]))];

    /// <summary>As it goes along with a status report; null when nothing was measured.</summary>
    public static IReadOnlyList<Profillinje>? TilOverdragelse(IEnumerable<Forloeb.ProfilMaalt> maalinger) =>
        Af(maalinger) is { Count: > 0 } kurver ? [.. kurver.Select(k => new Profillinje(k.Udgave, k.Navn, [.. k.Punkter.Select(p => new Profilpunkt(p.Dato, p.Score.Fagperson, p.Score.Barn, p.Score.Foraelder))]))] : null;

    /// <summary>How far the professional's score has moved since the first.</summary>
    public int Aendring => Punkter[^1].Score.Fagperson - Punkter[0].Score.Fagperson;

    public FigurRaekke[] Raekker(LocalDate idag) => [.. Punkter.Select(p => new FigurRaekke(DanskTid.KortDato(p.Dato, idag), [p.Score.Fagperson, p.Score.Barn, p.Score.Foraelder]))];
}
