using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>X2, X8: two people with the same page open, and one who goes to lunch in the middle of a sentence. Nobody loses a word.</summary>
[Krav("X2", "X8")]
public sealed class SamtidigTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    [Fact, Krav("M1")]
    public async Task To_vurderer_den_samme_underretning_og_ingen_mister_et_ord()
    {
        var (underretning, _) = await Sag(screening: null);
        await using var soc1 = new MedBrowser(await browser.Side(vaert, "soc1"));
        await using var leder = new MedBrowser(await browser.Side(vaert, "soc-leder"));
        foreach (var r in new[] { soc1, leder })
        {
            await r.Gaa($"/myndighed/underretning/{underretning}/vurder");
        }

        await soc1.Send("VurderUnderretning", null, ("Fare", "Nej"), ("Straks", "Nej"), ("Udfald", "NySag"), ("Begrundelse", "Først: skolen er bekymret, og barnet siger selv fra."));
        await leder.Send("VurderUnderretning", null, ("Fare", "Maaske"), ("Straks", "Nej"), ("Udfald", "IkkeYderligere"), ("Begrundelse", "Sidst: familien får allerede hjælp af sundhedsplejen."));
        await leder.Ser("Maja Holm har vurderet den", "Først: skolen er bekymret, og barnet siger selv fra.", "kan tilføjes som en bemærkning");
        Assert.Equal("Sidst: familien får allerede hjælp af sundhedsplejen.", await leder.Side.Locator("textarea[name=Begrundelse]").InputValueAsync());

        // What lost the race is not lost: it goes where the page says, and both stand on the notification.
        await leder.Gaa($"/myndighed/underretning/{underretning}");
        await leder.Send("TilfoejBemaerkning", null, ("Bemaerkning", "Sidst: familien får allerede hjælp af sundhedsplejen."));
        await leder.Ser("Først: skolen er bekymret, og barnet siger selv fra.", "Sidst: familien får allerede hjælp af sundhedsplejen.");
    }

    [Fact, Krav("M3")]
    public async Task To_skriver_i_den_samme_undersoegelse_og_ingen_mister_et_ord()
    {
        var (_, sag) = await Sag("Undersoegelse");
        await using var soc1 = new MedBrowser(await browser.Side(vaert, "soc1"));
        await using var leder = new MedBrowser(await browser.Side(vaert, "soc-leder"));
        foreach (var r in new[] { soc1, leder })
        {
            await r.Gaa($"/myndighed/sag/{sag}/undersoegelse");
        }

        await soc1.Send("GemUndersoegelse", null, ("Tekster[13].Tekst", "Maja: barnet trives hos sin mormor."));
        await leder.Send("GemUndersoegelse", null, ("Tekster[13].Tekst", "Hanne: der er brug for en aftale om nætterne."));
        await leder.Ser("En anden har gemt, mens du skrev", "Maja: barnet trives hos sin mormor.");
        var felt = leder.Side.Locator("textarea[name='Tekster[13].Tekst']");
        Assert.Equal("Hanne: der er brug for en aftale om nætterne.", await felt.InputValueAsync());

        await leder.Send("GemUndersoegelse", null, ("Tekster[13].Tekst", "Maja: barnet trives hos sin mormor. Hanne: der er brug for en aftale om nætterne."));
        await soc1.Gaa($"/myndighed/sag/{sag}/undersoegelse");
        Assert.Equal("Maja: barnet trives hos sin mormor. Hanne: der er brug for en aftale om nætterne.", await soc1.Side.Locator("textarea[name='Tekster[13].Tekst']").InputValueAsync());
    }

    /// <summary>The lid is closed without a word; the next day, at another machine, the text stands in the field.</summary>
    [Fact, Krav("M4")]
    public async Task Det_halvt_skrevne_venter_ved_en_anden_maskine()
    {
        var (_, sag) = await Sag("Undersoegelse");
        var foerst = await browser.Side(vaert, "soc1");
        await foerst.GotoAsync($"/myndighed/sag/{sag}/samtale");
        await foerst.Locator("form#HoldSamtale textarea[name=Ord]").FillAsync("Jeg vil gerne, at de voksne");
        await Assertions.Expect(foerst.Locator("form#HoldSamtale [data-gemt]")).ToContainTextAsync("Kladde gemt", new() { Timeout = 30_000 });
        await foerst.Context.CloseAsync();

        var siden = await browser.Side(vaert, "soc1", bredde: 390);
        await siden.GotoAsync($"/myndighed/sag/{sag}/samtale");
        await Assertions.Expect(siden.Locator("form#HoldSamtale textarea[name=Ord]")).ToHaveValueAsync("Jeg vil gerne, at de voksne");
        await siden.Context.CloseAsync();

        // And it is soc1's alone.
        using var leder = await vaert.Klient("soc-leder");
        Assert.DoesNotContain("at de voksne", (await leder.Hent($"/myndighed/sag/{sag}/samtale")).Html, StringComparison.Ordinal);
    }

    private async Task<(Guid Underretning, Guid Sag)> Sag(string? screening)
    {
        var barn = await vaert.Person("Karla", $"Nr {Guid.NewGuid():N}"[..12], foedt: new(2018, 4, 4));
        var henvendelse = Id.Ny();
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { barn }, underretter = "Fagperson", sted = "Nordskolen", bekymring = "Kommer træt og alene i skole." });
        var underretning = Myndighed.ModtagUnderretning.Underretning(new(henvendelse), barn).Vaerdi;
        if (screening is not null)
        {
            await vaert.Koer("soc1", "VurderUnderretning", new { id = underretning, fare = "Maaske", straks = "Nej", udfald = "NySag", begrundelse = "Skal ses på nærmere", screening, version = 1 });
        }

        return (underretning, Id.Af(underretning, "sag"));
    }
}
