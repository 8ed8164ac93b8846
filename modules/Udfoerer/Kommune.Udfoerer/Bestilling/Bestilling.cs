using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

internal enum Bestillingstilstand
{
    Ny,
    Venteliste,
    Accepteret,
    Tildelt,
    Begyndt,
    Afvist,
    Ophoert,
}

/// <summary>
/// U2: an order from Myndighed, from its arrival until the work begins or it comes to nothing. Its id follows from the
/// indsats, so that the same order can never be there twice.
/// </summary>
[Stroem("bestilling")]
internal sealed class Bestilling : Aggregat
{
    [Haendelsestype("bestilling-modtaget.v1")]
    internal sealed record Modtaget(IndsatsId Indsats, TilbudId Tilbud, string Tilbudsnavn, EnhedId Enhed, int Trin, decimal PrisPrMaaned, LocalDate Fra, LocalDate Til, string Opgave, IReadOnlyList<Maal> Maal, Instant NaesteOpfoelgning, string Grundlag, decimal? TimerPrMaaned = null) : Haendelse;

    /// <summary>Myndighed had registered the order wrongly; this is how it is now known to be.</summary>
    [Haendelsestype("bestilling-rettet.v1")]
    internal sealed record Rettet(int Trin, decimal PrisPrMaaned, LocalDate Fra, LocalDate Til, string Opgave, IReadOnlyList<Maal> Maal, Instant NaesteOpfoelgning, decimal? TimerPrMaaned = null) : Haendelse;

    [Haendelsestype("bestilling-accepteret.v1")]
    internal sealed record Accepteret(LocalDate ForventetStart) : Haendelse;

    [Haendelsestype("bestilling-sat-paa-venteliste.v1")]
    internal sealed record SatPaaVenteliste(LocalDate? ForventetStart) : Haendelse;

    [Haendelsestype("bestilling-afvist.v1")]
    internal sealed record Afvist(string Hvorfor) : Haendelse;

    [Haendelsestype("bestilling-tildelt.v1")]
    internal sealed record Tildelt(MedarbejderId Behandler) : Haendelse;

    [Haendelsestype("bestilling-begyndt.v1")]
    internal sealed record Begyndt(ForloebId Forloeb, LocalDate Dato) : Haendelse;

    /// <summary>A follow-up before the work has begun: the goals may be others when it does.</summary>
    [Haendelsestype("bestilling-opfoelgning-aftalt.v1")]
    internal sealed record OpfoelgningAftalt(Instant NaesteSenest, IReadOnlyList<Maal> Maal) : Haendelse;

    /// <summary>Myndighed gave it another last day.</summary>
    [Haendelsestype("bestilling-periode-aendret.v1")]
    internal sealed record PeriodeAendret(LocalDate Til) : Haendelse;

    /// <summary>Myndighed ended or annulled the measure before the work began.</summary>
    [Haendelsestype("bestilling-ophoert.v1")]
    internal sealed record Ophoert(Ophoersaarsag? Aarsag) : Haendelse;

    public BestillingId Id => new(StroemId);
    public ForloebId ForloebId => ForloebAf(Id);
    public Modtaget Ordre { get; private set; } = null!;
    public Bestillingstilstand Tilstand { get; private set; }
    public LocalDate? ForventetStart { get; private set; }
    public MedarbejderId? Behandler { get; private set; }
    public string? AfvistFordi { get; private set; }

    /// <summary>When it came, was answered, given to somebody, and was over as an order: when it was registered, since access hangs on it.</summary>
    public Instant ModtagetTid { get; private set; }
    public Instant ModtagetGaelder { get; private set; }
    public Instant? BesvaretTid { get; private set; }
    public Instant? TildeltTid { get; private set; }
    public Instant? SlutTid { get; private set; }
    public LocalDate? SlutDag { get; private set; }

    public bool Aaben => Tilstand is Bestillingstilstand.Ny or Bestillingstilstand.Venteliste or Bestillingstilstand.Accepteret or Bestillingstilstand.Tildelt;

    /// <summary>A waiting order may still be accepted or declined.</summary>
    public bool KanBesvares => Tilstand is Bestillingstilstand.Ny or Bestillingstilstand.Venteliste;

    /// <summary>Until the work begins somebody else may take it.</summary>
    public bool KanTildeles => Tilstand is Bestillingstilstand.Accepteret or Bestillingstilstand.Tildelt;

    public static BestillingId IdAf(IndsatsId indsats) => new(Fundament.Id.Af(indsats.Vaerdi, "bestilling"));
    public static ForloebId ForloebAf(BestillingId id) => new(Fundament.Id.Af(id.Vaerdi, "forloeb"));

    public static (Bestilling, Haendelser) Modtag(IndsatsBestilt b, string tilbudsnavn, EnhedId hus, Sammenhaeng s)
    {
        var a = new Bestilling();
        a.Begynd(IdAf(b.Indsats).Vaerdi, b.Barn);
        return (a, a.Sker(new Modtaget(b.Indsats, new(b.Tilbud), tilbudsnavn, hus, b.Trin, b.PrisPrMaaned, b.Fra, b.Til, b.Opgave, Udfoerer.Maal.Af(b.Maal), b.FoersteOpfoelgning, b.Grundlag, b.TimerPrMaaned), s));
    }

    public Haendelser Ret(IndsatsBestilt b, Sammenhaeng s) =>
        Sker(new Rettet(b.Trin, b.PrisPrMaaned, b.Fra, b.Til, b.Opgave, Udfoerer.Maal.Af(b.Maal), b.FoersteOpfoelgning, b.TimerPrMaaned), s);

    public Haendelser Accepter(LocalDate forventetStart, Sammenhaeng s) => Sker(new Accepteret(forventetStart), s);
    public Haendelser Vent(LocalDate? forventetStart, Sammenhaeng s) => Sker(new SatPaaVenteliste(forventetStart), s);
    public Haendelser Afvis(string hvorfor, Sammenhaeng s) => Sker(new Afvist(hvorfor), s);
    public Haendelser Tildel(MedarbejderId behandler, Sammenhaeng s) => Sker(new Tildelt(behandler), s);
    public Haendelser Begynd(LocalDate dato, Sammenhaeng s) => Sker(new Begyndt(ForloebId, dato), s, Dag.Tid(dato, s));
    public Haendelser AftalOpfoelgning(Instant senest, IReadOnlyList<Maal> maal, Sammenhaeng s) => Sker(new OpfoelgningAftalt(senest, maal), s);
    public Haendelser? AendrPeriode(LocalDate til, Sammenhaeng s) => til == Ordre.Til ? null : Sker(new PeriodeAendret(til), s);
    public Haendelser Ophoer(Ophoersaarsag? aarsag, Sammenhaeng s) => Sker(new Ophoert(aarsag), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Modtaget h:
                (Ordre, ModtagetTid, ModtagetGaelder) = (h, r.Tid, r.Gaelder);
                break;
            case Rettet h:
                Ordre = Ordre with { Trin = h.Trin, PrisPrMaaned = h.PrisPrMaaned, Fra = h.Fra, Til = h.Til, Opgave = h.Opgave, Maal = h.Maal, NaesteOpfoelgning = h.NaesteOpfoelgning, TimerPrMaaned = h.TimerPrMaaned };
                break;
            case Accepteret h:
                (Tilstand, ForventetStart, BesvaretTid) = (Bestillingstilstand.Accepteret, h.ForventetStart, r.Tid);
                break;
            case SatPaaVenteliste h:
                (Tilstand, ForventetStart, BesvaretTid) = (Bestillingstilstand.Venteliste, h.ForventetStart, r.Tid);
                break;
            case Afvist h:
                (Tilstand, AfvistFordi, BesvaretTid, SlutTid, SlutDag) = (Bestillingstilstand.Afvist, h.Hvorfor, r.Tid, r.Tid, Fristdag.Af(r.Gaelder));
                break;
            case Tildelt h:
                (Tilstand, Behandler, TildeltTid) = (Bestillingstilstand.Tildelt, h.Behandler, r.Tid);
                break;
            case Begyndt h:
                (Tilstand, SlutTid, SlutDag) = (Bestillingstilstand.Begyndt, r.Tid, h.Dato);
                break;
            case OpfoelgningAftalt h:
                Ordre = Ordre with { NaesteOpfoelgning = h.NaesteSenest, Maal = h.Maal };
                break;
            case PeriodeAendret h:
                Ordre = Ordre with { Til = h.Til };
                break;
            case Ophoert:
                (Tilstand, SlutTid, SlutDag) = (Bestillingstilstand.Ophoert, r.Tid, Fristdag.Af(r.Gaelder));
                break;
        }
    }
}
