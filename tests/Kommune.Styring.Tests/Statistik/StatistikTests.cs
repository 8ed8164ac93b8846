using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Styring.Tests;

/// <summary>ST11: what is sent is what differs from what was sent last.</summary>
public sealed class StatistikTests
{
    private static readonly LocalDate Til = new(2026, 11, 23);
    private static readonly Stoettepost God = new(new(Guid.NewGuid()), BorgerId.Ny(), new(2015, 5, 1), "1001", "BL46", false, new(2026, 2, 1), 5, new(2026, 3, 1), null);

    [Fact(DisplayName = "ST11: nye, ændrede og udgåede poster kommer med, uændrede gør ikke"), Krav("ST11")]
    public void Forskellen()
    {
        var (uaendret, aendret, udgaaet) = (God with { Indsats = new(Guid.NewGuid()) }, God with { Indsats = new(Guid.NewGuid()) }, God with { Indsats = new(Guid.NewGuid()) });
        var sendt = new[] { uaendret, aendret, udgaaet }.ToDictionary(p => p.Indsats, p => (p.Barn, (string?)p.Xml()));
        var stof = Indberetningsstof.Af([God, uaendret, aendret with { Slut = new(2026, 10, 1) }], sendt, Til);
        Assert.Equal([(God.Indsats, Handling.Ny), (aendret.Indsats, Handling.Aendret), (udgaaet.Indsats, Handling.Udgaaet)], stof.Poster.Select(p => (p.IndsatsId, p.Handling)));
        Assert.Empty(stof.Fejl);
        var xml = new Indberetning { Til = Til, Poster = [.. stof.Poster] }.Xml();
        Assert.Equal(3, xml.Root!.Elements("Foranstaltning").Count());
        Assert.Contains("""<Slutdato>2026-10-01</Slutdato>""", xml.ToString(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "ST11: en post med fejl venter, til den er rettet, og siger hvad"), Krav("ST11")]
    public void Fejlene()
    {
        var stof = Indberetningsstof.Af([God with { Hjemmel = null, Slut = new(2026, 1, 1) }, God with { Indsats = new(Guid.NewGuid()), Foedt = null }, God with { Indsats = new(Guid.NewGuid()), Foedt = new(1999, 1, 1) }], new Dictionary<IndsatsId, (BorgerId, string?)>(), Til);
        Assert.Empty(stof.Poster);
        Assert.Equal(["Afgørelsen mangler, så hjemlen kendes ikke", "Indsatsen sluttede, før den begyndte", "Barnets fødselsdato kendes ikke", "Den unge var over 23 år, da indsatsen begyndte"], stof.Fejl.Select(f => f.Fejl));
    }
}
