using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

internal enum Visitationstilstand
{
    Ny,
    PaaDagsorden,
    Bevilget,
    Afslaaet,
    Tilbage,
}

/// <summary>
/// P4: whether a child shall have special education, what and for how long: from the recommendation to the day it is back in the
/// ordinary. It is never granted without the way back, and is looked at again every year (F29).
/// </summary>
[Stroem("visitation")]
internal sealed class Visitation : Aggregat
{
    /// <param name="Grundlag">The assessment's conclusion, so that whoever decides has it before them.</param>
    [Haendelsestype("visitation-oprettet.v1")]
    internal sealed record Oprettet(PpvId Ppv, EnhedId Skole, EnhedId Ppr, Specialtilbud Tilbud, decimal TimerPrUge, Beslutter Beslutter, decimal Timegraense, string Lovgrundlag, string Grundlag, string? BarnetsSyn, string? Hvorfor) : Haendelse;

    [Haendelsestype("visitation-sat-paa-dagsorden.v1")]
    internal sealed record SatPaaDagsorden(LocalDate Moede) : Haendelse;

    /// <summary>What the support shall lead to, on a scale from 0 to 10.</summary>
    internal sealed record Effektmaal(string Tekst, int Udgangspunkt, int Maal);

    /// <param name="Revisiteres">The case's own date, no later than a year on.</param>
    /// <param name="Breve">One for each holder of custody, frozen.</param>
    /// <param name="UdenMoede">Why it was granted before a meeting that it otherwise demands.</param>
    [Haendelsestype("visitation-afgjort.v1")]
    internal sealed record Afgjort(
        Visitationsudfald Udfald, Specialtilbud Tilbud, decimal TimerPrUge, Beslutter Beslutter, IReadOnlyList<string> Kriterier, string Begrundelse, Effektmaal? Effekt, string? Tilbageslusning,
        EnhedId? Sted, LocalDate Fra, LocalDate? Revisiteres, decimal? PrisPrAar, IReadOnlyList<Guid> Breve, string? UdenMoede = null) : Haendelse;

    /// <summary>F29: looked at again. <paramref name="Nu"/> is where the child stands on the goal.</summary>
    [Haendelsestype("visitation-revisiteret.v1")]
    internal sealed record Revisiteret(bool Fortsaetter, int Nu, string Begrundelse, LocalDate Fra, string? Tilbageslusning, LocalDate? Revisiteres, decimal? PrisPrAar) : Haendelse;

    /// <summary>SA1: Samspil was asked for a meeting about the case.</summary>
    [Haendelsestype("visitation-moede-oensket.v1")]
    internal sealed record MoedeOensketHos(string Type, string Navn, string Hvad) : Haendelse;

    [Haendelsestype("visitation-begrundelse-oensket.v1")]
    internal sealed record BegrundelseOensket(LocalDate Dato) : Haendelse;

    [Haendelsestype("visitation-begrundelse-sendt.v1")]
    internal sealed record BegrundelseSendt(string Begrundelse, IReadOnlyList<Guid> Breve) : Haendelse;

    /// <summary>A request for reasons and what became of it.</summary>
    internal sealed record Anmodning(int Nr, Instant Modtaget, Instant? Sendt);

    private readonly List<(Revisiteret Hvad, Instant Gaelder)> _revisiteringer = [];
    private readonly List<Anmodning> _anmodninger = [];
    private readonly List<Guid> _breve = [];
    private readonly List<(MoedeOensketHos Hvad, Instant Tid)> _oensker = [];

    public VisitationId Id => new(StroemId);
    public Oprettet Anbefaling { get; private set; } = null!;
    public Instant OprettetTid { get; private set; }
    public Instant OprettetGaelder { get; private set; }
    public Visitationstilstand Tilstand { get; private set; }
    public LocalDate? Moede { get; private set; }
    public Afgjort? Afgoerelse { get; private set; }
    public Instant? AfgjortTid { get; private set; }
    public Instant? AfgjortGaelder { get; private set; }
    public MedarbejderId? AfgjortAf { get; private set; }
    public string? Tilbageslusning { get; private set; }
    public LocalDate? Revisiteres { get; private set; }
    public Instant? SlutTid { get; private set; }

    public IReadOnlyList<(Revisiteret Hvad, Instant Gaelder)> Revisiteringer => _revisiteringer;
    public IReadOnlyList<Anmodning> Anmodninger => _anmodninger;
    public IReadOnlyList<Guid> Breve => _breve;

    /// <summary>Meetings that were asked for, the oldest first.</summary>
    public IReadOnlyList<(MoedeOensketHos Hvad, Instant Tid)> Oensker => _oensker;
    public bool VenterPaaBeslutning => Tilstand is Visitationstilstand.Ny or Visitationstilstand.PaaDagsorden;
    public bool Loeber => Tilstand == Visitationstilstand.Bevilget;
    public bool ManglerBegrundelse => _anmodninger is [.., { Sendt: null }];
    public Specialtilbud Tilbud => Afgoerelse?.Tilbud ?? Anbefaling.Tilbud;
    public decimal TimerPrUge => Afgoerelse?.TimerPrUge ?? Anbefaling.TimerPrUge;

    /// <summary>The first day that no posting of costs covers yet.</summary>
    public LocalDate DaekketTil { get; private set; }

    /// <summary>PPR's leader, and the head of the child's school.</summary>
    public bool Maa(Bruger bruger) => bruger.Leder(Anbefaling.Ppr) || bruger.Leder(Anbefaling.Skole);

    public static Haendelser Opret(VisitationId id, Ppv ppv, EnhedId skole, Specialtilbud tilbud, decimal timer, Specialregler r, string? hvorfor, Sammenhaeng s)
    {
        var a = new Visitation();
        a.Begynd(id.Vaerdi, ppv.Borger);
        return a.Sker(new Oprettet(ppv.Id, skole, ppv.Grundlag.Ppr, tilbud, timer, r.Beslutter(tilbud, timer), r.TimerFraKommunen, r.Lovgrundlag, ppv.Konklusion!.Konklusion, ppv.Konklusion.BarnetsSyn, hvorfor), s);
    }

    public Haendelser SaetPaa(LocalDate moede, Sammenhaeng s) => Sker(new SatPaaDagsorden(moede), s);
    public Haendelser OenskMoede(MoedeOensketHos hvad, Sammenhaeng s) => Sker(hvad, s);
    public Haendelser Afgoer(Afgjort afgoerelse, Sammenhaeng s) => Sker(afgoerelse, s);
    public Haendelser Revisiter(Revisiteret hvad, Sammenhaeng s) => Sker(hvad, s);
    public Haendelser Oensk(LocalDate dato, Sammenhaeng s) => Sker(new BegrundelseOensket(dato), s, Dag.Tid(dato, s));
    public Haendelser Begrund(string begrundelse, IReadOnlyList<Guid> breve, Sammenhaeng s) => Sker(new BegrundelseSendt(begrundelse, breve), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Oprettet h:
                (Anbefaling, OprettetTid, OprettetGaelder) = (h, r.Tid, r.Gaelder);
                break;
            case SatPaaDagsorden h:
                (Moede, Tilstand) = (h.Moede, Visitationstilstand.PaaDagsorden);
                break;
            case Afgjort h:
                (Afgoerelse, AfgjortTid, AfgjortGaelder, AfgjortAf, Tilbageslusning, Revisiteres) = (h, r.Tid, r.Gaelder, r.Bruger, h.Tilbageslusning, h.Revisiteres);
                Tilstand = h.Udfald == Visitationsudfald.Bevilget ? Visitationstilstand.Bevilget : Visitationstilstand.Afslaaet;
                SlutTid = Loeber ? null : r.Tid;
                DaekketTil = h.Revisiteres ?? h.Fra;
                _breve.AddRange(h.Breve);
                break;
            case Revisiteret h:
                _revisiteringer.Add((h, r.Gaelder));
                (Tilbageslusning, Revisiteres) = (h.Tilbageslusning ?? Tilbageslusning, h.Revisiteres);
                if (h.Fortsaetter)
                {
                    DaekketTil = h.Revisiteres!.Value;
                }
                else
                {
                    (Tilstand, SlutTid) = (Visitationstilstand.Tilbage, r.Tid);
                }

                break;
            case MoedeOensketHos h:
                _oensker.Add((h, r.Gaelder));
                break;
            case BegrundelseOensket:
                _anmodninger.Add(new(_anmodninger.Count + 1, r.Gaelder, null));
                break;
            case BegrundelseSendt h:
                _anmodninger[^1] = _anmodninger[^1] with { Sendt = r.Gaelder };
                _breve.AddRange(h.Breve);
                break;
        }
    }
}
