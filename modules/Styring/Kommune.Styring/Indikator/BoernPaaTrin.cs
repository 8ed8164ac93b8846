namespace Kommune.Styring;

internal sealed class BoernPaaTrin : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "boern-paa-trin",
        Navn = "Børn med en indsats, fordelt på trin",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn med mindst én løbende indsats den dag, på det højeste trin, de står på.",
        Hvorfor = "Kommunen vil tidligere ind og længere ned ad trappen.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Neutral,
        Gruppe = "Trin",
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Select(h => new Iagttagelse(h.Barn, p.Til, 1, Gruppe: Trinnavne.Af(h.Trin)));
}
