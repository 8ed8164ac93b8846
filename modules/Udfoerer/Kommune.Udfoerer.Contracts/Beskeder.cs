using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

public readonly record struct TilbudId(Guid Vaerdi) : IId<TilbudId>
{
    public static TilbudId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct BestillingId(Guid Vaerdi) : IId<BestillingId>
{
    public static BestillingId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct ForloebId(Guid Vaerdi) : IId<ForloebId>
{
    public static ForloebId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public readonly record struct MagtanvendelseId(Guid Vaerdi) : IId<MagtanvendelseId>
{
    public static MagtanvendelseId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

/// <summary>What force was used (U10).</summary>
public enum Magtart
{
    Fastholdelse,
    Foering,
    Afvaergehjaelp,
    Undersoegelse,
    Andet,
}

/// <summary>What a price is per. A month is counted as day × 365/12, or hour × the hours granted a month.</summary>
public enum Prisenhed
{
    Dag,
    Maaned,
    Time,
}

public enum Tilbudsform
{
    Individuel,
    Gruppe,
}

public enum Bestillingssvar
{
    Accepteret,
    Venteliste,
    Afvist,
}

public enum Afslutning
{
    MaaletNaaet,
    PlanlagtOphoer,
    SkiftAfIndsats,
    BarnetOenskedeIkke,
    ForaeldreOenskedeIkke,
    Sammenbrud,

    /// <summary>The place or the foster family gave notice.</summary>
    StedetOpsagde,

    /// <summary>The child or youth left and did not come back.</summary>
    BarnetRejste,
}

public enum Anbefaling
{
    Fortsaet,
    Juster,
    TrinNed,
    Stop,
}

[Besked("udfoerer.tilbud-aendret", Beskrivelse = "An offer of the catalogue as it stands from a date: step, legal basis, price.")]
public sealed record TilbudAendret(FaktumId Faktum, Instant Gaelder, TilbudId Tilbud, [property: Katalogtekst] string Navn, [property: Katalogtekst] string Maalgruppe, int Trin, [property: Katalogtekst] IReadOnlyList<string> Hjemler, Prisenhed Prisenhed, decimal Pris, LocalDate PrisFra, bool Skal, Tilbudsform Form, bool Eget, int Pladser, bool Aktivt)
    : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => null;
    Guid IBesked.Noegle => Tilbud.Vaerdi;
}

[Besked("udfoerer.bestilling-besvaret", Beskrivelse = "A provider accepted an order, put it on the waiting list or declined it.")]
public sealed record BestillingBesvaret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, BestillingId Bestilling, Guid Indsats, TilbudId Tilbud, Bestillingssvar Svar, LocalDate? ForventetStart)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("udfoerer.forloeb-begyndt", Beskrivelse = "The work with the child has begun.")]
public sealed record ForloebBegyndt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, ForloebId Forloeb, Guid Indsats, TilbudId Tilbud)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("udfoerer.forloeb-afsluttet", Beskrivelse = "The work with the child has ended, planned or not.")]
public sealed record ForloebAfsluttet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, ForloebId Forloeb, Guid Indsats, Afslutning Aarsag, bool Planlagt)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="Maaned">The first of the month that the work was done in.</param>
/// <param name="Beloeb">What this line adds; over all lines of a measure and a month the sum is what they cost.</param>
/// <param name="Korrektion">Found after the month was closed.</param>
[Besked("udfoerer.afregnet", Beskrivelse = "A month of a measure was settled, or corrected, with what it adds to the cost.")]
public sealed record Afregnet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Indsats, TilbudId Tilbud, LocalDate Maaned, decimal Beloeb, bool Korrektion)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("udfoerer.matchning-besvaret", Beskrivelse = "A provider's answer to Myndighed's question before a decision.")]
public sealed record MatchningBesvaret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Matchning, TilbudId Tilbud, bool Egnet, LocalDate? KanBegynde, string Svar, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>A goal's value at a status report.</summary>
public sealed record Maalstand(Guid Maal, int Vaerdi, string? Note);

/// <summary>The child on one dimension of Udviklingsprofilen on a day, 0–10, as each of three saw it.</summary>
public sealed record Profilpunkt(LocalDate Dato, int Fagperson, int? Barn, int? Foraelder);

/// <summary>One dimension over time, the oldest first, named as it was asked.</summary>
/// <param name="Udgave">The version of the questions: two versions are never one line (U4).</param>
public sealed record Profillinje(string Udgave, string Navn, IReadOnlyList<Profilpunkt> Punkter);

/// <param name="Profil">Udviklingsprofilen as measured until the report; null when it never was.</param>
[Besked("udfoerer.statusrapport-afgivet", Beskrivelse = "The provider's status report before a follow-up.")]
public sealed record StatusrapportAfgivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, ForloebId Forloeb, Guid Indsats, string SketSidenSidst, string? BarnetsOrd, Anbefaling Anbefaling, IReadOnlyList<Maalstand> Maal, int Sessioner, decimal Timer, string Grundlag, IReadOnlyList<Profillinje>? Profil = null)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <param name="Hvornaar">When it happened; the message's own time is that of the report.</param>
/// <param name="BarnetsOrd">What the child says of it; without it <paramref name="IkkeHoert"/> says why.</param>
[Besked("udfoerer.magtanvendelse-indberettet", Beskrivelse = "A leader's report that force was used on a child, with the child's own words.")]
public sealed record MagtanvendelseIndberettet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Indsats, Instant Hvornaar, Magtart Art, int Minutter, string Hvad, string Hvorfor, string? BarnetsOrd, string? IkkeHoert, string Vurdering, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>The social worker must read why, to find another way; the public event of the same answer holds no text.</summary>
[Besked("udfoerer.bestilling-afvist", Beskrivelse = "Why a provider declined an order, for the one who ordered it.")]
public sealed record BestillingAfvist(FaktumId Faktum, Instant Gaelder, BorgerId Barn, BestillingId Bestilling, Guid Indsats, TilbudId Tilbud, string Begrundelse, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);
