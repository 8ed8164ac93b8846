using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record TilsynsrundeRaekke : IAfledtRaekke
{
    public required TilsynsrundeId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public Sagsled? Led { get; init; }
    public required LocalDate Fra { get; init; }
    public required LocalDate Til { get; init; }
    public string? Distrikt { get; init; }
    public required int Udtaget { get; init; }
    public required Instant Trukket { get; init; }
    public required MedarbejderId TrukketAf { get; init; }
    public Instant? Afsluttet { get; init; }
}

/// <summary>A case of a sample in lists.</summary>
internal sealed record SagstilsynRaekke : IAfledtRaekke
{
    public required SagstilsynId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required TilsynsrundeId RundeId { get; init; }
    public required SagId SagId { get; init; }
    public required int Nr { get; init; }
    public Instant? Gennemgaaet { get; init; }
    public required int Fund { get; init; }
    public required int AabneFund { get; init; }
}

/// <summary>An answer, to be counted by question, year and district.</summary>
internal sealed record TilsynssvarRaekke : IAfledtRaekke
{
    public required Guid Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required string Kode { get; init; }
    public required Tilsynssvar Svar { get; init; }
    public required int Aar { get; init; }
    public string? Distrikt { get; init; }
}

internal sealed class TilsynsrundeAfledt : IAfledt<Tilsynsrunde>
{
    public IEnumerable<IAfledtRaekke> Raekker(Tilsynsrunde a) =>
    [
        new TilsynsrundeRaekke
        {
            Id = a.Id, BorgerId = a.Borger, Led = a.Udvalg.Led, Fra = a.Udvalg.Fra, Til = a.Udvalg.Til, Distrikt = a.Udvalg.Distrikt, Udtaget = a.Udvalg.Udtaget,
            Trukket = a.Trukket, TrukketAf = a.TrukketAf, Afsluttet = a.Afsluttet,
        },
    ];
}

/// <summary>What follows from a case's supervision: its rows, and each finding in its owner's I dag until it is put right.</summary>
internal sealed class SagstilsynAfledt : IAfledt<Sagstilsyn>
{
    public IEnumerable<IAfledtRaekke> Raekker(Sagstilsyn a)
    {
        yield return new SagstilsynRaekke
        {
            Id = a.Id, BorgerId = a.Borger, RundeId = a.Runde, SagId = a.Sag, Nr = a.Nr, Gennemgaaet = a.Gennemgaaet, Fund = a.Fund.Count, AabneFund = a.Fund.Count(f => f.Rettet is null),
        };
        foreach (var p in a.Punkter)
        {
            yield return new TilsynssvarRaekke { Id = Id.Af(a.StroemId, $"svar/{p.Kode}"), BorgerId = a.Borger, SagId = a.Sag, Kode = p.Kode, Svar = p.Svar, Aar = a.Aar, Distrikt = a.Distrikt };
        }
    }

    public IEnumerable<Opgave> Opgaver(Sagstilsyn a) => a.Fund.Select(f =>
        new Opgave(Id.Af(a.StroemId, $"opgave/fund/{f.Kode}/{f.Stillet.ToUnixTimeTicks()}"), Opgaveart.Opgave, "myndighed", f.Indhold.Ejer, "Ledelsestilsyn", $"Ret det, tilsynet fandt: {f.Spoergsmaal}", "Se fundet", MyndighedRuter.Tilsynsfund(a.Id), f.Stillet)
        {
            Borger = a.Borger, Stroem = a.StroemId, Udloeb = Fristdag.Slutter(f.Indhold.Senest), Lukket = f.Rettet?.Tid, LukketArt = f.Rettet is null ? null : Lukkeart.Opfyldt,
        });
}

/// <summary>What of it belongs in the case's journal: what was found and how it was put right, not that somebody looked.</summary>
internal sealed class SagstilsynTekst : IHaendelsestekst<Sagstilsyn>
{
    public Journaltekst? Tekst(Sagstilsyn a, Registreret r) => r.Haendelse switch
    {
        Sagstilsyn.BlevGennemgaaet e when e.Punkter.Any(p => p.Fund is not null) => new(
            "Ledelsestilsynet fandt noget, der skal rettes", string.Join(" · ", e.Punkter.Where(p => p.Fund is not null).Select(p => p.Spoergsmaal)),
            string.Join("\n", e.Punkter.Select(p => p.Fund?.Tekst).OfType<string>()), Link: MyndighedRuter.Tilsynsfund(a.Id)),
        Sagstilsyn.FundBlevRettet e => new("Et fund fra ledelsestilsynet er rettet", a.Fund.FirstOrDefault(f => f.Kode == e.Kode)?.Spoergsmaal, e.Hvad, Link: MyndighedRuter.Tilsynsfund(a.Id)),
        _ => null,
    };
}
