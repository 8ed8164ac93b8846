using System.Text;
using CsvHelper;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>A file of key figures that somebody brought, and what became of it.</summary>
internal sealed class Profilfil
{
    public required Guid Id { get; init; }
    public required string Filnavn { get; init; }
    public int Nye { get; set; }
    public int Aendrede { get; set; }
    public int Uaendrede { get; set; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
}

internal sealed record Profilafvisning(Guid FilId, int Linje, string Grund, string Raa);

/// <summary>A key figure of a year beside the country's and that of similar municipalities, with where it is from.</summary>
internal sealed class Profiltal
{
    public required Guid Id { get; init; }
    public required Guid FilId { get; init; }
    public required string Noegletal { get; init; }
    public required int Aar { get; init; }
    public required string Enhed { get; init; }
    public required decimal Kommunen { get; init; }
    public decimal? Landet { get; init; }
    public decimal? Lignende { get; init; }
    public required string Kilde { get; init; }
    public required Instant Registreret { get; init; }
    public Instant? Afloest { get; set; }

    public bool SigerDetSamme(Profillinje l) => (Enhed, Kommunen, Landet, Lignende, Kilde) == (l.Enhed, l.Kommunen, l.Landet, l.Lignende, l.Kilde);
}

/// <summary>What a focus group said, in words; it names nobody.</summary>
internal sealed class Fokusgruppefund
{
    public required Guid Id { get; init; }
    public required string Titel { get; init; }
    public required LocalDate Dag { get; init; }
    public required string Hvem { get; init; }
    public required string Tekst { get; init; }
    public required Instant Registreret { get; init; }
    public required MedarbejderId Bruger { get; init; }
}

internal sealed record Profillinje(int Linje, string Noegletal, int Aar, string Enhed, decimal Kommunen, decimal? Landet, decimal? Lignende, string Kilde);

/// <summary>Reads a file of key figures: its columns by their headings, in any order. A line that cannot be used says why. Pure.</summary>
internal static class Profiltekst
{
    public const int HoejstTegn = 1_000_000;
    private const int Laengst = 200;
    public static readonly IReadOnlyList<string> Kolonner = ["Nøgletal", "År", "Enhed", "Kommunen", "Landet", "Lignende kommuner", "Kilde"];

    public static string Afkod(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <returns>The headings that are missing; none when the file can be read.</returns>
    public static IReadOnlyList<string> Mangler(string indhold)
    {
        using var csv = CsvReader.FromText(indhold, new CsvReaderOptions());
        var har = csv.Headers.Select(h => h.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Kolonner.Where(k => !har.Contains(k))];
    }

    public static (IReadOnlyList<Profillinje> Linjer, IReadOnlyList<(int Linje, string Grund, string Raa)> Afviste) Laes(string indhold, int foraar)
    {
        using var csv = CsvReader.FromText(indhold, new CsvReaderOptions { TrackLineNumbers = true });
        var plads = csv.Headers.Select((h, i) => (h, i)).GroupBy(x => x.h.Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().i, StringComparer.OrdinalIgnoreCase);
        var (linjer, afviste, set) = (new List<Profillinje>(), new List<(int, string, string)>(), new Dictionary<(string, int), int>());
        while (csv.Read())
        {
            string[] celler = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            if (Array.TrueForAll(celler, string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var (nr, grunde) = ((int)csv.LineNumber, new List<string>());
            var navn = Tekst("Nøgletal");
            var aar = DanskTal.LaesHeltal(Celle("År"), out var a) && a >= 1990 && a <= foraar ? (int)a : (int?)null;
            if (aar is null)
            {
                grunde.Add($"År er ikke et år til og med {foraar}: {Celle("År")}");
            }

            var (enhed, kommunen, kilde) = (Tekst("Enhed"), Tal("Kommunen", paakraevet: true), Tekst("Kilde"));
            var (landet, lignende) = (Tal("Landet", paakraevet: false), Tal("Lignende kommuner", paakraevet: false));
            if (grunde.Count == 0 && !set.TryAdd((navn.ToUpperInvariant(), aar!.Value), nr))
            {
                grunde.Add($"{navn} for {aar} står også i linje {set[(navn.ToUpperInvariant(), aar.Value)]}");
            }

            if (grunde.Count > 0)
            {
                afviste.Add((nr, string.Join("; ", grunde), Encoding.UTF8.GetString(csv.RawRecord).Trim()));
                continue;
            }

            linjer.Add(new(nr, navn, aar!.Value, enhed, kommunen!.Value, landet, lignende, kilde));

            string Celle(string kolonne) => plads.TryGetValue(kolonne, out var i) && i < celler.Length ? celler[i].Trim() : "";

            string Tekst(string kolonne)
            {
                var t = Celle(kolonne);
                if (t.Length is 0 or > Laengst)
                {
                    grunde.Add(t.Length == 0 ? $"{kolonne} mangler" : $"{kolonne} er over {Laengst} tegn");
                }

                return t;
            }

            decimal? Tal(string kolonne, bool paakraevet)
            {
                var t = Celle(kolonne).TrimEnd('%').Trim();
                if (t.Length == 0)
                {
                    if (paakraevet)
                    {
                        grunde.Add($"{kolonne} mangler");
                    }

                    return null;
                }

                if (DanskTal.Laes(t, out var v) && Math.Abs(v) < 10_000_000_000_000m)
                {
                    return Math.Round(v, 4, MidpointRounding.AwayFromZero);
                }

                grunde.Add($"{kolonne} er ikke et tal: {t}");
                return null;
            }
        }

        return (linjer, afviste);
    }
}
