using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Dagtilbud;

/// <summary>What the pages of Dagtilbud have in common: their database, names, and the access decision about a child.</summary>
public abstract class DagtilbudSide : Side
{
    private readonly Dictionary<BorgerId, BorgerNavn> _navne = [];
    private readonly Dictionary<MedarbejderId, Medarbejder> _medarbejdere = [];
    private Dictionary<Guid, string> _enheder = [];

    [Inject] private protected DagtilbudDb Db { get; set; } = null!;
    [Inject] private protected Organisation Organisation { get; set; } = null!;
    [Inject] private protected Datakilder Datakilder { get; set; } = null!;
    [Inject] private protected Opslagslog Opslag { get; set; } = null!;
    [Inject] private protected IBorgerNavne Borgernavne { get; set; } = null!;
    [Inject] private protected IBorgere Borgere { get; set; } = null!;
    [Inject] private protected Opsaetninger Opsaetninger { get; set; } = null!;

    private protected LocalDate Idag => DanskTid.Dag(Nu);

    /// <summary>Asked once per page about a child; no is 404.</summary>
    private protected async Task<bool> MaaSe(BorgerId barn)
    {
        if (!(await Barneindsigt.Afgoer(Datakilder["dagtilbud"], Bruger, [barn], Nu, Ct)).HasFlag(Indsigt.Trivsel))
        {
            return false;
        }

        Opslag.Vist([barn]);
        return true;
    }

    /// <summary>Names of a page. A stue may have more children than one look-up takes, so they are asked for in portions.</summary>
    private protected async Task HentNavne(IEnumerable<BorgerId> boern, IEnumerable<MedarbejderId>? medarbejdere = null)
    {
        foreach (var del in boern.Distinct().Chunk(IBorgerNavne.Hoejst))
        {
            foreach (var (id, navn) in await Borgernavne.Hent(del, Ct))
            {
                _navne[id] = navn;
            }
        }

        if (medarbejdere?.Distinct().ToArray() is { Length: > 0 } ansatte)
        {
            foreach (var (id, m) in await Organisation.Medarbejdere(ansatte, Ct))
            {
                _medarbejdere[id] = m;
            }
        }
    }

    private protected async Task HentEnheder() => _enheder = (await Organisation.Enheder(null, "dagtilbud", Ct)).ToDictionary(e => e.Id, e => e.Navn);

    private protected BorgerNavn? Person(BorgerId id) => _navne.GetValueOrDefault(id);
    private protected string Barn(BorgerId id) => Person(id)?.MedAlder ?? "Barn uden navn";
    private protected string Kort(BorgerId id) => Person(id)?.Kort ?? "Barn uden navn";
    private protected string Navn(MedarbejderId? id) => id is { } m ? _medarbejdere.TryGetValue(m, out var fundet) ? fundet.Navn : m == Fundament.Bruger.System.Id ? "Kommune" : "–" : "–";
    private protected string Sted(EnhedId? id) => id is { } e ? _enheder.GetValueOrDefault(e.Vaerdi, "–") : "–";

    /// <summary>The holders of custody, to be ticked.</summary>
    private protected async Task<Valg[]> Indehavere(BorgerId barn)
    {
        var ider = (await Borgere.Familier([barn], Ct)).GetValueOrDefault(barn)?.Foraeldremyndighed ?? [];
        await HentNavne(ider);
        return [.. ider.Select(i => Valg.Af(i, Person(i)?.Fuldt ?? "Forælder"))];
    }

    /// <summary>In Danish order of the names that the page shows.</summary>
    private protected IOrderedEnumerable<T> EfterNavn<T>(IEnumerable<T> alle, Func<T, BorgerId> barn) =>
        alle.OrderBy(x => Kort(barn(x)), StringComparer.Create(new System.Globalization.CultureInfo("da-DK"), ignoreCase: true)).ThenBy(x => barn(x).Vaerdi);
}
