using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class AabneSager : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "aabne-sager",
        Navn = "Åbne sager",
        Tema = Tema.Undersoegelse,
        Hvad = "Sager, der er åbnet og ikke lukket den dag.",
        Hvorfor = "Det, som hver dag skal passes.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Sager på dagen",
        Kilder = [Kilde.Til<SagAabnet>(nameof(SagAabnet.Sag)), Kilde.Til<SagLukket>(nameof(SagLukket.Sag))],
        Retning = Retning.Neutral,
        Stand = true,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        Sager.Aabne(f, p.Til).Select(s => new Iagttagelse(s.Barn, p.Til, 1));
}
