using Kommune.Fundament;
using Kommune.Samspil;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>M8, SA1: a meeting held in Samspil is the case's own fact.</summary>
public sealed class MoedeHoldtTests : Afgoerelsestest
{
    [Theory(DisplayName = "M8: et udvalg har tiltrådt, når det anbefaler eller beslutter; et andet møde, når det er holdt")]
    [InlineData(Samspil.Moedeudfald.Anbefalet, true, Moedeudfald.Tiltraadt)]
    [InlineData(Samspil.Moedeudfald.Besluttet, true, Moedeudfald.Tiltraadt)]
    [InlineData(Samspil.Moedeudfald.Aftalt, true, Moedeudfald.Udsat)]
    [InlineData(Samspil.Moedeudfald.Aftalt, false, Moedeudfald.Tiltraadt)]
    [InlineData(Samspil.Moedeudfald.IkkeAnbefalet, true, Moedeudfald.IkkeTiltraadt)]
    [InlineData(Samspil.Moedeudfald.Udsat, false, Moedeudfald.Udsat)]
    [Krav("M8", "SA1")]
    public void Udfaldet(Samspil.Moedeudfald fra, bool udvalg, object til) => Assert.Equal(til, MoedeHoldtHandler.Udfald(fra, udvalg ? Udvalg.Visitationsudvalget : null));

    [Fact(DisplayName = "M8: anbringelsen venter på udvalgets møde; det kommer fra Samspil én gang, rettes og annulleres med det, og skrives ikke igen"), Krav("M8", "M17", "SA1")]
    public async Task Fra_samspil()
    {
        var (sag, barn, mor, far) = await KlarSag();
        await Undersoegt(sag);
        var u = Udkast(mor, far, "BL46", Plejefamilie);
        Assert.Contains("Visitationsudvalget skal være holdt", string.Join(' ', await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u))), StringComparison.Ordinal);

        var oenske = new SagsmoedeId(Id.Ny());
        await V.Koer(new BedOmMoede(oenske, sag, "VISITATION", "Kan barnet bo hjemme?"), O.Soc1);
        Assert.Equal(["Type"], await Afvist(new BedOmMoede(new(Id.Ny()), sag, "VISITATION", "Igen?")));
        Assert.Single(await Fakta("myndighed.moede-oensket.v1"));
        Assert.True((await Hent<Sagsmoede>(oenske)).Venter);

        V.Nu += Duration.FromDays(1);
        var b = Holdt(barn, Samspil.Moedeudfald.Aftalt, oenske.Vaerdi);
        await Send(b, "samspil");
        var m = await Hent<Sagsmoede>(oenske);
        Assert.Equal((Moedeudfald.Udsat, b.Moede), (m.Indhold!.Udfald, m.Indhold.Samspil));
        Assert.Contains("har ikke tiltrådt", string.Join(' ', await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u))), StringComparison.Ordinal);
        await Send(new Rettet<MoedeHoldt>(b with { Udfald = Samspil.Moedeudfald.Anbefalet }), "samspil");
        await Send(new Rettet<MoedeHoldt>(b with { Udfald = Samspil.Moedeudfald.Anbefalet }), "samspil");
        Assert.Equal(3, (await Hent<Sagsmoede>(oenske)).Version);        // asked for, held, amended: told once more, nothing happens
        Assert.Equal(["Dato"], await Afvist(new HoldSagsmoede(new(Id.Ny()), sag, "VISITATION", Fristdag.Af(V.Nu), Moedeudfald.Tiltraadt, null)));

        await Send(new Annulleret<MoedeHoldt>(b), "samspil");
        Assert.Contains("Visitationsudvalget skal være holdt", string.Join(' ', await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u))), StringComparison.Ordinal);
        await Send(Holdt(barn, Samspil.Moedeudfald.Anbefalet, null), "samspil");
        Assert.Equal(2, (await Moeder(barn)).Count);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, u), O.SocLeder);
    }

    [Fact(DisplayName = "M8: et møde, der er skrevet i hånden, bliver til det fra Samspil, når det kommer; et barn uden sag og et møde, ingen venter på, skriver intet"), Krav("M8", "SA1")]
    public async Task Allerede_skrevet()
    {
        var (sag, barn, _, _) = await KlarSag();
        var id = new SagsmoedeId(Id.Ny());
        await V.Koer(new HoldSagsmoede(id, sag, "FAMILIE", Fristdag.Af(V.Nu), Moedeudfald.Tiltraadt, "Mormor var med."), O.Soc1);
        var b = Holdt(barn, Samspil.Moedeudfald.Aftalt, null) with { Type = "familiemoede" };
        await Send(b, "samspil");
        var m = Assert.Single(await Moeder(barn));
        Assert.Equal((id, b.Moede, "Mormor var med."), (m.Id, m.Indhold!.Samspil, m.Indhold.Note));
        Assert.Contains("kommet fra Samspil", string.Join(' ', await Afvist(new AnnullerSagsmoede(id, "Forkert barn", m.Version))), StringComparison.Ordinal);
        await Send(b with { Faktum = FaktumId.Ny(), Moede = new(Id.Ny()), Type = "koordineringskonference" }, "samspil");
        await Send(b with { Faktum = FaktumId.Ny(), Moede = new(Id.Ny()), Barn = BorgerId.Ny() }, "samspil");
        Assert.Single(await Moeder(barn));
    }

    private MoedeHoldt Holdt(BorgerId barn, Samspil.Moedeudfald udfald, Guid? oenske) =>
        new(FaktumId.Ny(), V.Nu, barn, new(Id.Ny()), "anbringelsesudvalg", Moedeemne.Barn, null, udfald, 1, 0, 4, 60, oenske);

    private async Task<IReadOnlyList<Sagsmoede>> Moeder(BorgerId barn)
    {
        await using var scope = V.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyndighedDb>().HentForBorger<Sagsmoede>([barn]);
    }
}
