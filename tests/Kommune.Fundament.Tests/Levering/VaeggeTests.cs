using Kommune.Test;
using Npgsql;

namespace Kommune.Fundament.Tests.Levering;

[Krav("X2", "X9")]
public class VaeggeTests
{
    [Fact]
    public async Task Only_a_receivers_own_module_may_take_its_messages_and_nobody_changes_the_log()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(16, Proeve.Noegler(16));
        var id = v.Modtagere.Id(v.Modtagere.Alle[0]);
        async Task Naegtes(string rolle, string sql) =>
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => Sql.Kommando(p.Kilder[rolle], sql).Udfoer())).SqlState);
        await Naegtes("ppr", $"select * from besked.hent({id}::smallint, 1::smallint, 10)");
        await Naegtes("ppr", "select * from besked.besked");
        await Naegtes("ppr", "select * from besked.horisont()");
        await Naegtes("ppr", $"select besked.spring_over({id}::smallint, 1, gen_random_uuid(), 'x', now())");
        await Naegtes("fundament", "delete from besked.besked");
        await Naegtes("fundament", "update besked.besked set type = 'x'");
        await Naegtes("fundament", "insert into besked.besked(type) values ('x')");
        Assert.Equal(0, await p.Tal("select from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname = 'besked' and has_function_privilege('sletning', f.oid, 'execute')"));
        Assert.Equal(0, await p.Tal("select from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname = 'besked' and f.prosecdef and not f.proconfig::text like '%search_path=pg_catalog, pg_temp%'"));
    }

    [Fact]
    public async Task An_erased_message_takes_its_delivery_along_and_its_key_flows_on()
    {
        await using var p = await Proeve.Ny();
        var noegler = Proeve.Noegler(3);
        var v = p.NyVaert(Virkning.Goer(b =>
        {
            if (b.Noegle == noegler[0] && b.Nr <= 3)
            {
                throw new LeveringException("nej");
            }
        }), Proeve.Hurtig with { HoejsteForsoeg = 1 }, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(12, noegler);
        await v.TilStille();
        var doed = Assert.Single(await v.Drift.Doede());
        Assert.Equal(3, doed.Holder);
        await Sql.Kommando(p.Kilder[Datakilder.Sletning], "delete from besked.besked where nr = $1", doed.Nr).Udfoer();
        await v.TilStille();
        Assert.Equal(11, await p.Virkninger("a"));
        Assert.Equal(0, await p.Tal("select from besked.levering union all select from besked.spaerring"));
    }

    [Fact]
    public async Task Messages_parked_behind_nothing_are_shown_and_can_be_let_go()
    {
        await using var p = await Proeve.Ny();
        var v = p.NyVaert(new Virkning(), null, Proeve.M("a"));
        await v.Modtagere.Registrer();
        await p.UdgivMange(4, Proeve.Noegler(2));
        await Sql.Kommando(p.Kilder[Datakilder.Fundament], "update besked.levering set klar = false").Udfoer();
        await v.TilStille();
        var bagIntet = await v.Drift.BagIntet();
        Assert.Equal([2L, 2L], bagIntet.Select(f => f.Antal));
        Assert.Equal(4, await v.Drift.Frigiv(bagIntet[0].Modtager));
        await v.TilStille();
        Assert.Equal(4, await p.Virkninger("a"));
    }
}
