using System.Text.RegularExpressions;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>An offer of the catalogue (U1): what it is called and costs stands in dated rows beside it.</summary>
internal sealed class Tilbud
{
    public required TilbudId Id { get; init; }

    /// <summary>Goes up with every change, so that two who edit at once do not overwrite each other.</summary>
    public required int Version { get; set; }

    public required LocalDate NaesteGennemgang { get; set; }
    public required Guid GennemgangOpgave { get; set; }
    public required Instant Oprettet { get; init; }
    public List<TilbudUdgave> Udgaver { get; init; } = [];
    public List<TilbudPris> Priser { get; init; } = [];

    public TilbudUdgave Udgave(LocalDate dag) => Udgaver.Paa(dag) ?? Udgaver.Where(u => u.Afloest is null).MinBy(u => u.GaelderFra)!;
}

/// <summary>What is known of an offer in a period.</summary>
internal sealed record TilbudUdgave : IGyldig
{
    public required Guid Id { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required string Navn { get; init; }
    public required string Maalgruppe { get; init; }
    public required string Metode { get; init; }
    public string? Evidens { get; init; }

    /// <summary>Codes of the legal bases it may be granted on, such as BL32-1-3.</summary>
    public required string[] Hjemler { get; init; }

    /// <summary>The municipality must offer it (skal); else it may (kan).</summary>
    public required bool Skal { get; init; }
    public required Tilbudsform Form { get; init; }
    public required int Trin { get; init; }
    public required bool Eget { get; init; }
    public string? Cvr { get; init; }
    public required EnhedId EnhedId { get; init; }
    public required int Pladser { get; init; }
    public required bool Aktiv { get; init; }
    public required LocalDate GaelderFra { get; init; }
    public LocalDate? GaelderTil { get; init; }
    public required Instant Registreret { get; init; }
    public Instant? Afloest { get; set; }
    public required MedarbejderId Bruger { get; init; }
    public string? Begrundelse { get; init; }
}

/// <summary>A price in a period (U7 settles by these).</summary>
internal sealed record TilbudPris : IGyldig
{
    public required Guid Id { get; init; }
    public required TilbudId TilbudId { get; init; }
    public required Prisenhed Enhed { get; init; }
    public required decimal Pris { get; init; }
    public required LocalDate GaelderFra { get; init; }
    public LocalDate? GaelderTil { get; init; }
    public required Instant Registreret { get; init; }
    public Instant? Afloest { get; set; }
    public required MedarbejderId Bruger { get; init; }
    public string? Begrundelse { get; init; }
}

/// <summary>Rules of the catalogue.</summary>
internal static partial class Tilbudsregler
{
    private static readonly int[] Vaegte = [2, 7, 6, 5, 4, 3, 2, 1];

    [GeneratedRegex(@"^[A-ZÆØÅ]{2,5}\d{1,3}[a-z]?(-\d{1,2}){0,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Hjemmelskode();

    /// <summary>The price per month: a day × 365/12, an hour × the hours granted a month (design: limits are per month).</summary>
    public static decimal? PrisPrMaaned(Prisenhed enhed, decimal pris, decimal? timerPrMaaned = null) => enhed switch
    {
        Prisenhed.Maaned => pris,
        Prisenhed.Dag => Math.Round(pris * 365 / 12, 2, MidpointRounding.AwayFromZero),
        _ => timerPrMaaned is { } timer ? Math.Round(pris * timer, 2, MidpointRounding.AwayFromZero) : null,
    };

    /// <summary>CVR: eight digits, and unlike CPR the modulus 11 always holds.</summary>
    public static bool ErCvr(string cvr) => cvr.Length == 8 && cvr[0] != '0' && cvr.All(char.IsAsciiDigit) && cvr.Select((c, i) => (c - '0') * Vaegte[i]).Sum() % 11 == 0;

    public static bool ErHjemmel(string kode) => Hjemmelskode().IsMatch(kode);

    /// <summary>One field with several codes, or a list of them.</summary>
    public static string[] Hjemler(IEnumerable<string> koder) =>
        [.. koder.SelectMany(k => k.Split([',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(k => k.ToUpperInvariant()).Distinct(StringComparer.Ordinal)];

    /// <summary>S4: the catalogue is reviewed in May. The first 31 May after <paramref name="dag"/>.</summary>
    public static LocalDate FoersteGennemgang(LocalDate dag) => dag.Month < 5 ? new(dag.Year, 5, 31) : new(dag.Year + 1, 5, 31);

    /// <summary>A review counts for the May it was due, early or late.</summary>
    public static LocalDate NaesteGennemgang(LocalDate forfalden, LocalDate dag)
    {
        var naeste = forfalden.PlusYears(1);
        while (naeste <= dag)
        {
            naeste = naeste.PlusYears(1);
        }

        return naeste;
    }

    public static IEnumerable<Fejl?> Mangler(string[] hjemler, int trin, bool eget, string? cvr, int pladser)
    {
        yield return hjemler.Length == 0 ? new Fejl("Hjemler", "Skriv mindst én paragraf, f.eks. BL32-1-3.") : null;
        yield return Array.FindIndex(hjemler, h => !ErHjemmel(h)) is >= 0 and var forkert ? new Fejl("Hjemler", $"Nr. {forkert + 1} er ikke en paragrafkode. Skriv f.eks. BL32-1-3.") : null;
        yield return trin is < 1 or > 6 ? new Fejl("Trin", "Vælg et trin fra 1 til 6.") : null;
        yield return eget && cvr is not null ? new Fejl("Cvr", "Kommunens egne tilbud har ikke CVR-nummer her.") : null;
        yield return !eget && cvr is null ? new Fejl("Cvr", "Et eksternt tilbud skal have leverandørens CVR-nummer.") : null;
        yield return !eget && cvr is not null && !ErCvr(cvr) ? new Fejl("Cvr", "CVR-nummeret er ikke gyldigt: otte cifre.") : null;
        yield return pladser is < 0 or > 10_000 ? new Fejl("Pladser", "Skriv et antal pladser fra 0 til 10.000.") : null;
    }

    public static Fejl? IkkeLeder(Bruger bruger, EnhedId hus) => bruger.Leder(hus) ? null : new Fejl("Enhed", "Du er ikke leder eller koordinator i den enhed.");
}
