using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A line of the register.</summary>
internal sealed record MagtRaekke : IAfledtRaekke
{
    public required MagtanvendelseId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required string Tilbudsnavn { get; init; }
    public required Magtart Art { get; init; }
    public required int Minutter { get; init; }
    public required Instant Hvornaar { get; init; }
    public required MedarbejderId Af { get; init; }
    public required MedarbejderId RegistreretAf { get; init; }
    public required bool BarnetHoert { get; init; }
    public Instant? Indberettet { get; init; }
}

/// <summary>What follows: the clock of the report, and that those who wrote it and their leader see the child until it is told.</summary>
internal sealed class MagtAfledt : IAfledt<Magtanvendelse>
{
    private static readonly Duration Efter = Duration.FromDays(30);

    public IEnumerable<IAfledtRaekke> Raekker(Magtanvendelse a) =>
    [
        new MagtRaekke
        {
            Id = a.Id, BorgerId = a.Borger, EnhedId = a.Indhold.Enhed, Tilbudsnavn = a.Indhold.Tilbudsnavn, Art = a.Indhold.Art, Minutter = a.Indhold.Minutter, Hvornaar = a.Hvornaar, Af = a.Indhold.Af,
            RegistreretAf = a.RegistreretAf, BarnetHoert = a.Barnet is not null, Indberettet = a.IndberettetTid,
        },
    ];

    /// <summary>From the moment it happened, however late it is written down.</summary>
    public IEnumerable<Frist> Frister(Magtanvendelse a) =>
    [
        new Frist("MAGT", "", a.Hvornaar, SubjektId.Ledelse(a.Indhold.Enhed), $"{UdfoererOrd.Af(a.Indhold.Art)} i {a.Indhold.Tilbudsnavn}", "Indberet", UdfoererRuter.Magtanvendelse(a.Id)) { Opfyldt = a.IndberettetTid },
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Magtanvendelse a)
    {
        var til = a.IndberettetTid + Efter;
        yield return new(a.Borger, SubjektId.Ledelse(a.Indhold.Enhed), "magtanvendelse", a.RegistreretTid, til);
        yield return new(a.Borger, a.RegistreretAf, "magtanvendelse", a.RegistreretTid, til);
    }
}
