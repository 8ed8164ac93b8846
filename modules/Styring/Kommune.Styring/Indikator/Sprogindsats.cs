using Kommune.Fundament;
using Kommune.Dagtilbud;

namespace Kommune.Styring;

internal sealed class Sprogindsats : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "sprogindsats",
        Navn = "Sprogvurderede børn, der har brug for en indsats",
        Tema = Tema.Dagtilbud,
        Hvad = "Af de børn, hvis sprog er vurderet i perioden, dem, hvor vurderingen viste brug for en indsats.",
        Hvorfor = "Et sprog, der støttes tidligt, er en skolestart, der lykkes.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Har brug for en indsats",
        Naevner = "Børn, vurderet i perioden",
        Kilder = [Kilde.Til<SprogVurderet>(nameof(SprogVurderet.Indsats))],
        Retning = Retning.Neutral,
        Liste = ("dagtilbud", Indsigt.Trivsel),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<SprogVurderet>().Where(s => p.Har(s.Gaelder)).GroupBy(s => s.Barn).Select(g => g.OrderBy(s => s.Gaelder).ThenBy(s => s.Nr).Last())
            .Select(s => new Iagttagelse(s.Barn, s.Dag, s.Besked.Indsats ? 1 : 0));
}
