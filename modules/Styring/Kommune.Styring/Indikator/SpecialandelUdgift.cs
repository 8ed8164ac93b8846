using Kommune.Ppr;

namespace Kommune.Styring;

internal sealed class SpecialandelUdgift : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "specialandel-udgift",
        Navn = "Specialundervisningens andel af skoleudgiften",
        Tema = Tema.Ppr,
        Hvad = "Af det, der er bogført på den fælles kontoplan for måneder i perioden, det, der er gået til specialundervisning.",
        Hvorfor = "Når andelen vokser, er der mindre til de fællesskaber, som flest børn er en del af.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Kroner til specialundervisning",
        Naevner = "Kroner i alt",
        Kilder = [Kilde.Til<UdgiftRegistreret>(nameof(UdgiftRegistreret.Special), nameof(UdgiftRegistreret.Maaned), nameof(UdgiftRegistreret.Beloeb))],
        Retning = Retning.Ned,
        OmBoern = false,
        Opdeles = false,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<UdgiftRegistreret>().Where(u => p.Har(u.Besked.Maaned.PlusMonths(1).PlusDays(-1))).Select(u => new Iagttagelse(null, u.Besked.Maaned, u.Besked.Special ? u.Besked.Beloeb : 0, u.Besked.Beloeb));
}
