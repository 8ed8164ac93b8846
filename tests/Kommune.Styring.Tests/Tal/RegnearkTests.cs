using System.IO.Compression;
using Kommune.Test;

namespace Kommune.Styring.Tests;

public sealed class RegnearkTests
{
    [Fact(DisplayName = "ST5: et regneark har overskrifter, tal som tal og skjulte tal som tekst; CSV'en læses af danske regneark"), Krav("ST5")]
    public async Task Udtraek()
    {
        var t = new Udtraekstabel("Børn [under/over] fem år og en meget lang titel", ["Distrikt", "Antal"], [["Øst", 12.5m], ["=SUM(A1)", null]]);
        using var zip = new ZipArchive(new MemoryStream(await Regneark.Skriv(t, TestContext.Current.CancellationToken)));
        using var ark = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await ark.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("12.5", xml, StringComparison.Ordinal);
        Assert.Contains("Øst", xml, StringComparison.Ordinal);
        Assert.Contains("<cols>", xml, StringComparison.Ordinal);          // wide enough to be read as it opens
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);       // a name is never a formula
        Assert.Equal("Distrikt;Antal\r\nØst;12,5\r\n'=SUM(A1);\r\n", UdtraekApi.CsvTekst(t));
    }
}
