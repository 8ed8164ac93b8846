using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>An order in lists.</summary>
internal sealed record BestillingRaekke : IAfledtRaekke
{
    public required BestillingId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required IndsatsId IndsatsId { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required string Tilbudsnavn { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required Bestillingstilstand Tilstand { get; init; }
    public required Instant Modtaget { get; init; }
    public required LocalDate Fra { get; init; }
    public LocalDate? ForventetStart { get; init; }
    public MedarbejderId? BehandlerId { get; init; }

    /// <summary>The day somebody waited no longer: the work began, or it came to nothing.</summary>
    public LocalDate? Slut { get; init; }

    /// <summary>When the next thing is to be done; null when nothing is, or no day is known.</summary>
    public Instant? Frist { get; init; }
}

/// <summary>
/// What follows from an order. The child is attached to the house's leadership, not to the house: a familiebehandler who
/// works there sees it first when it is given to them. When the work begins, the forløb's attachments take over.
/// </summary>
internal sealed class BestillingAfledt : IAfledt<Bestilling>
{
    public IEnumerable<IAfledtRaekke> Raekker(Bestilling a) =>
    [
        new BestillingRaekke
        {
            Id = a.Id, BorgerId = a.Borger, IndsatsId = a.Ordre.Indsats, TilbudId = a.Ordre.Tilbud, Tilbudsnavn = a.Ordre.Tilbudsnavn, EnhedId = a.Ordre.Enhed, Tilstand = a.Tilstand,
            Modtaget = a.ModtagetGaelder, Fra = a.Ordre.Fra, ForventetStart = a.ForventetStart, BehandlerId = a.Behandler,
            Slut = a.SlutDag,
            Frist = Naeste(a) is { } dag ? Fristdag.Slutter(dag) : null,
        },
    ];

    private static LocalDate? Naeste(Bestilling a) => a.Tilstand == Bestillingstilstand.Ny ? a.Ordre.Fra : a.Aaben ? a.ForventetStart : null;

    public IEnumerable<Tilknytning> Tilknytninger(Bestilling a)
    {
        yield return new(a.Borger, SubjektId.Ledelse(a.Ordre.Enhed), "bestilling", a.ModtagetTid, a.SlutTid);
        if (a is { Behandler: { } behandler, TildeltTid: { } fra })
        {
            yield return new(a.Borger, behandler, "bestilling", fra, a.SlutTid);
        }
    }

    /// <summary>One task for each thing that somebody has to do next.</summary>
    public IEnumerable<Opgave> Opgaver(Bestilling a)
    {
        var ledelse = SubjektId.Ledelse(a.Ordre.Enhed);
        yield return Opgave("svar", ledelse, "Bestilling", $"Svar på bestillingen af {a.Ordre.Tilbudsnavn}", "Svar", a.ModtagetGaelder, a.Ordre.Fra, a.Tilstand == Bestillingstilstand.Ny ? null : a.BesvaretTid ?? a.SlutTid);
        if (a is { BesvaretTid: { } besvaret, Tilstand: not (Bestillingstilstand.Afvist or Bestillingstilstand.Venteliste) })
        {
            yield return Opgave("tildel", ledelse, "Bestilling", $"Giv {a.Ordre.Tilbudsnavn} til en familiebehandler", "Giv videre", besvaret, a.ForventetStart, a.TildeltTid ?? a.SlutTid);
        }

        if (a is { Behandler: { } behandler, TildeltTid: { } tildelt })
        {
            yield return Opgave($"begynd/{behandler}", behandler, "Nyt forløb", $"{a.Ordre.Tilbudsnavn} er givet til dig", "Begynd", tildelt, a.ForventetStart, a.SlutTid);
        }

        Opgave Opgave(string navn, SubjektId ejer, string overskrift, string tekst, string handling, Instant start, LocalDate? senest, Instant? lukket) =>
            new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "udfoerer", ejer, overskrift, tekst, handling, UdfoererRuter.Bestilling(a.Id), start)
            {
                Borger = a.Borger, Stroem = a.StroemId, Udloeb = senest is { } dag ? Fristdag.Slutter(dag) : null, Lukket = lukket,
                LukketArt = lukket is null ? null : a.Tilstand == Bestillingstilstand.Ophoert ? Lukkeart.Bortfaldet : Lukkeart.Opfyldt,
            };
    }
}
