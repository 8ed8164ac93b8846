using Kommune.Fundament;
using FsCheck;
using FsCheck.Fluent;
using Kommune.Test;

namespace Kommune.Styring.Tests;

/// <summary>F33: whoever reads a table may not learn of fewer than five children, by what it says or by subtraction.</summary>
public sealed class SmaatalTests
{
    [Theory(DisplayName = "ST4: ét skjult tal tager det næstmindste med, så det ikke kan regnes ud"), Krav("ST4")]
    [InlineData(new[] { 3, 9, 40 }, new[] { true, true, false })]
    [InlineData(new[] { 3, 2, 40 }, new[] { true, true, false })]
    [InlineData(new[] { 1, 2, 40 }, new[] { true, true, true })]      // together three: the next goes too
    [InlineData(new[] { 6, 9, 40 }, new[] { false, false, false })]
    [InlineData(new[] { 0, 3, 40 }, new[] { false, true, true })]     // nought is nobody, and hides nothing
    public void Naboen(int[] dele, bool[] skjult) => Assert.Equal(skjult, Smaatal.Skjulte([.. dele.Select(d => new[] { d })]));

    [Fact(DisplayName = "ST4: i en andel skjules også det, som resten af et distrikt ville røbe"), Krav("ST4")]
    public void Resten()
    {
        // 38 of 40 were heard: the two who were not are two.
        Assert.True(Talvisning.ErForFaa(Regnemaade.Andel, new Tal(0.95m, 38, 40, 40, 38, 2)));
        Assert.False(Talvisning.ErForFaa(Regnemaade.Andel, new Tal(1m, 40, 40, 40, 40, 0)));
        Assert.False(Talvisning.ErForFaa(Regnemaade.Antal, new Tal(40, 40, 40, 40, 40, 0)));
    }

    [Fact(DisplayName = "ST4: for enhver tabel kan intet skjult tal under fem regnes ud af helheden og de viste"), Krav("ST4")]
    public void Intet_kan_regnes_ud() => Prop.ForAll(Arb.From(Gen.ListOf(from a in Gen.Choose(0, 12) from b in Gen.Choose(0, 12) select new[] { a + b, a, b })), liste =>
    {
        var dele = liste.ToList();
        var skjult = Smaatal.Skjulte(dele);
        for (var k = 0; k < 3; k++)
        {
            Assert.All(dele.Where((_, i) => !skjult[i]), d => Assert.False(d[k] is > 0 and < 5));
            var rest = dele.Where((_, i) => skjult[i]).Sum(d => d[k]);
            var alt = dele.Where(d => d[0] > 0).All(d => skjult[dele.IndexOf(d)]);
            Assert.True(alt || rest == 0 || rest >= 5, $"The hidden sum to {rest} by column {k}.");
            Assert.True(alt || skjult.Count(s => s) != 1);
        }
    }).QuickCheckThrowOnFailure();

    [Fact(DisplayName = "ST4: den midterste og den, ni af ti er inden for"), Krav("ST4", "ST9")]
    public void Fraktiler()
    {
        Assert.Equal(3, Tal.Fraktil([5, 1, 3], 0.5m));
        Assert.Equal(2.5m, Tal.Fraktil([4, 1, 2, 3], 0.5m));
        Assert.Equal(9, Tal.Fraktil(Enumerable.Range(1, 10).Select(i => (decimal)i), 0.9m));
        Assert.Equal(11, Tal.Fraktil(Enumerable.Range(1, 12).Select(i => (decimal)i), 0.9m));
        Assert.Null(Tal.Fraktil([], 0.5m));
    }
}
