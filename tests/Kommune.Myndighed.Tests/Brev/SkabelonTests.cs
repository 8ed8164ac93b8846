using Kommune.Fundament;

namespace Kommune.Myndighed.Tests;

/// <summary>Letters' templates (M22): their holes, their previews, and what cannot be left out of them.</summary>
public sealed class SkabelonTests
{
    public static TheoryData<Type> Skabeloner => [.. typeof(Brevafsender).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IBrevskabelon)))];

    [Theory(DisplayName = "M22: hver skabelon, som den er leveret, er uden fejl, og dens prøver er hele breve uden huller")]
    [MemberData(nameof(Skabeloner))]
    public void Leveret(Type type)
    {
        var skabelon = type.GetProperty("Standard")!.GetValue(null)!;
        Assert.Empty(((IOpsaetning)skabelon).Fejl());
        var proever = ((IBrevskabelon)skabelon).Proever().ToArray();
        Assert.NotEmpty(proever);
        Assert.Equal(proever.Length, proever.Select(p => p.Navn).Distinct(StringComparer.Ordinal).Count());
        foreach (var html in proever.Select(p => Brevhtml.Krop(p.Brev)))
        {
            Assert.DoesNotContain("{", html, StringComparison.Ordinal);
            Assert.DoesNotContain("mangler-i-brev", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Ukendt", html, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "M22: det, der sættes ind, læses ikke selv for huller, og et hul, ingen kender, bliver stående")]
    public void Huller() => Assert.Equal("Ida siger {dag} den 3. {ukendt}", Skabelontekst.Udfyld("{barn} siger {ord} den {dag}. {ukendt}", ("barn", "Ida"), ("ord", "{dag}"), ("dag", "3")));

    [Fact(DisplayName = "M22: F18, F19: beslutningen, grunden og klagefristen kan ikke skrives ud af afgørelsesbrevet; et hul, der ikke kendes, siges")]
    public void Loven()
    {
        var k = Afgoerelsesskabelon.Standard;
        Assert.Equal(["»Klagevejledning« skal have {frist} med: ellers mangler det i brevet."], (k with { Klage = "Du kan klage til os." }).Fejl());
        Assert.Equal(["»Når der er talt med barnet«: {dagen} kendes ikke, og ville stå i brevet, som det er skrevet."], (k with { Samtale = "Vi talte den {dag}. {dagen}" }).Fejl());
        Assert.Equal(2, (k with { Beslutning = "{hvem} får {indsats} fra {fra} til {til}." }).Fejl().Count());
    }

    [Fact(DisplayName = "M22: kommunens egne ord står i brevet, også den sidste sætning, og bilagene nævnes ved navn")]
    public void Egne_ord()
    {
        var f = Eksempel.Fakta() with { Bilag = [new(Guid.NewGuid(), "Skoleudtalelse.pdf"), new(Guid.NewGuid(), "Andet.pdf")] };
        var u = Eksempel.Udkast(Hjemmelkatalog.Standard.Find("BL32")!, 3) with { Bilag = [f.Bilag![0].Id] };
        var k = Afgoerelsesskabelon.Standard with { Titel = "Hjælp til {barn}", Slut = "Ring på 12 34 56 78." };
        var brev = Afgoerelsesbrev.Skriv(u, f, null, f.Parter[0], k, Brevafsender.Standard, "Maja Holm");
        Assert.Equal(("Hjælp til Alma", "Ring på 12 34 56 78."), (brev.Titel, brev.Afsnit[^1].Tekst));
        Assert.Contains("<p>Bilag: Skoleudtalelse.pdf</p>", Brevhtml.Krop(brev), StringComparison.Ordinal);
        Assert.Equal("Afgørelse om støtte til dig", Afgoerelsesbrev.Skriv(u, f, null, f.Barnet, Afgoerelsesskabelon.Standard, Brevafsender.Standard, "Maja Holm").Titel);
    }

    [Fact(DisplayName = "M22: et bilag, der er fjernet fra sagen, kan ikke følge med brevet")]
    public void Fjernet_bilag()
    {
        var u = Eksempel.Udkast(Hjemmelkatalog.Standard.Find("BL32")!, 3) with { Bilag = [Guid.NewGuid()] };
        Assert.Equal("Udkast.Bilag", Assert.Single(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), Eksempel.Soc)!.Mangler).Felt);
    }
}
