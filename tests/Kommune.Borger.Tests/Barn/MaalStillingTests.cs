using Kommune.Fundament;

namespace Kommune.Borger.Tests;

public sealed class MaalStillingTests
{
    [Theory(DisplayName = "B6: et mål er på vej, når det er kommet nærmere, også når det skal ned")]
    [InlineData(new[] { 3 }, 7, false)]
    [InlineData(new[] { 3, 5 }, 7, true)]
    [InlineData(new[] { 3, 5, 3 }, 7, false)]
    [InlineData(new[] { 8, 4 }, 2, true)]
    [InlineData(new[] { 8, 9 }, 2, false)]
    public void Paa_vej(int[] maalinger, int maal, bool ventet) => Assert.Equal(ventet, new MaalStilling("Konflikter om ugen", maalinger, maal, Indsigt.Myndighedssag).PaaVej);
}
