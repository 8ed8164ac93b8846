using Kommune.Fundament;
using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class UndersoegelseInden4Maaneder : Indikator
{
    public const string Kode = "undersoegelse-4-maaneder";

    public override Indikatorblad Blad { get; } = new()
    {
        Kode = Kode,
        Navn = "Undersøgelser færdige inden 4 måneder",
        Tema = Tema.Undersoegelse,
        Hvad = "Af de børnefaglige undersøgelser, hvis frist udløb i perioden, dem, der var afsluttet inden. Fristen løber fra den dag, kommunen blev opmærksom på behovet. En foreløbig vurdering tæller ikke som afsluttet.",
        Hvorfor = "Et barn skal ikke vente på, at de voksne bliver færdige med at undersøge.",
        Enhed = Maalenhed.Procent,
        Regnemaade = Regnemaade.Andel,
        Taeller = "Afsluttet inden fristen (F7)",
        Naevner = "Undersøgelser, hvis frist udløb i perioden",
        Kilder =
        [
            Kilde.Til<UndersoegelseBegyndt>(nameof(UndersoegelseBegyndt.Undersoegelse), nameof(UndersoegelseBegyndt.OpmaerksomFra)),
            Kilde.Til<UndersoegelseAfsluttet>(nameof(UndersoegelseAfsluttet.Undersoegelse), nameof(UndersoegelseAfsluttet.Foreloebig)),
        ],
        Maal = 0.75m,
        Landet = new(0.50m, "Børnesagsbarometret", 2024),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p)
    {
        var afsluttet = f.Af<UndersoegelseAfsluttet>().Where(a => !a.Besked.Foreloebig).GroupBy(a => a.Besked.Undersoegelse).ToDictionary(g => g.Key, g => g.Min(a => a.Gaelder));
        foreach (var u in f.Af<UndersoegelseBegyndt>())
        {
            if (f.Ure.Udloeb("F7", u.Besked.OpmaerksomFra, u) is { } frist && p.Har(Fristdag.Sidste(frist)) && frist <= f.Kendt)
            {
                yield return new(u.Barn, u.Dag, afsluttet.TryGetValue(u.Besked.Undersoegelse, out var tid) && tid < frist ? 1 : 0);
            }
        }
    }
}
