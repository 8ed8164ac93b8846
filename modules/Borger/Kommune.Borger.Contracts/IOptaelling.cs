using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>
/// What a department counts by district, so that a reorganisation can be previewed (B5): each running case by its child. Only
/// numbers are shown of it, so nothing is logged.
/// </summary>
public interface IOptaelling
{
    /// <summary>The heading of its column: "Åbne sager".</summary>
    string Hvad { get; }

    /// <summary>One entry for each that runs now; a child with two counts twice.</summary>
    Task<IReadOnlyList<BorgerId>> Hent(CancellationToken ct);
}
