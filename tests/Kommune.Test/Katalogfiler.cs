using System.Globalization;
using System.Text;

namespace Kommune.Test;

/// <summary>
/// Catalogue files as a municipality's systems write them: headings misspelt as they are, per cent with a comma, American dates,
/// cells of several lines, columns that nobody uses.
/// </summary>
public static class Katalogfiler
{
    /// <summary>Lines of activities; three of them are wrong: a tolerance in words, a name that is missing, a number that comes twice.</summary>
    public static string Aktiviteter(int antal, string omraade)
    {
        var ud = new StringBuilder("Aktivitet;Aktivitetnavn;Tollerance;MaxAfvigelse;Hovedaktivitet på;Følgeudgift på;Kle nr.;Gyldig fra;Bemærkning\r\n");
        for (var i = 1; i <= antal; i++)
        {
            var navn = i switch { 7 => "\"Aktivitet 7\nmed en linje mere\"", 200 => "", _ => $"\"{omraade}, aktivitet {i}\"" };
            ud.Append(CultureInfo.InvariantCulture, $"{(i == 300 ? "A0001" : $"A{i:0000}")};{navn};{(i == 100 ? "mange" : "95,4%")};10%;{(i % 10 == 0 ? "" : $"A{i / 10 * 10:0000}")};;27.{i % 60:00}.{i % 30:00};07/16/2018;\"Linje et\r\nLinje \"\"to\"\"; slut\"\r\n");
        }

        return ud.ToString();
    }

    public static string Paragraffer(int antal)
    {
        var ud = new StringBuilder("Lgl,Paragraf,Stykke,Nøgle,B&V-tekst,Betegnelse,KLE nr.,Gyldig fra,Indsatstrappen,Målgruppe\n");
        for (var i = 1; i <= antal; i++)
        {
            ud.Append(CultureInfo.InvariantCulture, $"BL,{30 + (i / 10)},{i % 10},BL{30 + (i / 10)}-{i % 10},\"Støtte, som den kaldes\",\"Betegnelse {i}\n(ny)\",27.24.{i % 60:00},01/01/2024,Trin {1 + (i % 6)},\"Børn, unge\"\n");
        }

        return ud.ToString();
    }

    /// <returns>The file, and how many of its lines are right: a provider has several departments, and some numbers are misspelt.</returns>
    public static (string Fil, int Gode) Leverandoerer(int antal)
    {
        var (ud, gode) = (new StringBuilder("CVR;Firma;Akiv;Type;Postnummer;Momsfaktor;Afdeling\r\n"), 0);
        for (var i = 0; i < antal; i++)
        {
            var forkert = i % 50 == 49;
            gode += forkert ? 0 : 1;
            ud.Append(CultureInfo.InvariantCulture, $"{(forkert ? "1234567" : Cvr(10_000_000 + (i / 3 * 7919)))};Bøgely {i / 3} ApS;{(i % 7 == 0 ? "0" : "1")};Privat;{4000 + (i % 900)};1,25;Afdeling {i % 3}\r\n");
        }

        return (ud.ToString(), gode);
    }

    /// <summary>The first number from here whose check digit is right.</summary>
    private static string Cvr(int fra)
    {
        int[] vaegte = [2, 7, 6, 5, 4, 3, 2, 1];
        for (var n = fra; ; n++)
        {
            var t = n.ToString(CultureInfo.InvariantCulture);
            if (t.Select((c, i) => (c - '0') * vaegte[i]).Sum() % 11 == 0)
            {
                return t;
            }
        }
    }
}
