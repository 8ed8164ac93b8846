using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>A round of supervision against PostgreSQL.</summary>
[Krav("M12")]
public sealed class TilsynTests : Afgoerelsestest
{
    private LocalDate Idag => Fristdag.Af(V.Nu);

    [Fact(DisplayName = "M12: stikprøven trækkes blandt de sager, lederen kan se, og som havde det led i perioden; det, der blev trukket blandt, er frosset")]
    public async Task Traek()
    {
        for (var i = 0; i < 4; i++)
        {
            await EnSag();
        }

        var (_, med, _) = await Bevilget();
        await V.Koer(new AabnSag(new(Id.Ny()), BorgerId.Ny(), "Familien har selv bedt om hjælp.", O.Syd), O.Soc2);
        var alle = await Trukket(null, 3);
        Assert.Equal((5, 3), (alle.Udvalg.Population, alle.Udvalg.Udtaget));      // five with a step; the one opened without has none to ask about
        var population = await Population(alle.Id);
        Assert.Equal(Stikproeve.Traek(alle.Udvalg.Froe, population, 3), await Udtaget(alle.Id));

        await EnSag();                                                                  // later: the frozen population is as it was
        Assert.Equal(population, await Population(alle.Id));
        var igen = await Trukket(null, 3, alle.Udvalg.Froe);
        Assert.Equal(6, igen.Udvalg.Population);
        Assert.Equal(Stikproeve.Traek(alle.Udvalg.Froe, await Population(igen.Id), 3), await Udtaget(igen.Id));

        var plan = await Trukket(Sagsled.Plan, 10);
        Assert.Equal([med], await Udtaget(plan.Id));
        Assert.Equal([Sagsled.Plan], (await Hent<Sagstilsyn>(SagstilsynId.Af(plan.Id, med))).Led);
        Assert.IsType<Svar.Forbudt>(await V.Proev(Udtraek(null, 3), O.Soc1));
    }

    [Fact(DisplayName = "M12: en periode, der slutter for sent, før den begynder eller er for lang, og et tema uden sager afvises ved feltet")]
    public async Task Afvises()
    {
        await EnSag();
        var god = Udtraek(null, 3);
        Assert.Equal(["Til"], await Afvist(god with { Til = god.Fra.PlusDays(-1) }, O.SocLeder));
        Assert.Equal(["Til"], await Afvist(god with { Til = Idag.PlusDays(1) }, O.SocLeder));
        Assert.Equal(["Fra"], await Afvist(god with { Fra = Idag.PlusYears(-3) }, O.SocLeder));
        Assert.Equal(["Antal"], await Afvist(god with { Antal = 51 }, O.SocLeder));
        Assert.Equal(["Led"], await Afvist(god with { Led = Sagsled.Anbringelse }, O.SocLeder));
        Assert.Equal(["Led"], await Afvist(god with { Distrikt = "Ukendt" }, O.SocLeder));
    }

    [Fact(DisplayName = "M12: et nej er et fund i ejerens I dag; rettet er det ude igen, og lederen får det at vide")]
    public async Task Fund()
    {
        var (sag, barn) = await EnSag();
        var runde = await Trukket(Sagsled.Underretning, 5);
        var id = SagstilsynId.Af(runde.Id, sag);
        var c = Gennemgang(id, 1);
        Assert.Equal(["Punkter[2].Svar"], await Afvist(c with { Punkter = [.. c.Punkter!.Take(2)] }, O.SocLeder));
        var nej = c with { Punkter = [.. c.Punkter!.Take(2), new("UR-TIDLIGERE", Tilsynssvar.Nej)] };
        Assert.Equal(["Punkter[2].Fund", "Punkter[2].Ejer", "Punkter[2].Senest"], await Afvist(nej, O.SocLeder));
        var fund = new GennemgaaSag.Punkt("UR-TIDLIGERE", Tilsynssvar.Nej, "Læs de fire tidligere underretninger.", O.Soc1.Id, Idag.PlusDays(14));
        Assert.Equal(["Punkter[2].Ejer"], await Afvist(nej with { Punkter = [.. c.Punkter!.Take(2), fund with { Ejer = O.Soc2.Id }] }, O.SocLeder));
        await V.Koer(nej with { Punkter = [.. c.Punkter!.Take(2), fund] }, O.SocLeder);
        Assert.Equal((O.Soc1.Id.Vaerdi, (Instant?)null), (await Opgaver(barn)).Where(o => o.Overskrift == "Ledelsestilsyn").Select(o => (o.Ejer, o.Lukket)).Single());

        Assert.Equal(["Hvad"], await Afvist(new RetFund(id, "UR-TIDLIGERE", "ja"), O.Soc1));
        Assert.Single(await Afvist(new RetFund(id, "UR-VURDERET", "De er læst."), O.Soc1));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new RetFund(id, "UR-TIDLIGERE", "De er læst."), O.Soc2));
        V.Nu += Duration.FromDays(2);
        await V.Koer(new RetFund(id, "UR-TIDLIGERE", "De er læst, og der er skrevet en vurdering."), O.Soc1);
        var opgaver = await Opgaver(barn);
        Assert.Equal(V.Nu, opgaver.Single(o => o.Overskrift == "Ledelsestilsyn").Lukket);
        Assert.Equal(("nyt", O.SocLeder.Id.Vaerdi), opgaver.Where(o => o.Overskrift == "Fund rettet").Select(o => (o.Art, o.Ejer)).Single());
        Assert.Single(await Afvist(new RetFund(id, "UR-TIDLIGERE", "De er læst igen."), O.Soc1));

        // Looked through again: the same finding is still put right, and one in other words stands anew.
        await V.Koer(nej with { Punkter = [.. c.Punkter!.Take(2), fund], Version = 3 }, O.SocLeder);
        Assert.NotNull((await Hent<Sagstilsyn>(id)).Fund.Single().Rettet);
        await V.Koer(nej with { Punkter = [.. c.Punkter!.Take(2), fund with { Fund = "Der mangler stadig to.", Senest = Idag.PlusDays(7) }], Version = 4 }, O.SocLeder);
        Assert.Null((await Hent<Sagstilsyn>(id)).Fund.Single().Rettet);
        await V.Koer(c with { Version = 5 }, O.SocLeder);
        Assert.Empty((await Hent<Sagstilsyn>(id)).Fund);
    }

    [Fact(DisplayName = "M12, M2: et åbent fund følger med sagen til den nye ansvarlige")]
    public async Task Foelger_med()
    {
        var (sag, barn) = await EnSag();
        var id = SagstilsynId.Af((await Trukket(Sagsled.Underretning, 5)).Id, sag);
        var c = Gennemgang(id, 1);
        await V.Koer(c with { Punkter = [.. c.Punkter!.Take(2), new("UR-TIDLIGERE", Tilsynssvar.Nej, "Læs de tidligere.", O.Soc1.Id, Idag.PlusDays(14))] }, O.SocLeder);
        await V.Koer(new OverdragSag(sag, O.Syd, O.Soc2.Id, "Familien er flyttet mod syd.", (await Hent<Sag>(sag)).Version), O.SocLeder);
        Assert.Equal(O.Soc2.Id.Vaerdi, (await Opgaver(barn)).Single(o => o.Overskrift == "Ledelsestilsyn" && o.Lukket is null).Ejer);
    }

    [Fact(DisplayName = "M12: runden afsluttes, når alle sager er gennemgået, og kan derefter ikke ændres")]
    public async Task Afslut()
    {
        var (en, _) = await EnSag();
        var (to, _) = await EnSag();
        var runde = await Trukket(Sagsled.Underretning, 5);
        await V.Koer(Gennemgang(SagstilsynId.Af(runde.Id, en), 1), O.SocLeder);
        Assert.Single(await Afvist(new AfslutTilsynsrunde(runde.Id, "Vi læser altid serien først.", 1), O.SocLeder));
        await V.Koer(Gennemgang(SagstilsynId.Af(runde.Id, to), 1), O.SocLeder);
        Assert.Equal(["Laering"], await Afvist(new AfslutTilsynsrunde(runde.Id, "Nej", 1), O.SocLeder));
        await V.Koer(new AfslutTilsynsrunde(runde.Id, "Vi læser altid serien først.", 1), O.SocLeder);
        Assert.Single(await Afvist(Gennemgang(SagstilsynId.Af(runde.Id, to), 2), O.SocLeder));
        Assert.Single(await Afvist(new AfslutTilsynsrunde(runde.Id, "Vi læser altid serien først.", 2), O.SocLeder));

        var svar = await Efterlevelse.Hent(V.Services.GetRequiredService<Datakilder>(), Idag.Year, default);
        Assert.Equal(new Efterlevelsestal(2, 2), Efterlevelse.Sum(svar.Where(s => s.Kode == "UR-VURDERET")));
        Assert.DoesNotContain(svar, s => s.Kode == "UR-KVITTERET");                     // not relevant is not counted
    }

    private TraekStikproeve Udtraek(Sagsled? led, int antal, string? froe = null) => new(new(Id.Ny()), led, Idag.PlusMonths(-6), Idag, null, antal, froe);

    private async Task<Tilsynsrunde> Trukket(Sagsled? led, int antal, string? froe = null)
    {
        var c = Udtraek(led, antal, froe);
        await V.Koer(c, O.SocLeder);
        return await Hent<Tilsynsrunde>(c.Id);
    }

    private static GennemgaaSag Gennemgang(SagstilsynId id, int version) =>
        new(id, [new("UR-VURDERET", Tilsynssvar.Ja), new("UR-KVITTERET", Tilsynssvar.IkkeRelevant), new("UR-TIDLIGERE", Tilsynssvar.Ja)], version);

    private async Task<List<SagId>> Udtaget(TilsynsrundeId id) => await Db(db => db.Sagstilsyn.Where(t => t.RundeId == id).OrderBy(t => t.Nr).Select(t => t.SagId).ToListAsync());

    private async Task<List<SagId>> Population(TilsynsrundeId id) => await Db(db => db.Tilsynspopulation.Where(t => t.RundeId == id).Select(t => t.SagId).OrderBy(s => s).ToListAsync());

    private async Task<T> Db<T>(Func<MyndighedDb, Task<T>> spoerg)
    {
        await using var scope = V.Services.CreateAsyncScope();
        return await spoerg(scope.ServiceProvider.GetRequiredService<MyndighedDb>());
    }
}
