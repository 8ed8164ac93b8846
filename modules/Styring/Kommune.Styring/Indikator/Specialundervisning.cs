using Kommune.Fundament;
using Kommune.Ppr;

namespace Kommune.Styring;

internal sealed class Specialundervisning : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "specialundervisning",
        Navn = "Børn i specialundervisning",
        Tema = Tema.Ppr,
        Hvad = "Børn, hvis seneste visitation den dag giver støtte, gruppeordning, specialklasse eller specialskole.",
        Hvorfor = "Flere børn i almene fællesskaber er målet; hvert barn skal have en vej tilbage.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Børn på dagen",
        Kilder = [Kilde.Til<VisitationAfgjort>(nameof(VisitationAfgjort.Tilbud), nameof(VisitationAfgjort.Udfald), nameof(VisitationAfgjort.Fra))],
        Retning = Retning.Neutral,
        Gruppe = "Tilbud",
        Stand = true,
        Liste = ("ppr", Indsigt.Ppr),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<VisitationAfgjort>().Where(v => v.Gaelder < p.Slut && v.Besked.Fra <= p.Til && v.Besked.Udfald != Visitationsudfald.Afslag).GroupBy(v => v.Barn)
            .Select(g => g.OrderBy(v => v.Besked.Fra).ThenBy(v => v.Gaelder).ThenBy(v => v.Nr).Last()).Where(v => v.Besked.Udfald == Visitationsudfald.Bevilget)
            .Select(v => new Iagttagelse(v.Barn, p.Til, 1, Gruppe: Ord(v.Besked.Tilbud)));

    private static string Ord(Specialtilbud t) => t switch
    {
        Specialtilbud.StoetteIKlassen => "Støtte i klassen",
        Specialtilbud.FleksibeltTilbud => "Fleksibelt tilbud",
        _ => t.ToString(),
    };
}
