using Kommune.Fundament;

namespace Kommune.Styring.Tests;

public sealed class StyringModulTests
{
    [Fact(DisplayName = "ST4: Styring har sit eget skema, og ingen strømme: dens fakta er andres")]
    public void EgetSkema()
    {
        IModul modul = new StyringModul();

        Assert.Equal("styring", modul.Skema);
        Assert.False(modul.HarStroemme);
    }
}
