using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Microsoft.Playwright;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>The journey of the product, among two years of other people's cases.</summary>
public sealed class RejseTests(Demovaert vaert, Browser browser) : IClassFixture<Demovaert>
{
    [Fact, Krav("B6", "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M13", "M22", "U2", "U3", "U4", "X2", "X6")]
    public async Task Fra_bekymring_til_lukket_sag_i_browseren()
    {
        var (barn, kort) = await StilleBarn(0);
        await new Rejsen(vaert, barn, kort, async b => new MedBrowser(await browser.Side(vaert, b))).Tag();
    }

    [Fact, Krav("M1", "M3", "M6", "M9", "U2", "U3", "U4", "X3")]
    public async Task Den_samme_rejse_uden_JavaScript()
    {
        var (barn, kort) = await StilleBarn(1);
        await new Rejsen(vaert, barn, kort, async b => new UdenJavaScript(await vaert.Klient(b))).Tag();
    }

    /// <summary>X3: from the day's page to the saved notification without the mouse.</summary>
    [Fact, Krav("M1", "X3")]
    public async Task En_underretning_registreres_med_tastaturet_alene()
    {
        var (barn, kort) = await StilleBarn(2);
        var side = await browser.Side(vaert, "soc1");
        await using var r = new MedBrowser(side);
        await r.Gaa("/i-dag");
        await r.NySide(() => side.Keyboard.PressAsync("n"));
        Assert.StartsWith("/myndighed/underretning/ny", r.Sti, StringComparison.Ordinal);
        await TabTil(side, "Soegning");
        await side.Keyboard.TypeAsync(barn);
        await r.NySide(() => side.Keyboard.PressAsync("Enter"));
        await r.Ser(kort);
        await TabTil(side, "Sted");
        await side.Keyboard.TypeAsync("Nordskolen");
        await TabTil(side, "Bekymring");
        await side.Keyboard.TypeAsync("Skrevet uden mus: barnet er træt og alene.");
        await r.NySide(() => side.Keyboard.PressAsync("Control+Enter"));
        Assert.Equal("/myndighed/underretninger", r.Sti);
        await r.Ser(kort);
    }

    private static async Task TabTil(IPage side, string felt)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await side.EvaluateAsync<string?>("() => document.activeElement?.name ?? null") == felt)
            {
                return;
            }

            await side.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Sixty tabs did not lead to {felt} on {side.Url}.");
    }

    /// <summary>A child of school age in the north that nobody has ever written about, and whose name is its own.</summary>
    private async Task<(string Navn, string Kort)> StilleBarn(int nr)
    {
        var kendte = await Sql.Kommando(vaert.Datakilder["myndighed"], "select distinct borger_id from myndighed.underretning").Liste(x => x.GetGuid(0));
        return (await Sql.Kommando(vaert.Datakilder["borger"], """
            select n.fornavne, n.efternavn from borger.person p
            join borger.navn n on n.borger_id = p.borger_id and n.afloest is null
            join borger.adresse a on a.borger_id = p.borger_id and a.afloest is null and a.grundomraade < '3'
            where p.foedselsdato between date '2017-01-01' and date '2020-10-01' and p.borger_id <> all($1)
              and not exists (select from borger.navn x where x.soegenavn = n.soegenavn and x.borger_id <> n.borger_id)
              and not exists (select from borger.beskyttelse b where b.borger_id = p.borger_id)
            order by p.borger_id
            """, kendte.ToArray()).Liste(x => ($"{x.GetString(0)} {x.GetString(1)}", $"{x.GetString(0)} {x.GetString(1)[0]}.")))[nr];
    }
}
