using FsCheck;
using FsCheck.Fluent;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Fundament.Tests;

[Krav("X3")]
public sealed class DanskTalTests
{
    [Theory]
    [InlineData("9.800,50", 9800.50)]
    [InlineData("9800", 9800)]
    [InlineData("9 800 kr.", 9800)]
    [InlineData("9.800,-", 9800)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("-12", -12)]
    [InlineData("−12,5", -12.5)]
    [InlineData("0,05", 0.05)]
    public void Tal_laeses_dansk(string tekst, double ventet)
    {
        Assert.True(DanskTal.Laes(tekst, out var tal));
        Assert.Equal((decimal)ventet, tal);
    }

    [Theory]
    [InlineData("1.5")]                             // neither thousands nor Danish decimals
    [InlineData("1,2,3")]
    [InlineData("12.34.567")]
    [InlineData("ti")]
    [InlineData("1e9")]
    [InlineData("kr.")]
    [InlineData("")]
    [InlineData("99999999999999999999999999999999999")]
    [InlineData("٣")]
    public void Det_der_kan_misforstaas_afvises(string tekst) => Assert.False(DanskTal.Laes(tekst, out _));

    [Fact]
    public void En_maanedspris_over_tusind_har_ingen_oere_og_en_er_en()
    {
        Assert.Equal("24.333\u00a0kr.", DanskTal.KronerPrMaaned(24_333.33m));
        Assert.Equal("9.800\u00a0kr.", DanskTal.KronerPrMaaned(9_800m));
        Assert.Equal("912,50\u00a0kr.", DanskTal.KronerPrMaaned(912.5m));
        Assert.Equal(["1 gang", "2 gange", "0 gange", "1,5 gange"], new[] { 1m, 2m, 0m, 1.5m }.Select(n => DanskTal.Antal(n, "gang", "gange")));
    }

    [Fact]
    public void Beloeb_skrives_med_punktum_og_komma()
    {
        Assert.Equal("775.000\u00a0kr.", DanskTal.Kroner(775000m));
        Assert.Equal("9.800,50\u00a0kr.", DanskTal.Kroner(9800.5m));
        Assert.Equal("−5.846.000", DanskTal.Heltal(-5846000));
        Assert.Equal("12,5\u00a0%", DanskTal.Procent(0.125m));
        Assert.Equal("0,5", DanskTal.Tal(0.5m));
        Assert.Equal("1.284", DanskTal.Tal(1284m));
    }

    [Fact]
    public void Ethvert_beloeb_kan_laeses_igen() =>
        Prop.ForAll(Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(), oere =>
            DanskTal.Laes(DanskTal.Kroner(oere / 100m), out var igen) && igen == oere / 100m).QuickCheckThrowOnFailure();
}
