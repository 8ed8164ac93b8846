using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>From a school's referral to support in the class that the head decides, and to a special school that the committee decides, and back.</summary>
public sealed class PprTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    private string Om(int dage) => DanskTid.Felttekst(Idag.PlusDays(dage));

    [Fact, Krav("P1", "P3", "P4", "B6")]
    public Task Fra_indstilling_til_stoette_i_browseren() => Rejse(new(2017, 5, 3), 31, async b => new MedBrowser(await browser.Side(vaert, b)));

    [Fact, Krav("P1", "P3", "P4", "X3")]
    public Task Den_samme_rejse_uden_JavaScript() => Rejse(new(2016, 6, 4), 32, async b => new UdenJavaScript(await vaert.Klient(b)));

    private async Task Rejse(LocalDate foedt, int nr, Func<string, Task<Rejsende>> som)
    {
        var (barn, navn, far) = await Barn(foedt, nr);
        var id = await Indstil(barn, [(await vaert.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope().ServiceProvider.GetRequiredService<IBorgere>().Familier([barn]))[barn].Foraeldremyndighed[0]]);
        await using (var leder = await som("ppr-leder"))
        {
            await leder.Gaa("/i-dag");
            await leder.Ser("Skal triageres: sparring, vurdering eller tilbage");
            await leder.Gaa("/ppr/venteliste");
            await leder.Ser(navn, "Skal triageres", "mangler samtykke", "Loven sætter ingen frist for PPR");
            await leder.Gaa($"/ppr/indstilling/{id}");
            await leder.Send("TriagerIndstilling", null, ("Triage", "Vurdering"), ("Prioritet", "Hoej"));
            await leder.Send("TildelIndstilling", null, ("Medarbejder", $"{Demomedarbejdere.Id("ppr1")}"), ("Faggruppe", "Psykolog"));
            await leder.Ser("Ventetiden tæller, men arbejdet kan ikke begynde");
            await leder.Gaa($"/ppr/indstilling/{id}");
            await leder.Send("RegistrerSamtykke", null, ("Fra", $"{far}"), ("Dato", Om(0)));
            await leder.Send("TildelIndstilling", null, ("Medarbejder", $"{Demomedarbejdere.Id("ppr1")}"), ("Faggruppe", "Psykolog"));
            await leder.Ser("i gang", "Jakob Palm");
        }

        await using (var ppr1 = await som("ppr1"))
        {
            await ppr1.Gaa("/i-dag");
            await ppr1.Ser("Skriv din del: psykolog");
            await ppr1.Gaa("/ppr/vurderinger");
            await ppr1.Klik(navn);
            await ppr1.Send("AfslutPpv", null, Konklusion("6"));
            await ppr1.Ser("Delen fra psykolog er ikke skrevet");
            await ppr1.Send("SkrivDel", null, ("Tekst", "Han regner hurtigt, når der er ro."));
            await ppr1.Send("OverleverMundtligt", null, ("Dato", Om(0)), ("MedHvem", "Forældrene og læreren"));
            await ppr1.Send("AfslutPpv", null, Konklusion("6"));
            await ppr1.Ser("6 timer om ugen", "Jeg vil sidde ved vinduet");
            await ppr1.Klik("Skriv til barnet");
            await ppr1.Send("SendBrevTilBarn", "_handling=vis", ("Tekst", "Du er god til at regne."));
            await ppr1.Ser($"Hej {navn.Split(' ')[0]}", "Du er god til at regne.");
            await ppr1.Send("SendBrevTilBarn", null, ("Tekst", "Du er god til at regne."));
            await ppr1.Ser("Brevet til barnet");
        }

        await vaert.Stille();
        await using (var skole = await som("skole-leder"))
        {
            await skole.Gaa("/i-dag");
            await skole.Ser("PPR anbefaler støtte i klassen i 6 timer om ugen");
            await skole.Gaa("/ppr/skole");
            await skole.Ser(navn, "Venter på dig");
            await skole.Klik(navn);
            await skole.Ser("Han har brug for ro");
            await skole.Klik("Beslut");
            await skole.Send("AfgoerVisitation", null, ("Udfald", "Bevilget"), ("TimerPrUge", "6"), ("Fra", Om(0)), ("Begrundelse", "Han kan følge med, når der er ro"));
            await skole.Ser("Ingen bevilling uden en vej tilbage", "mindst ét kriterium");
            await skole.Send("AfgoerVisitation", null, ("Kriterier", "Støtten kan gives, hvor barnet går nu"), ("Effekt", "Han deltager i fælles timer"), ("Udgangspunkt", "3"), ("Maal", "8"),
                ("Tilbageslusning", "Timerne trappes ned fra påske"), ("Revisiteres", Om(300)), ("PrisPrAar", "60.000"));
            await skole.Ser("Bevilget", "Timerne trappes ned fra påske", "3 ved begyndelsen");
            await skole.Send("BedOmBegrundelse", null, ("Dato", Om(0)));
            await skole.Klik("Skriv begrundelse");
            await skole.Send("SendBegrundelse", null, ("Begrundelse", "Fordi roen hjælper ham"));
            await skole.Ser("Sendt");
        }

        await using (var leder = await som("ppr-leder"))
        {
            await leder.Gaa($"/ppr/vurdering/{Id.Af(id.Vaerdi, "ppv")}");
            await leder.Send("AabnVisitation", null, ("Skole", $"{Demoorganisation.Soendermark}"), ("Tilbud", "Specialskole"), ("TimerPrUge", "20"), ("Hvorfor", "Forældrene søger"));
            await leder.Send("SaetPaaDagsorden", null, ("Moede", Om(7)));
            await leder.Gaa("/ppr/visitation");
            await leder.Ser("Næste møde", navn, "Specialskole");
            await leder.Klik("Specialskole");
            await leder.Klik("Beslut");
            await leder.Send("AfgoerVisitation", null, ("Udfald", "Bevilget"), ("Kriterier", "Barnets behov kan ikke mødes på en almen skole, heller ikke i en specialklasse"), ("Begrundelse", "Skolen er prøvet"), ("Effekt", "Han er i skole hver dag"),
                ("Udgangspunkt", "2"), ("Maal", "7"), ("Tilbageslusning", "Besøg i den gamle klasse hver fredag"), ("Revisiteres", Om(360)), ("PrisPrAar", "400.000"));
            await leder.Ser("Visitationsudvalget skal have behandlet sagen");
            await leder.Send("AfgoerVisitation", null, ("UdenMoede", "Skolestarten er i morgen"));
            await leder.Send("RevisiterVisitation", null, ("Fortsaetter", "false"), ("Nu", "7"), ("Begrundelse", "Han er klar"), ("Fra", Om(0)));
            await leder.Ser("Tilbage i almenområdet");
            await leder.Gaa("/ppr/udgifter/posteringer");
            await leder.Ser("tilbageført: Barnet er tilbage i almenområdet");
        }

        await vaert.Stille();
        await vaert.Koer("soc1", "AabnSag", new { id = Id.Ny(), barn, begrundelse = "Familien beder om hjælp" });
        await using var soc1 = await som("soc1");
        await soc1.Gaa($"/barn/{barn}");
        await soc1.Ser("PPR: vurdering afsluttet, 6 timer om ugen anbefalet", "Specialskole slutter: tilbage i almenområdet");
        await soc1.SerIkke("Han har brug for ro");
        await soc1.SerIkke("Jeg vil sidde ved vinduet");
    }

    private static (string, string)[] Konklusion(string timer) =>
        [("Konklusion", "Han har brug for ro"), ("Anbefaling", "Giv ham en fast plads"), ("TimerPrUge", timer), ("Tilbud", "StoetteIKlassen"), ("BarnetsSyn", "Jeg vil sidde ved vinduet")];

    [Fact, Krav("P2")]
    public async Task Sparring_om_et_miljoe_uden_et_barn()
    {
        await Send(new SparringOensket(FaktumId.Ny(), vaert.Ur.GetCurrentInstant(), Id.Ny(), Demoorganisation.Solsikken, Demomedarbejdere.Id("paed1"), "Overgang til frokost", "Hvordan får vi ro?", null, "Ønske om sparring"));
        await using var ppr1 = new UdenJavaScript(await vaert.Klient("ppr1"));
        await ppr1.Gaa("/i-dag");
        await ppr1.Ser("Overgang til frokost");
        await ppr1.Gaa("/ppr/sparring");
        await ppr1.Klik("Overgang til frokost");
        await ppr1.Send("TagSparring", null);
        await ppr1.Send("GivRaad", null, ("Raad", "Spørg mor til 010119-1234"), ("FoelgesOp", Om(20)));
        await ppr1.Ser("ser ud til at stå et CPR-nummer");
        await ppr1.Send("GivRaad", null, ("Raad", "To hold til frokost"), ("FoelgesOp", Om(20)));
        await ppr1.Send("FoelgSparringOp", null, ("Hjalp", "true"), ("Opfoelgning", "Der er ro"));
        await ppr1.Ser("Det hjalp", "Der er ro");
        await ppr1.Gaa("/ppr/sparring?vis=alle");
        await ppr1.Ser("Fulgt op: det hjalp");
    }

    [Fact, Krav("P5")]
    public async Task Udgifter_indlaeses_afvises_med_grund_og_aendres_ikke_af_den_samme_fil()
    {
        const string Fil = "konto;enhed;maaned;beloeb\nA10;Bakkeskolen;2026-10;900.000\nS40;Bakkeskolen;2026-10;100.000\nX9;Bakkeskolen;2026-10;5\n";
        await using var leder = new UdenJavaScript(await vaert.Klient("ppr-leder"));
        foreach (var ventet in new[] { "Nye posteringer 2", "Kendt i forvejen 2" })
        {
            await leder.Gaa("/ppr/udgifter/indlaes");
            await leder.Send("IndlaesUdgifter", null, ("Tekst", Fil));
            await leder.Ser(ventet, "findes ikke i kontoplanen");
        }

        using var k = await vaert.Klient("ppr-leder");
        var fil = await k.HentUdenOmdirigering(leder.Sti + "/afviste.csv");
        Assert.True(fil.Status == 200 && fil.Mime == "text/csv", $"{fil.Status} {fil.Mime}");
        await leder.Gaa("/ppr/udgifter");
        await leder.Ser("Bakkeskolen", "10 %", "100.000 kr.");
        await leder.Gaa("/ppr/udgifter/posteringer");
        await leder.Klik("Før tilbage");
        await leder.Send("TilbagefoerUdgift", null, ("Begrundelse", "Forkert måned"));
        await leder.Ser("tilbageført: Forkert måned");
    }

    [Fact, Krav("P1")]
    public async Task En_indstilling_i_brev_registreres_kun_med_samtykke_og_en_forsinkelse_meddeles()
    {
        var (barn, navn, _) = await Barn(new(2018, 7, 5), 33);
        var mor = (await vaert.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope().ServiceProvider.GetRequiredService<IBorgere>().Familier([barn]))[barn].Foraeldremyndighed[0];
        await using var leder = new UdenJavaScript(await vaert.Klient("ppr-leder"));
        await leder.Gaa("/ppr/indstilling/ny");
        await leder.Send("RegistrerIndstilling", "_handling=find", ("Cpr", Kommandoer.Cpr(new(2018, 7, 5), 33)));
        await leder.Ser(navn);
        (string, string)[] felter =
        [
            ("Enhed", $"{Demoorganisation.Bakkeskolen}"), ("Afsender", "Skolelægen"), ("Modtaget", Om(-70)), ("Spoergsmaal", "Læsning"), ("Forsoegt", "Læsehold"), ("ForaeldrenesSyn", "De læser hver aften"), ("Oensket", "Vurdering"), ("SamtykkeFra", $"{mor}"),
        ];
        await leder.Send("RegistrerIndstilling", null, felter);
        await leder.Ser("Uden samtykke kan indstillingen ikke modtages");
        await leder.Send("RegistrerIndstilling", null, [.. felter, ("Samtykke", Om(-71))]);
        await leder.Ser(navn, "70 dage", "Målet er overskredet: skriv til forældrene");
        await leder.Gaa("/ppr/venteliste?orden=Alder");
        await leder.Ser(navn, "10 dage over");
        await leder.Klik(navn);
        await leder.Klik("Målet er overskredet");
        await leder.Send("MeldForsinkelse", "_handling=vis", ("Hvorfor", "Vi mangler en psykolog"), ("VentesFaerdig", Om(40)));
        await leder.Ser("Der er ingen frist i loven for, hvornår PPR skal være færdig", "Vi mangler en psykolog");
        await leder.Send("MeldForsinkelse", null, ("Hvorfor", "Vi mangler en psykolog"), ("VentesFaerdig", Om(40)));
        await leder.Ser("forældre har fået besked");
    }

    private async Task<(BorgerId Barn, string Navn, BorgerId Far)> Barn(LocalDate foedt, int nr)
    {
        var mor = await vaert.Person("Mie", $"Prøve{(char)('a' + nr - 31)}", Kommandoer.Cpr(new(1987, 2, 2), nr));
        var far = await vaert.Person($"Finn{(char)('a' + nr - 31)}", "Prøvesen", Kommandoer.Cpr(new(1986, 2, 2), nr));
        var barn = await vaert.Person($"Viktor{(char)('a' + nr - 31)}", "Havlund", Kommandoer.Cpr(foedt, nr), mor: mor, andenForaelder: far);
        await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, medindehaver = far, gaelderFra = foedt, begrundelse = "Oplyst af CPR" });
        return (barn, $"Viktor{(char)('a' + nr - 31)} H.", far);
    }

    private async Task<IndstillingId> Indstil(BorgerId barn, IReadOnlyList<BorgerId> samtykke)
    {
        var id = new IndstillingId(Id.Ny());
        await Send(new IndstillingOverdraget(FaktumId.Ny(), vaert.Ur.GetCurrentInstant(), barn, id, Demoorganisation.Soendermark, Enhedsart.Skole, Demomedarbejdere.Id("skole-leder"), "Hvordan hjælper vi ham i timerne?", "Faste pladser",
            "De ser ham trist", "Det er svært", OensketHjaelp.Vurdering, Idag, samtykke, "Samtykke til indstilling"));
        return id;
    }

    /// <summary>As Dagtilbud hands it over.</summary>
    private async Task Send(IBesked b)
    {
        var typer = vaert.Services.GetRequiredService<Beskedtyper>();
        await Sql.Kommando(vaert.Datakilder["dagtilbud"], "select besked.udgiv($1,$2,$3,$4,'dagtilbud',$5,$6,$7,$8,$9)",
            typer.Navn(b.GetType()), b.Noegle, b.Borger is { } barn ? barn : DBNull.Value, b.Faktum, Beskedtyper.ErOffentlig(b.GetType()), new Jsonb(Json.Skriv(b)), b.Gaelder, vaert.Ur.GetCurrentInstant(), Guid.NewGuid()).Udfoer();
        await vaert.Stille();
    }
}
