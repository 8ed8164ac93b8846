using Kommune.Ppr;

namespace Kommune.Styring;

internal sealed class SparringHjalp : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "sparring-hjalp",
        Navn = "Sparringer, der hjalp",
        Tema = Tema.Ppr,
        Hvad = "Af de sparringer om et læringsmiljø, der er fulgt op i perioden, dem, hvor stedet siger, at det hjalp.",
        Hvorfor = "Råd, der ikke virker, skal laves om.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Hjalp",
        Naevner = "Sparringer, fulgt op i perioden",
        Kilder = [Kilde.Til<SparringFulgtOp>(nameof(SparringFulgtOp.Hjalp))],
        OmBoern = false,
        Opdeles = false,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<SparringFulgtOp>().Where(s => p.Har(s.Gaelder)).Select(s => new Iagttagelse(null, s.Dag, s.Besked.Hjalp ? 1 : 0));
}
