using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Styring.Tests;

public sealed class GenafspilningTests
{
    [Fact(DisplayName = "ST4: der regnes kun om én gang ad gangen"), Krav("ST4")]
    public async Task En_ad_gangen()
    {
        await using var v = await Testvaert.Start();      // without its background work: the first stays unfinished
        await v.Koer(new BestilGenafspilning(Id.Ny()));
        var svar = Assert.IsType<Svar.Afvist>(await v.Proev(new BestilGenafspilning(Id.Ny())));
        Assert.Contains("regnet om", svar.Afvisning.Mangler[0].Tekst, StringComparison.Ordinal);
    }
}
