using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class SamtaleTests : Sagstest
{
    [Fact(DisplayName = "M4: tallet for at være hørt er 0–10, og samtalen kan ikke ligge i fremtiden")]
    public async Task Feltfejl()
    {
        var (sag, _) = await EnSag();
        Assert.Equal(["Hvornaar", "Hoert"], await Afvist(Samtale(sag, 1, V.Nu + Duration.FromHours(1)) with { Hoert = 11 }));
    }

    [Fact(DisplayName = "M4: en samtale, der skrives senere, meddeles med den tid, den blev holdt")]
    public async Task Skrevet_senere()
    {
        var (sag, barn) = await EnSag();
        var holdt = V.Nu - Duration.FromDays(3);
        await V.Koer(Samtale(sag, 1, holdt), O.Soc1);
        var (gaelder, registreret) = Assert.Single(await Sql.Kommando(V.Datakilder["myndighed"], "select gaelder, registreret from myndighed.haendelse where type = 'boernesamtale-holdt.v1' and borger_id = $1", barn).Liste(r => (r.Instant(0), r.Instant(1))));
        Assert.Equal((holdt, V.Nu), (gaelder, registreret));
    }

    [Fact(DisplayName = "M4, X2: en rettet samtale navngiver den gamle og flytter den i tiden; en annulleret tæller ikke mere")]
    public async Task Rettet_og_annulleret()
    {
        var (sag, barn) = await EnUndersoegelse(V.Nu - Duration.FromDays(2));
        await V.Koer(Samtale(sag, 2), O.Soc1);
        var faktum = new FaktumId(await Sql.Kommando(V.Datakilder["fundament"], "select faktum_id from besked.besked where type = 'myndighed.boernesamtale-holdt.v1' and borger_id = $1", barn).Skalar<Guid>());
        var ret = new RetSamtale(sag, faktum, V.Nu - Duration.FromDays(30), "på skolen", "Jeg vil gerne sove hos mormor.", null, null, null, "", 3);
        Assert.Equal(["Begrundelse"], await Afvist(ret));
        await V.Koer(ret with { Begrundelse = "Forkert dato." }, O.Soc1);
        Assert.Equal(["Samtale"], await Afvist(new GemUndersoegelse(sag, [new(Undersoegelsesfelt.Konklusion, "Færdig."), new(Undersoegelsesfelt.IkkeRelevant, "Udvikling, familie, skole, sundhed og fritid: intet at bemærke.")], true, 1, true)));
        await V.Koer(new AnnullerSamtale(sag, faktum, "Det var søsteren.", 4), O.Soc1);
        Assert.Equal(["Samtale"], await Afvist(new AnnullerSamtale(sag, faktum, "Det var søsteren.", 5)));
        Assert.Equal(2, await Sql.Kommando(V.Datakilder["fundament"], "select count(*)::int from besked.besked where faktum_id = $1 and type in ('myndighed.boernesamtale-holdt-rettet.v1', 'myndighed.boernesamtale-holdt-annulleret.v1')", faktum).Skalar<int>());
    }
}
