using Kommune.Fundament;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kommune.Myndighed;

/// <summary>
/// Somebody else saved the plan meanwhile. Rows are told apart by their place, so one's own would come to stand on top of the
/// other's goals: here the saved goals come first, with what one typed in them oneself, and one's own new goals after.
/// </summary>
/// <param name="Felter">The form as it is shown again.</param>
/// <param name="Raekker">How many goals it holds.</param>
/// <param name="Deres">What was saved meanwhile and differs from what one typed, by field.</param>
internal sealed record Planfletning(IFormCollection Felter, int Raekker, IReadOnlyDictionary<string, string> Deres)
{
    private const string Maal = "Maal[";

    public static Planfletning Af(IFormCollection sendt, Plan gemt)
    {
        var felter = sendt.Where(f => !f.Key.StartsWith(Maal, StringComparison.OrdinalIgnoreCase)).ToDictionary(f => f.Key, f => f.Value, StringComparer.OrdinalIgnoreCase);
        var deres = new Dictionary<string, string>(StringComparer.Ordinal);
        var mine = sendt.Where(f => f.Key.StartsWith(Maal, StringComparison.OrdinalIgnoreCase) && f.Key.Contains("].", StringComparison.Ordinal))
            .GroupBy(f => f.Key[..f.Key.IndexOf("].", StringComparison.Ordinal)], f => (Felt: f.Key[(f.Key.IndexOf("].", StringComparison.Ordinal) + 2)..], f.Value), StringComparer.OrdinalIgnoreCase)
            .Select(g => g.ToDictionary(f => f.Felt, f => f.Value, StringComparer.OrdinalIgnoreCase))
            .Where(r => r.Any(f => !StringValues.IsNullOrEmpty(f.Value) && !string.IsNullOrWhiteSpace(f.Value.ToString()))).ToList();
        var nr = 0;
        foreach (var m in gemt.Maalene)
        {
            var egen = mine.FirstOrDefault(r => r.TryGetValue(nameof(MaalInd.Id), out var id) && id == m.Id.ToString());
            var foran = $"{Maal}{nr++}].";
            foreach (var (felt, vaerdi) in Gemt(m))
            {
                felter[foran + felt] = egen is null ? vaerdi : egen.GetValueOrDefault(felt);
                Sammenlign(foran + felt, vaerdi);
            }

            if (egen is not null)
            {
                felter[foran + nameof(MaalInd.Udgaar)] = egen.GetValueOrDefault(nameof(MaalInd.Udgaar));
                mine.Remove(egen);
            }
        }

        // What is left is new, or was on a goal that the other took out: it stands as a new one.
        foreach (var r in mine)
        {
            foreach (var (felt, vaerdi) in r.Where(f => !f.Key.Equals(nameof(MaalInd.Id), StringComparison.OrdinalIgnoreCase)))
            {
                felter[$"{Maal}{nr}].{felt}"] = vaerdi;
            }

            nr++;
        }

        Sammenlign(nameof(SkrivPlan.VejenTilbage), gemt.Tekster.VejenTilbage);
        Sammenlign(nameof(SkrivPlan.Skole), gemt.Tekster.Skole);
        Sammenlign(nameof(SkrivPlan.Familieliv), gemt.Tekster.Familieliv);
        Sammenlign(nameof(SkrivPlan.Uddannelse), gemt.Tekster.Uddannelse);
        return new(new FormCollection(felter), nr, deres);

        void Sammenlign(string felt, string? vaerdi)
        {
            if (!string.IsNullOrEmpty(vaerdi) && Feltlinjer(felter.GetValueOrDefault(felt)) != vaerdi)
            {
                deres[felt] = vaerdi;
            }
        }
    }

    private static string Feltlinjer(StringValues v) => v.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private static IEnumerable<(string Felt, string Vaerdi)> Gemt(Planmaal m) =>
    [
        (nameof(MaalInd.Id), m.Id.ToString()), (nameof(MaalInd.Tekst), m.Tekst), (nameof(MaalInd.Udgangspunkt), Felttekst.Af(m.Udgangspunkt)), (nameof(MaalInd.Maal), Felttekst.Af(m.Maal)),
        (nameof(MaalInd.Dato), Felttekst.Af(m.Dato)), (nameof(MaalInd.HvemGoerHvad), m.HvemGoerHvad),
    ];
}
