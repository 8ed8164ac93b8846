using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Styring.Tests;

/// <summary>ST8: the arithmetic of a case, to the øre.</summary>
public sealed class CaseregningTests
{
    [Fact(DisplayName = "ST8: 25 færre til 775.000 kr.: 27 færre nåedes, prisen holdt ikke, og plan + antal + pris er det målte på øren"), Krav("ST8")]
    public void Anbringelserne()
    {
        var i = Case(Casetype.FaerreTilPris, 185, 775_000m, new(2015, 25, null, 0), new(2016, 25, null, 0));
        var aar = Caseregning.Aar(i, Maalt((2016, 158, 812_000m, null)));
        var bro = Caseregning.Bro(aar)!;

        Assert.Equal(19_375_000m, aar[^1].Ventet);
        Assert.Equal((20_925_000m, -5_846_000m, 15_079_000m), (aar[^1].Maengde, aar[^1].Prisvirkning, aar[^1].Maalt));
        Assert.Equal(new Bro(19_375_000m, 1_550_000m, -5_846_000m, 15_079_000m), bro);
        Assert.Equal(bro.Maalt, bro.Plan + bro.Maengde + bro.Pris);
        Assert.Equal(-4_296_000m, aar[^1].Afvigelse);
        Assert.Null(aar[0].Maalt);
    }

    [Fact(DisplayName = "ST8: 2,1 → 4,1 → 6,1 mio. kr. over tre år er 12,3 mio. kr., og det, indsatsen koster, trækkes fra"), Krav("ST8")]
    public void Beloeb()
    {
        var i = Case(Casetype.Beloeb, null, null, new(2018, null, 2_100_000m, 3_000_000m), new(2019, null, 4_100_000m, 1_000_000m), new(2020, null, 6_100_000m, 0));

        Assert.Equal(8_300_000m, Caseregning.Samlet(i));
        Assert.Equal(2019, Caseregning.TjentHjem(Caseregning.Aar(i, Maalt())));
        Assert.Equal(300_000m, Caseregning.Aar(i, Maalt((2019, null, null, 4_400_000m)))[1].Afvigelse);
        Assert.Null(Caseregning.Bro(Caseregning.Aar(i, Maalt((2019, null, null, 4_400_000m)))));
    }

    [Fact(DisplayName = "ST8: et scenarie afrundes til øren én gang pr. år, og halve øre væk fra nul"), Krav("ST8")]
    public void Scenarier()
    {
        var i = Case(Casetype.Beloeb, null, null, new(2018, null, 100.01m, 0), new(2019, null, 100.01m, 0));

        Assert.Equal(100.02m, Caseregning.Samlet(i, new("halv", 50, 0)));            // 50,005 → 50,01 each year
        Assert.Equal(207.13m, Caseregning.Samlet(i, new("dyrere", 100, 2.35m)));     // 102,36 + 104,77
        Assert.Equal(16_895_000m, Caseregning.Samlet(Case(Casetype.FaerreTilPris, 185, 775_000m, new Caseaar(2016, 25, null, 0)), new("dyrere", 100, 2)));     // 25 × 775.000 − 160 × 15.500
        Assert.Equal(0.01m, Caseregning.Oere(0.005m));
        Assert.Equal(-0.01m, Caseregning.Oere(-0.005m));
    }

    [Fact(DisplayName = "ST8: et nyt serviceniveau koster, eller frigør, antal gange pris"), Krav("ST8")]
    public void Niveau() =>
        Assert.Equal(-1_234_000.50m, Caseregning.Niveau([new("Familiebehandling", 10, 222_000m), new("Opholdssted", -3, 1_151_333.50m), new("Rådgivere", 0, 500_000m)]));

    private static Investeringsindhold Case(Casetype type, int? antal, decimal? pris, params Caseaar[] aar) => new("Prøve", type, "u", "i", "f", antal, pris, "kilde", aar, [], []);

    private static Dictionary<int, Investeringsmaaling> Maalt(params (int Aar, int? Antal, decimal? Pris, decimal? Besparelse)[] alle) => alle.ToDictionary(m => m.Aar, m => new Investeringsmaaling
    {
        Id = Guid.Empty, InvesteringId = Guid.Empty, Aar = m.Aar, Antal = m.Antal, Pris = m.Pris, Besparelse = m.Besparelse, Kilde = "k", Registreret = default, Bruger = default,
    });
}
