using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The child's page and the day's news, where Myndighed and Udfører tell of the same steps.</summary>
[Krav("B6", "M10")]
public sealed class BarnetsSideTests(Websag v) : IClassFixture<Websag>
{
    [Fact(DisplayName = "B6: et skridt, som to afdelinger fortæller om, står én gang på barnets side, hos den, der må åbne det")]
    public async Task Hvert_skridt_en_gang()
    {
        var (s, indsats) = await Begyndt();
        using var soc = await v.Klient("soc1");
        var side = await Side(soc, s.Barn);
        var linjer = Linjer(side);
        Assert.Single(linjer, l => l.Contains("Afgørelse: Familiebehandling", StringComparison.Ordinal));
        Assert.Single(linjer, l => l.Contains("bestillingen er", StringComparison.Ordinal) || l.Contains("sagt ja", StringComparison.Ordinal));
        Assert.Single(linjer, l => l.Contains("begyndte", StringComparison.Ordinal) || l.Contains("Forløb begyndt", StringComparison.Ordinal));
        Assert.DoesNotContain(linjer, l => l.Contains("Bestilt:", StringComparison.Ordinal) || l.Contains("bevilget på trin", StringComparison.Ordinal) || l.Contains("åbnet efter en underretning", StringComparison.Ordinal));
        Assert.NotNull(side.Dokument.QuerySelector($".tidslinje a[href='{MyndighedRuter.Indsats(indsats)}']"));

        // Who has only the work sees the same steps in the house's own words.
        using var fam = await v.Klient("fam1");
        var deres = Linjer(await Side(fam, s.Barn));
        Assert.All((string[])["Bestilt: Familiebehandling", "sagt ja", "Forløb begyndt"], t => Assert.Single(deres, l => l.Contains(t, StringComparison.Ordinal)));
        Assert.DoesNotContain(deres, l => l.Contains("Afgørelse", StringComparison.Ordinal));

        // The department stands in the address; one that is not there means all.
        Assert.All(Linjer(await Side(soc, s.Barn, "?afdeling=borger")), l => Assert.DoesNotContain("Familiebehandling", l, StringComparison.Ordinal));
        Assert.Equal(linjer, Linjer(await Side(soc, s.Barn, "?afdeling=findes-ikke")));
    }

    [Fact(DisplayName = "B6: barnets egne ord står før alt andet om barnet, så de også på en telefon ses først")]
    public async Task Barnets_ord_foerst()
    {
        var s = await v.Sag();
        using var soc = await v.Klient("soc1");
        var side = (await Side(soc, s.Barn)).Dokument.QuerySelector(".barneside")!;
        Assert.Contains("Jeg vil gerne sove hos mormor.", side.Children[0].TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M10: nyt går, når det, det handler om, bliver åbnet, ad hvilken vej det end sker, og efter 30 dage af sig selv")]
    public async Task Gammelt_nyt()
    {
        var (foerste, indsats) = await Begyndt();
        var (anden, _) = await Begyndt();
        using var soc = await v.Klient("soc1");
        var dag = await soc.Hent("/i-dag");
        Assert.All((string[])[foerste.Navn, anden.Navn], n => Assert.Contains(Nyt(dag), t => t.Contains(n, StringComparison.Ordinal)));
        await soc.Hent(MyndighedRuter.Indsats(indsats).Sti);
        dag = await soc.Hent("/i-dag");
        Assert.DoesNotContain(Nyt(dag), t => t.Contains(foerste.Navn, StringComparison.Ordinal));
        Assert.Contains(Nyt(dag), t => t.Contains(anden.Navn, StringComparison.Ordinal));
        v.Ur.Frem(Duration.FromDays(IDagsoverblik.DageMedNyt + 1));
        Assert.DoesNotContain(Nyt(await soc.Hent("/i-dag")), t => t.Contains(anden.Navn, StringComparison.Ordinal));

        static string[] Nyt(Webside side) => [.. side.Dokument.QuerySelectorAll("aside[aria-label='Nyt til dig'] li").Select(l => l.TextContent)];
    }

    private async Task<(Websag.Sagen Sag, IndsatsId Indsats)> Begyndt()
    {
        var (s, indsats, _) = await v.Bevilget();
        var bestilling = Id.Af(indsats.Vaerdi, "bestilling");
        await v.Koer("udf-leder", "AccepterBestilling", new { id = bestilling, forventetStart = v.Idag, version = 1 });
        await v.Koer("udf-leder", "TildelBestilling", new { id = bestilling, behandler = (await v.Bruger("fam1")).Id, version = 2 });
        await v.Koer("fam1", "BegyndForloeb", new { id = bestilling, dato = v.Idag, version = 3 });
        await v.Stille();
        return (s, indsats);
    }

    private static string[] Linjer(Webside side) => [.. side.Dokument.QuerySelectorAll(".tidslinje > li p").Select(p => p.TextContent.Trim())];

    /// <summary>A department that is late on a busy machine is left out of the page, and is there the next time.</summary>
    private static async Task<Webside> Side(Klient klient, BorgerId barn, string valg = "")
    {
        var side = await klient.Hent(BorgerRuter.Barn(barn).Sti + valg);
        for (var i = 0; i < 10 && side.Tekst.Contains("svarer ikke", StringComparison.Ordinal); i++)
        {
            side = await klient.Hent(BorgerRuter.Barn(barn).Sti + valg);
        }

        return side;
    }
}
