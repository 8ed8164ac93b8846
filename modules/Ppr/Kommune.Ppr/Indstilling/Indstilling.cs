using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

internal enum Prioritet
{
    Hoej,
    Middel,
    Lav,
}

internal enum Indstillingstilstand
{
    Ny,
    Venter,
    Tildelt,
    Afsluttet,
    Annulleret,
}

/// <summary>P1: a referral from its receipt to PPR's answer. It keeps the id that its sender gave it.</summary>
[Stroem("indstilling")]
internal sealed class Indstilling : Aggregat
{
    /// <param name="Afsender">The employee who sent it; null when it came by letter.</param>
    /// <param name="VurderingDage">The municipality's own goal as it was at receipt (F30).</param>
    [Haendelsestype("indstilling-modtaget.v1")]
    internal sealed record Modtaget(
        EnhedId Enhed, Enhedsart Art, MedarbejderId? Afsender, string? AfsenderNavn, EnhedId Ppr, string Spoergsmaal, string Forsoegt, string ForaeldrenesSyn, string? BarnetsSyn,
        OensketHjaelp Oensket, LocalDate Samtykke, IReadOnlyList<BorgerId> SamtykkeFra, LocalDate? Foedt, int VurderingDage, int SparringDage, string Grundlag) : Haendelse;

    /// <summary>The sender had written it wrongly.</summary>
    [Haendelsestype("indstilling-rettet.v1")]
    internal sealed record Rettet(string Spoergsmaal, string Forsoegt, string ForaeldrenesSyn, string? BarnetsSyn, LocalDate Samtykke, IReadOnlyList<BorgerId> SamtykkeFra) : Haendelse;

    /// <summary>It was about another child, or never sent.</summary>
    [Haendelsestype("indstilling-annulleret.v1")]
    internal sealed record Annulleret : Haendelse;

    [Haendelsestype("indstilling-samtykke-givet.v1")]
    internal sealed record SamtykkeGivet(BorgerId Fra, LocalDate Dato) : Haendelse;

    [Haendelsestype("indstilling-triageret.v1")]
    internal sealed record Triageret(Triage Triage, Prioritet Prioritet, string? Hvorfor) : Haendelse;

    [Haendelsestype("indstilling-tildelt.v1")]
    internal sealed record Tildelt(MedarbejderId Medarbejder) : Haendelse;

    /// <summary>F31: the own goal was missed, and the parents were told in writing.</summary>
    [Haendelsestype("indstilling-forsinkelse-meddelt.v1")]
    internal sealed record ForsinkelseMeddelt(IReadOnlyList<Guid> Breve, LocalDate VentesFaerdig, string Hvorfor) : Haendelse;

    [Haendelsestype("indstilling-besvaret.v1")]
    internal sealed record Besvaret(string Svar) : Haendelse;

    /// <summary>The assessment is concluded, and with it the referral.</summary>
    [Haendelsestype("indstilling-vurderet.v1")]
    internal sealed record Vurderet(PpvId Ppv) : Haendelse;

    private readonly List<BorgerId> _samtykker = [];
    private readonly List<(MedarbejderId Medarbejder, Instant Fra, Instant? Til)> _vagter = [];

    public IndstillingId Id => new(StroemId);
    public PpvId PpvId => new(Fundament.Id.Af(StroemId, "ppv"));
    public Modtaget Indhold { get; private set; } = null!;
    public Instant ModtagetGaelder { get; private set; }
    public Instant ModtagetTid { get; private set; }
    public Indstillingstilstand Tilstand { get; private set; }
    public Triageret? Triage { get; private set; }
    public MedarbejderId? Medarbejder { get; private set; }
    public ForsinkelseMeddelt? Forsinkelse { get; private set; }
    public Instant? ForsinkelseTid { get; private set; }
    public string? Svar { get; private set; }
    public Instant? TriageTid { get; private set; }
    public Instant? TildeltTid { get; private set; }
    public Instant? Slut { get; private set; }
    public Instant? SlutTid { get; private set; }

    public IReadOnlyList<BorgerId> Samtykker => _samtykker;
    public IReadOnlyList<(MedarbejderId Medarbejder, Instant Fra, Instant? Til)> Vagter => _vagter;
    public bool Aaben => Tilstand is Indstillingstilstand.Ny or Indstillingstilstand.Venter or Indstillingstilstand.Tildelt;
    public int MaalDage => Triage is { Triage: Ppr.Triage.Sparring } ? Indhold.SparringDage : Indhold.VurderingDage;
    public LocalDate Maal => Fristdag.Af(ModtagetGaelder).PlusDays(MaalDage);

    /// <summary>Days in the calendar: who came on Monday has waited one day on Tuesday.</summary>
    public int Ventedage(Instant nu) => Period.DaysBetween(Fristdag.Af(ModtagetGaelder), Fristdag.Af(Slut ?? nu));

    public static (Indstilling, Haendelser) Modtag(IndstillingId id, BorgerId barn, Modtaget indhold, Instant gaelder, Sammenhaeng s)
    {
        var a = new Indstilling();
        a.Begynd(id.Vaerdi, barn);
        return (a, a.Sker(indhold, s, gaelder));
    }

    public Haendelser Ret(Rettet ny, Sammenhaeng s) => Sker(ny, s);
    public Haendelser Annuller(Sammenhaeng s) => Sker(new Annulleret(), s);
    public Haendelser GivSamtykke(BorgerId fra, LocalDate dato, Sammenhaeng s) => Sker(new SamtykkeGivet(fra, dato), s, Dag.Tid(dato, s));
    public Haendelser Triager(Triage triage, Prioritet prioritet, string? hvorfor, Sammenhaeng s) => Sker(new Triageret(triage, prioritet, hvorfor), s);
    public Haendelser Tildel(MedarbejderId medarbejder, Sammenhaeng s) => Sker(new Tildelt(medarbejder), s);
    public Haendelser MeldForsinkelse(IReadOnlyList<Guid> breve, LocalDate ventes, string hvorfor, Sammenhaeng s) => Sker(new ForsinkelseMeddelt(breve, ventes, hvorfor), s);
    public Haendelser Besvar(string svar, Sammenhaeng s) => Sker(new Besvaret(svar), s);
    public Haendelser Vurder(Sammenhaeng s) => Sker(new Vurderet(PpvId), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Modtaget h:
                (Indhold, ModtagetGaelder, ModtagetTid) = (h, r.Gaelder, r.Tid);
                _samtykker.AddRange(h.SamtykkeFra);
                break;
            case Rettet h:
                Indhold = Indhold with { Spoergsmaal = h.Spoergsmaal, Forsoegt = h.Forsoegt, ForaeldrenesSyn = h.ForaeldrenesSyn, BarnetsSyn = h.BarnetsSyn, Samtykke = h.Samtykke, SamtykkeFra = h.SamtykkeFra };
                _samtykker.RemoveAll(b => !h.SamtykkeFra.Contains(b) && !Alle.Any(x => x.Haendelse is SamtykkeGivet g && g.Fra == b));
                _samtykker.AddRange(h.SamtykkeFra.Except(_samtykker.ToArray()));
                break;
            case Annulleret:
                Luk(r, Indstillingstilstand.Annulleret);
                break;
            case SamtykkeGivet h:
                _samtykker.Add(h.Fra);
                break;
            case Triageret h:
                (Triage, TriageTid) = (h, r.Tid);
                if (h.Triage == Ppr.Triage.Afvist)
                {
                    Svar = h.Hvorfor;
                    Luk(r, Indstillingstilstand.Afsluttet);
                }
                else if (Tilstand == Indstillingstilstand.Ny)
                {
                    Tilstand = Indstillingstilstand.Venter;
                }

                break;
            case Tildelt h:
                Skift(r.Tid);
                (Medarbejder, TildeltTid, Tilstand) = (h.Medarbejder, r.Tid, Indstillingstilstand.Tildelt);
                _vagter.Add((h.Medarbejder, r.Tid, null));
                break;
            case ForsinkelseMeddelt h:
                (Forsinkelse, ForsinkelseTid) = (h, r.Gaelder);
                break;
            case Besvaret h:
                Svar = h.Svar;
                Luk(r, Indstillingstilstand.Afsluttet);
                break;
            case Vurderet:
                Luk(r, Indstillingstilstand.Afsluttet);
                break;
        }
    }

    private void Skift(Instant tid)
    {
        if (_vagter is [.., { Til: null } sidste])
        {
            _vagter[^1] = sidste with { Til = tid };
        }
    }

    private void Luk(Registreret r, Indstillingstilstand tilstand) => (Tilstand, Slut, SlutTid) = (tilstand, r.Gaelder, r.Tid);
}
