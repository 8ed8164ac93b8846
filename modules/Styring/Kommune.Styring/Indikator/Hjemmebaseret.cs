namespace Kommune.Styring;

/// <summary>One of the twelve key figures: home-based.</summary>
internal sealed class Hjemmebaseret : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "hjemmebaseret",
        Navn = "Børn i hjemmebaserede indsatser",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn, hvis højeste trin den dag er 3.",
        Hvorfor = "Et af de tolv nøgletal: hjælp derhjemme frem for væk hjemmefra.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Neutral,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Where(h => h.Trin == 3).Select(h => new Iagttagelse(h.Barn, p.Til, 1));
}
