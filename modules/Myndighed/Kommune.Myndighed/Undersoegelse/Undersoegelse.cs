using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>The texts of the examination: six headings with resources and problems (BL § 20), the network's part and the conclusion.</summary>
internal enum Undersoegelsesfelt
{
    UdviklingRessourcer,
    UdviklingUdfordringer,
    FamilieRessourcer,
    FamilieUdfordringer,
    SkoleRessourcer,
    SkoleUdfordringer,
    SundhedRessourcer,
    SundhedUdfordringer,
    FritidRessourcer,
    FritidUdfordringer,
    AndetRessourcer,
    AndetUdfordringer,
    Netvaerk,
    Konklusion,

    /// <summary>BL § 20: which of the areas are not relevant, and the reason for each.</summary>
    IkkeRelevant,
}

/// <summary>One text as it stands now; null when it was emptied.</summary>
internal sealed record Undersoegelsestekst(Undersoegelsesfelt Felt, string? Tekst);

/// <summary>F7's way out when the time runs out: what is known by then, why it could not be finished, and the stand so far.</summary>
internal sealed record Foreloebig(FaktumId Faktum, Instant Gaelder, string Vurdering, string Hvorfor, bool IndsatsAnbefalet);

/// <summary>X2: what a concluded examination said before it was corrected; only what changed.</summary>
internal sealed record Undersoegelsesrettelse(FaktumId Faktum, Instant Rettet, MedarbejderId Af, string Hvorfor, IReadOnlyList<Undersoegelsestekst> Foer, bool? AnbefaletFoer);

/// <summary>
/// Børnefaglig undersøgelse (M3, BL §§ 20–22): written in parts, and concluded when the child has been heard (or left out on a
/// lawful ground), the conclusion stands and it says whether a measure is needed.
/// </summary>
[Stroem("undersoegelse")]
internal sealed class Undersoegelse : Aggregat, ISagsdel
{
    private readonly Dictionary<Undersoegelsesfelt, string> _tekster = [];
    private readonly List<Undersoegelsesrettelse> _rettelser = [];

    public UndersoegelseId Id => new(StroemId);
    public override Guid? SagId => Sag.Vaerdi;
    public SagId Sag { get; private set; }
    public SubjektId Ejer { get; private set; }

    /// <summary>The fact of the beginning, which a correction of <see cref="OpmaerksomFra"/> names.</summary>
    public FaktumId Begyndelse { get; private set; }
    public Instant Begyndt { get; private set; }

    /// <summary>F7 runs from the day the municipality became aware, not from the decision to examine.</summary>
    public Instant OpmaerksomFra { get; private set; }
    public bool? IndsatsAnbefalet { get; private set; }
    public Foreloebig? Foreloebig { get; private set; }
    public FaktumId? Afslutning { get; private set; }
    public Instant? Afsluttet { get; private set; }
    public IReadOnlyList<Undersoegelsesrettelse> Rettelser => _rettelser;

    /// <summary>The case closed before it was finished (moved away, turned 18).</summary>
    public Instant? Bortfaldet { get; private set; }
    public bool ErAaben => Afsluttet is null && Bortfaldet is null;

    public string? Tekst(Undersoegelsesfelt felt) => _tekster.GetValueOrDefault(felt);

    /// <summary>The texts as they will stand when these are saved.</summary>
    public Func<Undersoegelsesfelt, string?> Med(IReadOnlyList<Undersoegelsestekst> nye) => felt => nye.FirstOrDefault(t => t.Felt == felt) is { } ny ? ny.Tekst : Tekst(felt);
    public string? Konklusion => Tekst(Undersoegelsesfelt.Konklusion);

    public static Haendelser Begynd(UndersoegelseId id, Sag sag, Instant opmaerksomFra, string? hvorforDenDag, Sammenhaeng s)
    {
        var u = new Undersoegelse();
        u.Begynd(id.Vaerdi, sag.Borger);
        return u.Sker(new Begyndte(sag.Id, opmaerksomFra, sag.Ejer), s, begrundelse: hvorforDenDag);
    }

    /// <summary>Those of <paramref name="tekster"/> that say something else than what stands; saving twice changes nothing.</summary>
    public IReadOnlyList<Undersoegelsestekst> Aendringer(IEnumerable<Undersoegelsestekst> tekster) =>
        [.. tekster.Select(t => t with { Tekst = string.IsNullOrWhiteSpace(t.Tekst) ? null : t.Tekst.Trim() }).Where(t => t.Tekst != Tekst(t.Felt))];

    /// <summary>A part is saved: only the texts that changed. Null when nothing did.</summary>
    public Haendelser? Gem(IEnumerable<Undersoegelsestekst> tekster, bool? indsatsAnbefalet, Sammenhaeng s) =>
        Aendringer(tekster) is var nye && (nye.Count > 0 || (indsatsAnbefalet is not null && indsatsAnbefalet != IndsatsAnbefalet))
            ? Sker(new TeksterGemt(nye, indsatsAnbefalet), s)
            : null;

    /// <summary>The municipality became aware on another day than first registered: the four months move.</summary>
    public Haendelser RetOpmaerksom(Instant opmaerksomFra, string hvorfor, Sammenhaeng s) => Sker(new OpmaerksomRettet(opmaerksomFra), s, begrundelse: hvorfor);

    /// <summary>F7: exceptionally not done in time. Stops the clock; the rest follows as soon as possible.</summary>
    public Haendelser VurderForeloebigt(string vurdering, string hvorfor, bool indsatsAnbefalet, Sammenhaeng s) =>
        Sker(new ForeloebigtVurderet(vurdering, hvorfor, indsatsAnbefalet), s);

    public Haendelser Afslut(Sammenhaeng s) => Sker(new Afsluttede(Konklusion!, IndsatsAnbefalet!.Value), s);

    /// <summary>Something was written wrongly in what is concluded.</summary>
    public Haendelser Ret(IEnumerable<Undersoegelsestekst> tekster, bool? indsatsAnbefalet, string hvorfor, Sammenhaeng s) =>
        Sker(new TeksterRettet(Afslutning!.Value, Aendringer(tekster), indsatsAnbefalet == IndsatsAnbefalet ? null : indsatsAnbefalet), s, begrundelse: hvorfor);

    /// <summary>What is missing before it can be concluded, and what is in order. Null: nothing is missing.</summary>
    public Afvisning? KanAfsluttes(Sag sag, IReadOnlyList<Indhentning> udtalelser) => UndersoegelseKrav.Afgoer(this, sag, udtalelser);

    public Fejl? HindrerLukning(Sagslukning aarsag) => ErAaben && aarsag is not (Sagslukning.Fraflyttet or Sagslukning.Fyldt18)
        ? new Fejl(null, "Den børnefaglige undersøgelse er ikke afsluttet", MyndighedRuter.Undersoegelse(Sag))
        : null;

    public Haendelser? SkiftEjer(SubjektId ejer, Sammenhaeng s) => ErAaben && ejer != Ejer ? Sker(new EjerSkiftet(ejer), s) : null;

    public Haendelser? SagenLukker(Sagslukning aarsag, Sammenhaeng s) => ErAaben ? Sker(new Bortfaldt(aarsag), s) : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndte e:
                (Sag, OpmaerksomFra, Ejer, Begyndt, Begyndelse) = (e.Sag, e.OpmaerksomFra, e.Ejer, r.Gaelder, r.Faktum);
                break;
            case TeksterGemt e:
                Skriv(e.Tekster, e.IndsatsAnbefalet);
                break;
            case TeksterRettet e:
                _rettelser.Add(new(r.Faktum, r.Tid, r.Bruger, r.Begrundelse ?? "", [.. e.Tekster.Select(t => t with { Tekst = Tekst(t.Felt) })], e.IndsatsAnbefalet is null ? null : IndsatsAnbefalet));
                Skriv(e.Tekster, e.IndsatsAnbefalet);
                break;
            case OpmaerksomRettet e:
                OpmaerksomFra = e.OpmaerksomFra;
                break;
            case ForeloebigtVurderet e:
                Foreloebig = new(r.Faktum, r.Gaelder, e.Vurdering, e.Hvorfor, e.IndsatsAnbefalet);
                break;
            case Afsluttede e:
                (Afsluttet, Afslutning, IndsatsAnbefalet) = (r.Gaelder, r.Faktum, e.IndsatsAnbefalet);
                break;
            case EjerSkiftet e:
                Ejer = e.Ejer;
                break;
            case Bortfaldt:
                Bortfaldet = r.Gaelder;
                break;
        }
    }

    private void Skriv(IReadOnlyList<Undersoegelsestekst> tekster, bool? indsatsAnbefalet)
    {
        foreach (var t in tekster)
        {
            if (t.Tekst is null)
            {
                _tekster.Remove(t.Felt);
            }
            else
            {
                _tekster[t.Felt] = t.Tekst;
            }
        }

        IndsatsAnbefalet = indsatsAnbefalet ?? IndsatsAnbefalet;
    }

    [Haendelsestype("undersoegelse-begyndt.v1")]
    internal sealed record Begyndte(SagId Sag, Instant OpmaerksomFra, SubjektId Ejer) : Haendelse;

    [Haendelsestype("undersoegelse-gemt.v1")]
    internal sealed record TeksterGemt(IReadOnlyList<Undersoegelsestekst> Tekster, bool? IndsatsAnbefalet) : Haendelse;

    [Haendelsestype("undersoegelse-opmaerksom-rettet.v1")]
    internal sealed record OpmaerksomRettet(Instant OpmaerksomFra) : Haendelse;

    [Haendelsestype("undersoegelse-foreloebigt-vurderet.v1")]
    internal sealed record ForeloebigtVurderet(string Vurdering, string Hvorfor, bool IndsatsAnbefalet) : Haendelse;

    [Haendelsestype("undersoegelse-afsluttet.v1")]
    internal sealed record Afsluttede(string Konklusion, bool IndsatsAnbefalet) : Haendelse;

    [Haendelsestype("undersoegelse-rettet.v1")]
    internal sealed record TeksterRettet(FaktumId Hvilken, IReadOnlyList<Undersoegelsestekst> Tekster, bool? IndsatsAnbefalet) : Haendelse;

    [Haendelsestype("undersoegelse-ejer-skiftet.v1")]
    internal sealed record EjerSkiftet(SubjektId Ejer) : Haendelse;

    [Haendelsestype("undersoegelse-bortfaldet.v1")]
    internal sealed record Bortfaldt(Sagslukning Aarsag) : Haendelse;
}
