using Kommune.Fundament;
using Kommune.Dagtilbud;
using NodaTime;

namespace Kommune.Styring;

internal sealed class PladsVentetid : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "plads-ventetid",
        Navn = "Ventetid på svar om en særlig plads",
        Tema = Tema.Dagtilbud,
        Hvad = "Det midterste antal dage fra ansøgningen om en ressource- eller specialplads til afgørelsen, for dem, der blev afgjort i perioden.",
        Hvorfor = "Forældre og institution skal vide, hvad der sker.",
        Enhed = Maalenhed.Dage,
        Regnemaade = Regnemaade.Median,
        Taeller = "Dage fra ansøgt til afgjort",
        Naevner = "Ansøgninger, afgjort i perioden",
        Kilder = [Kilde.Til<PladsVisiteret>(nameof(PladsVisiteret.Ansoegt))],
        Retning = Retning.Ned,
        Liste = ("dagtilbud", Indsigt.Trivsel),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<PladsVisiteret>().Where(v => p.Har(v.Gaelder)).Select(v => new Iagttagelse(v.Barn, v.Dag, Period.DaysBetween(v.Besked.Ansoegt, v.Dag)));
}
