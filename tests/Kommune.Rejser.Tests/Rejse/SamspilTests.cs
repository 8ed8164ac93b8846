using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>From a notification to a family meeting whose tasks are done in two departments, and what happens when the consent is taken back.</summary>
public sealed class SamspilTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    [Fact(DisplayName = "SA1–SA3, SA6: fra underretning til familiemøde, opgaver løst i to afdelinger, og samtykket trukket tilbage"), Krav("SA1", "SA2", "SA3", "SA6", "X1")]
    public async Task Familiemoedet()
    {
        var dag = DanskTid.Dag(vaert.Ur.GetCurrentInstant());
        var mor = await vaert.Person("Line", "Rosenlund", foedt: new(1988, 2, 2));
        var barn = await vaert.Person("Viola", "Rosenlund", foedt: new(2018, 4, 4), mor: mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = new LocalDate(2018, 4, 4), begrundelse = "Prøve" });
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = Id.Ny(), boern = new[] { barn }, underretter = "Fagperson", sted = "Skolen", navnOgStilling = "Lis", bekymring = "Viola falder i søvn i timerne", akut = false, overgreb = false });
        using var soc = await vaert.Klient("soc1");
        (await soc.Hent($"/barn/{barn}")).Ser("Indkald til møde", "Samtykke og deling");

        // Nothing is shared before somebody has said yes.
        var ppr = Demomedarbejdere.Id("ppr1");
        var side = await soc.Udfyld($"/samspil/moeder/nyt?barn={barn}", "IndkaldMoede", Kaldet());
        side.Ser("uden samtykke");
        side = await soc.Hent($"/samspil/deling/{barn}");
        var giv = side.Formular("GivSamtykke").Udfyld(("Mellem", new[] { "Myndighed", "Udfoerer", "Ppr" }), ("Omfatter", new[] { "Trivsel", "Ppr" }), ("Fra", mor.ToString()), ("Til", DanskTid.Felttekst(dag.PlusMonths(4))));
        (await soc.Send(giv)).Ser("Myndighed, Udfører, PPR", "Line Rosenlund");
        var samtykke = (await soc.Hent($"/samspil/moeder/nyt?barn={barn}")).Dokument.QuerySelectorAll("select[name='Samtykke'] option").Single(o => o.TextContent.StartsWith("Myndighed, Udfører, PPR", StringComparison.Ordinal)).GetAttribute("value");
        side = await soc.Udfyld($"/samspil/moeder/nyt?barn={barn}", "IndkaldMoede", [.. Kaldet(), ("Samtykke", samtykke)]);
        side.Ser("Familiemøde: Viola R., 8", "Opgaven: hvad skal vi løse sammen?", "Vejen tilbage til det almene", "Ikke med");
        var moede = side.Sti;

        using var psykolog = await vaert.Klient("ppr1");
        using var familiehus = await vaert.Klient("fam1");
        (await psykolog.Hent("/i-dag")).Ser("Indkaldt til");
        side = await psykolog.Hent(moede);
        await psykolog.Send(side.Formularer.First(f => f.Navn.EndsWith("-ja", StringComparison.Ordinal)));
        Assert.DoesNotContain("Indkaldt til", (await psykolog.Hent("/i-dag")).Tekst, StringComparison.Ordinal);
        using (var fremmed = await vaert.Klient("soc2"))
        {
            Assert.Equal(404, (await fremmed.Hent(moede)).Status);
        }

        await Kalenderen(psykolog, moede);
        vaert.Ur.Frem(Duration.FromDays(8));
        side = await soc.Hent(moede);
        var deltagere = side.Dokument.QuerySelectorAll("select[name='Opgaver[0].Ejer'] option").ToDictionary(o => o.TextContent, o => o.GetAttribute("value")!);
        side = await soc.Send(side.Formular("SkrivReferat").Udfyld(
            ("Moedte", deltagere.Where(d => d.Key != "Grethe, mormor").Select(d => d.Value).Where(v => v.Length > 0).ToArray()), ("Punkter[0].Tekst", "Roligere aftener"), ("Punkter[1].Tekst", "Det siger kun vi i Myndighed"), ("Punkter[1].Kreds", "EgenAfdeling"), ("Punkter[5].Tekst", "Uden støtte til maj"), ("Udfald", "Aftalt"), ("Beslutninger", "Mormor henter om tirsdagen"),
            ("Opgaver[0].Tekst", "Billedkort til aftenen"), ("Opgaver[0].Ejer", deltagere["Karin Friis"]), ("Opgaver[0].Senest", DanskTid.Felttekst(dag.PlusDays(20))),
            ("Opgaver[1].Tekst", "Tale med skolen"), ("Opgaver[1].Ejer", deltagere["Jakob Palm"]), ("Opgaver[1].Senest", DanskTid.Felttekst(dag.PlusDays(20)))));
        Assert.Empty(side.Fejl);
        side.Ser("Aftalt, hvem der gør hvad", "Mormor henter om tirsdagen", "Det siger kun vi i Myndighed", "Deltagere: 5 af 6 mødte", "mødte ikke");
        side = await psykolog.Hent(moede);
        side.Ser("Uden støtte til maj");
        Assert.DoesNotContain("Det siger kun vi i Myndighed", side.Tekst, StringComparison.Ordinal);
        var tilFamilien = (await soc.Hent($"{moede}/til-familien")).Tekst;
        Assert.DoesNotContain("Det siger kun vi i Myndighed", tilFamilien, StringComparison.Ordinal);
        Assert.Contains("Hvem var med", tilFamilien, StringComparison.Ordinal);
        Assert.DoesNotContain("Grethe", tilFamilien, StringComparison.Ordinal);        // called, but not there

        (await familiehus.Hent("/i-dag")).Ser("Opgave 1 fra mødet er din");
        await familiehus.Send((await familiehus.Hent(moede)).Formularer.Single(f => f.Navn.StartsWith("LoesOpgave", StringComparison.Ordinal)).Udfyld(("Note", "Kortene hænger over sengen")));
        await psykolog.Send((await psykolog.Hent(moede)).Formularer.Single(f => f.Navn.StartsWith("LoesOpgave", StringComparison.Ordinal)));
        (await soc.Hent(moede)).Ser("Kortene hænger over sengen");
        (await soc.Hent("/samspil/moeder?vis=tidligere")).Ser("2 af 2");
        (await soc.Hent($"/barn/{barn}")).Ser("Familiemøde holdt: aftalt");
        using (var leder = await vaert.Klient("soc-leder"))
        {
            (await leder.Hent("/samspil/belastning")).Ser("Beslutninger pr. møde", "under 5");
        }


        // The page that a colleague has open closes at the next click; what the department itself called stays.
        side = await soc.Hent($"/samspil/deling/{barn}");
        await soc.Send(side.Formularer.Single(f => f.Navn.StartsWith("TraekSamtykke", StringComparison.Ordinal)).Udfyld(("Af", mor.ToString())));
        Assert.Equal(404, (await psykolog.Hent(moede)).Status);
        Assert.Equal(404, (await familiehus.Hent(moede)).Status);
        (await soc.Hent(moede)).Ser("trukket tilbage");
        (await soc.Hent($"/samspil/deling/{barn}")).Ser("siden trukket tilbage", "Underretningspligten");

        (string, object?)[] Kaldet() =>
        [
            ("Type", "familiemoede"), ("Start", $"{DanskTid.Felttekst(dag.PlusDays(7))} kl. 15"), ("Sted", "Skolen, lokale 12"), ("Andre[0].Medarbejder", "karin friis"), ("Andre[1].Medarbejder", ppr.ToString()), ("Barnet", "true"), ("Foraeldre", mor.ToString()),
            ("Netvaerk", "Grethe, mormor"), ("Punkter", "Søvn og aftener"),
        ];
    }

    /// <summary>SA6: the address gives when and what, and nothing of whom; renewed, the old one is dead.</summary>
    private async Task Kalenderen(Klient k, string moede)
    {
        var side = await k.Send((await k.Hent("/samspil/kalender")).Formular("FornyKalender"));
        var gammel = new Uri(side.Dokument.QuerySelector("code")!.TextContent).AbsolutePath;
        using var udenfor = await vaert.Klient();
        var fil = await udenfor.Hent(gammel);
        Assert.Equal((200, "text/calendar"), (fil.Status, fil.Mime));
        Assert.Contains("SUMMARY:Familiemøde\r\n", fil.Html, StringComparison.Ordinal);
        Assert.Contains(moede, fil.Html.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Viola", fil.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("lokale 12", fil.Html, StringComparison.Ordinal);
        await k.Send((await k.Hent("/samspil/kalender")).Formular("FornyKalender"));
        Assert.Equal(404, (await udenfor.Hent(gammel)).Status);
    }

    [Fact(DisplayName = "SA7–SA8: én indgang til bekymring fra alle afdelinger, hver ført til sit eget, og mødetiden i tal"), Krav("SA1", "SA7", "SA8")]
    public async Task Guiden_og_moedetiden()
    {
        foreach (var (bruger, hvad) in new[] { ("paed1", "/dagtilbud/underretning/ny"), ("soc1", "/myndighed/underretning/ny"), ("ppr1", "/ppr/sparring/ny"), ("fam1", "/samspil/moeder/nyt") })
        {
            using var k = await vaert.Klient(bruger);
            Assert.Contains("/samspil/bekymring", (await k.Hent("/i-dag")).Links);
            var side = await k.Hent("/samspil/bekymring");
            side.Ser("Undren", "Akut fare", "Det kan du forvente");
            Assert.Contains(hvad, side.Links);
            Assert.Equal(200, (await k.Hent(hvad)).Status);
        }

        using var leder = await vaert.Klient("soc-leder");
        (await leder.Hent("/samspil/struktur")).Ser("Det kreative råd", "Lilla: special", "mindst 14 dage før");
        (await leder.Hent("/samspil/belastning")).Ser("Møder efter type", "Børn efter antal møder");
    }

    [Fact(DisplayName = "SA1, M8: en afgørelse beder om et møde; det indkaldes fra opgaven, holdes, rettes og annulleres, og sagen følger efter af sig selv"), Krav("SA1", "SA2", "M8")]
    public async Task Moedet_som_sagen_venter_paa()
    {
        var dag = DanskTid.Dag(vaert.Ur.GetCurrentInstant());
        var mor = await vaert.Person("Sanne", "Lykkegaard", foedt: new(1988, 2, 2));
        var barn = await vaert.Person("Alba", "Lykkegaard", foedt: new(2016, 4, 4), mor: mor);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = new LocalDate(2016, 4, 4), begrundelse = "Prøve" });
        var sag = Id.Ny();
        await vaert.Koer("soc1", "AabnSag", new { id = sag, barn, begrundelse = "Familien har selv søgt om hjælp." });
        using var soc = await vaert.Klient("soc1");
        var side = await soc.Udfyld($"/myndighed/sag/{sag}/moeder", "BedOmMoede", ("Type", "FAMILIE"), ("Hvad", "Hvordan kan Alba blive hjemme?"));
        side.Ser("Venter på at blive holdt", "Familiemøde");
        await vaert.Stille();
        (await soc.Hent("/i-dag")).Ser("Ønsket af en kollega: indkald");
        side = await soc.Hent("/samspil/moeder");
        var indkald = side.Links.Single(l => l.Contains("oenske=", StringComparison.Ordinal));

        // Refused for want of a consent: given on the way, and proposed when one comes back.
        side = await soc.Hent(indkald);
        side.Ser("Ønsket, som mødet svarer på");
        side = await soc.Send(side.Formular("IndkaldMoede").Udfyld(("Start", $"{DanskTid.Felttekst(dag.PlusDays(7))} kl. 15"), ("Sted", "Rådhuset"), ("Andre[0].Medarbejder", Demomedarbejdere.Id("ppr1").ToString()), ("Foraeldre", mor.ToString())));
        side.Ser("uden samtykke");
        side = await soc.Hent(side.Links.Single(l => l.Contains("til=moede", StringComparison.Ordinal)));
        side = await soc.Send(side.Formular("GivSamtykke").Udfyld(("Omfatter", new[] { "Trivsel" }), ("Fra", mor.ToString()), ("Til", DanskTid.Felttekst(dag.PlusMonths(4)))));
        Assert.StartsWith("/samspil/moeder/nyt", side.Sti, StringComparison.Ordinal);
        side = await soc.Hent(indkald);
        Assert.Contains(side.Dokument.QuerySelectorAll("select[name='Samtykke'] option[selected]"), o => o.GetAttribute("value") is { Length: > 0 });
        side = await soc.Send(side.Formular("IndkaldMoede"));
        Assert.Empty(side.Fejl);
        var moede = side.Sti;

        vaert.Ur.Frem(Duration.FromDays(8));
        side = await soc.Hent(moede);
        var punkter = side.Dokument.QuerySelectorAll("textarea[name^='Punkter']").Length - 1;
        side = await soc.Send(side.Formular("SkrivReferat").Udfyld(("Punkter[0].Tekst", "Ro om aftenen"), ($"Punkter[{punkter}].Tekst", "Uden støtte til maj"), ("Udfald", "Anbefalet")));
        Assert.Empty(side.Fejl);
        await vaert.Stille();
        (await soc.Hent($"/myndighed/sag/{sag}/moeder")).Ser("kommet fra Samspil", "tiltrådt");
        side = await soc.Udfyld($"{moede}/ret", "RetReferat", ("Udfald", "Udsat"), ("Hvorfor", "Far kom ikke"));
        side.Ser("Som referatet stod", "Far kom ikke", "Udsat til et nyt møde");
        await vaert.Stille();
        (await soc.Hent($"/myndighed/sag/{sag}/moeder")).Ser("udsat");
        (await soc.Udfyld(moede, "AnnullerMoede", ("Hvorfor", "Mødet blev flyttet"))).Ser("Annulleret");
        await vaert.Stille();
        (await soc.Hent($"/myndighed/sag/{sag}/moeder")).Ser("Der er ikke registreret møder i sagen endnu");
    }

    [Fact(DisplayName = "SA4: barnets cirkel følger af indsatserne, og den, der mangler en vej tilbage, står hos lederen, til vejen er skrevet"), Krav("SA4")]
    public async Task Cirklerne()
    {
        var mor = await vaert.Person("Tove", "Ravnholt", foedt: new(1988, 2, 2));
        var barn = await vaert.Person("Nanna", "Ravnholt", foedt: new(2016, 4, 4), mor: mor);
        var (sag, nu) = (Id.Ny(), vaert.Ur.GetCurrentInstant());
        await vaert.Koer("soc1", "AabnSag", new { id = sag, barn, begrundelse = "Familien har selv søgt om hjælp." });
        var b = new Myndighed.IndsatsBevilget(FaktumId.Ny(), nu, barn, new(sag), new(Id.Ny()), new(Id.Ny()), Guid.NewGuid(), 3, 2, 14_000, DanskTid.Dag(nu).PlusDays(-5), DanskTid.Dag(nu).PlusDays(90));
        await Sql.Kommando(vaert.Datakilder["myndighed"], "select besked.udgiv($1,$2,$3,$4,'myndighed',true,$5,$6,$6,$7)", "myndighed.indsats-bevilget.v1", barn.Vaerdi, barn, b.Faktum, new Jsonb(Json.Skriv(b)), nu, Guid.NewGuid()).Udfoer();
        await vaert.Stille();
        using var soc = await vaert.Klient("soc1");
        (await soc.Hent($"/barn/{barn}")).Ser("Særlig støtte → forebyggende");
        var side = await soc.Hent($"/samspil/cirkler/{barn}");
        side.Ser("er her siden", "Indsats på trin 3", "mangler", "Hvem flytter hvad: mod forebyggende", "Trapper ned til en forebyggende indsats");
        Assert.NotNull(side.Dokument.QuerySelector("svg.cirkler .cirkler__nu"));
        using var leder = await vaert.Klient("soc-leder");
        (await leder.Hent("/samspil/cirkler")).Ser("Nanna R.", "Indsats på trin 3", "ingen");
        using (var fremmed = await vaert.Klient("paed1"))
        {
            Assert.Equal(404, (await fremmed.Hent($"/samspil/cirkler/{barn}")).Status);
            Assert.Equal(403, (await fremmed.Hent("/samspil/cirkler")).Status);
        }

        side = await soc.Send(side.Formularer.Single(f => f.Navn.StartsWith("SkrivVej", StringComparison.Ordinal)).Udfyld(("Tekst", "Mor øver aftenerne med Familiehuset"), ("Senest", DanskTid.Felttekst(DanskTid.Dag(nu).PlusDays(60)))));
        side.Ser("Mor øver aftenerne med Familiehuset", "skrevet her, senest");
        Assert.DoesNotContain("Nanna R.", (await leder.Hent("/samspil/cirkler")).Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "SA5: et team får sine næste møder af rytmen, ser det, der skal tages op, og indkalder derfra"), Krav("SA5")]
    public async Task Teamet()
    {
        var nu = vaert.Ur.GetCurrentInstant();
        using var leder = await vaert.Klient("ppr-leder");
        var side = await leder.Udfyld("/samspil/teams/nyt", "GemTeam", ("Navn", "Distriktsteam Nord"), ("Art", "Distriktsteam"), ("Foerste", $"{DanskTid.Felttekst(DanskTid.Dag(nu).PlusDays(15))} kl. 9"), ("HverUge", "4"), ("Minutter", "90"), ("Sted", "Solsikken"),
            ("Enheder", Demoorganisation.Solsikken.ToString()), ("Medlemmer[0].Medarbejder", Demomedarbejdere.Id("paed-leder").ToString()), ("Medlemmer[1].Medarbejder", Demomedarbejdere.Id("ppr1").ToString()));
        Assert.Empty(side.Fejl);
        var team = side.Sti;
        side.Ser("hver 4. uge", "følger af rytmen", "Jakob Palm");
        await vaert.Koer("paed1", "OenskKonference", new { id = Id.Ny(), enhed = Demoorganisation.Solsikken, emne = "Uro i garderoben", samtykkeFra = Array.Empty<Guid>() });
        await vaert.Stille();
        using var medlem = await vaert.Klient("ppr1");
        (await medlem.Hent("/samspil/teams")).Ser("Distriktsteam Nord");
        side = await medlem.Hent(team);
        side.Ser("Det, der skal tages op", "Uro i garderoben");
        side = await medlem.Hent(side.Links.First(l => l.Contains("team=", StringComparison.Ordinal)));
        side = await medlem.Send(side.Formular("IndkaldMoede").Udfyld(("Emne", "Enhed")));
        Assert.Empty(side.Fejl);
        side.Ser("Tværfagligt team");
        (await medlem.Hent(team)).Ser("indkaldt");
    }
}
