using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// Where the municipality has chosen that the institution decides which district answers for a child (B5): the grundområde of
/// the institution in which the child has its place. Implemented by the department that knows the places.
/// </summary>
public interface IInstitutionsomraade
{
    /// <summary>Children without a place are not in the answer: for them the address decides.</summary>
    Task<IReadOnlyDictionary<BorgerId, string>> Grundomraader(IReadOnlyCollection<BorgerId> boern, LocalDate dag, CancellationToken ct);
}
