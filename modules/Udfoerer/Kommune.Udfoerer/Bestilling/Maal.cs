using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A goal of the child's plan as it was handed over (M5): 0–10, baseline, target and by when.</summary>
internal sealed record Maal(Guid Id, string Tekst, int Udgangspunkt, int Maaltal, LocalDate Dato)
{
    public static IReadOnlyList<Maal> Af(IEnumerable<OverdragetMaal> maal) => [.. maal.Select(m => new Maal(m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato))];
}
