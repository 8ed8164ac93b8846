using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class OpfoelgningTests : Afgoerelsestest
{
    private int _samtaler = 3;

    private async Task<HoldOpfoelgning> Opfoelgning(IndsatsId id, SagId sag, int vaerdi, Opfoelgningsbeslutning beslutning = Opfoelgningsbeslutning.Fortsaet)
    {
        V.Nu += Duration.FromDays(20);
        await V.Koer(Samtale(sag, _samtaler++), O.Soc1);
        V.Nu += Duration.FromHours(1);
        var a = await Hent<Indsats>(id);
        var plan = await Sql.Kommando(V.Datakilder["myndighed"], "select s.id from myndighed.stroem s where s.art = 'plan' and s.borger_id = $1", a.Borger).Skalar<Guid>();
        var maal = (await Hent<Plan>(new PlanId(plan))).Maalene;
        return new(sag, id, null, [.. maal.Select(m => new Maalsvar(m.Id, vaerdi))], [Deltager.Familien, Deltager.Netvaerket], null, beslutning, "Aftenerne er blevet roligere.", null, null, null, false, false, null,
            Fristdag.Af(V.Nu).PlusDays(40), "Alma skal mærke, at det holder.", a.Version);
    }

    [Fact(DisplayName = "M9: en opfølgning standser F10, og den næste er senest den tidligste af sporets og sagens egen dato")]
    public async Task Holdt()
    {
        var (id, sag, barn) = await Bevilget();
        var c = await Opfoelgning(id, sag, 5);
        await V.Koer(c, O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F10")).Lukket);
        Assert.Equal(Fristdag.Slutter(c.Naeste!.Value), (await Frist(barn, "F11")).Udloeb);
        Assert.Equal(1, await Beskeder("myndighed.opfoelgning-holdt.v1", barn));
        Assert.Equal(1, await Beskeder("myndighed.opfoelgning-aftalt.v1", barn));
        var a = await Hent<Indsats>(id);
        Assert.True(a.SenesteOpfoelgning!.Indhold.Progression);
        Assert.Equal(Slut(2027, 2, 28), a.SenesteOpfoelgning.Indhold.SkulleSenest);
    }

    [Fact(DisplayName = "M9: den næste dato foreslås som den seneste, der kan bruges: den tidligste af sporets, sagens egen og indsatsens sidste dag")]
    public async Task Forslag()
    {
        var (id, sag, _) = await Bevilget();
        var (regler, helligdage) = (V.Services.GetRequiredService<Fristregler>(), V.Services.GetRequiredService<IHelligdage>());
        var idag = Fristdag.Af(V.Nu);
        Assert.Equal(idag.PlusMonths(3), Opfoelgningskrav.Forslag(await Hent<Indsats>(id), idag, regler, helligdage));
        var til = (await Hent<Indsats>(id)).Til;
        Assert.Equal(til, Opfoelgningskrav.Forslag(await Hent<Indsats>(id), til.PlusDays(-5), regler, helligdage));
        Assert.Equal(til.PlusDays(5).PlusMonths(3), Opfoelgningskrav.Forslag(await Hent<Indsats>(id), til.PlusDays(5), regler, helligdage));
        await V.Koer(await Opfoelgning(id, sag, 5), O.Soc1);
        Assert.Equal(Fristdag.Af(V.Nu).PlusDays(40), Opfoelgningskrav.Forslag(await Hent<Indsats>(id), Fristdag.Af(V.Nu), regler, helligdage));
    }

    [Fact(DisplayName = "M9, M10: statusrapporten, der blev læst til opfølgningen, er ikke nyt mere; den, der kom imens, er")]
    public async Task Rapporten_er_brugt()
    {
        var (id, sag, barn) = await Bevilget();
        var c = await Opfoelgning(id, sag, 5);
        var laest = Rapport();
        await Send(laest);
        V.Nu += Duration.FromMinutes(5);
        await Send(Rapport());
        Assert.Single(await Afvist(c with { Statusrapport = FaktumId.Ny() }));
        V.Nu += Duration.FromMinutes(5);
        await V.Koer(c with { Statusrapport = laest.Faktum }, O.Soc1);
        Assert.Equal([(false, true), (true, true)], (await Opgaver(barn)).Where(o => o.Overskrift == "Statusrapport").Select(o => (o.Lukket is null, o.Art == "nyt")));
        Assert.Equal(laest.Faktum, (await Hent<Indsats>(id)).SenesteOpfoelgning!.Indhold.Statusrapport);

        StatusrapportAfgivet Rapport() => new(FaktumId.Ny(), V.Nu, barn, new(Guid.NewGuid()), id.Vaerdi, "Aftenerne er roligere.", "Jeg sover bedre.", Anbefaling.Fortsaet, [], 6, 9.5m, "Opfølgning");
    }

    [Fact(DisplayName = "X1: en indsats i en anden sag findes ikke på den sag, der følges op i")]
    public async Task Forkert_sag()
    {
        var (id, sag, _) = await Bevilget();
        var (anden, _) = await EnSag();
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(await Opfoelgning(id, sag, 5) with { Sag = anden }, O.Soc1));
    }

    [Fact(DisplayName = "M9: en egen dato længere ude end sporets flytter ikke fristen: den tidligste binder")]
    public async Task Tidligste_binder()
    {
        var (id, sag, barn) = await Bevilget();
        var c = await Opfoelgning(id, sag, 5) with { Naeste = Fristdag.Af(V.Nu).PlusMonths(5) };
        await V.Koer(c, O.Soc1);
        Assert.Equal(Fristdag.Slutter(Fristdag.Af(V.Nu).PlusMonths(3)), (await Frist(barn, "F11")).Udloeb);
    }

    [Fact(DisplayName = "M9: den anden i træk uden progression kan kun en leder lade fortsætte, med en begrundelse")]
    public async Task Uden_progression()
    {
        var (id, sag, _) = await Bevilget();
        await V.Koer(await Opfoelgning(id, sag, 3), O.Soc1);
        var anden = await Opfoelgning(id, sag, 3);
        Assert.Equal(["Beslutning"], await Afvist(anden));
        Assert.Equal(["Lederbegrundelse"], await Afvist(anden, O.SocLeder));
        await V.Koer(anden with { Lederbegrundelse = "Behandleren var syg i seks uger." }, O.SocLeder);
        Assert.Equal(2, (await Hent<Indsats>(id)).UdenProgressionIRad);
    }

    [Fact(DisplayName = "M9: uden progression kan sagsbehandleren stoppe den; så standser alle ure, og Udfører får det at vide")]
    public async Task Stop()
    {
        var (id, sag, barn) = await Bevilget();
        await V.Koer(await Opfoelgning(id, sag, 3), O.Soc1);
        await V.Koer(await Opfoelgning(id, sag, 3, Opfoelgningsbeslutning.Ophoer) with { Aarsag = Ophoersaarsag.IngenVirkning }, O.Soc1);
        Assert.Equal(1, await Beskeder("myndighed.indsats-ophoert.v1", barn));
        Assert.All((await Frister(barn)).Where(f => f.Regel is "F10" or "F11" or "F24"), f => Assert.NotNull(f.Lukket));
    }

    [Fact(DisplayName = "M7: et trin ned er et faktum med begrundelse, der ændrer kadencen; op over kompetencen afvises")]
    public async Task Trin()
    {
        var (id, sag, barn) = await Bevilget();
        var c = await Opfoelgning(id, sag, 6, Opfoelgningsbeslutning.TrinNed) with { NytTrin = 2 };
        Assert.Equal(["NytTrin"], await Afvist(c with { NytTrin = 3 }));
        Assert.Equal(["NytTrin", "NytTrin"], await Afvist(c with { Beslutning = Opfoelgningsbeslutning.TrinOp, NytTrin = 4 }));
        await V.Koer(c, O.Soc1);
        var a = await Hent<Indsats>(id);
        Assert.Equal((2, 1, (string?)null), (a.Trin, a.Spor!.Value, a.Kadence));
        Assert.Equal(3, Assert.Single(a.Trinskift).Fra);
        Assert.Equal(1, await Beskeder("myndighed.indsats-aendret.v1", barn));
    }

    [Fact(DisplayName = "M9: uden barnet, netværket, målene eller en næste dato afvises den, hver ved sit felt")]
    public async Task Mangler()
    {
        var (id, sag, _) = await Bevilget();
        var c = await Opfoelgning(id, sag, 5);
        Assert.Equal(["Deltagermangel", "Maal[0].Vaerdi", "Naeste", "NaesteBegrundelse"], await Afvist(c with { Deltog = [Deltager.Familien], Maal = [], Naeste = null, NaesteBegrundelse = null }));
        await V.Koer(c, O.Soc1);
        var a = await Hent<Indsats>(id);
        Assert.StartsWith("Samtale med barnet", Assert.Single(await Afvist(c with { Version = a.Version })), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M9: en tom opfølgning får alt, der mangler, at vide på én gang")]
    public async Task Tom()
    {
        var (id, sag, _) = await Bevilget();
        var c = await Opfoelgning(id, sag, 5);
        Assert.Equal(["Deltagermangel", "Maal[0].Vaerdi", "Beslutning", "Begrundelse", "Naeste", "NaesteBegrundelse"],
            await Afvist(c with { Maal = [], Deltog = [], Beslutning = null, Begrundelse = " ", Naeste = null, NaesteBegrundelse = null }));
    }

    [Fact(DisplayName = "X2: rettes datoen for en opfølgning, nævner rettelsen faktummet, og den næste frist flytter med")]
    public async Task Rettet()
    {
        var (id, sag, barn) = await Bevilget();
        await V.Koer(await Opfoelgning(id, sag, 5) with { Naeste = Fristdag.Af(V.Nu).PlusYears(1) }, O.Soc1);
        var a = await Hent<Indsats>(id);
        var dag = Fristdag.Af(V.Nu).PlusDays(-5);
        await V.Koer(new RetOpfoelgningsdato(id, a.SenesteOpfoelgning!.Faktum, dag, "Tastefejl.", a.Version), O.Soc1);
        Assert.Equal(Fristdag.Slutter(dag.PlusMonths(3)), (await Frist(barn, "F11")).Udloeb);
        Assert.Equal(dag, Fristdag.Af((await Frist(barn, "F10")).Lukket!.Value));
        Assert.Equal(a.SenesteOpfoelgning.Faktum.Vaerdi, await Sql.Kommando(V.Datakilder["fundament"], "select faktum_id from besked.besked where type = 'myndighed.opfoelgning-holdt-rettet.v1'").Skalar<Guid>());
    }

    [Fact(DisplayName = "X2, F24: rettes den slutdato, en opfølgning satte, rettes den i alt, der siden har nævnt den, og det gamle ur står")]
    public async Task Slutdato_rettet()
    {
        var (id, sag, barn) = await Bevilget();
        var foerste = (await Hent<Indsats>(id)).Til;
        var ny = foerste.PlusMonths(3);
        await V.Koer(await Opfoelgning(id, sag, 5) with { NyTil = ny }, O.Soc1);
        await V.Koer(await Opfoelgning(id, sag, 6, Opfoelgningsbeslutning.TrinNed) with { NytTrin = 2 }, O.Soc1);
        var a = await Hent<Indsats>(id);
        Assert.Equal(["Sidste"], await Afvist(new RetIndsatsSlut(id, Fristdag.Af(a.Perioder[1].Besluttet).PlusDays(-1), "Tastefejl.", a.Version)));
        await V.Koer(new RetIndsatsSlut(id, ny.PlusMonths(-1), "Tastefejl.", a.Version), O.Soc1);
        Assert.Equal([3, 2], a.Slutdatoudsagn().Select(u => u.Trin));
        Assert.Equal(await Fakta("myndighed.indsats-aendret.v1"), await Fakta("myndighed.indsats-aendret-rettet.v1"));
        Assert.Empty(await Fakta("myndighed.indsats-bevilget-rettet.v1"));
        Assert.Equal([(true, foerste), (false, ny.PlusMonths(-1))], (await Frister(barn)).Where(f => f.Regel == "F24").Select(f => (f.Lukket is not null, Fristdag.Sidste(f.Udloeb!.Value))));
    }

    [Fact(DisplayName = "F4: barnet har en løbende indsats, til den ophører")]
    public async Task Loebende()
    {
        var (id, _, barn) = await Bevilget();
        Assert.True(await Kraever(barn));
        await V.Koer(new OphoerIndsats(id, Ophoersaarsag.MaaletNaaet, "Alle mål er nået.", null, 1), O.Soc1);
        Assert.False(await Kraever(barn));

        async Task<bool> Kraever(BorgerId b)
        {
            await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(V.Services);
            return await LoebendeIndsats.KraeverAndenVurderer((MyndighedDb)scope.ServiceProvider.GetService(typeof(MyndighedDb))!, [b], default);
        }
    }
}
