using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class KlagefristTests : Afgoerelsestest
{
    [Fact(DisplayName = "F18: hver modtagers fire uger at klage i løber fra den dag, brevet antages modtaget, udløber af sig selv og står i ingens I dag")]
    public async Task Loeber()
    {
        var (sag, barn, mor, far) = await KlarSag();
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc1);
        var dag = Fristdag.Af(V.Nu);
        var senest = Fristdag.Slutter(dag.PlusDays(1 + 28));
        Assert.Equal([(senest, senest), (senest, senest)], (await Frister(barn)).Where(f => f.Regel == "F18").Select(f => (f.Udloeb!.Value, f.Lukket!.Value)));
        var overblik = V.Services.GetRequiredService<IDagsoverblik>();
        foreach (var bruger in new[] { O.Soc1, O.SocLeder })
        {
            Assert.DoesNotContain(await overblik.Hent(bruger, V.Nu, true), r => r.Overskrift == "Klagefrist");
            Assert.DoesNotContain(await overblik.Hent(bruger, senest + Duration.FromDays(1), true), r => r.Overskrift == "Klagefrist");
        }
    }

    [Fact(DisplayName = "F18: er et brev modtaget en anden dag, regnes kun den modtagers klagefrist derfra")]
    public async Task Modtaget()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far));
        await V.Koer(c, O.Soc1);
        var dag = Fristdag.Af(V.Nu);
        var modtaget = new RegistrerBrevModtaget(c.Id, far, dag.PlusDays(9), (await Hent<Afgoerelse>(c.Id)).Version);
        Assert.Equal(["Modtaget"], await Afvist(modtaget));
        V.Nu += Duration.FromDays(12);
        Assert.Equal(["Modtaget"], await Afvist(modtaget with { Modtaget = dag.PlusDays(-1) }));
        Assert.Equal(["Modtager"], await Afvist(modtaget with { Modtager = barn }));
        await V.Koer(modtaget, O.Soc1);
        Assert.Equal([(mor.Vaerdi, dag.PlusDays(29)), (far.Vaerdi, dag.PlusDays(37))], (await Frister(barn)).Where(f => f.Regel == "F18").Select(f => (f.Ejer, Fristdag.Sidste(f.Udloeb!.Value))));
        Assert.Equal(["Modtaget"], await Afvist(modtaget with { Version = modtaget.Version + 1 }));
    }

    [Fact(DisplayName = "F18: et udkast har ingen klagefrist, og der er intet brev at registrere")]
    public async Task Udkast_har_ingen()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var id = new AfgoerelseId(Id.Ny());
        await V.Koer(new GemAfgoerelsesudkast(id, sag, Udkast(mor, far)), O.Soc1);
        Assert.DoesNotContain(await Frister(barn), f => f.Regel == "F18");
        Assert.Equal(["Modtager"], await Afvist(new RegistrerBrevModtaget(id, mor, Fristdag.Af(V.Nu), 1)));
    }
}
