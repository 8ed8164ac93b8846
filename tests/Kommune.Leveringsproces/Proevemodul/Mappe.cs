using Kommune.Fundament;
using NodaTime;

namespace Kommune.Leveringsproces;

public readonly record struct MappeId(Guid Vaerdi) : IId<MappeId>
{
    public static MappeId Fra(Guid vaerdi) => new(vaerdi);
    public override string ToString() => Vaerdi.ToString();
}

public enum Mappetilstand
{
    Aaben,
    Lukket,
}

/// <summary>A folder about a child, to which lines are added.</summary>
[Stroem("mappe")]
internal sealed class Mappe : Aggregat
{
    private readonly SortedDictionary<int, string> _linjer = [];

    public MappeId Id => new(StroemId);
    public IReadOnlyDictionary<int, string> Linjer => _linjer;
    public Instant Oprettet { get; private set; }
    public Instant Senest { get; private set; }
    public Instant? Lukket { get; private set; }
    public int Skrevet { get; private set; }

    public static Haendelser Opret(MappeId id, BorgerId barn, Sammenhaeng s)
    {
        var m = new Mappe();
        m.Begynd(id.Vaerdi, barn);
        return m.Sker(new BlevOprettet(), s);
    }

    public Haendelser Skriv(string tekst, Sammenhaeng s) => Sker(new BlevSkrevet(Skrevet + 1, tekst), s);

    /// <summary>Takes out the oldest line.</summary>
    public Haendelser Slet(Sammenhaeng s) => Sker(new BlevSlettet(_linjer.Keys.First()), s);

    public Haendelser Luk(Sammenhaeng s) => Sker(new BlevLukket(), s);

    protected override void Anvend(Registreret r)
    {
        Senest = r.Gaelder;
        switch (r.Haendelse)
        {
            case BlevOprettet:
                Oprettet = r.Gaelder;
                break;
            case BlevSkrevet e:
                _linjer[e.Nr] = e.Tekst;
                Skrevet = e.Nr;
                break;
            case BlevSlettet e:
                _linjer.Remove(e.Nr);
                break;
            case BlevLukket:
                Lukket = r.Gaelder;
                break;
        }
    }

    [Haendelsestype("mappe-oprettet.v1")]
    internal sealed record BlevOprettet : Haendelse;

    [Haendelsestype("mappe-skrevet.v1")]
    internal sealed record BlevSkrevet(int Nr, string Tekst) : Haendelse;

    [Haendelsestype("mappe-linje-slettet.v1")]
    internal sealed record BlevSlettet(int Nr) : Haendelse;

    [Haendelsestype("mappe-lukket.v1")]
    internal sealed record BlevLukket : Haendelse;
}

internal sealed record MappeRaekke : IAfledtRaekke
{
    public required MappeId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required int Antal { get; init; }
    public required Mappetilstand Tilstand { get; init; }
    public required Instant Senest { get; init; }
}

internal sealed record LinjeRaekke : IAfledtRaekke
{
    public required MappeId MappeId { get; init; }
    public required int Nr { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required string Tekst { get; init; }
}

/// <summary>One of each kind that can follow from a stream.</summary>
internal sealed class MappeAfledt : IAfledt<Mappe>
{
    public static readonly TeamId Team = new(new Guid("00000000-0000-8000-8000-00000000e001"));

    public IEnumerable<IAfledtRaekke> Raekker(Mappe a) =>
    [
        new MappeRaekke { Id = a.Id, BorgerId = a.Borger, Antal = a.Linjer.Count, Tilstand = a.Lukket is null ? Mappetilstand.Aaben : Mappetilstand.Lukket, Senest = a.Senest },
        .. a.Linjer.Select(l => new LinjeRaekke { MappeId = a.Id, Nr = l.Key, BorgerId = a.Borger, Tekst = l.Value }),
    ];

    public IEnumerable<Frist> Frister(Mappe a) =>
    [
        new Frist("F7", "", a.Oprettet, Team, "Mappen skal lukkes", "Luk", new Rute($"/mappe/{a.Id}")) { Opfyldt = a.Lukket },
    ];

    public IEnumerable<Opgave> Opgaver(Mappe a) => a.Lukket is not null || a.Linjer.Count == 0
        ? []
        :
        [
            new Opgave(Fundament.Id.Af(a.StroemId, "opgave/laes"), Opgaveart.Opgave, Proevemodul.Navnet, Team, "Mappe", $"Læs {a.Linjer.Count} linjer", "Læs", new Rute($"/mappe/{a.Id}"), a.Senest),
        ];

    public IEnumerable<Tilknytning> Tilknytninger(Mappe a) => [new Tilknytning(a.Borger, Team, "mappe", a.Oprettet, a.Lukket)];
}

/// <summary>A second stream, which only a receiver of messages writes: how many lines it has heard of.</summary>
[Stroem("spejl")]
internal sealed class Spejl : Aggregat
{
    public int Hoert { get; private set; }

    public static MappeId Id(BorgerId barn) => new(Fundament.Id.Af(barn.Vaerdi, "spejl"));

    public static Haendelser Hoer(Spejl? spejl, BorgerId barn, Sammenhaeng s)
    {
        if (spejl is null)
        {
            spejl = new Spejl();
            spejl.Begynd(Id(barn).Vaerdi, barn);
        }

        return spejl.Sker(new BlevHoert(), s);
    }

    protected override void Anvend(Registreret r) => Hoert++;

    [Haendelsestype("spejl-hoert.v1")]
    internal sealed record BlevHoert : Haendelse;
}
