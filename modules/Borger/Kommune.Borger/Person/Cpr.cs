using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace Kommune.Borger;

/// <summary>
/// A civil registration number (B1). The 7th digit and the year together give the century, by the table of CPR-kontoret
/// ("Opbygning af CPR-nummeret"). Numbers that fail modulus 11 have been issued since 2007, so that is a warning only.
/// </summary>
internal readonly record struct Cpr
{
    private static readonly int[] Vaegte = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    private Cpr(string cifre, LocalDate foedselsdato) => (Cifre, Foedselsdato) = (cifre, foedselsdato);

    /// <summary>Ten digits, as stored.</summary>
    public string Cifre { get; }
    public LocalDate Foedselsdato { get; }

    /// <summary>False is no error: the page mentions it.</summary>
    public bool OpfylderModulus11 => Cifre.Select((c, i) => (c - '0') * Vaegte[i]).Sum() % 11 == 0;

    /// <summary><c>010119-XXXX</c></summary>
    public string Masket => Mask(Cifre);

    public static string Mask(string cifre) => $"{cifre[..6]}-XXXX";

    /// <summary>Reads <c>DDMMYY-XXXX</c> and <c>DDMMYYXXXX</c>; false when it is not ten digits or not a date.</summary>
    public static bool Laes([NotNullWhen(true)] string? tekst, out Cpr cpr)
    {
        cpr = default;
        var t = tekst?.Trim();
        if (t is { Length: 11 } && t[6] == '-')
        {
            t = t.Remove(6, 1);
        }

        if (t is not { Length: 10 } || !t.All(char.IsAsciiDigit))
        {
            return false;
        }

        int Tal(int fra) => (t[fra] - '0') * 10 + (t[fra + 1] - '0');
        var (dag, maaned, aar) = (Tal(0), Tal(2), Aar(t[6] - '0', Tal(4)));
        if (maaned is < 1 or > 12 || dag < 1 || dag > CalendarSystem.Iso.GetDaysInMonth(aar, maaned))
        {
            return false;
        }

        cpr = new Cpr(t, new LocalDate(aar, maaned, dag));
        return true;
    }

    private static int Aar(int syvende, int aar) => aar + syvende switch
    {
        <= 3 => 1900,
        4 or 9 => aar <= 36 ? 2000 : 1900,
        _ => aar <= 57 ? 2000 : 1800,
    };
}
