using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Where the child stands on the ladder (M7): the highest step of the running measures, and the step it came from.</summary>
internal sealed class IndsatsTrappe : ITrappekilde
{
    public TrappeStilling? Stilling(IReadOnlyList<Aggregat> alt, Indsatstrappe trappe, Instant paa)
    {
        var indsatser = alt.OfType<Indsats>().OrderBy(i => i.Bevilget).ToArray();
        if (indsatser.Where(i => i.Loeber).MaxBy(i => i.Trin) is not { } nu || trappe.Find(nu.Trin) is not { } trin)
        {
            return null;
        }

        // The last move of the measure itself, or else the measure before it.
        var (foer, hvornaar) = nu.Trinskift.Count > 0
            ? (nu.Trinskift[^1].Fra, nu.Trinskift[^1].Gaelder)
            : indsatser.LastOrDefault(i => i.Bevilget < nu.Bevilget && i.Ophoert is not null && i.Trin != nu.Trin) is { } tidligere ? (tidligere.Trin, nu.Bevilget) : (0, nu.Bevilget);
        var note = foer == 0
            ? $"siden {DanskTid.KortDato(DanskTid.Dag(hvornaar), DanskTid.Dag(paa))}"
            : $"{(foer > nu.Trin ? "ned" : "op")} fra trin {foer} den {DanskTid.KortDato(DanskTid.Dag(hvornaar), DanskTid.Dag(paa))}";
        return new TrappeStilling(nu.Trin, foer == 0 ? null : foer, trappe.Antal, trin.Navn, note, Indsigt.Myndighedssag);
    }
}
