using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil.Tests;

public sealed class RytmeTests
{
    private sealed class Fri(params LocalDate[] dage) : IHelligdage
    {
        public bool ErHelligdag(LocalDate dag) => dage.Contains(dag);
    }

    [Fact(DisplayName = "SA5: de næste møder følger rytmen i det samme klokkeslæt hen over sommertiden; helligdage springes over"), Krav("SA5")]
    public void Naeste()
    {
        static Instant Kl9(LocalDate dag) => (dag + new LocalTime(9, 0)).InZoneStrictly(DanskTid.Koebenhavn).ToInstant();
        var r = new Rytme(Kl9(new(2026, 3, 2)), 2, 90, "Rådhuset");
        LocalDate[] Dage(Instant nu, IHelligdage fri) => [.. r.Naeste(nu, 3, fri).Select(DanskTid.Dag)];
        Assert.Equal([new(2026, 3, 2), new(2026, 3, 16), new(2026, 3, 30)], Dage(Kl9(new(2026, 1, 1)), new Fri()));
        Assert.Equal([new(2026, 3, 16), new(2026, 3, 30), new(2026, 4, 27)], Dage(Kl9(new(2026, 3, 2)), new Fri(new LocalDate(2026, 4, 13))));
        Assert.All(r.Naeste(Kl9(new(2026, 3, 1)), 5, new Fri()), t => Assert.Equal(new LocalTime(9, 0), DanskTid.Lokal(t).TimeOfDay));
        Assert.Equal([new(2027, 3, 1), new(2027, 3, 15), new(2027, 3, 29)], Dage(Kl9(new(2027, 2, 20)), new Fri()));
        Assert.Equal("hver anden uge, mandag kl. 09.00", SamspilOrd.Af(r));
    }
}

public sealed class TeamTests(Samspilvaert v) : IClassFixture<Samspilvaert>
{
    [Fact(DisplayName = "SA5: et team har medlemmer fra flere afdelinger; et medlem indkalder til dets møde, og når det er nedlagt, gør ingen"), Krav("SA5")]
    public async Task Teamet()
    {
        var c = new GemTeam(new(Id.Ny()), "Distriktsteam Nord", Fagteamart.Distriktsteam, "Nord", [Samspilvaert.Skolen], [new(v.Psykolog.Id), new(v.Skoleleder.Id), new(null)], v.Nu + Duration.FromDays(14), 4, 90, "Skolen", 0);
        Assert.Contains("mindst to medlemmer", Samspilvaert.Afvist(await v.Vaert.Proev(c with { Medlemmer = [new(v.Psykolog.Id)] }, v.Skoleleder)), StringComparison.Ordinal);
        Assert.Contains("mindst to afdelinger", Samspilvaert.Afvist(await v.Vaert.Proev(c with { Medlemmer = [new(v.O.Soc1.Id), new(v.O.Soc2.Id)] }, v.Skoleleder)), StringComparison.Ordinal);
        Assert.Contains("mindst én enhed", Samspilvaert.Afvist(await v.Vaert.Proev(c with { Enheder = [] }, v.Skoleleder)), StringComparison.Ordinal);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(c, v.Psykolog));
        await v.Vaert.Koer(c, v.Skoleleder);
        Assert.Contains("har det navn", Samspilvaert.Afvist(await v.Vaert.Proev(c with { Id = new(Id.Ny()) }, v.Skoleleder)), StringComparison.Ordinal);
        await v.Vaert.Koer(c with { HverUge = 2, Version = 1 }, v.Skoleleder);
        Assert.Equal(2, (await v.Hent<Fagteam>(c.Id))!.Indhold.Rytme.HverUge);

        var moede = new IndkaldMoede(new(Id.Ny()), Moedestruktur.Tvaerfagligt, Moedeemne.Enhed, null, Samspilvaert.Skolen, null, c.Foerste, 90, "Skolen", [v.Skoleleder.Id], [], false, [], null, null, null, null, false, null, c.Id);
        Assert.Contains("Kun et medlem", Samspilvaert.Afvist(await v.Vaert.Proev(moede, v.O.Soc1)), StringComparison.Ordinal);
        await v.Vaert.Koer(moede, v.Psykolog);
        Assert.Equal(c.Id, (await v.Db(db => db.Moeder.SingleAsync(m => m.Id == moede.Id))).TeamId);
        await v.Vaert.Koer(new NedlaegTeam(c.Id, "Lagt sammen med Syd", 2), v.Skoleleder);
        Assert.Contains("allerede nedlagt", Samspilvaert.Afvist(await v.Vaert.Proev(new NedlaegTeam(c.Id, "Igen", 3), v.Skoleleder)), StringComparison.Ordinal);
        Assert.Contains("Teamet er nedlagt", Samspilvaert.Afvist(await v.Vaert.Proev(c with { Version = 3 }, v.Skoleleder)), StringComparison.Ordinal);
        Assert.Contains("Kun et medlem", Samspilvaert.Afvist(await v.Vaert.Proev(moede with { Id = new(Id.Ny()) }, v.Psykolog)), StringComparison.Ordinal);
        Assert.Empty((await ((Genopbygning)v.Vaert.Services.GetService(typeof(Genopbygning))!).Efterse(new SamspilModul())).Forskelle);
    }
}
