using Kommune.Leveringsproces;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Fundament.Tests.Levering;

/// <summary>Hosts in processes of their own that fall at the worst moments.</summary>
public class VaertsfaldTests
{
    [Fact]
    public async Task A_host_killed_after_it_took_a_lane_and_before_it_did_anything_frees_the_lane_at_once()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        var noegler = Proeve.Noegler(4);
        await p.Udgiv("myndighed", Proeve.Besked(noegler[0], indhold: """{"goer":"foer"}"""));
        await p.UdgivMange(40, noegler);
        using var proces = Vaertsproces.StartFarlig(p.Forbindelse, "a", Proeve.Type);
        await proces.Siger("har banen");
        Assert.Equal(0, await p.Tal("select from proeve.virkning where noegle = $1", noegler[0]));
        await proces.Draeb();
        await v.Tjeneste.StartAsync(default);
        await Proeve.Vent(async () => await p.Tal("select from besked.levering") == 0);
        await p.AltErLeveretEnGangIOrden("a");
        Assert.Equal(41, await p.Virkninger("a"));
        Assert.Equal(0, await p.Tal("select from besked.spaerring"));
    }

    [Fact]
    public async Task A_host_killed_right_after_a_commit_has_done_that_work_once_and_the_rest_is_done_by_another()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        var noegler = Proeve.Noegler(40);       // on many lanes: some are committed and some are not when it falls
        await p.UdgivMange(2000, noegler);
        using var proces = Vaertsproces.StartFarlig(p.Forbindelse, "a", Proeve.Type);
        await Proeve.Vent(async () => await p.Virkninger("a") > 0);
        await proces.Draeb();
        Assert.True(await p.Virkninger("a") < 2000);
        await v.Tjeneste.StartAsync(default);
        await Proeve.Vent(async () => await p.Tal("select from besked.levering") == 0);
        Assert.Equal(2000, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task A_host_that_stops_between_noting_an_attempt_and_making_it_does_not_keep_the_lane()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        var noegle = Proeve.Noegler(1);
        await p.Udgiv("myndighed", Proeve.Besked(noegle[0], indhold: """{"goer":"foer"}"""));
        await p.UdgivMange(20, noegle);
        await Sql.Kommando(p.Kilder["fundament"], "insert into besked.varsom select id, besked.bane($1), 10 from besked.modtager", noegle[0]).Udfoer();
        using var proces = Vaertsproces.StartFarlig(p.Forbindelse, "a", Proeve.Type);
        await proces.Siger("har banen");        // the attempt is committed, and no transaction is open
        proces.Standse();
        Assert.Equal(1, await p.Tal("select from besked.spaerring where forsoeg = 1"));
        await v.Tjeneste.StartAsync(default);
        await Proeve.Vent(async () => await p.Tal("select from besked.levering") == 0);     // the stopped host lives on all the while
        Assert.True(proces.Lever);
        proces.Fortsaet();
        await p.UdgivMange(10, noegle);
        await v.Tjeneste.TilStille();
        Assert.Equal(31, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task Two_hosts_that_write_by_EF_append_and_publish_are_killed_and_stopped_again_and_again_and_every_effect_comes_once_in_order()
    {
        var forbindelse = await Testdatabase.Ny([new Proevemodul()]);
        await using var kilder = new Datakilder(forbindelse, ["ppr"], stoerstePulje: 8);
        await using var services = Proevevaert.Services(kilder);
        var pipeline = services.GetRequiredService<Pipeline>();
        await services.GetRequiredService<Modtagere>().Registrer();
        var mapper = Enumerable.Range(0, 16).Select(_ => new OpretMappe(new(Id.Ny()), BorgerId.Ny())).ToArray();
        foreach (var o in mapper)
        {
            await pipeline.Koer(o, Bruger.System);
        }

        await Sql.Kommando(kilder["ppr"], "update ppr.uheld set andel = 0.05").Udfoer();
        Vaertsproces Ny() => Vaertsproces.Start(forbindelse, fejl: 0.05, langsom: 0.05);
        var vaerter = new[] { Ny(), Ny() };
        try
        {
            Task<long> Gjort() => Sql.Kommando(kilder["ppr"], "select count(*) from ppr.virkning").Skalar<long>();
            for (var gang = 0; gang < 6; gang++)
            {
                var foer = await Gjort();
                await Task.WhenAll(mapper.Select(async o =>
                {
                    for (var n = 0; n < 4; n++)
                    {
                        await pipeline.Koer(new SkrivLinje(o.Id, "x"), Bruger.System);
                    }
                }));
                await Proeve.Vent(async () => await Gjort() > foer + 5);
                if (gang % 3 == 2)
                {
                    vaerter[gang % 2].Standse();
                    await Task.Delay(500);
                    vaerter[gang % 2].Fortsaet();
                }
                else
                {
                    await vaerter[gang % 2].Draeb();
                    vaerter[gang % 2].Dispose();
                    vaerter[gang % 2] = Ny();
                }
            }

            await Proeve.Vent(async () => await Sql.Kommando(kilder["fundament"], "select not exists (select from besked.levering)").Skalar<bool>());
        }
        finally
        {
            foreach (var v in vaerter)
            {
                v.Dispose();
            }
        }

        var regnskab = await Regnskab.GoerOp(kilder);
        Assert.Equal(new Regnskab(3 * 6 * 16 * 4, 0, 0, 0, 0), regnskab);
        Assert.Equal(0, await Sql.Kommando(kilder["ppr"], "select count(*) from ppr.kopi where antal <> 24").Skalar<long>());
    }
}
