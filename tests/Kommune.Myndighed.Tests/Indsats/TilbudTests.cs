using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class TilbudTests
{
    private static TilbudVersion Version(decimal pris, LocalDate fra, int dag, string navn = "Familiebehandling", bool aktivt = true) => new()
    {
        Id = FaktumId.Ny(), TilbudId = new(Eksempel.Barn.Vaerdi), Gaelder = Instant.FromUtc(2026, 1, dag, 0, 0), Registreret = Instant.FromUtc(2026, 1, dag, 0, 0), Navn = navn, Maalgruppe = "Alle", Trin = 3,
        Hjemler = ["BL32-1-3"], Prisenhed = Prisenhed.Maaned, Pris = pris, PrisFra = fra, Eget = true, Aktivt = aktivt,
    };

    [Theory(DisplayName = "M8: prisen pr. måned er dagen gange 365/12 og timen gange de bevilgede timer")]
    [InlineData(Prisenhed.Maaned, 14_200, null, 14_200)]
    [InlineData(Prisenhed.Dag, 2_123, null, 64_574.58)]
    [InlineData(Prisenhed.Time, 650.5, 12.5, 8_131.25)]
    public void Pris(Prisenhed enhed, double pris, double? timer, double ventet) =>
        Assert.Equal((decimal)ventet, new Tilbudspris(enhed, (decimal)pris, new(2026, 1, 1)).PrMaaned((decimal?)timer));

    [Fact(DisplayName = "M8: en timepris uden timer er ingen pris")]
    public void Uden_timer() => Assert.Null(new Tilbudspris(Prisenhed.Time, 650, new(2026, 1, 1)).PrMaaned(null));

    [Fact(DisplayName = "M8: prisen er den, der gælder på dagen; af to fra samme dag den, der er fortalt sidst")]
    public void Daterede_priser()
    {
        var t = Tilbud.Af([Version(100, new(2026, 1, 1), 1), Version(120, new(2026, 7, 1), 3), Version(110, new(2026, 1, 1), 2, "Nyt navn"), Version(130, new(2026, 7, 1), 4, aktivt: false)]);
        Assert.Equal([null, 110m, 110m, 130m], new LocalDate[] { new(2025, 12, 31), new(2026, 1, 1), new(2026, 6, 30), new(2026, 7, 1) }.Select(d => t.PrisDen(d)?.Pris));
        Assert.False(t.Aktivt);
    }

    [Fact(DisplayName = "M8: et tilbud, der tages ud af brug eller skifter navn i dag, er det, også når en senere pris er fortalt i forvejen")]
    public void Kommende_pris()
    {
        var kommende = Version(120, new(2026, 7, 1), 2);
        kommende.Gaelder = Instant.FromUtc(2026, 7, 1, 0, 0);
        var t = Tilbud.Af([Version(100, new(2026, 1, 1), 1), kommende, Version(100, new(2026, 1, 1), 3, "Nyt navn", aktivt: false)]);
        Assert.False(t.Aktivt);
        Assert.Equal("Nyt navn", t.Navn);
        Assert.Equal([100m, 120m], new LocalDate[] { new(2026, 6, 30), new(2026, 7, 1) }.Select(d => t.PrisDen(d)!.Pris));
    }

    [Fact(DisplayName = "M8: en hjemmel dækker sine finere koder, men ikke en anden, der begynder ens")]
    public void Hjemmel_daekker()
    {
        var h = Hjemmelkatalog.Standard.Find("BL32")!;
        var t = Tilbud.Af([Version(1, new(2026, 1, 1), 1)]);
        Assert.True(h.Daekker(t));
        Assert.True(h.Daekker(t with { Hjemler = ["BL32"] }));
        Assert.False(h.Daekker(t with { Hjemler = ["BL320"] }));
        Assert.False(h.Daekker(t with { Trin = 4 }));
    }

    [Theory(DisplayName = "M9: progression er, at målene samlet er kommet tættere på, hvad vej de end går")]
    [InlineData(8, 3, 4, true)]
    [InlineData(8, 3, 3, false)]
    [InlineData(8, 4, 3, false)]
    [InlineData(2, 7, 5, true)]
    [InlineData(8, 7, 10, false)]
    public void Fremgang(int maal, int foer, int nu, bool ventet) => Assert.Equal(ventet, Progression.Af([(maal, foer, nu)]));
}
