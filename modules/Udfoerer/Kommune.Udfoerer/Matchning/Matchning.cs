using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>S1: Myndighed asks before a decision whether an offer fits, and when it could begin.</summary>
internal sealed class Matchning : IOmBorger
{
    public required MatchningId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required string Spoergsmaal { get; init; }
    public required LocalDate SvarSenest { get; init; }

    /// <summary>What the handing over rests on; the answer goes back on the same.</summary>
    public required string Grundlag { get; init; }
    public required Instant Modtaget { get; init; }
    public Instant? Besvaret { get; set; }
    public MedarbejderId? BesvaretAf { get; set; }
    public bool? Egnet { get; set; }
    public LocalDate? KanBegynde { get; set; }
    public string? Svar { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;

    public static Guid OpgaveId(MatchningId id) => Fundament.Id.Af(id.Vaerdi, "matchning");

    /// <summary>The leadership sees the child while the question is open, and no longer.</summary>
    public TilknytningSat Tilknytning() => new(Id.Vaerdi, new(BorgerId, SubjektId.Ledelse(EnhedId), "matchning", Modtaget, Besvaret));
}
