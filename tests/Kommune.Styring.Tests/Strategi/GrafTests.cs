using Kommune.Test;

namespace Kommune.Styring.Tests;

/// <summary>The drawing as geometry: what makes it readable can be measured.</summary>
public sealed class GrafTests
{
    [Fact(DisplayName = "ST3: 40 led tegnes uden at bokse rører hinanden, og pile går kun til højre og ikke bag en boks"), Krav("ST3")]
    public void Fyrre_led()
    {
        var t = Eksempel(40);
        var g = Graf.Tegn(t, l => l.Art == Ledart.Maal ? "171 → 158" : null);

        Assert.Equal(40, g.Bokse.Count);
        Assert.All(g.Bokse.SelectMany((a, i) => g.Bokse.Skip(i + 1).Select(b => (a, b))).Where(x => x.a.X == x.b.X), x => Assert.True(x.a.Y + x.a.Hoejde + 10 <= x.b.Y || x.b.Y + x.b.Hoejde + 10 <= x.a.Y));
        Assert.All(t.Pile, p => Assert.True(g.Bokse.Single(b => b.Led.Id == p.Fra).X < g.Bokse.Single(b => b.Led.Id == p.Til).X));
        Assert.All(g.Bokse, b => Assert.InRange(b.Y + b.Hoejde, 0, g.Hoejde));
        Assert.Equal([Ledart.Ressource, Ledart.Aktivitet, Ledart.Resultat, Ledart.Maal], g.Spalter.Select(s => s.Art));
        Assert.Equal(g.Streger.Select(s => s.Sti), Graf.Tegn(t, l => l.Art == Ledart.Maal ? "171 → 158" : null).Streger.Select(s => s.Sti));

        // Where an arrow passes a column it runs level, and there is no box at that height.
        foreach (var s in g.Streger)
        {
            foreach (System.Text.RegularExpressions.Match m in System.Text.RegularExpressions.Regex.Matches(s.Sti, @" ([\d.]+) ([\d.]+) H([\d.]+)"))
            {
                var (x, y) = (double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture));
                Assert.DoesNotContain(g.Bokse, b => Math.Abs(b.X - x) < 1 && y > b.Y && y < b.Y + b.Hoejde);
            }
        }
    }

    [Fact(DisplayName = "ST3: led i samme spalte, der fører til hinanden, står i hver sin kolonne, og rækkefølgen mindsker krydsninger"), Krav("ST3")]
    public void Kolonner()
    {
        Led[] led = [.. "abcdef".Select((c, i) => new Led(Id(i), i < 3 ? Ledart.Aktivitet : i < 5 ? Ledart.Resultat : Ledart.Maal, c.ToString(), null))];
        var g = Graf.Tegn(new(null, led, [new(Id(0), Id(4), null), new(Id(2), Id(3), null), new(Id(3), Id(4), null), new(Id(0), Id(5), null)]), _ => null);
        double X(int i) => g.Bokse.Single(b => b.Led.Id == Id(i)).X;

        Assert.True(X(3) < X(4) && X(0) == X(2));
        Assert.Equal(1, Graf.Kryds([(0, 1), (1, 0)]));
        Assert.Equal(0, Graf.Kryds([(0, 0), (1, 1), (1, 2)]));
    }

    [Fact(DisplayName = "ST3: en pil går fremad, én gang og aldrig i ring, og afvisningen siger hvilken"), Krav("ST3")]
    public void Pile()
    {
        Led[] led = [new(Id(0), Ledart.Ressource, "r", null), new(Id(1), Ledart.Resultat, "s", null), new(Id(2), Ledart.Resultat, "t", null)];
        var fejl = Teorier.Fejl(led, [new(Id(0), Id(1), null), new(Id(1), Id(0), null), new(Id(1), Id(2), null), new(Id(2), Id(1), null), new(Id(0), Id(1), "igen"), new(Id(1), Id(1), null), new(Id(9), Id(1), null)]).ToArray();

        Assert.Equal([1, 3, 4, 5, 6], fejl.Select(f => f.Nr));
        Assert.Contains("ring", fejl[1].Tekst, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "ST3: tekst brydes ved ord")]
    [InlineData("Kort", "Kort")]
    [InlineData("Forebyggende socialrådgivere, 6 stillinger", "Forebyggende|socialrådgivere, 6|stillinger")]
    [InlineData("Specialpædagogikkonsulentuddannelsen", "Specialpædagogikkonsulentud|dannelsen")]
    public void Linjer(string tekst, string linjer) => Assert.Equal(linjer.Split('|'), Graf.Bryd(tekst));

    private static Guid Id(int i) => Guid.Parse($"0198c0de-0000-7000-8000-{i:D12}");

    /// <summary>So many parts over four kinds, each leading to two or three of the next, and some to one further on.</summary>
    private static Teoriindhold Eksempel(int antal)
    {
        Led[] led = [.. Enumerable.Range(0, antal).Select(i => new Led(Id(i), (Ledart)(i * 4 / antal), $"Et led nummer {i} med nogle ord om, hvad det er", null))];
        var pr = antal / 4;
        var pile = led.Select((l, i) => (l, i)).Where(x => x.l.Art != Ledart.Maal).SelectMany(x => new[] { ((x.i * 7) + 1) % pr, ((x.i * 3) + 2) % pr }.Distinct().Select(n => new Pil(x.l.Id, Id((((int)x.l.Art + 1) * pr) + n), null)));
        return new(null, led, [.. pile, new(Id(0), Id(pr * 3), null), new(Id(1), Id(pr * 2), null)]);
    }
}
