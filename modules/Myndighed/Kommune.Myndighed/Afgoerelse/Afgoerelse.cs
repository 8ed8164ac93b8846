using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed;

internal enum Afgoerelsestilstand
{
    Udkast,
    HosLeder,
    Truffet,

    /// <summary>The case closed before it was decided.</summary>
    Bortfaldet,

    /// <summary>It was decided, and was wrong: it and its letters stay, marked.</summary>
    Annulleret,
}

/// <summary>The lawful reasons not to hear a party first (FVL § 19, F19).</summary>
internal enum UndladtHoering
{
    KenderOplysningerne,
    FuldtMedhold,
    KanIkkeUdsaettes,
}

/// <summary>A goal as it is typed; what it lacks is said at its field.</summary>
internal sealed record Udkastmaal(string? Tekst = null, int? Udgangspunkt = null, int? Maal = null, LocalDate? Dato = null, string? HvemGoerHvad = null);

/// <summary>One party: heard when and with what answer, and samtykke to the decision.</summary>
internal sealed record Partslinje(BorgerId Hvem, LocalDate? Hoert = null, string? Svar = null, LocalDate? Samtykke = null);

/// <summary>Everything typed on the page, finished or not: what a draft keeps and a decision freezes.</summary>
/// <param name="Erstatter">The measure whose order was refused: it ends when this is decided.</param>
/// <param name="Formandstid">F22: when the chair decided; now when left out. Asked for only where the basis is acute.</param>
/// <param name="Form">The kind of place, where the basis is a placement; what the step says when left out.</param>
/// <param name="Soeskende">The cases of siblings that it is made for too. Ids alone: what a sibling says stands on its own draft.</param>
/// <param name="Bilag">The case's attachments that go along with the letters.</param>
internal sealed record Afgoerelsesudkast(
    string? Hjemmel = null, TilbudId? Tilbud = null, decimal? TimerPrMaaned = null, LocalDate? Fra = null, LocalDate? Til = null, string? Opgave = null,
    IReadOnlyList<Udkastmaal>? Maal = null, string? VejenTilbage = null, string? Begrundelse = null, string? BarnetsSyn = null,
    IReadOnlyList<Partslinje>? Parter = null, UndladtHoering? HoeringUndladt = null, Udvalg? Udvalg = null, LocalDate? Udvalgsdato = null, IndsatsId? Erstatter = null,
    Instant? Formandstid = null, Anbringelsesform? Form = null, IReadOnlyList<SagId>? Soeskende = null, IReadOnlyList<Guid>? Bilag = null)
{
    public static readonly Afgoerelsesudkast Tomt = new();

    public Partslinje? Part(BorgerId hvem) => (Parter ?? []).FirstOrDefault(p => p.Hvem == hvem);
}

/// <summary>A letter that was frozen, and to whom.</summary>
internal sealed record FrossetBrev(BorgerId Modtager, Guid Dokument);

/// <summary>What was decided, as it stood then: law, price and gates are not looked up again.</summary>
/// <param name="Bilag">What went along with each letter: it can no longer be taken off the case.</param>
/// <param name="Sammen">M20: the siblings' decisions that were typed together with it.</param>
internal sealed record TruffetAfgoerelse(
    Afgoerelsesudkast Udkast, string Hjemmel, string Grundlag, bool UdenSamtykke, bool SamtaleHoldt, string TilbudNavn, int Trin, decimal PrisPrMaaned, IndsatsId Indsats, IReadOnlyList<FrossetBrev> Breve,
    IReadOnlyList<AfgoerelseId>? Sammen = null, IReadOnlyList<Brevbilag>? Bilag = null);

/// <summary>A leader's no for now: what must be changed, and whose it is until it comes again.</summary>
internal sealed record Tilbagesendt(MedarbejderId Af, SubjektId Til, Instant Tid, string Bemaerkning);

/// <summary>X2: the decision was wrong, who says so, and why.</summary>
/// <param name="Breve">Who was written to that the letter does not hold; none of those annulled before they were.</param>
internal sealed record Afgoerelsesannullering(Instant Tid, MedarbejderId Af, string Hvorfor, IReadOnlyList<FrossetBrev> Breve);

/// <summary>One time that the draft lay with a leader.</summary>
/// <param name="Besked">What the sender wrote to the leader.</param>
internal sealed record Ledertur(MedarbejderId Af, MedarbejderId Leder, Instant Sendt, string? Besked, Tilbagesendt? Tilbage = null);

/// <summary>
/// A decision (M6): typed as a draft, handed to the leader where it is beyond one's competence, perhaps sent back with a remark,
/// and decided when nothing lacks. What must not lack stands in <see cref="Afgoerelseskrav"/>.
/// </summary>
[Stroem("afgoerelse")]
internal sealed class Afgoerelse : Aggregat, ISagsdel
{
    private readonly List<Ledertur> _ture = [];
    private readonly Dictionary<BorgerId, LocalDate> _modtaget = [];
    private readonly Dictionary<BorgerId, Instant> _paaklaget = [];

    public AfgoerelseId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public Instant Begyndt { get; private set; }
    public MedarbejderId SkrevetAf { get; private set; }
    public Afgoerelsesudkast Udkast { get; private set; } = Afgoerelsesudkast.Tomt;

    /// <summary>The times it was sent to a leader, oldest first.</summary>
    public IReadOnlyList<Ledertur> Ture => _ture;

    /// <summary>The leader it lies with now.</summary>
    public MedarbejderId? Leder => ErUdkast && _ture is [.., { Tilbage: null } sidste] ? sidste.Leder : null;

    /// <summary>The remark to be answered: the draft came back, and has not been sent again.</summary>
    public Tilbagesendt? Tilbage => ErUdkast && _ture is [.., var sidste] ? sidste.Tilbage : null;
    public Instant? Truffet { get; private set; }
    public FaktumId? TruffetFaktum { get; private set; }
    public MedarbejderId? TruffetAf { get; private set; }
    public TruffetAfgoerelse? Indhold { get; private set; }
    public Instant? Bortfaldet { get; private set; }
    public Afgoerelsesannullering? Annullering { get; private set; }

    /// <summary>Decided, and not annulled since.</summary>
    public bool Staar => Truffet is not null && Annullering is null;

    /// <summary>F18 runs from here: the day the letter is known to have been received, or the day after it was sent, as the letter says.</summary>
    public LocalDate Modtaget(BorgerId modtager) => _modtaget.TryGetValue(modtager, out var dag) ? dag : Afgoerelsesbrev.AntagesModtaget(Fristdag.Af(Truffet!.Value));

    public bool ErModtaget(BorgerId modtager) => _modtaget.ContainsKey(modtager);

    /// <summary>When the receiver appealed, which ends their time to do so; null when they have not.</summary>
    public Instant? Paaklaget(BorgerId modtager) => _paaklaget.TryGetValue(modtager, out var tid) ? tid : null;
    public bool ErUdkast => Truffet is null && Bortfaldet is null;

    public Afgoerelsestilstand Tilstand => Annullering is not null ? Afgoerelsestilstand.Annulleret : Truffet is not null ? Afgoerelsestilstand.Truffet
        : Bortfaldet is not null ? Afgoerelsestilstand.Bortfaldet
        : Leder is not null ? Afgoerelsestilstand.HosLeder : Afgoerelsestilstand.Udkast;

    /// <summary>A new one, with its first draft.</summary>
    public static Haendelser Begynd(AfgoerelseId id, SagId sag, BorgerId barn, Afgoerelsesudkast udkast, Sammenhaeng s)
    {
        var a = new Afgoerelse();
        a.Begynd(id.Vaerdi, barn);
        return a.Sker(new Begyndte(sag, udkast), s);
    }

    /// <summary>Null when nothing differs: the pages save often.</summary>
    public Haendelser? Gem(Afgoerelsesudkast udkast, Sammenhaeng s) => Json.Skriv(udkast) == Json.Skriv(Udkast) ? null : Sker(new UdkastGemt(udkast), s);

    public Haendelser SendTilLeder(MedarbejderId leder, string? besked, Sammenhaeng s) => Sker(new BlevSendtTilLeder(leder), s, begrundelse: besked);

    public Haendelser SendTilbage(SubjektId til, string bemaerkning, Sammenhaeng s) => Sker(new BlevSendtTilbage(til), s, begrundelse: bemaerkning);

    public Haendelser Traef(TruffetAfgoerelse indhold, Sammenhaeng s) => Sker(new BlevTruffet(indhold), s);

    public Haendelser RegistrerModtaget(BorgerId modtager, LocalDate dag, Sammenhaeng s) => Sker(new BrevModtaget(modtager, dag), s);

    public Haendelser NoterKlage(BorgerId modtager, Instant modtaget, Sammenhaeng s) => Sker(new BlevPaaklaget(modtager), s, modtaget);

    /// <summary>The appeal was registered by mistake: the receiver's time to appeal runs as before.</summary>
    public Haendelser AnnullerKlage(BorgerId modtager, Sammenhaeng s) => Sker(new KlageBlevAnnulleret(modtager), s);

    /// <summary>It was wrong. Nothing is deleted: what was decided, and the letters, stay with a mark.</summary>
    public Haendelser Annuller(string hvorfor, IReadOnlyList<FrossetBrev> breve, Sammenhaeng s) => Sker(new BlevAnnulleret(TruffetFaktum!.Value, breve), s, begrundelse: hvorfor);

    /// <summary>Who answers for the case answers the leader's remark.</summary>
    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => Tilbage is { } t && t.Til != ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    public Haendelser? SagenLukker(Sagslukning aarsag, Sammenhaeng s) => ErUdkast ? Sker(new Bortfaldt(aarsag), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndte e:
                (Sag, Udkast, Begyndt, SkrevetAf) = (e.Sag, e.Udkast, r.Gaelder, r.Bruger);
                break;
            case UdkastGemt e:
                Udkast = e.Udkast;
                break;
            case BlevSendtTilLeder e:
                _ture.Add(new(r.Bruger, e.Leder, r.Gaelder, r.Begrundelse));
                break;
            case BlevSendtTilbage e:
                _ture[^1] = _ture[^1] with { Tilbage = new(r.Bruger, e.Til, r.Gaelder, r.Begrundelse ?? "") };
                break;
            case EjerSkiftet e when _ture is [.., { Tilbage: { } tilbage } tur]:
                _ture[^1] = tur with { Tilbage = tilbage with { Til = e.Ejer } };
                break;
            case Bortfaldt:
                Bortfaldet = r.Gaelder;
                break;
            case BlevAnnulleret e:
                Annullering = new(r.Gaelder, r.Bruger, r.Begrundelse ?? "", e.Breve ?? []);
                break;
            case BrevModtaget e:
                _modtaget[e.Modtager] = e.Dag;
                break;
            case BlevPaaklaget e:
                _paaklaget[e.Modtager] = r.Gaelder;
                break;
            case KlageBlevAnnulleret e:
                _paaklaget.Remove(e.Modtager);
                break;
            case BlevTruffet e:
                (Indhold, Udkast, Truffet, TruffetFaktum, TruffetAf) = (e.Indhold, e.Indhold.Udkast, r.Gaelder, r.Faktum, r.Bruger);
                break;
        }
    }

    [Haendelsestype("afgoerelse-begyndt.v1")]
    internal sealed record Begyndte(SagId Sag, Afgoerelsesudkast Udkast) : Haendelse;

    [Haendelsestype("afgoerelse-udkast-gemt.v1")]
    internal sealed record UdkastGemt(Afgoerelsesudkast Udkast) : Haendelse;

    [Haendelsestype("afgoerelse-sendt-til-leder.v1")]
    internal sealed record BlevSendtTilLeder(MedarbejderId Leder) : Haendelse;

    [Haendelsestype("afgoerelse-sendt-tilbage.v1")]
    internal sealed record BlevSendtTilbage(SubjektId Til) : Haendelse;

    [Haendelsestype("afgoerelse-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;

    [Haendelsestype("afgoerelse-bortfaldet.v1")]
    internal sealed record Bortfaldt(Sagslukning Aarsag) : Haendelse;

    /// <summary>A receipt on another day than first known is told by a newer one.</summary>
    [Haendelsestype("afgoerelse-brev-modtaget.v1")]
    internal sealed record BrevModtaget(BorgerId Modtager, LocalDate Dag) : Haendelse;

    [Haendelsestype("afgoerelse-paaklaget.v1")]
    internal sealed record BlevPaaklaget(BorgerId Modtager) : Haendelse;

    [Haendelsestype("afgoerelse-klage-annulleret.v1")]
    internal sealed record KlageBlevAnnulleret(BorgerId Modtager) : Haendelse;

    [Haendelsestype("afgoerelse-truffet.v1")]
    internal sealed record BlevTruffet(TruffetAfgoerelse Indhold) : Haendelse;

    [Haendelsestype("afgoerelse-annulleret.v1")]
    internal sealed record BlevAnnulleret(FaktumId Hvilken, IReadOnlyList<FrossetBrev>? Breve = null) : Haendelse;
}
