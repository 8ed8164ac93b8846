namespace Kommune.Fundament;

/// <summary>
/// How a list names a citizen: first name and initial, age, masked CPR. Never an address. <see cref="Beskyttet"/> asks the
/// page to say so beside the name.
/// </summary>
public sealed record BorgerNavn(BorgerId Id, string Kort, string Fuldt, int? Alder, string? MasketCpr, bool Beskyttet)
{
    /// <summary>For lists: <c>Ida K., 4</c>.</summary>
    public string MedAlder => Alder is { } a ? $"{Kort}, {a}" : Kort;
}

/// <summary>Names live in Borger. Other contexts resolve the ids on a page, at most 50 in one call; the look-up is logged.</summary>
public interface IBorgerNavne
{
    const int Hoejst = 50;

    Task<IReadOnlyDictionary<BorgerId, BorgerNavn>> Hent(IReadOnlyCollection<BorgerId> ider, CancellationToken ct = default);
}
