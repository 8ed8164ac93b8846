using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// F28 as dated data: from how many hours a week support is special education that the municipality decides, the basis, and the
/// guidance on appeal that stands in the letter.
/// </summary>
[Opsaetning("ppr.specialundervisning", "PPR: hvem beslutter specialundervisning", Rolle.PprLeder)]
internal sealed record Specialregler(
    [Etiket("Kommunen beslutter fra", "Timer om ugen. Under det beslutter skolelederen inden for skolen.")] decimal TimerFraKommunen,
    [Etiket("Lovgrundlag", "Som det skrives i brevet.")] string Lovgrundlag,
    [Etiket("Klagevejledning, når skolelederen beslutter")] string KlageSkoleleder,
    [Etiket("Klagevejledning, når kommunen beslutter", "{frist} bliver til den sidste dag, klagen kan være fremme.")] string KlageKommune,
    [Etiket("Om skriftlig begrundelse")] string Begrundelse) : IOpsaetning<Specialregler>
{
    public static Specialregler Standard { get; } = new(
        9, "Folkeskoleloven §§ 3, 12 og 51",
        "Er du uenig, så tal først med skolens leder. Du kan klage til kommunen. Klagen skal være fremme senest {frist}.",
        "Du kan klage til kommunen, som ser på sagen igen og sender den videre til klagenævnet, hvis vi ikke ændrer afgørelsen. Klagen skal være fremme senest {frist}.",
        "Du kan bede om at få afgørelsen begrundet skriftligt. Så får du begrundelsen inden 14 dage.");

    /// <summary>The two that an ordinary school gives by itself; the rest are places outside the ordinary class.</summary>
    public static bool ErKommunens(Specialtilbud tilbud) => tilbud is not (Specialtilbud.StoetteIKlassen or Specialtilbud.FleksibeltTilbud);

    public Beslutter Beslutter(Specialtilbud tilbud, decimal timer) => ErKommunens(tilbud) || timer >= TimerFraKommunen ? Ppr.Beslutter.Kommune : Ppr.Beslutter.Skoleleder;

    public IEnumerable<string> Fejl()
    {
        if (TimerFraKommunen is <= 0 or > 40)
        {
            yield return "Skriv et timetal over 0 og højst 40.";
        }
    }
}

/// <summary>A criterion for an offer, as it is published.</summary>
internal sealed record Visitationskriterium([Etiket("Tilbud")] Specialtilbud Tilbud, [Etiket("Kriterium")] string Tekst);

/// <summary>S0, P4: the criteria that the committee decides by, dated and shown to everybody who decides or is decided about.</summary>
[Opsaetning("ppr.visitationskriterier", "PPR: kriterier for visitation", Rolle.PprLeder)]
internal sealed record Visitationskriterier([Etiket("Kriterier")] IReadOnlyList<Visitationskriterium> Kriterier) : IOpsaetning<Visitationskriterier>
{
    public static Visitationskriterier Standard { get; } = new(
    [
        new(Specialtilbud.StoetteIKlassen, "Der er prøvet ændringer i læringsmiljøet, og de er evalueret"),
        new(Specialtilbud.StoetteIKlassen, "Støtten kan gives, hvor barnet går nu"),
        new(Specialtilbud.FleksibeltTilbud, "Barnet er i fare for at glide ud af skolen eller ind i et dagbehandlingstilbud"),
        new(Specialtilbud.FleksibeltTilbud, "Skole, familie og barn er enige om en fleksibel ordning og om, hvornår den slutter"),
        new(Specialtilbud.Gruppeordning, "Støtte i klassen i mindst 9 timer om ugen er prøvet eller utilstrækkelig"),
        new(Specialtilbud.Specialklasse, "Barnet har brug for en lille gruppe i det meste af skoledagen"),
        new(Specialtilbud.Specialskole, "Barnets behov kan ikke mødes på en almen skole, heller ikke i en specialklasse"),
        new(Specialtilbud.Specialklub, "Barnet kan ikke deltage i en almen klub, heller ikke med støtte"),
    ]);

    public IReadOnlyList<(string Tilbud, string Tekst)> Par => [.. Kriterier.Select(k => (PprOrd.Af(k.Tilbud), k.Tekst))];

    public IReadOnlyList<string> For(Specialtilbud tilbud) => [.. Kriterier.Where(k => k.Tilbud == tilbud).Select(k => k.Tekst)];
}
