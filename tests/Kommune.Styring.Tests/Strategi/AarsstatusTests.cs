using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Styring.Tests;

public sealed class AarsstatusTests(Strategivaert v) : IClassFixture<Strategivaert>
{
    [Fact(DisplayName = "ST10: status kræver en beslutning og en grund for hvert område, og den siger det samme, når målet siden er ændret"), Krav("ST10")]
    public async Task Fryses()
    {
        var a = await v.Vedtaget(Strategivaert.Myndighed);
        var maal = v.NytMaal(a, 0, Strategivaert.Myndighed);
        await v.Vaert.Koer(maal, v.Leder);
        await v.Vaert.Koer(new IndsendMaal(maal.Id, 1), v.Leder);
        await v.Vaert.Koer(new GodkendMaal(maal.Id, 2), v.Direktoer);
        await v.Vaert.Koer(new FoelgOpPaaMaal(maal.Id, Maalvurdering.PaaVej, "Otte af ti til tiden", 3), v.Leder);
        var visioner = a.Indhold.Visioner;
        FrysAarsstatus c = new(Id.Ny(), a.Id, [new(visioner[0].Id, Statusbeslutning.Fortsaet, null)]);
        Assert.Equal([null, "Omraader[0].Begrundelse"], Strategivaert.Afvist(await v.Vaert.Proev(c, v.Direktoer)).Select(m => m.Felt));
        await v.Vaert.Koer(c with { Omraader = [new(visioner[0].Id, Statusbeslutning.Aendr, "Vi mangler weekenden"), new(visioner[1].Id, Statusbeslutning.Stop, "Ingen har taget det op")] }, v.Direktoer);

        await v.Vaert.Koer(new FoelgOpPaaMaal(maal.Id, Maalvurdering.Naaet, "Alle til tiden", 4), v.Leder);
        await using var scope = v.Vaert.Services.CreateAsyncScope();
        var i = (await scope.ServiceProvider.GetRequiredService<StyringDb>().Aarsstatusser.SingleAsync(x => x.Id == c.Id)).Laes();
        Assert.Equal([Statusbeslutning.Aendr, Statusbeslutning.Stop], i.Omraader.Select(o => o.Beslutning));
        Assert.Equal((Maalvurdering.PaaVej, "Otte af ti til tiden"), (i.Omraader[0].Maal.Single().Vurdering, i.Omraader[0].Maal.Single().Tekst));
    }
}
