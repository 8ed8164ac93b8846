namespace Kommune.Styring;

/// <summary>One of the twelve key figures: institution placements.</summary>
internal sealed class Institutionsanbragte : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "institutionsanbragte",
        Navn = "Børn anbragt på institution",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn, hvis højeste trin den dag er 6.",
        Hvorfor = "Et af de tolv nøgletal: ophold på institution skal være få og korte.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Ned,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Where(h => h.Trin == 6).Select(h => new Iagttagelse(h.Barn, p.Til, 1));
}
