using Kommune.Fundament;

namespace Kommune.Borger.Tests;

public sealed class IndsigtTests
{
    [Theory(DisplayName = "X1: indsigt følger af rolle og afdelingens tilknytning; alt andet giver ingen")]
    [InlineData(Rolle.Socialraadgiver, "myndighed", Indsigt.Grunddata | Indsigt.Adresse | Indsigt.Myndighedssag | Indsigt.Forloeb | Indsigt.Overblik | Indsigt.MindreIndsats)]
    [InlineData(Rolle.Teamleder, "myndighed", Indsigt.Grunddata | Indsigt.Adresse | Indsigt.Myndighedssag | Indsigt.Forloeb | Indsigt.Overblik | Indsigt.MindreIndsats)]
    [InlineData(Rolle.Familiebehandler, "udfoerer", Indsigt.Grunddata | Indsigt.Forloeb)]
    [InlineData(Rolle.Tilbudsleder, "udfoerer", Indsigt.Grunddata | Indsigt.Forloeb)]
    [InlineData(Rolle.Tilbudskoordinator, "udfoerer", Indsigt.Grunddata | Indsigt.Forloeb)]
    [InlineData(Rolle.Familiebehandler, "myndighed", Indsigt.Ingen)]
    [InlineData(Rolle.Tilbudsleder, "myndighed", Indsigt.Ingen)]
    [InlineData(Rolle.Socialraadgiver, "udfoerer", Indsigt.Ingen)]
    [InlineData(Rolle.Drift, "myndighed", Indsigt.Ingen)]
    [InlineData(Rolle.Paedagog, "dagtilbud", Indsigt.Grunddata | Indsigt.Trivsel)]
    [InlineData(Rolle.Paedagog, "myndighed", Indsigt.Ingen)]
    [InlineData(Rolle.Borgerservice, "myndighed", Indsigt.Ingen)]
    [InlineData(Rolle.Socialraadgiver, "distriktsteam", Indsigt.Grunddata | Indsigt.MindreIndsats)]
    [InlineData(Rolle.Psykolog, "distriktsteam", Indsigt.Grunddata | Indsigt.MindreIndsats)]
    [InlineData(Rolle.Sundhedsplejerske, "distriktsteam", Indsigt.Grunddata | Indsigt.MindreIndsats)]
    [InlineData(Rolle.Sundhedsplejerske, "myndighed", Indsigt.Ingen)]
    [InlineData(Rolle.Paedagog, "distriktsteam", Indsigt.Ingen)]
    [InlineData(Rolle.Socialraadgiver, "ukendt", Indsigt.Ingen)]
    public void Af(Rolle rolle, string modul, Indsigt ventet) => Assert.Equal(ventet, Barneindsigt.Af([rolle], [modul]));

    [Theory(DisplayName = "B1: man sendes kun tilbage til vores egne sider, med barnet på")]
    [InlineData("/underretninger/ny", "/underretninger/ny?barn=")]
    [InlineData("/underretninger/ny?kladde=1", "/underretninger/ny?kladde=1&barn=")]
    [InlineData("/a#felt", "/a?barn=*#felt")]
    [InlineData("//ond.example", null)]
    [InlineData("/\\ond.example", null)]
    [InlineData("https://ond.example", null)]
    [InlineData("/a\r\nLocation: x", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Retur(string? retur, string? ventet)
    {
        var id = BorgerId.Ny();
        var sti = Returvej.Laes(retur) is { } r ? Returvej.Med(r, id).Sti : null;
        Assert.Equal(ventet is null ? null : ventet.Contains('*', StringComparison.Ordinal) ? ventet.Replace("*", id.ToString(), StringComparison.Ordinal) : ventet + id, sti);
    }
}
