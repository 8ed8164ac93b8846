using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The rules of supervision, without a database.</summary>
[Krav("M12")]
public sealed class TilsynsreglerTests
{
    private static readonly SagId[] Sager = [.. Enumerable.Range(0, 200).Select(i => new SagId(Id.Af(Guid.Empty, $"sag/{i}")))];

    [Fact(DisplayName = "M12: det samme frø giver den samme stikprøve, i hvilken orden sagerne end kommer")]
    public void Samme_froe()
    {
        var trukket = Stikproeve.Traek("efterår", Sager, 12);
        Assert.Equal(12, trukket.Distinct().Count());
        Assert.Equal(trukket, Stikproeve.Traek("efterår", Sager.Reverse(), 12));
        Assert.Equal(trukket, Stikproeve.Traek("efterår", Sager.OrderBy(s => Id.Af(s.Vaerdi, "x")).Concat(Sager), 12));
        Assert.NotEqual(trukket, Stikproeve.Traek("forår", Sager, 12));
        Assert.Equal(trukket.Take(5), Stikproeve.Traek("efterår", Sager, 5));
        Assert.Equal(200, Stikproeve.Traek("efterår", Sager, 500).Count);
    }

    [Fact(DisplayName = "M12: stikprøven følger af frøet og sagen alene, også på en anden maskine")]
    public void Kendt_udtraek() => Assert.Equal(["193", "112", "49"], Stikproeve.Traek("1", Sager, 3).Select(s => $"{Array.IndexOf(Sager, s)}"));

    [Fact(DisplayName = "M12: hver sag har lige stor chance")]
    public void Ligelig()
    {
        var gange = Enumerable.Range(0, 400).SelectMany(f => Stikproeve.Traek($"{f}", Sager, 20)).GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(200, gange.Count);                                    // 40 times each on average
        Assert.All(gange.Values, n => Assert.InRange(n, 15, 75));
    }

    [Fact(DisplayName = "M12: systemet svarer ja, når alle periodens frister blev nået, nej ved en forsinket, og ikke relevant uden frister")]
    public void Frister()
    {
        var (nu, periode) = (Dag(200), new Interval(Dag(0), Dag(100)));
        Assert.Equal(Tilsynssvar.IkkeRelevant, Svar());
        Assert.Equal(Tilsynssvar.Ja, Svar(F(10, 20, 15)));
        Assert.Equal(Tilsynssvar.Nej, Svar(F(10, 20, 25)));
        Assert.Equal(Tilsynssvar.Nej, Svar(F(10, 20, 20)));                  // at the moment it ran out is too late
        Assert.Equal(Tilsynssvar.Nej, Svar(F(10, 20, 15), F(30, 40, null)));
        Assert.Equal(Tilsynssvar.IkkeRelevant, Svar(F(90, 300, null)));      // runs still
        Assert.Equal(Tilsynssvar.IkkeRelevant, Svar(F(110, 120, 130)));      // after the period
        Assert.Equal(Tilsynssvar.Nej, Svar(F(-50, 20, 25)));                 // began before it, ran out in it
        Assert.Equal(Tilsynssvar.IkkeRelevant, Svar(F(10, 20, null) is var f ? f with { Frist = f.Frist with { Bortfaldet = Dag(12) } } : f));
        Assert.Contains("1 af 2 til tiden", Forhaandsvurdering.Frister([F(10, 20, 15), F(30, 40, null)], periode, nu).Hvorfor, StringComparison.Ordinal);

        Tilsynssvar Svar(params Sagsfrist[] frister) => Forhaandsvurdering.Frister(frister, periode, nu).Svar;
        Sagsfrist F(int start, int udloeb, int? naaet) => new(
            new Frist("F7", "", Dag(start), new SubjektId(Guid.Empty), "", "", new Rute("/")) { Opfyldt = naaet is { } n ? Dag(n) : null }, new Fristberegning(null, null, new(Dag(udloeb), null)), nu);
    }

    [Fact(DisplayName = "M12: der er talt med barnet, når det skete hver gang")]
    public void Samtaler()
    {
        Assert.Equal(Tilsynssvar.IkkeRelevant, Forhaandsvurdering.Samtaler([]).Svar);
        Assert.Equal(Tilsynssvar.Ja, Forhaandsvurdering.Samtaler([true, true]).Svar);
        Assert.Equal(new(Tilsynssvar.Nej, "Samtale 1 af 2 gange"), Forhaandsvurdering.Samtaler([true, false]));
    }

    [Fact(DisplayName = "M12, F33: under fem sager vises ikke, og heller ikke det, de kan regnes ud af")]
    public void Smaa_tal()
    {
        Assert.Equal("20 | 8 7 5", Vist(20, 8, 7, 5));
        Assert.Equal("18 | 8 x x", Vist(18, 8, 6, 4));                      // one hidden: the smallest of the others too
        Assert.Equal("15 | 8 x x", Vist(15, 8, 4, 3));
        Assert.Equal("33 | x x x", Vist(33, 30, 2, 1));                       // two that together are a few: the next goes too
        Assert.Equal("x | x -", Vist(4, 4, 0));
        Assert.Equal("x | x", Vist(9, 4));                                    // nothing else to hide it behind
        Assert.Equal("- | - -", Vist(0, 0, 0));

        static string Vist(int sum, params int[] dele)
        {
            var (s, d) = Efterlevelse.Vis(new(0, sum), [.. dele.Select(x => new Efterlevelsestal(0, x))]);
            return $"{Et(s)} | {string.Join(' ', d.Select(Et))}";
            static string Et(VistEfterlevelse? v) => v is null ? "-" : v.Skjult ? "x" : $"{v.Tal.Alle}";
        }
    }

    [Fact(DisplayName = "M12: tjeklisten, den leveres med, er gyldig, og hver fristregel i den findes")]
    public void Standard()
    {
        Assert.Empty(Tilsynstjekliste.Standard.Fejl());
        Assert.All(Tilsynstjekliste.Standard.Spoergsmaal.Where(q => q.Forhaand == Forhaandssvar.Frist), q => Assert.Contains(Fristregler.Katalog.Versioner, r => r.Id == q.Regel));
        Assert.Equal(3, new Tilsynstjekliste([new("A", Sagsled.Plan, "?", Forhaandssvar.Frist), new("a", Sagsled.Plan, "?", null, null, 101)]).Fejl().Count());     // twice, no rule, over 100 %
    }

    private static Instant Dag(int n) => Fristdag.Begynder(new LocalDate(2026, 1, 1).PlusDays(n));
}
