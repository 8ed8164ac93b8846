using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// The number of somebody without a CPR (B1): the date of birth, then four characters with at least one letter, as
/// <c>010119-AB12</c>. It gives day and month and the year's last digits; the century is the one that is not in the future.
/// </summary>
internal readonly record struct Erstatningsnummer(string Tegn)
{
    public string Vist => $"{Tegn[..6]}-{Tegn[6..]}";

    public static bool Laes([NotNullWhen(true)] string? tekst, out Erstatningsnummer nummer)
    {
        nummer = default;
        var t = tekst?.Trim().ToUpperInvariant();
        if (t is { Length: 11 } && t[6] == '-')
        {
            t = t.Remove(6, 1);
        }

        if (t is not { Length: 10 } || !t[..6].All(char.IsAsciiDigit) || !t[6..].All(char.IsAsciiLetterOrDigit) || !t[6..].Any(char.IsAsciiLetter) || Dato(t, 2000) is null)
        {
            return false;
        }

        nummer = new(t);
        return true;
    }

    /// <summary>Null: 29 February of a year that has none in the century.</summary>
    public LocalDate? Foedselsdato(LocalDate idag) => Dato(Tegn, 2000) is { } d && d <= idag ? d : Dato(Tegn, 1900);

    public bool Passer(LocalDate foedt) => Dato(Tegn, foedt.Year / 100 * 100) == foedt;

    private static LocalDate? Dato(string t, int aarhundrede)
    {
        int Tal(int fra) => (t[fra] - '0') * 10 + (t[fra + 1] - '0');
        var (dag, maaned, aar) = (Tal(0), Tal(2), aarhundrede + Tal(4));
        return maaned is >= 1 and <= 12 && dag >= 1 && dag <= CalendarSystem.Iso.GetDaysInMonth(aar, maaned) ? new(aar, maaned, dag) : null;
    }
}
