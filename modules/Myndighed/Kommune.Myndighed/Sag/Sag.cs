using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A child's case (M2): who answers for it, what was screened, what the child said. Never deleted but by a retention rule.</summary>
[Stroem("sag")]
internal sealed partial class Sag : Aggregat
{
    private readonly List<Ansvar> _ansvar = [];

    public SagId Id => new(StroemId);
    public override Guid? SagId => StroemId;
    public string Kle { get; private set; } = "";
    public TeamId Team { get; private set; }
    public MedarbejderId? Ansvarlig { get; private set; }

    /// <summary>Who the case's clocks belong to: the responsible socialrådgiver, or the team until one is chosen.</summary>
    public SubjektId Ejer => Ansvarlig is { } a ? a : Team;

    /// <summary>Who answered for the case from when to when: the last one still does.</summary>
    public IReadOnlyList<Ansvar> Ansvarshistorik => _ansvar;

    public Instant Aabnet { get; private set; }

    /// <summary>The notification it was opened on; null when it was opened for another reason.</summary>
    public UnderretningId? Efter { get; private set; }
    public Instant? Lukket { get; private set; }
    public Sagslukning? Lukkeaarsag { get; private set; }
    public bool ErAaben => Lukket is null;

    public static Haendelser Aabn(SagId id, BorgerId barn, string kle, TeamId team, MedarbejderId? ansvarlig, UnderretningId? efter, LocalDate? foedt, Sammenhaeng s, string? begrundelse = null)
    {
        var sag = new Sag();
        sag.Begynd(id.Vaerdi, barn);
        return sag.Sker(new Aabnede(kle, team, ansvarlig, efter, foedt), s, begrundelse: begrundelse);
    }

    /// <summary>Another employee or team answers from now on; the note is what they must know first.</summary>
    public Haendelser Overdrag(TeamId team, MedarbejderId? ansvarlig, string note, Sammenhaeng s) => Sker(new BlevOverdraget(team, ansvarlig, note), s);

    public Haendelser Luk(Sagslukning aarsag, string begrundelse, Sammenhaeng s) => Sker(new Lukkede(aarsag), s, begrundelse: begrundelse);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Aabnede e:
                (Kle, Team, Ansvarlig, Aabnet, Efter, Foedselsdato) = (e.Kle, e.Team, e.Ansvarlig, r.Gaelder, e.Efter, e.Foedselsdato);
                _ansvar.Add(new(e.Team, e.Ansvarlig, r.Gaelder));
                break;
            case BlevOverdraget e:
                (Team, Ansvarlig) = (e.Team, e.Ansvarlig);
                _ansvar[^1] = _ansvar[^1] with { Til = r.Gaelder };
                _ansvar.Add(new(e.Team, e.Ansvarlig, r.Gaelder));
                AnvendOverdragelse(r);
                break;
            case Lukkede e:
                (Lukket, Lukkeaarsag) = (r.Gaelder, e.Aarsag);
                break;
            default:
                AnvendAlder(r);
                AnvendScreening(r);
                AnvendSamtale(r);
                AnvendTyngde(r);
                AnvendOverdragelse(r);
                break;
        }
    }

    [Haendelsestype("sag-aabnet.v1")]
    internal sealed record Aabnede(string Kle, TeamId Team, MedarbejderId? Ansvarlig, UnderretningId? Efter, LocalDate? Foedselsdato = null) : Haendelse;

    [Haendelsestype("sag-overdraget.v1")]
    internal sealed record BlevOverdraget(TeamId Team, MedarbejderId? Ansvarlig, string Note) : Haendelse;

    [Haendelsestype("sag-lukket.v1")]
    internal sealed record Lukkede(Sagslukning Aarsag) : Haendelse;
}

internal sealed record Ansvar(TeamId Team, MedarbejderId? Medarbejder, Instant Fra, Instant? Til = null);

/// <summary>
/// What belongs to a case and lives in a stream of its own: examination, plan, measure. It says whether the case may close
/// without it, and follows when the case gets another owner or closes.
/// </summary>
internal interface ISagsdel
{
    Guid? SagId { get; }

    /// <summary>Why the case cannot close for that reason while this runs, with a link; null when it can.</summary>
    Fejl? HindrerLukning(Sagslukning aarsag) => null;

    /// <summary>Its clocks belong to somebody else from now on; null when it has none running.</summary>
    Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => null;

    /// <summary>The case closes: what still runs falls away; null when nothing does.</summary>
    Haendelser? SagenLukker(Sagslukning aarsag, Sammenhaeng s) => null;
}
