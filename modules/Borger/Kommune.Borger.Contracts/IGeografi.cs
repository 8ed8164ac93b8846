namespace Kommune.Borger;

/// <summary>The smallest area; it stays the same over the years, so that series compare across a reorganisation (B5).</summary>
public sealed record Omraade(string Kode, string Navn);

public interface IGeografi
{
    /// <summary>All grundområder of the municipality, by name. Some tens.</summary>
    Task<IReadOnlyList<Omraade>> Omraader(CancellationToken ct = default);

    /// <summary>The names of the districts. A handful.</summary>
    Task<IReadOnlyList<string>> Distrikter(CancellationToken ct = default);
}
