using Kommune.Myndighed;

namespace Kommune.Styring;

internal sealed class BoernPrRaadgiver : Indikator
{
    public override Indikatorblad Blad { get; } = new()
    {
        Kode = "boern-pr-raadgiver",
        Navn = "Børn pr. socialrådgiver",
        Tema = Tema.Undersoegelse,
        Hvad = "Børn med en åben sag den dag, delt med de socialrådgivere, der var ansat. Deltid og tyngde er ikke regnet med.",
        Hvorfor = "Fra omkring 35 til omkring 20 børn pr. rådgiver er der tid til at følge op.",
        Enhed = Maalenhed.Antal,
        Regnemaade = Regnemaade.Gennemsnit,
        Taeller = "Børn med en åben sag",
        Naevner = "Ansatte socialrådgivere",
        Kilder = [Kilde.Til<SagAabnet>(nameof(SagAabnet.Sag)), Kilde.Til<SagLukket>(nameof(SagLukket.Sag))],
        Retning = Retning.Ned,
        Maal = 20m,
        Landet = new(34.6m, "Rebild Kommune", 2019, "Rebild"),
        Stand = true,
        Opdeles = false,
    };

    public override IEnumerable<Iagttagelse> Iagttag(Fakta f, Periode p) =>
        [.. Sager.Aabne(f, p.Til).Select(s => s.Barn).Distinct().Select(b => new Iagttagelse(b, p.Til, 1, 0)), new Iagttagelse(null, p.Til, 0, f.Raadgivere(p.Til))];
}
