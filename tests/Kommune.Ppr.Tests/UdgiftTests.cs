using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Ppr.Tests;

public sealed class UdgiftTests(Pprvaert v) : IClassFixture<Pprvaert>
{
    private const string Fil = """
        konto;enhed;grundomraade;maaned;beloeb;cpr;bilag
        A10;Engskolen;;2026-08;812.500,00;;1
        A10;Engskolen;;2026-08;812.500,00;;1
        S40;engskolen;G7;2026-08;100.000;;2
        X99;Engskolen;;2026-08;1;;
        A10;Ukendt skole;;2026-08;1;;
        A10;Engskolen;;august;1;;
        A10;Engskolen;;2026-08;gratis;;
        S10;Engskolen;;2026-08;5.000;010119-1234;
        """;

    [Fact(DisplayName = "P5: en fil giver posteringer og afviste linjer med grund; den samme fil igen ændrer intet"), Krav("P5")]
    public async Task Indlaes()
    {
        var (linjer, fejl) = Udgiftsfil.Laes(Fil);
        Assert.Null(fejl);
        var foerste = Id.Ny();
        await v.Vaert.Koer(new IndlaesUdgifter(foerste, linjer), v.Leder);
        Assert.Equal((3, 0), (await Nye(foerste), await v.Skalar<int>("ppr", "select kendte from ppr.indlaesning where id = $1", foerste)));
        var afviste = await v.Skalar<string>("ppr", "select afviste::text from ppr.indlaesning where id = $1", foerste);
        Assert.DoesNotContain("010119", afviste, StringComparison.Ordinal);
        foreach (var grund in new[] { "kontoplanen", "Ukendt skole", "ikke en måned", "ikke et beløb", "CPR-nummeret kendes ikke" })
        {
            Assert.Contains(grund, afviste, StringComparison.Ordinal);
        }

        var igen = Id.Ny();
        await v.Vaert.Koer(new IndlaesUdgifter(igen, linjer), v.Leder);
        Assert.Equal((0, 3), (await Nye(igen), await v.Skalar<int>("ppr", "select kendte from ppr.indlaesning where id = $1", igen)));
        Assert.Equal(1_725_000m, await v.Skalar<decimal>("ppr", "select sum(beloeb) from ppr.udgift where kilde = 'Import'"));
        Assert.Equal(("S40", true), ((await v.Udgivet<UdgiftRegistreret>())!.Konto, (await v.Udgivet<UdgiftRegistreret>())!.Special));

        var post = await v.Skalar<Guid>("ppr", "select id from ppr.udgift where konto = 'S40'");
        await v.Vaert.Koer(new TilbagefoerUdgift(post, "Forkert skole"), v.Leder);
        Assert.Equal(0m, await v.Skalar<decimal>("ppr", "select sum(beloeb) from ppr.udgift where konto = 'S40'"));
        Assert.Contains("allerede ført tilbage", await v.TekstFor(new TilbagefoerUdgift(post, "Igen"), v.Leder), StringComparison.Ordinal);
        var modsat = await v.Skalar<Guid>("ppr", "select id from ppr.udgift where tilbagefoerer = $1", post);
        Assert.Contains("føres ikke selv tilbage", await v.TekstFor(new TilbagefoerUdgift(modsat, "Igen"), v.Leder), StringComparison.Ordinal);
        Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(new IndlaesUdgifter(Id.Ny(), []), v.Leder));
    }

    private Task<int> Nye(Guid id) => v.Skalar<int>("ppr", "select nye from ppr.indlaesning where id = $1", id);
}
