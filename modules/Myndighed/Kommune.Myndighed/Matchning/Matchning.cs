using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A question to Udfører before a decision, and its answer (M8). A plain table: nothing is decided here.</summary>
internal sealed class MatchningRaekke : IOmBorger
{
    public required MatchningId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required string TilbudNavn { get; init; }
    public required string Spoergsmaal { get; init; }
    public required LocalDate SvarSenest { get; init; }
    public required MedarbejderId SpurgtAf { get; init; }
    public required Instant Spurgt { get; init; }
    public FaktumId? SvarFaktum { get; set; }
    public Instant? Besvaret { get; set; }
    public bool? Egnet { get; set; }
    public LocalDate? KanBegynde { get; set; }
    public string? Svar { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;
}
