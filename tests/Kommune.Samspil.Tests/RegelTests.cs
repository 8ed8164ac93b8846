using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Samspil.Tests;

public sealed class RegelTests
{
    [Fact(DisplayName = "SA1: mødestrukturen, bekymringsguiden og delingsgrundlaget er i orden, som de leveres"), Krav("SA1", "SA7")]
    public void Standard_er_i_orden()
    {
        Assert.Empty(Moedestruktur.Standard.Fejl());
        Assert.Empty(Bekymringsguide.Standard.Fejl());
        Assert.Empty(Delingsgrundlag.Standard.Fejl());
        Assert.All(Moedestruktur.Standard.Typer, t => Assert.Equal((Moedetype.Opgaven, Moedetype.VejenTilbage), (t.Punkter[0], t.Punkter[^1])));
    }

    [Theory(DisplayName = "SA1: en mødestruktur, der ikke kan bruges, afvises med ord")]
    [InlineData("Kode!", 1, 6, 5, "barnet", "små bogstaver")]
    [InlineData("a", 4, 2, 5, "barnet", "det laveste først")]
    [InlineData("a", 1, 7, 5, "barnet", "fra 1 til 6")]
    [InlineData("a", 1, 6, 200, "barnet", "fra 0 til 90")]
    [InlineData("a", 1, 6, 5, "barnet; naboen", "»naboen«")]
    [Krav("SA1")]
    public void Fejl_i_strukturen(string kode, int fra, int til, int varsel, string skalMed, string ord)
    {
        var type = Moedestruktur.Standard.Typer[0] with { Kode = kode, FraTrin = fra, TilTrin = til, Varsel = varsel, SkalMed = skalMed };
        Assert.Contains(ord, string.Join(' ', new Moedestruktur([type]).Fejl()), StringComparison.Ordinal);
        Assert.Contains("to gange", string.Join(' ', new Moedestruktur([type, type]).Fejl()), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "SA8: tal om færre end fem børn vises ikke"), Krav("SA8")]
    public void Smaa_tal()
    {
        Assert.True(new Moedetid("Familiemøde", 9, 4, 9, 9, 0, 0).Skjult);
        Assert.False(new Moedetid("Familiemøde", 9, 5, 9, 9, 0, 0).Skjult);
        Assert.False(new Moedetid("Koordineringskonference", 3, 0, 9, 9, 0, 0).Skjult);
        Assert.Equal(1.5m, new Moedetid("Familiemøde", 6, 5, 9, 9, 0, 0).BeslutningerPrMoede);
    }

    [Fact(DisplayName = "SA6: kalenderfilen følger RFC 5545: CRLF, højst 75 oktetter på en linje, og komma og semikolon med skråstreg"), Krav("SA6")]
    public void Kalenderfilen()
    {
        var start = Instant.FromUtc(2026, 11, 26, 14, 0);
        var fil = Kalenderfil.Skriv([new(new(new Guid("0198c0de-0000-7000-8000-0000000000f1")), "Råd, æøå; " + new string('ø', 60), start, 60, true, start)], new Uri("https://kommune.example"));
        Assert.All(fil.Split("\r\n"), l => Assert.True(System.Text.Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.DoesNotContain('\n', fil.Replace("\r\n", "", StringComparison.Ordinal));
        var hel = fil.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Råd\\, æøå\\; øøø", hel, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261126T140000Z\r\nDTEND:20261126T150000Z\r\n", hel, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", hel, StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", hel, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", hel, StringComparison.Ordinal);
    }
}
