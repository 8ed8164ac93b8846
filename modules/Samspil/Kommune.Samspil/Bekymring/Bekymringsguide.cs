using Kommune.Fundament;

namespace Kommune.Samspil;

/// <summary>What is done at a level: where the guide leads in each department.</summary>
internal enum Guidehandling
{
    TalSammen,
    Sparring,
    Moede,
    Underretning,
}

internal sealed record Bekymringstrin(
    [Etiket("Niveau")] string Navn,
    [Etiket("Sådan ser det ud")] string Kendetegn,
    [Etiket("Hvem handler")] string Hvem,
    [Etiket("Senest")] string Senest,
    [Etiket("Det kan du forvente")] string Forvent,
    Guidehandling Handling);

/// <summary>SA7: one scale of concern for all departments (S1): what it looks like, who acts next and by when, what to expect.</summary>
[Opsaetning("samspil.bekymringsguide", "Bekymringsguide", Rolle.Teamleder, Rolle.PprLeder, Rolle.Dagtilbudskonsulent)]
internal sealed record Bekymringsguide([Etiket("Niveauer, det mildeste først")] IReadOnlyList<Bekymringstrin> Trin) : IOpsaetning<Bekymringsguide>
{
    public static Bekymringsguide Standard { get; } = new(
    [
        new("Undren", "Noget er anderledes, end det plejer. Du kan ikke sætte ord på det endnu.", "Du selv, sammen med en kollega og forældrene", "Inden for en uge", "Skriv ned, hvad du ser. Tal med barnet og forældrene, og aftal, hvornår I ser på det igen.", Guidehandling.TalSammen),
        new("Bekymring", "Barnet trives ikke, og det, I selv har prøvet, har ikke hjulpet.", "Din leder sammen med PPR", "Inden for to uger", "PPR giver råd til læringsmiljøet, og I følger op sammen. Der oprettes ingen sag.", Guidehandling.Sparring),
        new("Bekymring, flere skal løse", "Flere afdelinger ser det samme, eller familien har brug for mere, end én afdeling kan give.", "Den, der kender familien bedst, indkalder", "Inden for tre uger", "Et møde med familien, hvor hver får sin opgave og en dato. Opgaverne står i jeres I dag.", Guidehandling.Moede),
        new("Alvorlig bekymring", "Barnet kan have brug for særlig støtte, eller du tænker: det her kan ikke vente på et møde.", "Du selv: pligten er personlig", "Samme dag", "Myndighed vurderer inden for 24 timer, kvitterer inden for seks hverdage og fortæller dig, om der bliver sat noget i gang.", Guidehandling.Underretning),
        new("Akut fare eller mistanke om overgreb", "Barnet er i fare nu, eller du har mistanke om vold eller seksuelle overgreb.", "Du selv, med det samme", "Straks", "Ring til Myndighed eller 112, og underret bagefter. Tal ikke med forældrene først, når mistanken er mod dem.", Guidehandling.Underretning),
    ]);

    public IEnumerable<string> Fejl() => Trin.Count is < 2 or > 8 ? ["Skriv fra 2 til 8 niveauer."] : [];
}
