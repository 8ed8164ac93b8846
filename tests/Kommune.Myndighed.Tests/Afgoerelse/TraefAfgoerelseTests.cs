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
    }
}
