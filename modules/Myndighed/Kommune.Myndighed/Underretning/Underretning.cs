using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>
/// A notification about one child (M1, BL § 136). A call about several children is one <see cref="HenvendelseId"/> with an
/// underretning for each, so that each child has its own assessment, access and erasure.
/// </summary>
[Stroem("underretning")]
internal sealed class Underretning : Aggregat
{
    private readonly List<Bemaerkning> _bemaerkninger = [];
    private readonly List<Modtagelsesrettelse> _rettelser = [];

    public IReadOnlyList<Bemaerkning> Bemaerkninger => _bemaerkninger;

    /// <summary>X2: what the receipt was said to be before, the oldest correction first.</summary>
    public IReadOnlyList<Modtagelsesrettelse> Rettelser => _rettelser;
    public UnderretningId Id => new(StroemId);
    public HenvendelseId Henvendelse { get; private set; }
    public override Guid? SagId => Sag?.Vaerdi;
    public Underretter Underretter { get; private set; }
    public string? Sted { get; private set; }
    public string? NavnOgStilling { get; private set; }

    /// <summary>The day care, school or club that sent it through the system: there the receipt and the lawful feedback go (F2, F3).</summary>
    public EnhedId? FraEnhed { get; private set; }

    /// <summary>M19: another municipality tells that the child has moved here.</summary>
    public Tilflytning? Tilflytning { get; private set; }
    public string Bekymring { get; private set; } = "";
    public bool Akut { get; private set; }
    public bool Overgreb { get; private set; }
    public TeamId Team { get; private set; }
    public Instant ModtagetTid { get; private set; }
    public FaktumId ModtagetFaktum { get; private set; }

    /// <summary>Named by a leader, when another than the team shall assess (F4).</summary>
    public MedarbejderId? Vurderer { get; private set; }
    public Vurdering? Vurdering { get; private set; }
    public Instant? Kvitteret { get; private set; }
    public Guid? Kvitteringsbrev { get; private set; }

    /// <summary>F3: the notifier's receipt said what was decided, or a letter after it did.</summary>
    public Instant? Tilbagemeldt { get; private set; }
    public OvergrebssamtaleFakta? Samtale { get; private set; }
    public bool ErAnnulleret { get; private set; }
    public string? AnnulleretFordi { get; private set; }
    public bool KanKvitteres => Underretter != Underretter.Anonym;

    /// <summary>A receipt says all that there is to say: the outcome, or before the assessment that it was received.</summary>
    public bool ErBesvaret => Tilbagemeldt is not null || (Kvitteret is not null && Vurdering is null);

    public static Haendelser Modtag(UnderretningId id, BorgerId barn, HenvendelseId henvendelse, Underretter underretter, string? sted, string? navnOgStilling, string bekymring, bool akut, bool overgreb, TeamId team, Instant modtaget, Sammenhaeng s, EnhedId? fraEnhed = null, Tilflytning? tilflytning = null)
    {
        var u = new Underretning();
        u.Begynd(id.Vaerdi, barn);
        return u.Sker(new Modtaget(henvendelse, underretter, sted, navnOgStilling, bekymring, akut, overgreb, team, fraEnhed, tilflytning), s, modtaget);
    }

    public Haendelser Vurder(Fare fare, Straks straks, Udfald udfald, string begrundelse, string? lederbegrundelse, SagId? sag, MedarbejderId? anden, Sammenhaeng s) =>
        Sker(new Vurderet(fare, straks, udfald, begrundelse, lederbegrundelse, sag, anden), s);

    public Haendelser Kvitter(Guid brev, Sammenhaeng s) => Sker(new Kvitteretfor(brev, Vurdering is not null), s);

    /// <summary>The receipt was registered at a wrong time: every clock that hangs on it moves.</summary>
    public Haendelser RetModtagelse(Instant modtaget, string hvorfor, Sammenhaeng s) => Sker(new ModtagelseRettet(ModtagetFaktum), s, modtaget, hvorfor);

    public Haendelser UdpegVurderer(MedarbejderId vurderer, Sammenhaeng s) => Sker(new VurdererUdpeget(vurderer), s);

    public Haendelser HoldOvergrebssamtale(Instant tid, string barnetsOrd, bool udenForaeldre, Sammenhaeng s) => Sker(new OvergrebssamtaleHoldt(barnetsOrd, udenForaeldre), s, tid);

    public Haendelser UdeladOvergrebssamtale(string hvorfor, Sammenhaeng s) => Sker(new OvergrebssamtaleUdeladt(), s, begrundelse: hvorfor);

    public Haendelser Bemaerk(string tekst, Sammenhaeng s) => Sker(new BemaerkningTilfoejet(tekst), s);

    /// <summary>Registered on the wrong child: it never was about this one.</summary>
    public Haendelser Annuller(string hvorfor, Sammenhaeng s) => Sker(new Annulleretfor(), s, begrundelse: hvorfor);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Modtaget e:
                (Henvendelse, Underretter, Sted, NavnOgStilling, Bekymring, Akut, Overgreb, Team, FraEnhed, Tilflytning) = (e.Henvendelse, e.Underretter, e.Sted, e.NavnOgStilling, e.Bekymring, e.Akut, e.Overgreb, e.Team, e.FraEnhed, e.Tilflytning);
                (ModtagetTid, ModtagetFaktum) = (r.Gaelder, r.Faktum);
                break;
            case ModtagelseRettet:
                _rettelser.Add(new(r.Faktum, r.Tid, r.Bruger, ModtagetTid, r.Gaelder, r.Begrundelse ?? ""));
                ModtagetTid = r.Gaelder;
                break;
            case VurdererUdpeget e:
                Vurderer = e.Vurderer;
                break;
            case Vurderet e:
                Vurdering = new Vurdering(r.Faktum, r.Gaelder, r.Bruger, e.Fare, e.Straks, e.Udfald, e.Begrundelse, e.Lederbegrundelse, e.Sag, e.AndenVurderer);
                break;
            case Kvitteretfor e:
                (Kvitteret, Kvitteringsbrev) = (Kvitteret ?? r.Gaelder, e.Brev);
                Tilbagemeldt = e.MedTilbagemelding ? r.Gaelder : Tilbagemeldt;
                break;
            case OvergrebssamtaleHoldt e:
                Samtale = new OvergrebssamtaleFakta(r.Gaelder, e.BarnetsOrd, e.UdenForaeldre, null);
                break;
            case OvergrebssamtaleUdeladt:
                Samtale = new OvergrebssamtaleFakta(r.Gaelder, null, false, r.Begrundelse);
                break;
            case BemaerkningTilfoejet e:
                _bemaerkninger.Add(new(r.Gaelder, r.Bruger, e.Tekst));
                break;
            case Annulleretfor:
                (ErAnnulleret, AnnulleretFordi) = (true, r.Begrundelse);
                break;
        }
    }

    private SagId? Sag => Vurdering?.Sag;

    [Haendelsestype("underretning-modtaget.v1")]
    internal sealed record Modtaget(HenvendelseId Henvendelse, Underretter Underretter, string? Sted, string? NavnOgStilling, string Bekymring, bool Akut, bool Overgreb, TeamId Team, EnhedId? FraEnhed = null, Tilflytning? Tilflytning = null) : Haendelse;

    [Haendelsestype("underretning-modtagelse-rettet.v1")]
    internal sealed record ModtagelseRettet(FaktumId Faktum) : Haendelse;

    [Haendelsestype("underretning-vurderer-udpeget.v1")]
    internal sealed record VurdererUdpeget(MedarbejderId Vurderer) : Haendelse;

    [Haendelsestype("underretning-vurderet.v1")]
    internal sealed record Vurderet(Fare Fare, Straks Straks, Udfald Udfald, string Begrundelse, string? Lederbegrundelse, SagId? Sag, MedarbejderId? AndenVurderer) : Haendelse;

    [Haendelsestype("underretning-kvitteret.v1")]
    internal sealed record Kvitteretfor(Guid Brev, bool MedTilbagemelding) : Haendelse;

    [Haendelsestype("underretning-overgrebssamtale-holdt.v1")]
    internal sealed record OvergrebssamtaleHoldt(string BarnetsOrd, bool UdenForaeldre) : Haendelse;

    [Haendelsestype("underretning-overgrebssamtale-udeladt.v1")]
    internal sealed record OvergrebssamtaleUdeladt : Haendelse;

    [Haendelsestype("underretning-bemaerkning-tilfoejet.v1")]
    internal sealed record BemaerkningTilfoejet(string Tekst) : Haendelse;

    [Haendelsestype("underretning-annulleret.v1")]
    internal sealed record Annulleretfor : Haendelse;
}

/// <summary>The child has moved here (M19, BL § 132): since when, and what it had there.</summary>
/// <param name="Flyttet">Past or to come; null when it was not told.</param>
/// <param name="Indsatser">The measures that run there, in the other municipality's words: what goes on must be decided here.</param>
internal sealed record Tilflytning(LocalDate? Flyttet = null, string? Indsatser = null);

/// <summary>The receipt moved from one time to another.</summary>
internal sealed record Modtagelsesrettelse(FaktumId Faktum, Instant Tid, MedarbejderId Af, Instant Foer, Instant Efter, string Hvorfor);

internal sealed record Bemaerkning(Instant Tid, MedarbejderId Af, string Tekst);

internal enum Straks
{
    Nej,
    JaIDag,
    JaVagten,
}

internal sealed record Vurdering(FaktumId Faktum, Instant Tid, MedarbejderId Af, Fare Fare, Straks Straks, Udfald Udfald, string Begrundelse, string? Lederbegrundelse, SagId? Sag, MedarbejderId? AndenVurderer);

/// <summary>F5 (BL § 137 stk. 3–4): held, or left out with a lawful reason.</summary>
internal sealed record OvergrebssamtaleFakta(Instant Tid, string? BarnetsOrd, bool UdenForaeldre, string? UdeladtFordi);
