using Kommune.Test;

namespace Kommune.Fundament.Tests.Levering;

[Krav("X2", "X5")]
public class ModtagereTests
{
    private const string Anden = "udfoerer.anden.v1";

    [Fact]
    public async Task A_new_receiver_is_given_the_whole_log_in_order_while_publishing_goes_on()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(25);
        await p.UdgivMange(1000, noegler);
        using var stop = new CancellationTokenSource();
        var udgivere = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var n = 0;
            for (; !stop.IsCancellationRequested; n++)
            {
                await p.UdgivMange(10, noegler);
                await Task.Delay(5);
            }

            return n * 10;
        })).ToArray();
        var valg = Proeve.Hurtig with { Efterfyldningsstykke = 150 };
        var m = new[] { Proeve.M("ny"), Proeve.M("fra-nu", Begyndelse.FraNu) };
        var v = await p.Start(new Virkning(), valg, m);
        await p.Start(new Virkning(), valg, m);
        await Proeve.Vent(async () => await p.Virkninger("ny") > 1000 && await p.Virkninger("fra-nu") > 0);
        await stop.CancelAsync();
        var udgivet = 1000 + (await Task.WhenAll(udgivere)).Sum();
        await v.TilStille();
        Assert.Equal(udgivet, await p.Virkninger("ny"));
        Assert.InRange(await p.Virkninger("fra-nu"), 1, udgivet - 1000);
        Assert.Equal(0, await p.Tal("select nr from proeve.virkning group by modtager, nr having count(*) > 1"));
        Assert.Equal(0, await p.Tal("select from (select nr, lag(nr) over (partition by modtager, noegle order by lb) foer from proeve.virkning) x where foer > nr"));
    }

    [Fact]
    public async Task A_type_that_a_receiver_begins_to_take_is_filled_in_once_also_when_an_older_version_ran_in_between()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(4);
        var kun = Proeve.M("a", Begyndelse.FraBegyndelsen, Proeve.Type);
        var begge = Proeve.M("a", Begyndelse.FraBegyndelsen, Proeve.Type, Anden);
        async Task Version(Modtager m)
        {
            var v = p.NyVaert(new Virkning(), null, m);
            await v.TilStille();
        }

        async Task Udgiv()
        {
            await p.UdgivMange(20, noegler);
            await p.UdgivMange(20, noegler, Anden);
        }

        await Version(kun);
        await Udgiv();
        await Version(kun);
        Assert.Equal(20, await p.Virkninger("a"));
        await Version(begge);
        Assert.Equal(40, await p.Virkninger("a"));
        await Version(kun);         // a roll-back
        await Udgiv();
        await Version(kun);
        Assert.Equal(60, await p.Virkninger("a"));
        await Version(begge);
        Assert.Equal(80, await p.Virkninger("a"));
        await Udgiv();
        await Version(begge);
        Assert.Equal(120, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden();
        Assert.Equal(0, await p.Tal("select nr from proeve.virkning group by nr having count(*) > 1"));
    }

    [Fact]
    public async Task What_is_filled_in_before_a_held_back_message_comes_before_it()
    {
        await using var p = await Proeve.Ny();
        var noegle = Proeve.Noegler(1);
        await p.UdgivMange(3, noegle, Anden);
        var fejler = true;
        var h = Virkning.Goer(_ =>
        {
            if (fejler)
            {
                throw new LeveringException("endnu ikke");
            }
        });
        var gammel = p.NyVaert(h, Proeve.Hurtig with { HoejsteForsoeg = 1 }, Proeve.M("a"));
        await gammel.Modtagere.Registrer();
        await p.UdgivMange(3, noegle);
        await gammel.TilStille();
        Assert.Single(await gammel.Drift.Doede());
        fejler = false;
        var ny = p.NyVaert(h, null, Proeve.M("a", Begyndelse.FraBegyndelsen, Proeve.Type, Anden));
        await ny.TilStille();
        Assert.Equal(6, await p.Virkninger("a"));
        await p.AltErLeveretEnGangIOrden("a");
    }

    [Fact]
    public async Task A_renamed_receiver_is_reported_and_keeps_collecting_until_somebody_decides()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(5);
        await p.NyVaert(new Virkning(), null, Proeve.M("gammel")).Modtagere.Registrer();
        await p.UdgivMange(10, noegler);
        var ny = p.NyVaert(new Virkning(), null, Proeve.M("ny", Begyndelse.FraNu));
        await ny.TilStille();
        await p.UdgivMange(10, noegler);
        await ny.TilStille();
        Assert.Equal(["gammel"], ny.Modtagere.Ukendte);
        var ukendt = Assert.Single((await ny.Drift.Stand()).Modtagere, m => !m.Kendt);
        Assert.Equal(("gammel", 20L), (ukendt.Navn, ukendt.Venter));
        Assert.Equal(10, await p.Virkninger("ny"));

        // either the new code says whose place it took …
        var rettet = p.NyVaert(new Virkning(), null, Proeve.M("rettet") with { Tidligere = ["gammel"] }, Proeve.M("ny", Begyndelse.FraNu));
        await rettet.TilStille();
        Assert.Empty(rettet.Modtagere.Ukendte);
        Assert.Equal(20, await p.Virkninger("rettet"));
        await p.AltErLeveretEnGangIOrden("rettet");

        // … or a person closes it
        await p.UdgivMange(5, noegler);
        var sidste = p.NyVaert(new Virkning(), null, Proeve.M("ny", Begyndelse.FraNu));
        await sidste.Modtagere.Registrer();
        var id = Assert.Single((await sidste.Drift.Stand()).Modtagere, m => !m.Kendt).Id;
        await Assert.ThrowsAsync<InvalidOperationException>(() => sidste.Drift.Nedlaeg(sidste.Modtagere.Id(sidste.Modtagere.Alle[0]), Bruger.System.Id, "forkert"));
        Assert.True(await sidste.Drift.Nedlaeg(id, Bruger.System.Id, "Ingen bruger den mere"));
        Assert.Equal(5, (await sidste.Drift.Sprungne()).Count(s => s.Modtagernavn == "rettet"));
        Assert.Single((await sidste.Drift.Stand()).Modtagere);
    }
}
