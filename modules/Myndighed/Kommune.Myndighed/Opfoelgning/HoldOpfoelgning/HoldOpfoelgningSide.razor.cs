using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Myndighed;

public partial class HoldOpfoelgningSide
{
    private Indsats? _a;
    private Opfoelgningsgrundlag? _g;
    private Fristberegning? _frist;
    private Formular _form = null!;
    private string _barn = "";
    private LocalDate? _forslag;
    private IReadOnlyList<Valg> _trin = [];

    [Parameter] public Guid Id { get; set; }
    [Inject] private MyndighedDb Db { get; set; } = null!;
    [Inject] private Afgoerelsesopslag Opslag { get; set; } = null!;
    [Inject] private Sagsadgang Sagsadgang { get; set; } = null!;
    [Inject] private IBorgerNavne Navne { get; set; } = null!;
    [Inject] private Opsaetninger Opsaetninger { get; set; } = null!;
    [Inject] private Fristregler Regler { get; set; } = null!;
    [Inject] private IHelligdage Helligdage { get; set; } = null!;

    protected override BorgerId? Borger => _a?.Borger;

    private IReadOnlyList<Deltager> Ventede => Opfoelgningskrav.Ventede(_a!.Spor);

    private string? Ventet => Opfoelgningskrav.Ventede(_a!.Spor) is { Count: > 0 } v ? $"Spor {_a.Spor}: {Sagsord.Og([.. v.Select(Opfoelgningskrav.Navn)])} skal være med." : null;

    private string Kadence => (_a!.Kadence switch
    {
        "F11-SPOR2" => "Højst 3 måneder (spor 2).",
        "F11-SPOR3" => "Højst 6 uger (spor 3).",
        _ => "Kun den dato, der er fastsat her.",
    }) + (_forslag is null ? "" : " Foreslået: den seneste, der kan bruges.") + " Ikke når indsatsen stoppes.";

    protected override async Task Hent()
    {
        _a = await Db.Hent<Indsats>(new IndsatsId(Id), ct: Ct);
        _g = await Opfoelgningsgrundlag.Hent(Db, _a, Opslag, Opsaetninger, Nu, Ct);
        if (_a is null || _g is null || !await Sagsadgang.MaaSe(Bruger, _a.Borger, Nu, Ct))
        {
            _a = null;
            IkkeFundet();
            return;
        }

        _barn = (await Navne.Hent([_a.Borger], Ct)).GetValueOrDefault(_a.Borger)?.MedAlder ?? "barnet";
        _frist = IndsatsAfledt.Naeste(_a)?.Beregn(Regler, Helligdage, _a.Alle.First().Tid);
        _forslag = _a.Loeber ? Opfoelgningskrav.Forslag(_a, Fristdag.Af(Nu), Regler, Helligdage) : null;
        _trin = [.. _g.Trappe.Trin.Where(t => t.Nr != _a.Trin).Select(t => new Valg($"{t.Nr}", $"{t.Nr} {t.Navn}"))];
        var id = _a.Id;
        _form = Formular<HoldOpfoelgning>((_, _) => MyndighedRuter.Indsats(id), new { _a.Sag, Indsats = id }, async () =>
        {
            // Only a follow-up that was held meanwhile stands beside one's own; other news is only said.
            var nu = (await Db.Hent<Indsats>(id, ct: Ct))!;
            var kendt = int.TryParse(_form.Vaerdi(nameof(IHarVersion.Version)), out var v) ? v : nu.Version;
            return nu.SenesteOpfoelgning is { } o && nu.Alle.Skip(kendt).Any(r => r.Faktum == o.Faktum)
                ? Konflikt.Af(_form, "En anden har holdt opfølgningen, mens du skrev", ("Begrundelse", o.Indhold.Begrundelse), ("Deltagermangel", o.Indhold.Deltagermangel), ("Lederbegrundelse", o.Indhold.Lederbegrundelse), ("NaesteBegrundelse", o.Indhold.NaesteBegrundelse))
                : Konflikt.Af(_form, "Der er sket noget på indsatsen, mens du skrev");
        });
    }

    private Maalstand? Rapporteret(Guid maal) => _g!.Rapport?.Maalene.FirstOrDefault(m => m.Maal == maal);
}
