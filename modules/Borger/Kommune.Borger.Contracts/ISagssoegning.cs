using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>A case found by its number.</summary>
public sealed record Sagstraef(string Nummer, BorgerId Barn, Rute Sag, bool Lukket);

/// <summary>
/// A module that has cases finds them by the number people say on the telephone, among those that the user may see. The search
/// field asks all of them; a text that is no such number finds nothing.
/// </summary>
public interface ISagssoegning
{
    Task<IReadOnlyList<Sagstraef>> Find(string tekst, Bruger bruger, CancellationToken ct = default);
}
