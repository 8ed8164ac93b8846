using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud;

public partial class VisBarnSide
{
    private sealed record Sendt(string Hvad, Instant Tid, string Status, Rute? Link);

    private BorgerId _barn;
    private BorgerId[] _poster = [];
    private BorgerNavn? _person;
    private Indskrivning? _plads;
    private string? _stue;
    private bool _her;
    private List<Trivsel> _trivsel = [];
    private List<FigurRaekke> _fravaer = [];
    private List<(Pejling Pejling, PejlingAfvist? Afvist)> _pejlinger = [];
    private List<Sendt> _sendt = [];
    private List<BalRaekke> _baler = [];
    private Sprogvurdering? _sprog;
    private Sprogpligt? _pligt;
    private Valg[] _omraader = [], _stuevalg = [];
    private Dictionary<string, Formular> _afvis = [];
    private Formular _vurder = null!;
    private Formular? _skift, _slut;

    [Parameter] public Guid BarnId { get; set; }
    protected override BorgerId? Borger => _barn;

    protected override async Task Hent()
    {
        _barn = new(BarnId);
        if (!await MaaSe(_barn))
        {
            IkkeFundet();
            return;
        }

        _poster = [.. (await Borgere.Aliasser([_barn], Ct)).Alle];
        var nu = await Hos.Nu(Db, _poster, Idag, Ct);
        _plads = nu.FirstOrDefault(i => Bruger.Arbejder(i.EnhedId)) ?? nu.FirstOrDefault();
        _her = _plads is { } p && Bruger.Arbejder(p.EnhedId);
        if (!_her && !Bruger.Konsulent())
        {
            IkkeFundet();
            return;
        }

        if (_plads is { } her && her.BorgerId != _barn)
        {
            Viderestil(DagtilbudRuter.Barn(her.BorgerId));      // one child with two records: what is done here is done on the one with the place
            return;
        }

        _trivsel = await Db.Trivsler.Where(t => _poster.Contains(t.BorgerId) && t.Afloest == null).OrderByDescending(t => t.Dag).ThenByDescending(t => t.Registreret).Take(40).ToListAsync(Ct);
        _fravaer = [.. (await Db.Fravaer.Where(f => _poster.Contains(f.BorgerId) && f.Afloest == null).OrderByDescending(f => f.Maaned).Take(12).ToListAsync(Ct)).OrderBy(f => f.Maaned)
            .Select(f => new FigurRaekke($"{DagtilbudOrd.Maaneder[f.Maaned.Month][..3]} {f.Maaned.Year}", f.Dage))];
        _pejlinger = [.. (await Pejlinger.Hent(Db, Borgere, Opsaetninger, [_barn], Idag, Ct))[_barn]];
        var stue = _plads?.StueId;
        _baler = await Db.Baler.Where(b => _poster.Contains(b.BorgerId) || (stue != null && b.StueId == stue && b.EnhedId == _plads!.EnhedId)).OrderByDescending(b => b.Begyndt).Take(10).ToListAsync(Ct);
        _sprog = await Db.Sprogvurderinger.Where(v => _poster.Contains(v.BorgerId)).OrderByDescending(v => v.Dag).FirstOrDefaultAsync(Ct);
        _pligt = (await Pligter.Om(Db, Borgere, _barn, Ct)).OrderByDescending(x => x.Aaben).ThenBy(x => x.Senest).FirstOrDefault();
        _sendt = await HentSendt();
        await HentEnheder();
        await HentNavne([_barn], [.. _trivsel.Select(t => t.Bruger), .. _pejlinger.Select(x => x.Afvist?.Bruger).OfType<MedarbejderId>()]);
        _person = Person(_barn);
        _omraader = [.. (await Opsaetninger.Hent<Udviklingsomraader>(Idag, Nu, Ct)).Omraader.Select(o => Valg.Af(o, o))];
        Formularer(await Stuerne(stue));
    }

    private async Task<List<Stue>> Stuerne(StueId? stue)
    {
        if (_plads is not { } p)
        {
            return [];
        }

        var alle = await Db.Stuer.Where(s => s.EnhedId == p.EnhedId && s.Nedlagt == null).OrderBy(s => s.Navn).ToListAsync(Ct);
        _stue = alle.Find(s => s.Id == stue)?.Navn;
        return alle;
    }

    private void Formularer(List<Stue> stuer)
    {
        var hertil = DagtilbudRuter.Barn(_barn);
        if (_her)
        {
            _vurder = Formular<VurderBarn>((_, _) => hertil, new { Barn = _barn });
            _afvis = _pejlinger.Where(x => x.Afvist is null).ToDictionary(x => x.Pejling.Kode, x => Formular<AfvisPejling>((_, _) => hertil, new { Barn = _barn, x.Pejling.Kode, x.Pejling.Fakta }, navn: $"AfvisPejling-{x.Pejling.Kode}", kladde: false));
        }

        if (_plads is { } p && Bruger.Styrer(p.EnhedId))
        {
            _stuevalg = [.. stuer.Where(s => s.Id != p.StueId).Select(s => Valg.Af(s.Id, s.Navn))];
            _skift = Formular<SkiftStue>((_, _) => hertil, new { p.Id }, kladde: false);
            _slut = Formular<Udskriv>((_, _) => hertil, new { p.Id }, kladde: false);
        }
    }

    private async Task<List<Sendt>> HentSendt()
    {
        var ud = new List<Sendt>();
        ud.AddRange((await Db.Underretninger.Where(u => _poster.Contains(u.BorgerId)).OrderByDescending(u => u.Afgivet).Take(20).ToListAsync(Ct)).Select(u => new Sendt("Underretning", u.Afgivet,
            u.Tilbagemeldt is { } t ? $"{DanskTid.KortDato(t, Nu)}: {u.Tilbagemelding}" : u.Kvitteret is { } k ? $"Modtaget af Myndighed, kvitteret {DanskTid.KortDato(k, Nu)}" : "Sendt. Kvitteringen kommer inden 6 hverdage.", null)));
        ud.AddRange((await Db.Indstillinger.Where(i => _poster.Contains(i.BorgerId)).OrderByDescending(i => i.Afgivet).Take(20).ToListAsync(Ct)).Select(i => new Sendt("Indstilling til PPR", i.Afgivet, i.Status(Nu), DagtilbudRuter.Indstilling(i.Id))));
        ud.AddRange((await Db.Pladser.Where(p => _poster.Contains(p.BorgerId)).OrderByDescending(p => p.Ansoegt).Take(10).ToListAsync(Ct)).Select(p => new Sendt($"Ansøgning: {DagtilbudOrd.Af(p.Art).ToLowerInvariant()}", p.Ansoegt, DagtilbudOrd.Af(p.Tilstand), DagtilbudRuter.Plads(p.Id))));
        ud.AddRange((await Db.Konferencer.Where(k => k.BorgerId != null && _poster.Contains(k.BorgerId.Value)).OrderByDescending(k => k.Afgivet).Take(10).ToListAsync(Ct)).Select(k => new Sendt("Ønske om koordineringskonference", k.Afgivet, $"{k.Emne}. {k.Status(Nu)}", null)));
        ud.AddRange((await Db.Overgange.Where(o => _poster.Contains(o.BorgerId)).OrderByDescending(o => o.Afgivet).Take(10).ToListAsync(Ct)).Select(o => new Sendt("Overlevering", o.Afgivet, o.Modtaget is { } m ? $"Modtaget {DanskTid.KortDato(m, Nu)}" : "Ikke modtaget endnu", DagtilbudRuter.Overgang(o.Id))));
        return [.. ud.OrderByDescending(s => s.Tid)];
    }
}
