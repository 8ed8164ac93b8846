using Kommune.Fundament;
using Kommune.Styring;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>ST1–ST3: the strategy of 2016 with its whole year, from orientation to adjustment, and the one that runs now.</summary>
internal static class Strategiliv
{
    private static readonly Dictionary<string, EnhedId> Afdeling = new(StringComparer.Ordinal)
    {
        ["ppr-leder"] = Demoorganisation.Pprafdeling, ["udfoerer-chef"] = Demoorganisation.Udfoererafdeling, ["afd-leder"] = Demoorganisation.Myndighedsafdeling,
        ["kris-leder"] = Demoorganisation.Krisecenterafdeling, ["dagtilbud-chef"] = Demoorganisation.Dagtilbudsledelse,
    };

    /// <summary>The same in every demo.</summary>
    public static StrategiId Gammel { get; } = new(Guid.Parse("0f000000-0000-8000-8000-000000002016"));
    public static StrategiId Nuvaerende { get; } = new(Guid.Parse("0f000000-0000-8000-8000-000000002025"));

    public static async Task Lev(Scene s)
    {
        await Aar2016(new Fortid(s));
        await Investeringsliv.Lev(s);
        var idag = s.Verden.Idag;
        await s.Til(idag.PlusMonths(-13));
        var foerste = idag.PlusMonths(-13);
        await IGang(new Fortid(s, s.Nu), s, foerste);
    }

    private static async Task Aar2016(Fortid f)
    {
        (string Navn, Trinart Art, LocalDate Dato)[] trin =
        [
            ("Drøftelse i Sektor-MED", Trinart.Orientering, new(2016, 4, 8)), ("Orientering til Børn og Skoleudvalget", Trinart.Orientering, new(2016, 4, 26)),
            ("Arbejde med fastsættelse af mål i afdelingerne", Trinart.Maalsaetning, new(2016, 6, 29)), ("Indsendelse og godkendelse af mål", Trinart.Godkendelse, new(2016, 6, 30)),
            ("Opfølgning på mål, september", Trinart.Opfoelgning, new(2016, 9, 30)), ("Opfølgning på mål, december", Trinart.Opfoelgning, new(2016, 12, 20)), ("Opfølgning på mål, marts", Trinart.Opfoelgning, new(2017, 3, 31)),
            ("Justering af Udviklingsstrategien", Trinart.Justering, new(2017, 5, 31)),
        ];
        string[] ledere = ["ppr-leder", "udfoerer-chef", "afd-leder", "kris-leder"];
        f.Nu = Dag(new(2016, 4, 1));
        await f.Strategi(Gammel, "Udviklingsstrategi Børn og Familie", Strategitekster.Mission2016, new(2016, 4, 1), new(2019, 3, 31), ledere, Strategitekster.Visioner2016, trin);
        foreach (var t in f.Trin.Take(2))
        {
            f.Nu = Dag(t.Dato);
            await f.Koer("direktoer", new AfslutTrin(Gammel, t.Id, f.Direktoer, null));
        }

        f.Nu = Dag(new(2016, 6, 6));
        await f.Saet(Strategitekster.Maal2016, new(2017, 5, 1), godkend: new(2016, 6, 28));
        await f.Afslut(ledere, 2, "Alle mål er skrevet og sendt ind");
        await f.Afslut(["direktoer"], 3, null);
        foreach (var (nr, dag, vurdering) in new[] { (4, new LocalDate(2016, 9, 27), Maalvurdering.IkkeEndnu), (5, new(2016, 12, 14), Maalvurdering.PaaVej), (6, new(2017, 3, 28), Maalvurdering.Naaet) })
        {
            f.Nu = Dag(dag);
            await f.FoelgOp(n => n % 4 == 3 && vurdering == Maalvurdering.Naaet ? (Maalvurdering.Bagud, "Vi er kommet i gang, men ikke så langt som ventet") : (vurdering, vurdering switch
            {
                Maalvurdering.IkkeEndnu => "Arbejdet er begyndt. Det er for tidligt at se en virkning",
                Maalvurdering.PaaVej => "De første tegn er der, og vi fortsætter som planlagt",
                _ => "Målet er nået, og det er blevet vores måde at arbejde på",
            }));
            await f.Afslut(ledere, nr, null);
        }

        f.Nu = Dag(new(2017, 5, 23));
        await f.Afslut(["direktoer"], 7, "Seks mål er bagud og går videre i afdelingernes virksomhedsplaner. Visionerne består");
        f.Nu = Dag(new(2019, 3, 29));
        await f.Koer("direktoer", new AfslutStrategi(Gammel, "Perioden er udløbet. De ti visioner er indarbejdet i den næste strategi", await f.Version(Gammel)));
    }

    /// <summary>Set a year ago, followed up once, and with gaps: what is missing shows where it is missing.</summary>
    private static async Task IGang(Fortid f, Scene s, LocalDate fra)
    {
        string[] ledere = ["afd-leder", "udfoerer-chef", "ppr-leder", "dagtilbud-chef"];
        (string Navn, Trinart Art, LocalDate Dato)[] trin =
        [
            ("Afdelingerne sætter mål", Trinart.Maalsaetning, fra.PlusMonths(2)), ("Målene godkendes", Trinart.Godkendelse, fra.PlusMonths(3)), ("Opfølgning i første halvår", Trinart.Opfoelgning, fra.PlusMonths(7)),
            ("Opfølgning i andet halvår", Trinart.Opfoelgning, fra.PlusMonths(13).PlusDays(9)), ("Strategien justeres", Trinart.Justering, fra.PlusMonths(18)),
        ];
        await f.Strategi(Nuvaerende, "Tæt på hverdagen", Strategitekster.MissionNu, fra, fra.PlusYears(3), ledere, Strategitekster.VisionerNu, trin);
        await s.Til(fra.PlusMonths(2));
        f.Nu = s.Nu;
        await f.Saet(Strategitekster.MaalNu, fra.PlusMonths(18), godkend: fra.PlusMonths(3), undtagen: 6);
        await f.Afslut(["afd-leder"], 0, null);
        await f.Afslut(["direktoer"], 1, null);
        await s.Til(fra.PlusMonths(7));
        f.Nu = s.Nu;
        await f.FoelgOp(n => n % 3 == 1 ? (Maalvurdering.Bagud, "Der mangler folk, og vi er først begyndt i to af fem distrikter") : (Maalvurdering.PaaVej, "Vi er i gang i alle distrikter, og tallene bevæger sig"));
        await f.Afslut(["afd-leder", "udfoerer-chef", "dagtilbud-chef", "ppr-leder"], 2, null);
        await s.Til(fra.PlusMonths(9));
        f.Nu = s.Nu;
        await Teori(f);
        await f.Koer("direktoer", new FrysAarsstatus(Id.Af(Nuvaerende.Vaerdi, "status"), Nuvaerende, [.. f.Visioner.Zip(Strategitekster.Status).Select(x => new FrysAarsstatus.Omraade(x.First.Id, x.Second.Beslutning, x.Second.Begrundelse))]));
    }

    private static async Task Teori(Fortid f)
    {
        var id = Id.Af(Nuvaerende.Vaerdi, "teori");
        await f.Koer("direktoer", new OpretTeori(id, Nuvaerende, "Tidlig indsats", "Hvordan vi tror, at tidlig hjælp fører til, at flere børn trives i den almindelige hverdag, og at færre anbringes."));
        (Ledart Art, string Tekst, string? Indikator)[] led =
        [
            (Ledart.Ressource, "Forebyggende rådgivere, 6 stillinger", null), (Ledart.Ressource, "Fælles uddannelse i BAL, 180 medarbejdere", null), (Ledart.Ressource, "Mindre indsats, 2,4 mio. kr. om året", null),
            (Ledart.Aktivitet, "Ugentlig sparring på stuen", null), (Ledart.Aktivitet, "Trivselsvurdering to gange om året", "trivsel"), (Ledart.Aktivitet, "Familiemøde inden 14 dage", null),
            (Ledart.Resultat, "Bekymring ses tidligere", "underretninger"), (Ledart.Resultat, "Familien bruger eget netværk", null), (Ledart.Resultat, "Færre overgår til undersøgelse", null),
            (Ledart.Maal, "Flere børn trives i almen", "trivsel"), (Ledart.Maal, "Færre anbringelser", "anbragte"), (Ledart.Maal, "Lavere udgift pr. barn", "pris-pr-anbringelse"),
        ];
        await f.Koer("direktoer", new SkrivLed(id, "Tidlig indsats", "Hvordan vi tror, at tidlig hjælp fører til, at flere børn trives i den almindelige hverdag, og at færre anbringes.", [.. led.Select(l => new SkrivLed.Raekke(null, l.Art, l.Tekst, l.Indikator))], 1));
        var ider = (await f.Laes(db => Teorier.Hent(db, id, null, default)))!.Indhold.Led.Select(l => l.Id).ToArray();
        (int Fra, int Til, string? Antagelse)[] pile =
        [
            (0, 3, null), (1, 3, null), (1, 4, null), (2, 5, null), (0, 5, null), (3, 6, "Pædagoger bruger sparring, når den er fast og tæt på"), (4, 6, "En farve uden samtale ændrer intet"), (5, 7, "Familien kommer, når barnet har sat punktet på"),
            (5, 8, null), (6, 9, "Tidlig hjælp virker i dagtilbuddet"), (7, 10, "Netværket kan bære, når det er aftalt"), (8, 10, null), (8, 11, "Bekymringer løses, de skjules ikke"), (6, 11, null),
        ];
        await f.Koer("direktoer", new SkrivPile(id, [.. pile.Select(p => new SkrivPile.Raekke(ider[p.Fra], ider[p.Til], p.Antagelse))], 2));
    }

    private static Instant Dag(LocalDate d) => (d + new LocalTime(10, 0)).InZoneLeniently(DanskTid.Koebenhavn).ToInstant();

    /// <summary>Commands at a time of their own: a strategy is older than the two years of daily life.</summary>
    private sealed class Fortid(Scene s, Instant? nu = null)
    {
        private readonly List<(Demomaal Om, StrategimaalId Id)> _maal = [];
        private StrategiId _strategi;

        public Instant Nu { get; set; } = nu ?? default;
        public Guid Direktoer => s.Verden.Bruger("direktoer").Id.Vaerdi;
        public IReadOnlyList<Procestrin> Trin { get; private set; } = [];
        public IReadOnlyList<Vision> Visioner { get; private set; } = [];

        public Task<T> Laes<T>(Func<StyringDb, Task<T>> laes) => s.Verden.Laes(laes);

        public async Task Koer(string bruger, object kommando)
        {
            if (await s.Verden.Koer(kommando, s.Verden.Bruger(bruger), Nu, s.NytId()) is not Svar.Udfoert and var svar)
            {
                throw new InvalidOperationException($"{DanskTid.Tidspunkt(Nu)} {bruger}: {kommando}\n  {svar} {(svar is Svar.Afvist a ? string.Join("; ", a.Afvisning.Mangler.Select(m => m.Tekst)) : "")}");
            }

            Nu += Duration.FromMinutes(2);
        }

        public Task<int> Version(StrategiId id) => Laes(async db => (await Strategier.Hent(db, id, null, default))!.Version);

        public async Task Strategi(StrategiId id, string navn, string mission, LocalDate fra, LocalDate til, string[] ledere, IReadOnlyList<(string Navn, Visionsretning Retning, string Tekst, string? Delmaal)> visioner, (string Navn, Trinart Art, LocalDate Dato)[] trin)
        {
            _strategi = id;
            await Koer("direktoer", new SkrivStrategi(id, navn, mission, fra, til, [.. ledere.Select(l => Afdeling[l])], [.. visioner.Select(v => new SkrivStrategi.Visionsraekke(null, v.Navn, v.Retning, v.Tekst, v.Delmaal))],
                [.. trin.Select(t => new SkrivStrategi.Trinraekke(null, t.Navn, t.Art, t.Dato))], null, 0));
            await Koer("direktoer", new VedtagStrategi(id, 1));
            var i = (await Laes(db => Strategier.Hent(db, id, null, default)))!.Indhold;
            (Trin, Visioner) = (i.Trin, i.Visioner);
        }

        /// <param name="undtagen">The number of one that stays a draft.</param>
        public async Task Saet(IReadOnlyList<Demomaal> maal, LocalDate senest, LocalDate godkend, int undtagen = -1)
        {
            foreach (var m in maal)
            {
                var id = new StrategimaalId(s.NytId());
                await Koer(m.Leder ?? "direktoer", new SkrivMaal(id, _strategi, Visioner[m.Vision].Id, m.Leder is { } l ? Afdeling[l] : null, m.Titel, m.Goer, m.Indsatser, "På afdelingens ledermøde og ved strategiens opfølgninger", m.Tegn, m.Indikatorer, senest,
                    m.Vision % 4 == 1 ? "Aftalemål: kvalitet i sagsbehandlingen" : null, m.Vision % 5 == 4 ? "Budgetmål: rammen for udsatte børn" : null, null, 0));
                if (maal[_maal.Count] != maal.ElementAtOrDefault(undtagen))
                {
                    await Koer(m.Leder ?? "direktoer", new IndsendMaal(id, 1));
                }

                _maal.Add((m, id));
            }

            Nu = Dag(godkend);
            foreach (var (_, id) in _maal.Where((_, n) => n != undtagen))
            {
                await Koer("direktoer", new GodkendMaal(id, 2));
            }

            if (undtagen >= 0)
            {
                _maal.RemoveAt(undtagen);
            }
        }

        public async Task FoelgOp(Func<int, (Maalvurdering Vurdering, string Tekst)> dom)
        {
            var versioner = (await Laes(db => Maalliste.Hent(db, _strategi, default))).ToDictionary(m => m.Id, m => m.Version);
            foreach (var ((om, id), n) in _maal.Select((m, n) => (m, n)))
            {
                await Koer(om.Leder ?? "direktoer", new FoelgOpPaaMaal(id, dom(n).Vurdering, dom(n).Tekst, versioner[id]));
            }
        }

        public async Task Afslut(IEnumerable<string> hvem, int trin, string? note)
        {
            foreach (var h in hvem)
            {
                await Koer(h, new AfslutTrin(_strategi, Trin[trin].Id, Trin[trin].ErAfdelingernes ? Afdeling[h].Vaerdi : Direktoer, note));
            }
        }
    }
}
