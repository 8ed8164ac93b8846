namespace Kommune.Styring;

/// <summary>One of the twelve key figures: network foster care.</summary>
internal sealed class Netvaerksanbragte : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "netvaerksanbragte",
        Navn = "Børn anbragt hos slægt og netværk",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn, hvis højeste trin den dag er 4.",
        Hvorfor = "Et af de tolv nøgletal: når et barn må væk hjemmefra, er de nærmeste bedst.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Neutral,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Where(h => h.Trin == 4).Select(h => new Iagttagelse(h.Barn, p.Til, 1));
}
