using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class GentagneUnderretninger : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "gentagne-underretninger",
        Navn = "Underretninger om børn, der var underrettet om før",
        Tema = Tema.Underretning,
        Hvad = "Af periodens underretninger dem om et barn, som der også kom en om i de tolv måneder før.",
        Hvorfor = "En serie, som ingen ser som en helhed, er den sag, der ender galt.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Barnet havde en underretning i de 12 måneder før",
        Naevner = "Underretninger, modtaget i perioden",
        Kilder = [Kilde.Til<UnderretningModtaget>(nameof(UnderretningModtaget.Henvendelse))],
        Retning = Retning.Ned,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<UnderretningModtaget>().GroupBy(u => u.Barn).SelectMany(g => g.Where(u => p.Har(u.Gaelder)).Select(u =>
            new Iagttagelse(u.Barn, u.Dag, g.Any(x => x.Besked.Henvendelse != u.Besked.Henvendelse && x.Gaelder < u.Gaelder && x.Dag > u.Dag.PlusYears(-1)) ? 1 : 0)));
}
