using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

internal readonly record struct FagteamId(Guid Vaerdi) : IId<FagteamId>
{
    public static FagteamId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

internal enum Fagteamart
{
    Distriktsteam,
    TvaerfagligtTeam,
}

/// <summary>How often a team meets: the first time, and then every so many weeks on the same weekday and hour.</summary>
internal sealed record Rytme(Instant Foerste, int HverUge, int Minutter, string Sted)
{
    private const int Hoejst = 26;

    /// <summary>The next times, without those on public holidays and the municipality's days off. The hour stays the same over summer time.</summary>
    public IEnumerable<Instant> Naeste(Instant nu, int antal, IHelligdage helligdage)
    {
        var foerste = DanskTid.Lokal(Foerste);
        var uger = Math.Max(0, (Period.DaysBetween(foerste.Date, DanskTid.Dag(nu)) / 7 / HverUge) * HverUge);
        return Enumerable.Range(0, Hoejst + antal).Select(i => foerste.PlusWeeks(uger + (i * HverUge))).Where(t => !helligdage.ErHelligdag(t.Date)).Select(t => t.InZoneLeniently(DanskTid.Koebenhavn).ToInstant()).Where(t => t > nu).Take(antal);
    }
}

/// <summary>SA5: those of several departments who meet again and again about the children of some units: members, where, and how often.</summary>
[Stroem("fagteam")]
internal sealed class Fagteam : Aggregat
{
    /// <param name="Distrikter">By name, as the map calls them.</param>
    [Haendelsestype("fagteam-gemt.v1")]
    internal sealed record Gemt(string Navn, Fagteamart Art, string? Distrikter, IReadOnlyList<EnhedId> Enheder, IReadOnlyList<MedarbejderId> Medlemmer, Rytme Rytme) : Haendelse;

    [Haendelsestype("fagteam-nedlagt.v1")]
    internal sealed record Nedlagt : Haendelse;

    public FagteamId Id => new(StroemId);
    public Gemt Indhold { get; private set; } = null!;
    public Instant? NedlagtTid { get; private set; }
    public string? NedlagtHvorfor { get; private set; }

    public bool ErMedlem(Bruger bruger) => Indhold.Medlemmer.Contains(bruger.Id);

    public static Haendelser Opret(FagteamId id, Gemt indhold, Sammenhaeng s)
    {
        var a = new Fagteam();
        a.Begynd(id.Vaerdi, null);
        return a.Sker(indhold, s);
    }

    public Haendelser Gem(Gemt indhold, Sammenhaeng s) => Sker(indhold, s);
    public Haendelser Nedlaeg(string hvorfor, Sammenhaeng s) => Sker(new Nedlagt(), s, begrundelse: hvorfor);

    protected override void Anvend(Registreret r)
    {
        switch (r.Haendelse)
        {
            case Gemt h:
                Indhold = h;
                break;
            case Nedlagt:
                (NedlagtTid, NedlagtHvorfor) = (r.Gaelder, r.Begrundelse);
                break;
        }
    }
}

/// <summary>A team in the list.</summary>
internal sealed record FagteamRaekke : IAfledtRaekke
{
    public required FagteamId Id { get; init; }

    /// <summary>The team itself: it is about nobody (docs/adr/0006).</summary>
    public required BorgerId BorgerId { get; init; }
    public required string Navn { get; init; }
    public required Fagteamart Art { get; init; }
    public string? Distrikter { get; init; }
    public required int Enheder { get; init; }
    public required int Medlemmer { get; init; }
    public required Instant Foerste { get; init; }
    public required int HverUge { get; init; }
    public required int Minutter { get; init; }
    public required string Sted { get; init; }
    public Instant? Nedlagt { get; init; }

    public Rytme Rytme => new(Foerste, HverUge, Minutter, Sted);
}

internal sealed class FagteamAfledt : IAfledt<Fagteam>
{
    public IEnumerable<IAfledtRaekke> Raekker(Fagteam a) =>
    [
        new FagteamRaekke
        {
            Id = a.Id, BorgerId = a.Borger, Navn = a.Indhold.Navn, Art = a.Indhold.Art, Distrikter = a.Indhold.Distrikter, Enheder = a.Indhold.Enheder.Count, Medlemmer = a.Indhold.Medlemmer.Count, Foerste = a.Indhold.Rytme.Foerste,
            HverUge = a.Indhold.Rytme.HverUge, Minutter = a.Indhold.Rytme.Minutter, Sted = a.Indhold.Rytme.Sted, Nedlagt = a.NedlagtTid,
        },
    ];
}
