using NodaTime;

namespace Kommune.Styring;

internal sealed class Anbringelseslaengde : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "anbringelseslaengde",
        Navn = "Hvor længe de anbragte har været anbragt",
        Tema = Tema.Indsatstrappe,
        Hvad = "Det midterste antal måneder, fra den løbende anbringelse begyndte og til dagen.",
        Hvorfor = "En anbringelse skal have en vej hjem eller et godt sted at blive.",
        Enhed = Maalenhed.Maaneder,
        Regnemaade = Regnemaade.Median,
        Taeller = "Måneder siden anbringelsens første dag",
        Naevner = "Børn med en løbende anbringelse (spor 3)",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Neutral,
        Gruppe = "Anbragt hos",
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        const decimal Maaned = 365.25m / 12;
        return Indsatser.Anbringelser(f, p.Til).Select(a => new Iagttagelse(a.Indsats.Barn, p.Til, Period.DaysBetween(a.Indsats.Fra, p.Til) / Maaned, Gruppe: Trinnavne.Af(a.Trin)));
    }
}
