using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

[Besked("dagtilbud.indskrevet", Beskrivelse = "A child has a place in a unit (day care, school or club) from a day.")]
public sealed record Indskrevet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndskrivningId Indskrivning, EnhedId Enhed, Enhedsart Art, LocalDate Fra)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("dagtilbud.udskrevet", Beskrivelse = "A child's place in a unit ended with this day.")]
public sealed record Udskrevet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndskrivningId Indskrivning, EnhedId Enhed, Enhedsart Art, LocalDate Til)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("dagtilbud.trivsel-vurderet", Beskrivelse = "A child's thriving was assessed: the colour, and whether in the twice-yearly round or for a concern.")]
public sealed record TrivselVurderet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, EnhedId Enhed, Trivselsfarve Farve, Trivselsanledning Anledning)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("dagtilbud.sprog-vurderet", Beskrivelse = "A child's language was assessed (F26), and whether it needs support.")]
public sealed record SprogVurderet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, EnhedId? Enhed, bool Indsats)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("dagtilbud.indstilling-afgivet", Beskrivelse = "A unit referred a child to PPR.")]
public sealed record IndstillingAfgivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndstillingId Indstilling, EnhedId Enhed, Enhedsart Art)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="Henvendelse">One for all children of the same letter; Myndighed receives it under the same id.</param>
[Besked("dagtilbud.underretning-afgivet", Beskrivelse = "A unit notified Myndighed about a child.")]
public sealed record UnderretningAfgivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Henvendelse, EnhedId Enhed)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("dagtilbud.plads-visiteret", Beskrivelse = "An application for a ressourceplads or specialplads was decided; the day of application goes along so that waiting can be measured.")]
public sealed record PladsVisiteret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, PladsId Plads, Pladsart Art, Pladsudfald Udfald, EnhedId? Enhed, LocalDate Ansoegt, LocalDate? Revisiteres)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="SidsteDag">Set when the child goes back to the ordinary.</param>
[Besked("dagtilbud.plads-revisiteret", Beskrivelse = "A ressourceplads or specialplads was looked at again: when it is looked at next, or the last day of it.")]
public sealed record PladsRevisiteret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, PladsId Plads, Pladsart Art, LocalDate? Revisiteres, LocalDate? SidsteDag)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <summary>About an environment, a unit or a child; without a child its key is the analysis.</summary>
[Besked("dagtilbud.bal-evalueret", Beskrivelse = "An analysis of a learning environment was evaluated, and whether its goal was reached.")]
public sealed record BalEvalueret(FaktumId Faktum, Instant Gaelder, BorgerId? Barn, BalId Bal, EnhedId Enhed, bool MaalNaaet) : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => Barn;
    Guid IBesked.Noegle => Barn?.Vaerdi ?? Bal.Vaerdi;
}

[Besked("dagtilbud.tilsyn-offentliggjort", Beskrivelse = "A supervisory report on a unit was published (F27).")]
public sealed record TilsynOffentliggjort(FaktumId Faktum, Instant Gaelder, EnhedId Enhed, bool Anmeldt) : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => null;
    Guid IBesked.Noegle => Enhed.Vaerdi;
}

/// <summary>The notification itself, to Myndighed. One per child; the same text under the same <paramref name="Henvendelse"/>.</summary>
[Besked("dagtilbud.underretning-overdraget", Beskrivelse = "A notification goes to Myndighed: who sends it, what the concern is and what has been tried.")]
public sealed record UnderretningOverdraget(
    FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Henvendelse, IReadOnlyList<BorgerId> AlleBoern, EnhedId Enhed, string Sted, string NavnOgStilling,
    string Bekymring, string? Forsoegt, bool Akut, bool Overgreb, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>A meeting about a child is asked for (SA1): the task is Samspil's, and so is the question of what may be shared at it.</summary>
/// <param name="Moede">As Dagtilbud names it; the meeting that is held tells it back.</param>
/// <param name="Type">The code of the type in the meeting structure.</param>
/// <param name="Indkalder">Who calls it, where it is not for the asker to call.</param>
[Besked("dagtilbud.moede-oensket", Beskrivelse = "Dagtilbud asks for the meeting that a place demands: of which type, and what it is to take a stand on.")]
public sealed record MoedeOensket(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Moede, string Type, MedarbejderId Afsender, SubjektId Indkalder, string Emne, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>The answer to what Myndighed asked about a child (M16), on the basis it was asked on.</summary>
/// <param name="Af">Who wrote it, and as what.</param>
[Besked("dagtilbud.udtalelse-afgivet", Beskrivelse = "A unit answers Myndighed's question about a child.")]
public sealed record UdtalelseAfgivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Indhentning, EnhedId Enhed, string Af, string Svar, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>The referral itself, to PPR (P1).</summary>
/// <param name="Samtykke">The day the holders of custody agreed to the referral; who agreed stands in <paramref name="SamtykkeFra"/>.</param>
[Besked("dagtilbud.indstilling-overdraget", Beskrivelse = "A referral goes to PPR: the question, what has been tried, and what parents and child say.")]
public sealed record IndstillingOverdraget(
    FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndstillingId Indstilling, EnhedId Enhed, Enhedsart Art, MedarbejderId Afsender, string Spoergsmaal, string Forsoegt,
    string ForaeldrenesSyn, string? BarnetsSyn, OensketHjaelp Oensket, LocalDate Samtykke, IReadOnlyList<BorgerId> SamtykkeFra, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>A wish for advice on an environment, without a child (P2): no name, no file on a child.</summary>
[Besked("dagtilbud.sparring-oensket", Beskrivelse = "A unit asks PPR for advice on a learning environment.")]
public sealed record SparringOensket(FaktumId Faktum, Instant Gaelder, Guid Sparring, EnhedId Enhed, MedarbejderId Afsender, string Emne, string Spoergsmaal, string? Forsoegt, string Grundlag) : IOverdragelse
{
    BorgerId? IBesked.Borger => null;
    Guid IBesked.Noegle => Sparring;
}

/// <summary>A wish that the professionals around a child or an environment meet (SA1): Samspil convenes. About a child only with samtykke.</summary>
[Besked("dagtilbud.konference-oensket", Beskrivelse = "A unit asks for a koordineringskonference: on what, and what has been tried.")]
public sealed record KonferenceOensket(FaktumId Faktum, Instant Gaelder, BorgerId? Barn, Guid Konference, EnhedId Enhed, MedarbejderId Afsender, string Emne, string? Forsoegt, string Grundlag) : IOverdragelse
{
    BorgerId? IBesked.Borger => Barn;
    Guid IBesked.Noegle => Barn?.Vaerdi ?? Konference;
}
