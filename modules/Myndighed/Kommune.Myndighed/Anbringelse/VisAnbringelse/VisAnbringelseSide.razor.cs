using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Myndighed;

public partial class VisAnbringelseSide
{
    private const int TommeSamvaer = 1;
    private Anbringelse? _a;
    private Plan? _plan;
    private string _barn = "";
    private Fristberegning? _tilsyn;
    private IReadOnlyList<Sagsfrist> _frister = [];
    private IReadOnlyList<Fejl> _mangler = [];
    private Formular _hold = null!;
    private Formular _samvaer = null!;
    private Formular _sted = null!;
    private Formular _ophoer = null!;
    private Formular _retOphoer = null!;
    private Formular _meddelelse = null!;
    private Formular _behandl = null!;

    [Parameter] public Guid Id { get; set; }
    [Inject] private MyndighedDb Db { get; set; } = null!;
    [Inject] private Sagsadgang Sagsadgang { get; set; } = null!;
    [Inject] private Sagsopslag Opslag { get; set; } = null!;
    [Inject] private IBorgerNavne Navne { get; set; } = null!;

    protected override BorgerId? Borger => _a?.Borger;
    private Placering Sted => _a!.Den(DanskTid.Dag(Nu));
    private string Hvor => string.Join(" · ", new[] { Anbringelsesord.Af(Sted.Form) is var form && form == Sted.Af.Navn ? null : form, Sted.Egen }.OfType<string>());

    private Instant? Frist(string regel) => _frister.FirstOrDefault(f => f.Frist.Regel == regel)?.Udloeb;

    private RenderFragment? Akutmaerke(string regel) => _frister.FirstOrDefault(f => f.Frist.Regel == regel && f.Loeber) is { Udloeb: { } udloeb } f
        ? b =>
        {
            b.OpenComponent<FristMaerke>(0);
            b.AddComponentParameter(1, nameof(FristMaerke.Udloeb), udloeb);
            b.AddComponentParameter(2, nameof(FristMaerke.Nu), Nu);
            b.AddComponentParameter(3, nameof(FristMaerke.Regel), f.Regel?.Tekst);
            b.AddComponentParameter(4, nameof(FristMaerke.Grundlag), f.Regel?.Grundlag);
            b.CloseComponent();
        }
        : null;

    protected override async Task Hent()
    {
        _a = await Db.Hent<Anbringelse>(new AnbringelseId(Id), ct: Ct);
        if (_a is null || !await Sagsadgang.MaaSe(Bruger, _a.Borger, Nu, Ct) || await Db.Hent<Sag>(_a.Sag, ct: Ct) is not { } sag)
        {
            _a = null;
            IkkeFundet();
            return;
        }

        _plan = await Db.SagensPlan(_a.Sag, Ct);
        _barn = (await Navne.Hent([_a.Borger], Ct)).GetValueOrDefault(_a.Borger)?.MedAlder ?? "barnet";
        _frister = Opslag.Frister([_a], Nu);
        _tilsyn = _frister.FirstOrDefault(f => f.Frist is { Regel: "F12", Opfyldt: null, Bortfaldet: null })?.Beregning;
        _mangler = Anbringelsesmangler.Af(_a, sag, _plan, DanskTid.Dag(Nu));
        var (her, kendt) = (MyndighedRuter.Anbringelse(_a.Id), new { _a.Id });
        _hold = Formular<HoldTilsynsbesoeg>((_, _) => her, kendt);
        _samvaer = Formular<SkrivSamvaer>((_, _) => her, kendt);
        _sted = Formular<SkrivSted>((_, _) => her, kendt, kladde: false);
        _ophoer = Formular<OphoerAnbringelse>((_, _) => her, kendt);
        _retOphoer = Formular<RetAnbringelsesophoer>((_, _) => her, kendt, kladde: false);
        _meddelelse = Formular<GivMeddelelse>((_, _) => her, kendt, kladde: false);
        _behandl = Formular<BehandlFormandsafgoerelse>((_, _) => her, kendt, kladde: false);
    }
}
