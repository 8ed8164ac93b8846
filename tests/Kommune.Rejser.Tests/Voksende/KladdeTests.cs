using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>X8, X9: a draft knows the child it is about, from the page or from the field where the child is chosen, so that it goes with the child.</summary>
[Krav("X8", "X9")]
public sealed class KladdeTests(Verden verden, Browser browser) : IClassFixture<Verden>
{
    [Theory]
    [InlineData("sag", "HoldSamtale", "Ord", "Hvornaar")]
    [InlineData("ny", "ModtagUnderretning", "Bekymring", "Modtaget")]
    public async Task Det_der_skrives_om_et_barn_gemmes_paa_barnet(string hvor, string formular, string felt, string tidspunkt)
    {
        var sti = hvor == "sag" ? $"/myndighed/sag/{verden.Sag}/samtale" : $"/myndighed/underretning/ny?barn={verden.Barn}";
        var side = await browser.Side(verden, "soc1");
        await side.GotoAsync(sti);
        await side.Locator($"form#{formular} textarea[name='{felt}']").FillAsync("Halvt skrevet");
        await side.Locator($"form#{formular} [data-gemt]").GetByText("Kladde gemt").WaitForAsync();
        Assert.Equal(verden.Barn.Vaerdi, await Barn(formular));
        await side.Context.CloseAsync();

        // Without script it is kept when the form comes back.
        await Sql.Kommando(verden.Datakilder[Datakilder.Fundament], "delete from kladde.kladde where side like $1", formular + ":%").Udfoer();
        using var soc = await verden.Klient("soc1");
        var svar = await soc.Udfyld(sti, formular, (felt, "Halvt skrevet"), (tidspunkt, "en dag"));
        Assert.Equal(200, svar.Status);
        Assert.Equal(verden.Barn.Vaerdi, await Barn(formular));
    }

    private Task<Guid> Barn(string formular) => verden.Skalar<Guid>("select borger_id from kladde.kladde where side like $1", formular + ":%");
}
