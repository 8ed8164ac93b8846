using Kommune.Fundament;
using Microsoft.AspNetCore.Components;
using NodaTime;

namespace Kommune.Styring;

/// <summary>What the pages of the half that wills have in common: their database, names, departments and the other half's figures.</summary>
public abstract class StrategiSide : Side
{
    private IReadOnlyDictionary<MedarbejderId, Medarbejder> _medarbejdere = new Dictionary<MedarbejderId, Medarbejder>();
    private IReadOnlyDictionary<Guid, string> _afdelinger = new Dictionary<Guid, string>();

    [Inject] private protected StyringDb Db { get; set; } = null!;
    [Inject] private protected Organisation Organisation { get; set; } = null!;
    [Inject] private protected Indikatoropslag Indikatorer { get; set; } = null!;

    private protected LocalDate Idag => DanskTid.Dag(Nu);

    /// <summary>All names of the page: one call each.</summary>
    private protected async Task HentNavne(IEnumerable<MedarbejderId> medarbejdere)
    {
        _medarbejdere = await Organisation.Medarbejdere([.. medarbejdere.Distinct()], Ct);
        _afdelinger = (await Strategier.Afdelinger(Organisation, Ct)).ToDictionary(e => e.Id, e => e.Navn);
    }

    private protected string Navn(MedarbejderId id) => _medarbejdere.TryGetValue(id, out var m) ? m.Navn : id == Fundament.Bruger.System.Id ? "Kommune" : "–";
    private protected string Afdeling(EnhedId? id) => id is { } a ? _afdelinger.GetValueOrDefault(a.Vaerdi, "–") : "Fælles";

    /// <summary>The indicators one can choose, and those that are chosen already.</summary>
    private protected Valg[] Indikatorvalg => [.. Indikator.Alle.Select(i => Valg.Af(i.Blad.Kode, i.Blad.Navn))];

    private protected Task<IReadOnlyDictionary<string, Indikatortal>> Tal(IEnumerable<string> koder, LocalDate dag) => Indikatorer.Hent(koder, dag, Ct);
}
