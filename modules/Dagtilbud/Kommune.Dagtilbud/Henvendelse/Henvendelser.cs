using Kommune.Fundament;
using Kommune.Ppr;
using Kommune.Samspil;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>D5: a notification as it was sent about one child, and what came back: the receipt and the lawful feedback, no more.</summary>
internal sealed class Underretning
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }

    /// <summary>One letter may be about several children.</summary>
    public required Guid Henvendelse { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public required string Bekymring { get; init; }
    public string? Forsoegt { get; init; }
    public required bool Akut { get; init; }
    public required bool Overgreb { get; init; }
    public required Instant Afgivet { get; init; }
    public Instant? Kvitteret { get; set; }
    public Instant? Tilbagemeldt { get; set; }
    public string? Tilbagemelding { get; set; }
    public bool? SatIGang { get; set; }
}

/// <summary>D5, P1: a referral to PPR as it was sent, and PPR's answer.</summary>
internal sealed class Indstilling
{
    public required IndstillingId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public required string Spoergsmaal { get; init; }
    public required string Forsoegt { get; init; }
    public required string ForaeldrenesSyn { get; init; }
    public string? BarnetsSyn { get; init; }
    public required OensketHjaelp Oensket { get; init; }
    public required LocalDate Samtykke { get; init; }
    public required Guid[] SamtykkeFra { get; init; }
    public required Instant Afgivet { get; init; }
    public Instant? Modtaget { get; set; }
    public Triage? Triage { get; set; }
    public Instant? Triageret { get; set; }
    public Instant? Besvaret { get; set; }
    public string? Svar { get; set; }
    public decimal? Timer { get; set; }

    public string Status(Instant nu) =>
        Besvaret is { } b ? $"PPR har svaret {DanskTid.KortDato(b, nu)}{(Timer is { } t ? $": {DanskTal.Tal(t)} timer om ugen anbefales" : "")}"
        : Triage is { } triage ? $"{DagtilbudOrd.Af(triage)}, siden {DanskTid.KortDato(Triageret!.Value, nu)}"
        : Modtaget is { } m ? $"Modtaget af PPR {DanskTid.KortDato(m, nu)}" : "Sendt";
}

/// <summary>D5, P2: a wish for advice on an environment. Without a child, and without names.</summary>
internal sealed class Sparring
{
    public required Guid Id { get; init; }
    public required EnhedId EnhedId { get; init; }
    public StueId? StueId { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public required string Emne { get; init; }
    public required string Spoergsmaal { get; init; }
    public string? Forsoegt { get; init; }
    public required Instant Afgivet { get; init; }
    public Instant? Besvaret { get; set; }
    public string? Raad { get; set; }
    public LocalDate? FoelgesOp { get; set; }
    public bool? Hjalp { get; set; }
}

/// <summary>D5, SA1: a wish for a koordineringskonference, and what became of it.</summary>
internal sealed class Konference
{
    public required Guid Id { get; init; }
    public BorgerId? BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public StueId? StueId { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public required string Emne { get; init; }
    public string? Forsoegt { get; init; }
    public LocalDate? Samtykke { get; init; }
    public required Guid[] SamtykkeFra { get; init; }
    public required Instant Afgivet { get; init; }
    public Instant? Holdt { get; set; }
    public Moedeudfald? Udfald { get; set; }

    public string Status(Instant nu) => Holdt is { } h ? $"Holdt {DanskTid.KortDato(h, nu)}: {DagtilbudOrd.Af(Udfald!.Value).ToLowerInvariant()}" : "Venter på, at lederen indkalder";
}
