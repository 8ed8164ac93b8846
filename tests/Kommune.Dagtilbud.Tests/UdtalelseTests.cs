using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

/// <summary>M16: Myndighed asks, the unit answers once, and the question lets nobody see more than it must.</summary>
[Krav("M16")]
public sealed class UdtalelseTests(Dagtilbudsvaert v) : IClassFixture<Dagtilbudsvaert>
{
    private async Task<(IndhentningId Id, BorgerId Barn)> Spurgt()
    {
        var (barn, _, _) = await v.Indskrevet();
        var b = new UdtalelseBestilt(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), Dagtilbudsvaert.Solsikken, "Hvordan har barnet det hos jer?", v.Dag.PlusDays(14), "Med samtykke");
        await v.Send(b, "myndighed");
        await v.Send(b with { Faktum = FaktumId.Ny() }, "myndighed");
        return (b.Indhentning, barn);
    }

    private async Task<Opgave> Opgave(IndhentningId id) => Assert.Single(await v.Opgaver(SubjektId.Ledelse(Dagtilbudsvaert.Solsikken)), o => o.Id == Udtalelse.OpgaveId(id));

    [Fact(DisplayName = "M16: spørgsmålet står hos ledelsen med sin dag; en rykker flytter den, og svaret går tilbage på samme grundlag")]
    public async Task Svares()
    {
        var (id, barn) = await Spurgt();
        Assert.Equal(("Udtalelse", Fristdag.Slutter(v.Dag.PlusDays(14)), (Instant?)null), await Opgave(id) is var o ? (o.Overskrift, o.Udloeb!.Value, o.Lukket) : default);
        await v.Send(new UdtalelseRykket(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), id, v.Dag.PlusDays(21)), "myndighed");
        Assert.Equal(("Rykker", Fristdag.Slutter(v.Dag.PlusDays(21))), await Opgave(id) is var r ? (r.Overskrift, r.Udloeb!.Value) : default);

        var c = new BesvarUdtalelse(id, "Hun leger gerne, men sover om formiddagen.", 1);
        Assert.Contains("rykket, mens du skrev", Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(c, v.Leder)).Afvisning.Mangler.Single().Tekst, StringComparison.Ordinal);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(c with { Version = 2 }, v.Skoleleder));
        await v.Vaert.Koer(c with { Version = 2 }, v.Paed);
        var svar = (await v.Udgivet<UdtalelseAfgivet>(barn))!;
        Assert.Equal((id.Vaerdi, Dagtilbudsvaert.Solsikken, c.Svar, "Med samtykke"), (svar.Indhentning, svar.Enhed, svar.Svar, svar.Grundlag));
        Assert.StartsWith("Lis Bang", svar.Af, StringComparison.Ordinal);
        Assert.Equal(Lukkeart.Opfyldt, (await Opgave(id)).LukketArt);
        Assert.Contains("Der blev svaret", Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(c with { Version = 3 }, v.Leder)).Afvisning.Mangler[0].Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M16, X2: enheden retter sit svar; Myndighed får det under det samme faktum")]
    public async Task Rettes()
    {
        var (id, barn) = await Spurgt();
        var c = new RetSvar(id, "Hun leger gerne, også udenfor.", 2);
        Assert.Contains("ikke svaret endnu", Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(c, v.Paed)).Afvisning.Mangler[0].Tekst, StringComparison.Ordinal);
        await v.Vaert.Koer(new BesvarUdtalelse(id, "Hun leger gerne.", 1), v.Paed);
        var foerst = (await v.Udgivet<UdtalelseAfgivet>(barn))!;
        Assert.Equal("Svar", Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(c with { Svar = "Hun leger gerne." }, v.Paed)).Afvisning.Mangler.Single().Felt);
        Assert.Contains("mens du skrev", Assert.IsType<Svar.Afvist>(await v.Vaert.Proev(c with { Version = 1 }, v.Leder)).Afvisning.Mangler.Single().Tekst, StringComparison.Ordinal);
        await v.Vaert.Koer(c, v.Leder);
        var rettet = (await v.Udgivet<Rettet<UdtalelseAfgivet>>(barn))!;
        Assert.Equal((foerst.Faktum, foerst.Gaelder, c.Svar), (rettet.Faktum, rettet.Nyt.Gaelder, rettet.Nyt.Svar));
    }

    [Fact(DisplayName = "M16, X1: spørgsmålet viser barnet for den spurgte enhed, til der er svaret eller opgivet, og ikke længere")]
    public async Task Ses_kun_imens()
    {
        var (barn, _, _) = await v.Barn();      // has left, or never had a place
        var id = new IndhentningId(Id.Ny());
        await v.Send(new UdtalelseBestilt(FaktumId.Ny(), v.Nu, barn, id, Dagtilbudsvaert.Solsikken, "Hvordan gik det hos jer?", v.Dag.PlusDays(14), "Nødvendigt"), "myndighed");
        Assert.Equal((true, false), (await v.Ser(v.Paed, barn), await v.Ser(v.Skoleleder, barn)));
        v.Nu += Duration.FromMinutes(5);
        await v.Send(new UdtalelseOpgivet(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), id), "myndighed");
        Assert.False(await v.Ser(v.Paed, barn));
        Assert.Equal(Lukkeart.Bortfaldet, (await Opgave(id)).LukketArt);
        await v.Send(new UdtalelseOpgivet(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), new(Id.Ny())), "myndighed");      // asked of others: nothing to us
    }
}
