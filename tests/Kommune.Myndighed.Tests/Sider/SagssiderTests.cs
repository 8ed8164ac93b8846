using System.Text.Json.Nodes;
using Kommune.Fundament;
using Kommune.Test;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The case's other pages, over plain HTTP and the API.</summary>
[Krav("M1", "M3", "M4", "M5", "M8", "M9")]
public sealed class SagssiderTests(Websag v) : IClassFixture<Websag>
{
    [Fact(DisplayName = "M5: to skriver den første plan på siden: den anden får en konflikt, ser begges mål og mister intet")]
    public async Task To_skriver_den_foerste_plan()
    {
        var s = await v.Sag();
        var sti = MyndighedRuter.Plan(s.Id).Sti;
        using var en = await v.Klient("soc1");
        using var anden = await v.Klient("soc-leder");
        var (foerst, sidst) = ((await en.Hent(sti)).Formular("SkrivPlan"), (await anden.Hent(sti)).Formular("SkrivPlan"));
        await en.Send(Udfyldt(foerst, "I skole hver dag").Udfyld(("VejenTilbage", "Mormor tager over.")));
        var side = await anden.Send(Udfyldt(sidst, "En ven at lege med").Udfyld(("VejenTilbage", "Skolen tager over.")));
        Assert.Equal(409, side.Status);
        Assert.Contains("Mormor tager over.", side.Tekst, StringComparison.Ordinal);
        var form = side.Formular("SkrivPlan");
        var felter = form.Felter.ToDictionary(f => f.Navn, f => f.Vaerdi);
        Assert.Equal(("I skole hver dag", "En ven at lege med", "Skolen tager over."), (felter["Maal[0].Tekst"], felter["Maal[1].Tekst"], felter["VejenTilbage"]));

        side = await anden.Send(form);
        Assert.Equal(200, side.Status);
        var maal = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!["plan"]!["maal"]!.AsArray();
        Assert.Equal(["I skole hver dag", "En ven at lege med"], maal.Select(m => (string)m!["tekst"]!));

        Webformular Udfyldt(Webformular f, string tekst) =>
            f.Udfyld(("Maal[0].Tekst", tekst), ("Maal[0].Udgangspunkt", "3"), ("Maal[0].Maal", "8"), ("Maal[0].Dato", DanskTid.Felttekst(v.Idag.PlusMonths(5))), ("Maal[0].HvemGoerHvad", "Mormor henter"));
    }

    [Fact(DisplayName = "M9: opfølgningen holdes over API'et på sagens sti; rapporten, der blev læst, forlader I dag, og den gamle sti findes ikke")]
    public async Task Opfoelgning_over_API()
    {
        var (s, indsats, _) = await v.Bevilget();
        var (bestilling, forloeb) = await Begynd(indsats);
        _ = bestilling;
        var maal = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!["plan"]!["maal"]![0]!["id"]!.ToString();
        await v.Koer("fam1", "RegistrerMaaling", new { id = forloeb, dato = v.Idag, maal = new[] { new { maal, tal = 5 } } });
        await v.Koer("fam1", "AfgivStatusrapport", new { id = forloeb, sketSidenSidst = "Aftenerne er roligere.", barnetsOrd = "Jeg sover bedre.", anbefaling = "Fortsaet", version = await v.Version(forloeb, "udfoerer") });
        await v.Stille();
        await v.Samtale(s.Id);
        Assert.Equal(1, await Nyheder(s.Barn));

        using var soc = await v.Klient("soc1");
        var rapport = (await soc.Hent(MyndighedRuter.Opfoelgning(indsats).Sti)).Formular("HoldOpfoelgning").Felter.Single(f => f.Navn == "Statusrapport").Vaerdi;
        var krop = new JsonObject
        {
            ["indsats"] = indsats.ToString(), ["maal"] = new JsonArray(new JsonObject { ["maal"] = maal, ["vaerdi"] = 5 }), ["deltog"] = new JsonArray("Familien", "Netvaerket"), ["beslutning"] = "Fortsaet",
            ["begrundelse"] = "Aftenerne er blevet roligere.", ["naeste"] = Json.Skriv(v.Idag.PlusDays(40)).Trim('"'), ["naesteBegrundelse"] = "Så er vi midtvejs.", ["statusrapport"] = rapport, ["version"] = await v.Version(indsats),
        };
        Assert.Contains((await v.Api("soc1").Post($"/api/myndighed/indsatser/{indsats}/opfoelgninger", krop.ToJsonString())).Status, new[] { 403, 404 });
        Assert.Equal(404, (await v.Api("soc1").Post($"/api/myndighed/sager/{Guid.NewGuid()}/opfoelgninger", krop.ToJsonString())).Status);
        await v.Api("soc1").Udfoer($"/api/myndighed/sager/{s.Id}/opfoelgninger", krop.ToJsonString());
        Assert.Equal(0, await Nyheder(s.Barn));
    }

    [Fact(DisplayName = "M8, X2: en forkert slutdato rettes på indsatsens side og over API'et; forløbet hos udføreren følger med")]
    public async Task Ret_slutdato()
    {
        var (_, indsats, _) = await v.Bevilget();
        var (_, forloeb) = await Begynd(indsats);
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Indsats(indsats).Sti;
        var side = await soc.Hent(sti);
        var foer = side.Formular("RetIndsatsSlut").Felter.Single(f => f.Navn == "Sidste").Vaerdi;
        side = await soc.Send(side.Formular("RetIndsatsSlut").Udfyld(("Begrundelse", "Tastefejl.")));
        Assert.Contains(side.Fejl, f => f.Contains("Det er den dato, der står i forvejen.", StringComparison.Ordinal));
        var ny = v.Idag.PlusMonths(8);
        side = await soc.Send(side.Formular("RetIndsatsSlut").Udfyld(("Sidste", DanskTid.Felttekst(ny)), ("Begrundelse", "Tastefejl.")));
        Assert.Equal(200, side.Status);
        side = await soc.Hent(sti);
        Assert.NotEqual(foer, side.Formular("RetIndsatsSlut").Felter.Single(f => f.Navn == "Sidste").Vaerdi);
        Assert.Contains("slutdato rettet", side.Tekst, StringComparison.Ordinal);
        await v.Stille();
        Assert.Equal(Json.Skriv(ny).Trim('"'), await Til());

        await v.Api("soc1").Udfoer($"/api/myndighed/indsatser/{indsats}/slutdato/rettelse", new { sidste = ny.PlusDays(1), begrundelse = "En dag mere.", version = await v.Version(indsats) });
        await v.Stille();
        Assert.Equal(Json.Skriv(ny.PlusDays(1)).Trim('"'), await Til());

        Task<string?> Til() => Sql.Kommando(v.Datakilder["udfoerer"], "select indhold->>'til' from udfoerer.haendelse where stroem_id = $1 and type = 'forloeb-periode-aendret.v1' order by nr desc limit 1", forloeb.Vaerdi).Skalar<string>();
    }

    [Fact(DisplayName = "M3, X2, M13: en afsluttet undersøgelse rettes på siden; den viser begge tekster, og som den var kendt før, kun den gamle")]
    public async Task Ret_undersoegelse()
    {
        var s = await v.Sag();
        await v.Koer("soc1", new ScreenSag(s.Id, Screeningsudfald.Undersoegelse, "Bekymringen er alvorlig.", false, null, null, null, await v.Version(s.Id)));
        await v.Samtale(s.Id);
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Undersoegelse(s.Id).Sti;
        Assert.Equal(404, (await soc.Hent(MyndighedRuter.RetUndersoegelse(s.Id).Sti)).Status);
        await v.Koer("soc1", new GemUndersoegelse(s.Id, [new(Undersoegelsesfelt.Konklusion, "Trives, når mormor hjælper."), new(Undersoegelsesfelt.IkkeRelevant, "Udvikling, familie, skole, sundhed og fritid: intet at bemærke.")], true, 1, true));
        var afsluttet = v.Idag;
        v.Ur.Frem(Duration.FromDays(2));

        var side = await soc.Hent((await soc.Hent(sti)).Links.Single(l => l == MyndighedRuter.RetUndersoegelse(s.Id).Sti));
        side = await soc.Send(side.Formular("RetUndersoegelse").Udfyld((UndersoegelseKrav.Konklusionsfelt, "")));
        Assert.Contains(side.Fejl, f => f.Contains("skal have en konklusion", StringComparison.Ordinal) || f.Contains("Begrundelse", StringComparison.Ordinal) || f.Contains("Hvorfor", StringComparison.Ordinal));
        side = await soc.Send(side.Formular("RetUndersoegelse").Udfyld((UndersoegelseKrav.Konklusionsfelt, "Trives, når farmor hjælper."), ("Begrundelse", "Det er farmor, ikke mormor.")));
        Assert.Contains("Trives, når farmor hjælper.", side.Tekst, StringComparison.Ordinal);
        Assert.Contains("Trives, når mormor hjælper.", side.Tekst, StringComparison.Ordinal);
        Assert.Contains("Det er farmor, ikke mormor.", side.Tekst, StringComparison.Ordinal);

        side = await soc.Hent($"{sti}?pr={DanskTid.Felttekst(afsluttet)}");
        Assert.Contains("Trives, når mormor hjælper.", side.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("farmor", side.Tekst, StringComparison.Ordinal);
        Assert.Contains("Sagen var ikke åbnet den dag", (await soc.Hent($"{sti}?pr={DanskTid.Felttekst(afsluttet.PlusYears(-1))}")).Tekst, StringComparison.Ordinal);

        var api = v.Api("soc1");
        await api.Udfoer($"/api/myndighed/sager/{s.Id}/undersoegelse/rettelse", new { tekster = new[] { new { felt = "Netvaerk", tekst = "Farmor henter." } }, begrundelse = "Netværket var glemt.", version = 4 });
        var u = (await api.Hent($"/api/myndighed/sager/{s.Id}")).Krop!["undersoegelse"]!;
        Assert.Equal(2, u["rettelser"]!.AsArray().Count);
        Assert.Empty((await api.Hent($"/api/myndighed/sager/{s.Id}?pr={DanskTid.Felttekst(afsluttet)}")).Krop!["undersoegelse"]!["rettelser"]!.AsArray());
    }

    [Fact(DisplayName = "M1, X2, M13: en rettet modtagelse: screeningen viser den nye tid, underretningens side historien, og på barnets side og i journalen står rettelsen efter det, den retter")]
    public async Task Rettet_modtagelse()
    {
        var s = await v.Sag(samtale: false);
        v.Ur.Frem(Duration.FromHours(2));
        using var soc = await v.Klient("soc1");
        var u = new UnderretningId((await Sql.Kommando(v.Datakilder["myndighed"], "select id from myndighed.underretning where borger_id = $1", s.Barn).Skalar<Guid>()));
        var foer = await Sql.Kommando(v.Datakilder["myndighed"], "select modtaget from myndighed.underretning where id = $1", u.Vaerdi).Liste(r => r.Instant(0));
        var ny = foer[0] - Duration.FromDays(2);
        var side = await soc.Hent(MyndighedRuter.Underretning(u).Sti);
        side = await soc.Send(side.Formular("RetModtagelse").Udfyld(("Modtaget", DanskTid.Felttekst(ny)), ("Begrundelse", "Brevet lå i receptionen.")));
        Assert.Contains($"Modtagelsen er rettet fra {DanskTid.Tidspunkt(foer[0])} til {DanskTid.Tidspunkt(ny)}: Brevet lå i receptionen.", side.Tekst, StringComparison.Ordinal);
        var screening = await soc.Hent(MyndighedRuter.Screening(s.Id).Sti);
        Assert.Contains(DanskTid.Tidspunkt(ny), screening.Dokument.QuerySelector("aside cite")!.TextContent, StringComparison.Ordinal);
        foreach (var sti in new[] { MyndighedRuter.Journal(s.Id).Sti, Kommune.Borger.BorgerRuter.Barn(s.Barn).Sti })
        {
            var tekst = (await soc.Hent(sti)).Tekst;
            var (rettelsen, det) = (tekst.IndexOf("Underretningens modtagelse blev rettet", StringComparison.Ordinal), tekst.LastIndexOf("Underretning modtaget fra Solsikken", StringComparison.Ordinal));
            Assert.True(rettelsen > 0 && det > rettelsen, $"{sti}: {rettelsen} {det}");        // the newest first
        }
    }

    [Fact(DisplayName = "X3: retter en anden samtalen, mens man skriver, står begge udgaver side om side; det, der er ens, og andet i sagen gør ikke")]
    public async Task Samtale_imens()
    {
        var s = await v.Sag();
        var samtale = new FaktumId(await Sql.Kommando(v.Datakilder["myndighed"], "select faktum_id from myndighed.haendelse where stroem_id = $1 and type = 'boernesamtale-holdt.v1'", s.Id.Vaerdi).Skalar<Guid>());
        using var soc = await v.Klient("soc1");
        var side = await soc.Hent(MyndighedRuter.RetSamtale(s.Id, samtale).Sti);
        var version = await v.Version(s.Id);
        await v.Koer("soc-leder", new RetSamtale(s.Id, samtale, v.Nu, "på skolen", "Jeg vil gerne sove hos farmor.", null, null, 8, "Det er farmor.", version));
        side = await soc.Send(side.Formular("RetSamtale").Udfyld(("Ord", "Jeg vil sove hos moster."), ("Begrundelse", "Det er moster.")));
        Assert.Equal(409, side.Status);
        var konflikt = Assert.Single(side.Dokument.QuerySelectorAll(".konflikt")).TextContent;
        Assert.Contains("Jeg vil sove hos moster.", konflikt, StringComparison.Ordinal);
        Assert.Contains("Jeg vil gerne sove hos farmor.", konflikt, StringComparison.Ordinal);

        side = await soc.Hent(MyndighedRuter.RetSamtale(s.Id, samtale).Sti);
        await v.Samtale(s.Id);
        side = await soc.Send(side.Formular("RetSamtale").Udfyld(("Ord", "Jeg vil sove hos moster."), ("Begrundelse", "Det er moster.")));
        Assert.Equal(409, side.Status);
        Assert.Empty(side.Dokument.QuerySelectorAll(".konflikt"));
    }

    [Fact(DisplayName = "X3, M2: overdrager eller lukker en anden sagen, mens man skriver, står deres tekst ved siden af ens egen")]
    public async Task Overdraget_og_lukket_imens()
    {
        var s = await v.Sag();
        using var soc = await v.Klient("soc1");
        var (overdrag, luk) = (await soc.Hent(MyndighedRuter.Overdrag(s.Id).Sti), await soc.Hent(MyndighedRuter.Luk(s.Id).Sti));
        var leder = await v.Bruger("soc-leder");
        await v.Koer("soc-leder", new OverdragSag(s.Id, new(Guid.Parse("0a000000-0000-8000-8000-000000000001")), (await v.Bruger("soc3")).Id, "Mormor er nøglen.", await v.Version(s.Id)));
        var side = await soc.Send(overdrag.Formular("OverdragSag").Udfyld(("Ansvarlig", leder.Id.ToString()), ("Note", "Skolen er nøglen.")));
        Assert.Equal(409, side.Status);
        Assert.Contains("Mormor er nøglen.", Assert.Single(side.Dokument.QuerySelectorAll(".konflikt")).TextContent, StringComparison.Ordinal);

        await v.Koer("soc-leder", new LukSag(s.Id, Sagslukning.IntetBehov, "Familien klarer sig selv.", await v.Version(s.Id)));
        side = await soc.Send(luk.Formular("LukSag").Udfyld(("Aarsag", "MaaletNaaet"), ("Begrundelse", "Målene er nået nu.")));
        Assert.Equal(409, side.Status);
        Assert.Contains("Familien klarer sig selv.", Assert.Single(side.Dokument.QuerySelectorAll(".konflikt")).TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "X3, M9: holder en anden opfølgningen, mens man skriver, står begges begrundelser side om side; melder udføreren noget ind imens, siges det kun")]
    public async Task Opfulgt_imens()
    {
        var (s, indsats, _) = await v.Bevilget();
        v.Ur.Frem(Duration.FromDays(10));
        await v.Samtale(s.Id);
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Opfoelgning(indsats).Sti;
        var side = await soc.Hent(sti);
        Assert.Contains("Det skal med", side.Tekst, StringComparison.Ordinal);
        Assert.Equal(DanskTid.Felttekst(v.Idag.PlusMonths(3)), side.Formular("HoldOpfoelgning").Felter.Single(f => f.Navn == "Naeste").Vaerdi);
        await v.Koer("udf-leder", "AccepterBestilling", new { id = new BestillingId(Id.Af(indsats.Vaerdi, "bestilling")), forventetStart = v.Idag.PlusDays(3), version = await v.Version(new BestillingId(Id.Af(indsats.Vaerdi, "bestilling")), "udfoerer") });
        await v.Stille();
        var mit = side.Formular("HoldOpfoelgning").Udfyld(("Maal[0].Vaerdi", "5"), ("Deltog", "Familien"), ("Deltagermangel", "Mormor var syg."), ("Beslutning", "Fortsaet"), ("Begrundelse", "Min begrundelse."), ("NaesteBegrundelse", "Det passer."));
        side = await soc.Send(mit);
        Assert.Equal(409, side.Status);
        Assert.Empty(side.Dokument.QuerySelectorAll(".konflikt"));

        using var leder = await v.Klient("soc-leder");
        await leder.Send((await leder.Hent(sti)).Formular("HoldOpfoelgning").Udfyld(("Maal[0].Vaerdi", "5"), ("Deltog", "Familien"), ("Deltagermangel", "Mormor var syg."), ("Beslutning", "Fortsaet"), ("Begrundelse", "Lederens begrundelse."), ("NaesteBegrundelse", "Det passer.")));
        side = await soc.Send(side.Formular("HoldOpfoelgning"));
        Assert.Equal(409, side.Status);
        Assert.Contains("Lederens begrundelse.", Assert.Single(side.Dokument.QuerySelectorAll(".konflikt")).TextContent, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M2: en leder, der er med i flere team, står én gang i listen over dem, der kan få sagen")]
    public async Task Overdrag_viser_hver_en_gang()
    {
        var s = await v.Sag();
        using var soc = await v.Klient("soc1");
        var valg = (await soc.Hent(MyndighedRuter.Overdrag(s.Id).Sti)).Dokument.QuerySelectorAll("select[name=Ansvarlig] option").Select(o => o.GetAttribute("value")).ToArray();
        Assert.Equal(valg.Distinct(), valg);
        Assert.Contains((await v.Bruger("soc-leder")).Id.ToString(), valg);
    }

    [Fact(DisplayName = "F9: på planens side tages der stilling til en ungeplan for en ung på 16, og over API'et; planen kan godkendes, når uddannelse og arbejde er skrevet")]
    public async Task Ungeplan()
    {
        var (s, _, _) = await v.Bevilget(16);
        using var soc = await v.Klient("soc1");
        Assert.Contains("Den unge er fyldt 16 år", (await soc.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
        var sti = MyndighedRuter.Plan(s.Id).Sti;
        var side = await soc.Hent(sti);
        side = await soc.Send(side.Formular("TagStillingTilUngeplan").Udfyld(("Ungeplan", "false")));
        Assert.Contains(side.Fejl, f => f.Contains("Skriv, hvorfor der ikke skal være en ungeplan.", StringComparison.Ordinal));
        side = await soc.Send(side.Formular("TagStillingTilUngeplan").Udfyld(("Ungeplan", "false"), ("Begrundelse", "Går i 10. klasse.")));
        Assert.Contains("Der skal ikke være en ungeplan", side.Tekst, StringComparison.Ordinal);
        var plan = new PlanId((await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!["plan"]!["id"]!.GetValue<Guid>());
        await v.Api("soc1").Udfoer($"/api/myndighed/sager/{s.Id}/plan/ungeplan", new { ungeplan = true, version = await v.Version(plan) });
        side = await soc.Hent(sti);
        Assert.Equal("Ungeplan", side.Titel);
        side = await soc.Send(side.Formular("GodkendPlan"));
        Assert.Contains(side.Fejl, f => f.Contains("Uddannelse og arbejde", StringComparison.Ordinal));
        side = await soc.Hent(sti);
        side = await soc.Send(side.Formular("SkrivPlan").Udfyld(("Uddannelse", "Forberedende grunduddannelse fra august.")));
        side = await soc.Send(side.Formular("GodkendPlan"));
        Assert.Equal(200, side.Status);
        Assert.DoesNotContain("Ungeplanen skal godkendes", (await soc.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "F14: siden for børnesamtaler spørger om rettighederne, når barnet er fyldt 10 i en åben sag, og krydset løser opgaven")]
    public async Task Fylder_ti()
    {
        var s = await v.Sag(9, samtale: false);
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Samtale(s.Id).Sti;
        Assert.DoesNotContain((await soc.Hent(sti)).Formular("HoldSamtale").Felter, f => f.Navn == "Rettigheder");
        v.Ur.Frem(Duration.FromDays(340));
        Assert.Contains($"{s.Navn} ", (await soc.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
        Assert.Contains("Barnet er fyldt 10 år", (await soc.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
        var side = await soc.Send((await soc.Hent(sti)).Formular("HoldSamtale").Udfyld(("Ord", "Jeg vil gerne sove hos mormor."), ("Hvor", "på skolen"), ("Rettigheder", "true")));
        Assert.Contains("fik sine rettigheder at vide", side.Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain((await soc.Hent("/i-dag")).Dokument.QuerySelectorAll("li[data-raekke]"), r => r.TextContent.Contains("Barnet er fyldt 10 år", StringComparison.Ordinal) && r.TextContent.Contains(s.Navn, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "M1: sagen, modtagelsen og vurderingen viser serien og de ord, der går igen, med stederne; og API'et det samme")]
    public async Task Serien()
    {
        var s = await v.Sag();
        v.Ur.Frem(Duration.FromDays(9));
        var id = new HenvendelseId(Id.Ny());
        await v.Koer("soc1", new ModtagUnderretning(id, [s.Barn], Underretter.Borger, null, "Nabo", "Jeg ser tit, at børnene er alene sent om aftenen.", false, false, null, null));
        using var soc = await v.Klient("soc1");
        foreach (var sti in new[] { MyndighedRuter.Sag(s.Id).Sti, MyndighedRuter.Vurder(ModtagUnderretning.Underretning(id, s.Barn)).Sti, $"{MyndighedRuter.NyUnderretning.Sti}?barn={s.Barn}" })
        {
            var side = await soc.Hent(sti);
            Assert.Contains("Jeg ser tit, at børnene er alene", side.Tekst, StringComparison.Ordinal);
            Assert.Contains("Hentes for sent, og er alene om", side.Tekst, StringComparison.Ordinal);
            Assert.Equal(["aftenen", "alene", "sent"], side.Dokument.QuerySelectorAll("mark").Select(m => m.TextContent).Distinct().Order());
        }

        var api = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}/serie")).Krop!;
        Assert.Equal(2, api["underretninger"]!.AsArray().Count);
        Assert.Equal(2, api["gaarIgen"]![0]!["steder"]!.AsArray().Count);
        Assert.Equal(404, (await v.Api("soc2").Hent($"/api/myndighed/sager/{s.Id}/serie")).Status);
    }

    [Fact(DisplayName = "B6, M13: barnets side viser de frister, der løb den dag, man ser tilbage på")]
    public async Task Frister_som_kendt()
    {
        var (s, indsats, _) = await v.Bevilget();
        var dag = v.Idag;
        v.Ur.Frem(Duration.FromDays(3));
        using var soc = await v.Klient("soc1");
        var sti = Kommune.Borger.BorgerRuter.Barn(s.Barn).Sti;
        Assert.Contains("Første opfølgning", (await soc.Hent(sti)).Tekst, StringComparison.Ordinal);
        await v.Koer("soc1", new OphoerIndsats(indsats, Ophoersaarsag.SamtykkeTrukket, "Familien vil ikke mere.", null, await v.Version(indsats)));
        Assert.DoesNotContain("Første opfølgning", (await soc.Hent(sti)).Tekst, StringComparison.Ordinal);
        Assert.Contains("Første opfølgning", (await soc.Hent($"{sti}?paa={DanskTid.Felttekst(dag)}")).Tekst, StringComparison.Ordinal);
    }

    private Task<long> Nyheder(BorgerId barn) => v.Skalar<long>("select count(*) from frist.opgave where borger_id = $1 and art = 'nyt' and overskrift = 'Statusrapport' and lukket is null", barn);

    private async Task<(BestillingId, ForloebId)> Begynd(IndsatsId indsats)
    {
        var b = new BestillingId(Id.Af(indsats.Vaerdi, "bestilling"));
        await v.Koer("udf-leder", "AccepterBestilling", new { id = b, forventetStart = v.Idag, version = await v.Version(b, "udfoerer") });
        await v.Koer("udf-leder", "TildelBestilling", new { id = b, behandler = (await v.Bruger("fam1")).Id, version = await v.Version(b, "udfoerer") });
        v.Ur.SaetTil(Fristdag.Begynder(v.Idag.PlusDays(8)) + Duration.FromHours(10));
        await v.Koer("fam1", "BegyndForloeb", new { id = b, dato = v.Idag, version = await v.Version(b, "udfoerer") });
        await v.Stille();
        return (b, new ForloebId(Id.Af(b.Vaerdi, "forloeb")));
    }
}
