namespace Kommune.Styring;

/// <summary>One of the twelve key figures: foster care.</summary>
internal sealed class Plejeanbragte : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "plejeanbragte",
        Navn = "Børn anbragt i plejefamilie",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn, hvis højeste trin den dag er 5.",
        Hvorfor = "Et af de tolv nøgletal.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Neutral,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Where(h => h.Trin == 5).Select(h => new Iagttagelse(h.Barn, p.Til, 1));
}
