using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// The rules and days off in force, as a snapshot that every clock of a request is computed from. Until <see cref="Start"/>
/// it is the catalogue as delivered; after it what the database holds. The host that changes a rule sees it at once, the
/// others within <see cref="Interval"/>: off the way of commands, so that none waits for it.
/// </summary>
/// <remarks>Singletons hold the source, never a <see cref="Fristregler"/>: that one is a moment's picture.</remarks>
public sealed class Fristregelkilde(Datakilder datakilder, Opsaetninger opsaetninger) : IHelligdage
{
    public static readonly Duration Interval = Duration.FromSeconds(15);

    private readonly Fristregellager _lager = new(datakilder);
    private volatile Billede _nu = new(Fristregler.Katalog, Fundament.Helligdage.Lovens);

    public Fristregler Regler => _nu.Regler;

    /// <summary>The law's holidays and the municipality's days off, each version from its own date.</summary>
    public IHelligdage Helligdage => _nu.Helligdage;

    public bool ErHelligdag(LocalDate dag) => _nu.Helligdage.ErHelligdag(dag);

    /// <summary>Puts the catalogue into a database that has no rules, or lacks the newest, and reads what is there.</summary>
    public async Task Start(CancellationToken ct = default)
    {
        await _lager.Tilfoej(Fristkatalog.Alle, ct);
        await Genindlaes(ct);
    }

    public async Task Genindlaes(CancellationToken ct = default) =>
        _nu = new(new Fristregler(await _lager.Alle(ct)), new Helligdage(Fridage.Regler(await opsaetninger.Gaeldende<Fridage>(ct))));

    public Task<List<Regelaendring>> Aendringer(string id, CancellationToken ct = default) => _lager.Aendringer(id, ct);

    /// <summary>Stores a change that <see cref="Regelforslag"/> has checked, and reads the rules again.</summary>
    public async Task<bool> Gem(Regelforslag forslag, Bruger bruger, string begrundelse, CancellationToken ct = default)
    {
        var gemt = await _lager.Gem(forslag.Nye, forslag.Afloeste, bruger, begrundelse.Trim(), forslag.Tid, ct);
        await Genindlaes(ct);
        return gemt;
    }

    private sealed record Billede(Fristregler Regler, IHelligdage Helligdage);
}
