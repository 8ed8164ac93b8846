using Kommune.Myndighed;

namespace Kommune.Styring;

/// <summary>One of the twelve key figures: follow-ups done.</summary>
internal sealed class OpfoelgningerHoldt : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "opfoelgninger",
        Navn = "Opfølgninger",
        Tema = Tema.Opfoelgning,
        Hvad = "Hvor mange opfølgninger der er holdt på et år.",
        Hvorfor = "Et af de tolv nøgletal: der skal følges op så tit, som sporet siger.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Opfølgninger, holdt i perioden",
        Kilder = [Kilde.Til<OpfoelgningHoldt>(nameof(OpfoelgningHoldt.Beslutning))],
        Retning = Retning.Neutral,
        Gruppe = "Hvad der blev besluttet",
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<OpfoelgningHoldt>().Where(o => p.Har(o.Gaelder)).Select(o => new Iagttagelse(o.Barn, o.Dag, 1, Gruppe: Ord(o.Besked.Beslutning)));

    private static string Ord(Opfoelgningsbeslutning b) => b switch
    {
        Opfoelgningsbeslutning.Fortsaet => "Fortsætter",
        Opfoelgningsbeslutning.Juster => "Justeres",
        Opfoelgningsbeslutning.TrinNed => "Et trin ned",
        Opfoelgningsbeslutning.TrinOp => "Et trin op",
        _ => "Ophører",
    };
}
