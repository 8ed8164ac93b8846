using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A forløb in lists.</summary>
internal sealed record ForloebRaekke : IAfledtRaekke
{
    public required ForloebId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required IndsatsId IndsatsId { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required string Tilbudsnavn { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required MedarbejderId BehandlerId { get; init; }
    public required Forloebstilstand Tilstand { get; init; }
    public required LocalDate Begyndt { get; init; }
    public Instant? NaesteOpfoelgning { get; init; }
    public Instant? SenestRapporteret { get; init; }

    /// <summary>The last day that is granted: until then its place is taken.</summary>
    public required LocalDate Til { get; init; }
    public LocalDate? Afsluttet { get; init; }
    public Afslutning? Aarsag { get; init; }
    public int? Alder { get; init; }
}

/// <summary>What follows from a forløb: who sees the child, and when the next status report is due (F34).</summary>
internal sealed class ForloebAfledt : IAfledt<Forloeb>
{
    /// <summary>After the end the last notes are still to be written; then the child is no longer theirs to see.</summary>
    private static readonly Duration Efter = Duration.FromDays(30);

    public IEnumerable<IAfledtRaekke> Raekker(Forloeb a) =>
    [
        new ForloebRaekke
        {
            Id = a.Id, BorgerId = a.Borger, IndsatsId = a.Ordre.Indsats, TilbudId = a.Ordre.Tilbud, Tilbudsnavn = a.Ordre.Tilbudsnavn, EnhedId = a.Ordre.Enhed, BehandlerId = a.Behandler,
            Tilstand = a.Tilstand, Begyndt = a.Ordre.Dato, NaesteOpfoelgning = a.Opfoelgninger is [.., { Bortfaldet: null } naeste] ? naeste.Senest : null,
            SenestRapporteret = a.Rapporter is [.., var sidste] ? sidste.Afgivet : null, Til = a.Til, Afsluttet = a.Slut?.Dato, Aarsag = a.Slut?.Aarsag, Alder = a.Slut?.Alder,
        },
    ];

    public IEnumerable<Tilknytning> Tilknytninger(Forloeb a)
    {
        var slut = a.SlutTid + Efter;
        yield return new(a.Borger, SubjektId.Ledelse(a.Ordre.Enhed), "forloeb", a.BegyndtTid, slut);
        foreach (var (v, i) in a.Behandlere.Select((v, i) => (v, i)))
        {
            yield return new(a.Borger, v.Behandler, "forloeb", v.Fra, v.Til ?? slut, i == 0 ? "" : $"{i}");
        }
    }

    /// <summary>
    /// F34 counts back from the last day of the follow-up. A deadline at 24:00 lies on the next day as a moment, so the clock
    /// starts at the beginning of the day that people are told.
    /// </summary>
    public IEnumerable<Frist> Frister(Forloeb a) => a.Opfoelgninger.Select(o =>
        new Frist("F34", $"{o.Nr}", Fristdag.Begynder(Fristdag.Sidste(o.Senest)), a.Behandler, $"Statusrapport til opfølgningen {DanskTid.Dato(Fristdag.Sidste(o.Senest))}", "Skriv rapport", UdfoererRuter.Statusrapport(a.Id))
        {
            Opfyldt = o.Rapporteret, Bortfaldet = o.Bortfaldet,
        });

    public IEnumerable<Opgave> Opgaver(Forloeb a)
    {
        if (a is { Stoppet: { } stoppet, StoppetTid: { } tid })
        {
            var lukket = a.SlutTid;
            yield return new(Id.Af(a.StroemId, "opgave/afslut"), Opgaveart.Opgave, "udfoerer", a.Behandler, "Afslut forløb", $"Myndighed har afsluttet indsatsen: {UdfoererOrd.Af(stoppet.Aarsag)}", "Afslut", UdfoererRuter.Forloeb(a.Id), tid)
            {
                Borger = a.Borger, Stroem = a.StroemId, Lukket = lukket, LukketArt = lukket is null ? null : Lukkeart.Opfyldt,
            };
        }
    }
}
