using FsCheck;
using FsCheck.Fluent;
using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Styring.Tests;

/// <summary>ST7: a difference is parted, and nothing is lost between the parts.</summary>
public sealed class AfvigelseTests
{
    [Fact(DisplayName = "ST7: volumen og pris giver tilsammen ændringen på øren, hvad den så er"), Krav("ST7")]
    public void Paa_oeren() => Prop.ForAll(
        Arb.From(from a in Gen.Choose(0, 4_000) from b in Gen.Choose(0, 90_000_000) from c in Gen.Choose(0, 4_000) from d in Gen.Choose(0, 90_000_000) select (MaanederFoer: a / 31m, KronerFoer: b / 100m, Maaneder: c / 31m, Kroner: d / 100m)),
        x =>
        {
            var a = Afvigelse.Af(x.MaanederFoer, x.KronerFoer, x.Maaneder, x.Kroner);
            Assert.Equal(x.Kroner - x.KronerFoer, a.Volumen + a.Pris);
            Assert.Equal(decimal.Round(a.Volumen, 2), a.Volumen);
        }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "ST7: 25 færre til 775.000 kr., og de andre blev dyrere: S2's eget regnestykke"), Krav("ST7")]
    public void Randers()
    {
        var a = Afvigelse.Af(185, 185 * 775_000m, 158, 158 * 812_000m);
        Assert.Equal(-27 * 775_000m, a.Volumen);
        Assert.Equal(158 * 37_000m, a.Pris);
    }

    [Fact(DisplayName = "ST7: en ny slags er volumen, for der er ingen pris at sammenligne med"), Krav("ST7")]
    public void Ny_slags()
    {
        Assert.Equal(new Afvigelse(120_000, 0), Afvigelse.Af(0, 0, 6, 120_000));
        Assert.Equal(new Afvigelse(-120_000, 0), Afvigelse.Af(6, 120_000, 0, 0));
    }

    [Fact(DisplayName = "ST7: prisudviklingen er for de samme tilbud; den lader sig ikke narre af, at flere er i de dyre"), Krav("ST7")]
    public void Prisudvikling()
    {
        // A cheap and a dear offer, both 5 % dearer, and most of the months have moved to the dear one.
        var a = Afvigelse.Af(20, 20 * 10_000m, 5, 5 * 10_500m) + Afvigelse.Af(5, 5 * 60_000m, 20, 20 * 63_000m);
        var r = new Omraaderegnskab([Omraade.Plejefamilier], "", null, (5 * 10_500m) + (20 * 63_000m), 0, (20 * 10_000m) + (5 * 60_000m), a, new HashSet<BorgerId>(), []);
        Assert.Equal(0.05m, r.Prisudvikling);
        Assert.Null((r with { Foer = 0 }).Prisudvikling);
    }

    [Fact(DisplayName = "ST7: det, der gælder færre end fem børn, står sammen med det næstmindste, og summen er den samme"), Krav("ST7")]
    public void Faa_boern()
    {
        var alle = new[] { ("A", 2), ("B", 7), ("C", 30), ("D", 1) };
        var samlet = Regnskab.SamlFaa(alle, x => x.Item2, (x, y) => (x.Item1 + y.Item1, x.Item2 + y.Item2)).ToArray();
        Assert.Equal([("C", 30), ("ADB", 10)], samlet);
    }
}
