using System.Text;
using CsvHelper;
using Kommune.Fundament;

namespace Kommune.Borger;

/// <summary>The file as it came: UTF-8 or the old Danish one, with semicolon, comma or tab between.</summary>
internal static class Importfil
{
    public const int FlestLinjer = 200_000;
    public const int FlestKolonner = 60;
    public const int LaengsteCelle = 300;

    /// <summary>What an extract calls its columns, without blanks and signs.</summary>
    private static readonly Dictionary<Importfelt, string[]> Navne = new()
    {
        [Importfelt.Cpr] = ["cpr", "cprnr", "cprnummer", "personnummer", "pnr"],
        [Importfelt.Fornavne] = ["fornavn", "fornavne"],
        [Importfelt.Efternavn] = ["efternavn"],
        [Importfelt.Vej] = ["vej", "adresse", "vejognummer", "standardadresse"],
        [Importfelt.Postnr] = ["postnr", "postnummer"],
        [Importfelt.By] = ["by", "bynavn", "postdistrikt"],
        [Importfelt.Grundomraade] = ["grundområde", "område", "områdekode", "grundområdekode"],
        [Importfelt.AdresseFra] = ["adressefra", "tilflytningsdato", "flyttedato"],
        [Importfelt.Beskyttet] = ["beskyttet", "adressebeskyttelse", "beskyttelse", "navneogadressebeskyttelse"],
        [Importfelt.MorCpr] = ["mor", "morcpr", "morpersonnummer", "morscpr"],
        [Importfelt.FarCpr] = ["far", "farcpr", "farmedmorcpr", "farscpr", "medmorcpr"],
        [Importfelt.Indehaver] = ["forældremyndighed", "forældremyndighed1", "indehaver", "myndighed1"],
        [Importfelt.Medindehaver] = ["forældremyndighed2", "medindehaver", "myndighed2"],
    };

    /// <exception cref="Importfejl">In Danish, for the page.</exception>
    public static (string[] Overskrifter, IReadOnlyList<(int Nr, string[] Celler)> Linjer) Laes(byte[] fil)
    {
        using var csv = CsvReader.Create(Utf8(fil), CsvReaderOptions.Default with { TrimWhitespace = true, TrackLineNumbers = true, IncludeValuesInExceptions = false });
        try
        {
            csv.ReadHeader();
            if (csv.Headers.Count is < 2 or > FlestKolonner)
            {
                throw new Importfejl($"Filens første linje skal være overskrifter, fra 2 til {FlestKolonner}, adskilt med semikolon, komma eller tabulator.");
            }

            List<(int, string[])> linjer = [];
            while (csv.Read())
            {
                if (linjer.Count == FlestLinjer)
                {
                    throw new Importfejl($"Filen har flere end {DanskTal.Heltal(FlestLinjer)} linjer. Del den.");
                }

                // A cell too long is no cell of an extract; it is left out, and what it should be is missing.
                linjer.Add(((int)csv.LineNumber, [.. Enumerable.Range(0, Math.Min(csv.FieldCount, FlestKolonner)).Select(csv.GetString).Select(c => c.Length > LaengsteCelle ? "" : c.Replace("\0", "", StringComparison.Ordinal))]));
            }

            return linjer.Count == 0 ? throw new Importfejl("Filen har ingen linjer under overskrifterne.") : ([.. csv.Headers], linjer);
        }
        catch (CsvFormatException)
        {
            throw new Importfejl($"Filen kan ikke læses som CSV. Det går galt omkring linje {csv.LineNumber}.");
        }
    }

    public static Dictionary<Importfelt, int> Gaet(IReadOnlyList<string> overskrifter)
    {
        var foldede = overskrifter.Select(Bogstaver).ToArray();
        return Navne.Select(n => (n.Key, Nr: Array.FindIndex(foldede, o => n.Value.Any(x => Bogstaver(x) == o)))).Where(x => x.Nr >= 0).ToDictionary(x => x.Key, x => x.Nr);
    }

    private static string Bogstaver(string tekst) => new([.. Foldning.Fold(tekst).Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>The old Danish encoding where it is not UTF-8.</summary>
    private static byte[] Utf8(byte[] fil) => System.Text.Unicode.Utf8.IsValid(fil) ? fil : Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(fil));
}

/// <summary>The file cannot be read; the message is for whoever sent it.</summary>
internal sealed class Importfejl(string tekst) : Exception(tekst);
