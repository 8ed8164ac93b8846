using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What was granted and is frozen from then on: offer, basis, step and the price per month (M8).</summary>
internal sealed record Bevilling(
    SagId Sag, AfgoerelseId Afgoerelse, TilbudId Tilbud, string TilbudNavn, string Hjemmel, string Grundlag, bool Anbringelse, bool FornyetVurdering,
    int Trin, decimal PrisPrMaaned, LocalDate Fra, LocalDate Til, string Opgave, TeamId Team, SubjektId Ejer, int? Spor = null, string? Kadence = null);

/// <summary>A move on the ladder (M7); the aim is down.</summary>
internal sealed record Trinskift(FaktumId Faktum, Instant Gaelder, int Fra, int Til, string Begrundelse);

/// <summary>Force used on the child, as the leader of the place reported it (U10).</summary>
internal sealed record Magtindberetning(FaktumId Kilde, Instant Hvornaar, Magtart Art, int Minutter, string Hvad, string Hvorfor, string? BarnetsOrd, string? IkkeHoert, string Vurdering, string Grundlag);

/// <summary>How the provider's work ended (U5).</summary>
internal sealed record Forloebsslut(FaktumId Kilde, Instant Gaelder, Afslutning Aarsag, bool Planlagt);

/// <summary>
/// What is done for a child (M7–M9): granted by a decision, delivered by Udfører, followed up at the earliest of the law's, the
/// track's and the case's own date, moved on the ladder, ended. Status reports live in streams of their own, so that one that
/// arrives never conflicts with the follow-up somebody is typing.
/// </summary>
[Stroem("indsats")]
internal sealed partial class Indsats : Aggregat, ISagsdel
{
    private readonly List<Trinskift> _skift = [];

    public IndsatsId Id => new(StroemId);
    public override Guid? SagId => Bevilling.Sag.Vaerdi;
    public Bevilling Bevilling { get; private set; } = null!;
    public Instant Bevilget { get; private set; }
    public SagId Sag => Bevilling.Sag;
    public SubjektId Ejer { get; private set; }
    public int Trin { get; private set; }
    public int? Spor { get; private set; }

    /// <summary>The track's local rule now, such as F11-SPOR2; null when only the law's and the case's own dates count.</summary>
    public string? Kadence { get; private set; }
    public IReadOnlyList<Trinskift> Trinskift => _skift;

    public Bestillingssvar? Bestillingssvar { get; private set; }
    public LocalDate? ForventetStart { get; private set; }
    public FaktumId? BestillingKilde { get; private set; }
    public Instant? BestillingBesvaretTid { get; private set; }

    /// <summary>The provider's reason for declining; it comes in a message of its own, right after the answer.</summary>
    public string? AfvistFordi { get; private set; }
    private FaktumId? _afvistKilde;

    /// <summary>Nobody delivers it: it must be ordered elsewhere, or ended.</summary>
    public bool ErAfvist => Loeber && Bestillingssvar == Udfoerer.Bestillingssvar.Afvist;

    /// <summary>When the work with the child began; until then the granted first day counts.</summary>
    public Instant? Begyndt { get; private set; }
    public FaktumId? BegyndtKilde { get; private set; }
    public Forloebsslut? Forloebsslut { get; private set; }

    /// <summary>Where F10 and the track's first cadence start.</summary>
    public Instant Start => Begyndt ?? Fristdag.Begynder(Bevilling.Fra);

    public static Haendelser Bevilg(IndsatsId id, BorgerId barn, Bevilling bevilling, Sammenhaeng s)
    {
        var i = new Indsats();
        i.Begynd(id.Vaerdi, barn);
        return i.Sker(new Bevilgede(bevilling), s);
    }

    /// <summary>Null when it is known already: messages may come again, and a correction names the same fact.</summary>
    public Haendelser? BestillingBesvaret(FaktumId kilde, Bestillingssvar svar, LocalDate? forventetStart, Sammenhaeng s) =>
        (BestillingKilde, Bestillingssvar, ForventetStart) == (kilde, svar, forventetStart) ? null : Sker(new BestillingBlevBesvaret(kilde, svar, forventetStart), s);

    public Haendelser? BestillingAfvist(FaktumId kilde, string hvorfor, Sammenhaeng s) =>
        (_afvistKilde, AfvistFordi) == (kilde, hvorfor) ? null : Sker(new BestillingBlevAfvist(kilde, hvorfor), s);

    public Haendelser? ForloebBegyndt(FaktumId kilde, Instant tid, Sammenhaeng s) =>
        (BegyndtKilde, Begyndt) == (kilde, Ur.Afkort(tid)) ? null : Sker(new ForloebetBegyndte(kilde), s, tid);

    public Haendelser? ForloebAfsluttet(FaktumId kilde, Afslutning aarsag, bool planlagt, Instant tid, Sammenhaeng s) =>
        Forloebsslut == new Forloebsslut(kilde, Ur.Afkort(tid), aarsag, planlagt) ? null : Sker(new ForloebetSluttede(kilde, aarsag, planlagt), s, tid);

    public Haendelser SkiftTrin(Trin til, string begrundelse, Sammenhaeng s, Instant? gaelder = null) =>
        Sker(new TrinBlevSkiftet(Trin, til.Nr, til.Spor, til.Kadence), s, gaelder, begrundelse);

    private readonly List<Magtindberetning> _magt = [];

    /// <summary>Reports of force used where the measure is delivered (U10).</summary>
    public IReadOnlyList<Magtindberetning> Magtanvendelser => _magt;

    public Haendelser? MagtIndberettet(Magtindberetning m, Sammenhaeng s) => _magt.Contains(m) ? null : Sker(new MagtBlevIndberettet(m), s);

    /// <summary>It must be ended by a reason first, so that Udfører and the figures are told.</summary>
    public Fejl? HindrerLukning(Sagslukning aarsag) => Loeber ? new Fejl(null, $"Indsatsen »{Bevilling.TilbudNavn}« løber stadig", MyndighedRuter.Indsats(Id)) : null;

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Loeber && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Bevilgede e:
                (Bevilling, Bevilget, Ejer, Trin, Spor, Kadence) = (e.Bevilling, r.Gaelder, e.Bevilling.Ejer, e.Bevilling.Trin, e.Bevilling.Spor, e.Bevilling.Kadence);
                _perioder.Add(new(r.Faktum, e.Bevilling.Til, r.Gaelder));
                break;
            case BestillingBlevBesvaret e:
                (BestillingKilde, Bestillingssvar, ForventetStart, BestillingBesvaretTid) = (e.Kilde, e.Svar, e.ForventetStart, r.Gaelder);
                break;
            case BestillingBlevAfvist e:
                (_afvistKilde, AfvistFordi) = (e.Kilde, e.Begrundelse);
                break;
            case ForloebetBegyndte e:
                (BegyndtKilde, Begyndt) = (e.Kilde, r.Gaelder);
                break;
            case ForloebetSluttede e:
                Forloebsslut = new(e.Kilde, r.Gaelder, e.Aarsag, e.Planlagt);
                break;
            case TrinBlevSkiftet e:
                _skift.Add(new(r.Faktum, r.Gaelder, e.Fra, e.Til, r.Begrundelse ?? ""));
                (Trin, Spor, Kadence) = (e.Til, e.Spor, e.Kadence);
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            case MagtBlevIndberettet e:
                _magt.RemoveAll(m => m.Kilde == e.Indberetning.Kilde);       // told again, in a corrected form
                _magt.Add(e.Indberetning);
                break;
            default:
                AnvendOpfoelgning(r);
                AnvendSlut(r);
                AnvendRevisitering(r);
                break;
        }
    }

    [Haendelsestype("indsats-bevilget.v1")]
    internal sealed record Bevilgede(Bevilling Bevilling) : Haendelse;

    [Haendelsestype("indsats-bestilling-besvaret.v1")]
    internal sealed record BestillingBlevBesvaret(FaktumId Kilde, Bestillingssvar Svar, LocalDate? ForventetStart = null) : Haendelse;

    [Haendelsestype("indsats-bestilling-afvist.v1")]
    internal sealed record BestillingBlevAfvist(FaktumId Kilde, string Begrundelse) : Haendelse;

    [Haendelsestype("indsats-forloeb-begyndt.v1")]
    internal sealed record ForloebetBegyndte(FaktumId Kilde) : Haendelse;

    [Haendelsestype("indsats-forloeb-afsluttet.v1")]
    internal sealed record ForloebetSluttede(FaktumId Kilde, Afslutning Aarsag, bool Planlagt) : Haendelse;

    [Haendelsestype("indsats-trin-skiftet.v1")]
    internal sealed record TrinBlevSkiftet(int Fra, int Til, int? Spor = null, string? Kadence = null) : Haendelse;

    [Haendelsestype("indsats-magt-indberettet.v1")]
    internal sealed record MagtBlevIndberettet(Magtindberetning Indberetning) : Haendelse;

    [Haendelsestype("indsats-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;
}
