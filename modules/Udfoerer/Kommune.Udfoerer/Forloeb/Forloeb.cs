using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>
/// U3, U4: the work with a child, from the day it begins to the day it ends, with what was measured, done and reported.
/// </summary>
[Stroem("forloeb")]
internal sealed partial class Forloeb : Aggregat
{
    private readonly List<Maalmaaling> _maalinger = [];
    private readonly List<SessionHoldt> _sessioner = [];
    private readonly List<ProfilMaalt> _profil = [];
    private readonly List<Rapport> _rapporter = [];
    private readonly List<Opfoelgning> _opfoelgninger = [];
    private readonly List<Pause> _pauser = [];
    private readonly List<Vagt> _behandlere = [];

    /// <summary>A goal's value on a day, in the order they were registered within the day.</summary>
    internal sealed record Maalmaaling(Guid Maal, LocalDate Dato, int Vaerdi, string? Note);

    internal sealed record Rapport(RapportAfgivet Indhold, Instant Afgivet, MedarbejderId Af);

    /// <summary>A follow-up that Myndighed has set, and what became of the report before it (F34).</summary>
    internal sealed record Opfoelgning(int Nr, Instant Senest, Instant? Rapporteret = null, Instant? Bortfaldet = null)
    {
        public bool Venter => Rapporteret is null && Bortfaldet is null;
    }

    internal sealed record Pause(LocalDate Fra, LocalDate? Til, string Hvorfor);

    /// <summary>Who had the forløb when: by registration, since access hangs on it.</summary>
    internal sealed record Vagt(MedarbejderId Behandler, Instant Fra, Instant? Til, string? Hvorfor = null);

    public ForloebId Id => new(StroemId);
    public Begyndt Ordre { get; private set; } = null!;
    public IReadOnlyList<Maal> Maal { get; private set; } = [];

    /// <summary>The last day that is granted, as it is now.</summary>
    public LocalDate Til { get; private set; }
    public MedarbejderId Behandler { get; private set; }
    public Sluttet? Slut { get; private set; }
    public Instant BegyndtTid { get; private set; }
    public Instant? SlutTid { get; private set; }
    public IndsatsStoppet? Stoppet { get; private set; }
    public Instant? StoppetTid { get; private set; }

    public IReadOnlyList<Maalmaaling> Maalinger => _maalinger;
    public IReadOnlyList<SessionHoldt> Sessioner => _sessioner;
    public IReadOnlyList<ProfilMaalt> Profil => _profil;
    public IReadOnlyList<Rapport> Rapporter => _rapporter;
    public IReadOnlyList<Opfoelgning> Opfoelgninger => _opfoelgninger;
    public IReadOnlyList<Pause> Pauser => _pauser;
    public IReadOnlyList<Vagt> Behandlere => _behandlere;

    public bool ErSlut => Slut is not null;
    public bool HolderPause => _pauser is [.., { Til: null }];
    public Forloebstilstand Tilstand => ErSlut ? Forloebstilstand.Afsluttet : HolderPause ? Forloebstilstand.Pause : Forloebstilstand.Igang;

    /// <summary>The first day that is not in the last report yet.</summary>
    public LocalDate SidenDag => _rapporter is [.., var sidste] ? Fristdag.Af(sidste.Afgivet) : Ordre.Dato;

    /// <summary>Sessions that no report has told of: those registered since the last one, whatever day they were held.</summary>
    public IEnumerable<SessionHoldt> NyeSessioner => _sessioner.Skip(_rapporter.Sum(r => r.Indhold.Sessioner));

    public static (Forloeb, Haendelser) Start(Bestilling b, LocalDate dato, Sammenhaeng s)
    {
        var a = new Forloeb();
        a.Begynd(b.ForloebId.Vaerdi, b.Borger);
        var o = b.Ordre;
        return (a, a.Sker(new Begyndt(b.Id, o.Indsats, o.Tilbud, o.Tilbudsnavn, o.Enhed, b.Behandler!.Value, dato, o.Til, o.Opgave, o.Maal, o.NaesteOpfoelgning, o.Grundlag, o.Fra, o.TimerPrMaaned), s, Dag.Tid(dato, s)));
    }

    /// <summary>Given to this employee, or in a house that they lead.</summary>
    public bool Maa(Bruger bruger) => Behandler == bruger.Id || bruger.Leder(Ordre.Enhed);

    public Haendelser MaalMaal(LocalDate dato, IReadOnlyList<Maaltal> maal, Sammenhaeng s) => Sker(new MaalMaalt(dato, maal), s, Dag.Tid(dato, s));
    public Haendelser HoldSession(Sessionsart art, LocalDate dato, decimal timer, string? note, Sammenhaeng s) => Sker(new SessionHoldt(art, dato, timer, note), s, Dag.Tid(dato, s));
    public Haendelser SkrivNotat(LocalDate dato, string tekst, Sammenhaeng s) => Sker(new NotatSkrevet(dato, tekst), s, Dag.Tid(dato, s));
    public Haendelser MaalProfil(LocalDate dato, string udgave, IReadOnlyList<Profilscore> scorer, Sammenhaeng s) => Sker(new ProfilMaalt(dato, udgave, scorer), s, Dag.Tid(dato, s));

    public Haendelser AfgivRapport(string sket, string? barnetsOrd, string? ikkeSpurgt, Anbefaling anbefaling, Sammenhaeng s)
    {
        var nye = NyeSessioner.ToArray();
        return Sker(new RapportAfgivet(sket, barnetsOrd, ikkeSpurgt, anbefaling, Maalstand(), nye.Length, nye.Sum(x => x.Timer)), s);
    }

    public Haendelser AftalOpfoelgning(Instant senest, IReadOnlyList<Maal> maal, Sammenhaeng s) => Sker(new OpfoelgningAftalt(senest, maal), s);
    public Haendelser? AendrPeriode(LocalDate til, Sammenhaeng s) => til == Til ? null : Sker(new PeriodeAendret(til), s);
    public Haendelser HoldPause(LocalDate fra, string hvorfor, Sammenhaeng s) => Sker(new SatPaaPause(fra, hvorfor), s, Dag.Tid(fra, s));
    public Haendelser Genoptag(LocalDate dato, Sammenhaeng s) => Sker(new Genoptaget(dato), s, Dag.Tid(dato, s));
    public Haendelser SkiftBehandler(MedarbejderId behandler, string hvorfor, Sammenhaeng s) => Sker(new BehandlerSkiftet(behandler, hvorfor), s);
    public Haendelser StopIndsats(Ophoersaarsag? aarsag, Sammenhaeng s) => Sker(new IndsatsStoppet(aarsag), s);
    public Haendelser Afslut(Afslutning aarsag, LocalDate dato, string hvorfor, int? alder, Sammenhaeng s) => Sker(new Sluttet(aarsag, dato, hvorfor, alder), s, Dag.Tid(dato, s));

    /// <summary>U5: who decided that it ends, and when it was meant to.</summary>
    public static bool ErPlanlagt(Afslutning a) => a is Afslutning.MaaletNaaet or Afslutning.PlanlagtOphoer or Afslutning.SkiftAfIndsats;

    /// <summary>The goal's measurements in the order of their days, the baseline first.</summary>
    public IReadOnlyList<int> Kurve(Maal maal) => [maal.Udgangspunkt, .. _maalinger.Where(m => m.Maal == maal.Id).OrderBy(m => m.Dato).Select(m => m.Vaerdi)];

    public Maalmaaling? Senest(Guid maal) => _maalinger.Where(m => m.Maal == maal).OrderBy(m => m.Dato).LastOrDefault();

    /// <summary>Goals nobody has measured: a report would have to invent their value.</summary>
    public IEnumerable<Maal> Umaalte => Maal.Where(m => Senest(m.Id) is null);

    /// <summary>Where the goals stand, each by its latest measurement; an old one says so.</summary>
    private Maaltal[] Maalstand() =>
        [.. Maal.Select(m => (m, Seneste: Senest(m.Id))).Where(x => x.Seneste is not null).Select(x => new Maaltal(x.m.Id, x.Seneste!.Vaerdi,
            _rapporter.Count > 0 && x.Seneste.Dato < SidenDag ? $"Ikke målt siden {DanskTid.Dato(x.Seneste.Dato)}" : x.Seneste.Note))];

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Begyndt h:
                (Ordre, Maal, Til, Behandler, BegyndtTid) = (h, h.Maal, h.Til, h.Behandler, r.Tid);
                _behandlere.Add(new(h.Behandler, r.Tid, null));
                _opfoelgninger.Add(new(1, h.NaesteOpfoelgning));
                break;
            case MaalMaalt h:
                _maalinger.AddRange(h.Maal.Select(m => new Maalmaaling(m.Maal, h.Dato, m.Vaerdi, m.Note)));
                break;
            case SessionHoldt h:
                _sessioner.Add(h);
                break;
            case ProfilMaalt h:
                _profil.RemoveAll(p => p.Dato == h.Dato);       // measured again the same day: the later one was meant
                _profil.Add(h);
                break;
            case RapportAfgivet h:
                _rapporter.Add(new(h, r.Gaelder, r.Bruger));
                LukOpfoelgning(o => o with { Rapporteret = r.Gaelder });
                break;
            case OpfoelgningAftalt h:
                // The follow-up has been held, so a report before it can no longer be given.
                LukOpfoelgning(o => o with { Bortfaldet = r.Gaelder });
                _opfoelgninger.Add(new(_opfoelgninger.Count + 1, h.NaesteSenest));
                Maal = h.Maal;
                break;
            case PeriodeAendret h:
                Til = h.Til;
                break;
            case SatPaaPause h:
                _pauser.Add(new(h.Fra, null, h.Hvorfor));
                break;
            case Genoptaget h:
                _pauser[^1] = _pauser[^1] with { Til = h.Dato };
                break;
            case BehandlerSkiftet h:
                _behandlere[^1] = _behandlere[^1] with { Til = r.Tid };
                _behandlere.Add(new(h.Behandler, r.Tid, null, h.Hvorfor));
                Behandler = h.Behandler;
                break;
            case IndsatsStoppet h:
                (Stoppet, StoppetTid) = (h, r.Gaelder);
                LukOpfoelgning(o => o with { Bortfaldet = r.Gaelder });
                break;
            case Sluttet h:
                (Slut, SlutTid) = (h, r.Tid);
                LukOpfoelgning(o => o with { Bortfaldet = r.Gaelder });
                break;
        }
    }

    private void LukOpfoelgning(Func<Opfoelgning, Opfoelgning> luk)
    {
        if (_opfoelgninger is [.., { Venter: true } sidste])
        {
            _opfoelgninger[^1] = luk(sidste);
        }
    }
}
