using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>U9 against ten children counted by hand, and what may not be told.</summary>
public sealed class EffektTests
{
    /// <summary>
    /// 1–5 reached all their goals (two of them have two); 6 reached one of two; 7 moved and did not reach; 8 fell back; 9 stood
    /// still; 10 was never measured. 1–4 and 8 ended as planned, 6, 7, 9 and 10 broke off and 5 runs: five, four and one.
    /// </summary>
    private static readonly Effektbarn[] Ti =
    [
        Barn(Afslutning.MaaletNaaet, 10_000, (3, 7, 7)), Barn(Afslutning.MaaletNaaet, 20_000, (2, 9, 8)), Barn(Afslutning.PlanlagtOphoer, 30_000, (3, 7, 7), (4, 8, 8)),
        Barn(Afslutning.SkiftAfIndsats, 40_000, (5, 6, 6)), Barn(null, 50_000, (1, 7, 6), (2, 6, 6)), Barn(Afslutning.Sammenbrud, 60_000, (3, 7, 7), (3, 3, 7)),
        Barn(Afslutning.BarnetOenskedeIkke, 70_000, (2, 4, 7)), Barn(Afslutning.PlanlagtOphoer, 80_000, (5, 3, 8)), Barn(Afslutning.StedetOpsagde, 90_000, (4, 4, 7)), Barn(Afslutning.BarnetRejste, 50_000, (3, null, 7)),
    ];

    [Fact(DisplayName = "U9: ti børn talt i hånden: nåede, fremgang, ophør, ændring og pris pr. barn, der nåede alle mål"), Krav("U9")]
    public void Ti_boern()
    {
        var t = Effekttal.Af(Ti);
        Assert.Equal((10, 5, 4, 1), (t.Boern, t.Planlagt, t.IkkePlanlagt, t.Loeber));
        Assert.Equal((5, 7, 9), (t.Naaede, t.Fremgang, t.Maalte));
        // 4 + 7 + 4 + 1 + 5 + 2 + 2 − 2 + 0 = 23 points over the nine who were measured.
        Assert.Equal(2.6m, t.Aendring);
        Assert.Equal((500_000m, 50_000m, 100_000m), (t.Afregnet, t.PrBarn, t.PrBarnDerNaaede));
    }

    [Fact(DisplayName = "U9, F33: tal om færre end fem børn vises ikke, heller ikke forskellen"), Krav("U9")]
    public void Smaa_tal()
    {
        var t = Effekttal.Af(Ti);
        Assert.True(t.ViserNaaede);         // five and five
        Assert.False(t.ViserFremgang);      // seven would tell of three
        Assert.False(t.ViserMaalte);        // nine would tell of one
        Assert.Equal((false, true, true), t.Skjult);     // four and one: by themselves each could be found from the other
        var fire = Effekttal.Af(Ti[..4]);
        Assert.False(fire.NokBoern);
        Assert.Equal((null, null), (fire.PrBarn, fire.PrBarnDerNaaede));
        Assert.True(Effekttal.Af(Ti[..5]).ViserNaaede);      // all of them: no difference
        Assert.False(Effekttal.Af(Ti[5..]).ViserNaaede);     // none of them
    }

    [Theory(DisplayName = "U9: et mål, der skal ned, er nået, når det er kommet ned, og ikke før"), Krav("U9")]
    [InlineData(8, false, 0)]
    [InlineData(5, false, 3)]
    [InlineData(2, true, 6)]
    [InlineData(9, false, -1)]
    public void Ned(int nu, bool naaet, int aendring)
    {
        var barn = Barn(null, 0, (8, nu, 2));
        Assert.Equal((naaet, (decimal?)aendring), (barn.NaaedeAlle, barn.Aendring));
    }

    [Theory(DisplayName = "F33: en del, der kan regnes ud af de andre, skjules med"), Krav("U5", "U9")]
    [InlineData("10,20,30", "")]
    [InlineData("3,20,30", "0,1")]
    [InlineData("3,1,30", "0,1,2")]
    [InlineData("3,4,30", "0,1")]
    [InlineData("0,7,0", "")]
    [InlineData("2,0,0", "0")]
    [InlineData("4,0,9,6", "0,3")]
    public void Skjulte(string dele, string skjult) =>
        Assert.Equal(skjult, string.Join(',', Smaatal.Skjulte([.. dele.Split(',').Select(int.Parse)]).Select((s, i) => (s, i)).Where(x => x.s).Select(x => x.i)));

    [Fact(DisplayName = "U9: en årgang opgøres, når den er fast, ved hele kvartaler"), Krav("U9")]
    public void Kohorter()
    {
        var idag = new LocalDate(2026, 11, 23);
        Assert.Equal((2025, new LocalDate(2026, 9, 30)), Som(null, null));
        Assert.Equal((2024, new LocalDate(2025, 12, 31)), Som(2024, "2025-12-31"));
        Assert.Equal((2025, new LocalDate(2025, 12, 31)), Som(2026, "2025-12-31"));       // the year was over that day, and not the next
        Assert.Equal((2024, new LocalDate(2025, 9, 30)), Som(2025, "2025-09-30"));        // it was not over yet
        Assert.Equal((2025, new LocalDate(2026, 9, 30)), Som(2025, "2026-11-22"));        // no day in between

        (int, LocalDate) Som(int? aar, string? pr) => Kohorte.Vaelg(idag, aar, pr) is var k ? (k.Aar, k.Pr) : default;
    }

    private static Effektbarn Barn(Afslutning? slut, decimal kroner, params (int Foer, int? Nu, int Maal)[] maal) => new([.. maal.Select(m => new Effektmaal(m.Foer, m.Nu, m.Maal))], slut, kroner);
}
