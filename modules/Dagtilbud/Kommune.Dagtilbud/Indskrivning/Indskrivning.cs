using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D1: a child's place in a unit for a period. While it lasts, and from its first day, the unit's people may see the child.</summary>
internal sealed class Indskrivning : IOmBorger
{
    public required IndskrivningId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public StueId? StueId { get; set; }
    public required LocalDate Fra { get; init; }
    public LocalDate? Til { get; set; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public Instant? SlutRegistreret { get; set; }
    public MedarbejderId? SlutBruger { get; set; }
    public required int Version { get; set; }

    BorgerId IOmBorger.Borger => BorgerId;

    public bool Gaelder(LocalDate dag) => Fra <= dag && (Til is not { } til || til >= dag);

    /// <summary>The identity follows from what makes it one, so that the same line of an import is the same place.</summary>
    public static IndskrivningId IdAf(BorgerId barn, EnhedId enhed, LocalDate fra) => new(Fundament.Id.Af(barn.Vaerdi, $"indskrivning/{enhed}/{fra:uuuu-MM-dd}"));

    public static Indskrivning Ny(BorgerId barn, EnhedId enhed, StueId? stue, LocalDate fra, LocalDate? til, Sammenhaeng s) => new()
    {
        Id = IdAf(barn, enhed, fra), BorgerId = barn, EnhedId = enhed, StueId = stue, Fra = fra, Til = til, Registreret = s.Nu, Bruger = s.Bruger.Id,
        SlutRegistreret = til is null ? null : s.Nu, SlutBruger = til is null ? null : s.Bruger.Id, Version = 1,
    };

    public void Slut(LocalDate? til, Sammenhaeng s) => (Til, SlutRegistreret, SlutBruger, Version) = (til, til is null ? null : s.Nu, til is null ? null : s.Bruger.Id, Version + 1);

    /// <summary>The unit, and its leadership as a subject of its own, from the first day to the end of the last.</summary>
    public IEnumerable<object> Tilknytninger()
    {
        Instant? til = Til is { } sidste ? Fristdag.Slutter(sidste) : null;
        yield return new TilknytningSat(Id.Vaerdi, new(BorgerId, EnhedId, "indskrivning", Fristdag.Begynder(Fra), til));
        yield return new TilknytningSat(Id.Vaerdi, new(BorgerId, SubjektId.Ledelse(EnhedId), "indskrivning", Fristdag.Begynder(Fra), til));
    }

    public Indskrevet Begyndt(Enhedsart art) => new(FaktumId(), Fristdag.Begynder(Fra), BorgerId, Id, EnhedId, art, Fra);

    public Udskrevet Ophoert(Enhedsart art, LocalDate til) => new(new(Fundament.Id.Af(Id.Vaerdi, "udskrevet")), Fristdag.Slutter(til), BorgerId, Id, EnhedId, art, til);

    public FaktumId FaktumId() => new(Fundament.Id.Af(Id.Vaerdi, "indskrevet"));
}

/// <summary>How many days a child was away in a month.</summary>
internal sealed class Fravaer
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }

    /// <summary>The first of the month.</summary>
    public required LocalDate Maaned { get; init; }
    public required int Dage { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public Instant? Afloest { get; set; }
}

/// <summary>What every change of a place has in common.</summary>
internal static class Pladsregler
{
    /// <summary>The child has one place at a time in a unit, and a stue has room on one page.</summary>
    public static string? Overlapper(IEnumerable<Indskrivning> kendte, BorgerId barn, EnhedId enhed, LocalDate fra, LocalDate? til) =>
        kendte.Any(k => k.BorgerId == barn && k.EnhedId == enhed && k.Fra != fra && (k.Til is not { } kt || kt >= fra) && (til is not { } t || t >= k.Fra)) ? "Barnet har allerede en plads i enheden i den periode." : null;

    /// <summary>From its place follow the messages and who may see the child, and the duty of those outside day care falls away (D3).</summary>
    public static IEnumerable<object> Begyndt(Indskrivning i, Institution institution, IEnumerable<Sprogpligt> pligter, Sammenhaeng s)
    {
        yield return i;
        yield return i.Begyndt(institution.Art);
        foreach (var x in i.Tilknytninger())
        {
            yield return x;
        }

        foreach (var x in pligter.SelectMany(p => p.Indskrevet(i, s)))
        {
            yield return x;
        }
    }

    /// <summary>The last day was set, moved or taken away again.</summary>
    public static IEnumerable<object> Sluttet(Indskrivning i, LocalDate? foer, Institution institution)
    {
        foreach (var x in i.Tilknytninger())
        {
            yield return x;
        }

        yield return (foer, i.Til) switch
        {
            (null, { } til) => i.Ophoert(institution.Art, til),
            ({ } gammel, { } til) when gammel != til => new Rettet<Udskrevet>(i.Ophoert(institution.Art, til)),
            ({ } gammel, null) => new Annulleret<Udskrevet>(i.Ophoert(institution.Art, gammel)),
            _ => Array.Empty<object>(),
        };
    }
}
