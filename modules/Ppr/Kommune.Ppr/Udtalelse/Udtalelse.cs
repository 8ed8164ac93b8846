using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>
/// M16: what Myndighed asks PPR about a child, and what was answered. It lies with whoever works with the child already, and
/// otherwise with PPR's leader, who answers or gives it to somebody.
/// </summary>
internal sealed class Udtalelse : IOmBorger
{
    public required IndhentningId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId PprId { get; init; }
    public required string Spoergsmaal { get; init; }

    /// <summary>What the question rests on; the answer goes back on the same.</summary>
    public required string Grundlag { get; init; }
    public required Instant Modtaget { get; init; }
    public required LocalDate SvarSenest { get; set; }
    public MedarbejderId? MedarbejderId { get; set; }

    /// <summary>Since when it has lain with <see cref="MedarbejderId"/>.</summary>
    public Instant? Givet { get; set; }
    public Instant? Rykket { get; set; }
    public Instant? Besvaret { get; set; }
    public MedarbejderId? BesvaretAf { get; set; }
    public string? Svar { get; set; }

    /// <summary>Myndighed waits for it no longer.</summary>
    public Instant? Opgivet { get; set; }
    public required int Version { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;

    public bool Venter => Besvaret is null && Opgivet is null;

    public bool Maa(Bruger bruger) => MedarbejderId == bruger.Id || bruger.Leder(PprId);

    public string Status(Instant nu) => this switch
    {
        { Besvaret: { } b } => $"Besvaret {DanskTid.KortDato(b, nu)}",
        { Opgivet: { } o } => $"Myndighed bad {DanskTid.KortDato(o, nu)} om ikke at vente på den",
        _ => $"Svar senest {DanskTid.KortDato(SvarSenest, DanskTid.Dag(nu))}{(Rykket is null ? "" : " · rykket")}",
    };

    /// <summary>PPR's leader, and the one it lies with, see the child while the question is open, and as after other answers a while longer; no longer than the question when it fell away.</summary>
    public IEnumerable<TilknytningSat> Tilknytninger()
    {
        yield return new(Id.Vaerdi, new(BorgerId, SubjektId.Ledelse(PprId), "udtalelse", Modtaget, Slut));
        if (MedarbejderId is { } m)
        {
            yield return new(Id.Vaerdi, new(BorgerId, m, "udtalelse", Givet ?? Modtaget, Slut));
        }
    }

    /// <summary>It lies with somebody else from now on; whoever had it sees the child by it no longer.</summary>
    public TilknytningSat? Giv(MedarbejderId hvem, Instant nu)
    {
        TilknytningSat? foer = MedarbejderId is { } m ? new(Id.Vaerdi, new(BorgerId, m, "udtalelse", Givet ?? Modtaget, nu)) : null;
        (MedarbejderId, Givet, Version) = (hvem, nu, Version + 1);
        return foer;
    }

    public static Guid OpgaveId(IndhentningId id) => Fundament.Id.Af(id.Vaerdi, "udtalelse/ppr");

    /// <summary>Told at once; the task itself comes up as its day comes near.</summary>
    public Opgave Nyhed(FaktumId faktum, Instant tid) =>
        new(Fundament.Id.Af(faktum.Vaerdi, "nyt/ppr/udtalelse"), Opgaveart.Nyt, "myndighed", Ejer, Overskrift, Tekst, "Åbn", PprRuter.Udtalelse(Id), tid) { Borger = BorgerId };

    public Opgave Opgave() =>
        new(OpgaveId(Id), Opgaveart.Opgave, "ppr", Ejer, Overskrift, Tekst, "Svar", PprRuter.Udtalelse(Id), Modtaget) { Borger = BorgerId, Udloeb = Fristdag.Slutter(SvarSenest) };

    private SubjektId Ejer => MedarbejderId is { } m ? m : SubjektId.Ledelse(PprId);
    private Instant? Slut => Besvaret is { } b ? b + IndstillingAfledt.Efter : Opgivet;
    private string Overskrift => Rykket is null ? "Udtalelse" : "Rykker";
    private string Tekst => Rykket is null ? "Myndighed beder om en udtalelse" : "Myndighed mangler PPR's udtalelse";
}
