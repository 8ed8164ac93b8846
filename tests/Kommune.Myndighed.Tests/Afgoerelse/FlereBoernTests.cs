using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>One decision for two siblings, through the command against the database (M20).</summary>
public sealed class FlereBoernTests : Afgoerelsestest
{
    [Fact(DisplayName = "M20: én afgørelse for to søskende giver hvert barn sin egen afgørelse, bevilling, plan og sit eget brev i én transaktion; den ene annulleres uden den anden")]
    public async Task To_soeskende()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var (bror, brorsSag) = await Bror(barn, mor, far);
        await V.Koer(new GemAfgoerelsesudkast(new(Id.Ny()), brorsSag, new(BarnetsSyn: "Emil vil helst være hjemme.")), O.Soc1);
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far) with { Soeskende = [brorsSag], BarnetsSyn = "Alma vil sove hos mormor." });
        Assert.StartsWith("Emil: Samtale med Emil", Assert.Single(await Afvist(c)), StringComparison.Ordinal);
        Assert.Equal(0, await Beskeder("myndighed.afgoerelse-truffet.v1", barn));

        await V.Koer(Samtale(brorsSag, 2), O.Soc1);
        V.Nu += Duration.FromMinutes(1);
        await V.Koer(c, O.Soc1);
        var a = await Hent<Afgoerelse>(c.Id);
        var b = await Hent<Afgoerelse>(Assert.Single(a.Indhold!.Sammen!));
        Assert.Equal([a.Id], b.Indhold!.Sammen!);
        Assert.Equal((Afgoerelsestilstand.Truffet, bror), (b.Tilstand, b.Borger));
        Assert.Equal(("Alma vil sove hos mormor.", "Emil vil helst være hjemme.", a.Udkast.Begrundelse), (a.Udkast.BarnetsSyn, b.Udkast.BarnetsSyn, b.Udkast.Begrundelse));
        foreach (var hver in new[] { a, b })
        {
            Assert.Equal([mor, far], hver.Indhold!.Breve.Select(x => x.Modtager));
            Assert.Equal((hver.Borger, 14_200m), ((await Hent<Indsats>(hver.Indhold.Indsats)).Borger, hver.Indhold.PrisPrMaaned));
            foreach (var type in new[] { "myndighed.afgoerelse-truffet.v1", "myndighed.indsats-bevilget.v1", "myndighed.indsats-bestilt.v1" })
            {
                Assert.Equal(1, await Beskeder(type, hver.Borger));
            }
        }

        Assert.Single(await Afvist(c with { Version = a.Version }));
        await V.Koer(new AnnullerAfgoerelse(b.Id, "Emil skal have noget andet.", b.Version), O.Soc1);
        Assert.True((await Hent<Afgoerelse>(a.Id)).Staar);
        Assert.Equal(1, await Beskeder("myndighed.indsats-bevilget.v1", barn));
    }

    [Fact(DisplayName = "M20, X1: et barn, man ikke er tilknyttet, eller som ikke er søskende, kan ikke tages med")]
    public async Task Andres_boern()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var (_, brorsSag) = await Bror(barn, mor, far, O.Soc2);
        await V.Koer(Samtale(brorsSag, 2), O.Soc2);
        V.Nu += Duration.FromMinutes(1);
        var (fremmed, _) = await EnSag();
        foreach (var valgt in new[] { brorsSag, fremmed, new SagId(Id.Ny()) })
        {
            Assert.Equal(["Udkast.Soeskende"], await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far) with { Soeskende = [valgt] })));
        }
    }

    private async Task<(BorgerId, SagId)> Bror(BorgerId barn, BorgerId mor, BorgerId far, Bruger? soc = null)
    {
        var (bror, id) = (BorgerId.Ny(), new HenvendelseId(Id.Ny()));
        await V.Koer(new ModtagUnderretning(id, [bror], Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog", "Hentes for sent.", false, false, null, null), soc ?? O.Soc1);
        var u = ModtagUnderretning.Underretning(id, bror);
        await V.Koer(new VurderUnderretning(u, Fare.Maaske, Straks.Nej, Udfald.NySag, "Skal ses sammen med søsteren.", null, false, null, null, null, null, 1), soc ?? O.Soc1);
        var sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        await V.Koer(Screen(sag, udfald: Screeningsudfald.Afdaekning), soc ?? O.Soc1);
        await Person(bror, "Emil", "Sørensen", new(2021, 1, 1));
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.foraeldremyndighed(id, borger_id, indehaver_id, medindehaver_id, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,$4,'2021-01-01',$5,$6,'cpr')", Guid.NewGuid(), bror, mor, far, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.relation(id, borger_id, anden_id, art, betegnelse, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,$3,'Soeskende','bror','2021-01-01',$4,$5,'cpr')", Guid.NewGuid(), barn, bror, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
        V.Nu += Duration.FromMinutes(10);
        return (bror, sag);
    }
}
