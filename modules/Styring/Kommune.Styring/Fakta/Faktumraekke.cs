using System.Text.Json;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>
/// A message of the log as Styring keeps it. <see cref="Indhold"/> is the event itself, also of a correction: what the fact is now known
/// to be, or, of an annulment, what never happened.
/// </summary>
internal sealed class Faktumraekke
{
    private const string Rettet = "-rettet";
    private const string Annulleret_ = "-annulleret";

    public long Nr { get; set; }
    public required string Art { get; set; }
    public FaktumId FaktumId { get; set; }
    public BorgerId? BorgerId { get; set; }
    public Instant Gaelder { get; set; }
    public Instant Registreret { get; set; }
    public Instant? Afloest { get; set; }
    public bool Annulleret { get; set; }
    public required string Indhold { get; set; }

    /// <summary>It names a fact that has been told before.</summary>
    public bool ErRettelse { get; private set; }

    /// <param name="type">The message's full name: x.v1, x-rettet.v1 or x-annulleret.v1.</param>
    public static Faktumraekke Af(long nr, string type, string indhold, Instant gaelder, Instant registreret)
    {
        using var dokument = JsonDocument.Parse(indhold);
        var v = type.LastIndexOf(".v", StringComparison.Ordinal);
        var (navn, version) = (type[..v], type[v..]);
        var (rettet, annulleret) = (navn.EndsWith(Rettet, StringComparison.Ordinal), navn.EndsWith(Annulleret_, StringComparison.Ordinal));
        var rod = rettet ? dokument.RootElement.GetProperty("nyt") : annulleret ? dokument.RootElement.GetProperty("faktisk") : dokument.RootElement;
        return new()
        {
            Nr = nr,
            Art = (rettet ? navn[..^Rettet.Length] : annulleret ? navn[..^Annulleret_.Length] : navn) + version,
            FaktumId = new(rod.GetProperty("faktum").GetGuid()),
            BorgerId = rod.TryGetProperty("barn", out var barn) && barn.ValueKind == JsonValueKind.String ? new(barn.GetGuid()) : null,
            Gaelder = gaelder,
            Registreret = registreret,
            Annulleret = annulleret,
            Indhold = rod.GetRawText(),
            ErRettelse = rettet || annulleret,
        };
    }
}

/// <summary>When a child was born, for breakdowns by age.</summary>
internal sealed class Barn
{
    public required BorgerId BorgerId { get; set; }
    public LocalDate Foedt { get; set; }
}
