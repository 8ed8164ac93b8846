using System.Text;
using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class TraefAfgoerelseTests : Afgoerelsestest
{
    [Fact(DisplayName = "M6: en afgørelse bevilger indsatsen til en låst pris, fryser et brev til hver forælder, bestiller og starter F8, F10 og F24")]
    public async Task Truffet()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far));
        await V.Koer(c, O.Soc1);

        var i = await Hent<Indsats>(c.Indsats);
        Assert.Equal((3, 2, 14_200m, "Barnets lov § 32"), (i.Trin, i.Spor!.Value, i.Bevilling.PrisPrMaaned, i.Bevilling.Grundlag));
        await Catalog(Familiebehandling, "Familiebehandling", 3, "BL32-1-3", Prisenhed.Maaned, 19_000);
        Assert.Equal(14_200m, (await Hent<Indsats>(c.Indsats)).Bevilling.PrisPrMaaned);

        var frister = await Frister(barn);
        Assert.Equal(Slut(2027, 2, 23), frister.Single(f => f.Regel == "F8").Udloeb);
        Assert.Equal(Slut(2027, 2, 28), frister.Single(f => f.Regel == "F10").Udloeb);      // three months from the first day, 30 November: February ends on the 28th
        Assert.Equal(Slut(2027, 5, 30), frister.Single(f => f.Regel == "F24").Udloeb);

        var breve = (await Hent<Afgoerelse>(c.Id)).Indhold!.Breve;
        Assert.Equal([mor, far], breve.Select(b => b.Modtager));
        using var fil = new MemoryStream();
        await V.Services.GetRequiredService<Dokumentlager>().Skriv(breve[0].Dokument, fil);
        var html = Encoding.UTF8.GetString(fil.ToArray());
        Assert.Contains("Kære Line", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Kære Peter", html, StringComparison.Ordinal);

        foreach (var type in new[] { "myndighed.afgoerelse-truffet.v1", "myndighed.indsats-bevilget.v1", "myndighed.indsats-bestilt.v1" })
        {
            Assert.Equal(1, await Beskeder(type, barn));
        }
    }

    [Theory(DisplayName = "M8: bestillingen bærer de bevilgede timer om måneden, når prisen er pr. time, og ellers ingen")]
    [InlineData(Prisenhed.Time, "20")]
    [InlineData(Prisenhed.Maaned, null)]
    public async Task Timer(Prisenhed enhed, string? ventet)
    {
        var (sag, barn, mor, far) = await KlarSag();
        await Catalog(Familiebehandling, "Familiebehandling", 3, "BL32-1-3", enhed, 600);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far) with { TimerPrMaaned = 20 }), O.Soc1);
        Assert.Equal(ventet, await Sql.Kommando(V.Datakilder[Datakilder.Fundament], "select indhold->>'timerPrMaaned' from besked.besked where type = 'myndighed.indsats-bestilt.v1' and borger_id = $1", barn).Skalar<string>());
    }

    [Fact(DisplayName = "F13: uden barnets samtale afvises den med link, og det, der er i orden, nævnes")]
    public async Task Uden_samtale()
    {
        var (sag, _, mor, far) = await KlarSag(samtale: false);
        var afvist = Assert.IsType<Svar.Afvist>(await V.Proev(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc1)).Afvisning;
        Assert.Equal(MyndighedRuter.Samtale(sag), Assert.Single(afvist.Mangler).Link);
        Assert.Contains("Partshøring", afvist.IOrden);
    }

    [Fact(DisplayName = "F13: samtalen før den forrige afgørelse tæller ikke til den næste")]
    public async Task Ny_samtale_til_ny_afgoerelse()
    {
        var (sag, _, mor, far) = await KlarSag();
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc1);
        V.Nu += Duration.FromDays(30);
        Assert.StartsWith("Samtale med Alma", Assert.Single(await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)))), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M6: over kompetencen sendes udkastet til lederen med alt, hvad der er skrevet, og står i lederens I dag, til det er afgjort")]
    public async Task Til_leder()
    {
        var (sag, barn, mor, far) = await KlarSag();
        await V.Koer(new UdeladSamtale(sag, UdeladtSamtale.BarnetOenskerIkke, "Alma vil ikke tale i dag.", 3), O.Soc1);
        await Sql.Kommando(V.Datakilder["myndighed"], "select 1").Udfoer();
        var u = Udkast(mor, far) with { Tilbud = Familiebehandling };
        await Catalog(Familiebehandling, "Familiebehandling", 3, "BL32-1-3", Prisenhed.Maaned, 25_001);
        var id = new AfgoerelseId(Id.Ny());
        Assert.Contains("Hanne Krogh", Assert.Single(await Afvist(new TraefAfgoerelse(id, sag, u))), StringComparison.Ordinal);

        await V.Koer(new SendAfgoerelseTilLeder(id, sag, u), O.Soc1);
        var opgave = Assert.Single(await Opgaver(barn), o => o.Overskrift == "Afgørelse");
        Assert.Equal((O.SocLeder.Id.Vaerdi, (Instant?)null), (opgave.Ejer, opgave.Lukket));
        var udkast = await Hent<Afgoerelse>(id);
        Assert.Equal((Afgoerelsestilstand.HosLeder, u.Begrundelse), (udkast.Tilstand, udkast.Udkast.Begrundelse));

        await V.Koer(new TraefAfgoerelse(id, sag, udkast.Udkast, udkast.Version), O.SocLeder);
        Assert.NotNull(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Afgørelse").Lukket);
    }

    [Fact(DisplayName = "M6: lederen sender udkastet tilbage med en bemærkning; intet er tabt, og det står i sagsbehandlerens I dag, til det sendes igen")]
    public async Task Sendt_tilbage()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var (id, u) = (new AfgoerelseId(Id.Ny()), Udkast(mor, far));
        await V.Koer(new SendAfgoerelseTilLeder(id, sag, u), O.Soc1);
        V.Nu += Duration.FromHours(1);
        var tilbage = new SendAfgoerelseTilbage(id, sag, "", u with { Opgave = "Rolige aftener og morgener." }, 2);
        Assert.IsType<Svar.Forbudt>(await V.Proev(tilbage, O.Soc1));
        Assert.Equal(["Bemaerkning"], await Afvist(tilbage, O.SocLeder));
        await V.Koer(tilbage with { Bemaerkning = "Fars svar på høringen mangler." }, O.SocLeder);

        var a = await Hent<Afgoerelse>(id);
        Assert.Equal((Afgoerelsestilstand.Udkast, "Fars svar på høringen mangler.", u.Begrundelse, "Rolige aftener og morgener."), (a.Tilstand, a.Tilbage!.Bemaerkning, a.Udkast.Begrundelse, a.Udkast.Opgave));
        var opgaver = (await Opgaver(barn)).Where(o => o.Overskrift == "Afgørelse").ToArray();
        Assert.Equal([(O.SocLeder.Id.Vaerdi, false), (O.Soc1.Id.Vaerdi, true)], opgaver.Select(o => (o.Ejer, o.Lukket is null)));
        Assert.Single(await Afvist(tilbage with { Bemaerkning = "Igen.....", Version = a.Version }, O.SocLeder));

        V.Nu += Duration.FromHours(1);
        await V.Koer(new SendAfgoerelseTilLeder(id, sag, a.Udkast, Version: a.Version), O.Soc1);
        opgaver = [.. (await Opgaver(barn)).Where(o => o.Overskrift == "Afgørelse")];
        Assert.Equal((O.SocLeder.Id.Vaerdi, 3), (Assert.Single(opgaver, o => o.Lukket is null).Ejer, opgaver.Length));
        await V.Koer(new TraefAfgoerelse(id, sag, a.Udkast, a.Version + 1), O.SocLeder);
        Assert.All((await Opgaver(barn)).Where(o => o.Overskrift == "Afgørelse"), o => Assert.NotNull(o.Lukket));
    }

    [Fact(DisplayName = "M2, M6: overdrages sagen, går lederens bemærkning med; lukkes den, bortfalder udkastet og opgaven")]
    public async Task Udkastet_foelger_sagen()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var id = new AfgoerelseId(Id.Ny());
        await V.Koer(new SendAfgoerelseTilLeder(id, sag, Udkast(mor, far)), O.Soc1);
        await V.Koer(new SendAfgoerelseTilbage(id, sag, "Fars svar mangler.", null, 2), O.SocLeder);
        await V.Koer(new OverdragSag(sag, O.Syd, O.Soc2.Id, "Mormor er nøglen.", 3), O.Soc1);
        Assert.Equal(O.Soc2.Id.Vaerdi, Assert.Single(await Opgaver(barn), o => o is { Overskrift: "Afgørelse", Lukket: null }).Ejer);
        V.Nu += Duration.FromMinutes(1);
        await V.Koer(new LukSag(sag, Sagslukning.IntetBehov, "Familien klarer sig selv.", 4), O.Soc2);
        Assert.Equal(Afgoerelsestilstand.Bortfaldet, (await Hent<Afgoerelse>(id)).Tilstand);
        Assert.DoesNotContain(await Opgaver(barn), o => o is { Overskrift: "Afgørelse", Lukket: null });
    }

    [Fact(DisplayName = "M2, M8: lukkes sagen, mens en indsats bevilges, lykkes den ene, og den anden får grunden at vide")]
    public async Task Luk_mod_bevilling()
    {
        var (sag, barn, mor, far) = await KlarSag();
        await using var spaer = new Npgsql.NpgsqlConnection(V.Forbindelse);
        await spaer.OpenAsync(TestContext.Current.CancellationToken);
        await using var tx = await spaer.BeginTransactionAsync(TestContext.Current.CancellationToken);
        // Nobody gets to append, so both have read what there was before either writes; or one has, and the other waits for it.
        await Sql.Kommando(spaer, "select pg_advisory_xact_lock(hashtextextended('myndighed.haendelse', 0))").Udfoer();
        var luk = Task.Run(() => V.Proev(new LukSag(sag, Sagslukning.IntetBehov, "Familien klarer sig selv.", 3), O.Soc1));
        var bevilg = Task.Run(() => V.Proev(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc1));
        const string venter = "select count(*)::int from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";
        for (var i = 0; i < 3000 && await Sql.Kommando(spaer, venter).Skalar<int>() < 2; i++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await tx.RollbackAsync(TestContext.Current.CancellationToken);
        var svar = await Task.WhenAll(luk, bevilg);
        Assert.Single(svar.OfType<Svar.Udfoert>());
        var grund = Assert.Single(Assert.Single(svar.OfType<Svar.Afvist>()).Afvisning.Mangler);
        Assert.Equal(svar[0] is Svar.Udfoert ? "Sagen er lukket." : "Indsatsen »Familiebehandling« løber stadig", grund.Tekst);
        Assert.NotNull(grund.Link);
        Assert.Equal(1, await Beskeder("myndighed.sag-lukket.v1", barn) + await Beskeder("myndighed.indsats-bevilget.v1", barn));
    }

    [Fact(DisplayName = "M6: et udkast gemmes, som det er; den, der har en gammel udgave, får en konflikt")]
    public async Task Udkast_gemmes()
    {
        var (sag, _, _, _) = await KlarSag(samtale: false);
        var id = new AfgoerelseId(Id.Ny());
        await V.Koer(new GemAfgoerelsesudkast(id, sag, new(Begrundelse: "Aftenerne er svære.")), O.Soc1);
        await V.Koer(new GemAfgoerelsesudkast(id, sag, new(Begrundelse: "Aftenerne er svære for alle."), 1), O.Soc1);
        Assert.IsType<Svar.Konflikt>(await V.Proev(new GemAfgoerelsesudkast(id, sag, new(Begrundelse: "Noget andet."), 1), O.Soc1));
        Assert.Equal("Aftenerne er svære for alle.", (await Hent<Afgoerelse>(id)).Udkast.Begrundelse);
    }

    [Fact(DisplayName = "X1: en socialrådgiver uden tilknytning til barnet får at vide, at sagen ikke findes")]
    public async Task Fremmed()
    {
        var (sag, _, mor, far) = await KlarSag();
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc2));
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new TraefAfgoerelse(new(Id.Ny()), new(Id.Ny()), Udkast(mor, far)), O.Soc1));
        Assert.IsType<Svar.Forbudt>(await V.Proev(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Fam1));
    }

    [Fact(DisplayName = "M8: spørgsmålet om match går til Udfører, og svaret står på sagen og som nyt")]
    public async Task Match()
    {
        var (sag, barn, _, _) = await KlarSag();
        var id = new MatchningId(Id.Ny());
        await V.Koer(new SpoergOmMatchning(id, sag, Familiebehandling, "Kan I begynde i december?", Fristdag.Af(V.Nu).PlusDays(3)), O.Soc1);
        Assert.Equal(1, await Beskeder("myndighed.matchning-spurgt.v1", barn));
        var svar = new MatchningBesvaret(FaktumId.Ny(), V.Nu, barn, id.Vaerdi, Familiebehandling, true, new(2026, 12, 1), "Ja, med Karin.", "Matchning");
        await Send(svar);
        await Send(svar);
        Assert.Equal("Ja, med Karin.", await Sql.Kommando(V.Datakilder["myndighed"], "select svar from myndighed.matchning where id = $1 and egnet", id).Skalar<string>());
        Assert.Equal((O.Soc1.Id.Vaerdi, "nyt"), (await Opgaver(barn)).Where(o => o.Overskrift == "Svar om match").Select(o => (o.Ejer, o.Art)).Single());

        await Send(new Rettet<MatchningBesvaret>(svar with { Egnet = false, Svar = "Karin er syg." }));
        await Send(new Rettet<MatchningBesvaret>(svar with { Egnet = false, Svar = "Karin er syg." }));
        Assert.Equal("Karin er syg.", await Sql.Kommando(V.Datakilder["myndighed"], "select svar from myndighed.matchning where id = $1 and not egnet", id).Skalar<string>());
        Assert.Equal(["Rettet svar om match"], (await Opgaver(barn)).Where(o => o.Lukket is null).Select(o => o.Overskrift));
        await Send(new Annulleret<MatchningBesvaret>(svar));
        Assert.True(await Sql.Kommando(V.Datakilder["myndighed"], "select svar is null and besvaret is null and egnet is null from myndighed.matchning where id = $1", id).Skalar<bool>());
        Assert.Contains("Svar om match trukket tilbage", (await Opgaver(barn)).Where(o => o.Lukket is null).Select(o => o.Overskrift));
    }

    [Fact(DisplayName = "M8, M10: svaret om match er ikke nyt mere, når afgørelsen er truffet")]
    public async Task Svaret_er_brugt()
    {
        var (sag, barn, mor, far) = await KlarSag();
        var id = new MatchningId(Id.Ny());
        await V.Koer(new SpoergOmMatchning(id, sag, Familiebehandling, "Kan I begynde i december?", Fristdag.Af(V.Nu).PlusDays(3)), O.Soc1);
        await Send(new MatchningBesvaret(FaktumId.Ny(), V.Nu, barn, id.Vaerdi, Familiebehandling, true, new(2026, 12, 1), "Ja, med Karin.", "Matchning"));
        Assert.Null(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Svar om match").Lukket);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc1);
        Assert.NotNull(Assert.Single(await Opgaver(barn), o => o.Overskrift == "Svar om match").Lukket);
    }
}
