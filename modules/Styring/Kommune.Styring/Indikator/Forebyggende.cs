namespace Kommune.Styring;

/// <summary>One of the twelve key figures: early preventive.</summary>
internal sealed class Forebyggende : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "forebyggende",
        Navn = "Børn i forebyggende indsatser",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn, hvis højeste trin den dag er 1 eller 2.",
        Hvorfor = "Et af de tolv nøgletal: tidlig hjælp i det almene.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Op,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Where(h => h.Trin <= 2).Select(h => new Iagttagelse(h.Barn, p.Til, 1));
}
