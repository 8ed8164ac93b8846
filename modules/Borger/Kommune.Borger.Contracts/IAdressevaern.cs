using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>
/// B2 on the way out of the house: where a protected address of the family stands in a text, so that it can be taken out. The
/// addresses themselves are given to nobody.
/// </summary>
public interface IAdressevaern
{
    /// <returns>For a text the places, from and to, that must not leave.</returns>
    Task<Func<string, IEnumerable<(int Fra, int Til)>>> For(IReadOnlyCollection<BorgerId> boern, CancellationToken ct = default);
}
