using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>A strategy year over plain HTTP, as director, department leaders, economist and politician live it.</summary>
public sealed class StrategiTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("ST1", "ST2", "ST10")]
    public async Task Et_strategiaar_fra_udkast_til_justeret()
    {
        using var direktoer = await vaert.Klient("direktoer");
        using var leder = await vaert.Klient("afd-leder");
        using var politiker = await vaert.Klient("politiker");
        var side = await direktoer.Udfyld("/styring/strategi/ny", "SkrivStrategi", ("Navn", "Tæt på hverdagen"), ("Mission", "Alle hører til"), ("Fra", "1.1.2026"), ("Til", "31.12.2028"), ("Afdelinger", Demoorganisation.Myndighedsafdeling.ToString()),
            ("Visioner[0].Navn", "Tidlig indsats"), ("Visioner[0].Retning", "Borgere"), ("Visioner[0].Tekst", "Vi ser det tidligt"), ("Visioner[0].Delmaal", "Flere opspores\nFlere støttes"), ("Visioner[2].Navn", "Ledelse"), ("Visioner[2].Retning", "Organisation"), ("Visioner[2].Tekst", "Fælles retning"),
            ("Trin[0].Navn", "Mål sættes"), ("Trin[0].Art", "Maalsaetning"), ("Trin[0].Dato", Tekst(-20)), ("Trin[1].Navn", "Mål godkendes"), ("Trin[1].Art", "Godkendelse"), ("Trin[1].Dato", Tekst(-10)),
            ("Trin[2].Navn", "Opfølgning i september"), ("Trin[2].Art", "Opfoelgning"), ("Trin[2].Dato", Tekst(5)), ("Trin[3].Navn", "Justering i maj"), ("Trin[3].Art", "Justering"), ("Trin[3].Dato", ""));
        Assert.NotEmpty(side.Fejl);     // a step without a day
        side = await direktoer.Send(side.Formular("SkrivStrategi").Udfyld(("Trin[3].Dato", Tekst(60))));
        var strategi = side.Sti;
        Assert.Equal(404, (await politiker.Hent(strategi)).Status);
        side = await direktoer.Send(side.Formular("VedtagStrategi"));
        side.Ser("vedtaget", "Flere opspores", "2 felter mangler et mål");

        // The steps stand in the leader's day, the longest overdue first, and lead to what is missing.
        var idag = await leder.Hent("/i-dag");
        idag.Ser("Mål sættes: Tæt på hverdagen", "Opfølgning i september: Tæt på hverdagen");
        idag.SerIkke("Mål godkendes");
        side = await leder.Hent(idag.Dokument.QuerySelectorAll("a.navn").First(a => a.TextContent.Contains("Mål sættes", StringComparison.Ordinal)).GetAttribute("href")!);
        var trin = side.Sti;
        side.Ser("Intet mål for »Tidlig indsats«");
        Assert.NotEmpty((await leder.Send(side.Formular("AfslutTrin"))).Fejl);
        var huller = side.Links.Where(l => l.StartsWith("/styring/maal/nyt", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, huller.Length);
        List<string> maal = [];
        foreach (var hul in huller)
        {
            side = await leder.Hent(hul);
            side = await leder.Send(side.Formularer.Single(f => f.Navn.StartsWith("SkrivMaal", StringComparison.Ordinal)).Udfyld(("Titel", $"Mål {maal.Count + 1}"), ("Goer", "Vagt hver dag"), ("Indsatser", "Rådgivning"), ("Opfoelgning", "Hver måned"), ("Senest", "1.12.2026")));
            maal.Add(side.Sti);
            side = await leder.Send(side.Formular("IndsendMaal"));
            Assert.NotEmpty(side.Fejl);     // nothing says what will show that it works
            side = await leder.Send((await leder.Hent(maal[^1])).Formular("SkrivMaal").Udfyld(("Tegn", "Alle er vurderet til tiden"), ("Aftalemaal", "Aftalemål 3")));
            side = await leder.Send(side.Formular("IndsendMaal"));
            side.Ser("sendt ind");
            Assert.Equal(404, (await politiker.Hent(maal[^1])).Status);
        }

        (await leder.Send((await leder.Hent(trin)).Formular("AfslutTrin"))).Ser("✓");
        (await leder.Hent("/i-dag")).SerIkke("Mål sættes");
        side = await direktoer.Send((await direktoer.Hent(maal[0])).Formular("SendMaalTilbage").Udfyld(("Begrundelse", "Hvor ofte er alle?")));
        (await leder.Hent("/i-dag")).Ser("Mål sendt tilbage");
        side = await leder.Send((await leder.Hent(maal[0])).Formular("IndsendMaal"));
        foreach (var m in maal)
        {
            side = await direktoer.Send((await direktoer.Hent(m)).Formular("GodkendMaal"));
            side.Ser("godkendt");
        }

        (await politiker.Hent(maal[0])).Ser("Alle er vurderet til tiden", "Aftalemål 3").SerIkke("Hvor ofte er alle");
        foreach (var (m, vurdering) in maal.Zip(new[] { "Bagud", "PaaVej" }))
        {
            side = await leder.Send((await leder.Hent(m)).Formular("FoelgOpPaaMaal").Udfyld(("Vurdering", vurdering), ("Tekst", "Otte af ti til tiden")));
            side.Ser("fulgt op");
        }

        // Adjusted with a reason; what was before stays to be read, and the director approves again.
        side = await leder.Send((await leder.Hent(maal[0])).Formular("SkrivMaal").Udfyld(("Goer", "Vagt, også i weekenden"), ("Begrundelse", "De sene kom i weekenden")));
        side.Ser("Hvad gør vi: Vagt hver dag → Vagt, også i weekenden", "De sene kom i weekenden");
        await direktoer.Send((await direktoer.Hent(maal[0])).Formular("GodkendMaal"));
        side = await direktoer.Udfyld($"{strategi}/aarsstatus", "FrysAarsstatus", ("Omraader[0].Beslutning", "Aendr"), ("Omraader[0].Begrundelse", "Weekenden er med nu"), ("Omraader[1].Beslutning", "Stop"), ("Omraader[1].Begrundelse", "Er blevet hverdag"));
        var status = side.Sti;
        side = await leder.Send((await leder.Hent(maal[0])).Formular("FoelgOpPaaMaal").Udfyld(("Vurdering", "Naaet"), ("Tekst", "Alle til tiden")));
        (await politiker.Hent(status)).Ser("ændr", "Weekenden er med nu", "Bagud: Otte af ti til tiden").SerIkke("Alle til tiden");

        side = await direktoer.Hent($"{strategi}/ret");
        Assert.NotEmpty((await direktoer.Send(side.Formular("SkrivStrategi").Udfyld(("Mission", "Alle hører til, hver dag")))).Fejl);
        side = await direktoer.Send(side.Formular("SkrivStrategi").Udfyld(("Mission", "Alle hører til, hver dag"), ("Begrundelse", "Efter høringen")));
        side.Ser("Mission: Alle hører til → Alle hører til, hver dag", "Efter høringen");
        side = await direktoer.Send(side.Formular("AfslutStrategi").Udfyld(("Begrundelse", "Året er gået")));
        side.Ser("afsluttet");
        (await leder.Hent("/i-dag")).SerIkke("Opfølgning i september");
    }

    [Fact, Krav("ST3")]
    public async Task En_forandringsteori_skrives_og_ses_som_tegning_og_tabel()
    {
        var strategi = Id.Ny();
        await vaert.Koer("direktoer", "SkrivStrategi", new { id = strategi, navn = "Forebyggelse", mission = "Trivsel", fra = Idag, til = Idag.PlusYears(1), afdelinger = Array.Empty<Guid>(), visioner = Array.Empty<object>(), trin = Array.Empty<object>(), version = 0 });
        using var k = await vaert.Klient("direktoer");
        var side = await k.Udfyld($"/styring/strategi/{strategi}/forandringsteori", "OpretTeori", ("Navn", "Tidlig hjælp"));
        side = await k.Send(side.Formular("SkrivLed").Udfyld(("Led[0].Art", "Aktivitet"), ("Led[0].Tekst", "Ugentlig sparring"), ("Led[1].Art", "Resultat"), ("Led[1].Tekst", "Ses tidligere"), ("Led[3].Art", "Maal"), ("Led[3].Tekst", "Færre anbringelser")));
        var led = side.Dokument.QuerySelectorAll("[name='Pile[0].Fra'] option").Select(o => o.GetAttribute("value")!).Where(v => v.Length > 0).ToArray();
        Assert.NotEmpty((await k.Send(side.Formular("SkrivPile").Udfyld(("Pile[0].Fra", led[2]), ("Pile[0].Til", led[0])))).Fejl);     // backwards
        side = await k.Send(side.Formular("SkrivPile").Udfyld(("Pile[0].Fra", led[0]), ("Pile[0].Til", led[1]), ("Pile[0].Antagelse", "Den er fast hver uge"), ("Pile[1].Fra", led[0]), ("Pile[1].Til", led[2])));

        Assert.Equal(3, side.Dokument.QuerySelectorAll("svg a rect").Length);
        Assert.Equal(2, side.Dokument.QuerySelectorAll("svg path.pil").Length);
        Assert.All(side.Dokument.QuerySelectorAll("svg a"), a => Assert.NotNull(side.Dokument.QuerySelector($"tr[id='{a.GetAttribute("href")![1..]}']")));
        side.Ser("Den er fast hver uge", "Ugentlig sparring", "Færre anbringelser");
    }

    [Fact, Krav("ST8", "ST6")]
    public async Task En_case_maales_og_en_fil_med_noegletal_siger_hvad_der_ikke_kunne_bruges()
    {
        using var k = await vaert.Klient("oekonom");
        var side = await k.Udfyld("/styring/investering/ny", "SkrivInvestering", ("Navn", "Fra anbringelse til forebyggelse"), ("Udgangspunkt", "185 anbragte"), ("Indsats", "Skolerådgivere"), ("Forventning", "25 færre"), ("Type", "FaerreTilPris"), ("Antal", "185"), ("Pris", "775.000"), ("Kilde", "Budget 2012"),
            ("Aar[0].Aar", "2015"), ("Aar[0].Faerre", "25"), ("Aar[1].Aar", "2016"), ("Aar[1].Faerre", "25"), ("Scenarier[0].Navn", "Halv effekt"), ("Scenarier[0].Effekt", "50"));
        side = await k.Send(side.Formular("MaalInvestering").Udfyld(("Aar", "2016"), ("Antal", "158"), ("Pris", "812.000"), ("Kilde", "Regnskab 2016")));
        side.Ser("27 færre (185 → 158)", "ikke holdt, 37.000 kr. over", "15.079.000 kr.", "1.550.000", "−5.846.000", "19.375.000");
        using var politiker = await vaert.Klient("politiker");
        (await politiker.Hent("/styring/investering")).Ser("Fra anbringelse til forebyggelse", "▼ −4.296.000 kr.");
        Assert.DoesNotContain((await politiker.Hent(side.Sti)).Formularer, f => f.Navn == "MaalInvestering");

        var form = (await k.Hent("/styring/social-profil")).Formular("IndlaesProfil");
        form.Filer.Add(("Fil", "profil.csv", "text/csv", "Nøgletal;År;Enhed;Kommunen;Landet;Lignende kommuner;Kilde\nUnge i gang;2024;pct.;88;91;90;Prøve\nUnge i gang;2025;pct.;mange;91;90;Prøve\n"u8.ToArray()));
        side = await k.Send(form);
        side.Ser("Kommunen er ikke et tal: mange");
        Assert.Contains("mange", (await vaert.Api("oekonom").Hent(side.Links.Single(l => l.EndsWith("/afviste", StringComparison.Ordinal)))).Tekst, StringComparison.Ordinal);
        await k.Udfyld("/styring/social-profil", "SkrivFund", ("Titel", "De unge vil høres"), ("Hvem", "Seks unge"), ("Dag", "i dag"), ("Tekst", "Ingen spurgte os, før det var besluttet."));
        (await politiker.Hent("/styring/social-profil")).Ser("Unge i gang", "88", "91", "Prøve, 2024", "Ingen spurgte os");
    }

    private string Tekst(int om) => DanskTid.Felttekst(Idag.PlusDays(om));
}
