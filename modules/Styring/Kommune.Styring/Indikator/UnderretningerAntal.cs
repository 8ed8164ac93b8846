using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class UnderretningerAntal : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "underretninger",
        Navn = "Underretninger",
        Tema = Tema.Underretning,
        Hvad = "Hvor mange underretninger kommunen har modtaget på et år. En henvendelse om to børn er to underretninger.",
        Hvorfor = "Vækst i underretninger er det første, der presser fristerne.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Underretninger, modtaget i perioden",
        Kilder = [Kilde.Til<UnderretningModtaget>(nameof(UnderretningModtaget.Underretter))],
        Retning = Retning.Neutral,
        Gruppe = "Hvem der underretter",
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<UnderretningModtaget>().Where(u => p.Har(u.Gaelder)).Select(u => new Iagttagelse(u.Barn, u.Dag, 1, Gruppe: Ord(u.Besked.Underretter)));

    private static string Ord(Underretter u) => u switch
    {
        Underretter.Fagperson => "Fagperson",
        Underretter.Borger => "Borger",
        Underretter.AndenKommune => "Anden kommune",
        _ => "Anonym",
    };
}
