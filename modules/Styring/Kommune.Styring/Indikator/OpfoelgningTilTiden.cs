using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class OpfoelgningTilTiden : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "opfoelgning-til-tiden",
        Navn = "Opfølgninger holdt til tiden",
        Tema = Tema.Opfoelgning,
        Hvad = "Af de opfølgninger, der blev holdt i perioden, dem, der blev holdt inden fristen: lovens, sporets eller sagens egen, den tidligste.",
        Hvorfor = "Det, der ikke virker, skal stoppes og erstattes i tide.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Holdt inden fristen",
        Naevner = "Opfølgninger, holdt i perioden",
        Kilder = [Kilde.Til<OpfoelgningHoldt>(nameof(OpfoelgningHoldt.SkulleSenest))],
        Maal = 0.90m,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<OpfoelgningHoldt>().Where(o => p.Har(o.Gaelder)).Select(o => new Iagttagelse(o.Barn, o.Dag, o.Gaelder <= o.Besked.SkulleSenest ? 1 : 0));
}
