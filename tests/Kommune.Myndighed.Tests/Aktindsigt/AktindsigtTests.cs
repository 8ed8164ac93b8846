using System.Net;
using System.Text;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

[Krav("M13", "B2")]
public sealed class AktindsigtTests : Afgoerelsestest
{
    private const string Bekymring = "Hentes for sent, og er alene om aftenen.";

    private async Task<(ModtagAktindsigt C, BorgerId Barn, BorgerId Mor)> Bedt()
    {
        var (sag, barn, mor, far) = await KlarSag();
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far)), O.Soc1);
        var c = new ModtagAktindsigt(new(Id.Ny()), sag, mor, null, null, null);
        await V.Koer(c, O.Soc1);
        return (c, barn, mor);
    }

    private async Task<int> Version(AktindsigtId id) => (await Hent<Aktindsigt>(id)).Version;

    private async Task<string> Dokument(Guid id)
    {
        using var ud = new MemoryStream();
        await V.Services.GetRequiredService<Dokumentlager>().Skriv(id, ud);
        return Encoding.UTF8.GetString(ud.ToArray());
    }

    private async Task<Guid> Akt(ModtagAktindsigt c, string titel)
    {
        await using var scope = V.Services.CreateAsyncScope();
        var (db, akter) = (scope.ServiceProvider.GetRequiredService<MyndighedDb>(), scope.ServiceProvider.GetRequiredService<Aktsamling>());
        var sag = (await db.Hent<Sag>(c.Sag))!;
        return (await akter.Hent(sag, await db.HentAltOm([sag.Borger]), c.Id, default)).Last(a => a.Titel.StartsWith(titel, StringComparison.Ordinal)).Id;
    }

    [Fact(DisplayName = "M13: akterne står i den orden, det skete, også det, der skete i samme øjeblik")]
    public async Task Orden()
    {
        var (c, _, _) = await Bedt();
        await using var scope = V.Services.CreateAsyncScope();
        var (db, akter) = (scope.ServiceProvider.GetRequiredService<MyndighedDb>(), scope.ServiceProvider.GetRequiredService<Aktsamling>());
        var sag = (await db.Hent<Sag>(c.Sag))!;
        var titler = (await akter.Hent(sag, await db.HentAltOm([sag.Borger]), c.Id, default)).Where(a => a.Afsnit == Aktafsnit.Journal).Select(a => a.Titel).ToList();
        int Nr(string begyndelse) => titler.FindIndex(t => t.StartsWith(begyndelse, StringComparison.Ordinal));
        Assert.True(Nr("Underretning modtaget") is >= 0 and var modtaget && modtaget < Nr("Underretningen blev vurderet") && Nr("Underretningen blev vurderet") < Nr("Sagen blev åbnet") && Nr("Sagen blev åbnet") < Nr("Screening"), string.Join(" | ", titler));
    }

    [Fact(DisplayName = "F20: syv arbejdsdage fra modtagelsen; et begrundet brev med en ny dag standser den, og så løber den lovede dag")]
    public async Task Fristen()
    {
        var (c, barn, _) = await Bedt();
        var f20 = (await Frister(barn)).Single(f => f.Regel == "F20");
        Assert.Equal((Fristberegner.Udloeb(Fristkatalog.Alle.Single(r => r.Id == "F20"), V.Nu, V.Services.GetRequiredService<IHelligdage>()), (Instant?)null), (f20.Udloeb!.Value, f20.Lukket));
        V.Nu += Duration.FromDays(3);
        var dag = Fristdag.Af(V.Nu).PlusDays(21);
        await V.Koer(new UdsaetAktindsigt(c.Id, dag, "Sagen fylder meget, og vi venter på skolen.", await Version(c.Id)), O.Soc1);
        Assert.Equal(V.Nu, (await Frister(barn)).Single(f => f.Regel == "F20").Lukket);
        Assert.Equal((Fristdag.Slutter(dag), (Instant?)null), (await Frister(barn)).Where(f => f.Regel == "F20-SVAR").Select(f => (f.Udloeb!.Value, f.Lukket)).Single());
        var brev = await Dokument((await Hent<Aktindsigt>(c.Id)).Udsaettelser[0].Brev);
        Assert.Contains(DanskTid.LangDato(dag), brev, StringComparison.Ordinal);
        Assert.Contains("vi venter på skolen", brev, StringComparison.Ordinal);
        V.Nu += Duration.FromDays(1);
        await V.Koer(new BesvarAktindsigt(c.Id, null, false, await Version(c.Id)), O.Soc1);
        Assert.All((await Frister(barn)).Where(f => f.Regel.StartsWith("F20", StringComparison.Ordinal)), f => Assert.NotNull(f.Lukket));
    }

    [Fact(DisplayName = "M13: pakken rummer journal, breve og plan, og intet undtaget ord står i en eneste byte af den, i nogen form")]
    public async Task Pakke()
    {
        var (c, barn, mor) = await Bedt();
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.beskyttelse(id, borger_id, beskyttet, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,true,'2020-01-01',$3,$4,'cpr')", Guid.NewGuid(), barn, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
        await Sql.Kommando(V.Datakilder["borger"], "insert into borger.adresse(id, borger_id, vej, postnr, by, gaelder_fra, registreret, bruger, begrundelse) values ($1,$2,'Skjulestien 4711','4293','Gemmelev','2020-01-01',$3,$4,'cpr')", Guid.NewGuid(), barn, Kl(2026, 1, 1), O.Soc1.Id).Udfoer();
        await V.Koer(new HoldSamtale(c.Sag, null, "hjemme på skjulestien  4711, Gemmelev", "Mormor hedder Oda & bor i Vejle.", null, null, null, (await Hent<Sag>(c.Sag)).Version), O.Soc1);
        await V.Koer(new UndtagPassage(c.Id, await Akt(c, "Underretning modtaget"), "er alene\nom AFTENEN", "andre", await Version(c.Id)), O.Soc1);
        await V.Koer(new UndtagPassage(c.Id, await Akt(c, "Børnesamtale"), "Oda & bor", "kilde", await Version(c.Id)), O.Soc1);
        await V.Koer(new UndtagPassage(c.Id, await Akt(c, "Mål: I skole"), null, "barnet", await Version(c.Id)), O.Soc1);
        await V.Koer(new BesvarAktindsigt(c.Id, "Ring endelig.", true, await Version(c.Id)), O.Soc1);

        var a = await Hent<Aktindsigt>(c.Id);
        var pakke = await Dokument(a.Svar!.Pakke);
        foreach (var form in new[] { pakke, WebUtility.HtmlDecode(pakke), Uri.UnescapeDataString(pakke) })
        {
            foreach (var ord in new[] { "alene om aftenen", "alene\nom", "aftenen", "Oda", "Mormor henter", "Skjulestien", "4711", "4293", "Gemmelev", mor.ToString() })
            {
                Assert.DoesNotContain(ord, form, StringComparison.OrdinalIgnoreCase);
            }
        }

        foreach (var ord in new[] { "Hentes for sent, og [undtaget: Oplysninger om andres private forhold].", "[undtaget: Hensynet til barnet eller den unge selv]", "beskyttet adresse", "Afgørelse: Familiebehandling", "Trappes ned fra april.", "Hvis du er uenig", "Alma Sørensen" })
        {
            Assert.Contains(ord, pakke, StringComparison.Ordinal);
        }

        // The letter says why, and nothing of what; the journal tells a number only.
        var brev = await Dokument(a.Svar.Brev);
        Assert.Contains("Hensynet til den, der har givet oplysningen", brev, StringComparison.Ordinal);
        Assert.Contains("Line Sørensen", brev, StringComparison.Ordinal);
        Assert.DoesNotContain("aftenen", brev, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(V.Services.GetRequiredService<Haendelsestekster>().Linjer([a]), l => $"{l.Tekst}".Contains("Oda", StringComparison.Ordinal));
        Assert.Equal(3, a.Svar.Undtaget);
    }

    [Fact(DisplayName = "M13: hvad der er givet igen, er med; uden undtagelser siger brevet, at alt er med, og ingen klagevejledning")]
    public async Task Givet_igen()
    {
        var (c, _, _) = await Bedt();
        await V.Koer(new UndtagPassage(c.Id, await Akt(c, "Underretning modtaget"), "alene om aftenen", "andre", await Version(c.Id)), O.Soc1);
        await V.Koer(new FjernUndtagelse(c.Id, (await Hent<Aktindsigt>(c.Id)).Undtagelser[0].Id, await Version(c.Id)), O.Soc1);
        await V.Koer(new BesvarAktindsigt(c.Id, null, false, await Version(c.Id)), O.Soc1);
        var svar = (await Hent<Aktindsigt>(c.Id)).Svar!;
        Assert.Contains(Bekymring, await Dokument(svar.Pakke), StringComparison.Ordinal);
        Assert.Contains("Vi har ikke undtaget noget", await Dokument(svar.Brev), StringComparison.Ordinal);
        Assert.DoesNotContain("Hvis du er uenig", await Dokument(svar.Brev), StringComparison.Ordinal);
        Assert.DoesNotContain("Hvem har set", await Dokument(svar.Pakke), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M2, F20: overdrages sagen, er det den nye, der skal svare; det andet team kan ikke")]
    public async Task Ejer()
    {
        var (c, barn, _) = await Bedt();
        Assert.IsType<Svar.IkkeFundet>(await V.Proev(new FrafaldAktindsigt(c.Id, "Ringede og fortrød.", 1), O.Soc2));
        var sag = await Hent<Sag>(c.Sag);
        await V.Koer(new OverdragSag(c.Sag, sag.Team, null, "Maja er på barsel.", sag.Version), O.Soc1);
        Assert.Equal(sag.Team.Vaerdi, (await Frister(barn)).Single(f => f.Regel == "F20").Ejer);
        await V.Koer(new FrafaldAktindsigt(c.Id, "Ringede og fortrød.", await Version(c.Id)), O.Soc1);
        Assert.NotNull((await Frister(barn)).Single(f => f.Regel == "F20").Lukket);
    }
}
