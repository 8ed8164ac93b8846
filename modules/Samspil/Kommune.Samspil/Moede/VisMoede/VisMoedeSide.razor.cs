using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Samspil;

public sealed partial class VisMoedeSide
{
    private Moede? _a;
    private string _om = "";
    private Delingssamtykke? _samtykke;
    private IReadOnlyList<(Moede Moede, Moedeopgave Opgave)> _sidst = [];
    private IReadOnlyList<Valg> _deltagere = [];
    private IReadOnlyDictionary<MedarbejderId, Medarbejder> _ansatte = new Dictionary<MedarbejderId, Medarbejder>();
    private Dictionary<Guid, Formular> _loes = [];
    private Dictionary<Guid, (Formular Ja, Formular Nej)> _svar = [];
    private Formular? _referat, _aflys, _annuller;
    private Enhedsbarnliste? _boern;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The children after this one, of a unit with many.</summary>
    [SupplyParameterFromQuery] public string? Boern { get; set; }
    protected override BorgerId? Borger => _a?.Barn;

    protected override async Task Hent()
    {
        var a = await Db.Hent<Moede>(new MoedeId(Id), ct: Ct);
        if (a is null || !a.Maa(Bruger, Nu) || (a.Barn is { } barn && !await MaaSe(barn)))
        {
            IkkeFundet();
            return;
        }

        await HentEnheder();
        var foer = a.Barn is { } b ? (await Db.HentForBorger<Moede>([b], ct: Ct)).Where(m => m.Id != a.Id && m.Kald.Start < a.Kald.Start && m.Maa(Bruger, Nu)).OrderByDescending(m => m.Kald.Start).Take(3).ToArray() : [];
        _sidst = [.. foer.SelectMany(m => m.Opgaver.Select(o => (m, o)))];
        var alle = foer.Append(a).SelectMany(m => m.Kald.Deltagere).ToArray();
        _ansatte = await Organisation.Medarbejdere([.. alle.Select(d => d.Medarbejder).OfType<MedarbejderId>().Distinct()], Ct);
        if (a is { Kald: { Emne: Moedeemne.Enhed, Enhed: { } enhed } })
        {
            _boern = await Enhedsbarnliste.Hent(Db, enhed, DanskTid.Dag(a.Kald.Start), Bruger, Nu, Boern, Ct);
            Opslag.Vist(_boern.Boern);
        }

        await HentNavne(alle.Select(d => d.Borger).OfType<BorgerId>().Concat(a.Barn is { } om ? [om] : []).Concat(_boern?.Boern ?? []));
        _om = a.Barn is { } x ? Barn(x) : Sted(a.Kald.Enhed);
        _samtykke = a.Kald.Samtykke is { } s ? await Db.Hent<Delingssamtykke>(s, ct: Ct) : null;
        var hertil = SamspilRuter.Moede(a.Id);
        if (a is { HoldtTid: null, AflystTid: null })
        {
            foreach (var d in a.Kald.Deltagere.Where(d => !a.Svar.ContainsKey(d.Id) && (d.Medarbejder is null ? a.Indkalder == Bruger.Id : d.Medarbejder == Bruger.Id && a.Indkalder != Bruger.Id)))
            {
                Formular Svar(bool kommer) => Formular<SvarPaaIndkaldelse>((_, _) => hertil, new { a.Id, Deltager = d.Id, Kommer = kommer }, navn: $"Svar-{d.Id}-{(kommer ? "ja" : "nej")}", kladde: false);
                _svar[d.Id] = (Svar(true), Svar(false));
            }

            if (a.Indkalder == Bruger.Id)
            {
                _aflys = Formular<AflysMoede>((_, _) => hertil, new { a.Id });
                _referat = a.Kald.Start <= Nu ? Formular<SkrivReferat>((_, _) => hertil, new { a.Id }) : null;
            }
        }

        if (a.Staar && a.Indkalder == Bruger.Id)
        {
            _annuller = Formular<AnnullerMoede>((_, _) => hertil, new { a.Id }, kladde: false);
        }

        _loes = a.AnnulleretTid is not null ? [] : a.Opgaver.Where(o => !a.Loest.ContainsKey(o.Id) && LoesOpgaveHandler.MaaLoese(a, o, Bruger))
            .ToDictionary(o => o.Id, o => Formular<LoesOpgave>((_, _) => hertil, new { a.Id, Opgave = o.Id }, navn: $"LoesOpgave-{o.Id}", kladde: false));
        _a = a;
        _deltagere = [.. a.Kald.Deltagere.Select(d => Valg.Af(d.Id, Navn(d)))];
    }

    private string Navn(Deltager d) => d.Art switch
    {
        Deltagerart.Medarbejder => _ansatte.TryGetValue(d.Medarbejder!.Value, out var m) ? m.Navn : "–",
        Deltagerart.Netvaerk => d.Navn!,
        Deltagerart.Barn => Barn(d.Borger!.Value),
        _ => Fuldt(d.Borger!.Value),
    };

    private string NavnI(Moede m, Guid deltager) => Navn(m.Kald.Deltagere.First(d => d.Id == deltager));

    private static string Rolle(Deltager d) => d.Art switch
    {
        Deltagerart.Medarbejder => SamspilOrd.Af(d.Afdeling!.Value),
        Deltagerart.Barn => "barnet",
        Deltagerart.Foraelder => "forælder",
        _ => "netværk",
    };
}
