using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class KvitteretTilTiden : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "kvitteret",
        Navn = "Kvitteringer sendt til tiden",
        Tema = Tema.Underretning,
        Hvad = "Af de underretninger, hvis frist for kvittering udløb i perioden, dem, der var kvitteret inden. Anonyme får ingen kvittering og tæller ikke med.",
        Hvorfor = "Den, der underretter, skal vide, at det er hørt.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Kvitteret inden fristen (F2)",
        Naevner = "Underretninger med kendt afsender, hvis frist udløb i perioden",
        Kilder = [Kilde.Til<UnderretningModtaget>(nameof(UnderretningModtaget.Underretning), nameof(UnderretningModtaget.Underretter)), Kilde.Til<UnderretningKvitteret>(nameof(UnderretningKvitteret.Underretning))],
        Maal = 1.00m,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var kvitteret = f.Af<UnderretningKvitteret>().GroupBy(k => k.Besked.Underretning).ToDictionary(g => g.Key, g => g.Min(k => k.Gaelder));
        foreach (var u in f.Af<UnderretningModtaget>().Where(u => u.Besked.Underretter != Underretter.Anonym))
        {
            if (f.Ure.Udloeb("F2", u.Gaelder, u) is { } frist && p.Har(Fristdag.Sidste(frist)) && frist <= f.Kendt)
            {
                yield return new(u.Barn, u.Dag, kvitteret.TryGetValue(u.Besked.Underretning, out var tid) && tid < frist ? 1 : 0);
            }
        }
    }
}
