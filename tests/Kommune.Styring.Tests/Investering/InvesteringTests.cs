using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Styring.Tests;

public sealed class InvesteringTests(Strategivaert v) : IClassFixture<Strategivaert>
{
    [Fact(DisplayName = "ST8: en case skrives, måles to gange og rettes; det gamle står, og det forkerte siges ved feltet"), Krav("ST8")]
    public async Task Skrives_og_maales()
    {
        var c = new SkrivInvestering(Id.Ny(), "Fra anbringelse til forebyggelse", Casetype.FaerreTilPris, "185 anbragte", "Skolerådgivere", "25 færre", 185, 775_000m, "Budget 2012", [new(2015, 25, null, null)], [new("Halv effekt", 50m, null)], [], null, 0);
        var forkert = Strategivaert.Afvist(await v.Vaert.Proev(c with { Pris = null, Aar = [new(2015, null, null, 1.001m), new(2015, 200, null, null)] }, v.Direktoer)).Select(m => m.Felt ?? "");
        Assert.Equal(["Pris", "Aar[0].Faerre", "Aar[0].Indsats", "Aar[1].Aar", "Aar[1].Faerre"], forkert);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(c, v.Politiker));
        await v.Vaert.Koer(c, v.Direktoer);
        Assert.Equal("Aar", Strategivaert.Afvist(await v.Vaert.Proev(new MaalInvestering(c.Id, 2016, 160, 790_000m, null, "Regnskab", 1), v.Direktoer)).Single().Felt);
        await v.Vaert.Koer(new MaalInvestering(c.Id, 2015, 165, 790_000m, null, "Foreløbigt regnskab", 1), v.Direktoer);
        Assert.IsType<Svar.Konflikt>(await v.Vaert.Proev(new MaalInvestering(c.Id, 2015, 164, 803_000m, null, "Regnskab", 1), v.Direktoer));
        await v.Vaert.Koer(new MaalInvestering(c.Id, 2015, 164, 803_000m, null, "Regnskab", 2), v.Direktoer);
        Assert.Equal("Begrundelse", Strategivaert.Afvist(await v.Vaert.Proev(c with { Antal = 186, Version = 3 }, v.Direktoer)).Single().Felt);
        await v.Vaert.Koer(c with { Antal = 186, Version = 3, Begrundelse = "Et barn var talt forkert" }, v.Direktoer);

        Assert.Equal(2L, await Fundament.Sql.Kommando(v.Vaert.Datakilder["styring"], "select count(*) from styring.investeringsmaaling where investering_id = $1", c.Id).Skalar<long>());
        Assert.Equal(1L, await Fundament.Sql.Kommando(v.Vaert.Datakilder["styring"], "select count(*) from styring.investeringsmaaling where investering_id = $1 and afloest is null and antal = 164", c.Id).Skalar<long>());
    }
}
