using Kommune.Dagtilbud;

namespace Kommune.Styring;

internal sealed class BalNaaede : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "bal-naaede-maal",
        Navn = "Læringsmiljøanalyser, der nåede deres mål",
        Tema = Tema.Dagtilbud,
        Hvad = "Af de analyser (BAL), der er evalueret i perioden, dem, hvor målet var nået.",
        Hvorfor = "Det er miljøet, der skal ændres, før det er barnet.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Målet nået",
        Naevner = "Analyser, evalueret i perioden",
        Kilder = [Kilde.Til<BalEvalueret>(nameof(BalEvalueret.MaalNaaet))],
        OmBoern = false,
        Opdeles = false,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<BalEvalueret>().Where(b => p.Har(b.Gaelder)).Select(b => new Iagttagelse(null, b.Dag, b.Besked.MaalNaaet ? 1 : 0));
}
