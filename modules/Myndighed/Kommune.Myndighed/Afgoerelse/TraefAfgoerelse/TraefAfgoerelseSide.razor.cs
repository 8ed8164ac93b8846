using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

public partial class TraefAfgoerelseSide
{
    private const int TommeMaal = 2;

    private Afgoerelsesgrundlag? _g;
    private Afgoerelse? _afgoerelse;
    private Afgoerelsesudkast _vist = Afgoerelsesudkast.Tomt;
    private Hjemmel? _hjemmel;
    private Flervejsformular _form = null!;
    private Formular _match = null!;
    private AfgoerelseId _id;
    private int _version;
    private MatchningId _matchId;
    private IReadOnlyDictionary<MedarbejderId, Medarbejder> _folk = new Dictionary<MedarbejderId, Medarbejder>();
    private bool _overGraense;
    private bool _ulaeselig;
    private string _fejlTitel = Vejfejl("traef");
    private IReadOnlyList<Valg> _hjemler = [];
    private IReadOnlyList<Valg> _ledere = [];
    private Dictionary<string, object?> _kendte = [];

    [Parameter] public Guid Id { get; set; }

    /// <summary>The measure whose order was refused, when this is the way on from there.</summary>
    [SupplyParameterFromQuery(Name = "efter")] private Guid? Efter { get; set; }
    [Inject] private MyndighedDb Db { get; set; } = null!;
    [Inject] private Afgoerelsesopslag Opslag { get; set; } = null!;
    [Inject] private Sagsadgang Sagsadgang { get; set; } = null!;
    [Inject] private Organisation Organisation { get; set; } = null!;
    [Inject] private Kladdelager Kladdelager { get; set; } = null!;

    protected override BorgerId? Borger => _g?.Borger;
    private Part Barnet => _g!.Fakta.Barnet;
    private Tilbud? Tilbud => _g!.Fakta.TilbudI(_vist);
    private string Titel => Tilbud is { } t ? $"Afgørelse: {t.Navn}" : "Afgørelse";
    private int Maalraekker => Math.Max((_vist.Maal?.Count ?? 0) + (_g!.Plan is { Maalene.Count: > 0 } ? 0 : 1), _g.Plan is { Maalene.Count: > 0 } ? 1 : TommeMaal);

    // Before a basis is chosen: the most that any of them asks for.
    private bool Hoeres(Part p) => _hjemmel is { } h ? p.Hoeres(h) : p.Foraeldremyndighed || p.Alder >= 10;
    private bool Samtykker(Part p) => _hjemmel is { } h ? p.Samtykker(h) : p.Foraeldremyndighed || p.Alder >= 15;

    private string Brevanker => $"{Http.Request.Path}{Http.Request.QueryString}#brevet";

    /// <summary>Rows of goals that stand open: what is typed, and the first one where the plan has none. The others are folded.</summary>
    private int AabneMaal => Math.Max(_vist.Maal?.Count ?? 0, _g!.Plan is { Maalene.Count: > 0 } ? 0 : 1);

    private string Vejhint => $"Hvornår og hvordan støtten trappes ned, så hverdagen klares uden.{(_g!.Fakta.PlanGodkendt ? " Planen er godkendt: skriver du noget andet her eller et nyt mål, bliver den et udkast igen og skal godkendes på ny." : "")}";

    /// <summary>The ways on, the one that fits the user's competence first.</summary>
    private IEnumerable<string> Veje => (Bruger.ErLeder, _overGraense, _afgoerelse?.Leder is not null) switch
    {
        (true, _, true) => ["traef", "tilbage", "gem", "brev"],
        (true, _, false) => ["traef", "gem", "brev"],
        (false, true, true) => ["gem", "brev", "leder", "traef"],
        (false, true, false) => ["leder", "gem", "brev", "traef"],
        _ => ["traef", "gem", "brev", "leder"],
    };

    private static string Vejnavn(string vej) => vej switch
    {
        "gem" => "Gem udkast", "brev" => "Vis brev", "leder" => "Send til leder", "tilbage" => "Send tilbage", _ => "Træf afgørelse",
    };

    /// <summary>What the summary of errors says first, after the button that was pressed.</summary>
    private static string Vejfejl(string vej) => vej switch
    {
        "gem" => "Udkastet er ikke gemt", "brev" => "Brevet kan ikke vises, som det er skrevet", "leder" => "Udkastet er ikke sendt til lederen", "tilbage" => "Udkastet er ikke sendt tilbage", _ => "Afgørelsen kan ikke træffes endnu",
    };

    private bool KanSendesTilbage => Bruger.ErLeder && _afgoerelse?.Leder is not null;

    /// <summary>What the step asks for and nobody has written.</summary>
    private string ManglerMoede => Tilbud is not { } t || _hjemmel is { Akut: true } ? "" : Moedenavne(_g!.Fakta.Moedekrav.KraevetPaa(t.Trin).Where(m => _hjemmel?.Udvalg is null || m.Udvalg is null));

    private string Raadgiver => Tilbud is { } t ? Moedenavne(_g!.Fakta.Moedekrav.AnbefaletPaa(t.Trin)) : "";

    private string Moedenavne(IEnumerable<Moedetype> typer) => Sagsord.Og([.. typer.Where(m => _g!.Fakta.Moeder.All(h => h.Type != m.Kode)).Select(m => m.Navn)]);

    private string Navn(MedarbejderId id) => _folk.GetValueOrDefault(id)?.Navn ?? "en kollega";

    private IReadOnlyList<Valg> Tilbudsvalg =>
        [.. _g!.Fakta.Tilbud.Where(t => t.Id == _vist.Tilbud || (t.Aktivt && (_hjemmel?.Daekker(t) ?? true))).Select(t => Valg.Af(t.Id, $"Trin {t.Trin} · {t.Navn}{(t.PrisDen(_vist.Fra ?? _g.Fakta.Idag) is { } p ? $" · {p.Skrevet}" : "")}"))];

    private string Pris => _g!.Fakta.Pris(_vist) is { } pris
        ? $"{DanskTal.Kroner(pris)} om måneden{(_vist is { Fra: { } fra, Til: { } til } && til > fra ? $" · omkring {DanskTal.Kroner(Math.Round(pris * 12 / 365 * (Period.DaysBetween(fra, til) + 1)))} i alt" : "")}. Prisen låses, når afgørelsen træffes"
        : "Vælg indsats, og tryk »Vis brev«";

    private string Trin => Tilbud is { } t && _g!.Fakta.Trappe.Find(t.Trin) is { } trin
        ? $"{trin.Nr} {trin.Navn}{(trin.Kadence switch { "F11-SPOR2" => " · opfølgning hver 3. måned", "F11-SPOR3" => " · opfølgning hver 6. uge", _ => "" })}"
        : "–";

    private string Forud => string.Join(" · ", new[]
    {
        _g!.Fakta.Samtale is { } s ? s.Holdt is null ? "samtalen er undladt" : $"talt med {Barnet.Fornavn} {DanskTid.KortDato(s.Gaelder, Nu)}" : "ingen samtale med barnet endnu",
        _g.Fakta.Undersoegt ? "undersøgt" : _g.Fakta.Afdaekket ? "afdækket" : "hverken afdækket eller undersøgt",
        _g.Fakta.PlanGodkendt ? "planen er godkendt" : _g.Plan is null ? "ingen plan endnu" : "plan i udkast",
    });

    protected override async Task Hent()
    {
        var sagId = new SagId(Id);
        _g = await Opslag.Hent(Db, sagId, Nu, Ct);
        if (_g is null || !await Sagsadgang.MaaSe(Bruger, _g.Borger, Nu, Ct))
        {
            _g = null;
            IkkeFundet();
            return;
        }

        var udkast = await Db.Afgoerelsesliste.Where(a => a.SagId == sagId && (a.Tilstand == Afgoerelsestilstand.Udkast || a.Tilstand == Afgoerelsestilstand.HosLeder)).OrderByDescending(a => a.Begyndt).Select(a => (AfgoerelseId?)a.Id).FirstOrDefaultAsync(Ct);
        _afgoerelse = udkast is { } u ? await Db.Hent<Afgoerelse>(u, ct: Ct) : null;
        _id = _afgoerelse?.Id ?? new AfgoerelseId(Fundament.Id.Ny());
        _version = _afgoerelse?.Version ?? 0;
        _matchId = new MatchningId(Fundament.Id.Ny());
        _vist = _afgoerelse?.Udkast ?? await Begyndelse();
        _folk = _afgoerelse is null ? _folk : await Organisation.Medarbejdere([.. _afgoerelse.Alle.Select(r => r.Bruger), .. _afgoerelse.Ture.SelectMany(t => new[] { t.Leder, new(t.Tilbage?.Til.Vaerdi ?? t.Af.Vaerdi) })], Ct);
        _hjemler = [.. _g.Fakta.Hjemler.Den(_g.Fakta.Idag).Select(h => new Valg(h.Kode, $"{h.Tekst} ({h.Skrevet})"))];
        _ledere = [.. _g.Fakta.Ledere.Select(l => Valg.Af(l.Id, l.Navn))];
        await HentSoeskende();
        await Formularer(sagId);
        Beregn();
    }

    /// <summary>
    /// Empty; or, when a provider said no, what was typed then. The consent and the committee's date were about that decision
    /// and must come again; the goals and the way back stand on the plan.
    /// </summary>
    private async Task<Afgoerelsesudkast> Begyndelse()
    {
        var efter = Afgoerelsesudkast.Tomt with { Erstatter = Efter is { } id ? new IndsatsId(id) : null };
        if (_g!.Erstattes(efter) is not { } afvist || await Db.Hent<Afgoerelse>(afvist.Bevilling.Afgoerelse, ct: Ct) is not { } gammel)
        {
            return Afgoerelsesudkast.Tomt;
        }

        var u = gammel.Udkast;
        return u with
        {
            Tilbud = null, Fra = u.Fra < _g.Fakta.Idag ? _g.Fakta.Idag : u.Fra, Maal = null, VejenTilbage = null, Udvalg = null, Udvalgsdato = null, Formandstid = null, Erstatter = afvist.Id,
            Parter = [.. (u.Parter ?? []).Select(p => p with { Samtykke = null })],
        };
    }

    private async Task Formularer(SagId sagId)
    {
        _kendte = new() { ["Sag"] = sagId };
        var kendte = new { Sag = sagId };
        var noegle = $"{nameof(TraefAfgoerelse)}:{Http.Request.Path}";
        var traef = Formular<TraefAfgoerelse>((c, _) => c.Udkast.Soeskende is { Count: > 0 } ? MyndighedRuter.Familie(c.Sag) : MyndighedRuter.Indsats(c.Indsats), kendte, Imens, "traef");
        var gem = Formular<GemAfgoerelsesudkast>((c, _) => MyndighedRuter.Afgoerelse(c.Sag), kendte, Imens, "gem");
        var leder = Formular<SendAfgoerelseTilLeder>((c, _) => MyndighedRuter.Afgoerelse(c.Sag), kendte, Imens, "leder");
        var tilbage = Formular<SendAfgoerelseTilbage>((c, _) => MyndighedRuter.Afgoerelse(c.Sag), kendte, Imens, "tilbage");
        traef.Kladdenoegle = gem.Kladdenoegle = leder.Kladdenoegle = tilbage.Kladdenoegle = noegle;
        _form = new Flervejsformular(nameof(TraefAfgoerelse), typeof(TraefAfgoerelse), () => Http.Request.Form, v => v switch { "gem" => gem, "leder" => leder, "tilbage" => tilbage, "brev" => null, _ => traef }, VisTypet) { Kladdenoegle = noegle };
        Saet(_vist);
        if (HttpMethods.IsGet(Http.Request.Method))
        {
            if (await Kladdelager.Find(Bruger, noegle, "", Ct) is { } k)
            {
                _form.HentKladde(k.Felter, k.Gemt);
            }

            // A draft that was saved says at once how close it is, to the one whose turn it is.
            if (_afgoerelse is not null && (_afgoerelse.Leder is null || Bruger.ErLeder) && Faellesafgoerelse.Afgoer(_vist, _g!.Fakta, new(Viste, _med, false), Bruger) is { } afvisning)
            {
                _form.Afvis(afvisning);
            }
        }

        _match = Formular<SpoergOmMatchning>((c, _) => new Rute(MyndighedRuter.Afgoerelse(c.Sag) + "#match"), kendte, navn: "match", kladde: false);
    }

    /// <summary>After a post the letter, the price and the offers follow what is typed, saved or not.</summary>
    private async Task VisTypet(Flervejsformular form)
    {
        if (FormularBinder.Bind(typeof(GemAfgoerelsesudkast), Http.Request.Form, _kendte, Nu, out var typet, out var fejl))
        {
            _vist = ((GemAfgoerelsesudkast)typet).Udkast;
            _med = await Opslag.Med(Db, _soeskende, _vist, Nu, Ct);
        }
        else
        {
            _ulaeselig = true;
            if (form.Fejl.Count == 0)
            {
                form.Afvis(fejl);
            }
        }

        _fejlTitel = Vejfejl(form.Vaerdi(Flervejsformular.Knap) ?? "");
        Beregn();
        StateHasChanged();
        await GemKladde(form);     // whoever only looks at the letter has typed too
    }

    private void Beregn()
    {
        _hjemmel = _g!.Fakta.Hjemmel(_vist);
        _overGraense = Tilbud is { } t && _g.Fakta.Pris(_vist) is { } pris && !Kompetence.Inden(Bruger.Graense, t.Trin, pris);
        _overGraense |= _hjemmel?.Udvalg is not null;
        _overGraense &= _hjemmel is not { Akut: true };      // the chair has decided; whoever is on duty writes it
    }

    private async Task<Formularkonflikt> Imens()
    {
        if (await Db.Hent<Sag>(new SagId(Id), ct: Ct) is { ErAaben: false })
        {
            return new("Sagen er lukket, mens du skrev. Udkastet kan ikke bruges i den mere", new Dictionary<string, string>(StringComparer.Ordinal));
        }

        var nu = await Db.Hent<Afgoerelse>(_id, ct: Ct);
        return nu is null ? Formularkonflikt.Ukendt : new("En anden har gemt udkastet, mens du skrev", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Udkast.Begrundelse"] = nu.Udkast.Begrundelse ?? "",
            ["Udkast.VejenTilbage"] = nu.Udkast.VejenTilbage ?? "",
        });
    }

    private void Saet(Afgoerelsesudkast u)
    {
        _form.Saet("Udkast.Hjemmel", u.Hjemmel).Saet("Udkast.Tilbud", u.Tilbud).Saet("Udkast.TimerPrMaaned", u.TimerPrMaaned).Saet("Udkast.Fra", u.Fra).Saet("Udkast.Til", u.Til)
            .Saet("Udkast.Opgave", u.Opgave).Saet("Udkast.VejenTilbage", u.VejenTilbage).Saet("Udkast.Begrundelse", u.Begrundelse).Saet("Udkast.BarnetsSyn", u.BarnetsSyn)
            .Saet("Udkast.HoeringUndladt", u.HoeringUndladt).Saet("Udkast.Udvalg", u.Udvalg).Saet("Udkast.Udvalgsdato", u.Udvalgsdato)
            .Saet("Udkast.Erstatter", u.Erstatter).Saet("Udkast.Formandstid", u.Formandstid).Saet("Udkast.Form", u.Form)
            .Saet("Udkast.Soeskende", u.Soeskende).Saet("Udkast.Bilag", u.Bilag);
        foreach (var (m, i) in (u.Maal ?? []).Select((m, i) => (m, i)))
        {
            _form.Saet($"Udkast.Maal[{i}].Tekst", m.Tekst).Saet($"Udkast.Maal[{i}].Udgangspunkt", m.Udgangspunkt).Saet($"Udkast.Maal[{i}].Maal", m.Maal)
                .Saet($"Udkast.Maal[{i}].Dato", m.Dato).Saet($"Udkast.Maal[{i}].HvemGoerHvad", m.HvemGoerHvad);
        }

        foreach (var (p, i) in Viste.Select((p, i) => (p, i)))
        {
            var linje = u.Part(p.Id);
            _form.Saet($"Udkast.Parter[{i}].Hoert", linje?.Hoert).Saet($"Udkast.Parter[{i}].Svar", linje?.Svar).Saet($"Udkast.Parter[{i}].Samtykke", linje?.Samtykke);
        }
    }
}
