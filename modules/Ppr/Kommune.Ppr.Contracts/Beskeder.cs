using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

[Besked("ppr.indstilling-modtaget", Beskrivelse = "A referral reached PPR.")]
public sealed record IndstillingModtaget(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndstillingId Indstilling, EnhedId Enhed)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("ppr.indstilling-triageret", Beskrivelse = "A referral was given its way: advice, assessment, or back to the sender.")]
public sealed record IndstillingTriageret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndstillingId Indstilling, Triage Triage, Instant Modtaget)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("ppr.ppv-afsluttet", Beskrivelse = "PPR concluded its assessment: hours a week recommended; the referral's receipt goes along so that waiting can be measured.")]
public sealed record PpvAfsluttet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, PpvId Ppv, IndstillingId Indstilling, EnhedId Enhed, Instant Modtaget, decimal TimerPrUge)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("ppr.visitation-afgjort", Beskrivelse = "Special education was decided: what, by whom, from when, and when it is looked at again.")]
public sealed record VisitationAfgjort(FaktumId Faktum, Instant Gaelder, BorgerId Barn, VisitationId Visitation, Specialtilbud Tilbud, Visitationsudfald Udfald, Beslutter Beslutter, EnhedId? Enhed, LocalDate Fra, LocalDate? Revisiteres)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <summary>Advice has no file on a child, so its key is the advice itself (P2).</summary>
[Besked("ppr.sparring-fulgt-op", Beskrivelse = "Advice on an environment was followed up, and whether it helped.")]
public sealed record SparringFulgtOp(FaktumId Faktum, Instant Gaelder, Guid Sparring, EnhedId Enhed, bool Hjalp) : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => null;
    Guid IBesked.Noegle => Sparring;
}

/// <summary>P5: one posting on the common chart; amounts in kroner, negative when reversed.</summary>
[Besked("ppr.udgift-registreret", Beskrivelse = "What ordinary or special education cost: account, unit, grundområde, month and amount in kroner.")]
public sealed record UdgiftRegistreret(FaktumId Faktum, Instant Gaelder, BorgerId? Barn, [property: Katalogtekst] string Konto, bool Special, EnhedId Enhed, [property: Katalogtekst] string? Grundomraade, LocalDate Maaned, decimal Beloeb) : IOffentligHaendelse
{
    BorgerId? IBesked.Borger => Barn;
    Guid IBesked.Noegle => Barn?.Vaerdi ?? Enhed.Vaerdi;
}

/// <summary>A meeting about a child is asked for (SA1): the task is Samspil's, and so is the question of what may be shared at it.</summary>
/// <param name="Moede">As PPR names it; the meeting that is held tells it back.</param>
/// <param name="Type">The code of the type in the meeting structure.</param>
/// <param name="Indkalder">Who calls it, where it is not for the asker to call.</param>
[Besked("ppr.moede-oensket", Beskrivelse = "PPR asks for a meeting about a child: of which type, and what it is to take a stand on.")]
public sealed record MoedeOensket(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Moede, string Type, MedarbejderId Afsender, SubjektId Indkalder, string Emne, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>What PPR answers the unit that referred: advice or the assessment in words the unit works by.</summary>
[Besked("ppr.svar-overdraget", Beskrivelse = "PPR's answer goes to the unit that referred the child: triage, conclusion and what the unit should do.")]
public sealed record SvarOverdraget(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndstillingId Indstilling, Triage Triage, PpvId? Ppv, decimal? TimerPrUge, string Svar, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>The answer to what Myndighed asked about a child (M16), on the basis it was asked on.</summary>
/// <param name="Af">Who wrote it, and as what.</param>
[Besked("ppr.udtalelse-afgivet", Beskrivelse = "PPR answers Myndighed's question about a child.")]
public sealed record UdtalelseAfgivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Indhentning, string Af, string Svar, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>Advice on an environment, back to those who asked (P2).</summary>
[Besked("ppr.sparring-besvaret", Beskrivelse = "PPR's advice on a learning environment.")]
public sealed record SparringBesvaret(FaktumId Faktum, Instant Gaelder, Guid Sparring, EnhedId Enhed, string Raad, LocalDate FoelgesOp, string Grundlag) : IOverdragelse
{
    BorgerId? IBesked.Borger => null;
    Guid IBesked.Noegle => Sparring;
}
