using Kommune.Borger;
using Kommune.Fundament;

namespace Kommune.Ppr;

/// <summary>
/// Those who hold custody of the child now, and who of them has agreed. Who agreed on a record that was since found to be
/// another of the same person has agreed all the same (docs/adr/0007).
/// </summary>
internal sealed record Indehavere(IReadOnlyList<BorgerId> Alle, Aliasser Aliasser)
{
    public static readonly Indehavere Ingen = new([], Aliasser.Ingen);

    public static async Task<Indehavere> Hent(IBorgere borgere, BorgerId barn, CancellationToken ct) => (await Hent(borgere, [barn], ct)).GetValueOrDefault(barn, Ingen);

    /// <summary>Of some children: two look-ups, however many they are.</summary>
    public static async Task<IReadOnlyDictionary<BorgerId, Indehavere>> Hent(IBorgere borgere, IReadOnlyCollection<BorgerId> boern, CancellationToken ct)
    {
        var familier = await borgere.Familier(boern, ct);
        var aliasser = await borgere.Aliasser([.. familier.Values.SelectMany(f => f.Foraeldremyndighed).Distinct()], ct);
        return familier.ToDictionary(f => f.Key, f => new Indehavere(f.Value.Foraeldremyndighed, aliasser));
    }

    public bool Er(BorgerId person) => Alle.Any(i => Aliasser.Samme(i, person));

    /// <summary>Who has not agreed. Nobody registered: somebody at least must have.</summary>
    public IReadOnlyList<BorgerId> Mangler(Indstilling a) => [.. Alle.Where(i => !a.Samtykker.Any(s => Aliasser.Samme(s, i)))];

    public bool HarGivet(Indstilling a, BorgerId person) => a.Samtykker.Any(s => Aliasser.Samme(s, person));

    public bool KanBegynde(Indstilling a) => Alle.Count == 0 ? a.Samtykker.Count > 0 : Mangler(a).Count == 0;
}
