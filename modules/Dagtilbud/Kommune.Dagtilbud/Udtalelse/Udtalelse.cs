using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>M16: what Myndighed asks about a child of the unit, and what was answered.</summary>
internal sealed class Udtalelse : IOmBorger
{
    public required IndhentningId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required string Spoergsmaal { get; init; }

    /// <summary>What the question rests on; the answer goes back on the same.</summary>
    public required string Grundlag { get; init; }
    public required Instant Modtaget { get; init; }
    public required LocalDate SvarSenest { get; set; }
    public Instant? Rykket { get; set; }
    public Instant? Besvaret { get; set; }
    public MedarbejderId? BesvaretAf { get; set; }
    public string? Svar { get; set; }

    /// <summary>Myndighed waits for it no longer.</summary>
    public Instant? Opgivet { get; set; }
    public required int Version { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;

    public bool Venter => Besvaret is null && Opgivet is null;

    public string Status(Instant nu) => this switch
    {
        { Besvaret: { } b } => $"Besvaret {DanskTid.KortDato(b, nu)}",
        { Opgivet: { } o } => $"Myndighed bad {DanskTid.KortDato(o, nu)} om ikke at vente på den",
        _ => $"Svar senest {DanskTid.KortDato(SvarSenest, DanskTid.Dag(nu))}{(Rykket is null ? "" : " · rykket")}",
    };

    public static Guid OpgaveId(IndhentningId id) => Fundament.Id.Af(id.Vaerdi, "udtalelse");

    /// <summary>The unit sees the child while the question is open, also if it has left meanwhile, and no longer.</summary>
    public TilknytningSat Tilknytning() => new(Id.Vaerdi, new(BorgerId, EnhedId, "udtalelse", Modtaget, Besvaret ?? Opgivet));

    /// <summary>Told at once; the task itself comes up as its day comes near.</summary>
    public Opgave Nyhed(FaktumId faktum, Instant tid) =>
        new(Fundament.Id.Af(faktum.Vaerdi, "nyt/dagtilbud/udtalelse"), Opgaveart.Nyt, "myndighed", SubjektId.Ledelse(EnhedId), Overskrift, Tekst, "Åbn", DagtilbudRuter.Udtalelse(Id), tid) { Borger = BorgerId };

    private string Overskrift => Rykket is null ? "Udtalelse" : "Rykker";
    private string Tekst => Rykket is null ? "Myndighed beder om en udtalelse" : "Myndighed mangler jeres udtalelse";

    public Opgave Opgave() =>
        new(OpgaveId(Id), Opgaveart.Opgave, "dagtilbud", SubjektId.Ledelse(EnhedId), Overskrift, Tekst, "Svar", DagtilbudRuter.Udtalelse(Id), Modtaget)
        {
            Borger = BorgerId, Udloeb = Fristdag.Slutter(SvarSenest),
        };
}
