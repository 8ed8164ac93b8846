using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Ppr.Tests;

public sealed class SparringTests(Pprvaert v) : IClassFixture<Pprvaert>
{
    [Fact(DisplayName = "P2: et ønske om sparring gives som råd, følges op, og svaret på, om det hjalp, gives videre"), Krav("P2")]
    public async Task Hele_vejen()
    {
        var id = Id.Ny();
        await v.Send(new SparringOensket(FaktumId.Ny(), v.Nu, id, Pprvaert.Boernehave, v.Skoleleder.Id, "Uro", "Vi vil gerne tale om 010119-1234 og stuen", null, "Ønske"));
        Assert.Equal("Vi vil gerne tale om [nummer fjernet] og stuen", await v.Skalar<string>("ppr", "select spoergsmaal from ppr.sparring where id = $1", id));
        Assert.Equal(Pprvaert.Ppr.Vaerdi, await v.Skalar<Guid>("ppr", "select ejer_id from frist.opgave_v where rute = $1 and lukket is null", $"/ppr/sparring/{id}"));
        Assert.Contains("Tag først", await v.TekstFor(new GivRaad(id, "Råd", v.Dag.PlusDays(7), 1), v.Psykolog), StringComparison.Ordinal);
        await v.Vaert.Koer(new TagSparring(id, 1), v.Psykolog);
        Assert.IsType<Svar.Konflikt>(await v.Vaert.Proev(new GivRaad(id, "Råd", v.Dag.PlusDays(7), 1), v.Psykolog));
        Assert.Contains("taget af en anden", await v.TekstFor(new GivRaad(id, "Råd", v.Dag.PlusDays(7), 2), v.Tale), StringComparison.Ordinal);
        Assert.Equal("Raad", await v.FeltFor(new GivRaad(id, "Tal med 010119-1234", v.Dag.PlusDays(7), 2), v.Psykolog));
        Assert.Equal("FoelgesOp", await v.FeltFor(new GivRaad(id, "Råd", v.Dag, 2), v.Psykolog));
        await v.Vaert.Koer(new GivRaad(id, "Del gruppen i to", v.Dag.PlusDays(7), 2), v.Psykolog);
        Assert.Equal(("Del gruppen i to", Pprvaert.Boernehave), ((await v.Udgivet<SparringBesvaret>(id))!.Raad, (await v.Udgivet<SparringBesvaret>(id))!.Enhed));
        Assert.Equal(Fristdag.Slutter(v.Dag.PlusDays(7)).ToDateTimeUtc(), (await v.Skalar<DateTime>("ppr", "select udloeb from frist.opgave_v where rute = $1 and lukket is null", $"/ppr/sparring/{id}")).ToUniversalTime());
        Assert.Equal("Opfoelgning", await v.FeltFor(new FoelgSparringOp(id, true, "Om 010119-1234", 3), v.Psykolog));
        await v.Vaert.Koer(new FoelgSparringOp(id, true, "Der er mere ro", 3), v.Psykolog);
        Assert.True((await v.Udgivet<SparringFulgtOp>(id))!.Hjalp);
        Assert.Equal(0L, await v.Skalar<long>("ppr", "select count(*) from frist.opgave_v where rute = $1 and lukket is null", $"/ppr/sparring/{id}"));
        Assert.Contains("allerede fulgt op", await v.TekstFor(new FoelgSparringOp(id, true, null, 4), v.Psykolog), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P2: en sparring med et CPR-nummer i teksten afvises"), Krav("P2")]
    public async Task Cpr()
    {
        RegistrerSparring c = new(Id.Ny(), Pprvaert.Boernehave, "Uro", "Hvordan deler vi gruppen?", null);
        Assert.Equal("Emne", await v.FeltFor(c with { Emne = "Om 0101191234" }, v.Psykolog));
        Assert.Equal("Spoergsmaal", await v.FeltFor(c with { Spoergsmaal = "Om 010119-1234" }, v.Psykolog));
        Assert.Equal("Forsoegt", await v.FeltFor(c with { Forsoegt = "Om 010119 1234" }, v.Psykolog));
        Assert.Equal("Enhed", await v.FeltFor(c with { Enhed = EnhedId.Ny() }, v.Psykolog));
        await v.Vaert.Koer(c, v.Psykolog);
        Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(c, v.Psykolog));
        Assert.Contains("allerede taget", await v.TekstFor(new TagSparring(c.Id, 1), v.Tale), StringComparison.Ordinal);
    }
}
