using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Myndighed;

public partial class VisIndsatsSide
{
    private Indsats? _a;
    private Fristberegning? _frist;
    private Formular _ret = null!;
    private Formular _retSlut = null!;
    private Formular _ophoer = null!;
    private Formular _gennemse = null!;
    private string _barn = "";
    private string? _trinnavn;
    private IReadOnlyList<(FrossetBrev Brev, string Navn, LocalDate Modtaget, Instant? KanKlageTil)> _breve = [];
    private Formular? _modtaget;
    private Formular? _annuller;
    private Afgoerelse? _afgoerelse;
    private IReadOnlyList<KlageRaekke> _klager = [];
    private Plan? _plan;
    private IReadOnlyDictionary<MedarbejderId, Medarbejder> _folk = new Dictionary<MedarbejderId, Medarbejder>();

    [Parameter] public Guid Id { get; set; }
    [Inject] private MyndighedDb Db { get; set; } = null!;
    [Inject] private Sagsadgang Sagsadgang { get; set; } = null!;
    [Inject] private Organisation Organisation { get; set; } = null!;
    [Inject] private IBorgerNavne Navne { get; set; } = null!;
    [Inject] private Opsaetninger Opsaetninger { get; set; } = null!;
    [Inject] private Fristregler Regler { get; set; } = null!;
    [Inject] private IHelligdage Helligdage { get; set; } = null!;

    protected override BorgerId? Borger => _a?.Borger;

    private string Start => _a!.Begyndt is { } b ? $"begyndt {DanskTid.Dato(b)}" : _a.ForventetStart is { } f ? $"ventes begyndt {DanskTid.Dato(f)}" : "ikke begyndt endnu";

    private string Under => (_a!.Loeber ? _a.Perioder[^1].Rettet : _a.OphoerRettet) is { } rettet ? $"{Start} · slutdato rettet {DanskTid.KortDato(rettet, Nu)}" : Start;

    protected override async Task Hent()
    {
        _a = await Db.Hent<Indsats>(new IndsatsId(Id), ct: Ct);
        if (_a is null || !await Sagsadgang.MaaSe(Bruger, _a.Borger, Nu, Ct))
        {
            _a = null;
            IkkeFundet();
            return;
        }

        var afgoerelse = _afgoerelse = await Db.Hent<Afgoerelse>(_a.Bevilling.Afgoerelse, ct: Ct);
        _plan = _a.Loeber ? await Db.SagensPlan(_a.Sag, Ct) : null;
        MedarbejderId[] folk = [.. _a.Gennemsyn.Select(g => g.Af).Concat(afgoerelse?.Annullering is { } x ? [x.Af] : []).Distinct()];
        _folk = folk.Length > 0 ? await Organisation.Medarbejdere(folk, Ct) : _folk;
        var breve = afgoerelse?.Indhold?.Breve ?? [];
        var paaklaget = _a.Bevilling.Afgoerelse;
        _klager = await Db.Klager.AsNoTracking().Where(k => k.AfgoerelseId == paaklaget).OrderBy(k => k.Modtaget).Take(20).ToListAsync(Ct);
        var navne = await Navne.Hent([.. breve.Select(b => b.Modtager).Append(_a.Borger).Distinct()], Ct);
        _barn = navne.GetValueOrDefault(_a.Borger)?.MedAlder ?? "barnet";
        if (afgoerelse is not null)
        {
            var klage = AfgoerelseAfledt.Klagefrister(afgoerelse).ToDictionary(f => f.Saerkende, f => f.Beregn(Regler, Helligdage, afgoerelse.Alle.First().Tid).Bindende?.Udloeb);
            _breve = [.. breve.Select(b => (b, navne.GetValueOrDefault(b.Modtager)?.Fuldt ?? "ukendt", afgoerelse.Modtaget(b.Modtager), klage[b.Modtager.ToString()]))];
            _modtaget = breve.Count == 0 || !afgoerelse.Staar ? null : Formular<RegistrerBrevModtaget>((_, _) => MyndighedRuter.Indsats(new(Id)), new { afgoerelse.Id, afgoerelse.Version }, kladde: false);
        }

        _annuller = afgoerelse is { Staar: true } && _a.HindrerAnnullering() is null && AnnullerAfgoerelseHandler.MaaAnnullere(afgoerelse, Bruger)
            ? Formular<AnnullerAfgoerelse>((_, _) => MyndighedRuter.Indsats(new(Id)), new { afgoerelse.Id }, kladde: false) : null;
        _trinnavn = (await Opsaetninger.Hent<Indsatstrappe>(Fristdag.Af(Nu), ct: Ct)).Find(_a.Trin)?.Navn;
        _frist = IndsatsAfledt.Naeste(_a)?.Beregn(Regler, Helligdage, _a.Alle.First().Tid);
        var id = _a.Id;
        _retSlut = Formular<RetIndsatsSlut>((_, _) => MyndighedRuter.Indsats(id), new { _a.Id, _a.Version }, kladde: false);
        _gennemse = Formular<GennemseIndsats>((_, _) => MyndighedRuter.Indsats(id), new { _a.Id }, kladde: false);
        _ophoer = Formular<OphoerIndsats>((_, _) => MyndighedRuter.Indsats(id), new { _a.Id, _a.Version });
        _ret = Formular<RetOpfoelgningsdato>((_, _) => MyndighedRuter.Indsats(id), new { _a.Id, Opfoelgning = _a.SenesteOpfoelgning?.Faktum ?? new FaktumId(Id), _a.Version }, kladde: false);
    }

    private string Ansat(MedarbejderId id) => _folk.GetValueOrDefault(id)?.Navn ?? "en kollega";
}
