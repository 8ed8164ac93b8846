using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

[Besked("myndighed.underretning-modtaget", Beskrivelse = "A notification about a child was received (the fact's time is the receipt).")]
public sealed record UnderretningModtaget(FaktumId Faktum, Instant Gaelder, BorgerId Barn, UnderretningId Underretning, HenvendelseId Henvendelse, Underretter Underretter, bool Akut, bool Overgreb)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.underretning-vurderet", Beskrivelse = "A notification was assessed; the receipt's time goes along so that 24 hours can be measured.")]
public sealed record UnderretningVurderet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, UnderretningId Underretning, Instant Modtaget, Fare Fare, bool Straks, Udfald Udfald, SagId? Sag)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.underretning-kvitteret", Beskrivelse = "The notifier was sent a receipt.")]
public sealed record UnderretningKvitteret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, UnderretningId Underretning)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.sag-aabnet", Beskrivelse = "A case was opened on a child.")]
public sealed record SagAabnet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, [property: Katalogtekst] string Kle, TeamId Team)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.sag-lukket", Beskrivelse = "A case was closed, with its reason from a fixed list.")]
public sealed record SagLukket(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, Sagslukning Aarsag)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.screenet", Beskrivelse = "The screening of BL § 18 was made.")]
public sealed record Screenet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, Screeningsudfald Udfald)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.undersoegelse-begyndt", Beskrivelse = "An examination began; its four months run from when the municipality became aware.")]
public sealed record UndersoegelseBegyndt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, UndersoegelseId Undersoegelse, Instant OpmaerksomFra)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.undersoegelse-afsluttet", Beskrivelse = "An examination was concluded, or a provisional assessment was made in its place.")]
public sealed record UndersoegelseAfsluttet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, UndersoegelseId Undersoegelse, Instant OpmaerksomFra, bool Foreloebig, bool IndsatsAnbefalet)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.boernesamtale-holdt", Beskrivelse = "A conversation with the child was held; the child's own rating of being heard (0-10) where given.")]
public sealed record BoernesamtaleHoldt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, int? Hoert)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.boernesamtale-udeladt", Beskrivelse = "The conversation was left out, for a lawful reason from a fixed list.")]
public sealed record BoernesamtaleUdeladt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, UdeladtSamtale Grund)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.plan-godkendt", Beskrivelse = "The child's plan was approved.")]
public sealed record PlanGodkendt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, PlanId Plan, int AntalMaal)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.afgoerelse-truffet", Beskrivelse = "A decision was made on a legal basis of the catalogue.")]
public sealed record AfgoerelseTruffet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, AfgoerelseId Afgoerelse, [property: Katalogtekst] string Hjemmel, bool UdenSamtykke, bool SamtaleHoldt)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.indsats-bevilget", Beskrivelse = "A measure was granted: offer, step, price per month frozen at the decision, first and last day.")]
public sealed record IndsatsBevilget(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndsatsId Indsats, AfgoerelseId Afgoerelse, Guid Tilbud, int Trin, int Spor, decimal PrisPrMaaned, LocalDate Fra, LocalDate Til)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.indsats-aendret", Beskrivelse = "A measure moved on the ladder or got another last day.")]
public sealed record IndsatsAendret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndsatsId Indsats, int Trin, int Spor, LocalDate Til)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.indsats-ophoert", Beskrivelse = "A measure ended, with its reason from a fixed list.")]
public sealed record IndsatsOphoert(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndsatsId Indsats, Ophoersaarsag Aarsag)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.opfoelgning-holdt", Beskrivelse = "A follow-up was held: what was decided, whether there was progression, and by when it had to be held.")]
public sealed record OpfoelgningHoldt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndsatsId Indsats, Opfoelgningsbeslutning Beslutning, bool Progression, Instant SkulleSenest, bool Foerste)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.klage-modtaget", Beskrivelse = "A decision was appealed: in time or not, and whether it goes straight to Ankestyrelsen.")]
public sealed record KlageModtaget(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, KlageId Klage, AfgoerelseId Afgoerelse, bool Rettidig, bool Direkte)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.klage-genvurderet", Beskrivelse = "The municipality looked at an appealed decision again; the receipt's time goes along so that the four weeks can be measured.")]
public sealed record KlageGenvurderet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, KlageId Klage, Instant Modtaget, Klagegenvurdering Udfald)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.klage-videresendt", Beskrivelse = "An appeal was sent on to Ankestyrelsen with the case.")]
public sealed record KlageVideresendt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, KlageId Klage, Instant Modtaget)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.klage-afgjort", Beskrivelse = "An appeal ended: by Ankestyrelsen, by the municipality giving way, or taken back by whoever appealed.")]
public sealed record KlageAfgjort(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, KlageId Klage, Klageudfald Udfald)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="Indsats">The measure that the place is granted as.</param>
/// <param name="Tilbud">The offer of Udfører's catalogue; null where the place is not in it.</param>
/// <param name="Fra">The child's first day away from home: the granted one until the work begins.</param>
[Besked("myndighed.anbringelse-begyndt", Beskrivelse = "A child was placed away from home: on what basis, in what kind of place, from which day. Told by the decision; corrected when the first day turns out to be another.")]
public sealed record AnbringelseBegyndt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, AnbringelseId Anbringelse, IndsatsId Indsats, Guid? Tilbud, Anbringelsesgrundlag Grundlag, Anbringelsesform Form, int Trin, LocalDate Fra)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="Skifte">Null when the child stays where it is: the basis or the registered kind became another.</param>
/// <param name="Fra">The first day at this place, or on this basis.</param>
[Besked("myndighed.anbringelse-aendret", Beskrivelse = "A placed child came to another place, planned or not, or its placement got another basis.")]
public sealed record AnbringelseAendret(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, AnbringelseId Anbringelse, IndsatsId Indsats, Guid? Tilbud, Anbringelsesgrundlag Grundlag, Anbringelsesform Form, int Trin, Stedskifte? Skifte, LocalDate Fra)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="Planlagt">False for what counts as a breakdown.</param>
[Besked("myndighed.anbringelse-ophoert", Beskrivelse = "A placement ended, planned or not, with its cause from a fixed list.")]
public sealed record AnbringelseOphoert(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, AnbringelseId Anbringelse, Anbringelsesslut Aarsag, bool Planlagt, LocalDate Sidste)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="SkulleSenest">When it was due at the latest; null where no rule had a date.</param>
/// <param name="TaltMedBarnet">The child was spoken with.</param>
/// <param name="UdenPersonale">The conversation was without staff or foster parents.</param>
[Besked("myndighed.tilsynsbesoeg-holdt", Beskrivelse = "A supervisory visit to a placed child was held (the fact's time is the day), and whether the child was spoken with, without staff.")]
public sealed record TilsynsbesoegHoldt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, AnbringelseId Anbringelse, Instant? SkulleSenest, bool TaltMedBarnet, bool UdenPersonale)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="Art">The kind, by its code in the municipality's own list.</param>
[Besked("myndighed.mindre-indsats-begyndt", Beskrivelse = "A distriktsteam began a small effort for a child, without a case.")]
public sealed record MindreIndsatsBegyndt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, MindreIndsatsId MindreIndsats, [property: Katalogtekst] string Art, EnhedId Team)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <param name="SkulleSenest">The day it was to be followed up at the latest.</param>
[Besked("myndighed.mindre-indsats-fulgt-op", Beskrivelse = "A small effort was followed up: it helped, it did not, or more is needed.")]
public sealed record MindreIndsatsFulgtOp(FaktumId Faktum, Instant Gaelder, BorgerId Barn, MindreIndsatsId MindreIndsats, Mindreudfald Udfald, LocalDate SkulleSenest)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.mindre-indsats-foert-videre", Beskrivelse = "A small effort became a case, or was handed on as a notification, with all that was known.")]
public sealed record MindreIndsatsFoertVidere(FaktumId Faktum, Instant Gaelder, BorgerId Barn, MindreIndsatsId MindreIndsats, Viderevej Vej)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.udtalelse-bedt-om", Beskrivelse = "A statement about a child was asked of somebody, with the day it is wanted.")]
public sealed record UdtalelseBedtOm(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndhentningId Indhentning, Udtalelseskilde Fra, LocalDate SvarSenest)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.udtalelse-rykket", Beskrivelse = "A reminder of a statement that has not come, with the new day.")]
public sealed record UdtalelseRykket(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndhentningId Indhentning, LocalDate SvarSenest)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.udtalelse-modtaget", Beskrivelse = "A statement came; the day it was first asked for goes along, so that waiting can be measured.")]
public sealed record UdtalelseModtaget(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndhentningId Indhentning, Udtalelseskilde Fra, Instant BedtOm)
    : BarnHaendelse(Faktum, Gaelder, Barn);

[Besked("myndighed.udtalelse-opgivet", Beskrivelse = "A statement is not waited for any longer.")]
public sealed record UdtalelseOpgivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, SagId Sag, IndhentningId Indhentning)
    : BarnHaendelse(Faktum, Gaelder, Barn);

/// <summary>A goal as it is handed over: who reads it must know what to work for.</summary>
public sealed record OverdragetMaal(Guid Id, string Tekst, int Udgangspunkt, int Maal, LocalDate Dato);

/// <summary>A meeting about a child is asked for (SA1): the task is Samspil's, and so is the question of what may be shared at it.</summary>
/// <param name="Moede">As Myndighed names it; the meeting that is held tells it back.</param>
/// <param name="Type">The code of the type in the meeting structure.</param>
/// <param name="Indkalder">Who calls it, where it is not for the asker to call.</param>
[Besked("myndighed.moede-oensket", Beskrivelse = "Myndighed asks for a meeting about a child: of which type, and what it is to take a stand on.")]
public sealed record MoedeOensket(FaktumId Faktum, Instant Gaelder, BorgerId Barn, Guid Moede, string Type, MedarbejderId Afsender, SubjektId Indkalder, string Emne, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

[Besked("myndighed.matchning-spurgt", Beskrivelse = "Myndighed asks a provider whether an offer fits and when it could start.")]
public sealed record MatchningSpurgt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, MatchningId Matchning, Guid Tilbud, string Spoergsmaal, LocalDate SvarSenest, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

[Besked("myndighed.udtalelse-bestilt", Beskrivelse = "Myndighed asks the unit in which a child has its place for a statement: the question, on which basis, and the day it is wanted.")]
public sealed record UdtalelseBestilt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndhentningId Indhentning, EnhedId Enhed, string Spoergsmaal, LocalDate SvarSenest, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

[Besked("myndighed.udtalelse-bestilt-hos-ppr", Beskrivelse = "Myndighed asks PPR for a statement about a child: the question, on which basis, and the day it is wanted.")]
public sealed record UdtalelseBestiltHosPpr(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndhentningId Indhentning, string Spoergsmaal, LocalDate SvarSenest, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <param name="TimerPrMaaned">The hours granted a month from <paramref name="Fra"/> to <paramref name="Til"/>; null when the price is not per hour.</param>
[Besked("myndighed.indsats-bestilt", Beskrivelse = "A granted measure is ordered: the goals and what the provider must know.")]
public sealed record IndsatsBestilt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndsatsId Indsats, Guid Tilbud, int Trin, decimal PrisPrMaaned, LocalDate Fra, LocalDate Til, string Opgave, IReadOnlyList<OverdragetMaal> Maal, Instant FoersteOpfoelgning, string Grundlag, decimal? TimerPrMaaned = null)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>The provider must know when the next status report is due, and which goals stand now.</summary>
[Besked("myndighed.opfoelgning-aftalt", Beskrivelse = "The next follow-up of an ordered measure, with its goals as they stand.")]
public sealed record OpfoelgningAftalt(FaktumId Faktum, Instant Gaelder, BorgerId Barn, IndsatsId Indsats, Instant NaesteSenest, IReadOnlyList<OverdragetMaal> Maal, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);

/// <summary>Lawful feedback to the department that notified (F3): that something was begun, and its kind only where it matters for their own work.</summary>
/// <param name="Henvendelse">As the notifier sent it; with <paramref name="Art"/> Kvittering it is the receipt (F2).</param>
[Besked("myndighed.tilbagemelding-givet", Beskrivelse = "Receipt of, or lawful feedback on, a notification from a department inside the system.")]
public sealed record TilbagemeldingGivet(FaktumId Faktum, Instant Gaelder, BorgerId Barn, HenvendelseId Henvendelse, Tilbagemelding Art, string Tekst, string Grundlag)
    : BarnOverdragelse(Faktum, Gaelder, Barn, Grundlag);
