using Kommune.Test;
using static Kommune.Fundament.Tests.Fristmotor.Tid;

namespace Kommune.Fundament.Tests.Fristmotor;

[Krav("M10")]
public class FristkatalogTests
{
    private static readonly IReadOnlyList<Fristregel> Alle = Fristkatalog.Alle;

    [Fact(DisplayName = "F1–F34 er der alle")]
    public void Alle_regler_er_der() =>
        Assert.Empty(Enumerable.Range(1, 34).Select(n => $"F{n}").Except(Alle.Select(r => r.Id), StringComparer.Ordinal));

    [Fact(DisplayName = "Id og version er entydige")]
    public void Id_og_version_er_entydige() => Assert.Equal(Alle.Count, Alle.Select(r => (r.Id, r.Version)).Distinct().Count());

    [Fact(DisplayName = "To versioner af en regel gælder aldrig samme dag")]
    public void Gyldighed_overlapper_ikke()
    {
        foreach (var regel in Alle.GroupBy(r => r.Id))
            for (var dag = Den("2020-01-01"); dag < Den("2027-01-01"); dag = dag.PlusDays(1))
                Assert.InRange(regel.Count(r => r.GaelderDen(dag)), 0, 1);
    }

    [Fact(DisplayName = "Kun en bekræftet regel nævner en paragraf; de andre siger, at kommunen udfylder den")]
    public void Ubekraeftede_har_ingen_paragraf()
    {
        Assert.All(Alle.Where(r => r.Kilde is Regelkilde.Ubekraeftet or Regelkilde.Forgaenger), r =>
        {
            Assert.Null(r.Lovgrundlag);
            Assert.Equal("Paragraf udfyldes af kommunen", r.Grundlag);
        });
        Assert.All(Alle.Where(r => r.Kilde is Regelkilde.Lokal), r => Assert.Equal("Lokal regel", r.Grundlag));
    }

    [Fact(DisplayName = "Alle regler er gyldige i sig selv og har alle tekster")]
    public void Reglerne_er_hele() => Assert.All(Alle, r =>
    {
        Assert.Empty(r.Fejl());
        Assert.All([r.Navn, r.Tekst, r.StartBegivenhed, r.StandsesAf], t => Assert.False(string.IsNullOrWhiteSpace(t)));
        Assert.EndsWith(".", r.Tekst, StringComparison.Ordinal);
    });

    [Theory(DisplayName = "Lovens længder")]
    [InlineData("F1", 24, Fristenhed.Timer)]
    [InlineData("F2", 6, Fristenhed.Hverdage)]
    [InlineData("F7", 4, Fristenhed.Maaneder)]
    [InlineData("F8", 3, Fristenhed.Maaneder)]
    [InlineData("F10", 3, Fristenhed.Maaneder)]
    [InlineData("F11-SPOR2", 3, Fristenhed.Maaneder)]
    [InlineData("F11-SPOR3", 42, Fristenhed.Kalenderdage)]
    [InlineData("F18", 28, Fristenhed.Kalenderdage)]
    [InlineData("F18-GENVURDERING", 28, Fristenhed.Kalenderdage)]
    [InlineData("F20", 7, Fristenhed.Arbejdsdage)]
    [InlineData("F22", 7, Fristenhed.Kalenderdage)]
    [InlineData("F22-MEDDELELSE", 24, Fristenhed.Timer)]
    [InlineData("F22-GYLDIGHED", 1, Fristenhed.Maaneder)]
    [InlineData("F27", 24, Fristenhed.Maaneder)]
    [InlineData("F28-KLAGE", 28, Fristenhed.Kalenderdage)]
    [InlineData("F28-BEGRUNDELSE", 14, Fristenhed.Kalenderdage)]
    [InlineData("F29", 12, Fristenhed.Maaneder)]
    [InlineData("F34", -5, Fristenhed.Hverdage)]
    public void Laengder(string id, int laengde, Fristenhed enhed)
    {
        var regel = Fristregler.Katalog.Paa(id, Kl("2026-01-12 10:00"), Kl("2026-01-12 10:00"));
        Assert.Equal((laengde, enhed), (regel.Laengde, regel.Enhed));
    }

    [Theory(DisplayName = "Pligter uden et ur")]
    [InlineData("F13")]
    [InlineData("F14")]
    [InlineData("F15")]
    [InlineData("F16")]
    [InlineData("F19")]
    [InlineData("F32")]
    [InlineData("F33")]
    public void Pligter_uden_ur(string id) => Assert.All(Alle.Where(r => r.Id == id), r => Assert.False(r.HarUr));
}
