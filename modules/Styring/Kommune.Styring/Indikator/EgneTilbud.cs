using Kommune.Udfoerer;

namespace Kommune.Styring;

internal sealed class EgneTilbud : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "egne-tilbud",
        Navn = "Indsatser i kommunens egne tilbud",
        Tema = Tema.Indsatstrappe,
        Hvad = "Af de indsatser, der løber den dag, dem, hvis tilbud er kommunens eget.",
        Hvorfor = "Egne tilbud ligger tættere på barnets hverdag, og prisen er kommunens egen.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "I eget tilbud",
        Naevner = "Løbende indsatser i et kendt tilbud",
        Kilder = [.. Indsatser.Kilder, Kilde.Til<TilbudAendret>(nameof(TilbudAendret.Tilbud), nameof(TilbudAendret.Eget))],
        Retning = Retning.Neutral,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var eget = f.Af<TilbudAendret>().GroupBy(t => t.Besked.Tilbud.Vaerdi).ToDictionary(g => g.Key, g => g.Last().Besked.Eget);
        return Indsatser.Af(f).Where(i => i.Loeber(p.Til) && eget.ContainsKey(i.Tilbud)).Select(i => new Iagttagelse(i.Barn, p.Til, eget[i.Tilbud] ? 1 : 0));
    }
}
