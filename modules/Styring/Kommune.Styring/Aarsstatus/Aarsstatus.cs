using System.Text.Json;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

internal enum Statusbeslutning
{
    Fortsaet,
    Aendr,
    Stop,
}

/// <summary>A goal as it stood on the day.</summary>
internal sealed record Statusmaal(string Titel, EnhedId? Afdeling, Maaltilstand Tilstand, Maalvurdering? Vurdering, string? Tekst, LocalDate? FulgtOp);

/// <summary>A figure as it was known on the day, in the words of that day.</summary>
internal sealed record Statustal(string Navn, string Tal, string? Maal, bool? Naaet);

internal sealed record Statusomraade(string Navn, string Vision, Statusbeslutning Beslutning, string Begrundelse, IReadOnlyList<Statusmaal> Maal, IReadOnlyList<Statustal> Tal);

internal sealed record Statusindhold(string Strategi, IReadOnlyList<Statusomraade> Omraader);

/// <summary>ST10: the annual status of a strategy. Whatever happens to goals and figures later, it says what was known then.</summary>
internal sealed class Aarsstatus
{
    public required Guid Id { get; init; }
    public required StrategiId StrategiId { get; init; }
    public required LocalDate Pr { get; init; }
    public required string Indhold { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }

    public Statusindhold Laes() => JsonSerializer.Deserialize<Statusindhold>(Indhold, Json.Valg)!;

    public static string Af(Statusbeslutning b) => b switch { Statusbeslutning.Fortsaet => "Fortsæt", Statusbeslutning.Aendr => "Ændr", _ => "Stop" };

    public static string Tegn(Statusbeslutning b) => b switch { Statusbeslutning.Fortsaet => "▶", Statusbeslutning.Aendr => "◆", _ => "■" };
}
