using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class AnbragteUdenSamtykke : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "anbragt-uden-samtykke",
        Navn = "Anbragte uden samtykke",
        Tema = Tema.Indsatstrappe,
        Hvad = "Af de børn, der er anbragt den dag, dem, hvis anbringelse er besluttet uden samtykke.",
        Hvorfor = "Samarbejde med forældrene er bedre end tvang, når det er forsvarligt.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Besluttet uden samtykke",
        Naevner = "Børn med en løbende anbringelse (spor 3)",
        Kilder = [.. Indsatser.Kilder, Kilde.Til<AfgoerelseTruffet>(nameof(AfgoerelseTruffet.Afgoerelse), nameof(AfgoerelseTruffet.UdenSamtykke))],
        Retning = Retning.Ned,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var uden = f.Af<AfgoerelseTruffet>().Where(a => a.Besked.UdenSamtykke).Select(a => a.Besked.Afgoerelse).ToHashSet();
        return Indsatser.Anbringelser(f, p.Til).Select(a => new Iagttagelse(a.Indsats.Barn, p.Til, uden.Contains(a.Indsats.Afgoerelse) ? 1 : 0));
    }
}
