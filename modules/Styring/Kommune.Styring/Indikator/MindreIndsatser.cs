using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class MindreIndsatser : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "mindre-indsatser",
        Navn = "Mindre indsatser",
        Tema = Tema.Indsatstrappe,
        Hvad = "Hvor mange mindre indsatser distriktsteamene har begyndt på et år, med det samme og uden en sag.",
        Hvorfor = "Hjælp, der kommer tidligt og tæt på, kan gøre en sag overflødig.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Mindre indsatser, begyndt i perioden",
        Kilder = [Kilde.Til<MindreIndsatsBegyndt>(nameof(MindreIndsatsBegyndt.MindreIndsats))],
        Retning = Retning.Neutral,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<MindreIndsatsBegyndt>().Where(m => p.Har(m.Gaelder)).Select(m => new Iagttagelse(m.Barn, m.Dag, 1));
}
