using NodaTime;

namespace Kommune.Styring;

/// <summary>One of the twelve key figures: how long institution placements last.</summary>
internal sealed class Institutionslaengde : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "institutionslaengde",
        Navn = "Hvor længe institutionsanbringelser har varet",
        Tema = Tema.Indsatstrappe,
        Hvad = "Det midterste antal måneder, fra opholdet på institution begyndte og til dagen.",
        Hvorfor = "Et af de tolv nøgletal: ophold på institution er korte, målrettede ophold.",
        Enhed = Maalenhed.Maaneder,
        Regnemaade = Regnemaade.Median,
        Taeller = "Måneder siden opholdets første dag",
        Naevner = "Børn anbragt på institution (trin 6)",
        Kilder = Indsatser.Kilder,
        Retning = Retning.Ned,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        const decimal Maaned = 365.25m / 12;
        return Indsatser.Anbringelser(f, p.Til).Where(a => a.Trin == 6)
            .Select(a => new Iagttagelse(a.Indsats.Barn, p.Til, Period.DaysBetween(a.Indsats.Tilstande.First(t => t.Trin == 6).Fra, p.Til) / Maaned));
    }
}
