using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class RetIndsatsSlutTests : Afgoerelsestest
{
    [Fact(DisplayName = "X2, F24: en forkert slutdato i bevillingen rettes; fristen flytter, og rettelsen nævner bevillingens faktum og intet andet")]
    public async Task Bevillingens_dato()
    {
        var (id, _, barn) = await Bevilget();
        var a = await Hent<Indsats>(id);
        var ny = a.Til.PlusMonths(2);
        Assert.Equal(["Sidste"], await Afvist(new RetIndsatsSlut(id, a.Til, "Tastefejl.", 1)));
        Assert.Equal(["Sidste"], await Afvist(new RetIndsatsSlut(id, a.Bevilling.Fra.PlusDays(-1), "Tastefejl.", 1)));
        await V.Koer(new RetIndsatsSlut(id, ny, "Tastefejl.", 1), O.Soc1);
        var efter = await Hent<Indsats>(id);
        Assert.Equal((ny, a.Perioder[0].Besluttet, V.Nu), (efter.Til, Assert.Single(efter.Perioder).Besluttet, efter.Perioder[0].Rettet!.Value));
        Assert.Equal(Fristdag.Slutter(ny), (await Frist(barn, "F24")).Udloeb);
        Assert.Equal([a.Alle.First().Faktum.Vaerdi], await Fakta("myndighed.indsats-bevilget-rettet.v1"));
        Assert.Empty(await Fakta("myndighed.indsats-aendret-rettet.v1"));
        Assert.Equal(Json.Skriv(ny).Trim('"'), await Sql.Kommando(V.Datakilder["myndighed"], "select til::text from myndighed.indsats where id = $1", id).Skalar<string>());
    }

    [Fact(DisplayName = "X2: en forkert ophørsdag rettes; ure og adgang følger den dag, og dagen står, som den blev skrevet")]
    public async Task Ophoersdag()
    {
        var (id, _, barn) = await Bevilget();
        V.Nu += Duration.FromDays(30);
        var dag = Fristdag.Af(V.Nu).PlusDays(-3);
        await V.Koer(new OphoerIndsats(id, Ophoersaarsag.MaaletNaaet, "Alle mål er nået.", dag, 1), O.Soc1);
        Assert.Equal(dag, Fristdag.Sidste((await Hent<Indsats>(id)).Ophoert!.Value));
        Assert.Equal(["Sidste"], await Afvist(new RetIndsatsSlut(id, dag, "Tastefejl.", 2)));
        Assert.Equal(["Sidste"], await Afvist(new RetIndsatsSlut(id, Fristdag.Af(V.Nu).PlusDays(1), "Tastefejl.", 2)));
        await V.Koer(new RetIndsatsSlut(id, dag.PlusDays(-7), "Tastefejl.", 2), O.Soc1);
        var a = await Hent<Indsats>(id);
        Assert.Equal(Fristdag.Slutter(dag.PlusDays(-7)), a.Ophoert);
        Assert.All((await Frister(barn)).Where(f => f.Regel is "F10" or "F24"), f => Assert.Equal(a.Ophoert, f.Lukket));
        Assert.Equal([a.OphoerFaktum!.Value.Vaerdi], await Fakta("myndighed.indsats-ophoert-rettet.v1"));
        Assert.Equal([a.Ophoert], await Sql.Kommando(V.Datakilder["fundament"], "select til from adgang.tilknytning where borger_id = $1 and art = 'indsats'", barn).Liste(r => r.InstantEllerNull(0)));
    }
}
