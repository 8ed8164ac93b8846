using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// During an examination the day care, PPR and the doctor are asked. The first two answer in the system and their words stand in the case; the
/// doctor does not answer, is reminded, and is given up for a reason. Until then the examination cannot be concluded.
/// </summary>
public sealed class UdtalelseTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private const string Svaret = "Tue leger gerne med de store, og han falder i søvn over maden.";

    private const string PprSvaret = "PPR har ikke haft Tue, men vil gerne give børnehaven sparring om søvn.";

    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("M16", "M3", "X1")]
    public async Task Boernehaven_og_Ppr_svarer_og_laegen_rykkes()
    {
        var (sag, barn) = await Undersoeges();
        string laegens, pprs;
        await using (var soc = new MedBrowser(await browser.Side(vaert, "soc1")))
        {
            await soc.Gaa($"/myndighed/sag/{sag}/undersoegelse");
            await soc.Klik("Bed om en udtalelse");
            await soc.Ser("Børnehaven Solsikken");
            await soc.Send("IndhentUdtalelse", null, ("Fra", "Dagtilbud"), ("Spoergsmaal", "Hvordan har Tue det hos jer?"), ("Grund", "noedvendig"));
            await soc.Ser("Står i »I dag« hos Børnehaven Solsikken");
            await soc.Gaa($"/myndighed/sag/{sag}/udtalelser");
            await soc.Send("IndhentUdtalelse", null, ("Fra", "Laege"), ("Navn", "Læge Bo Wium"), ("Spoergsmaal", "Hvordan er Tues søvn og vægt?"), ("Grund", "noedvendig"));
            await soc.Ser("Brevet", "Udtalelse fra Læge Bo Wium");
            laegens = soc.Sti;
            await soc.Gaa($"/myndighed/sag/{sag}/udtalelser");
            await soc.Send("IndhentUdtalelse", null, ("Fra", "Ppr"), ("Spoergsmaal", "Hvad er PPR kommet frem til?"), ("Grund", "noedvendig"));
            await soc.Ser("Står i »I dag« hos PPR");
            pprs = $"/ppr/udtalelse/{soc.Sti.Split('/')[^1]}";
        }

        await vaert.Stille();
        await using (var leder = new MedBrowser(await browser.Side(vaert, "paed-leder")))
        {
            await leder.Gaa("/i-dag");
            await leder.Ser("Myndighed beder om en udtalelse");
            await leder.Gaa($"/dagtilbud/barn/{barn}");
            await leder.Klik("Myndighed beder om en udtalelse");
            await leder.Ser("Hvordan har Tue det hos jer?");
            await leder.Send("BesvarUdtalelse", null, ("Svar", Svaret));
            await leder.Ser("Udtalelse til Myndighed");
        }

        await vaert.Stille();
        await using (var ppr = new UdenJavaScript(await vaert.Klient("ppr-leder")))
        {
            await ppr.Gaa("/i-dag");
            await ppr.Ser("Myndighed beder om en udtalelse");
            await ppr.Gaa(pprs);
            await ppr.Ser("Hvad er PPR kommet frem til?", "ikke indstillet til PPR");
            await ppr.Send("FordelUdtalelse", null, ("Medarbejder", $"{Demomedarbejdere.Id("ppr1")}"));
            await ppr.Ser("Hos Jakob");
        }

        await using (var psykolog = new UdenJavaScript(await vaert.Klient("ppr1")))
        {
            await psykolog.Gaa("/ppr/vurderinger");
            await psykolog.Ser("Udtalelser, som Myndighed venter på");
            await psykolog.Gaa(pprs);
            await psykolog.Send("AfgivUdtalelse", null, ("Svar", PprSvaret));
            await psykolog.Ser("Besvaret", PprSvaret);
        }

        await vaert.Stille();
        using (var paed = await vaert.Klient("paed-leder"))
        {
            Assert.Equal(403, (await paed.Hent(laegens)).Status);
            Assert.DoesNotContain("Wium", (await paed.Hent($"/barn/{barn}")).Html, StringComparison.Ordinal);
        }

        vaert.Ur.Frem(Duration.FromDays(20));
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa("/i-dag");
        await r.Ser("Udtalelse fra lægen", "Fra Børnehaven Solsikken", "Fra PPR");
        await r.Gaa(laegens);
        await r.Send("RykForUdtalelse", null);
        await r.Ser("Rykket");
        await r.Gaa($"/myndighed/sag/{sag}/undersoegelse");
        await r.Ser(Svaret, PprSvaret, "Udtalelsen fra Læge Bo Wium mangler");
        await vaert.Koer("soc1", "HoldSamtale", new { id = sag, hvor = "i børnehaven", ord = "Jeg er træt.", version = await Version(sag) });
        await r.Gaa($"/myndighed/sag/{sag}/undersoegelse");
        await r.Send("GemUndersoegelse", "Afslut=true", ("Tekster[13].Tekst", "Tue mangler søvn."), ("Tekster[14].Tekst", "Udvikling, familie, skole, sundhed og fritid er beskrevet."), ("IndsatsAnbefalet", "true"));
        await r.Ser("Undersøgelsen er ikke afsluttet", "Udtalelsen fra Læge Bo Wium mangler");
        await r.Gaa(laegens);
        await r.Send("OpgivUdtalelse", null, ("Begrundelse", "Lægen er rejst, og sundhedsplejen har set ham."));
        await r.Gaa($"/myndighed/sag/{sag}/undersoegelse");
        await r.Send("GemUndersoegelse", "Afslut=true", ("Tekster[13].Tekst", "Tue mangler søvn."), ("Tekster[14].Tekst", "Udvikling, familie, skole, sundhed og fritid er beskrevet."), ("IndsatsAnbefalet", "true"));
        await r.Ser("Tue mangler søvn.");
        await r.Gaa($"/myndighed/sag/{sag}/journal");
        await r.Ser(Svaret, "Rykket for udtalelsen fra Læge Bo Wium", "sundhedsplejen har set ham");
    }

    private async Task<int> Version(SagId sag) => await Databasesoegning.Skalar<int>(vaert.Forbindelse, "myndighed", $"select version from myndighed.stroem where id = '{sag}'");

    private async Task<(SagId Sag, BorgerId Barn)> Undersoeges()
    {
        await vaert.Koer("dag-konsulent", "RegistrerInstitution", new { enhed = Demoorganisation.Solsikken, art = "Boernehave", pladser = 60, aabnet = new LocalDate(2010, 8, 1), version = 0 });
        var cpr = Kommandoer.Cpr(new(2022, 5, 6), 331);
        var barn = await vaert.Person("Tue", "Træt", cpr);
        await vaert.Koer("paed-leder", "Indskriv", new { enhed = Demoorganisation.Solsikken, cpr, fra = Idag.PlusDays(-60) });
        var henvendelse = new HenvendelseId(Id.Ny());
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = henvendelse, boern = new[] { barn }, underretter = "Borger", bekymring = "Tue sover ikke om natten." });
        var u = ModtagUnderretning.Underretning(henvendelse, barn);
        await vaert.Koer("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Undersoegelse", begrundelse = "Der skal undersøges nærmere.", version = 1 });
        await vaert.Stille();
        return (new(Id.Af(u.Vaerdi, "sag")), barn);
    }
}
