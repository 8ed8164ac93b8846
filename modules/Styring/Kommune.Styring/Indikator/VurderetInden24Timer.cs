using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class VurderetInden24Timer : Indikator
{
    public const string Kode = "vurderet-24-timer";

    public override Indikatorblad Blad { get; } = new()
    {
        Kode = Kode,
        Navn = "Underretninger vurderet inden 24 timer",
        Tema = Tema.Underretning,
        Hvad = "Af de underretninger, hvis frist udløb i perioden, dem, der var vurderet, før den udløb. En, der endnu ikke er vurderet, tæller med, når fristen er gået.",
        Hvorfor = "Inden 24 timer skal det være afgjort, om et barn er i fare.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Vurderet inden fristen (F1)",
        Naevner = "Underretninger, hvis frist udløb i perioden",
        Kilder = [Kilde.Til<UnderretningModtaget>(nameof(UnderretningModtaget.Underretning)), Kilde.Til<UnderretningVurderet>(nameof(UnderretningVurderet.Underretning))],
        Maal = 1.00m,
        Landet = new(0.88m, "Ankestyrelsen og Børnesagsbarometret", 2021),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var vurderet = f.Af<UnderretningVurderet>().GroupBy(v => v.Besked.Underretning).ToDictionary(g => g.Key, g => g.Min(v => v.Gaelder));
        foreach (var u in f.Af<UnderretningModtaget>())
        {
            if (f.Ure.Udloeb("F1", u.Gaelder, u) is { } frist && p.Har(frist) && frist <= f.Kendt)
            {
                yield return new(u.Barn, u.Dag, vurderet.TryGetValue(u.Besked.Underretning, out var tid) && tid <= frist ? 1 : 0);
            }
        }
    }
}
