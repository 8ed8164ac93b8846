using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class SamtaleFoerAfgoerelse : Indikator
{
    public const string Kode = "samtale-foer-afgoerelse";

    public override Indikatorblad Blad { get; } = new()
    {
        Kode = Kode,
        Navn = "Samtale med barnet før afgørelsen",
        Tema = Tema.Undersoegelse,
        Hvad = "Af periodens afgørelser dem, hvor der er holdt en samtale med barnet inden. En begrundet undladelse tæller ikke som samtale.",
        Hvorfor = "Barnet har ret til at blive hørt om sit eget liv.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Samtale holdt før afgørelsen",
        Naevner = "Afgørelser, truffet i perioden",
        Kilder = [Kilde.Til<AfgoerelseTruffet>(nameof(AfgoerelseTruffet.Afgoerelse), nameof(AfgoerelseTruffet.SamtaleHoldt))],
        Maal = 0.90m,
        Landet = new(0.65m, "Børnesagsbarometret", 2024),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<AfgoerelseTruffet>().Where(a => p.Har(a.Gaelder)).Select(a => new Iagttagelse(a.Barn, a.Dag, a.Besked.SamtaleHoldt ? 1 : 0));
}
