using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Samspil.Tests;

public sealed class SamtykkeTests(Samspilvaert v) : IClassFixture<Samspilvaert>
{
    [Fact(DisplayName = "SA3: flere afdelinger mødes om et barn på et samtykke, der dækker dem, eller på en lov, der gør; ellers ikke"), Krav("SA3")]
    public async Task Uden_grundlag_intet_moede()
    {
        var (barn, mor) = await v.Barn();
        var uden = v.Familiemoede(barn, mor, null, v.Psykolog.Id);
        Assert.Contains("uden samtykke", Samspilvaert.Afvist(await v.Vaert.Proev(uden, v.O.Soc1)), StringComparison.Ordinal);
        var samtykke = await v.Samtykke(barn, mor, Afdeling.Myndighed, Afdeling.Udfoerer);
        Assert.Contains("omfatter ikke PPR", Samspilvaert.Afvist(await v.Vaert.Proev(uden with { Samtykke = samtykke }, v.O.Soc1)), StringComparison.Ordinal);
        await v.Vaert.Koer(uden with { Lov = "bl-tvaerfagligt-samarbejde" }, v.O.Soc1);
        Assert.Contains("gælder ikke mellem", Samspilvaert.Afvist(await v.Vaert.Proev(v.Familiemoede(barn, mor, null, v.O.Fam1.Id) with { Lov = "bl-tvaerfagligt-samarbejde" }, v.O.Soc1)), StringComparison.Ordinal);
        await v.Vaert.Koer(v.Familiemoede(barn, mor, null), v.O.Soc1);
    }

    [Fact(DisplayName = "SA3: trækkes samtykket, kan de andre afdelinger ikke åbne mødet ved næste klik, og deres opgaver falder bort; det på loven bliver"), Krav("SA3", "X1")]
    public async Task Trukket()
    {
        var (barn, mor) = await v.Barn();
        var foer = await v.Aabne(v.Psykolog);
        var samtykke = await v.Samtykke(barn, mor, Afdeling.Myndighed, Afdeling.Ppr);
        var a = await v.Holdt(v.Familiemoede(barn, mor, samtykke, v.Psykolog.Id), v.Psykolog.Id);
        Assert.NotEqual(foer.Count, (await v.Aabne(v.Psykolog)).Count);
        await v.Vaert.Koer(new TraekSamtykke(samtykke, mor, 1), v.O.Soc1);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new LoesOpgave(a.Id, a.Opgaver[0].Id, null), v.Psykolog));
        Assert.False(await v.Ser("samspil", v.Psykolog, barn));
        Assert.Equal(foer, await v.Aabne(v.Psykolog));
        Assert.True((await v.Hent<Moede>(a.Id))!.Maa(v.O.Soc1, v.Nu));
        Assert.Equal(1, await v.Skalar<long>("select count(*) from besked.besked where type = 'samspil.samtykke-trukket.v1' and borger_id = $1", barn));
        Assert.Contains("trukket tilbage", Samspilvaert.Afvist(await v.Vaert.Proev(v.Familiemoede(barn, mor, samtykke, v.Psykolog.Id), v.O.Soc1)), StringComparison.Ordinal);

        var paaLov = v.Familiemoede(barn, mor, null, v.Psykolog.Id) with { Lov = "underretning" };
        await v.Vaert.Koer(paaLov, v.O.Soc1);
        Assert.True((await v.Hent<Moede>(paaLov.Id))!.Maa(v.Psykolog, v.Nu));
    }

    [Fact(DisplayName = "SA3: efter samtykkets sidste dag er mødet lukket for de andre af sig selv"), Krav("SA3")]
    public async Task Udloeb()
    {
        var (barn, mor) = await v.Barn();
        var id = new SamtykkeId(Id.Ny());
        await v.Vaert.Koer(new GivSamtykke(id, barn, [Afdeling.Myndighed, Afdeling.Ppr], [Delingsart.Ppr], [mor], v.Dag, v.Dag.PlusDays(20)), v.O.Soc1);
        var kald = v.Familiemoede(barn, mor, id, v.Psykolog.Id);
        await v.Vaert.Koer(kald, v.O.Soc1);
        v.Nu += Duration.FromDays(19);
        Assert.True((await v.Hent<Moede>(kald.Id))!.Maa(v.Psykolog, v.Nu));
        v.Nu += Duration.FromDays(3);
        Assert.False((await v.Hent<Moede>(kald.Id))!.Maa(v.Psykolog, v.Nu));
        Assert.False(await v.Ser("samspil", v.Psykolog, barn));
    }

    [Fact(DisplayName = "SA3: alle med forældremyndighed giver samtykke, eller den unge selv fra 15 år, og højst for et år"), Krav("SA3")]
    public async Task Hvem_kan_give()
    {
        var (barn, mor) = await v.Barn();
        GivSamtykke Nyt() => new(new(Id.Ny()), barn, [Afdeling.Myndighed, Afdeling.Ppr], [Delingsart.Ppr], [mor], v.Dag, v.Dag.PlusMonths(6));
        Assert.Contains("mindst to afdelinger", Samspilvaert.Afvist(await v.Vaert.Proev(Nyt() with { Mellem = [Afdeling.Ppr, Afdeling.Ppr] }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.Contains("fra 15 år", Samspilvaert.Afvist(await v.Vaert.Proev(Nyt() with { Fra = [barn] }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.Contains("højst et år", Samspilvaert.Afvist(await v.Vaert.Proev(Nyt() with { Til = v.Dag.PlusYears(2) }, v.O.Soc1)), StringComparison.Ordinal);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(Nyt(), v.O.Soc2));
        var (ung, _) = await v.Barn(16);
        await v.Vaert.Koer(Nyt() with { Barn = ung, Fra = [ung] }, v.O.Soc1);
    }
}
