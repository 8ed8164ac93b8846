using System.Text;
using System.Text.Json;
using CsvHelper;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer;

/// <summary>A file that somebody brought, and what became of it.</summary>
internal sealed class Katalogfil
{
    public required Guid Id { get; init; }
    public required Katalogart Art { get; init; }
    public required string Filnavn { get; init; }
    public required string Indhold { get; init; }
    public required Instant Hentet { get; init; }
    public required MedarbejderId Bruger { get; init; }
    public Instant? Indlaest { get; set; }
    public int Nye { get; set; }
    public int Aendrede { get; set; }
    public int Uaendrede { get; set; }
    public int Afviste { get; set; }
}

internal sealed record Katalogafvisning(Guid FilId, int Linje, string Grund, string Raa);

/// <summary>A line of the catalogue as it stands; its fields by their codes.</summary>
internal sealed class Katalogpost
{
    public required Guid Id { get; init; }
    public required Katalogart Art { get; init; }
    public required string Noegle { get; init; }
    public required string Felter { get; init; }
    public required Guid FilId { get; init; }
    public required Instant Registreret { get; init; }
    public Instant? Afloest { get; set; }

    public IReadOnlyDictionary<string, string> Vaerdier => JsonSerializer.Deserialize<SortedDictionary<string, string>>(Felter)!;
}

/// <param name="Nr">Its place in the file; the heading is line 1. A cell may hold several lines.</param>
internal sealed record Fillinje(int Nr, string[] Celler, string Raa);

/// <summary>A file's lines, whatever parts the columns and whichever of the two usual ways it is encoded.</summary>
internal static class Katalogtekst
{
    public const int HoejstTegn = 5_000_000;

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

    /// <returns>The headings, and the lines below them; empty lines are passed over.</returns>
    public static (string[] Overskrifter, IReadOnlyList<Fillinje> Linjer) Laes(string indhold)
    {
        using var csv = CsvReader.FromText(indhold, new CsvReaderOptions { TrackLineNumbers = true });
        string[] overskrifter = [.. csv.Headers.Select(h => h.Trim())];
        var linjer = new List<Fillinje>();
        while (csv.Read())
        {
            string[] celler = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            if (!Array.TrueForAll(celler, string.IsNullOrWhiteSpace))
            {
                linjer.Add(new((int)csv.LineNumber, celler, Encoding.UTF8.GetString(csv.RawRecord)));
            }
        }

        return (overskrifter, linjer);
    }
}
