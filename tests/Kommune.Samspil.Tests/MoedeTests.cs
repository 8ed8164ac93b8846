using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil.Tests;

public sealed class MoedeTests(Samspilvaert v) : IClassFixture<Samspilvaert>
{
    [Fact(DisplayName = "SA2: opgaverne lander i hver sin afdelings I dag, kommer gjort tilbage, og mødet bliver fortalt videre"), Krav("SA2", "SA1")]
    public async Task Opgaver_i_to_afdelinger()
    {
        var (barn, mor) = await v.Barn();
        var samtykke = await v.Samtykke(barn, mor, Afdeling.Myndighed, Afdeling.Udfoerer, Afdeling.Ppr);
        var kald = v.Familiemoede(barn, mor, samtykke, v.O.Fam1.Id, v.Psykolog.Id);
        await v.Vaert.Koer(kald, v.O.Soc1);
        Assert.Contains(await v.Aabne(v.O.Fam1), t => t.StartsWith("Indkaldt til", StringComparison.Ordinal));
        var jeg = (await v.Hent<Moede>(kald.Id))!.Kald.Deltagere.Single(d => d.Medarbejder == v.O.Fam1.Id);
        await v.Vaert.Koer(new SvarPaaIndkaldelse(kald.Id, jeg.Id, true), v.O.Fam1);
        Assert.Empty(await v.Aabne(v.O.Fam1));
        Assert.Contains("svarer for sig selv", Samspilvaert.Afvist(await v.Vaert.Proev(new SvarPaaIndkaldelse(kald.Id, jeg.Id, false), v.Psykolog)), StringComparison.Ordinal);

        var a = await v.Holdt(v.Familiemoede(barn, mor, samtykke, v.O.Fam1.Id, v.Psykolog.Id), v.O.Fam1.Id, v.Psykolog.Id);
        Assert.Equal(["Opgave 1 fra mødet er din"], await v.Aabne(v.O.Fam1));
        Assert.Contains("Opgave 2 fra mødet er din", await v.Aabne(v.Psykolog));
        Assert.Contains("Kun den, der har opgaven", Samspilvaert.Afvist(await v.Vaert.Proev(new LoesOpgave(a.Id, a.Opgaver[0].Id, null), v.Psykolog)), StringComparison.Ordinal);
        await v.Vaert.Koer(new LoesOpgave(a.Id, a.Opgaver[0].Id, "Kortene hænger der"), v.O.Fam1);
        await v.Vaert.Koer(new LoesOpgave(a.Id, a.Opgaver[1].Id, null), v.Psykolog);
        Assert.Empty(await v.Aabne(v.O.Fam1));
        Assert.Equal(2, (await v.Db(db => db.Moeder.SingleAsync(m => m.Id == a.Id))).Loest);
        Assert.Equal(1, await v.Skalar<long>("select count(*) from besked.besked where type = 'samspil.moede-holdt.v1' and borger_id = $1", barn));
        Assert.Equal(2, await v.Skalar<long>("select count(*) from besked.besked where type = 'samspil.opgave-loest.v1' and borger_id = $1", barn));
    }

    [Fact(DisplayName = "SA2: hver ser det af referatet, de må, og en indkaldelse åbner mødet og ikke en andens sag"), Krav("SA2", "X1")]
    public async Task Hver_ser_sit()
    {
        var (barn, mor) = await v.Barn();
        var a = await v.Holdt(v.Familiemoede(barn, mor, await v.Samtykke(barn, mor, Afdeling.Myndighed, Afdeling.Ppr), v.Psykolog.Id, v.O.Soc2.Id));
        Assert.Equal([true, true, false, true], a.Referat!.Punkter.Select(p => a.Ser(v.Psykolog, p)));
        Assert.All(a.Referat.Punkter, p => Assert.True(a.Ser(v.O.Soc2, p)));
        Assert.True(a.Maa(v.Psykolog, v.Nu));
        Assert.False(a.Maa(v.O.Fam1, v.Nu));
        Assert.True(await v.Ser("samspil", v.Psykolog, barn));
        Assert.False(await v.Ser("ppr", v.Psykolog, barn));
        Assert.False(await v.Ser("myndighed", v.O.Soc2, barn));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new AflysMoede(a.Id, "Nej", a.Version), v.O.Fam1));
    }

    [Fact(DisplayName = "SA1: strukturen siger, hvem der skal med, og hvor lang tid før; uden dem holdes mødet ikke"), Krav("SA1")]
    public async Task Strukturen_holder()
    {
        var (barn, mor) = await v.Barn();
        var kald = v.Familiemoede(barn, mor, null);
        Assert.Contains("holdes ikke uden forældrene", Samspilvaert.Afvist(await v.Vaert.Proev(kald with { Foraeldre = [] }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.Contains("mindst 5 dage før", Samspilvaert.Afvist(await v.Vaert.Proev(kald with { Start = v.Nu + Duration.FromDays(2) }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.Contains("holdes ikke uden Udfører", Samspilvaert.Afvist(await v.Vaert.Proev(kald with { Type = "det-kreative-raad" }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.Contains("handler om et barn", Samspilvaert.Afvist(await v.Vaert.Proev(kald with { Emne = Moedeemne.Enhed, Barn = null, Enhed = Samspilvaert.Skolen, Barnet = false, Foraeldre = [], Netvaerk = null }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(kald, v.O.Soc2));
        await v.Vaert.Koer(kald with { Start = v.Nu + Duration.FromDays(2), Haster = true }, v.O.Soc1);
        var a = (await v.Hent<Moede>(kald.Id))!;
        Assert.Equal((Moedetype.Opgaven, Moedetype.VejenTilbage), (a.Kald.Dagsorden[0], a.Kald.Dagsorden[^1]));
        v.Nu += Duration.FromDays(3);
        Assert.Contains("vejen tilbage", Samspilvaert.Afvist(await v.Vaert.Proev(new SkrivReferat(kald.Id, Moedeudfald.Besluttet, [a.Kald.Deltagere[0].Id], [new(1, "Opgaven", Kreds.Alle)], "Noget", [], 1), v.O.Soc1)), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "SA1: et ønske om koordineringskonference står hos enhedens leder, til det er indkaldt; mødet handler om intet barn"), Krav("SA1", "SA2")]
    public async Task Oensket()
    {
        var oenske = Guid.NewGuid();
        await v.Send(new KonferenceOensket(new(oenske), v.Nu, null, oenske, Samspilvaert.Skolen, v.Skoleleder.Id, "Uro efter frokost", null, "Læringsmiljøet; ingen børn nævnes"), "dagtilbud");
        Assert.Contains("Ønsket af en kollega: indkald", await v.Aabne(v.Skoleleder));
        var kald = new IndkaldMoede(new(Id.Ny()), "koordineringskonference", Moedeemne.Laeringsmiljoe, null, Samspilvaert.Skolen, "Uro efter frokost", v.Nu + Duration.FromDays(20), 90, "Skolen", [], [new(v.Psykolog.Id)], false, [], null, null, null, null, false, oenske);
        await v.Vaert.Koer(kald, v.Skoleleder);
        Assert.DoesNotContain("Ønsket af en kollega: indkald", await v.Aabne(v.Skoleleder));
        var a = (await v.Hent<Moede>(kald.Id))!;
        Assert.True(a.OmIngen);
        Assert.Null(a.Barn);
        Assert.Contains("allerede besvaret", Samspilvaert.Afvist(await v.Vaert.Proev(kald with { Id = new(Id.Ny()) }, v.Skoleleder)), StringComparison.Ordinal);
        await v.Vaert.Koer(new AflysMoede(a.Id, "Flyttet", a.Version), v.Skoleleder);
        Assert.Empty((await ((Genopbygning)v.Vaert.Services.GetService(typeof(Genopbygning))!).Efterse(new SamspilModul())).Forskelle);
    }

    [Fact(DisplayName = "SA2: et referat rettes i en ny udgave, og den gamle kan læses; annulleres mødet, falder de åbne opgaver bort, og de, der byggede på det, får det at vide"), Krav("SA2", "SA1")]
    public async Task Rettet_og_annulleret()
    {
        var (barn, mor) = await v.Barn();
        var a = await v.Holdt(v.Familiemoede(barn, mor, await v.Samtykke(barn, mor, Afdeling.Myndighed, Afdeling.Ppr), v.Psykolog.Id), v.Psykolog.Id);
        var ret = new RetReferat(a.Id, Moedeudfald.Anbefalet, [a.Kald.Deltagere[0].Id], [new(1, "Rolige aftener", Kreds.Alle), new(a.Kald.Dagsorden.Count, "Uden støtte til maj", Kreds.Alle)], null, "Skrevet på det forkerte møde", a.Version);
        Assert.Contains("Den, der har indkaldt", Samspilvaert.Afvist(await v.Vaert.Proev(ret, v.Psykolog)), StringComparison.Ordinal);
        await v.Vaert.Koer(ret, v.O.Soc1);
        var rettet = (await v.Hent<Moede>(a.Id))!;
        Assert.Equal((Moedeudfald.Anbefalet, Moedeudfald.Aftalt, 1), (rettet.Referat!.Udfald, rettet.Tidligere[0].Indhold.Udfald, rettet.Opgaver.Count));
        Assert.Equal(a.HoldtFaktum, rettet.HoldtFaktum);
        Assert.Equal(1, await v.Skalar<long>("select count(*) from besked.besked where type = 'samspil.moede-holdt-rettet.v1' and borger_id = $1 and faktum_id = $2", barn, a.HoldtFaktum!.Value));

        var foer = (await v.Aabne(v.Psykolog)).Count;
        await v.Vaert.Koer(new AnnullerMoede(a.Id, "Mødet blev ikke til noget", rettet.Version), v.O.Soc1);
        Assert.Equal(foer - 1, (await v.Aabne(v.Psykolog)).Count);
        Assert.Contains("annulleret", Samspilvaert.Afvist(await v.Vaert.Proev(new LoesOpgave(a.Id, a.Opgaver[0].Id, null), v.Psykolog)), StringComparison.Ordinal);
        Assert.Equal(1, await v.Skalar<long>("select count(*) from besked.besked where type = 'samspil.moede-holdt-annulleret.v1' and borger_id = $1", barn));
        Assert.Null((await v.Db(db => db.Moeder.SingleAsync(m => m.Id == a.Id))).Holdt);
    }

    [Fact(DisplayName = "SA1: andre afdelinger beder om et møde; strukturen siger, om den, der beder, eller lederen indkalder, og mødet fortæller ønskets navn videre"), Krav("SA1")]
    public async Task Bedt_om()
    {
        var (barn, mor) = await v.Barn();
        await v.Tilknyt(barn, v.O.SocLeder);
        foreach (var (type, hos) in new[] { ("familiemoede", v.O.Soc1), ("det-kreative-raad", v.O.SocLeder) })
        {
            var oenske = Guid.NewGuid();
            await v.Send(new Myndighed.MoedeOensket(FaktumId.Ny(), v.Nu, barn, oenske, type, v.O.Soc1.Id, v.O.SocLeder.Id, "Findes der noget mindre indgribende?", "Myndigheds sag"), "myndighed");
            Assert.Contains("Ønsket af en kollega: indkald", await v.Aabne(hos));
            var raekke = await v.Db(db => db.Oensker.SingleAsync(o => o.Id == oenske));
            Assert.Equal((true, hos.Id == v.O.Soc1.Id), (raekke.Maa(hos), raekke.Maa(v.O.Soc1)));
            if (type == "familiemoede")
            {
                await v.Holdt(v.Familiemoede(barn, mor, null) with { Oenske = oenske });
                Assert.Equal(oenske, await v.Skalar<Guid>("select (indhold->>'anmodning')::uuid from besked.besked where type = 'samspil.moede-holdt.v1' and borger_id = $1", barn));
                Assert.DoesNotContain("Ønsket af en kollega: indkald", await v.Aabne(hos));
            }
        }
    }

    [Fact(DisplayName = "SA2: et møde om en enhed viser dens børn, og kun dem, man må se"), Krav("SA2", "X1")]
    public async Task Enhedens_boern()
    {
        var (mit, _) = await v.Barn();
        var (andet, ude) = (BorgerId.Ny(), new IndskrivningId(Id.Ny()));
        foreach (var (barn, indskrivning) in new[] { (mit, new IndskrivningId(Id.Ny())), (andet, new IndskrivningId(Id.Ny())), (mit, ude) })
        {
            await v.Send(new Indskrevet(FaktumId.Ny(), v.Nu, barn, indskrivning, Samspilvaert.Skolen, Enhedsart.Skole, v.Dag.PlusDays(-40)), "dagtilbud");
        }

        await v.Send(new Udskrevet(FaktumId.Ny(), v.Nu, mit, ude, Samspilvaert.Skolen, Enhedsart.Skole, v.Dag.PlusDays(-10)), "dagtilbud");
        Assert.Equal([mit], (await v.Db(db => Enhedsbarnliste.Hent(db, Samspilvaert.Skolen, v.Dag, v.O.Soc1, v.Nu, null, default))).Boern);
        Assert.Empty((await v.Db(db => Enhedsbarnliste.Hent(db, Samspilvaert.Skolen, v.Dag.PlusDays(-50), v.O.Soc1, v.Nu, null, default))).Boern);
    }
}
