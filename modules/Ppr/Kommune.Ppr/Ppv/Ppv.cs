using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>
/// P3: the assessment of a child (pædagogisk-psykologisk vurdering): parts by profession, each by its author, one conclusion,
/// and its handing over: orally, in writing, and to the child in a letter of its own. One per referral.
/// </summary>
[Stroem("ppv")]
internal sealed class Ppv : Aggregat
{
    [Haendelsestype("ppv-begyndt.v1")]
    internal sealed record Begyndt(IndstillingId Indstilling, EnhedId Enhed, Enhedsart Art, EnhedId Ppr, MedarbejderId Ansvarlig, Instant Modtaget, LocalDate Maal, string Spoergsmaal) : Haendelse;

    [Haendelsestype("ppv-bidrag-bedt-om.v1")]
    internal sealed record BidragBedtOm(Guid Del, Faggruppe Faggruppe, MedarbejderId Forfatter, string? Opgave) : Haendelse;

    /// <summary>Written, or written anew until the conclusion.</summary>
    [Haendelsestype("ppv-del-skrevet.v1")]
    internal sealed record DelSkrevet(Guid Del, string Tekst) : Haendelse;

    [Haendelsestype("ppv-ansvarlig-skiftet.v1")]
    internal sealed record AnsvarligSkiftet(MedarbejderId Ansvarlig, string Hvorfor) : Haendelse;

    [Haendelsestype("ppv-overleveret-mundtligt.v1")]
    internal sealed record OverleveretMundtligt(LocalDate Dato, string MedHvem) : Haendelse;

    /// <param name="TimerPrUge">Support recommended; 0 is none.</param>
    [Haendelsestype("ppv-afsluttet.v1")]
    internal sealed record Afsluttet(string Konklusion, string Anbefaling, decimal TimerPrUge, Specialtilbud? Tilbud, string? BarnetsSyn, string? IkkeSpurgt) : Haendelse;

    [Haendelsestype("ppv-brev-til-barn-sendt.v1")]
    internal sealed record BrevTilBarnSendt(Guid Brev, string Tekst) : Haendelse;

    internal sealed record Del(Guid Id, Faggruppe Faggruppe, MedarbejderId Forfatter, string? Opgave, Instant BedtOm, string? Tekst, Instant? Skrevet);

    /// <summary>Who answered for it when, by registration, since access hangs on it.</summary>
    internal sealed record Vagt(MedarbejderId Ansvarlig, Instant Fra, Instant? Til, string? Hvorfor);

    private readonly List<Del> _dele = [];
    private readonly List<OverleveretMundtligt> _mundtligt = [];
    private readonly List<Vagt> _vagter = [];

    public PpvId Id => new(StroemId);
    public VisitationId VisitationId => new(Fundament.Id.Af(StroemId, "visitation"));
    public Begyndt Grundlag { get; private set; } = null!;
    public Instant BegyndtTid { get; private set; }
    public Instant BegyndtGaelder { get; private set; }
    public MedarbejderId Ansvarlig { get; private set; }
    public Afsluttet? Konklusion { get; private set; }
    public MedarbejderId? AfsluttetAf { get; private set; }
    public Instant? Slut { get; private set; }
    public Instant? SlutTid { get; private set; }
    public BrevTilBarnSendt? BrevTilBarn { get; private set; }
    public Instant? BrevTid { get; private set; }

    public IReadOnlyList<Del> Dele => _dele;
    public IReadOnlyList<OverleveretMundtligt> Mundtligt => _mundtligt;
    public IReadOnlyList<Vagt> Vagter => _vagter;
    public bool ErAfsluttet => Konklusion is not null;
    public IEnumerable<Del> Mangler => _dele.Where(d => d.Tekst is null);

    /// <summary>The one who answers for it, those who write a part, and PPR's leader.</summary>
    public bool Maa(Bruger bruger) => Leder(bruger) || _dele.Any(d => d.Forfatter == bruger.Id);

    /// <summary>Who may conclude, and ask others.</summary>
    public bool Leder(Bruger bruger) => Ansvarlig == bruger.Id || bruger.Leder(Grundlag.Ppr);

    public static Haendelser Start(Indstilling i, MedarbejderId ansvarlig, Faggruppe faggruppe, Sammenhaeng s)
    {
        var a = new Ppv();
        a.Begynd(i.PpvId.Vaerdi, i.Borger);
        a.Sker(new Begyndt(i.Id, i.Indhold.Enhed, i.Indhold.Art, i.Indhold.Ppr, ansvarlig, i.ModtagetGaelder, i.Maal, i.Indhold.Spoergsmaal), s);
        return a.BedOm(faggruppe, ansvarlig, null, s);
    }

    public Haendelser BedOm(Faggruppe faggruppe, MedarbejderId forfatter, string? opgave, Sammenhaeng s) => Sker(new BidragBedtOm(Fundament.Id.Ny(), faggruppe, forfatter, opgave), s);
    public Haendelser SkrivDel(Guid del, string tekst, Sammenhaeng s) => Sker(new DelSkrevet(del, tekst), s);
    public Haendelser SkiftAnsvarlig(MedarbejderId ansvarlig, string hvorfor, Sammenhaeng s) => Sker(new AnsvarligSkiftet(ansvarlig, hvorfor), s);
    public Haendelser Overlever(LocalDate dato, string medHvem, Sammenhaeng s) => Sker(new OverleveretMundtligt(dato, medHvem), s, Dag.Tid(dato, s));
    public Haendelser Afslut(Afsluttet konklusion, Sammenhaeng s) => Sker(konklusion, s);
    public Haendelser SendBrev(Guid brev, string tekst, Sammenhaeng s) => Sker(new BrevTilBarnSendt(brev, tekst), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndt h:
                (Grundlag, Ansvarlig, BegyndtTid, BegyndtGaelder) = (h, h.Ansvarlig, r.Tid, r.Gaelder);
                _vagter.Add(new(h.Ansvarlig, r.Tid, null, null));
                break;
            case BidragBedtOm h:
                _dele.Add(new(h.Del, h.Faggruppe, h.Forfatter, h.Opgave, r.Tid, null, null));
                break;
            case DelSkrevet h:
                var nr = _dele.FindIndex(d => d.Id == h.Del);
                _dele[nr] = _dele[nr] with { Tekst = h.Tekst, Skrevet = r.Tid };
                break;
            case AnsvarligSkiftet h:
                _vagter[^1] = _vagter[^1] with { Til = r.Tid };
                _vagter.Add(new(h.Ansvarlig, r.Tid, null, h.Hvorfor));
                // What the one before had not written is the new one's to write; what is written keeps its author.
                for (var i = 0; i < _dele.Count; i++)
                {
                    if (_dele[i].Tekst is null && _dele[i].Forfatter == Ansvarlig)
                    {
                        _dele[i] = _dele[i] with { Forfatter = h.Ansvarlig };
                    }
                }

                Ansvarlig = h.Ansvarlig;
                break;
            case OverleveretMundtligt h:
                _mundtligt.Add(h);
                break;
            case Afsluttet h:
                (Konklusion, AfsluttetAf, Slut, SlutTid) = (h, r.Bruger, r.Gaelder, r.Tid);
                break;
            case BrevTilBarnSendt h:
                (BrevTilBarn, BrevTid) = (h, r.Tid);
                break;
        }
    }
}
