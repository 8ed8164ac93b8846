using Kommune.Fundament;
using Kommune.Udfoerer;

namespace Kommune.Styring;

internal sealed class PlanlagtAfslutning : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "planlagt-afslutning",
        Navn = "Forløb, der sluttede som planlagt",
        Tema = Tema.Indsatstrappe,
        Hvad = "Af de forløb, der sluttede i perioden, dem, hvor det var planlagt.",
        Hvorfor = "Et sammenbrud er et nyt brud i et barns liv.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Afsluttet som planlagt",
        Naevner = "Forløb, afsluttet i perioden",
        Kilder = [Kilde.Til<ForloebAfsluttet>(nameof(ForloebAfsluttet.Planlagt))],
        Liste = ("udfoerer", Indsigt.Forloeb),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<ForloebAfsluttet>().Where(a => p.Har(a.Gaelder)).Select(a => new Iagttagelse(a.Barn, a.Dag, a.Besked.Planlagt ? 1 : 0));
}
