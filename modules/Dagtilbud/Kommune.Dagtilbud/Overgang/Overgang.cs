using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D7: what is handed over at a change of unit. A point without a legal basis of its own needs consent.</summary>
internal sealed record Tjekpunkt(
    [Etiket("Punkt")] string Navn,
    [Etiket("Retsgrundlag", "tomt: kræver samtykke fra forældrene")] string? Grundlag);

[Opsaetning("dagtilbud.overlevering", "Tjekliste ved overgange", Rolle.Dagtilbudskonsulent)]
internal sealed record Overleveringsliste([Etiket("Punkter", "en række, hvor alt er tomt, gemmes ikke")] IReadOnlyList<Tjekpunkt> Punkter) : IOpsaetning<Overleveringsliste>
{
    public static Overleveringsliste Standard { get; } = new(
    [
        new("Praktisk: hentning, mad, allergi, medicin", "Nødvendigt for at modtage barnet"),
        new("Det, barnet er glad for og god til", null),
        new("Fællesskab og venskaber", null),
        new("Sprog", null),
        new("Det, der har hjulpet", null),
        new("Det, den næste skal være opmærksom på", null),
    ]);

    public IEnumerable<string> Fejl() => Punkter.Count is 0 or > 15 || Punkter.Any(p => string.IsNullOrWhiteSpace(p.Navn)) ? ["Skriv fra 1 til 15 punkter, hver med et navn."] : [];
}

/// <summary>
/// A child goes from one unit to the next: what was handed over on which basis, and that it was received. The next unit reads
/// this and nothing else of the child until the child has its place there.
/// </summary>
internal sealed class Overgang
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId FraEnhedId { get; init; }
    public required EnhedId TilEnhedId { get; init; }
    public required LocalDate Skift { get; init; }
    public LocalDate? Samtykke { get; init; }
    public required Guid[] SamtykkeFra { get; init; }
    public required Instant Afgivet { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public Instant? Modtaget { get; set; }
    public MedarbejderId? ModtagetAf { get; set; }
    public string? Bemaerkning { get; set; }
    public required int Version { get; set; }

    public Guid OpgaveId => Fundament.Id.Af(Id, "modtag");
}

internal sealed class OvergangPunkt
{
    public required Guid Id { get; init; }
    public required Guid OvergangId { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required int Nr { get; init; }
    public required string Navn { get; init; }
    public required string Grundlag { get; init; }
    public required string Indhold { get; init; }
}
