using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A goal (M5): where the child stands, where it should stand, by when, and who does what. Scale 0–10 (Signs of Safety).</summary>
internal sealed record Planmaal(Guid Id, string Tekst, int Udgangspunkt, int Maal, LocalDate Dato, string HvemGoerHvad);

/// <param name="Kilde">Where the number comes from: "Statusrapport fra Familiehuset", "Opfølgning".</param>
internal sealed record Maaling(FaktumId Faktum, Guid Maal, int Vaerdi, LocalDate Dato, string Kilde);

/// <summary>The texts beside the goals. The way back to the ordinary is never left out (S0, S4); school and family life count also in a placement (S1).</summary>
/// <param name="Uddannelse">Education and work: an ungeplan must say it (F9).</param>
internal sealed record Plantekster(string? VejenTilbage, string? Skole, string? Familieliv, string? Uddannelse = null);

/// <summary>
/// The child's plan (M5, BL § 91): goals and the way back are set at the first decision as a draft. Where a plan is needed F8
/// runs from the decision until it is approved; where none is needed the goals stay here all the same.
/// </summary>
[Stroem("plan")]
internal sealed partial class Plan : Aggregat, ISagsdel
{
    public const int FaaMaal = 5;
    public const int Hoejest = 10;
    private readonly List<Maaling> _maalinger = [];

    public PlanId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }
    public Instant Begyndt { get; private set; }
    public IReadOnlyList<Planmaal> Maalene { get; private set; } = [];
    public Plantekster Tekster { get; private set; } = new(null, null, null);

    /// <summary>The first decision on a measure; F8 starts there.</summary>
    public Instant? Afgoerelse { get; private set; }
    public bool PlanKraeves { get; private set; }

    /// <summary>The first approval stops F8; null again when it was withdrawn.</summary>
    public Instant? FoersteGodkendelse { get; private set; }
    public Instant? Godkendt { get; private set; }
    public FaktumId? Godkendelse { get; private set; }

    /// <summary>Something was written since the last approval.</summary>
    public bool ErUdkast { get; private set; } = true;
    public Instant? Bortfaldet { get; private set; }

    /// <summary>More goals than one can work on at a time: a warning, never a refusal (S1).</summary>
    public bool ForMangeMaal => Maalene.Count > FaaMaal;

    public static Haendelser Begynd(PlanId id, Sag sag, IReadOnlyList<Planmaal> maal, Plantekster tekster, Sammenhaeng s)
    {
        var plan = new Plan();
        plan.Begynd(id.Vaerdi, sag.Borger);
        return plan.Sker(new Begyndte(sag.Id, sag.Ejer, maal, tekster, sag.Foedselsdato), s);
    }

    public Haendelser Skriv(IReadOnlyList<Planmaal> maal, Plantekster tekster, Sammenhaeng s) => Sker(new UdkastSkrevet(maal, tekster), s);

    public Haendelser Godkend(Sammenhaeng s) => Sker(new BlevGodkendt(Maalene.Count), s);

    /// <summary>It was approved by mistake: F8 runs again if no earlier approval stands.</summary>
    public Haendelser TraekGodkendelse(string hvorfor, Sammenhaeng s) => Sker(new GodkendelseTrukket(Godkendelse!.Value), s, begrundelse: hvorfor);

    /// <summary>A measure was decided: where a plan is needed, F8 runs from <paramref name="tid"/>. A later decision moves no clock.</summary>
    public Haendelser? AfgoerelseTruffet(Instant tid, bool planKraeves, Sammenhaeng s) =>
        Afgoerelse is null || (planKraeves && !PlanKraeves) ? Sker(new AfgoerelseNoteret(tid, planKraeves), s) : null;

    /// <summary>The decision was made at another time, or (null) never: F8 follows.</summary>
    public Haendelser RetAfgoerelse(Instant? tid, bool planKraeves, string hvorfor, Sammenhaeng s) => Sker(new AfgoerelseRettet(tid, planKraeves), s, begrundelse: hvorfor);

    public Haendelser RegistrerMaaling(Guid maal, int vaerdi, LocalDate dato, string kilde, Sammenhaeng s) => Sker(new MaalMaalt(maal, vaerdi, dato, kilde), s);

    /// <summary>The number was wrong; the first one stays in the journal.</summary>
    public Haendelser RetMaaling(FaktumId maaling, int vaerdi, LocalDate dato, string hvorfor, Sammenhaeng s) => Sker(new MaalingRettet(maaling, vaerdi, dato), s, begrundelse: hvorfor);

    /// <summary>A goal's measurements in the order of their dates.</summary>
    public IReadOnlyList<Maaling> Maalinger(Guid maal) => [.. _maalinger.Where(m => m.Maal == maal).OrderBy(m => m.Dato)];

    public Maaling? FindMaaling(FaktumId faktum) => _maalinger.FirstOrDefault(m => m.Faktum == faktum);

    /// <summary>Baseline and measurements: what is drawn.</summary>
    public IReadOnlyList<int> Kurve(Planmaal maal) => [maal.Udgangspunkt, .. Maalinger(maal.Id).Select(m => m.Vaerdi)];

    /// <summary>Where the goal stands now: the last measurement, or the baseline.</summary>
    public int Stand(Planmaal maal) => Kurve(maal)[^1];

    /// <summary>Moved from the baseline towards the target, whichever way that is.</summary>
    public bool PaaVej(Planmaal maal) => Math.Abs(maal.Maal - Stand(maal)) < Math.Abs(maal.Maal - maal.Udgangspunkt);

    public IReadOnlyList<OverdragetMaal> TilOverdragelse() => [.. Maalene.Select(m => new OverdragetMaal(m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato))];

    /// <summary>What is missing before it can be approved.</summary>
    public Afvisning? KanGodkendes() => PlanKrav.Afgoer(this);

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Bortfaldet is null && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    public Haendelser? SagenLukker(Sagslukning aarsag, Sammenhaeng s) => Bortfaldet is null ? Sker(new Bortfaldt(aarsag), s) : null;

    protected override void Anvend(Registreret r)
    {
        AnvendUngeplan(r);
        switch (r.Haendelse)
        {
            case Begyndte e:
                (Sag, Ejer, Begyndt, Maalene, Tekster) = (e.Sag, e.Ejer, r.Gaelder, e.Maal, e.Tekster);
                break;
            case UdkastSkrevet e:
                (Maalene, Tekster, ErUdkast) = (e.Maal, e.Tekster, true);
                break;
            case BlevGodkendt:
                (Godkendt, Godkendelse, ErUdkast) = (r.Gaelder, r.Faktum, false);
                FoersteGodkendelse ??= r.Gaelder;
                break;
            case GodkendelseTrukket:
                FoersteGodkendelse = FoersteGodkendelse == Godkendt ? null : FoersteGodkendelse;
                (Godkendt, Godkendelse, ErUdkast) = (FoersteGodkendelse, null, true);
                break;
            case AfgoerelseNoteret e:
                (Afgoerelse, PlanKraeves) = (e.Tid, e.PlanKraeves);
                break;
            case AfgoerelseRettet e:
                (Afgoerelse, PlanKraeves) = (e.Tid, e.PlanKraeves);
                break;
            case MaalMaalt e:
                _maalinger.Add(new(r.Faktum, e.Maal, e.Vaerdi, e.Dato, e.Kilde));
                break;
            case MaalingRettet e when _maalinger.FindIndex(m => m.Faktum == e.Maaling) is var i and >= 0:
                _maalinger[i] = _maalinger[i] with { Vaerdi = e.Vaerdi, Dato = e.Dato };
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            case Bortfaldt:
                Bortfaldet = r.Gaelder;
                break;
        }
    }

    [Haendelsestype("plan-begyndt.v1")]
    internal sealed record Begyndte(SagId Sag, SubjektId Ejer, IReadOnlyList<Planmaal> Maal, Plantekster Tekster, LocalDate? Foedselsdato = null) : Haendelse;

    [Haendelsestype("plan-skrevet.v1")]
    internal sealed record UdkastSkrevet(IReadOnlyList<Planmaal> Maal, Plantekster Tekster) : Haendelse;

    [Haendelsestype("plan-godkendt.v1")]
    internal sealed record BlevGodkendt(int AntalMaal) : Haendelse;

    [Haendelsestype("plan-godkendelse-trukket.v1")]
    internal sealed record GodkendelseTrukket(FaktumId Godkendelse) : Haendelse;

    [Haendelsestype("plan-afgoerelse-noteret.v1")]
    internal sealed record AfgoerelseNoteret(Instant Tid, bool PlanKraeves) : Haendelse;

    [Haendelsestype("plan-afgoerelse-rettet.v1")]
    internal sealed record AfgoerelseRettet(Instant? Tid, bool PlanKraeves) : Haendelse;

    [Haendelsestype("plan-maal-maalt.v1")]
    internal sealed record MaalMaalt(Guid Maal, int Vaerdi, LocalDate Dato, string Kilde) : Haendelse;

    [Haendelsestype("plan-maaling-rettet.v1")]
    internal sealed record MaalingRettet(FaktumId Maaling, int Vaerdi, LocalDate Dato) : Haendelse;

    [Haendelsestype("plan-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;

    [Haendelsestype("plan-bortfaldet.v1")]
    internal sealed record Bortfaldt(Sagslukning Aarsag) : Haendelse;
}
