using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class ScreeningTests : Sagstest
{
    [Fact(DisplayName = "M3, F6: screening uden begrundelse afvises ved feltet")]
    public async Task Uden_begrundelse()
    {
        var (sag, _) = await EnSag();
        Assert.Equal(["Begrundelse"], await Afvist(Screen(sag) with { Begrundelse = "" }));
    }

    [Fact(DisplayName = "M3, F6: ved æresrelateret konflikt skal risikoen vurderes først; med risikovurdering går det igennem")]
    public async Task Aeresrelateret()
    {
        var (sag, barn) = await EnSag();
        Assert.Equal(["Risikovurdering"], await Afvist(Screen(sag) with { Aeresrelateret = true }));
        await V.Koer(Screen(sag) with { Aeresrelateret = true, Risikovurdering = "Farbror truer. Intet til familien, før politiet er med." }, O.Soc1);
        Assert.NotNull((await Frist(barn, "F6")).Lukket);
    }

    [Fact(DisplayName = "M3, F7: de fire måneder regnes fra underretningens modtagelse, ikke fra beslutningen om at undersøge")]
    public async Task Fra_modtagelsen()
    {
        V.Nu = Kl(2026, 7, 30);
        var (_, barn) = await EnUndersoegelse(Kl(2026, 7, 25, 8));
        Assert.Equal(Slut(2026, 11, 25), (await Frist(barn, "F7")).Udloeb);
        Assert.Equal(1, await Beskeder("myndighed.undersoegelse-begyndt.v1", barn));
    }

    [Fact(DisplayName = "M3, F7: en anden startdag kræver en grund; med grunden gælder den")]
    public async Task Anden_dag()
    {
        var (sag, barn) = await EnSag(Kl(2026, 11, 20));
        var anden = Screen(sag) with { OpmaerksomFra = Kl(2026, 10, 1) };
        Assert.Equal(["HvorforDenDag"], await Afvist(anden));
        await V.Koer(anden with { HvorforDenDag = "Skolen ringede allerede den 1. oktober." }, O.Soc1);
        Assert.Equal(Slut(2027, 2, 1), (await Frist(barn, "F7")).Udloeb);
    }

    [Fact(DisplayName = "M3: en undersøgelse kan ikke begynde, mens en anden er i gang; efter den er afsluttet kan den")]
    public async Task Allerede_i_gang()
    {
        var (sag, barn) = await EnUndersoegelse();
        Assert.Equal(["Udfald"], await Afvist(Screen(sag, 2)));
        await V.Koer(Samtale(sag, 2), O.Soc1);
        await V.Koer(new GemUndersoegelse(sag, [new(Undersoegelsesfelt.Konklusion, "Alma trives hos mormor."), new(Undersoegelsesfelt.IkkeRelevant, "Udvikling, familie, skole, sundhed og fritid: intet at bemærke.")], true, 1, Afslut: true), O.Soc1);
        V.Nu += Duration.FromDays(90);
        await V.Koer(Screen(sag, 3), O.Soc1);
        var f7 = (await Frister(barn)).Where(f => f.Regel == "F7").ToArray();
        Assert.Equal(2, f7.Length);
        Assert.Null(f7[1].Lukket);
    }

    [Fact(DisplayName = "M3, X2: en annulleret screening lader F6 løbe igen, og modtagerne får at vide, hvilket faktum der er annulleret")]
    public async Task Annulleret()
    {
        var (sag, barn) = await EnSag();
        await V.Koer(Screen(sag, udfald: Screeningsudfald.IkkeYderligere), O.Soc1);
        var faktum = new FaktumId(await Sql.Kommando(V.Datakilder["fundament"], "select faktum_id from besked.besked where type = 'myndighed.screenet.v1' and borger_id = $1", barn).Skalar<Guid>());
        Assert.Equal(["Screening"], await Afvist(new AnnullerScreening(sag, FaktumId.Ny(), "Tastet på den forkerte sag.", 2)));
        await V.Koer(new AnnullerScreening(sag, faktum, "Tastet på den forkerte sag.", 2), O.Soc1);
        Assert.Null((await Frist(barn, "F6")).Lukket);
        Assert.Equal(faktum.Vaerdi, await Sql.Kommando(V.Datakilder["fundament"], "select faktum_id from besked.besked where type = 'myndighed.screenet-annulleret.v1' and borger_id = $1", barn).Skalar<Guid>());
    }

    [Fact(DisplayName = "M3: en screening, som en undersøgelse hviler på, kan ikke annulleres")]
    public async Task Annulleres_ikke()
    {
        var (sag, barn) = await EnUndersoegelse();
        var faktum = new FaktumId(await Sql.Kommando(V.Datakilder["fundament"], "select faktum_id from besked.besked where type = 'myndighed.screenet.v1' and borger_id = $1", barn).Skalar<Guid>());
        Assert.Single(await Afvist(new AnnullerScreening(sag, faktum, "Tastet på den forkerte sag.", 2)));
    }
}
