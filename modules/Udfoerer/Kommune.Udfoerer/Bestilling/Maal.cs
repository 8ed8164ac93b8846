using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A goal of the child's plan as it was handed over (M5): 0–10, baseline, target and by when.</summary>
internal sealed record Maal(Guid Id, string Tekst, int Udgangspunkt, int Maaltal, LocalDate Dato)
{
    /// <summary>Points nearer the target between two measurements, whichever way that is: some goals are to come down.</summary>
    public static int Skridt(int udgangspunkt, int maaltal, int foer, int nu) => Math.Sign(maaltal - udgangspunkt) * (nu - foer);

    public static bool Naaet(int udgangspunkt, int maaltal, int nu) => Skridt(udgangspunkt, maaltal, maaltal, nu) >= 0;

    public int Skridt(int foer, int nu) => Skridt(Udgangspunkt, Maaltal, foer, nu);

    public bool Naaet(int nu) => Naaet(Udgangspunkt, Maaltal, nu);

    public static IReadOnlyList<Maal> Af(IEnumerable<OverdragetMaal> maal) => [.. maal.Select(m => new Maal(m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato))];
}
