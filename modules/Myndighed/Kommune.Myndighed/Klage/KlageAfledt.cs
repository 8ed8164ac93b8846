using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal sealed record KlageRaekke : IAfledtRaekke
{
    public required KlageId Id { get; init; }
    public required BorgerId BorgerId { get; init; }
    public required SagId SagId { get; init; }
    public required AfgoerelseId AfgoerelseId { get; init; }
    public required BorgerId Klager { get; init; }
    public required Instant Modtaget { get; init; }
    public required bool Rettidig { get; init; }
    public required bool Direkte { get; init; }
    public Klagegenvurdering? Genvurdering { get; init; }
    public Instant? Videresendt { get; init; }
    public Klageudfald? Udfald { get; init; }
    public Instant? Afgjort { get; init; }
    public string? Laering { get; init; }
}

/// <summary>
/// What follows from an appeal: its row; the four weeks in which we look at the decision again and send it on (F18); and, when it
/// has ended, that somebody writes down what we learn. One made by mistake leaves nothing.
/// </summary>
internal sealed class KlageAfledt : IAfledt<Klage>
{
    public IEnumerable<IAfledtRaekke> Raekker(Klage a) => a.Annulleret is not null
        ? []
        :
        [
            new KlageRaekke
            {
                Id = a.Id, BorgerId = a.Borger, SagId = a.Sag, AfgoerelseId = a.Indhold.Afgoerelse, Klager = a.Indhold.Klager, Modtaget = a.Modtaget, Rettidig = a.Indhold.Rettidig, Direkte = a.Indhold.Direkte,
                Genvurdering = a.Genvurdering?.Udfald, Videresendt = a.Videresendelse?.Tid, Udfald = a.Udfald, Afgjort = a.Afgjort, Laering = a.Laering,
            },
        ];

    public IEnumerable<Frist> Frister(Klage a)
    {
        if (a.Indhold.Direkte)
        {
            yield break;        // nobody here looks at it again
        }

        var naaet = a.Videresendelse?.Tid ?? (a.Udfald == Klageudfald.KommunenGavMedhold ? a.Afgjort : null);
        yield return new Frist("F18-GENVURDERING", "", a.Modtaget, a.Ejer, "Der er klaget over en afgørelse", a.Genvurdering is null ? "Genvurdér" : "Send videre", MyndighedRuter.Klage(a.Sag, a.Id))
        {
            Borger = a.Borger, Opfyldt = naaet, Bortfaldet = naaet is null ? a.Annulleret ?? a.Afgjort : null,
        };
    }

    public IEnumerable<Opgave> Opgaver(Klage a)
    {
        if (a.Indhold.Direkte)
        {
            yield return Opgave(a, "direkte", "Klage", "Klagen over børne- og ungeudvalgets afgørelse skal til Ankestyrelsen", "Send videre", a.Modtaget, a.Videresendelse?.Tid, a.Annulleret ?? a.Afgjort);
        }

        if (a.Afgjort is { } afgjort)
        {
            yield return Opgave(a, "laering", "Klage afgjort", $"{Klageord.Navn(a.Udfald!.Value)}: skriv, hvad vi lærer af det", "Skriv", afgjort, a.Laert, a.Annulleret);
        }
    }

    private static Opgave Opgave(Klage a, string navn, string overskrift, string tekst, string handling, Instant start, Instant? gjort, Instant? bortfaldet) =>
        new(Id.Af(a.StroemId, $"opgave/{navn}"), Opgaveart.Opgave, "myndighed", a.Ejer, overskrift, tekst, handling, MyndighedRuter.Klage(a.Sag, a.Id), start)
        {
            Borger = a.Borger, Stroem = a.StroemId, Lukket = gjort ?? bortfaldet, LukketArt = gjort is not null ? Lukkeart.Opfyldt : bortfaldet is not null ? Lukkeart.Bortfaldet : null,
        };
}

/// <summary>The appeal's events in plain Danish (M13).</summary>
internal sealed class KlageTekst : IHaendelsestekst<Klage>
{
    public Journaltekst? Tekst(Klage a, Registreret r)
    {
        var link = MyndighedRuter.Klage(a.Sag, a.Id);
        return r.Haendelse switch
        {
            Klage.BlevModtaget { Indhold: var i } => new($"Der er klaget over en afgørelse{(i.Rettidig ? "" : ", efter at klagefristen var udløbet")}", i.Ved is { } ved ? $"Ved {ved}" : null, i.Tekst, "Klage", link),
            Klage.BlevGenvurderet e => new($"Afgørelsen blev genvurderet efter klagen: {Klageord.Navn(e.Udfald).ToLowerInvariant()}", r.Begrundelse, Link: link),
            Klage.BlevVideresendt => new("Klagen blev sendt til Ankestyrelsen med sagens akter", Link: link),
            Klage.BlevAfgjort e => new($"Klagen er afgjort: {Klageord.Navn(e.Udfald).ToLowerInvariant()}", r.Begrundelse, Link: link),
            Klage.LaeringSkrevet e => new("Det lærer vi af klagen", e.Laering, Link: link),
            Klage.BlevAnnulleret => new("Klagen var registreret ved en fejl", r.Begrundelse, Link: link),
            _ => null,
        };
    }
}

internal static class Klageord
{
    public static string Navn(Klagegenvurdering x) => x switch
    {
        Klagegenvurdering.Fastholdt => "Vi fastholder afgørelsen",
        Klagegenvurdering.DelvistMedhold => "Vi giver delvist medhold",
        _ => "Vi giver fuldt medhold",
    };

    public static string Om(Klagegenvurdering x) => x switch
    {
        Klagegenvurdering.Fastholdt => "Klagen sendes til Ankestyrelsen.",
        Klagegenvurdering.DelvistMedhold => "Resten af klagen sendes til Ankestyrelsen.",
        _ => "Klagen er slut. Træf en ny afgørelse.",
    };

    public static string Navn(Klageudfald x) => x switch
    {
        Klageudfald.Stadfaestet => "Ankestyrelsen stadfæstede afgørelsen",
        Klageudfald.Aendret => "Ankestyrelsen ændrede afgørelsen",
        Klageudfald.Hjemvist => "Ankestyrelsen hjemviste sagen",
        Klageudfald.Afvist => "Ankestyrelsen afviste klagen",
        Klageudfald.KommunenGavMedhold => "Kommunen gav medhold",
        _ => "Klagen blev trukket tilbage",
    };

    /// <summary>Where it is now, in a word or two.</summary>
    public static string Stand(KlageRaekke k) => k switch
    {
        { Udfald: { } udfald } => Navn(udfald),
        { Videresendt: not null } => "Hos Ankestyrelsen",
        { Genvurdering: not null } => "Skal sendes videre",
        { Direkte: true } => "Skal til Ankestyrelsen",
        _ => "Skal genvurderes",
    };
}
