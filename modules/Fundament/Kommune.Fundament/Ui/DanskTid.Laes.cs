using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// Reads what people type in a date or time field. Everything has a limit (length, year), and nothing throws: the text
/// comes from the outside.
/// </summary>
public static partial class DanskTid
{
    public const string SkrivDato = "Skriv en dato, f.eks. 23.11.2026";
    public const string SkrivTidspunkt = "Skriv et tidspunkt, f.eks. 23.11. kl. 8.12 eller nu";
    public const string SkrivKlokkeslaet = "Skriv et klokkeslæt, f.eks. 8.12";

    private const int LaengsteTekst = 60;
    internal const int FoersteAar = 1900;
    internal const int SidsteAar = 2199;

    [GeneratedRegex(@"^(?<d>\d{1,2})\s?[./-]\s?(?<m>\d{1,2})(?:\s?[./-]\s?|\s)?(?<y>\d{4}|\d{2})?\.?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Tal();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d{1,2})\.?\s?(?<navn>\p{L}{3,9})\.?,?(?:\s?(?<y>\d{4}|\d{2}))?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Ord();

    [GeneratedRegex(@"^(?<dag>man|tir|tirs|ons|tor|tors|fre|lør|søn)(?:dag)?(?:en)?\.?,?\s+(?:d\.|den)?\s*(?<rest>.+)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex MedUgedag();

    [GeneratedRegex(@"^(?<dato>.*?)[\s,]*(?:(?<kl>\bkl\.?\s?)(?<h>\d{1,2})(?:[.:]?(?<min>\d{2}))?|(?:(?<=^|[\s,T])(?<h>\d{1,2}):(?<min>\d{2})(?::\d{2})?)|(?:(?<=[\s,])(?<h>\d{1,2})\.(?<min>\d{2})))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex MedKlokken();

    /// <summary>Understands 23.11., 23.11.2026, 23/11-26, 23. nov., mandag den 23. november 2026, 2026-11-23, i dag, i går, i morgen, nu.</summary>
    public static bool LaesDato(string? tekst, LocalDate idag, out LocalDate dato)
    {
        dato = default;
        var t = Rens(tekst);
        if (t is null) return false;
        switch (t)
        {
            case "i dag" or "idag" or "nu": dato = idag; return true;
            case "i går" or "igår" or "i gaar": dato = idag.PlusDays(-1); return true;
            case "i forgårs" or "forgårs": dato = idag.PlusDays(-2); return true;
            case "i morgen" or "imorgen": dato = idag.PlusDays(1); return true;
            case "i overmorgen" or "overmorgen": dato = idag.PlusDays(2); return true;
        }
        IsoDayOfWeek? ugedag = null;
        if (MedUgedag().Match(t) is { Success: true } u)
        {
            ugedag = (IsoDayOfWeek)(Array.FindIndex(Dage, d => d.StartsWith(u.Groups["dag"].Value, StringComparison.Ordinal)));
            t = u.Groups["rest"].Value;
        }
        else if (t.StartsWith("den ", StringComparison.Ordinal)) t = t[4..];
        else if (t.StartsWith("d. ", StringComparison.Ordinal)) t = t[3..];

        // A weekday that does not fit the date is a slip of the pen: better to ask than to choose one of them.
        return LaesTal(t, idag, out dato) && (ugedag is null || ugedag == dato.DayOfWeek);
    }

    /// <summary>
    /// A date with a time (23.11. kl. 8.12), a time alone (08:12 and kl. 8: today), <c>nu</c>, or a date alone, which counts
    /// from the beginning of that day so that a deadline is never placed too late. A skipped or doubled hour at the change to
    /// and from summer time is read leniently.
    /// </summary>
    public static bool LaesTidspunkt(string? tekst, Instant nu, out Instant tidspunkt)
    {
        tidspunkt = default;
        var t = Rens(tekst);
        if (t is null) return false;
        if (t is "nu") { tidspunkt = nu; return true; }

        // 8.12 alone may be a time or a day in December. Neither is guessed.
        if (Regex.IsMatch(t, @"^\d{1,2}\.\d{2}$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200))) return false;

        var idag = Dag(nu);
        var dato = idag;
        var klokken = LocalTime.Midnight;
        if (!(MedKlokken().Match(t) is { Success: true } m && LaesDel(m, idag, out dato, out klokken)))
        {
            if (!LaesDato(t, idag, out dato)) return false;
            klokken = LocalTime.Midnight;
        }
        tidspunkt = dato.At(klokken).InZoneLeniently(Koebenhavn).ToInstant();
        return true;
    }

    /// <summary>8.12, 08:12, kl. 8, 0812.</summary>
    public static bool LaesKlokkeslaet(string? tekst, out LocalTime klokken)
    {
        klokken = default;
        var t = Rens(tekst);
        if (t is null) return false;
        var m = Regex.Match(t, @"^(?:kl\.?\s?)?(?<h>\d{1,2})(?:[.:]?(?<min>\d{2}))?$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));
        return m.Success && Klokken(m.Groups["h"].Value, m.Groups["min"].Value, out klokken);
    }

    private static bool LaesDel(Match m, LocalDate idag, out LocalDate dato, out LocalTime klokken)
    {
        dato = idag;
        if (!Klokken(m.Groups["h"].Value, m.Groups["min"].Value, out klokken)) return false;
        var rest = m.Groups["dato"].Value.Trim();
        if (rest.Length > 1 && rest[^1] == 't' && char.IsAsciiDigit(rest[^2])) rest = rest[..^1];      // ISO: 2026-11-23T08:12
        return rest.Length == 0 || LaesDato(rest, idag, out dato);
    }

    private static bool LaesTal(string t, LocalDate idag, out LocalDate dato)
    {
        dato = default;
        var m = Iso().Match(t);
        if (!m.Success) m = Tal().Match(t);
        if (!m.Success) m = Ord().Match(t);
        if (!m.Success) return false;
        var dag = Heltal(m.Groups["d"].Value);
        var maaned = m.Groups["navn"] is { Success: true } navn ? Maaned(navn.Value) : Heltal(m.Groups["m"].Value);
        return m.Groups["y"] is { Success: true } aar
            ? Gyldig(Aar(aar.Value, idag), maaned, dag, out dato)
            : UdenAar(maaned, dag, idag, out dato);
    }

    /// <summary>
    /// Without a year it is this year, as the pages also leave this year out; only around New Year, where that would be more
    /// than nine months away, is it the neighbouring one (28.12. typed in January).
    /// </summary>
    private static bool UdenAar(int maaned, int dag, LocalDate idag, out LocalDate dato)
    {
        if (!Gyldig(idag.Year, maaned, dag, out dato)) return false;
        var afstand = Period.DaysBetween(idag, dato);
        if (Math.Abs(afstand) <= 270) return true;
        if (Gyldig(idag.Year - Math.Sign(afstand), maaned, dag, out var nabo)) dato = nabo;
        return true;
    }

    /// <summary>Two digits: up to ten years ahead, else in the past century, as in a date of birth.</summary>
    private static int Aar(string tekst, LocalDate idag)
    {
        var aar = Heltal(tekst);
        if (tekst.Length == 4) return aar;
        var aarhundrede = idag.Year / 100 * 100;
        return aarhundrede + aar > idag.Year + 10 ? aarhundrede - 100 + aar : aarhundrede + aar;
    }

    private static bool Gyldig(int aar, int maaned, int dag, out LocalDate dato)
    {
        dato = default;
        if (aar is < FoersteAar or > SidsteAar || maaned is < 1 or > 12 || dag < 1) return false;
        if (dag > CalendarSystem.Iso.GetDaysInMonth(aar, maaned)) return false;
        dato = new LocalDate(aar, maaned, dag);
        return true;
    }

    private static bool Klokken(string time, string minut, out LocalTime klokken)
    {
        klokken = default;
        int h = Heltal(time), min = minut.Length == 0 ? 0 : Heltal(minut);
        if (h > 23 || min > 59) return false;
        klokken = new LocalTime(h, min);
        return true;
    }

    private static int Maaned(string navn)
    {
        if (navn is "mar" or "mart") return 3;
        if (navn is "sept") return 9;
        var nr = Array.FindIndex(LangeMaaneder, 1, m => m == navn || m[..3] == navn);
        return Math.Max(nr, 0);
    }

    private static int Heltal(string cifre) => int.Parse(cifre, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Small letters, single spaces; null when it is empty or too long to be a date. \d also matches other scripts' digits, so those are refused here.</summary>
    private static string? Rens(string? tekst)
    {
        if (tekst is null || tekst.Length > LaengsteTekst) return null;
        if (tekst.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c))) return null;
        var ord = tekst.ToLowerInvariant().Split([' ', '\t', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        return ord.Length == 0 ? null : string.Join(' ', ord);
    }
}
