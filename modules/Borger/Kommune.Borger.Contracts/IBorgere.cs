using Kommune.Fundament;
using NodaTime;

namespace Kommune.Borger;

/// <summary>A person found by a search: enough to choose the right one, and no address.</summary>
/// <param name="Soeskende">So that a notification can take them along.</param>
public sealed record BorgerTraef(BorgerNavn Navn, IReadOnlyList<BorgerNavn> Soeskende);

/// <summary>A child's family as far as other contexts need it: ids, never addresses.</summary>
/// <param name="Foraeldremyndighed">One or two holders at the time asked for.</param>
/// <param name="Distrikt">The district that answers for the child now; null when the home is unknown.</param>
public sealed record Familie(BorgerId Barn, LocalDate? Foedt, bool Ufoedt, IReadOnlyList<BorgerId> Soeskende, IReadOnlyList<BorgerId> Foraeldre, IReadOnlyList<BorgerId> Foraeldremyndighed, string? Distrikt)
{
    public int? Alder(LocalDate dag) => Foedt is { } f && f <= dag ? Period.Between(f, dag, PeriodUnits.Years).Years : null;
}

/// <summary>How other contexts look people up. Every call is logged with the children shown.</summary>
public interface IBorgere
{
    /// <summary>
    /// By CPR, or by name (Danish order, misspelt names found). With <paramref name="tilUnderretning"/> every child is found,
    /// for socialrådgivere and teamledere only; otherwise those whom the user may see.
    /// </summary>
    Task<IReadOnlyList<BorgerTraef>> Soeg(string tekst, Bruger bruger, bool tilUnderretning, CancellationToken ct = default);

    /// <summary>At most 50 at a time.</summary>
    Task<IReadOnlyDictionary<BorgerId, Familie>> Familier(IReadOnlyCollection<BorgerId> boern, CancellationToken ct = default);

    /// <summary>
    /// Those who are known by these CPR numbers, with or without the hyphen: what an import is matched by. A number that nobody
    /// has is not in the answer.
    /// </summary>
    Task<IReadOnlyDictionary<string, BorgerId>> MedCpr(IReadOnlyCollection<string> cpr, CancellationToken ct = default);

    /// <summary>The grundområde of each home on the day, for series that compare across a reorganisation (B5). Not that of a protected person (B2).</summary>
    Task<IReadOnlyDictionary<BorgerId, string>> Grundomraader(IReadOnlyCollection<BorgerId> borgere, LocalDate dag, CancellationToken ct = default);

    /// <summary>
    /// The district that answers for each child now: for whoever counts or chooses among many. Those without a known home, and
    /// those who are protected (B2), are not in the answer. Nothing is shown by it, so nothing is logged.
    /// </summary>
    Task<IReadOnlyDictionary<BorgerId, string>> Distrikter(IReadOnlyCollection<BorgerId> boern, CancellationToken ct = default);

    /// <summary>
    /// The persons and every record merged with them: what every look-up over a person's facts asks for (B1). Nothing is shown
    /// by it, so nothing is logged.
    /// </summary>
    Task<Aliasser> Aliasser(IReadOnlyCollection<BorgerId> ider, CancellationToken ct = default);
}

/// <summary>
/// Which records are one person (B1, docs/adr/0007). A fact keeps the id it was registered on; whoever counts, compares or
/// looks up by person does it through this.
/// </summary>
/// <param name="Grupper">Each person's records, the one that goes on first.</param>
public sealed record Aliasser(IReadOnlyList<IReadOnlyList<BorgerId>> Grupper)
{
    public static readonly Aliasser Ingen = new([]);

    private readonly Dictionary<BorgerId, IReadOnlyList<BorgerId>> _af = Grupper.SelectMany(g => g.Select(id => (id, g))).GroupBy(x => x.id).ToDictionary(x => x.Key, x => x.First().g);

    /// <summary>All records of all persons asked for.</summary>
    public IReadOnlyList<BorgerId> Alle { get; } = [.. Grupper.SelectMany(g => g).Distinct()];

    /// <summary>The records of one person; of one not asked for, that alone.</summary>
    public IReadOnlyList<BorgerId> Af(BorgerId id) => _af.GetValueOrDefault(id) ?? [id];

    /// <summary>The record that goes on: the key to group a person's facts by.</summary>
    public BorgerId Hoved(BorgerId id) => Af(id)[0];

    public bool Samme(BorgerId en, BorgerId anden) => Hoved(en) == Hoved(anden);
}

public static class BorgerRuter
{
    public static Rute Barn(BorgerId id) => new($"/barn/{id}");

    /// <summary>Registers somebody not found, and comes back with <c>barn=id</c> in the query.</summary>
    public static Rute Nyt(string retur) => new($"/borger/ny?retur={Uri.EscapeDataString(retur)}");
}
