using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A row that is superseded and never updated: when it holds, and when we believed so.</summary>
internal interface IGyldig
{
    LocalDate GaelderFra { get; }
    LocalDate? GaelderTil { get; }
    Instant Registreret { get; }
    Instant? Afloest { get; set; }
}

internal static class Gyldighed
{
    /// <summary>What holds on <paramref name="dag"/>, as known at <paramref name="kendt"/> (null is now).</summary>
    public static T? Paa<T>(this IEnumerable<T> raekker, LocalDate dag, Instant? kendt = null) where T : class, IGyldig =>
        raekker.Where(r => r.GaelderFra <= dag && (r.GaelderTil is not { } til || til >= dag)
            && (kendt is { } k ? r.Registreret <= k && (r.Afloest is not { } a || a > k) : r.Afloest is null)).MaxBy(r => r.Registreret);

    /// <summary>
    /// The rows to add so that something new holds from <paramref name="fra"/> until what was already decided to follow.
    /// The row in force is superseded, and stands again until the day before: earlier days, and what was known before, stay.
    /// </summary>
    /// <param name="kopi">The old row with another last day, registered now.</param>
    /// <param name="ny">The new row with its last day.</param>
    public static IEnumerable<T> Fra<T>(IReadOnlyCollection<T> raekker, LocalDate fra, Instant nu, Func<T, LocalDate, T> kopi, Func<LocalDate?, T> ny) where T : class, IGyldig
    {
        if (raekker.Paa(fra) is not { } gammel)
        {
            var senere = raekker.Where(r => r.Afloest is null && r.GaelderFra > fra).Select(r => (LocalDate?)r.GaelderFra).Min();
            return [ny(senere?.PlusDays(-1))];
        }

        gammel.Afloest = nu;
        return gammel.GaelderFra < fra ? [kopi(gammel, fra.PlusDays(-1)), ny(gammel.GaelderTil)] : [ny(gammel.GaelderTil)];
    }
}
