using Kommune.Fundament;
using Kommune.Dagtilbud;

namespace Kommune.Styring;

internal sealed class UnderretningerFraDagtilbud : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "underretninger-dagtilbud",
        Navn = "Underretninger fra dagtilbud og skoler",
        Tema = Tema.Dagtilbud,
        Hvad = "Underretninger om et barn, som dagtilbud, skoler og klubber har sendt på et år.",
        Hvorfor = "De, der ser barnet hver dag, skal opdage det først.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Underretninger, afgivet i perioden",
        Kilder = [Kilde.Til<UnderretningAfgivet>(nameof(UnderretningAfgivet.Henvendelse))],
        Retning = Retning.Neutral,
        Liste = ("dagtilbud", Indsigt.Trivsel),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<UnderretningAfgivet>().Where(u => p.Har(u.Gaelder)).Select(u => new Iagttagelse(u.Barn, u.Dag, 1));
}
