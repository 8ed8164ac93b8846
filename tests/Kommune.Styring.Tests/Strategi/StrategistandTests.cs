using Kommune.Test;

namespace Kommune.Styring.Tests;

public sealed class StrategistandTests
{
    [Fact(DisplayName = "ST1, ST5: en strategis stand er målenes seneste opfølgning i ord og tegn, og et mål uden opfølgning siges at mangle den"), Krav("ST1", "ST5")]
    public void I_ord()
    {
        Assert.Equal("✓ 1 nået, ▼ 2 bagud, 3 ikke fulgt op endnu", Stand(new() { [Maalvurdering.Bagud] = 2, [Maalvurdering.Naaet] = 1 }, 3).Tekst);
        Assert.Equal("ingen mål endnu", Stand([], 0).Tekst);

        static Strategistand Stand(Dictionary<Maalvurdering, int> domme, int uden) => new(new(Guid.Empty), "", domme, uden);
    }
}
