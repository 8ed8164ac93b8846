using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class BarnetsVurdering : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "barnets-vurdering",
        Navn = "Barnets egen vurdering af at være blevet hørt",
        Tema = Tema.Undersoegelse,
        Hvad = "Gennemsnittet af det, børnene selv har svaret efter samtalen, fra 0 (slet ikke hørt) til 10. Samtaler uden svar tæller ikke med.",
        Hvorfor = "Om samtalen virkede, ved barnet bedst.",
        Enhed = Maalenhed.Point,
        Regnemaade = Regnemaade.Gennemsnit,
        Taeller = "Summen af børnenes svar, 0–10",
        Naevner = "Samtaler i perioden, hvor barnet har svaret",
        Kilder = [Kilde.Til<BoernesamtaleHoldt>(nameof(BoernesamtaleHoldt.Hoert))],
        Maal = 8m,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<BoernesamtaleHoldt>().Where(s => p.Har(s.Gaelder) && s.Besked.Hoert is not null).Select(s => new Iagttagelse(s.Barn, s.Dag, s.Besked.Hoert!.Value));
}
