using NodaTime;

namespace Kommune.Udfoerer.Tests;

public sealed class RegelTests
{
    [Theory(DisplayName = "U1: prisen pr. måned er dagen gange 365/12 og timen gange de bevilgede timer")]
    [InlineData("Dag", 1200, null, "36500")]
    [InlineData("Dag", 1333.33, null, "40555.45")]
    [InlineData("Maaned", 48000, null, "48000")]
    [InlineData("Time", 650, 21.5, "13975")]
    [InlineData("Time", 650, null, null)]
    public void Maanedspris(string enhed, double pris, double? timer, string? ventet) =>
        Assert.Equal(ventet is null ? null : decimal.Parse(ventet, System.Globalization.CultureInfo.InvariantCulture), Tilbudsregler.PrisPrMaaned(Enum.Parse<Prisenhed>(enhed), (decimal)pris, (decimal?)timer));

    [Theory(DisplayName = "U1: et CVR-nummer er otte cifre med rigtig kontrol")]
    [InlineData("29189846", true)]
    [InlineData("29189847", false)]
    [InlineData("2918984", false)]
    [InlineData("x9189846", false)]
    public void Cvr(string cvr, bool gyldigt) => Assert.Equal(gyldigt, Tilbudsregler.ErCvr(cvr));

    [Theory(DisplayName = "U1: gennemgangen er i maj, og en for tidlig eller for sen tæller for den maj, den skyldtes")]
    [InlineData("2026-05-31", "2026-03-01", "2027-05-31")]
    [InlineData("2026-05-31", "2026-08-01", "2027-05-31")]
    [InlineData("2026-05-31", "2028-01-01", "2028-05-31")]
    public void Gennemgang(string forfalden, string dag, string naeste) => Assert.Equal(Dato(naeste), Tilbudsregler.NaesteGennemgang(Dato(forfalden), Dato(dag)));

    [Fact(DisplayName = "U1: det, der var kendt før en pris tilbage i tiden, kan stadig læses")]
    public void Som_kendt()
    {
        var foer = Instant.FromUtc(2026, 1, 1, 8, 0);
        var nu = Instant.FromUtc(2026, 6, 1, 8, 0);
        var gammel = Pris(100, new(2026, 1, 1), null, foer);
        List<TilbudPris> alle = [gammel];
        alle.AddRange(Gyldighed.Fra(alle, new LocalDate(2026, 3, 1), nu, (g, til) => g with { GaelderTil = til, Registreret = nu, Afloest = null }, til => Pris(120, new(2026, 3, 1), til, nu)));
        Assert.Equal(120, alle.Paa(new(2026, 4, 1))!.Pris);
        Assert.Equal(100, alle.Paa(new(2026, 2, 1))!.Pris);
        Assert.Equal(100, alle.Paa(new(2026, 4, 1), foer)!.Pris);
    }

    private static TilbudPris Pris(decimal pris, LocalDate fra, LocalDate? til, Instant registreret) =>
        new() { Id = Guid.NewGuid(), TilbudId = new(Guid.NewGuid()), Enhed = Prisenhed.Dag, Pris = pris, GaelderFra = fra, GaelderTil = til, Registreret = registreret, Bruger = new(Guid.NewGuid()) };

    private static LocalDate Dato(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
