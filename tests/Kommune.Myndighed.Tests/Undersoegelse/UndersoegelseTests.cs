using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class UndersoegelseTests : Sagstest
{
    private static readonly Undersoegelsestekst Resten = new(Undersoegelsesfelt.IkkeRelevant, "Udvikling, familie, skole, sundhed og fritid: intet at bemærke.");

    private static GemUndersoegelse Gem(SagId sag, int version, bool afslut = false, string? konklusion = "Alma trives, når mormor hjælper.", bool? indsats = true) =>
        new(sag, konklusion is null ? [] : [new(Undersoegelsesfelt.Konklusion, konklusion), Resten], indsats, version, afslut);

    [Fact(DisplayName = "M3, F13, F7: uden barnets samtale, afsnit, konklusion og stilling kan den ikke afsluttes; alle fire er nævnt med link")]
    public async Task Alt_mangler()
    {
        var (sag, _) = await EnUndersoegelse();
        var svar = Assert.IsType<Svar.Afvist>(await V.Proev(new AfslutUndersoegelse(sag, 1), O.Soc1));
        Assert.Equal(["Samtale", "Tekster[14].Tekst", "Tekster[13].Tekst", "IndsatsAnbefalet"], svar.Afvisning.Mangler.Select(m => m.Felt!));
        Assert.All(svar.Afvisning.Mangler, m => Assert.NotNull(m.Link));
        Assert.Empty(svar.Afvisning.IOrden);
    }

    [Fact(DisplayName = "M3: det, der er i orden, siges ved siden af det, der mangler")]
    public async Task Noget_mangler()
    {
        var (sag, _) = await EnUndersoegelse();
        var svar = Assert.IsType<Svar.Afvist>(await V.Proev(Gem(sag, 1, afslut: true), O.Soc1));
        Assert.Equal("Samtale", Assert.Single(svar.Afvisning.Mangler).Felt);
        Assert.Equal(["Hvert afsnit er beskrevet, eller det står, hvorfor det ikke er relevant", "Konklusionen er skrevet", "Der er taget stilling til en indsats"], svar.Afvisning.IOrden);
    }

    [Fact(DisplayName = "M3, M4, F7: med samtale, konklusion og stilling afsluttes den, og uret standser")]
    public async Task Afsluttes()
    {
        var (sag, barn) = await EnUndersoegelse();
        await V.Koer(Samtale(sag, 2), O.Soc1);
        V.Nu += Duration.FromDays(30);
        await V.Koer(Gem(sag, 1, afslut: true), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F7")).Lukket);
        Assert.Equal(1, await Beskeder("myndighed.undersoegelse-afsluttet.v1", barn));
        Assert.Single(await Afvist(Gem(sag, 3)));
    }

    [Fact(DisplayName = "M3: et tomt afsnit nævnes ved navn, til det er beskrevet, eller det er nævnt blandt dem, der ikke er relevante; andet må stå tomt")]
    public async Task Tomme_afsnit()
    {
        var (sag, _) = await EnUndersoegelse();
        await V.Koer(Samtale(sag, 2), O.Soc1);
        GemUndersoegelse Uden(params Undersoegelsestekst[] tekster) => new(sag, [new(Undersoegelsesfelt.Konklusion, "Alma trives."), .. tekster], true, 1, true);
        var fejl = Assert.Single(Assert.IsType<Svar.Afvist>(await V.Proev(Uden(new(Undersoegelsesfelt.FamilieRessourcer, "Mormor."), new(Undersoegelsesfelt.SkoleUdfordringer, "Fravær."), new(Undersoegelsesfelt.FritidRessourcer, "Spejder.")), O.Soc1)).Afvisning.Mangler);
        Assert.StartsWith("Der står intet om udvikling og adfærd og sundhed.", fejl.Tekst, StringComparison.Ordinal);
        Assert.Equal("Tekster[14].Tekst", fejl.Felt);
        var halv = Assert.Single(Assert.IsType<Svar.Afvist>(await V.Proev(Uden(new(Undersoegelsesfelt.FamilieRessourcer, "Mormor."), new(Undersoegelsesfelt.IkkeRelevant, "Skolen og fritiden: intet at bemærke. Adfærden er alderssvarende.")), O.Soc1)).Afvisning.Mangler);
        Assert.StartsWith("Der står intet om sundhed.", halv.Tekst, StringComparison.Ordinal);
        await V.Koer(Uden(new(Undersoegelsesfelt.UdviklingRessourcer, "Glad."), new(Undersoegelsesfelt.FamilieRessourcer, "Mormor."), new(Undersoegelsesfelt.SkoleUdfordringer, "Fravær."), new(Undersoegelsesfelt.SundhedRessourcer, "Rask."), new(Undersoegelsesfelt.FritidRessourcer, "Spejder.")), O.Soc1);
        Assert.Equal(["Tekster[14].Tekst"], await Afvist(new RetUndersoegelse(sag, [new(Undersoegelsesfelt.SundhedRessourcer, "")], null, "Hører ikke til her.", 3)));
    }

    [Fact(DisplayName = "M4: en lovlig grund til at udelade samtalen er nok; uden forklaring er den ikke")]
    public async Task Lovlig_grund()
    {
        var (sag, _) = await EnUndersoegelse();
        Assert.Equal(["Forklaring"], await Afvist(new UdeladSamtale(sag, UdeladtSamtale.ForLille, "", 2)));
        await V.Koer(new UdeladSamtale(sag, UdeladtSamtale.ForLille, "Barnet er seks måneder; sundhedsplejersken har beskrevet samspillet.", 2), O.Soc1);
        await V.Koer(Gem(sag, 1, afslut: true), O.Soc1);
    }

    [Fact(DisplayName = "M3: en samtale fra før bekymringen tæller ikke som barnets ord i undersøgelsen")]
    public async Task Gammel_samtale()
    {
        var (sag, _) = await EnUndersoegelse(V.Nu - Duration.FromDays(2));
        await V.Koer(Samtale(sag, 2, V.Nu - Duration.FromDays(30)), O.Soc1);
        Assert.Equal(["Samtale"], await Afvist(Gem(sag, 1, afslut: true)));
    }

    [Fact(DisplayName = "M3: der gemmes i dele; kun de tekster, der er ændret, bliver en hændelse, og det samme to gange bliver ingen")]
    public async Task I_dele()
    {
        var (sag, _) = await EnUndersoegelse();
        await V.Koer(new GemUndersoegelse(sag, [new(Undersoegelsesfelt.FamilieRessourcer, "Mormor bor tæt på."), new(Undersoegelsesfelt.FamilieUdfordringer, null)], null, 1), O.Soc1);
        await V.Koer(new GemUndersoegelse(sag, [new(Undersoegelsesfelt.FamilieRessourcer, "Mormor bor tæt på.")], null, 2), O.Soc1);
        await V.Koer(new GemUndersoegelse(sag, [new(Undersoegelsesfelt.FamilieRessourcer, "")], null, 2), O.Soc1);
        var indhold = await Sql.Kommando(V.Datakilder["myndighed"], "select indhold::text from myndighed.haendelse where type = 'undersoegelse-gemt.v1' order by nr").Liste(r => r.GetString(0));
        Assert.Equal(2, indhold.Count);
        Assert.DoesNotContain("FamilieUdfordringer", indhold[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Mormor", indhold[1], StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M3: to, der skriver samtidig: den anden får en konflikt, og intet er overskrevet")]
    public async Task Konflikt()
    {
        var (sag, _) = await EnUndersoegelse();
        await V.Koer(Gem(sag, 1), O.Soc1);
        Assert.IsType<Svar.Konflikt>(await V.Proev(Gem(sag, 1, konklusion: "Noget andet."), O.SocLeder));
    }

    [Fact(DisplayName = "M3: et andet team ser ikke, at undersøgelsen findes")]
    public async Task Andet_team()
    {
        var (sag, _) = await EnUndersoegelse();
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(Gem(sag, 1), O.Soc2));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new AfslutUndersoegelse(sag, 1), O.Soc2));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(Gem(new(Id.Ny()), 1), O.Soc1));
        Assert.IsType<Svar.Forbudt>(await V.Proev(Gem(sag, 1), O.Fam1));
    }

    [Fact(DisplayName = "M3, F7: den foreløbige vurdering kræver en forklaring; så standser uret, og resten bliver en opgave uden dato")]
    public async Task Foreloebig()
    {
        var (sag, barn) = await EnUndersoegelse();
        V.Nu += Duration.FromDays(115);
        Assert.Equal(["Hvorfor", "IndsatsAnbefalet"], await Afvist(new VurderForeloebigt(sag, "Der er behov for støtte i hjemmet.", "", null, 1)));
        await V.Koer(new VurderForeloebigt(sag, "Der er behov for støtte i hjemmet.", "Far har været indlagt; samtalen med ham mangler.", true, 1), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F7")).Lukket);
        Assert.Equal(1, await Sql.Kommando(V.Datakilder["myndighed"], "select count(*)::int from frist.opgave_v where borger_id = $1 and art = 'opgave' and lukket is null and udloeb is null", barn).Skalar<int>());
        await V.Koer(Samtale(sag, 2), O.Soc1);
        await V.Koer(Gem(sag, 2, afslut: true), O.Soc1);
        Assert.Equal(0, await Sql.Kommando(V.Datakilder["myndighed"], "select count(*)::int from frist.opgave_v where borger_id = $1 and art = 'opgave' and lukket is null", barn).Skalar<int>());
        Assert.Equal(2, await Beskeder("myndighed.undersoegelse-afsluttet.v1", barn));
    }

    [Fact(DisplayName = "M3, X2: en afsluttet undersøgelse rettes med et nyt faktum, der nævner det gamle; det gamle står, og en ændret stilling rettes hos andre")]
    public async Task Rettet_tekst()
    {
        var (sag, barn) = await EnUndersoegelse();
        await V.Koer(Samtale(sag, 2), O.Soc1);
        RetUndersoegelse Ret(int version, string? konklusion, bool? indsats = null) =>
            new(sag, [new(Undersoegelsesfelt.Konklusion, konklusion), new(Undersoegelsesfelt.FamilieRessourcer, "Mormor bor tæt på.")], indsats, "Mormors navn var forkert.", version);
        Assert.StartsWith("Undersøgelsen er ikke afsluttet", Assert.Single(await Afvist(Ret(1, "Andet."))), StringComparison.Ordinal);
        await V.Koer(Gem(sag, 1, afslut: true), O.Soc1);
        var u = await Hent();
        Assert.Equal(["Tekster[13].Tekst"], await Afvist(Ret(3, " ")));
        Assert.Equal(["Begrundelse"], await Afvist(Ret(3, "Andet.") with { Begrundelse = "x" }));

        V.Nu += Duration.FromDays(1);
        await V.Koer(Ret(3, "Alma trives, når farmor hjælper."), O.Soc1);
        Assert.Equal(0, await Beskeder("myndighed.undersoegelse-afsluttet-rettet.v1", barn));
        var efter = await Hent();
        var r = Assert.Single(efter.Rettelser);
        Assert.Equal(["Alma trives, når mormor hjælper.", null], r.Foer.Select(t => t.Tekst));
        Assert.Equal(("Alma trives, når farmor hjælper.", "Mormor bor tæt på.", u.Afsluttet, u.Afslutning), (efter.Konklusion, efter.Tekst(Undersoegelsesfelt.FamilieRessourcer), efter.Afsluttet, efter.Afslutning));
        Assert.Equal(u.Afslutning, ((Undersoegelse.TeksterRettet)efter.Alle.Last().Haendelse).Hvilken);
        Assert.Single(await Afvist(Ret(4, "Alma trives, når farmor hjælper.")));

        await V.Koer(Ret(4, "Alma trives, når farmor hjælper.", false), O.Soc1);
        Assert.Equal(1, await Beskeder("myndighed.undersoegelse-afsluttet-rettet.v1", barn));
        Assert.Equal([null, true], (await Hent()).Rettelser.Select(x => x.AnbefaletFoer));

        async Task<Undersoegelse> Hent()
        {
            await using var scope = V.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<MyndighedDb>().SenesteUndersoegelse(sag, default))!;
        }
    }

    [Fact(DisplayName = "M3, X2: rettes den dag, kommunen blev opmærksom, flytter uret, og begge meddelte kendsgerninger rettes")]
    public async Task Rettet_dag()
    {
        V.Nu = Kl(2026, 8, 1);
        var (sag, barn) = await EnUndersoegelse(Kl(2026, 7, 25));
        await V.Koer(Samtale(sag, 2), O.Soc1);
        await V.Koer(Gem(sag, 1, afslut: true), O.Soc1);
        Assert.Equal(["OpmaerksomFra"], await Afvist(new RetOpmaerksom(sag, V.Nu + Duration.FromDays(1), "Skolen ringede før.", 3)));
        await V.Koer(new RetOpmaerksom(sag, Kl(2026, 6, 1), "Skolen ringede allerede den 1. juni.", 3), O.Soc1);
        Assert.Equal(Slut(2026, 10, 1), (await Frist(barn, "F7")).Udloeb);
        Assert.Equal(2, await Sql.Kommando(V.Datakilder["fundament"], """
            select count(*)::int from besked.besked r join besked.besked f on f.faktum_id = r.faktum_id
            where r.type in ('myndighed.undersoegelse-begyndt-rettet.v1', 'myndighed.undersoegelse-afsluttet-rettet.v1')
              and f.type in ('myndighed.undersoegelse-begyndt.v1', 'myndighed.undersoegelse-afsluttet.v1') and f.borger_id = $1
            """, barn).Skalar<int>());
    }
}
