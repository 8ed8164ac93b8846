using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

[Krav("M14")]
public sealed class MindreIndsatsTests : Sagstest
{
    private static readonly EnhedId Team = new(Guid.Parse("0a000000-0000-8000-8000-000000000018"));

    private async Task<(Bruger Sundhed, Bruger Raadgiver, Bruger Psykolog)> Distriktsteamet()
    {
        var data = V.Services.GetRequiredService<Organisationsdata>();
        await data.Enhed(Team.Vaerdi, "afdeling", "Distriktsteam Nord", "distriktsteam");
        return (await Ny("sundhed1", Rolle.Sundhedsplejerske, Team), await Ny("forebyg1", Rolle.Socialraadgiver, Team, O.Nord), await Ny("ppr1", Rolle.Psykolog));

        async Task<Bruger> Ny(string navn, Rolle rolle, params SubjektId[] steder)
        {
            await data.Medarbejder(MedarbejderId.Ny(), navn, navn, $"{rolle}, Nord", [rolle], steder);
            return (await V.Services.GetRequiredService<Organisation>().Find(navn, V.Nu))!;
        }
    }

    private async Task<StartMindreIndsats> Begyndt(Bruger af, BorgerId? barn = null, LocalDate? foelgesOp = null)
    {
        var c = new StartMindreIndsats(new(Id.Ny()), barn ?? BorgerId.Ny(), "hjemmebesoeg", "Sover for lidt.", "To besøg om søvn.", "begge forældre", foelgesOp, null);
        await V.Koer(c, af);
        return c;
    }

    private async Task<Indsigt> Maa(Bruger bruger, BorgerId barn) => await Barneindsigt.Afgoer(V.Datakilder["myndighed"], bruger, [barn], V.Nu);

    [Fact(DisplayName = "M14: begyndes uden en sag; opfølgningen foreslås efter reglen og står hos den, der begyndte")]
    public async Task Begynder()
    {
        var (sundhed, raadgiver, psykolog) = await Distriktsteamet();
        var c = await Begyndt(sundhed);
        var frist = await Frist(c.Barn, "M14-OPFOELGNING");
        Assert.Equal((Fristdag.Slutter(Fristdag.Af(V.Nu).PlusDays(42)), (Instant?)null, sundhed.Id.Vaerdi), (frist.Udloeb!.Value, frist.Lukket, frist.Ejer));
        Assert.Equal(0, await Beskeder("myndighed.sag-aabnet.v1", c.Barn));
        Assert.Equal(1, await Beskeder("myndighed.mindre-indsats-begyndt.v1", c.Barn));

        // The team sees the child and its effort, and no case; a psychologist of no team sees nothing.
        foreach (var b in new[] { sundhed, raadgiver })
        {
            Assert.Equal(Indsigt.Grunddata | Indsigt.MindreIndsats, await Maa(b, c.Barn));
        }

        Assert.Equal(Indsigt.Ingen, await Maa(psykolog, c.Barn));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new FoelgMindreIndsatsOp(c.Id, Mindreudfald.Hjalp, "Sover bedre.", 1), psykolog));
        Assert.Equal(["Team"], await Afvist(c with { Id = new(Id.Ny()) }, psykolog));
    }

    [Fact(DisplayName = "M14: følges op én gang; teamet ser barnet så længe, som det var sat, da den sluttede")]
    public async Task Foelges_op()
    {
        var (sundhed, raadgiver, _) = await Distriktsteamet();
        var c = await Begyndt(sundhed, foelgesOp: Fristdag.Af(V.Nu).PlusDays(14));
        Assert.Equal(Fristdag.Slutter(Fristdag.Af(V.Nu).PlusDays(14)), (await Frist(c.Barn, "M14-OPFOELGNING")).Udloeb);
        V.Nu += Duration.FromDays(10);
        await V.Koer(new FoelgMindreIndsatsOp(c.Id, Mindreudfald.Hjalp, "Sover igennem nu.", 1), raadgiver);
        Assert.Equal(V.Nu, (await Frist(c.Barn, "M14-OPFOELGNING")).Lukket);
        Assert.Single(await Afvist(new FoelgMindreIndsatsOp(c.Id, Mindreudfald.Hjalp, "Sover igennem nu.", 2), sundhed));
        Assert.Equal(1, await Beskeder("myndighed.mindre-indsats-fulgt-op.v1", c.Barn));
        V.Nu += Duration.FromDays(365);
        Assert.True((await Maa(sundhed, c.Barn)).HasFlag(Indsigt.MindreIndsats));
        V.Nu += Duration.FromDays(1);
        Assert.Equal(Indsigt.Ingen, await Maa(sundhed, c.Barn));
    }

    [Fact(DisplayName = "M14: én handling åbner en sag, og alt det skrevne følger med")]
    public async Task Bliver_til_sag()
    {
        var (sundhed, raadgiver, _) = await Distriktsteamet();
        var c = await Begyndt(sundhed);
        await V.Koer(new FoelgMindreIndsatsOp(c.Id, Mindreudfald.Videre, "Mor kan ikke klare nætterne.", 1), sundhed);
        Assert.Equal(1, await Aabne(c.Barn));
        await V.Koer(new GoerTilSag(c.Id, Viderevej.Sag, "Familien beder om hjælp.", false, 2), raadgiver);
        Assert.Equal(0, await Aabne(c.Barn));
        var m = await Hent<MindreIndsats>(c.Id);
        var sag = await Hent<Sag>(m.Videre!.Sag!.Value);
        Assert.Equal((O.Nord, (MedarbejderId?)raadgiver.Id), (sag.Team, sag.Ansvarlig));
        var begrundelse = sag.Alle.First().Begrundelse!;
        Assert.All(new[] { "Familien beder om hjælp.", c.Anledning!, c.Hvad, c.AftaltMed!, "Mor kan ikke klare nætterne." }, ord => Assert.Contains(ord, begrundelse, StringComparison.Ordinal));
        Assert.True((await Maa(raadgiver, c.Barn)).HasFlag(Indsigt.Myndighedssag));
        Assert.False((await Maa(sundhed, c.Barn)).HasFlag(Indsigt.Myndighedssag));
    }

    [Fact(DisplayName = "M14 og M1: sundhedsplejersken sender den som en underretning, og de 24 timer løber med det samme")]
    public async Task Bliver_til_underretning()
    {
        var (sundhed, _, _) = await Distriktsteamet();
        var c = await Begyndt(sundhed);
        Assert.Equal(["Vej"], await Afvist(new GoerTilSag(c.Id, Viderevej.Sag, "Familien beder om hjælp.", false, 1), sundhed));
        V.Nu += Duration.FromDays(3);
        await V.Koer(new GoerTilSag(c.Id, Viderevej.Underretning, "Barnet sover i dagtilbuddet hver dag.", true, 1), sundhed);
        Assert.Equal(V.Nu + Duration.FromHours(24), (await Frist(c.Barn, "F1")).Udloeb);
        Assert.Equal(V.Nu, (await Frist(c.Barn, "M14-OPFOELGNING")).Lukket);
        var u = await Hent<Underretning>((await Hent<MindreIndsats>(c.Id)).Videre!.Underretning!.Value);
        Assert.Equal((Underretter.Fagperson, "Distriktsteam Nord", true), (u.Underretter, u.Sted, u.Akut));
        Assert.All(new[] { "Barnet sover i dagtilbuddet hver dag.", c.Anledning!, c.Hvad }, ord => Assert.Contains(ord, u.Bekymring, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "X2: begyndt på det forkerte barn: teamet ser det ikke længere, og tallet tages tilbage")]
    public async Task Annulleres()
    {
        var (sundhed, _, _) = await Distriktsteamet();
        var c = await Begyndt(sundhed);
        await V.Koer(new AnnullerMindreIndsats(c.Id, "Det var storebror.", 1), sundhed);
        Assert.Equal(Indsigt.Ingen, await Maa(sundhed, c.Barn));
        Assert.Equal(V.Nu, (await Frist(c.Barn, "M14-OPFOELGNING")).Lukket);
        Assert.Equal(1, await Beskeder("myndighed.mindre-indsats-begyndt-annulleret.v1", c.Barn));
    }

    private Task<int> Aabne(BorgerId barn) => Sql.Kommando(V.Datakilder["myndighed"], "select count(*)::int from frist.opgave_v where borger_id = $1 and art = 'opgave' and overskrift = 'Mindre indsats' and lukket is null", barn).Skalar<int>();

    private async Task<T> Hent<T>(IId id) where T : Aggregat
    {
        await using var scope = V.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MyndighedDb>().Hent<T>(id))!;
    }
}
