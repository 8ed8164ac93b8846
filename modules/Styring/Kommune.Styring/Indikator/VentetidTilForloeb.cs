using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Styring;

internal sealed class VentetidTilForloeb : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "ventetid-forloeb",
        Navn = "Ventetid fra bevilling til arbejdet begynder",
        Tema = Tema.Indsatstrappe,
        Hvad = "Det midterste antal dage fra afgørelsen om indsatsen til forløbet begyndte, for de forløb, der begyndte i perioden.",
        Hvorfor = "Et barn får ikke hjælp af en bevilling.",
        Enhed = Maalenhed.Dage,
        Regnemaade = Regnemaade.Median,
        Taeller = "Dage fra afgørelse til begyndelse",
        Naevner = "Forløb, begyndt i perioden",
        Kilder = [Kilde.Til<IndsatsBevilget>(nameof(IndsatsBevilget.Indsats)), Kilde.Til<ForloebBegyndt>(nameof(ForloebBegyndt.Indsats))],
        Retning = Retning.Ned,
        Liste = ("udfoerer", Indsigt.Forloeb),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var besluttet = f.Af<IndsatsBevilget>().GroupBy(b => b.Besked.Indsats.Vaerdi).ToDictionary(g => g.Key, g => g.Last().Dag);
        return f.Af<ForloebBegyndt>().Where(b => p.Har(b.Gaelder) && besluttet.ContainsKey(b.Besked.Indsats))
            .Select(b => new Iagttagelse(b.Barn, b.Dag, Math.Max(0, Period.DaysBetween(besluttet[b.Besked.Indsats], b.Dag))));
    }
}
