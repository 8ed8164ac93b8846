using Kommune.Fundament;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Styring;

internal sealed class PpvVentetid : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "ppv-ventetid",
        Navn = "Ventetid på PPR's vurdering",
        Tema = Tema.Ppr,
        Hvad = "Det midterste antal dage fra indstillingen nåede PPR, til vurderingen var afsluttet, for de vurderinger, der blev afsluttet i perioden.",
        Hvorfor = "Der er ingen frist i loven; kommunens eget mål er løftet til barnet.",
        Enhed = Maalenhed.Dage,
        Regnemaade = Regnemaade.Median,
        Taeller = "Dage fra modtaget til afsluttet",
        Naevner = "Vurderinger, afsluttet i perioden",
        Kilder = [Kilde.Til<PpvAfsluttet>(nameof(PpvAfsluttet.Modtaget))],
        Retning = Retning.Ned,
        Maal = 60m,
        Landet = new(null, "Landsdækkende opgørelse af PPR", 2024, "over 2 måneder i 6 af 10 kommuner"),
        Liste = ("ppr", Indsigt.Ppr),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<PpvAfsluttet>().Where(v => p.Har(v.Gaelder)).Select(v => new Iagttagelse(v.Barn, v.Dag, Period.DaysBetween(Fristdag.Af(v.Besked.Modtaget), v.Dag)));
}
