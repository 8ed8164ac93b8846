using Kommune.Myndighed;

namespace Kommune.Styring;

/// <summary>One of the twelve key figures: development in the measures.</summary>
internal sealed class Fremgang : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "fremgang",
        Navn = "Opfølgninger med fremgang",
        Tema = Tema.Opfoelgning,
        Hvad = "Af de opfølgninger, der blev holdt i perioden, dem, hvor mindst et af barnets mål havde flyttet sig den rigtige vej siden sidst.",
        Hvorfor = "En indsats uden fremgang to gange i træk kræver en leders begrundelse for at fortsætte.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Med fremgang",
        Naevner = "Opfølgninger, holdt i perioden",
        Kilder = [Kilde.Til<OpfoelgningHoldt>(nameof(OpfoelgningHoldt.Progression))],
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<OpfoelgningHoldt>().Where(o => p.Har(o.Gaelder)).Select(o => new Iagttagelse(o.Barn, o.Dag, o.Besked.Progression ? 1 : 0));
}
