using System.Text.Json;
using System.Text.Json.Serialization;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

internal enum Strategitilstand
{
    Udkast,
    Vedtaget,
    Afsluttet,
}

/// <summary>S1: a vision turns to the citizens or to the organisation.</summary>
internal enum Visionsretning
{
    Borgere,
    Organisation,
}

/// <summary>What a step of the process plan asks for; who must do it follows from that.</summary>
internal enum Trinart
{
    Orientering,
    Maalsaetning,
    Godkendelse,
    Opfoelgning,
    Justering,
}

internal enum Udgaveart
{
    Skrevet,
    Vedtaget,
    Justeret,
    Afsluttet,
}

/// <summary>A focus area and the vision for it.</summary>
/// <param name="Delmaal">Goals that the vision itself brings, one a line: S1's six of the partnership.</param>
internal sealed record Vision(Guid Id, string Navn, Visionsretning Retning, string Tekst, string? Delmaal)
{
    [JsonIgnore]
    public IReadOnlyList<string> Delmaalene => Delmaal?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

internal sealed record Procestrin(Guid Id, string Navn, Trinart Art, LocalDate Dato)
{
    /// <summary>Each department for itself, and not whoever answers for the strategy.</summary>
    [JsonIgnore]
    public bool ErAfdelingernes => Art is Trinart.Maalsaetning or Trinart.Opfoelgning;
}

/// <summary>The strategy as it reads at one time.</summary>
internal sealed record Strategiindhold(string Navn, string Mission, LocalDate Fra, LocalDate Til, IReadOnlyList<EnhedId> Afdelinger, IReadOnlyList<Vision> Visioner, IReadOnlyList<Procestrin> Trin)
{
    /// <summary>The day after which something counts for this step: that of the step before.</summary>
    public LocalDate Efter(Procestrin trin) => Trin.Where(t => t.Dato < trin.Dato).Select(t => (LocalDate?)t.Dato).Max() ?? Fra;
}

/// <summary>ST1: a strategy for a period. It is a document: what it said before stays readable beside what it says.</summary>
internal sealed class Strategi
{
    public required StrategiId Id { get; init; }
    public required int Version { get; set; }
    public required Strategitilstand Tilstand { get; set; }

    /// <summary>Who answers for it: gets the steps that are not the departments' own.</summary>
    public required MedarbejderId Ansvarlig { get; init; }
    public required LocalDate Fra { get; set; }
    public required LocalDate Til { get; set; }
    public List<Strategiudgave> Udgaver { get; init; } = [];

    public Strategiindhold Indhold => Udgaver.MaxBy(u => u.Nr)!.Laes();

    public Strategiudgave Udgave(Udgaveart art, Strategiindhold indhold, string? begrundelse, Sammenhaeng s) =>
        new() { StrategiId = Id, Nr = Udgaver.Count + 1, Art = art, Indhold = Json.Skriv(indhold), Registreret = s.Nu, Bruger = s.Bruger.Id, Begrundelse = begrundelse };

    /// <summary>Whose a step is: the departments, or whoever answers.</summary>
    public IEnumerable<SubjektId> Ejere(Strategiindhold i, Procestrin t) => t.ErAfdelingernes ? i.Afdelinger.Select(a => (SubjektId)a) : [Ansvarlig];
}

internal sealed class Strategiudgave
{
    public required StrategiId StrategiId { get; init; }
    public required int Nr { get; init; }
    public required Udgaveart Art { get; init; }
    public required string Indhold { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public string? Begrundelse { get; init; }

    public Strategiindhold Laes() => JsonSerializer.Deserialize<Strategiindhold>(Indhold, Json.Valg)!;
}

/// <summary>A step that somebody has said is done.</summary>
internal sealed class TrinUdfoert
{
    public required StrategiId StrategiId { get; init; }
    public required Guid TrinId { get; init; }
    public required Guid Hvem { get; init; }
    public string? Note { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
}
