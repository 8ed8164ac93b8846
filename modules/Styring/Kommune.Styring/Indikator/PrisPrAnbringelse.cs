using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class PrisPrAnbringelse : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "pris-pr-anbringelse",
        Navn = "Gennemsnitspris for en anbringelse om måneden",
        Tema = Tema.Oekonomi,
        Hvad = "Gennemsnittet af de bevilgede månedspriser for børn, der er anbragt den dag, som de blev besluttet.",
        Hvorfor = "Det er antallet gange prisen, der bliver til udgiften.",
        Enhed = Maalenhed.Kroner,
        Regnemaade = Regnemaade.Gennemsnit,
        Taeller = "Summen af bevilgede månedspriser",
        Naevner = "Børn med en løbende anbringelse (spor 3)",
        Kilder = [.. Indsatser.Kilder, Kilde.Til<IndsatsBevilget>(nameof(IndsatsBevilget.PrisPrMaaned))],
        Retning = Retning.Ned,
        Gruppe = "Anbragt hos",
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Indsatser.Anbringelser(f, p.Til).Select(a => new Iagttagelse(a.Indsats.Barn, p.Til, a.Indsats.PrisPrMaaned, Gruppe: Trinnavne.Af(a.Trin)));
}
