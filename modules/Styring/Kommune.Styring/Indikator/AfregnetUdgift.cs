using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Styring;

/// <summary>One of the twelve key figures: expenditure.</summary>
internal sealed class AfregnetUdgift : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "udgift",
        Navn = "Afregnede udgifter til indsatser",
        Tema = Tema.Oekonomi,
        Hvad = "Det, der er afregnet for de måneder, der sluttede i perioden, med de korrektioner, der er kendt.",
        Hvorfor = "Et af de tolv nøgletal.",
        Enhed = Maalenhed.Kroner,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Kroner, afregnet for måneder i perioden",
        Kilder = [Kilde.Til<Afregnet>(nameof(Afregnet.Maaned), nameof(Afregnet.Beloeb))],
        Retning = Retning.Neutral,
        Liste = ("udfoerer", Indsigt.Forloeb),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<Afregnet>().Where(a => p.Har(a.Besked.Maaned.PlusMonths(1).PlusDays(-1))).Select(a => new Iagttagelse(a.Barn, a.Besked.Maaned, a.Besked.Beloeb));
}
