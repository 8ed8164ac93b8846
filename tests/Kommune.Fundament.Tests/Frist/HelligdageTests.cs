using Kommune.Test;
using NodaTime;
using static Kommune.Fundament.Tests.Fristmotor.Tid;

namespace Kommune.Fundament.Tests.Fristmotor;

[Krav("M10")]
public class HelligdageTests
{
    [Theory(DisplayName = "Påskedag, også de yderste i kalenderen")]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1961-04-02")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2019-04-21")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Paaskedag(string dag) => Assert.Equal(Den(dag), Helligdagsregel.Paaskedag(Den(dag).Year));

    [Fact(DisplayName = "Årets helligdage i 2026")]
    public void Helligdage_2026() => Assert.Equal(
        ["2026-01-01", "2026-04-02", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-14", "2026-05-24", "2026-05-25", "2026-12-25", "2026-12-26"],
        Dage(2026, Helligdage.Lovens));

    [Fact(DisplayName = "Store bededag er helligdag til og med 2023")]
    public void Store_bededag()
    {
        Assert.True(Helligdage.Lovens.ErHelligdag(Den("2022-05-13")));
        Assert.True(Helligdage.Lovens.ErHelligdag(Den("2023-05-05")));
        Assert.False(Helligdage.Lovens.ErHelligdag(Den("2024-04-26")));
    }

    [Theory(DisplayName = "Grundlovsdag, juleaftensdag og nytårsaftensdag er kommunens valg")]
    [InlineData("2026-06-05")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-31")]
    public void Kommunens_valg(string dag)
    {
        var valgt = new Helligdage(Helligdagsregel.Grundlovsdag, Helligdagsregel.Juleaftensdag, Helligdagsregel.Nytaarsaftensdag);
        Assert.False(Helligdage.Lovens.ErHelligdag(Den(dag)));
        Assert.True(valgt.ErHelligdag(Den(dag)));
    }

    [Fact(DisplayName = "Kommunens valg gælder fra en dato")]
    public void Kommunens_valg_er_dateret()
    {
        var valgt = new Helligdage(Helligdagsregel.Grundlovsdag with { GaelderFra = Den("2026-06-05") });
        Assert.False(valgt.ErHelligdag(Den("2025-06-05")));
        Assert.True(valgt.ErHelligdag(Den("2026-06-05")));
    }

    private static IEnumerable<string> Dage(int aar, Helligdage helligdage) =>
        Enumerable.Range(0, 365).Select(new LocalDate(aar, 1, 1).PlusDays).Where(helligdage.ErHelligdag).Select(d => $"{d:yyyy-MM-dd}");
}
