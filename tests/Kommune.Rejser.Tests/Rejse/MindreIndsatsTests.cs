using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>
/// A health visitor helps at once and without a case; when more is needed, what was written travels on and nobody types it again. The
/// distriktsteam sees the child and its effort, and nothing of a case.
/// </summary>
public sealed class MindreIndsatsTests(Webvaert vaert, Browser browser) : IClassFixture<Webvaert>
{
    private const string Hvad = "To besøg om søvn og faste sengetider.";
    private const string Nu = "Mor græder og siger, at hun ikke tør være alene med børnene.";

    [Fact, Krav("M14", "M1", "X1")]
    public async Task Fra_et_hjemmebesoeg_til_en_underretning_uden_at_noget_skrives_igen()
    {
        var cpr = Kommandoer.Cpr(new(2023, 4, 9), 411);
        var barn = await vaert.Person("Sofus", "Søvnløs", cpr);
        string indsats;
        await using (var r = new MedBrowser(await browser.Side(vaert, "sundhed1")))
        {
            // Nobody browses the children of the municipality by name: the whole number is what the family has given.
            await r.Gaa("/myndighed/mindre-indsats/ny");
            await r.Send("StartMindreIndsats", "_handling=soeg", ("Soegning", "Søvnløs"));
            await r.Ser("Ingen fundet");
            await r.Send("StartMindreIndsats", "_handling=soeg", ("Soegning", cpr));
            await r.Ser("Sofus Søvnløs");
            await r.Send("StartMindreIndsats", null, ("Art", "hjemmebesoeg"), ("Hvad", Hvad));
            await r.Ser("Hjemmebesøg", Hvad, "Hjalp det?");
            indsats = r.Sti;
            await r.Gaa("/myndighed/mindre-indsatser");
            await r.Ser("Distriktsteam Nord", "Sofus", "Ruth Lau");
        }

        vaert.Ur.Frem(Duration.FromDays(38));
        await using (var r = new MedBrowser(await browser.Side(vaert, "sundhed1")))
        {
            await r.Gaa("/i-dag");
            await r.Ser("Hjemmebesøg: hjalp det?");
            await r.Gaa(indsats);
            await r.Send("FoelgMindreIndsatsOp", null, ("Udfald", "Videre"), ("Hvordan", "Han sover stadig kun to timer ad gangen."));
            await r.Send("GoerTilSag", null, ("Hvorfor", Nu));
            await r.Ser("Sendt videre som en underretning", Nu);
        }

        using var leder = await vaert.Klient("soc-leder");
        (await leder.Hent("/i-dag")).Ser("Distriktsteam Nord");
        var u = await vaert.Skalar<Guid>("select (indhold->>'underretning')::uuid from besked.besked where type = 'myndighed.underretning-modtaget.v1' and borger_id = $1", barn.Vaerdi);
        (await leder.Hent($"/myndighed/underretning/{u}")).Ser(Nu, Hvad, "Han sover stadig kun to timer ad gangen.", "Ruth Lau, sundhedsplejerske");
        using var sundhed = await vaert.Klient("sundhed1");
        Assert.Equal(403, (await sundhed.Hent($"/myndighed/underretning/{u}")).Status);
        (await sundhed.Hent($"/barn/{barn}")).Ser("Sofus Søvnløs", "Mindre indsats begyndt: hjemmebesøg").SerIkke("Underretning modtaget");
        using var anden = await vaert.Klient("soc2");
        Assert.Equal(404, (await anden.Hent(indsats)).Status);
    }

    [Fact, Krav("M14", "M2")]
    public async Task Raadgiveren_aabner_en_sag_med_det_samme_og_alt_foelger_med()
    {
        await vaert.Person("Asta", "Aftenro", Kommandoer.Cpr(new(2017, 3, 2), 131));
        await using var r = new UdenJavaScript(await vaert.Klient("soc1"));
        await r.Gaa("/myndighed/mindre-indsats/ny");
        await r.Send("StartMindreIndsats", "_handling=soeg", ("Soegning", "Asta Aftenro"));
        await r.Send("StartMindreIndsats", null, ("Art", "samtaler"), ("Anledning", "Asta vil ikke i skole om mandagen."), ("Hvad", "Tre samtaler på skolen."));
        await r.Send("GoerTilSag", null, ("Vej", "Sag"), ("Hvorfor", "Familien beder om hjælp derhjemme."));
        await r.Klik("Sagen");
        await r.Ser("Asta Aftenro", "Den mindre indsats blev til en sag", "Tre samtaler på skolen.", "Asta vil ikke i skole om mandagen.");
    }
}
