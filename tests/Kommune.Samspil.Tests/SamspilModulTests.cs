namespace Kommune.Samspil.Tests;

public sealed class SamspilModulTests
{
    [Fact(DisplayName = "SA1: Samspil har sit eget skema og strømme")]
    public void EgetSkema()
    {
        var modul = new SamspilModul();

        Assert.Equal("samspil", modul.Skema);
        Assert.True(modul.HarStroemme);
    }
}
