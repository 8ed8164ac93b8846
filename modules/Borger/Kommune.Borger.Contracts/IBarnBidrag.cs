using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// What a module contributes to the child's page (B6): data, not components, so that there is one renderer, one access
/// decision and one log row. Implementations are internal, one query each on their own schema, registered with the module's
/// schema as key: it gives the department mark, also of one that cannot even be made.
/// </summary>
public interface IBarnBidrag
{
    Task<BarnBidrag> Hent(Barneopslag opslag, CancellationToken ct);
}

/// <param name="Aliasser">The child and every record found to be the same person.</param>
/// <param name="Maa">What the user may know; a line that demands more is filtered away again by the page.</param>
/// <param name="SomKendt">As known at this moment; null is now.</param>
/// <param name="Foer">Only lines that happened before this, for the next page.</param>
public sealed record Barneopslag(BorgerId Barn, IReadOnlyList<BorgerId> Aliasser, Indsigt Maa, Instant? SomKendt, Instant? Foer, int Antal, Instant Nu)
{
    /// <summary>Only lines of this kind; null is all.</summary>
    public Linjeart? Art { get; init; }

    /// <summary>Whether the page asks for this line. Asked before the lines are counted, so that a page of one kind is full too.</summary>
    public bool Vil(Linje linje) => (Foer is not { } foer || linje.Gaelder < foer) && (Art is not { } art || linje.Art == art);
}

/// <summary>What a line is about, for whoever looks for one kind.</summary>
public enum Linjeart
{
    /// <summary>Where the child goes, and who it is.</summary>
    Andet,
    Bekymring,
    Samtale,
    Vurdering,
    Afgoerelse,
    Indsats,
}

public sealed record BarnBidrag(IReadOnlyList<Felt> Hoved, IReadOnlyList<Linje> Tidslinje, IReadOnlyList<Handling> Ny)
{
    public static readonly BarnBidrag Tomt = new([], [], []);

    /// <summary>The ladder of the child, where the module knows it: step now, step before, number of steps.</summary>
    public TrappeStilling? Trappe { get; init; }

    /// <summary>Goals with their measurements, for the card beside the timeline.</summary>
    public IReadOnlyList<MaalStilling> Maal { get; init; } = [];

    /// <summary>
    /// The clocks as they were known at <see cref="Barneopslag.SomKendt"/>, which the table of open clocks cannot tell. Asked for
    /// only then; without SomKendt the page reads that table itself.
    /// </summary>
    public IReadOnlyList<KendtFrist> Frister { get; init; } = [];

    /// <summary>What the child last said, in its own words.</summary>
    public BarnetsOrd? Ord { get; init; }
}

/// <summary>A fact of the header: <paramref name="Etiket"/> "Sagsbehandler", <paramref name="Vaerdi"/> "Maja Holm".</summary>
public sealed record Felt(string Etiket, string Vaerdi, Indsigt Kraever, string? Note = null, Rute? Link = null);

/// <summary>One line of the timeline.</summary>
public sealed record Linje(FaktumId Id, Indsigt Kraever, Instant Gaelder, Instant Registreret, string Tekst, string? Note = null, string? Citat = null, Rute? Link = null)
{
    public Linjeart Art { get; init; }

    /// <summary>The one step that begins a measure: decided, granted and ordered, by whoever tells it. The page shows it once.</summary>
    public static FaktumId Bestilt(Guid indsats) => new(Fundament.Id.Af(indsats, "linje/bestilt"));
}

/// <summary>An entry of the page's "Ny" menu.</summary>
public sealed record Handling(string Tekst, Rute Rute, Indsigt Kraever, params Rolle[] Roller);

/// <summary>A clock that was running at the time looked at.</summary>
public sealed record KendtFrist(string Navn, Instant Udloeb, Indsigt Kraever, string? Regel = null, string? Grundlag = null, string? StandsesAf = null);

public sealed record TrappeStilling(int Trin, int? Foer, int Antal, string Navn, string Note, Indsigt Kraever);

public sealed record MaalStilling(string Tekst, IReadOnlyList<int> Maalinger, int Maal, Indsigt Kraever)
{
    /// <summary>Nearer the target than it began, whichever way that is: some goals are to come down.</summary>
    public bool PaaVej => Maalinger.Count > 1 && Math.Abs(Maal - Maalinger[^1]) < Math.Abs(Maal - Maalinger[0]);
}

public sealed record BarnetsOrd(string Ord, string Hvor, Instant Gaelder, Indsigt Kraever);
