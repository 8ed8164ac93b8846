namespace Kommune.Styring;

/// <summary>One of the twelve key figures: moves up the ladder.</summary>
internal sealed class TrinOp : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "trin-op",
        Navn = "Børn, der gik op ad trappen",
        Tema = Tema.Indsatstrappe,
        Hvad = "Hvor mange gange et barns højeste trin blev højere i perioden, ved at indsatsen flyttede, eller ved at en anden tog over inden for 31 dage.",
        Hvorfor = "Et af de tolv nøgletal: hvor tit hjælpen ikke slog til.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Skift i perioden",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Ned,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Trinskift.Af(f).Where(s => p.Har(s.Dag) && s.Til > s.Fra).Select(s => new Iagttagelse(s.Barn, s.Dag, 1));
}
