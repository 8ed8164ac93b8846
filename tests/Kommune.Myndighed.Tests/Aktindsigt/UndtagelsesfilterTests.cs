using System.Text;
using Kommune.Test;

namespace Kommune.Myndighed.Tests;

[Krav("M13", "B2")]
public sealed class UndtagelsesfilterTests
{
    private static readonly Guid Brev = Guid.NewGuid();
    private static readonly Guid Notat = Guid.NewGuid();

    private static readonly Akt[] Akter =
    [
        new(Brev, Aktafsnit.Brev, default, "Brev fra Lis Bang", "Lis Bang skriver:\nHan slår hende, når Bo Riis er på   besøg hos mor."),
        new(Notat, Aktafsnit.Journal, default, "Notat", "»han slår hende, når bo riis er på besøg hos mor.« siger hun. Mor bor på Skjulestien 4711, 4293 Gemmelev."),
    ];

    private static Undtagelsesfilter Filter(params Undtagelse[] undtagelser) => new(undtagelser, Akter, g => g,
        t => t.IndexOf("Skjulestien 4711", StringComparison.Ordinal) is var i and >= 0 ? [(i, i + 16)] : []);

    private static Undtagelse Ord(string passage, string grund = "andre") => new(Guid.NewGuid(), Brev, passage, grund);

    [Theory(DisplayName = "M13: ord, der undtages, er væk overalt, uanset blanke og store bogstaver, og hullet siger ikke, hvor langt det var")]
    [InlineData("Bo Riis")]
    [InlineData("BO\n  RIIS")]
    public void Overalt(string passage)
    {
        var f = Filter(Ord(passage));
        foreach (var a in Akter)
        {
            Assert.DoesNotContain("riis", f.Rens(a.Tekst), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("når [undtaget: andre] er på", f.Rens(a.Tekst), StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "M13: passager, der griber ind over hinanden, er ét hul, og ingen del af dem bliver stående")]
    public void Overlap()
    {
        var f = Filter(Ord("når Bo Riis er", "andre"), Ord("Riis er på besøg", "kilde"), Ord("besøg hos mor", "andre"));
        Assert.Equal("Lis Bang skriver:\nHan slår hende, [undtaget: andre, kilde].", f.Rens(Akter[0].Tekst));
        Assert.Equal("aaaa", string.Concat(Filter(Ord("xx")).Stykker("aaaa").Select(s => s.Tekst)));
        Assert.Equal("[undtaget: andre]", Filter(Ord("anan")).Rens("ananan"));      // over one another in one word
    }

    [Fact(DisplayName = "B2: en beskyttet adresse er væk, også når en passage kun dækker noget af den")]
    public void Adresse() => Assert.Contains("Mor bor på [undtaget: beskyttet adresse, andre], ", Filter(Ord("4711")).Rens(Akter[1].Tekst), StringComparison.Ordinal);

    [Fact(DisplayName = "M13: undtages en hel akt, er dens linjer også væk, hvor de er citeret, og hverken titel, dag eller længde står i pakken")]
    public void Hel_akt()
    {
        var f = Filter(new Undtagelse(Guid.NewGuid(), Brev, null, "kilde"));
        var html = Encoding.UTF8.GetString(Aktpakke.Skriv(new("Aktindsigt", "Alma", "Sag 2026-1", new(2026, 11, 23), ["Kommunen"], null), Akter, f));
        foreach (var ord in new[] { "Lis Bang", "bo riis", "besøg hos mor", "Skjulestien", Brev.ToString() })
        {
            Assert.DoesNotContain(ord, html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("<article><p class=\"undtaget\">[undtaget: kilde]</p></article>", html, StringComparison.Ordinal);
        Assert.Contains("siger hun", html, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M22: et frosset brev læses som tekst igen, afsnit for afsnit")]
    public void Brev_som_tekst() => Assert.Equal("Kommunen\nBørn & Unge\nKære Line\nHej <dig>", Aktsamling.Laes("<!doctype html><html><head><style>p{}</style></head><body><p>Kommunen<br>Børn &amp; Unge</p><h1>Kære Line</h1><p>Hej &lt;dig&gt;</p></body></html>"));
}
