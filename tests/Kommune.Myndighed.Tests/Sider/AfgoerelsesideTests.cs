using Kommune.Fundament;
using Kommune.Test;
using Kommune.Udfoerer;

namespace Kommune.Myndighed.Tests;

/// <summary>The decision, its letters and what follows from it, over plain HTTP and the API.</summary>
[Krav("M6", "M8", "M22")]
public sealed class AfgoerelsesideTests(Websag v) : IClassFixture<Websag>
{
    private static readonly Guid Dyrt = Guid.Parse("0d000000-0000-8000-8000-000000000013");

    [Fact(DisplayName = "M6: lederen skriver en bemærkning og sender udkastet tilbage; sagsbehandleren ser den øverst og i sin I dag, og alt typet står")]
    public async Task Send_tilbage()
    {
        var s = await v.Sag();
        var id = new AfgoerelseId(Id.Ny());
        await v.Koer("soc1", new SendAfgoerelseTilLeder(id, s.Id, v.Udkast(s), Besked: "Haster lidt."));
        var sti = MyndighedRuter.Afgoerelse(s.Id).Sti;

        using var leder = await v.Klient("soc-leder");
        var side = await leder.Hent(sti);
        Assert.Contains("Haster lidt.", side.Tekst, StringComparison.Ordinal);
        side = await leder.Send(side.Formular("TraefAfgoerelse").Udfyld(("Udkast.Opgave", "Rolige aftener og morgener.")).Tryk(Flervejsformular.Knap, "tilbage"));
        Assert.Contains(side.Fejl, f => f.Contains("Feltet skal udfyldes", StringComparison.Ordinal));
        Assert.StartsWith("Udkastet er ikke sendt tilbage", side.Dokument.QuerySelector("[data-fejloversigt] h2")!.TextContent, StringComparison.Ordinal);
        await leder.Send(side.Formular("TraefAfgoerelse").Udfyld(("Bemaerkning", "Fars svar på høringen mangler.")).Tryk(Flervejsformular.Knap, "tilbage"));

        using var soc = await v.Klient("soc1");
        Assert.Contains("Lederen har sendt udkastet tilbage med en bemærkning", (await soc.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
        side = await soc.Hent(sti);
        Assert.Contains("sendte udkastet tilbage", side.Dokument.QuerySelector(".alert-warning .alert-heading")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Fars svar på høringen mangler.", side.Tekst, StringComparison.Ordinal);
        var felter = side.Formular("TraefAfgoerelse").Felter.ToDictionary(f => f.Navn, f => f.Vaerdi);
        Assert.Equal(("Rolige aftener og morgener.", "I fortæller begge, at aftenerne er svære."), (felter["Udkast.Opgave"], felter["Udkast.Begrundelse"]));
        Assert.DoesNotContain(side.Formular("TraefAfgoerelse").Element.QuerySelectorAll("button"), b => b.GetAttribute("value") == "tilbage");
    }

    [Fact(DisplayName = "M6, M8: over kompetencen står »Send til leder« først; derefter siger siden, hvem der har udkastet, og ikke hvad der mangler; afgørelsen kommer tilbage som nyt")]
    public async Task Hos_lederen()
    {
        var s = await v.Sag();
        await v.Koer("udf-leder", "OpretTilbud", new
        {
            id = Dyrt, navn = "Døgnophold", maalgruppe = "Familier", metode = "Ophold", hjemler = new[] { "BL32" }, skal = false, form = "Individuel", trin = 3, eget = true,
            enhed = Guid.Parse("0a000000-0000-8000-8000-000000000003"), pladser = 2, prisenhed = "Maaned", pris = 60_000m, prisFra = new NodaTime.LocalDate(2026, 1, 1),
        });
        await v.Stille();
        await v.Koer("soc1", new GemAfgoerelsesudkast(new(Id.Ny()), s.Id, v.Udkast(s) with { Tilbud = new(Dyrt) }));
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Afgoerelse(s.Id).Sti;
        var side = await soc.Hent(sti);
        Assert.Equal("leder", Primaer(side));
        side = await soc.Send(side.Formular("TraefAfgoerelse").Tryk(Flervejsformular.Knap, "leder"));
        Assert.Contains("Udkastet ligger hos ", side.Tekst, StringComparison.Ordinal);
        Assert.Empty(side.Fejl);
        Assert.Equal("gem", Primaer(side));

        using var leder = await v.Klient("soc-leder");
        side = await leder.Hent(sti);
        Assert.Equal("traef", Primaer(side));
        await leder.Send(side.Formular("TraefAfgoerelse").Tryk(Flervejsformular.Knap, "traef"));
        var nyt = (await soc.Hent("/i-dag")).Dokument.QuerySelectorAll("aside li").Single(r => r.TextContent.Contains("har truffet afgørelsen om Døgnophold", StringComparison.Ordinal));
        Assert.Contains($"Afgørelse truffet: {s.Navn}", nyt.TextContent, StringComparison.Ordinal);

        static string? Primaer(Webside side)
        {
            var foerste = side.Formular("TraefAfgoerelse").Element.QuerySelectorAll("button").First(b => b.GetAttribute("name") == Flervejsformular.Knap);
            Assert.True(foerste.ClassList.Contains("button-primary") && foerste.HasAttribute("data-gem"));
            return foerste.GetAttribute("value");
        }
    }

    [Fact(DisplayName = "M5, M6: er planen godkendt, siger siden ved feltet, at en anden vej tilbage gør den til et udkast; det samme igen gør ikke, og indsatsens side siger, hvad der skete")]
    public async Task Planen_bliver_udkast()
    {
        var (s, _, _) = await v.Bevilget();
        var plan = new PlanId((await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!["plan"]!["id"]!.GetValue<Guid>());
        await v.Koer("soc1", new GodkendPlan(s.Id, await v.Version(plan)));
        using var soc = await v.Klient("soc1");
        Assert.Contains("bliver den et udkast igen", (await soc.Hent(MyndighedRuter.Afgoerelse(s.Id).Sti)).Tekst, StringComparison.Ordinal);

        foreach (var (vej, udkast) in new[] { ("Trappes ned fra april.", false), ("Trappes ned fra maj.", true) })
        {
            await v.Samtale(s.Id);
            var c = new TraefAfgoerelse(new(Id.Ny()), s.Id, v.Udkast(s) with { Maal = null, VejenTilbage = vej });
            await v.Koer("soc1", c);
            Assert.Equal(udkast, (await soc.Hent(MyndighedRuter.Indsats(c.Indsats).Sti)).Tekst.Contains("er et udkast igen", StringComparison.Ordinal));
        }
    }

    [Fact(DisplayName = "M6, X2: en forkert afgørelse annulleres på indsatsens side; brevene bliver stående med et mærke, og bestillingen forsvinder hos udføreren")]
    public async Task Annuller()
    {
        var (s, indsats, _) = await v.Bevilget();
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Indsats(indsats).Sti;
        var side = await soc.Hent(sti);
        side = await soc.Send(side.Formular("AnnullerAfgoerelse").Udfyld(("Begrundelse", "Nej")));
        Assert.Contains(side.Fejl, f => f.Contains("hvorfor afgørelsen er forkert", StringComparison.Ordinal));
        side = await soc.Send(side.Formular("AnnullerAfgoerelse").Udfyld(("Begrundelse", "Afgørelsen var om storebroren.")));
        Assert.Contains("Afgørelsen er annulleret", side.Tekst, StringComparison.Ordinal);
        Assert.Contains("Afgørelsen var om storebroren.", side.Tekst, StringComparison.Ordinal);
        Assert.Equal(3, side.Tekst.Split("gælder ikke: afgørelsen er annulleret").Length - 1);
        var brev = side.Links.First(l => l.StartsWith("/dokument/", StringComparison.Ordinal));
        Assert.Equal(200, (await soc.Hent(brev)).Status);
        Assert.Contains("blev annulleret", (await soc.Hent(MyndighedRuter.Journal(s.Id).Sti)).Tekst, StringComparison.Ordinal);
        await v.Stille();
        Assert.Equal(1, await Sql.Kommando(v.Datakilder["udfoerer"], "select count(*)::int from udfoerer.haendelse where stroem_id = $1 and type = 'bestilling-ophoert.v1'", Id.Af(indsats.Vaerdi, "bestilling")).Skalar<int>());
        var api = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!;
        Assert.Equal("Annulleret", (string)api["afgoerelser"]![0]!["tilstand"]!);
    }

    [Fact(DisplayName = "M6: udkastet sendes tilbage over API'et; bemærkningen står på sagen, og kun en leder kan")]
    public async Task Send_tilbage_over_API()
    {
        var s = await v.Sag();
        var id = new AfgoerelseId(Id.Ny());
        await v.Koer("soc1", new SendAfgoerelseTilLeder(id, s.Id, v.Udkast(s)));
        var sti = $"/api/myndighed/sager/{s.Id}/afgoerelsesudkast/tilbage";
        Assert.Equal(403, (await v.Api("soc1").Post(sti, new { id, bemaerkning = "Fars svar mangler.", version = 2 })).Status);
        Assert.Equal(400, (await v.Api("soc-leder").Post(sti, new { id, version = 2 })).Status);
        await v.Api("soc-leder").Udfoer(sti, new { id, bemaerkning = "Fars svar mangler.", version = 2 });
        var a = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!["afgoerelser"]![0]!;
        Assert.Equal(("Udkast", "Fars svar mangler."), ((string)a["tilstand"]!, (string)a["tilbage"]!["bemaerkning"]!));
    }

    [Fact(DisplayName = "M22: forhåndsvisningen viser hver modtagers brev, også uden JavaScript")]
    public async Task Alle_breve()
    {
        var s = await v.Sag();
        await v.Koer("soc1", new GemAfgoerelsesudkast(new(Id.Ny()), s.Id, v.Udkast(s)));
        using var soc = await v.Klient("soc1");
        var side = await soc.Hent(MyndighedRuter.Afgoerelse(s.Id).Sti);
        var breve = side.Dokument.QuerySelectorAll("details[name=brev]").ToArray();
        Assert.Equal(["Brev til Line Sørensen", "Brev til Peter Sørensen", $"Brev til {s.Navn} Sørensen"], breve.Select(b => b.QuerySelector("summary")!.TextContent));
        Assert.Equal(["Kære Line", "Kære Peter", $"Kære {s.Navn}"], breve.Select(b => b.QuerySelectorAll("article p").Select(p => p.TextContent).First(t => t.StartsWith("Kære", StringComparison.Ordinal))));
        Assert.Equal([true, false, false], breve.Select(b => b.HasAttribute("open")));
    }

    [Fact(DisplayName = "M22, X1, F32: et frosset brev har én side, som kun den, der må se barnet, kan åbne, og opslaget logges")]
    public async Task Frosset_brev()
    {
        var (s, indsats, _) = await v.Bevilget();
        using var soc = await v.Klient("soc1");
        var brev = (await soc.Hent(MyndighedRuter.Indsats(indsats).Sti)).Links.First(l => l.StartsWith("/dokument/", StringComparison.Ordinal));
        var foer = await Opslag();
        var side = await soc.Hent(brev);
        Assert.True(side is { Status: 200, Sandkasse: true, Mime: "text/html" });
        Assert.Contains("Kære Line", side.Html, StringComparison.Ordinal);
        Assert.Equal(foer + 1, await Opslag());
        using var anden = await v.Klient("soc2");
        Assert.Equal(404, (await anden.Hent(brev)).Status);
        Assert.Equal(404, (await soc.Hent(brev.Replace("/dokument/", "/myndighed/brev/", StringComparison.Ordinal))).Status);

        Task<long> Opslag() => v.Skalar<long>("select count(*) from adgang.opslag_barn b join adgang.opslag o using (nr) where b.borger_id = $1 and o.side = '/dokument/{id:guid}'", s.Barn);
    }

    [Fact(DisplayName = "F18: indsatsens side viser hver modtagers klagefrist; den flytter, når brevet er modtaget en anden dag, og står ikke i I dag eller blandt sagens frister")]
    public async Task Klagefrist()
    {
        var (s, indsats, afgoerelse) = await v.Bevilget();
        var dag = v.Idag;
        using var soc = await v.Klient("soc1");
        var sti = MyndighedRuter.Indsats(indsats).Sti;
        var side = await soc.Hent(sti);
        Assert.Equal(3, side.Tekst.Split($"kan klage til {DanskTid.Dato(dag.PlusDays(29))}").Length - 1);
        Assert.DoesNotContain("Klagefrist", (await soc.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
        var sagen = (await soc.Hent(MyndighedRuter.Sag(s.Id).Sti)).Dokument;
        Assert.DoesNotContain("Klagefrist", sagen.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(sagen.QuerySelectorAll("a"), a => a.GetAttribute("href") == sti && a.TextContent == "Familiebehandling");

        v.Ur.Frem(NodaTime.Duration.FromDays(12));
        side = await soc.Send(side.Formular("RegistrerBrevModtaget").Udfyld(("Modtager", s.Far.ToString()), ("Modtaget", DanskTid.Felttekst(dag.PlusDays(9)))));
        Assert.Contains($"kan klage til {DanskTid.Dato(dag.PlusDays(37))}", side.Tekst, StringComparison.Ordinal);
        Assert.Contains($"regnet fra {DanskTid.Dato(dag.PlusDays(9))}", side.Tekst, StringComparison.Ordinal);

        await v.Api("soc1").Udfoer($"/api/myndighed/afgoerelser/{afgoerelse}/modtagelser", new { modtager = s.Mor, modtaget = dag.PlusDays(5), version = await v.Version(afgoerelse) });
        var api = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!;
        Assert.Equal([true, true, false], api["afgoerelser"]![0]!["breve"]!.AsArray().Select(b => (bool)b!["modtagelseKendt"]!));
        Assert.Equal(3, api["frister"]!.AsArray().Count(f => (string?)f!["regel"] == "F18"));
        v.Ur.Frem(NodaTime.Duration.FromDays(40));
        Assert.Contains($"klagefristen udløb {DanskTid.Dato(dag.PlusDays(33))}", (await soc.Hent(sti)).Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "U2, M8: siger huset nej, ser sagsbehandleren hvorfor, og »Bestil hos en anden« åbner afgørelsen med det, der blev skrevet")]
    public async Task Bestil_hos_en_anden()
    {
        var (s, indsats, _) = await v.Bevilget();
        var bestilling = new BestillingId(Id.Af(indsats.Vaerdi, "bestilling"));
        await v.Koer("udf-leder", "AfvisBestilling", new { id = bestilling, begrundelse = "Ingen ledige før sommer.", version = await v.Version(bestilling, "udfoerer") });
        await v.Stille();

        using var soc = await v.Klient("soc1");
        var side = await soc.Hent(MyndighedRuter.Indsats(indsats).Sti);
        Assert.Contains("Ingen ledige før sommer.", side.Tekst, StringComparison.Ordinal);
        var opgave = (await soc.Hent("/i-dag")).Dokument.QuerySelectorAll("li[data-raekke]").Single(r => r.TextContent.Contains("Bestilling afvist", StringComparison.Ordinal) && r.TextContent.Contains(s.Navn, StringComparison.Ordinal));
        Assert.StartsWith("Bestil hos en anden", opgave.QuerySelector("a.button")!.TextContent, StringComparison.Ordinal);
        side = await soc.Hent(opgave.QuerySelector("a.button")!.GetAttribute("href")!);
        var felter = side.Formular("TraefAfgoerelse").Felter.ToDictionary(f => f.Navn, f => f.Vaerdi);
        Assert.Equal(("BL32", "", "I fortæller begge, at aftenerne er svære.", ""), (felter["Udkast.Hjemmel"], felter["Udkast.Tilbud"], felter["Udkast.Begrundelse"], felter["Udkast.Parter[0].Samtykke"]));

        await v.Samtale(s.Id);
        side = await soc.Hent(opgave.QuerySelector("a.button")!.GetAttribute("href")!);
        var idag = DanskTid.Felttekst(v.Idag);
        side = await soc.Send(side.Formular("TraefAfgoerelse").Udfyld(("Udkast.Tilbud", Websag.Kontaktperson), ("Udkast.Parter[0].Samtykke", idag), ("Udkast.Parter[1].Samtykke", idag)).Tryk(Flervejsformular.Knap, "traef"));
        Assert.Equal("Kontaktperson", side.Titel);
        Assert.Contains("Erstattet af en anden indsats", (await soc.Hent(MyndighedRuter.Indsats(indsats).Sti)).Tekst, StringComparison.Ordinal);
        Assert.DoesNotContain((await soc.Hent("/i-dag")).Dokument.QuerySelectorAll("li[data-raekke]"), r => r.TextContent.Contains("Bestilling afvist", StringComparison.Ordinal) && r.TextContent.Contains(s.Navn, StringComparison.Ordinal));
        var api = (await v.Api("soc1").Hent($"/api/myndighed/sager/{s.Id}")).Krop!["indsatser"]!.AsArray();
        Assert.Contains(api, i => (string?)i!["afvistFordi"] == "Ingen ledige før sommer." && i["ophoert"] is not null);
    }
}
