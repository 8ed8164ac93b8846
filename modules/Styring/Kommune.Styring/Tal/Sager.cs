using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Styring;

internal static class Sager
{
    /// <summary>Opened and not closed by the end of the day. A case that is opened again is open.</summary>
    public static IEnumerable<(SagId Sag, BorgerId Barn)> Aabne(Fakta f, LocalDate dag)
    {
        var slut = Fristdag.Slutter(dag);
        var lukket = f.Af<SagLukket>().Where(l => l.Gaelder < slut).GroupBy(l => l.Besked.Sag).ToDictionary(g => g.Key, g => g.Max(l => l.Nr));
        return f.Af<SagAabnet>().Where(a => a.Gaelder < slut).GroupBy(a => a.Besked.Sag).Select(g => g.OrderBy(a => a.Nr).Last())
            .Where(a => !lukket.TryGetValue(a.Besked.Sag, out var nr) || nr < a.Nr).Select(a => (a.Besked.Sag, a.Barn!.Value));
    }
}
