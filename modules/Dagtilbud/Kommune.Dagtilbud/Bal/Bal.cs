using Kommune.Fundament;
using NodaTime;

namespace Kommune.Dagtilbud;

internal enum Balemne
{
    Laeringsmiljoe,
    Enhed,
    Barn,
}

internal enum Baludfald
{
    Naaet,
    PaaVej,
    IkkeNaaet,
}

/// <summary>What is done differently, by whom and until when. It stands in the owner's "I dag".</summary>
internal sealed record Tiltag(Guid Id, string Tekst, MedarbejderId Ejer, LocalDate Senest);

/// <summary>
/// D4: an analysis of a learning environment in three steps with two parts each: prepare (1 task or problem, 2 common goal),
/// analyse (3 what maintains it, seen from four sides, 4 exceptions and resources), act (5 choose, 6 evaluate). No part is
/// skipped, and what was begun is evaluated.
/// </summary>
[Stroem("bal")]
internal sealed class Bal : Aggregat
{
    [Haendelsestype("bal-begyndt.v1")]
    internal sealed record Begyndt(Balemne Emne, EnhedId Enhed, StueId? Stue, string Titel, MedarbejderId Tovholder, IReadOnlyList<MedarbejderId> Deltagere, string? AndreDeltagere, string Opgave) : Haendelse;

    [Haendelsestype("bal-maal-sat.v1")]
    internal sealed record MaalSat(string Maal) : Haendelse;

    /// <summary>Four pairs of glasses: relation and community, actor, individual, context.</summary>
    [Haendelsestype("bal-forhold-analyseret.v1")]
    internal sealed record ForholdAnalyseret(string? Faellesskab, string? Aktoer, string? Individ, string? Kontekst) : Haendelse;

    [Haendelsestype("bal-ressourcer-fundet.v1")]
    internal sealed record RessourcerFundet(string Undtagelser, string? Ressourcer) : Haendelse;

    [Haendelsestype("bal-tiltag-valgt.v1")]
    internal sealed record TiltagValgt(IReadOnlyList<Tiltag> Tiltag, LocalDate Evalueres) : Haendelse;

    [Haendelsestype("bal-tiltag-udfoert.v1")]
    internal sealed record TiltagUdfoert(Guid Tiltag, string? Note) : Haendelse;

    [Haendelsestype("bal-evalueret.v1")]
    internal sealed record Evalueret(Baludfald Udfald, string Aendret, string? Laert) : Haendelse;

    private readonly Dictionary<Guid, (Instant Tid, string? Note)> _udfoert = [];

    public BalId Id => new(StroemId);
    public Begyndt Start { get; private set; } = null!;
    public string? Maal { get; private set; }
    public ForholdAnalyseret? Forhold { get; private set; }
    public RessourcerFundet? Ressourcer { get; private set; }
    public IReadOnlyList<Tiltag> Tiltag { get; private set; } = [];
    public LocalDate? Evalueres { get; private set; }
    public Evalueret? Evaluering { get; private set; }
    public Instant BegyndtTid { get; private set; }
    public Instant? ValgtTid { get; private set; }
    public Instant? EvalueretTid { get; private set; }

    /// <summary>Which actions are done, when, and what was noted.</summary>
    public IReadOnlyDictionary<Guid, (Instant Tid, string? Note)> Udfoert => _udfoert;

    /// <summary>The part that is next, 2 to 6; 7 when it is evaluated.</summary>
    public int Del => Maal is null ? 2 : Forhold is null ? 3 : Ressourcer is null ? 4 : Tiltag.Count == 0 ? 5 : Evaluering is null ? 6 : 7;

    public static (Bal, Haendelser) Aabn(BalId id, BorgerId? barn, Begyndt start, Sammenhaeng s)
    {
        var a = new Bal();
        a.Begynd(id.Vaerdi, barn);
        return (a, a.Sker(start, s));
    }

    /// <summary>Whoever works in the unit.</summary>
    public bool Maa(Bruger bruger) => bruger.Arbejder(Start.Enhed);

    public Haendelser SaetMaal(string maal, Sammenhaeng s) => Sker(new MaalSat(maal), s);
    public Haendelser Analyser(ForholdAnalyseret forhold, Sammenhaeng s) => Sker(forhold, s);
    public Haendelser Find(RessourcerFundet ressourcer, Sammenhaeng s) => Sker(ressourcer, s);
    public Haendelser Vaelg(IReadOnlyList<Tiltag> tiltag, LocalDate evalueres, Sammenhaeng s) => Sker(new TiltagValgt(tiltag, evalueres), s);
    public Haendelser Udfoer(Guid tiltag, string? note, Sammenhaeng s) => Sker(new TiltagUdfoert(tiltag, note), s);
    public Haendelser Evaluer(Evalueret evaluering, Sammenhaeng s) => Sker(evaluering, s);

    /// <summary>Null when part <paramref name="del"/> may be written: those before it are, and it is not evaluated yet.</summary>
    public Fejl? Springer(int del) => Evaluering is not null ? new Fejl(null, "Analysen er evalueret.") : Del < del ? new Fejl(null, $"Skriv først del {Del}: {DagtilbudOrd.Baldele[Del].ToLowerInvariant()}.") : null;

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndt h:
                (Start, BegyndtTid) = (h, r.Gaelder);
                break;
            case MaalSat h:
                Maal = h.Maal;
                break;
            case ForholdAnalyseret h:
                Forhold = h;
                break;
            case RessourcerFundet h:
                Ressourcer = h;
                break;
            case TiltagValgt h:
                (Tiltag, Evalueres, ValgtTid) = (h.Tiltag, h.Evalueres, r.Gaelder);
                break;
            case TiltagUdfoert h:
                _udfoert[h.Tiltag] = (r.Gaelder, h.Note);
                break;
            case Evalueret h:
                (Evaluering, EvalueretTid) = (h, r.Gaelder);
                break;
        }
    }
}
