using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

public sealed class TrivselTests(Dagtilbudsvaert v) : IClassFixture<Dagtilbudsvaert>
{
    private static VurderStue.Vurdering Ser(BorgerId barn, Trivselsfarve? farve, string? tekst = null, Guid? kendt = null) => new(barn, farve, tekst, [], kendt);

    [Fact(DisplayName = "D2: resten er grønne afslutter runden, stiller uret og begynder det næste et halvt år frem"), Krav("D2")]
    public async Task Resten()
    {
        var (stue, boern, runde) = await v.Stuen(4);
        var frist = (await v.Opgaver(Dagtilbudsvaert.Solsikken)).Single(o => o.Rute == DagtilbudRuter.Runde(stue));
        Assert.Equal((Opgaveart.Frist, "D2-TRIVSEL", v.Dag.PlusMonths(6)), (frist.Art, frist.Regel, Fristdag.Sidste(frist.Udloeb!.Value)));
        await v.Vaert.Koer(new VurderStue(stue, runde, [Ser(boern[1], Trivselsfarve.Roed, "Græder efter frokost")], Rundeskridt.RestenErGroenne), v.Paed);
        var set = await v.Db(db => db.Trivsler.Where(t => t.RundeId == runde).ToListAsync());
        Assert.Equal((4, 3, 1), (set.Count, set.Count(t => t.Farve == Trivselsfarve.Groen), set.Count(t => t.Farve == Trivselsfarve.Roed)));
        Assert.Equal((Trivselsfarve.Roed, Trivselsanledning.Runde), ((await v.Udgivet<TrivselVurderet>(boern[1]))!.Farve, (await v.Udgivet<TrivselVurderet>(boern[1]))!.Anledning));
        var efter = (await v.Opgaver(Dagtilbudsvaert.Solsikken)).Where(o => o.Rute == DagtilbudRuter.Runde(stue)).ToArray();
        Assert.Equal([Lukkeart.Opfyldt, null], efter.OrderBy(o => o.Lukket is null).Select(o => o.LukketArt));
        Assert.Equal(2, (await v.Runde(stue))!.Nr);
        // Nothing is seen yet in the new round: what the last one found stands beside it.
        var status = (await v.Db(db => Rundestatus.Hent(db, [Dagtilbudsvaert.Solsikken], v.Dag, default))).Single(s => s.Stue == stue);
        Assert.Equal((0, 0, 1, true), (status.Vurderet, status.SidstGule, status.SidstRoede, status.Sidst is not null));
    }

    [Fact(DisplayName = "D2: runden kan ikke afsluttes, mens nogen mangler, og gul uden ord afvises ved sit felt"), Krav("D2")]
    public async Task Mangler()
    {
        var (stue, boern, runde) = await v.Stuen(3);
        var a = Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new VurderStue(stue, runde, [Ser(boern[0], Trivselsfarve.Groen), Ser(boern[1], Trivselsfarve.Gul, " ")], Rundeskridt.Afslut), v.Paed));
        Assert.Equal(["Boern[1].Tekst", null], a.Mangler.Select(m => m.Felt));
        Assert.Contains(a.Mangler, m => m.Tekst.StartsWith("Ét barn er ikke vurderet", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "D2: to, der ser det samme barn forskelligt på samme tid, bliver bedt om at blive enige; det andet bliver flettet"), Krav("D2")]
    public async Task Samtidig()
    {
        var (stue, boern, runde) = await v.Stuen(2);
        await v.Vaert.Koer(new VurderStue(stue, runde, [Ser(boern[0], Trivselsfarve.Gul, "Urolig")], Rundeskridt.Gem), v.Paed);
        Assert.Equal("Boern[0].Farve", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new VurderStue(stue, runde, [Ser(boern[0], Trivselsfarve.Groen)], Rundeskridt.Gem), v.Paed2)).Mangler.Single().Felt);
        await v.Vaert.Koer(new VurderStue(stue, runde, [Ser(boern[0], null), Ser(boern[1], Trivselsfarve.Groen)], Rundeskridt.Gem), v.Paed2);
        var foerst = await v.Db(db => db.Trivsler.SingleAsync(t => t.BorgerId == boern[0]));
        // Who saw what stood there may change it: the fact is the same, and the old row is kept.
        await v.Vaert.Koer(new VurderStue(stue, runde, [Ser(boern[0], Trivselsfarve.Roed, "Mere urolig", foerst.Id)], Rundeskridt.Afslut), v.Paed2);
        var alle = await v.Db(db => db.Trivsler.Where(t => t.BorgerId == boern[0]).OrderBy(t => t.Registreret).ToListAsync());
        Assert.Equal([(Trivselsfarve.Gul, true), (Trivselsfarve.Roed, false)], alle.Select(t => (t.Farve, t.Afloest is not null)));
        Assert.Equal(foerst.FaktumId, alle[1].FaktumId);
        Assert.Equal(Trivselsfarve.Roed, (await v.Udgivet<Rettet<TrivselVurderet>>(boern[0]))!.Nyt.Farve);
    }

    [Fact(DisplayName = "D2: en fremmed kan ikke vurdere, og en afsluttet runde er lukket"), Krav("D2", "X1")]
    public async Task Fremmed()
    {
        var (stue, _, runde) = await v.Stuen(1);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new VurderStue(stue, runde, [], Rundeskridt.RestenErGroenne), v.Skoleleder));
        await v.Vaert.Koer(new VurderStue(stue, runde, [], Rundeskridt.RestenErGroenne), v.Paed);
        Assert.Contains("Runden er afsluttet", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new VurderStue(stue, runde, [], Rundeskridt.RestenErGroenne), v.Paed)).Mangler.Single().Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "D2: en bekymring mellem runderne rejser en pejling; lagt til side med en grund er den væk, til fakta er andre"), Krav("D2")]
    public async Task Bekymring()
    {
        var (barn, _, _) = await v.Indskrevet();
        Assert.Equal("Tekst", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new VurderBarn(barn, Trivselsfarve.Roed, null, [], v.Dag), v.Paed)).Mangler.Single().Felt);
        await v.Vaert.Koer(new VurderBarn(barn, Trivselsfarve.Roed, "Vil ikke lege", ["Sprog"], v.Dag.PlusDays(-2)), v.Paed);
        var p = Assert.Single(await Aktive(barn));
        Assert.Equal("Begrundelse", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new AfvisPejling(barn, p.Kode, p.Fakta, "nej"), v.Paed)).Mangler.Single().Felt);
        await v.Vaert.Koer(new AfvisPejling(barn, p.Kode, p.Fakta, "Farmor er død, og vi følger tæt"), v.Paed);
        Assert.Empty(await Aktive(barn));
        await v.Vaert.Koer(new VurderBarn(barn, Trivselsfarve.Roed, "Stadig", [], v.Dag), v.Paed);
        Assert.Contains(await Aktive(barn), x => x.Kode == "roed");
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new VurderBarn(barn, Trivselsfarve.Groen, null, [], v.Dag), v.Skoleleder));
    }

    [Fact(DisplayName = "D2, B1: det, der er set på to registreringer af samme barn, er barnets; skilles de igen, er det som før"), Krav("D2", "B1")]
    public async Task Sammenlagt()
    {
        var ((barn, _, _), (dublet, _, _)) = (await v.Indskrevet(), await v.Indskrevet());
        await v.Vaert.Koer(new VurderBarn(barn, Trivselsfarve.Gul, "Vil ikke lege", [], v.Dag.PlusDays(-20)), v.Paed);
        await v.Vaert.Koer(new VurderBarn(dublet, Trivselsfarve.Gul, "Står ved døren", [], v.Dag.PlusDays(-2)), v.Paed);
        Assert.Empty(await Aktive(barn));
        await v.Koer("SammenlaegPersoner", new { behold = barn, dublet, alligevel = true, begrundelse = "Samme mor og samme fødselsdag" });
        var p = Assert.Single(await Aktive(barn));
        Assert.Equal(("traek", p.Fakta), (p.Kode, Assert.Single(await Aktive(dublet)).Fakta));
        await v.Vaert.Koer(new AfvisPejling(dublet, p.Kode, p.Fakta, "Vi følger barnet tæt"), v.Paed);
        Assert.Empty(await Aktive(barn));
        await v.Koer("AdskilPersoner", new { dublet, begrundelse = "Det var to fætre" });
        Assert.Empty(await Aktive(barn));
        Assert.Empty(await Aktive(dublet));
    }

    private Task<Pejling[]> Aktive(BorgerId barn) => v.Db(async db =>
        (await Pejlinger.Hent(db, v.Borgere, (Opsaetninger)v.Vaert.Services.GetService(typeof(Opsaetninger))!, [barn], v.Dag, default))[barn].Where(x => x.Afvist is null).Select(x => x.Pejling).ToArray());
}
