using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Components;

namespace Kommune.Ppr;

/// <summary>What the pages of PPR have in common: their database, names, and the access decision about a child.</summary>
public abstract class PprSide : Side
{
    private IReadOnlyDictionary<BorgerId, BorgerNavn> _navne = new Dictionary<BorgerId, BorgerNavn>();
    private IReadOnlyDictionary<MedarbejderId, Medarbejder> _medarbejdere = new Dictionary<MedarbejderId, Medarbejder>();
    private IReadOnlyDictionary<Guid, string> _enheder = new Dictionary<Guid, string>();

    [Inject] private protected PprDb Db { get; set; } = null!;
    [Inject] private protected Organisation Organisation { get; set; } = null!;
    [Inject] private protected Datakilder Datakilder { get; set; } = null!;
    [Inject] private protected Opslagslog Opslag { get; set; } = null!;
    [Inject] private protected IBorgerNavne Borgernavne { get; set; } = null!;
    [Inject] private protected IBorgere Borgere { get; set; } = null!;
    [Inject] private protected Opsaetninger Opsaetninger { get; set; } = null!;

    private protected NodaTime.LocalDate Idag => DanskTid.Dag(Nu);

    /// <summary>Asked once per page about a child; no is 404.</summary>
    private protected async Task<bool> MaaSe(BorgerId barn)
    {
        if (!(await Barneindsigt.Afgoer(Datakilder["ppr"], Bruger, [barn], Nu, Ct)).HasFlag(Indsigt.Ppr))
        {
            return false;
        }

        Opslag.Vist([barn]);
        return true;
    }

    /// <summary>All names of the page: one call each.</summary>
    private protected async Task HentNavne(IEnumerable<BorgerId> borgere, params IEnumerable<MedarbejderId?> medarbejdere)
    {
        _navne = await Borgernavne.Hent([.. borgere.Distinct()], Ct);
        _medarbejdere = await Organisation.Medarbejdere([.. medarbejdere.OfType<MedarbejderId>().Distinct()], Ct);
        _enheder = (await Organisation.Enheder(null, null, Ct)).ToDictionary(e => e.Id, e => e.Navn);
    }

    private protected string Barn(BorgerId id) => _navne.TryGetValue(id, out var n) ? n.MedAlder : "Barn uden navn";
    private protected string Borgernavn(BorgerId id) => _navne.TryGetValue(id, out var n) ? n.Kort : "Ukendt navn";
    private protected bool Beskyttet(BorgerId id) => _navne.TryGetValue(id, out var n) && n.Beskyttet;
    private protected string Navn(MedarbejderId? id) => id is { } m ? _medarbejdere.TryGetValue(m, out var fundet) ? fundet.Navn : m == Fundament.Bruger.System.Id ? "Kommune" : "–" : "–";
    private protected string Sted(EnhedId id) => _enheder.GetValueOrDefault(id.Vaerdi, "–");

    private protected async Task<Valg[]> KollegaValg(EnhedId ppr) => [.. (await Ppradgang.Kolleger(Organisation, ppr, Nu, Ct)).Select(m => Valg.Af(m.Id, m.Navn, m.Titel))];
}
