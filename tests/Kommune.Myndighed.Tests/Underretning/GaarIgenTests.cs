using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class GaarIgenTests : Sagstest
{
    [Fact(DisplayName = "M1: ord, der står i flere henvendelser, findes på tværs af endelser, med stedet; navne, tomme ord og ord i én henvendelse er ikke med")]
    public async Task Finder()
    {
        var barn = BorgerId.Ny();
        await Modtag("Solsikken", "Anker er ofte alene om aftenen. Hentes for sent, og siger, at mor sover.", barn);
        await Modtag("Nabo", "Barnet er alene. Jeg har set Anker på legepladsen sent om aftenen.", barn);
        await Modtag("Skolen", "Mor lugtede af alkohol til mødet i tirsdags, og aftener uden voksne er beskrevet af barnet.", barn);
        var fundet = await Find(barn);
        Assert.Equal([("aftenen", 3), ("alene", 2), ("sent", 2)], fundet.Select(o => (o.Ord, o.Steder.Count)));
        var aften = fundet[0].Steder;
        Assert.Equal(["aftenen", "aftenen", "aftener"], aften.Select(s => s.Ord));
        Assert.Equal("Anker er ofte alene om ", aften[0].Foer);
        Assert.StartsWith("… ", aften[2].Foer, StringComparison.Ordinal);
        Assert.All(aften, s => Assert.Contains(s.Foer.TrimStart('…', ' ') + s.Ord, s.Underretning.Bekymring, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "M1: samme henvendelse om to søskende er én tekst, og en annulleret tæller ikke")]
    public async Task En_henvendelse_er_en()
    {
        var (barn, soester) = (BorgerId.Ny(), BorgerId.Ny());
        await Modtag("Solsikken", "De er alene om aftenen.", barn, soester);
        Assert.Empty(await Find(barn, soester));
        var anden = await Modtag("Nabo", "Alene igen i aftes.", barn);
        Assert.Equal(["alene"], (await Find(barn, soester)).Select(o => o.Ord));
        await V.Koer(new AnnullerUnderretning(anden, "Forkert barn.", 1), O.Soc1);
        Assert.Empty(await Find(barn, soester));
    }

    private async Task<UnderretningId> Modtag(string sted, string bekymring, params BorgerId[] boern)
    {
        V.Nu += Duration.FromDays(3);
        var id = new HenvendelseId(Id.Ny());
        await V.Koer(new ModtagUnderretning(id, boern, Underretter.Fagperson, sted, null, bekymring, false, false, null, null), O.Soc1);
        return ModtagUnderretning.Underretning(id, boern[0]);
    }

    private async Task<IReadOnlyList<Gengangerord>> Find(params BorgerId[] boern)
    {
        await using var scope = V.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MyndighedDb>();
        var alle = (await db.HentForBorger<Underretning>(boern)).Where(u => !u.ErAnnulleret).OrderBy(u => u.ModtagetTid).ToArray();
        return await V.Services.GetRequiredService<GaarIgen>().Find(new(alle, new Dictionary<BorgerId, BorgerNavn>(), Aliasser.Ingen), default);
    }
}
