using System.Globalization;
using Kommune.Fundament;
using NodaTime;
using NodaTime.Text;

namespace Kommune.Ppr;

/// <summary>A line of a file with postings, as it stands there. <paramref name="Cpr"/> is only looked up and never kept.</summary>
internal sealed record Udgiftslinje(int Nr, string Konto, string Enhed, string? Grundomraade, string Maaned, string Beloeb, string? Cpr, string? Bilag);

/// <summary>A line that was not taken, with what may be said of it: no CPR.</summary>
internal sealed record AfvistLinje(int Nr, string Hvorfor, string Konto, string Enhed, string Maaned, string Beloeb);

/// <summary>
/// P5: the file's form. Separated by semicolons, a heading in the first line, columns by name in any order:
/// konto;enhed;grundomraade;maaned;beloeb;cpr;bilag. A month is 2026-08 or 08-2026; amounts are Danish.
/// </summary>
internal static class Udgiftsfil
{
    public const int FlestLinjer = 5000;
    public static readonly string[] Kolonner = ["konto", "enhed", "grundomraade", "maaned", "beloeb", "cpr", "bilag"];
    private static readonly string[] Paakraevede = ["konto", "enhed", "maaned", "beloeb"];

    public static (IReadOnlyList<Udgiftslinje> Linjer, string? Fejl) Laes(string tekst)
    {
        var linjer = tekst.TrimStart('\ufeff').Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
        var hoved = Del(linjer[0]).Select(k => k.ToLowerInvariant().Replace("å", "aa", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal)).ToArray();
        if (Paakraevede.FirstOrDefault(p => !hoved.Contains(p)) is { } mangler)
        {
            return ([], $"Kolonnen »{mangler}« mangler. Første linje skal være: {string.Join(';', Kolonner)}");
        }

        if (linjer.Length - 1 > FlestLinjer + 1)
        {
            return ([], $"Højst {DanskTal.Heltal(FlestLinjer)} linjer i én fil.");
        }

        List<Udgiftslinje> ud = [];
        foreach (var (linje, nr) in linjer.Skip(1).Select((l, i) => (l, i + 2)).Where(x => x.l.Trim().Length > 0))
        {
            var felter = Del(linje);
            string Felt(string navn) => Array.IndexOf(hoved, navn) is var i and >= 0 && i < felter.Length ? felter[i] : "";
            string? Maaske(string navn) => Felt(navn) is { Length: > 0 } v ? v : null;
            ud.Add(new(nr, Felt("konto"), Felt("enhed"), Maaske("grundomraade"), Felt("maaned"), Felt("beloeb"), Maaske("cpr"), Maaske("bilag")));
        }

        return (ud, ud.Count == 0 ? "Der er ingen linjer i filen." : null);

        static string[] Del(string linje) => [.. linje.Split(';').Select(f => f.Trim().Trim('"').Trim())];
    }

    public static LocalDate? Maaned(string tekst)
    {
        foreach (var m in new[] { "yyyy-MM-dd", "dd-MM-yyyy", "d.M.yyyy" })
        {
            foreach (var t in new[] { tekst, $"{tekst}-01", $"01-{tekst}", $"1.{tekst}" })
            {
                if (LocalDatePattern.Create(m, CultureInfo.InvariantCulture).Parse(t) is { Success: true, Value: var d } && d.Year is >= 2000 and <= 2100)
                {
                    return d.With(DateAdjusters.StartOfMonth);
                }
            }
        }

        return null;
    }

    /// <summary>The rejected lines as a file to correct from: the line's number finds the rest.</summary>
    public static string Skriv(IEnumerable<AfvistLinje> afviste) =>
        "\ufefflinje;fejl;konto;enhed;maaned;beloeb\r\n" + string.Concat(afviste.Select(a => $"{a.Nr};{Felt(a.Hvorfor)};{Felt(a.Konto)};{Felt(a.Enhed)};{Felt(a.Maaned)};{Felt(a.Beloeb)}\r\n"));

    /// <summary>A text that a spreadsheet would take for a formula is kept as text.</summary>
    private static string Felt(string tekst)
    {
        var t = tekst.Replace('"', '\'').Replace(';', ',').Replace('\n', ' ').Replace('\r', ' ');
        return t.Length > 0 && "=+@\t".Contains(t[0], StringComparison.Ordinal) ? "'" + t : t;
    }
}
