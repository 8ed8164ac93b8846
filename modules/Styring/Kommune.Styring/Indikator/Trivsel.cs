using Kommune.Fundament;
using Kommune.Dagtilbud;

namespace Kommune.Styring;

internal sealed class Trivsel : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "trivsel",
        Navn = "Børn i trivsel",
        Tema = Tema.Dagtilbud,
        Hvad = "Af de børn, hvis trivsel er vurderet i perioden, dem, der var grønne ved den seneste vurdering.",
        Hvorfor = "De fleste børn skal trives uden særlig hjælp.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Grøn ved den seneste vurdering",
        Naevner = "Børn, vurderet i perioden",
        Kilder = [Kilde.Til<TrivselVurderet>(nameof(TrivselVurderet.Farve))],
        Maal = 0.92m,
        Liste = ("dagtilbud", Indsigt.Trivsel),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<TrivselVurderet>().Where(t => p.Har(t.Gaelder)).GroupBy(t => t.Barn).Select(g => g.OrderBy(t => t.Gaelder).ThenBy(t => t.Nr).Last())
            .Select(t => new Iagttagelse(t.Barn, t.Dag, t.Besked.Farve == Trivselsfarve.Groen ? 1 : 0));
}
