namespace Kommune.Styring;

internal sealed class Anbragte : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "anbragte",
        Navn = "Anbragte børn og unge",
        Tema = Tema.Indsatstrappe,
        Hvad = "Børn med en løbende anbringelse (spor 3) den dag, fordelt på, hvor de bor.",
        Hvorfor = "Antallet af anbragte bærer både børnenes liv og det meste af udgiften.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Ned,
        Gruppe = "Anbragt hos",
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Hoejeste(f, p.Til).Where(h => h.Indsats.ErAnbringelse(p.Til)).Select(h => new Iagttagelse(h.Barn, p.Til, 1, Gruppe: Trinnavne.Af(h.Trin)));
}
