using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class MindreIndsatserHjalp : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "mindre-indsatser-hjalp",
        Navn = "Mindre indsatser, der hjalp",
        Tema = Tema.Indsatstrappe,
        Hvad = "Af de mindre indsatser, der er fulgt op i perioden, dem, hvor distriktsteamet og familien siger, at det hjalp.",
        Hvorfor = "Det, der ikke virker, skal afløses af noget andet, før det bliver til en sag.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Hjalp",
        Naevner = "Mindre indsatser, fulgt op i perioden",
        Kilder = [Kilde.Til<MindreIndsatsFulgtOp>(nameof(MindreIndsatsFulgtOp.Udfald))],
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<MindreIndsatsFulgtOp>().Where(m => p.Har(m.Gaelder)).Select(m => new Iagttagelse(m.Barn, m.Dag, m.Besked.Udfald == Mindreudfald.Hjalp ? 1 : 0));
}
