using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

public sealed class IndskrivningTests(Dagtilbudsvaert v) : IClassFixture<Dagtilbudsvaert>
{
    [Fact(DisplayName = "D1: et indskrevet barn kan ses af enhedens folk, så længe pladsen varer, og af ingen andre"), Krav("D1", "X1")]
    public async Task Tilknytning()
    {
        var (barn, _, _) = await v.Indskrevet();
        Assert.Equal((true, true, false, false), (await v.Ser(v.Paed, barn), await v.Ser(v.Leder, barn), await v.Ser(v.Skoleleder, barn), await v.Ser(v.Konsulent, barn)));
        Assert.Equal((Enhedsart.Boernehave, v.Dag.PlusYears(-1)), ((await v.Udgivet<Indskrevet>(barn))!.Art, (await v.Udgivet<Indskrevet>(barn))!.Fra));
        var i = await v.Db(db => db.Indskrivninger.SingleAsync(x => x.BorgerId == barn));
        await v.Vaert.Koer(new Udskriv(i.Id, v.Dag.PlusDays(-1), i.Version), v.Leder);
        Assert.False(await v.Ser(v.Paed, barn));
        Assert.Equal(v.Dag.PlusDays(-1), (await v.Udgivet<Udskrevet>(barn))!.Til);
        await v.Vaert.Koer(new Udskriv(i.Id, null, i.Version + 1), v.Leder);      // it was a mistake
        Assert.True(await v.Ser(v.Paed, barn));
    }

    [Fact(DisplayName = "D1: to pladser i samme enhed på samme tid, et ukendt barn og en fremmed leder afvises"), Krav("D1")]
    public async Task Afvist()
    {
        var (_, cpr, _) = await v.Indskrevet();
        Assert.Equal("Cpr", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new Indskriv(Dagtilbudsvaert.Solsikken, cpr, null, v.Dag), v.Leder)).Mangler.Single().Felt);
        Assert.Equal("Cpr", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new Indskriv(Dagtilbudsvaert.Solsikken, "010199-9999", null, v.Dag), v.Leder)).Mangler.Single().Felt);
        Assert.Equal("Enhed", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new Indskriv(Dagtilbudsvaert.Skolen, (await v.Barn()).Cpr, null, v.Dag), v.Leder)).Mangler.Single().Felt);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new Indskriv(Dagtilbudsvaert.Solsikken, cpr, null, v.Dag), v.Paed));
    }

    [Fact(DisplayName = "D1: en fil sætter børnene ind, afviser linje for linje med grund, og den samme fil igen ændrer ingenting"), Krav("D1")]
    public async Task Fil()
    {
        var (a, b) = (await v.Barn(), await v.Barn());
        var fra = DanskTid.Felttekst(v.Dag.PlusMonths(-3));
        var fil = $"cpr;stue;fra;til\n{a.Cpr};Mariehønen;{fra};\n{b.Cpr};Findes ikke;{fra};\n{a.Cpr};Mariehønen;{fra};\n010199-9999;;{fra};\n{b.Cpr};mariehønen;{fra};{DanskTid.Felttekst(v.Dag.PlusMonths(2))}\n";
        var id = Id.Ny();
        await v.Vaert.Koer(new IndlaesFil(id, Dagtilbudsvaert.Solsikken, "børn.csv", fil), v.Leder);
        var i = await v.Db(db => db.Indlaesninger.SingleAsync(x => x.Id == id));
        Assert.Equal((5, 1, 4), (i.Linjer, i.Nye, i.Afviste));
        Assert.Equal([3, 4, 5, 6], i.FejlLinjer);
        Assert.DoesNotContain(a.Cpr, i.Rapport(), StringComparison.Ordinal);
        Assert.True(await v.Ser(v.Paed, a.Barn));

        var rettet = $"cpr;stue;fra;til\n{a.Cpr};Mariehønen;{fra};\n{b.Cpr};Mariehønen;{fra};{DanskTid.Felttekst(v.Dag.PlusMonths(2))}\n";
        await v.Vaert.Koer(new IndlaesFil(Id.Ny(), Dagtilbudsvaert.Solsikken, null, rettet), v.Leder);
        var beskeder = await v.Skalar<long>("select count(*) from besked.besked");
        var igen = Id.Ny();
        await v.Vaert.Koer(new IndlaesFil(igen, Dagtilbudsvaert.Solsikken, null, rettet), v.Leder);
        var j = await v.Db(db => db.Indlaesninger.SingleAsync(x => x.Id == igen));
        Assert.Equal((0, 0, 2, 0), (j.Nye, j.Aendrede, j.Uaendrede, j.Afviste));
        Assert.Equal(beskeder, await v.Skalar<long>("select count(*) from besked.besked"));
    }

    [Fact(DisplayName = "D1: fravær, der rettes i en ny fil, afløses og overskrives ikke"), Krav("D1", "X2")]
    public async Task Fravaer()
    {
        var (barn, cpr, _) = await v.Indskrevet();
        var maaned = v.Dag.PlusMonths(-1).With(DateAdjusters.StartOfMonth);
        foreach (var dage in new[] { 5, 12, 12 })
        {
            await v.Vaert.Koer(new IndlaesFil(Id.Ny(), Dagtilbudsvaert.Solsikken, "f.csv", $"cpr;måned;fravær\n{cpr};{maaned.Year}-{maaned.Month};{dage}"), v.Leder);
        }

        var alle = await v.Db(db => db.Fravaer.Where(f => f.BorgerId == barn).OrderBy(f => f.Dage).ToListAsync());
        Assert.Equal([(5, true), (12, false)], alle.Select(f => (f.Dage, f.Afloest is not null)));
    }

    [Fact(DisplayName = "B5: vælger kommunen det, følger barnets distrikt institutionen; uden plads er det adressens, og en klub afgør intet"), Krav("B5")]
    public async Task Distrikt()
    {
        await v.Koer("IndlaesGeografi", new { omraader = new[] { new { kode = "11", navn = "Fjordparken", distrikt = "Nord" }, new { kode = "31", navn = "Sydhøj", distrikt = "Syd" } }, gaelderFra = new LocalDate(2020, 1, 1), begrundelse = "Prøve" });
        Assert.Equal("Grundomraade", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(Solsikken("99", 1), v.Konsulent)).Mangler.Single().Felt);
        await v.Vaert.Koer(Solsikken("31", 1), v.Konsulent);
        var ((barn, _, _), (uden, _, _)) = (await v.Indskrevet(), await v.Barn());
        foreach (var b in new[] { barn, uden })
        {
            await v.Koer("RetAdresse", new { borger = b, vej = "Fjordvej 1", postnr = "9991", by = "Nordby", grundomraade = "11", gaelderFra = v.Dag.PlusYears(-2), begrundelse = "Prøve" });
        }

        Assert.Equal(("Nord", "Nord"), (await Af(barn), await Af(uden)));
        await v.Vaert.Services.GetRequiredService<Opsaetninger>().Gem("borger.distriktsansvar", new { foelger = "Institution" }, v.Dag, v.Konsulent, "Institutionerne afgør", null);
        Assert.Equal(("Syd", "Nord"), (await Af(barn), await Af(uden)));
        await v.Koer("SammenlaegPersoner", new { behold = uden, dublet = barn, alligevel = true, begrundelse = "Samme mor og samme fødselsdag" });
        Assert.Equal(("Syd", "Syd"), (await Af(barn), await Af(uden)));

        static RegistrerInstitution Solsikken(string omraade, int version) => new(Dagtilbudsvaert.Solsikken, Enhedsart.Boernehave, 60, new(2010, 8, 1), version, omraade);
        async Task<string?> Af(BorgerId b) => (await v.Borgere.Familier([b]))[b].Distrikt;
    }

    [Fact(DisplayName = "D1: en stue med børn kan ikke nedlægges, og to der retter samtidig, overskriver ikke hinanden"), Krav("D1")]
    public async Task Stue()
    {
        var (stue, boern, _) = await v.Stuen(1);
        Assert.Equal("Nedlagt", Dagtilbudsvaert.Afvist(await v.Vaert.Proev(new GemStue(stue, Dagtilbudsvaert.Solsikken, "Ny", [], true, 1), v.Leder)).Mangler.Single().Felt);
        var i = await v.Db(db => db.Indskrivninger.SingleAsync(x => x.BorgerId == boern[0]));
        await v.Vaert.Koer(new SkiftStue(i.Id, v.Mariehoenen, i.Version), v.Leder);
        Assert.IsType<Svar.Konflikt>(await v.Vaert.Proev(new SkiftStue(i.Id, stue, i.Version), v.Leder));
        await v.Vaert.Koer(new GemStue(stue, Dagtilbudsvaert.Solsikken, "Nedlagt stue", [], true, 1), v.Leder);
        Assert.Null(await v.Runde(stue));
        Assert.DoesNotContain(await v.Opgaver(Dagtilbudsvaert.Solsikken), o => o.Lukket is null && o.Rute == DagtilbudRuter.Runde(stue));
    }
}
