using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

internal enum Pladstilstand
{
    Ansoegt,
    TilUdvalg,
    Bevilget,
    Afslaaet,
    Trukket,
    Ophoert,
}

/// <summary>
/// D6: an application for a ressourceplads or specialplads, from the first day to the way back. The criteria are those that
/// were published on the day of application; each step and its day is open to the applicant.
/// </summary>
[Stroem("plads")]
internal sealed class Plads : Aggregat
{
    /// <param name="Kriterier">As they were published that day.</param>
    /// <param name="BesvaresSenest">The municipality's own time for an answer (F31).</param>
    [Haendelsestype("plads-ansoegt.v1")]
    internal sealed record Ansoegt(
        Pladsart Art, EnhedId Enhed, EnhedId Visitation, MedarbejderId Afsender, string Begrundelse, string Forsoegt, string ForaeldrenesSyn, string? BarnetsSyn,
        LocalDate Samtykke, IReadOnlyList<BorgerId> SamtykkeFra, IReadOnlyList<string> Kriterier, LocalDate BesvaresSenest) : Haendelse;

    [Haendelsestype("plads-udvalgsdato-sat.v1")]
    internal sealed record UdvalgsdatoSat(LocalDate Dato) : Haendelse;

    /// <param name="UdenMoede">Why it was granted before a meeting that the place otherwise demands.</param>
    /// <param name="Brev">The first of <paramref name="Breve"/>, and the only one before each holder of custody got their own.</param>
    /// <param name="Opfyldte">Numbers of the criteria that were found met, from 1.</param>
    [Haendelsestype("plads-afgjort.v1")]
    internal sealed record Afgjort(
        Pladsudfald Udfald, IReadOnlyList<int> Opfyldte, string Begrundelse, EnhedId? Plads, LocalDate? Fra, string? ForventetVirkning, string? VejTilbage, LocalDate? Revisiteres, Guid Brev, string? UdenMoede = null, IReadOnlyList<Guid>? Breve = null) : Haendelse;

    [Haendelsestype("plads-revisiteret.v1")]
    internal sealed record Revisiteret(bool Fortsaetter, string Virkning, string Begrundelse, LocalDate? Naeste, LocalDate? SidsteDag) : Haendelse;

    /// <summary>SA1: Samspil was asked for a meeting that the place demands.</summary>
    [Haendelsestype("plads-moede-oensket.v1")]
    internal sealed record MoedeOensketHos(string Type, string Navn, string Hvad) : Haendelse;

    [Haendelsestype("plads-trukket.v1")]
    internal sealed record Trukket(string Begrundelse) : Haendelse;

    private readonly List<(Revisiteret Indhold, Instant Tid)> _revisiteringer = [];
    private readonly List<(MoedeOensketHos Hvad, Instant Tid)> _oensker = [];

    public PladsId Id => new(StroemId);
    public Ansoegt Ansoegning { get; private set; } = null!;
    public LocalDate? Udvalgsdato { get; private set; }
    public Afgjort? Afgoerelse { get; private set; }
    public Trukket? Traek { get; private set; }
    public LocalDate? Revisiteres { get; private set; }
    public Instant AnsoegtTid { get; private set; }
    public Instant AnsoegtRegistreret { get; private set; }
    public Instant? AfgjortTid { get; private set; }
    public Instant? TrukketTid { get; private set; }
    public IReadOnlyList<(Revisiteret Indhold, Instant Tid)> Revisiteringer => _revisiteringer;

    /// <summary>Meetings that were asked for, the oldest first.</summary>
    public IReadOnlyList<(MoedeOensketHos Hvad, Instant Tid)> Oensker => _oensker;

    public Pladstilstand Tilstand =>
        Traek is not null ? Pladstilstand.Trukket
        : _revisiteringer is [.., { Indhold.Fortsaetter: false }] ? Pladstilstand.Ophoert
        : Afgoerelse?.Udfald is { } udfald ? udfald == Pladsudfald.Bevilget ? Pladstilstand.Bevilget : Pladstilstand.Afslaaet
        : Udvalgsdato is null ? Pladstilstand.Ansoegt : Pladstilstand.TilUdvalg;

    public bool Venter => Tilstand is Pladstilstand.Ansoegt or Pladstilstand.TilUdvalg;

    public static (Plads, Haendelser) Ansoeg(PladsId id, BorgerId barn, Ansoegt ansoegning, Sammenhaeng s)
    {
        var a = new Plads();
        a.Begynd(id.Vaerdi, barn);
        return (a, a.Sker(ansoegning, s));
    }

    /// <summary>The letters about the decision, one for each holder of custody.</summary>
    public IReadOnlyList<Guid> Breve => Afgoerelse is { } a ? a.Breve ?? [a.Brev] : [];

    /// <summary>The applying unit, and those who visit.</summary>
    public bool Maa(Bruger bruger) => bruger.Arbejder(Ansoegning.Enhed) || Visiterer(bruger);

    public bool Visiterer(Bruger bruger) => bruger.Arbejder(Ansoegning.Visitation);

    public Haendelser SaetUdvalgsdato(LocalDate dato, Sammenhaeng s) => Sker(new UdvalgsdatoSat(dato), s);
    public Haendelser Afgoer(Afgjort afgoerelse, Sammenhaeng s) => Sker(afgoerelse, s);
    public Haendelser Revisiter(Revisiteret revisitering, Sammenhaeng s) => Sker(revisitering, s);
    public Haendelser OenskMoede(MoedeOensketHos moede, Sammenhaeng s) => Sker(moede, s);
    public Haendelser Traekkes(string begrundelse, Sammenhaeng s) => Sker(new Trukket(begrundelse), s);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Ansoegt h:
                (Ansoegning, AnsoegtTid, AnsoegtRegistreret) = (h, r.Gaelder, r.Tid);
                break;
            case UdvalgsdatoSat h:
                Udvalgsdato = h.Dato;
                break;
            case Afgjort h:
                (Afgoerelse, AfgjortTid, Revisiteres) = (h, r.Gaelder, h.Revisiteres);
                break;
            case Revisiteret h:
                _revisiteringer.Add((h, r.Gaelder));
                Revisiteres = h.Naeste;
                break;
            case MoedeOensketHos h:
                _oensker.Add((h, r.Gaelder));
                break;
            case Trukket h:
                (Traek, TrukketTid) = (h, r.Gaelder);
                break;
        }
    }
}
