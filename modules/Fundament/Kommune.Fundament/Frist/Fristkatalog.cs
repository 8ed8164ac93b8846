using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// The clocks and duties F1–F34 as delivered. BL is Barnets lov (LBK 282 of 17/03/2025), in force since 2024-01-01; SEL is
/// Serviceloven, which it replaced for children. A paragraph stands here only where it has been seen; where it has not, the
/// product shows the rule without one until the municipality fills it in. Predecessors from before 2024 are here only where
/// they have been seen, and rules without a date are those whose entry into force has not been looked up.
/// </summary>
public static partial class Fristkatalog
{
    /// <summary>The catalogue was there before any fact, so that "as known on" an old day finds it.</summary>
    public static readonly Instant Registreret = NodaConstants.UnixEpoch;

    private static readonly LocalDate BarnetsLov = new(2024, 1, 1);
    private static readonly LocalDate ServicelovensSidste = new(2023, 12, 31);

    public static IReadOnlyList<Fristregel> Alle { get; } = [.. Myndighed(), .. Retssikkerhed(), .. Tvaers(), .. Dagtilbud()];
}
