using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

[Krav("M21")]
public sealed class RevisiteringTests : Afgoerelsestest
{
    private static readonly Revisiteringsvalg Alle = new(false, Revisiteringssortering.Pris, null, null, null, null);

    private Task<Revisiteringsside> Liste(Revisiteringsvalg? valg = null, string? efter = null, Bruger? bruger = null) =>
        V.Services.GetRequiredService<RevisiteringOversigt>().Hent(bruger ?? O.Soc1, V.Nu, valg ?? Alle, efter, default);

    [Fact(DisplayName = "M21: en indsats, der er set på, er et faktum i sagen og ude af listen, til dagen kommer")]
    public async Task Gennemset()
    {
        var (id, _, _) = await Bevilget();
        Assert.Equal(id, Assert.Single((await Liste()).Poster).Id);
        await V.Koer(new GennemseIndsats(id, Gennemsynsudfald.Fortsaet, null, "Den virker."), O.Soc1);
        Assert.Empty((await Liste()).Poster);
        var a = await Hent<Indsats>(id);
        Assert.Equal((Fristdag.Af(V.Nu).PlusMonths(6), "Den virker."), (a.SenesteGennemsyn!.Igen, a.SenesteGennemsyn.Bemaerkning));
        V.Nu = Fristdag.Begynder(a.SenesteGennemsyn.Igen) + Duration.FromHours(8);
        Assert.Single((await Liste()).Poster);
    }

    [Fact(DisplayName = "M21: »følg op nu« og »ned ad trappen« er en opgave, til der er fulgt op, eller indsatsen er set på igen")]
    public async Task Opgaven()
    {
        var (id, _, barn) = await Bevilget();
        await V.Koer(new GennemseIndsats(id, Gennemsynsudfald.NedAdTrappen), O.Soc1);
        var opgave = Assert.Single(await Opgaver(barn), o => o.Overskrift == "Revisitering");
        Assert.Null(opgave.Lukket);
        V.Nu += Duration.FromDays(3);
        await V.Koer(new GennemseIndsats(id, Gennemsynsudfald.Fortsaet), O.Soc1);
        Assert.Equal(V.Nu, Assert.Single(await Opgaver(barn), o => o.Overskrift == "Revisitering").Lukket);
    }

    [Fact(DisplayName = "M21: listen filtreres efter trin, pris, længde og progression, sorteres og blades efter nøgle, og summen er hele udvalgets pris om året")]
    public async Task Udvalget()
    {
        var (foerste, _, _) = await Bevilget();
        var (anden, _, _) = await Bevilget();
        var side = await Liste();
        Assert.Equal((2, 2 * 12 * 14_200m), (side.Antal, side.PrAar));
        Assert.Equal(-1, side.Poster[0].Maaneder(Fristdag.Af(V.Nu)));
        foreach (var sortering in Enum.GetValues<Revisiteringssortering>())
        {
            var (alle, valg) = ((await Liste(Alle with { Sortering = sortering })).Poster, Alle with { Sortering = sortering });
            Assert.Equal(2, alle.Count);
            Assert.Equal(alle[1].Id, Assert.Single((await Liste(valg, alle[0].Noegle)).Poster).Id);
            Assert.Empty((await Liste(valg, alle[1].Noegle)).Poster);
            Assert.Equal(2, (await Liste(valg, "vrøvl_'; drop table x")).Poster.Count);
        }

        Assert.Equal(2, (await Liste(Alle with { Trin = 3, FraPris = 14_200, Progression = Progressionsvalg.IkkeFulgtOp })).Antal);
        Assert.Equal(0, (await Liste(Alle with { Trin = 4 })).Antal);
        Assert.Equal(0, (await Liste(Alle with { FraPris = 25_000 })).Antal);
        Assert.Equal(0, (await Liste(Alle with { Progression = Progressionsvalg.Fremgang })).Antal);
        Assert.Equal(0, (await Liste(Alle with { Mindst = 3 })).Antal);
        V.Nu += Duration.FromDays(120);
        Assert.Equal(2, (await Liste(Alle with { Mindst = 3 })).Antal);
        Assert.Equal(2, (await Liste(Alle with { Mine = true })).Antal);
        Assert.Equal(0, (await Liste(Alle, bruger: O.Soc2)).Antal);
        await V.Koer(new OphoerIndsats(anden, Ophoersaarsag.MaaletNaaet, "Målet er nået.", null, (await Hent<Indsats>(anden)).Version), O.Soc1);
        Assert.Equal(foerste, Assert.Single((await Liste()).Poster).Id);
    }

    [Fact(DisplayName = "M21: hvor langt målene flyttede sig ved den seneste opfølgning, står ved indsatsen i point")]
    public void Point()
    {
        Assert.Equal("2 point tættere på målene", Revisiteringsord.Progression(1, 0, 2));
        Assert.Equal("Tættere på målene", Revisiteringsord.Progression(3, 0, null));
        Assert.Equal("1 point længere fra målene", Revisiteringsord.Progression(2, 1, -1));
        Assert.Equal("Ingen progression 2 gange i træk", Revisiteringsord.Progression(2, 2, 0));
        Assert.Equal("Ikke fulgt op endnu", Revisiteringsord.Progression(0, 0, null));
    }

    [Fact(DisplayName = "M21: man ser på en løbende indsats, og igen en dag efter i dag og inden for to år")]
    public async Task Afvises()
    {
        var (id, _, _) = await Bevilget();
        var idag = Fristdag.Af(V.Nu);
        Assert.Equal(["Igen"], await Afvist(new GennemseIndsats(id, Gennemsynsudfald.Fortsaet, idag)));
        Assert.Equal(["Igen"], await Afvist(new GennemseIndsats(id, Gennemsynsudfald.Fortsaet, idag.PlusYears(3))));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new GennemseIndsats(id, Gennemsynsudfald.Fortsaet), O.Soc2));
    }
}
