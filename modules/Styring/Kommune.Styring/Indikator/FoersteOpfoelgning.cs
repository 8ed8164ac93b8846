using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Styring;

internal sealed class FoersteOpfoelgning : Indikator
{
    public const string Kode = "foerste-opfoelgning";

    public override Indikatorblad Blad { get; } = new()
    {
        Kode = Kode,
        Navn = "Første opfølgning til tiden",
        Tema = Tema.Opfoelgning,
        Hvad = "Af de indsatser, hvis første opfølgning skulle være holdt i perioden, dem, hvor den blev holdt inden fristen: senest tre måneder efter start, eller før, hvis sporet eller sagen siger det. En indsats, der ophørte inden, tæller ikke med.",
        Hvorfor = "Først ved opfølgningen ses det, om hjælpen hjælper.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Første opfølgning holdt inden fristen (F10)",
        Naevner = "Indsatser, hvis første opfølgning skulle være holdt i perioden",
        Kilder =
        [
            .. Indsatser.Kilder,
            Kilde.Til<OpfoelgningHoldt>(nameof(OpfoelgningHoldt.Indsats), nameof(OpfoelgningHoldt.Foerste), nameof(OpfoelgningHoldt.SkulleSenest)),
            Kilde.Til<ForloebBegyndt>(nameof(ForloebBegyndt.Indsats)),
        ],
        Maal = 0.85m,
        Landet = new(0.75m, "Børnesagsbarometret", 2024),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var holdt = f.Af<OpfoelgningHoldt>().Where(o => o.Besked.Foerste).GroupBy(o => o.Besked.Indsats).ToDictionary(g => g.Key, g => g.First());
        var begyndt = f.Af<ForloebBegyndt>().GroupBy(b => b.Besked.Indsats).ToDictionary(g => g.Key, g => g.Last().Gaelder);
        var ophoer = f.Af<IndsatsOphoert>().GroupBy(o => o.Besked.Indsats).ToDictionary(g => g.Key, g => g.Last().Gaelder);
        foreach (var b in f.Af<IndsatsBevilget>())
        {
            var i = b.Besked.Indsats;
            var start = begyndt.TryGetValue(i.Vaerdi, out var t) ? t : Fristdag.Begynder(b.Besked.Fra);
            var foerste = holdt.GetValueOrDefault(i);
            var frist = foerste?.Besked.SkulleSenest ?? f.Ure.Udloeb("F10", start, b);
            Instant? ophoert = ophoer.TryGetValue(i, out var o) ? o : null;
            if (frist is { } senest && p.Har(Fristdag.Sidste(senest)) && senest <= f.Kendt && (foerste is not null || !(ophoert < senest)))
            {
                yield return new(b.Barn, b.Dag, foerste is not null && foerste.Gaelder < senest ? 1 : 0);
            }
        }
    }
}
