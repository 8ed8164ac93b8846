using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The team's load as pure rules.</summary>
public sealed class HoldregningTests
{
    private static readonly TeamId Nord = new(Guid.Parse("0a000000-0000-8000-8000-000000000001"));
    private static readonly Instant Nu = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Medarbejder Maja = new(new(Guid.NewGuid()), "soc1", "Maja Holm", "Socialrådgiver");
    private static readonly Medarbejder Anne = new(new(Guid.NewGuid()), "soc3", "Anne Bech", "Socialrådgiver");
    private static readonly Sagsforhold Hjemme = TyngdeformelTests.Stille with { Indsatser = 1, Trin = 3 };
    private static readonly Sagsforhold Anbragt = TyngdeformelTests.Stille with { Indsatser = 1, Trin = 5, Anbragt = true, Alder = 15 };
    private static readonly Fordelingsmaal Maal = Fordelingsmaal.Standard with { Ansatte = [new("SOC3", 18.5m, false, false, true)] };

    private static Holdtal Tal(Medarbejder? hos, Sagsforhold f, int antal, Instant? paa = null) => new(paa ?? Nu, Nord, hos?.Id, f, antal);

    private static IReadOnlyList<Belastning> Hold() => Holdregning.Nu(Nord, [Tal(Maja, Hjemme, 22), Tal(Maja, Anbragt, 2), Tal(Anne, Anbragt, 3), Tal(null, Hjemme, 1)], [Anne, Maja], Tyngdeformel.Standard, Maal);

    [Fact(DisplayName = "M11: den mest belastede står først, målt mod det, deres timer giver; det, ingen har, står øverst")]
    public void Maalt_mod_timer()
    {
        Assert.Equal([("Ikke fordelt", 1, 0, 5, 0), ("Maja Holm", 24, 20, 128, 100), ("Anne Bech", 3, 10, 27, 50)], Hold().Select(b => (b.Navn, b.Sager, b.SagerMaal, b.Tyngde, b.TyngdeMaal)));
        Assert.Equal([false, true, false], Hold().Select(b => b.Over));
    }

    [Fact(DisplayName = "M11: en sag uden for det, man er oplært i, tælles; om den, der intet er opgivet om, siges intet")]
    public void Kompetencer()
    {
        Assert.Equal([0, 0, 3], Hold().Select(b => b.UdenKompetence));
        Assert.Equal([Sagsbehov.Anbringelse, Sagsbehov.Unge], Anbragt.Behov());
        Assert.Equal([Sagsbehov.Anbringelse], Anbragt.Mangler(Maal.For("soc3")));
        Assert.Empty(Anbragt.Mangler(null));
    }

    [Fact(DisplayName = "M11: en flytning kan ses, før den gøres: begges sager, tyngde og kompetencer, før og efter")]
    public void Simulering()
    {
        var (maja, anne) = (Hold()[1], Hold()[2]);
        (Sagsforhold, int)[] sager = [(Hjemme, 5), (Hjemme, 5), (Anbragt, 9)];
        Assert.Equal((21, 109, true), (maja.Uden(sager).Sager, maja.Uden(sager).Tyngde, maja.Uden(sager).Over));
        Assert.Equal((6, 46, 4), (anne.Med(sager).Sager, anne.Med(sager).Tyngde, anne.Med(sager).UdenKompetence));
    }

    [Fact(DisplayName = "M11: historikken regnes med dagens formel på hver dag, også en dag uden sager")]
    public void Historik()
    {
        var foer = Nu - Duration.FromDays(30);
        Assert.Equal([(foer, 0, 0), (Nu, 3, 19)], Holdregning.Historik([foer, Nu], [Tal(Maja, Hjemme, 2), Tal(Anne, Anbragt, 1)], Tyngdeformel.Standard));
    }

    [Fact(DisplayName = "M11: mål og timer, der ingen mening giver, afvises")]
    public void Fejl()
    {
        Assert.Empty(Maal.Fejl());
        Assert.Single((Maal with { Sager = 0 }).Fejl());
        Assert.Single((Maal with { Ansatte = [new("soc1", 40, true, true, true)] }).Fejl());
        Assert.Single((Maal with { Ansatte = [new("soc1", 30, true, true, true), new("Soc1", 37, true, true, true)] }).Fejl());
    }
}

public sealed class FordelingTests : Sagstest
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private Task<List<Holdtal>> Tal(params Instant[] paa) => V.Services.GetRequiredService<Holdopslag>().Tal([O.Nord, O.Syd], paa, Ct);

    private Task<List<(Guid Ejer, Instant? Lukket)>> Overtagelser(BorgerId barn) =>
        Sql.Kommando(V.Datakilder["myndighed"], "select ejer_id, lukket from frist.opgave_v where borger_id = $1 and overskrift = 'Overtag sagen' order by start", barn).Liste(r => (r.GetGuid(0), r.InstantEllerNull(1)), Ct);

    private static Sagsflytning Flyt(SagId sag, string note = "Mormor er nøglen.") => new(sag, note);

    [Fact(DisplayName = "M11: flere sager flyttes på én gang med hver sin note; ure, adgang og opgaven at overtage følger med")]
    public async Task Flyt_flere()
    {
        var (en, foerste) = await EnUndersoegelse();
        var (to, anden) = await EnSag();
        await V.Koer(new FlytSager(O.Soc1.Id, O.Syd, O.Soc2.Id, [Flyt(en), Flyt(to, "Skolen ringer selv.")]), O.SocLeder);
        Assert.Equal(O.Soc2.Id.Vaerdi, (await Frist(foerste, "F7")).Ejer);
        Assert.Equal(O.Soc2.Id.Vaerdi, (await Frist(anden, "F6")).Ejer);
        Assert.Equal([(O.Soc2.Id.Vaerdi, null)], await Overtagelser(foerste));
        Assert.Equal(["Mormor er nøglen.", "Skolen ringer selv."], await Sql.Kommando(V.Datakilder["myndighed"], "select indhold ->> 'note' from myndighed.haendelse where type = 'sag-overdraget.v1' order by 1").Liste(r => r.GetString(0), Ct));

        Assert.Equal(["Sagen er overdraget til en anden. Kun den, der fik den, kan overtage den."], await Afvist(new OvertagSag(en), O.SocLeder));
        V.Nu += Duration.FromHours(1);
        await V.Koer(new OvertagSag(en), O.Soc2);
        Assert.Equal([(O.Soc2.Id.Vaerdi, (Instant?)V.Nu)], await Overtagelser(foerste));
        Assert.Equal(["Du har allerede overtaget sagen."], await Afvist(new OvertagSag(en), O.Soc2));
        await V.Koer(new LukSag(to, Sagslukning.Fraflyttet, "Familien er flyttet til Odense den 1. november.", 2), O.Soc2);
        Assert.Empty(await Overtagelser(anden));
    }

    [Fact(DisplayName = "M11: kan én sag ikke flyttes, flyttes ingen")]
    public async Task Alle_eller_ingen()
    {
        var (en, _) = await EnSag();
        var (lukket, _) = await EnSag();
        await V.Koer(new LukSag(lukket, Sagslukning.IntetBehov, "Familien har fået hjælp.", 1), O.Soc1);
        Assert.Equal(["Sager"], await Afvist(Af(Flyt(en), Flyt(lukket)), O.SocLeder));
        Assert.Equal(["Sager"], await Afvist(Af(Flyt(en), Flyt(en)), O.SocLeder));
        Assert.Equal(["Sager"], await Afvist(Af(), O.SocLeder));
        Assert.Equal(["Til", "Sager"], await Afvist(new FlytSager(O.Soc1.Id, O.Nord, O.Soc2.Id, [Flyt(en, "Nej")]), O.SocLeder));
        Assert.Equal(["Til"], await Afvist(new FlytSager(O.Soc1.Id, O.Nord, O.Soc1.Id, [Flyt(en)]), O.SocLeder));
        Assert.Equal(["Sager"], await Afvist(new FlytSager(O.Nord, O.Syd, O.Soc2.Id, [Flyt(en)]), O.SocLeder));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(Af(Flyt(en), Flyt(new(Id.Ny()))), O.SocLeder));
        Assert.IsType<Svar.Forbudt>(await V.Proev(Af(Flyt(en)), O.Soc1));
        Assert.Equal(0, await Sql.Kommando(V.Datakilder["myndighed"], "select count(*)::int from myndighed.haendelse where type = 'sag-overdraget.v1'").Skalar<int>(Ct));

        FlytSager Af(params Sagsflytning[] sager) => new(O.Soc1.Id, O.Syd, O.Soc2.Id, sager);
    }

    [Fact(DisplayName = "M2: den, der selv tager en sag, skal ikke overtage den; en ny overdragelse afløser den forrige")]
    public async Task Hvem_skal_overtage()
    {
        var (sag, barn) = await EnSag();
        await V.Koer(new OverdragSag(sag, O.Syd, O.Soc2.Id, "Flyttet til Syd.", 1), O.SocLeder);
        Assert.Equal([(O.Soc2.Id.Vaerdi, null)], await Overtagelser(barn));
        await V.Koer(new OverdragSag(sag, O.Nord, O.Soc1.Id, "Flyttet tilbage.", 2), O.SocLeder);
        Assert.Equal([(O.Soc1.Id.Vaerdi, null)], await Overtagelser(barn));
        await V.Koer(new OverdragSag(sag, O.Nord, null, "Teamet fordeler.", 3), O.Soc1);
        Assert.Empty(await Overtagelser(barn));
        await V.Koer(new OverdragSag(sag, O.Nord, O.Soc1.Id, "Jeg tager den.", 4), O.Soc1);
        Assert.Empty(await Overtagelser(barn));
        Assert.Equal(["Sagen er ikke overdraget til nogen."], await Afvist(new OvertagSag(sag)));
    }

    [Fact(DisplayName = "M11: holdets tal er de samme, når man ser tilbage, hvem der end har sagen nu")]
    public async Task Set_tilbage()
    {
        var (sag, _) = await EnUndersoegelse();
        await EnSag();
        var foer = V.Nu;
        V.Nu += Duration.FromDays(10);
        await V.Koer(new FlytSager(O.Soc1.Id, O.Syd, O.Soc2.Id, [Flyt(sag)]), O.SocLeder);
        await V.Koer(new SaetTyngde(sag, 20, "Tolk ved hver samtale og en retssag.", 3), O.Soc2);
        var tal = await Tal(foer, V.Nu);
        Assert.Equal([(2, 7)], Holdregning.Historik([foer], tal, Tyngdeformel.Standard).Select(h => (h.Sager, h.Tyngde)));
        Assert.Equal(2, tal.Where(t => t.Paa == foer && t.Ansvarlig == O.Soc1.Id).Sum(t => t.Antal));
        Assert.Equal([(O.Nord, (MedarbejderId?)O.Soc1.Id, 2), (O.Syd, O.Soc2.Id, 20)], tal.Where(t => t.Paa == V.Nu).OrderBy(t => t.Team.Vaerdi).Select(t => (t.Team, t.Ansvarlig, Tyngdeformel.Standard.Regn(t.Forhold).Point)));
        var hos = Assert.Single(await V.Services.GetRequiredService<Holdopslag>().Sager(O.Syd, O.Soc2.Id, V.Nu, Ct));
        Assert.Equal((sag, V.Nu), (hos.Id, hos.Siden));
    }
}
