using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommune.Fundament;

/// <summary>Numbers the Danish way, on every machine: point for thousands, comma for decimals, a real minus sign.</summary>
public static partial class DanskTal
{
    public const string SkrivTal = "Skriv et tal, f.eks. 9.800,50";
    public const string SkrivTimer = "Skriv et tal, f.eks. 7,5";
    public const string SkrivHeltal = "Skriv et helt tal, f.eks. 12";

    private static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3], NegativeSign = "−", NumberNegativePattern = 1,
    };

    [GeneratedRegex(@"^(?<tegn>[-−–+])?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Moenster();

    /// <summary><c>1.284</c></summary>
    public static string Heltal(long tal) => tal.ToString("N0", Format);

    /// <summary><c>9.800,5</c>: as many decimals as it has, at most <paramref name="decimaler"/>.</summary>
    public static string Tal(decimal tal, int decimaler = 2) =>
        Math.Round(tal, decimaler, MidpointRounding.AwayFromZero).ToString("#,##0." + new string('#', decimaler), Format);

    /// <summary><c>9.800,50</c>: always <paramref name="decimaler"/> decimals.</summary>
    public static string FastTal(decimal tal, int decimaler = 2) =>
        Math.Round(tal, decimaler, MidpointRounding.AwayFromZero).ToString("N" + decimaler.ToString(CultureInfo.InvariantCulture), Format);

    /// <summary><c>775.000 kr.</c>, and with oere only when there are any: <c>9.800,50 kr.</c></summary>
    public static string Kroner(decimal beloeb) => $"{Beloeb(beloeb)}\u00a0kr.";

    /// <summary>A price per month: øre say nothing where it is over 1.000, and only come from a price per day × 365/12.</summary>
    public static string KronerPrMaaned(decimal beloeb) => Kroner(Math.Abs(beloeb) > 1000 ? Math.Round(beloeb, 0, MidpointRounding.AwayFromZero) : beloeb);

    /// <summary><c>1 gang</c>, <c>2 gange</c>, <c>7,5 timer</c></summary>
    public static string Antal(decimal antal, string en, string flere) => $"{Tal(antal)} {(antal == 1 ? en : flere)}";

    /// <summary>The amount without unit: <c>775.000</c> or <c>9.800,50</c>.</summary>
    public static string Beloeb(decimal beloeb)
    {
        var afrundet = Math.Round(beloeb, 2, MidpointRounding.AwayFromZero);
        return FastTal(afrundet, afrundet == decimal.Truncate(afrundet) ? 0 : 2);
    }

    /// <summary>A share of 1 as <c>12,5 %</c>.</summary>
    public static string Procent(decimal andel, int decimaler = 1) => $"{Tal(andel * 100, decimaler)}\u00a0%";

    /// <summary>Understands 9.800,50, 9800, 9 800 kr., −12. A point that does not part thousands (1.5) is refused rather than guessed.</summary>
    public static bool Laes(string? tekst, out decimal tal)
    {
        tal = 0;
        if (tekst is null || tekst.Length > 40) return false;
        var t = string.Concat(tekst.Where(c => !char.IsWhiteSpace(c)));
        foreach (var hale in (string[])["kr.", "kr", ",-"])
            if (t.EndsWith(hale, StringComparison.OrdinalIgnoreCase)) { t = t[..^hale.Length]; break; }
        if (Moenster().Match(t) is not { Success: true } m) return false;
        var negativ = m.Groups["tegn"] is { Success: true, Value: not "+" };
        var cifre = t[m.Groups["tegn"].Length..].Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        if (!decimal.TryParse(cifre, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out tal)) return false;
        if (negativ) tal = -tal;
        return true;
    }

    public static bool LaesHeltal(string? tekst, out long tal)
    {
        tal = 0;
        if (!Laes(tekst, out var d) || d != decimal.Truncate(d) || d is < long.MinValue or > long.MaxValue) return false;
        tal = (long)d;
        return true;
    }
}
