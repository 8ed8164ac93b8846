using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>What the pages of Samspil have in common: their database, settings, and names in one call each.</summary>
public abstract class SamspilSide : Side
{
    private IReadOnlyDictionary<BorgerId, BorgerNavn> _navne = new Dictionary<BorgerId, BorgerNavn>();
    private Dictionary<Guid, string> _enheder = [];

    [Inject] private protected SamspilDb Db { get; set; } = null!;
    [Inject] private protected Organisation Organisation { get; set; } = null!;
    [Inject] private protected Opsaetninger Opsaetninger { get; set; } = null!;
    [Inject] private protected Datakilder Datakilder { get; set; } = null!;
    [Inject] private protected Opslagslog Opslag { get; set; } = null!;
    [Inject] private protected IBorgerNavne Borgernavne { get; set; } = null!;
    [Inject] private protected IBorgere Borgere { get; set; } = null!;

    private protected LocalDate Idag => DanskTid.Dag(Nu);

    /// <summary>Asked once per page about a child; no is 404.</summary>
    private protected async Task<bool> MaaSe(BorgerId barn)
    {
        if (!await Fagfolk.MaaSe(Db, Bruger, barn, Nu, Ct))
        {
            return false;
        }

        Opslag.Vist([barn]);
        return true;
    }

    private protected async Task HentNavne(IEnumerable<BorgerId> borgere) => _navne = await Borgernavne.Hent([.. borgere.Distinct().Take(IBorgerNavne.Hoejst)], Ct);

    private protected async Task<IReadOnlyList<Enhed>> HentEnheder()
    {
        var alle = (await Organisation.Enheder(null, "dagtilbud", Ct)).Where(e => e.Art != "afdeling").ToArray();
        _enheder = alle.ToDictionary(e => e.Id, e => e.Navn);
        return alle;
    }

    private protected string Barn(BorgerId id) => _navne.TryGetValue(id, out var n) ? n.MedAlder : "Barn uden navn";
    private protected string Fuldt(BorgerId id) => _navne.TryGetValue(id, out var n) ? n.Fuldt : "Person uden navn";
    private protected string Sted(EnhedId? id) => id is { } e ? _enheder.GetValueOrDefault(e.Vaerdi, "–") : "–";

    /// <summary>The holders of custody, to be ticked.</summary>
    private protected async Task<IReadOnlyList<BorgerId>> Indehavere(BorgerId barn) => (await Borgere.Familier([barn], Ct)).GetValueOrDefault(barn)?.Foraeldremyndighed ?? [];
}
