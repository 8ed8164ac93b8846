using Kommune.Fundament;
using Kommune.Ppr;

namespace Kommune.Styring;

internal sealed class Indstillinger : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "indstillinger-ppr",
        Navn = "Indstillinger til PPR",
        Tema = Tema.Ppr,
        Hvad = "Hvor mange indstillinger PPR har taget stilling til på et år, og hvad det førte til.",
        Hvorfor = "Sparring tidligt kan gøre en vurdering senere unødvendig.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Antal,
        Taeller = "Indstillinger, fordelt i perioden",
        Kilder = [Kilde.Til<IndstillingTriageret>(nameof(IndstillingTriageret.Triage))],
        Retning = Retning.Neutral,
        Gruppe = "Vejen",
        Liste = ("ppr", Indsigt.Ppr),
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        f.Af<IndstillingTriageret>().Where(t => p.Har(t.Gaelder)).Select(t => new Iagttagelse(t.Barn, t.Dag, 1, Gruppe: t.Besked.Triage switch { Triage.Sparring => "Sparring", Triage.Vurdering => "Vurdering", _ => "Tilbage til afsenderen" }));
}
