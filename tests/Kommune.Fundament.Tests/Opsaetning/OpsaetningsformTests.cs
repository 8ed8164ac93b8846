using Kommune.Test;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace Kommune.Fundament.Tests.Opsaetning;

/// <summary>One form for every setting: what it shows can be posted back, and says what is wrong at its field.</summary>
[Krav("X7")]
public sealed class OpsaetningsformTests
{
    private static readonly Instant Nu = Instant.FromUtc(2026, 11, 23, 9, 0);

    public static TheoryData<string> AlleArter() => new(new Opsaetningskatalog(Testvaert.Moduler).Alle.Select(a => a.Navn));

    [Theory]
    [MemberData(nameof(AlleArter))]
    public void WhatTheFormShowsOfARealSettingIsReadBackUnchanged(string navn)
    {
        var art = new Opsaetningskatalog(Testvaert.Moduler).Find(navn)!;
        var laest = Opsaetningsform.Laes(art.Type, Post(art.Standard), Nu, out var fejl);

        Assert.Empty(fejl);
        Assert.Equal(Json.Skriv(art.Standard), Json.Skriv(laest!.Indhold));
        Assert.Empty(Opsaetningsforskel.Mellem(art.Standard, laest.Indhold));
    }

    [Fact]
    public void EveryKindOfFieldIsReadBack()
    {
        var laest = Opsaetningsform.Laes(typeof(Proeveopsaetning), Post(Proeveopsaetning.Standard), Nu, out var fejl);

        Assert.Empty(fejl);
        Assert.Equal(Json.Skriv(Proeveopsaetning.Standard), Json.Skriv(laest!.Indhold));
        Assert.Equal((new LocalDate(2027, 1, 1), "fordi"), (laest.GaelderFra, laest.Begrundelse));
    }

    [Fact]
    public void ABlankRowIsNotSavedAndARemovedOneIsGone()
    {
        var post = Post(Proeveopsaetning.Standard, ("Vaerdi.Trin[2].Nr", ""), ("Vaerdi.Trin[2].Navn", " "));
        var laest = (Proeveopsaetning)Opsaetningsform.Laes(typeof(Proeveopsaetning), Opsaetningsform.Uden(post, "Vaerdi.Trin[0]"), Nu, out _)!.Indhold;

        Assert.Equal([2], laest.Trin.Select(t => t.Nr));
    }

    [Fact]
    public void AMistakeStandsAtItsField()
    {
        Assert.Null(Opsaetningsform.Laes(typeof(Proeveopsaetning), Post(Proeveopsaetning.Standard, ("Vaerdi.Trin[1].Nr", "to"), ("Begrundelse", ""), ("GaelderFra", "31.2.")), Nu, out var fejl));
        Assert.Equal(["Vaerdi.Trin[1].Nr", "GaelderFra", "Begrundelse"], fejl.Select(f => f.Felt));
    }

    [Fact]
    public void TheSettingsOwnRulesAreAsked()
    {
        Assert.Null(Opsaetningsform.Laes(typeof(Proeveopsaetning), Post(Proeveopsaetning.Standard with { Trin = [] }), Nu, out var fejl));
        Assert.Equal("Der skal være mindst ét trin.", Assert.Single(fejl).Tekst);
    }

    [Fact]
    public void ThePreviewNamesWhatChangesByTheRowsNumber()
    {
        var foer = Proeveopsaetning.Standard;
        var efter = foer with { Aktiv = false, Linjer = ["en linje"], Trin = [foer.Trin[1] with { Sats = 3 }, new(7, "Ny", null, Maade.Digitalt, [])] };

        Assert.Equal(
            ["Aktiv: ja → nej", "Linjer: en linje\nen til, med komma → en linje", "Trin 1: 1 · Første · 12,5 · På papir · 1, 2 → fjernes", "Trin 2 · Sats: – → 3", "Trin 7: findes ikke → 7 · Ny · – · Digitalt · –"],
            Opsaetningsforskel.Mellem(foer, efter).Select(f => $"{f.Felt}: {f.Foer} → {f.Efter}"));
    }

    [Fact]
    public void AnotherOrderIsAChange() =>
        Assert.Equal(("Trin: rækkefølge", "2, 1"), Opsaetningsforskel.Mellem(Proeveopsaetning.Standard, Proeveopsaetning.Standard with { Trin = [.. Proeveopsaetning.Standard.Trin.Reverse()] }).Select(f => (f.Felt, f.Efter)).Single());

    [Fact]
    public void WhatWasShownIsNotWhatIsSavedWhenAFieldHasChangedSince()
    {
        var vist = Opsaetningsform.Laes(typeof(Proeveopsaetning), Post(Proeveopsaetning.Standard), Nu, out _)!;
        var senere = Opsaetningsform.Laes(typeof(Proeveopsaetning), Post(Proeveopsaetning.Standard, ("GaelderFra", "2.1.2027")), Nu, out _)!;
        Assert.NotEqual(Opsaetningsform.Aftryk(vist), Opsaetningsform.Aftryk(senere));
    }

    [Theory]
    [InlineData("TilFagpersonUdenSag", "Til fagperson uden sag")]
    [InlineData("Spoergsmaal", "Spørgsmål")]
    [InlineData("PaaPapir", "På papir")]
    [InlineData("Aendring", "Ændring")]
    public void NamesInCodeGetTheirLettersBack(string navn, string ord) => Assert.Equal(ord, Opsaetningsfelt.Ord(navn));

    /// <summary>As a browser posts what the form shows: an unticked box is not posted.</summary>
    private static FormCollection Post(object vaerdi, params (string Felt, string Vaerdi)[] andre)
    {
        var f = new Formular("opsaetning", typeof(object), () => Task.CompletedTask);
        Opsaetningsform.Saet(f, vaerdi);
        var felter = f.Feltnavne.Where(n => f.Vaerdi(n) != "false").ToDictionary(n => n, n => new StringValues(f.Vaerdi(n)), StringComparer.Ordinal);
        felter["GaelderFra"] = "1.1.2027";
        felter["Begrundelse"] = "fordi";
        foreach (var (felt, v) in andre)
        {
            felter[felt] = v;
        }

        return new FormCollection(felter);
    }
}
