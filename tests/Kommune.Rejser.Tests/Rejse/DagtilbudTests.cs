using Kommune.Borger;
using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Microsoft.Playwright;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// A stue of 22 children from the file that puts them there, over the round by keyboard and the analysis of the environment,
/// to what goes to the other departments, a special place, the next school and the supervision.
/// </summary>
public sealed class DagtilbudTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private static readonly string[] Navne =
        ["Agnes", "Alfred", "Anton", "Asta", "Carl", "Ella", "Elias", "Emma", "Frida", "Hannah", "Ida", "Johan", "Karla", "Liam", "Luna", "Malthe", "Nanna", "Oscar", "Rosa", "Silas", "Vilma", "Åse"];

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8")]
    public async Task En_stue_fra_filen_til_det_naeste_sted()
    {
        var boern = await Boernene();
        await Saet_op();
        using var leder = await vaert.Klient("paed-leder");
        var (barn, mor) = (boern[0].Barn, boern[0].Mor);

        // The file: 22 children, one line that cannot be used, and once more without a change.
        var fil = "cpr;stue;fra;til\n" + string.Concat(boern.Select(b => $"{b.Cpr};Mariehønen;1.8.2025;\n")) + "010199-9999;Mariehønen;1.8.2025;\n";
        var side = await leder.Udfyld("/dagtilbud/indlaesning", "IndlaesFil", ("Enhed", Demoorganisation.Solsikken), ("Indhold", fil));
        side.Ser("Linjer, der ikke kunne bruges", "Ingen er registreret med det CPR-nummer");
        Assert.Contains("24;Ingen er registreret", await (await leder.Raa(new(HttpMethod.Get, side.Sti + "/afviste.csv"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        side = await leder.Udfyld("/dagtilbud/indlaesning", "IndlaesFil", ("Enhed", Demoorganisation.Solsikken), ("Indhold", fil.Replace("010199-9999;Mariehønen;1.8.2025;\n", "", StringComparison.Ordinal)));
        Assert.Contains("Stod der i forvejen22", side.Tekst.Replace(" ", "", StringComparison.Ordinal).Replace("Stodderiforvejen", "Stod der i forvejen", StringComparison.Ordinal), StringComparison.Ordinal);
        await leder.Udfyld("/dagtilbud/indlaesning", "IndlaesFil", ("Enhed", Demoorganisation.Solsikken), ("Indhold", $"cpr;måned;fravær\n{boern[1].Cpr};2026-09;5\n{boern[1].Cpr};2026-10;12"));

        Assert.InRange(await Runden(), 22, 110);
        using var paed = await vaert.Klient("paed1");
        side = await paed.Hent($"/dagtilbud/institution/{Demoorganisation.Solsikken}");
        side.Ser("Rød 23. nov.", "Fravær steget fra 5 til 12 dage (september til oktober)");
        side = await paed.Hent($"/dagtilbud/barn/{barn}");
        side.Ser("Fortæller, at hun er alene om aftenen", "Værd at se på: Rød 23. nov.");
        (await paed.Hent($"/barn/{barn}")).Ser("Trivsel vurderet: rød", "Børnehaven Solsikken");
        side = await paed.Send(side.Formular("AfvisPejling-roed").Udfyld(("Begrundelse", "Vi taler med mor i dag")));
        side.Ser("Lagt til side", "Vi taler med mor i dag");
        (await paed.Hent($"/dagtilbud/barn/{barn}/udskrift")).Ser("Det har vi registreret om", "Fortæller, at hun er alene om aftenen", "Vi taler med mor i dag");

        await Analysen(paed, barn);
        await De_andre_afdelinger(paed, barn, mor);
        await Pladsen(paed, barn, mor);
        await Sproget(paed, boern[3].Barn);
        await Overgangen(paed, boern[2].Barn, boern[2].Mor);
        await Tilsynet();
    }

    /// <summary>By keyboard alone: what is counted is every key.</summary>
    private async Task<int> Runden()
    {
        var side = await browser.Side(vaert, "paed1");
        await side.GotoAsync("/dagtilbud");
        await side.Locator("a.navn", new() { HasText = "Mariehønen" }).ClickAsync();
        await side.Locator("input[type=radio]:focus").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var tryk = 0;
        async Task Tast(string t)
        {
            tryk++;
            await side.Keyboard.PressAsync(t);
        }

        await Tast("3");
        const string Ord = "Fortæller, at hun er alene om aftenen";
        await side.Keyboard.TypeAsync(Ord);
        tryk += Ord.Length;
        await Tast("Enter");
        await Tast("2");
        await side.Keyboard.TypeAsync("Trækker sig");
        tryk += "Trækker sig".Length;
        await Tast("Enter");
        for (var i = 2; i < Navne.Length; i++)
        {
            await Tast("1");
        }

        Assert.Equal("22 af 22 vurderet", await side.Locator("[data-talt]").InnerTextAsync());
        await Tast("Enter");      // focus is on the button that finishes
        await side.WaitForURLAsync(u => u.EndsWith("/dagtilbud", StringComparison.Ordinal));
        await side.Context.CloseAsync();
        Assert.Equal(22, await vaert.Skalar<long>("select count(*) from besked.besked where type = 'dagtilbud.trivsel-vurderet.v1'"));
        return tryk;
    }

    private async Task Analysen(Klient paed, BorgerId barn)
    {
        var side = await paed.Udfyld($"/dagtilbud/bal/ny?barn={barn}", "BegyndBal", ("Titel", "Ida med i legen"), ("Opgave", "Ida står uden for legen"));
        Assert.StartsWith("/dagtilbud/bal/", side.Sti, StringComparison.Ordinal);
        Assert.DoesNotContain(side.Formularer, f => f.Navn is "AnalyserForhold" or "EvaluerBal");
        side = await paed.Send(side.Formular("SaetMaal").Udfyld(("Maal", "Ida leger med to andre hver dag")));
        side = await paed.Send(side.Formular("AnalyserForhold").Udfyld(("Faellesskab", "Legene er lukkede"), ("Aktoer", "Ida vil gerne være med"), ("Individ", ""), ("Kontekst", "")));
        Assert.NotEmpty(side.Fejl);
        side = await paed.Send(side.Formular("AnalyserForhold").Udfyld(("Kontekst", "Få kroge")));
        side = await paed.Send(side.Formular("FindRessourcer").Udfyld(("Undtagelser", "Når Tove sætter legen i gang")));
        side = await paed.Send(side.Formular("VaelgTiltag").Saet("Tiltag[0].Tekst", "To faste legegrupper").Saet("Tiltag[0].Ejer", Demomedarbejdere.Id("paed1").ToString()).Saet("Tiltag[0].Senest", DanskTid.Felttekst(Idag.PlusWeeks(2))));
        (await paed.Hent("/i-dag")).Ser("Tiltag 1 er dit");
        side = await paed.Send(side.Formularer.First(f => f.Navn.StartsWith("UdfoerTiltag-", StringComparison.Ordinal)).Udfyld(("Note", "Begyndt i mandags")));
        side = await paed.Send(side.Formular("EvaluerBal").Udfyld(("Udfald", "PaaVej"), ("Aendret", "Ida er med i to lege om dagen")));
        side.Ser("På vej", "Ida leger med to andre hver dag");
    }

    private async Task De_andre_afdelinger(Klient paed, BorgerId barn, BorgerId mor)
    {
        var side = await paed.Udfyld($"/dagtilbud/underretning/ny?barn={barn}", "AfgivUnderretning", ("Bekymring", "Ida fortæller, at hun er alene om aftenen"), ("Overgreb", null));
        side.Ser("Underretning", "Sendt. Kvitteringen kommer inden 6 hverdage.");
        side = await paed.Hent($"/dagtilbud/barn/{barn}/indstilling");
        side.Ser("To faste legegrupper. På vej: Ida er med i to lege om dagen", "BAL, evalueret");
        side = await paed.Send(side.Formular("AfgivIndstilling").Udfyld(("Spoergsmaal", "Hvordan støtter vi Ida i legen?"), ("Forsoegt", "Legegrupper"), ("ForaeldrenesSyn", "Mor er enig"), ("Oensket", "Sparring"), ("Samtykke", "i dag")));
        Assert.NotEmpty(side.Fejl);      // nobody agreed
        side = await paed.Send(side.Formular("AfgivIndstilling").Saet("SamtykkeFra", mor.ToString()));
        side.Ser("Hvordan støtter vi Ida i legen?", "venter, 0 dage");
        (await paed.Udfyld("/dagtilbud/sparring/ny", "OenskSparring", ("Emne", "Overgange"), ("Spoergsmaal", "Hvordan får vi ro?"))).Ser("PPR har ikke svaret endnu");
        (await paed.Udfyld("/dagtilbud/konference/ny", "OenskKonference", ("Emne", "Ro i garderoben"))).Ser("Ro i garderoben");
    }

    private async Task Pladsen(Klient paed, BorgerId barn, BorgerId mor)
    {
        var side = await paed.Hent($"/dagtilbud/barn/{barn}/plads");
        side.Ser("det, udvalget ser efter");
        side = await paed.Send(side.Formular("SoegPlads").Udfyld(("Art", "Ressourceplads"), ("Begrundelse", "Brug for mere støtte"), ("Forsoegt", "Legegrupper"), ("ForaeldrenesSyn", "Enig"), ("Samtykke", "i dag")).Saet("SamtykkeFra", mor.ToString()));
        side.Ser("dag ikke sat", "svar senest");
        var sti = side.Sti;
        using var konsulent = await vaert.Klient("dag-konsulent");
        (await konsulent.Hent("/dagtilbud/pladser")).Ser("Ressourceplads");
        side = await konsulent.Udfyld(sti, "SaetUdvalgsdato", ("Dato", "i dag"));
        side = await konsulent.Send(side.Formular("AfgoerPlads").Udfyld(("Udfald", "Bevilget"), ("Begrundelse", "Kriterierne er opfyldt"), ("Plads", Demoorganisation.Solsikken), ("Fra", "i dag"), ("ForventetVirkning", "Med i samling"), ("VejTilbage", ""), ("Revisiteres", DanskTid.Felttekst(Idag.PlusMonths(6)))));
        Assert.Contains(side.Fejl, f => f.Contains("vejen tilbage", StringComparison.Ordinal));
        side = await konsulent.Send(side.Formular("AfgoerPlads").Udfyld(("VejTilbage", "En dag om ugen uden støtte")));
        side.Ser("Bevilget, Børnehaven Solsikken", "Vis brevet");
        side = await paed.Hent(sti);
        side.Ser("Bevilget", "En dag om ugen uden støtte");
        var brev = await paed.Hent(side.Links.Single(l => l.StartsWith("/dokument/", StringComparison.Ordinal)));
        Assert.Contains("Hvis du vil klage", brev.Html, StringComparison.Ordinal);
        using var skole = await vaert.Klient("skole-leder");
        Assert.Equal(404, (await skole.Hent(sti)).Status);
    }

    private async Task Sproget(Klient paed, BorgerId barn)
    {
        await paed.Udfyld($"/dagtilbud/barn/{barn}/sprog", "MeldSprogbehov", ("Tegn", "Siger få ord"));
        (await paed.Hent("/dagtilbud/sprog")).Ser("viser tegn på behov");
        var side = await paed.Udfyld($"/dagtilbud/barn/{barn}/sprog", "VurderSprog", ("Resultat", "SaerligIndsats"), ("Tekst", "Få ord, forstår meget"), ("Indsats", "Daglig læsning"), ("FoelgesOp", DanskTid.Felttekst(Idag.PlusMonths(3))));
        side.Ser("Særlig indsats", "Har det hjulpet?");
        (await paed.Hent("/dagtilbud/sprog")).Ser("Ingen på listen");
    }

    private async Task Overgangen(Klient paed, BorgerId barn, BorgerId mor)
    {
        var side = await paed.Udfyld($"/dagtilbud/barn/{barn}/overgang", "OverleverBarn", ("Punkter[0].Indhold", "Nøddeallergi"), ("Punkter[1].Indhold", "Bygger gerne"), ("Til", Demoorganisation.Soendermark), ("Skift", DanskTid.Felttekst(Idag.PlusMonths(2))));
        Assert.Contains(side.Fejl, f => f.Contains("kun gives videre med samtykke", StringComparison.Ordinal));
        side = await paed.Send(side.Formular("OverleverBarn").Saet("SamtykkeFra", mor.ToString()).Udfyld(("Samtykke", "i dag")));
        side.Ser("Nøddeallergi", "Den næste enhed har ikke læst den endnu");
        using var skole = await vaert.Klient("skole-leder");
        (await skole.Hent("/i-dag")).Ser("Et barn er på vej til jer");
        (await skole.Udfyld(side.Sti, "ModtagOverlevering", ("Bemaerkning", "Tak"))).Ser("Modtaget");
    }

    private async Task Tilsynet()
    {
        using var konsulent = await vaert.Klient("dag-konsulent");
        var side = await konsulent.Udfyld($"/dagtilbud/institution/{Demoorganisation.Solsikken}/tilsyn", "RegistrerTilsyn", ("Anmeldt", "false"), ("Besoegt", "i dag"), ("Iagttagelser", "Rolige overgange"), ("Vurdering", "God praksis"));
        using var soc1 = await vaert.Klient("soc1");
        Assert.Equal(404, (await soc1.Hent(side.Sti)).Status);      // a draft
        await konsulent.Send(side.Formular("OffentliggoerTilsyn"));
        (await soc1.Hent("/dagtilbud/tilsyn")).Ser("Børnehaven Solsikken", "uanmeldt");
        (await soc1.Hent(side.Sti)).Ser("Rolige overgange");
    }

    private async Task Saet_op()
    {
        await vaert.Koer("dag-konsulent", "RegistrerInstitution", new { enhed = Demoorganisation.Solsikken, art = "Boernehave", pladser = 60, aabnet = new LocalDate(2010, 8, 1), version = 0 });
        await vaert.Koer("dag-konsulent", "RegistrerInstitution", new { enhed = Demoorganisation.Soendermark, art = "Skole", pladser = 400, aabnet = new LocalDate(1960, 8, 1), version = 0 });
        using var leder = await vaert.Klient("paed-leder");
        (await leder.Udfyld($"/dagtilbud/institution/{Demoorganisation.Solsikken}/stuer", "NyStue", ("Navn", "Mariehønen"), ("Voksne", Demomedarbejdere.Id("paed1")))).Ser("Mariehønen · 0 børn");
    }

    private async Task<IReadOnlyList<(BorgerId Barn, string Cpr, BorgerId Mor)>> Boernene()
    {
        var ud = new List<(BorgerId, string, BorgerId)>();
        for (var i = 0; i < Navne.Length; i++)
        {
            var foedt = new LocalDate(2022, 1, 1).PlusDays(i * 9);
            var mor = await vaert.Person("Mor til", $"{Navne[i]} Stue", foedt: new LocalDate(1985, 1, 1).PlusDays(i));
            var cpr = Kommandoer.Cpr(foedt, 200 + i);
            var barn = await vaert.Person(Navne[i], "Stue", cpr, mor: mor);
            await vaert.Koer(null, "RetForaeldremyndighed", new { borger = barn, indehaver = mor, gaelderFra = foedt, begrundelse = "Oplyst af CPR" });
            ud.Add((barn, cpr, mor));
        }

        return ud;
    }
}
