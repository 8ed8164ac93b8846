using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Myndighed;

public sealed partial class SagsfordelingSide
{
    private List<Enhed> _teams = [];
    private Enhed? _team;
    private bool _ingen;
    private IReadOnlyList<Belastning> _alle = [];
    private IReadOnlyList<Belastning> _hold = [];
    private IReadOnlyList<string> _ukendte = [];
    private IReadOnlyList<FigurRaekke> _historik = [];
    private Belastning? _valgt;
    private IReadOnlyList<(Holdsag Sag, Tyngde Tyngde)> _sager = [];
    private int _flere;
    private IReadOnlyDictionary<BorgerId, BorgerNavn> _navne = new Dictionary<BorgerId, BorgerNavn>();
    private IReadOnlyList<Valg> _teamvalg = [];
    private IReadOnlyList<Valg> _modtagere = [];
    private IReadOnlyList<(Belastning Foer, Belastning Efter)> _par = [];
    private IReadOnlyList<Sagsbehov> _udenfor = [];
    private Formular? _f;

    [Inject] private Holdopslag Opslag { get; set; } = null!;
    [Inject] private Organisation Organisation { get; set; } = null!;
    [Inject] private Opsaetninger Opsaetninger { get; set; } = null!;
    [Inject] private IBorgerNavne Navneopslag { get; set; } = null!;

    private IReadOnlyList<int> Valgte => [.. Enumerable.Range(0, _sager.Count).Where(ErValgt)];

    /// <summary>Ticked, and still the same case: the order may have changed since.</summary>
    private bool ErValgt(int i) => _f?.Vaerdi($"Sager[{i}].Sag") == _sager[i].Sag.Id.ToString();

    private string Navn(Holdsag s) => _navne.TryGetValue(s.Barn, out var n) ? n.MedAlder : "Ukendt barn";

    private string Kraever(Holdsag s)
    {
        var mangler = s.Forhold.Mangler(_valgt!.Forhold);
        return string.Join(", ", s.Forhold.Behov().Select(b => mangler.Contains(b) ? $"{Behovsord.Navn(b)} (ikke opgivet)" : Behovsord.Navn(b)));
    }

    protected override async Task Hent()
    {
        _teams = [.. (await Organisation.EnhederFor(Bruger, "team", Ct)).Where(t => t.Afdeling == "myndighed")];
        _team = Team is { } bestemt ? _teams.FirstOrDefault(t => t.Id == bestemt) : _teams.FirstOrDefault(t => t.Id.ToString() == Holdet) ?? _teams.FirstOrDefault();
        if (_team is null)
        {
            _ingen = Team is null;
            if (!_ingen)
            {
                IkkeFundet();
            }

            return;
        }

        var formel = await Opsaetninger.Hent<Tyngdeformel>(DanskTid.Dag(Nu), ct: Ct);
        var maal = await Opsaetninger.Hent<Fordelingsmaal>(DanskTid.Dag(Nu), ct: Ct);
        var tider = Holdopslag.Tidspunkter(Nu);
        var tal = await Opslag.Tal(_teams.Select(t => new TeamId(t.Id)), tider, Ct);
        await HentHold([.. tal.Where(t => t.Paa == tider[^1])], formel, maal);
        if (Fra is { } fra)
        {
            _valgt = _hold.FirstOrDefault(b => b.Hvem.Vaerdi == fra);
            if (_valgt is null)
            {
                IkkeFundet();
                return;
            }

            await HentSager(_valgt, formel);
        }

        var dets = tal.Where(t => t.Team.Vaerdi == _team.Id && (_valgt?.Ansat is not { } hos || t.Ansvarlig == hos.Id));
        _historik = [.. Holdregning.Historik(tider, dets, formel).Select(m => new FigurRaekke(m.Paa == tider[^1] ? "nu" : DanskTid.KortDato(m.Paa, Nu), [m.Sager, m.Tyngde]))];
    }

    private async Task HentHold(Holdtal[] nu, Tyngdeformel formel, Fordelingsmaal maal)
    {
        var ansvarlige = nu.Select(t => t.Ansvarlig).OfType<MedarbejderId>().ToHashSet();
        List<Belastning> alle = [];
        var alleNavne = await Organisation.Medarbejdere(ansvarlige, Ct);
        foreach (var t in _teams)
        {
            // Whoever has left the team and still has its cases is shown too: those cases have to go somewhere.
            var medlemmer = await Organisation.MedRolle([Rolle.Socialraadgiver], new SubjektId(t.Id), Nu, Ct);
            var andre = nu.Where(x => x.Team.Vaerdi == t.Id && x.Ansvarlig is { } a && medlemmer.All(m => m.Id != a)).Select(x => alleNavne[x.Ansvarlig!.Value]).Distinct();
            alle.AddRange(Holdregning.Nu(new(t.Id), nu, medlemmer.Concat(andre), formel, maal));
        }

        _alle = alle;
        _hold = [.. alle.Where(b => b.Team.Vaerdi == _team!.Id)];
        var kendte = (await Organisation.MedRolle([Rolle.Socialraadgiver], null, Nu, Ct)).Select(m => m.Brugernavn).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _ukendte = [.. maal.Ansatte.Select(a => a.Brugernavn).Where(b => !kendte.Contains(b))];
    }

    private async Task HentSager(Belastning hos, Tyngdeformel formel)
    {
        var alle = await Opslag.Sager(hos.Team, hos.Ansat?.Id, Nu, Ct);
        _sager = [.. alle.Select(s => (s, Tyngde: formel.Regn(s.Forhold))).OrderByDescending(s => s.Tyngde.Point).ThenBy(s => s.s.Siden).ThenBy(s => s.s.Id.Vaerdi).Take(FlytSager.Flest)];
        _flere = alle.Count - _sager.Count;
        _navne = await Navneopslag.Hent([.. _sager.Select(s => s.Sag.Barn).Distinct()], Ct);
        _teamvalg = [.. _teams.Select(t => Valg.Af(t.Id, t.Navn))];
        _modtagere = [.. _alle.Where(b => b.Ansat is not null && (b.Hvem != hos.Hvem || b.Team != hos.Team)).OrderBy(b => b.Team != hos.Team).ThenBy(b => b.Andel)
            .Select(b => Valg.Af(b.Ansat!.Id, $"{b.Navn}, tyngde {b.Tyngde} af {b.TyngdeMaal}{(b.Team == hos.Team ? "" : $" · {_teams.First(t => t.Id == b.Team.Vaerdi).Navn}")}"))];
        // A draft belongs to one child and is erased with it; the notes here are about several.
        _f = Formular<FlytSager>((_, _) => MyndighedRuter.Hold(hos.Team), new { Fra = hos.Hvem }, kladde: false, mellem: _ => Task.CompletedTask, foerst: _ => UdenNote ? "vis" : null);
    }

    /// <summary>Somebody ticked one more since the notes were shown: its note comes first.</summary>
    private bool UdenNote => Valgte.Any(i => _f!.Vaerdier($"Sager[{i}].Note").Count == 0);

    protected override Task Udfyldt(Formular f)
    {
        (_par, _udenfor) = ([], []);
        var til = _alle.FirstOrDefault(b => b.Team.ToString() == f.Vaerdi("Team") && b.Ansat?.Id.ToString() == f.Vaerdi("Til"));
        if (_valgt is { } fra && til is not null && Valgte is { Count: > 0 } valgte)
        {
            (Sagsforhold Forhold, int Tyngde)[] sager = [.. valgte.Select(i => (_sager[i].Sag.Forhold, _sager[i].Tyngde.Point))];
            _par = [(fra, fra.Uden(sager)), (til, til.Med(sager))];
            _udenfor = [.. sager.SelectMany(s => s.Forhold.Mangler(til.Forhold)).Distinct().Order()];
        }

        return Task.CompletedTask;
    }
}
