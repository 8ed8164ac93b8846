using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Kommune.Borger.Tests;

public sealed class CprTests
{
    [Theory(DisplayName = "B1: århundredet følger af 7. ciffer og året, efter CPR-kontorets tabel")]
    [InlineData(0, "00", 1900)]
    [InlineData(0, "99", 1999)]
    [InlineData(1, "36", 1936)]
    [InlineData(2, "57", 1957)]
    [InlineData(3, "58", 1958)]
    [InlineData(3, "99", 1999)]
    [InlineData(4, "00", 2000)]
    [InlineData(4, "36", 2036)]
    [InlineData(4, "37", 1937)]
    [InlineData(4, "99", 1999)]
    [InlineData(5, "00", 2000)]
    [InlineData(5, "57", 2057)]
    [InlineData(5, "58", 1858)]
    [InlineData(6, "57", 2057)]
    [InlineData(6, "58", 1858)]
    [InlineData(7, "00", 2000)]
    [InlineData(7, "99", 1899)]
    [InlineData(8, "57", 2057)]
    [InlineData(8, "58", 1858)]
    [InlineData(9, "00", 2000)]
    [InlineData(9, "36", 2036)]
    [InlineData(9, "37", 1937)]
    [InlineData(9, "99", 1999)]
    public void Aarhundrede(int syvende, string aar, int ventet)
    {
        Assert.True(Cpr.Laes($"0102{aar}-{syvende}123", out var cpr));
        Assert.Equal(new LocalDate(ventet, 2, 1), cpr.Foedselsdato);
    }

    [Theory(DisplayName = "B1: et CPR-nummer er ti cifre og en dato, der findes")]
    [InlineData("320119-1234", false)]
    [InlineData("290225-4123", false)]
    [InlineData("290224-4123", true)]
    [InlineData("001219-1234", false)]
    [InlineData("011319-1234", false)]
    [InlineData("0101191234", true)]
    [InlineData(" 010119-1234 ", true)]
    [InlineData("010119 1234", false)]
    [InlineData("010119-123", false)]
    [InlineData("010119-12345", false)]
    [InlineData("٠١٠١١٩-1234", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Gyldig(string? tekst, bool ventet) => Assert.Equal(ventet, Cpr.Laes(tekst, out _));

    [Theory(DisplayName = "B1: modulus 11 er kun en oplysning: numre uden er udstedt")]
    [InlineData("070761-4285", true)]
    [InlineData("010119-1234", false)]
    public void Modulus(string tekst, bool ventet)
    {
        Assert.True(Cpr.Laes(tekst, out var cpr));
        Assert.Equal(ventet, cpr.OpfylderModulus11);
    }

    [Fact(DisplayName = "B1: vist er de sidste fire cifre dækket")]
    public void Masket()
    {
        Assert.True(Cpr.Laes("010119-1234", out var cpr));
        Assert.Equal("010119-XXXX", cpr.Masket);
    }

    [Fact(DisplayName = "B1: enhver dato med sit 7. ciffer læses som den dato, og enhver tekst læses uden fejl")]
    public void Rundtur()
    {
        var gen = from dage in Gen.Choose(0, Period.DaysBetween(new(1858, 1, 1), new(2057, 12, 31)))
                  from lober in Gen.Choose(0, 999)
                  let dato = new LocalDate(1858, 1, 1).PlusDays(dage)
                  from syvende in Gen.Elements(Cifre(dato.Year))
                  select (dato, cpr: FormattableString.Invariant($"{dato.Day:00}{dato.Month:00}{dato.Year % 100:00}{syvende}{lober:000}"));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(gen.ToArbitrary(), x => Cpr.Laes(x.cpr, out var cpr) && cpr.Foedselsdato == x.dato && cpr.Cifre == x.cpr));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(ArbMap.Default.ArbFor<string>(), t => Cpr.Laes(t, out _) || true));
    }

    /// <summary>The table read the other way: which 7th digits a year of birth can have.</summary>
    private static int[] Cifre(int aar) => aar switch
    {
        < 1900 => [5, 6, 7, 8],
        < 1937 => [0, 1, 2, 3],
        < 2000 => [0, 1, 2, 3, 4, 9],
        < 2037 => [4, 5, 6, 7, 8, 9],
        _ => [5, 6, 7, 8],
    };
}
