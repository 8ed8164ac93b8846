using System.Text.RegularExpressions;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>From the order to the closed case.</summary>
internal sealed partial class Rejsen
{
    private string _forloeb = "";

    /// <summary>U2: the order is in the leader's day, and the child is the familiebehandler's from when it is given to them.</summary>
    private async Task AccepterOgTildel(Rejsende r)
    {
        await r.Gaa("/i-dag");
        await r.Klik(kort);
        await r.Ser("Sover hele natten i egen seng", "venter på svar");
        await r.SerIkke("Kommer i skole uden mad");
        await r.Send("AccepterBestilling", null, ("ForventetStart", DanskTid.Felttekst(Idag)));
        await r.Send("TildelBestilling", null, ("Behandler", Demomedarbejdere.Id("fam1").ToString()));
        await r.Ser("Karin Friis");
    }

    /// <summary>U3, U4: begins, measures, is told what the report lacks, reports.</summary>
    private async Task BegyndMaalOgRapporter(Rejsende r)
    {
        await r.Gaa("/i-dag");
        await r.Klik(kort);
        await r.Send("BegyndForloeb", null);
        var forloeb = _forloeb = r.Sti;
        Assert.StartsWith("/udfoerer/forloeb/", forloeb, StringComparison.Ordinal);
        await r.Send("RegistrerSession", null, ("Art", "Hjemmebesoeg"), ("Timer", "1,5"));
        (string, string)[] rapport = [("SketSidenSidst", "Vi har fundet en aftenrytme, som holder fire aftener ud af fem."), ("BarnetsOrd", "Nu læser far for mig."), ("Anbefaling", "Fortsaet")];
        await r.Send("AfgivStatusrapport", null, rapport);
        await r.Ser("er ikke målt");
        await r.Gaa($"{forloeb}/maaling");
        await r.Send("RegistrerMaaling", null, ("Maal[0].Tal", "5"));
        await r.Gaa($"{forloeb}/maaling");
        await r.Send("MaalProfil", null, [.. (await r.Felter("MaalProfil", Score())).Select(f => (f, f.EndsWith("Barn", StringComparison.Ordinal) ? "6" : "4"))]);
        await r.Ser("Relation til voksne, vurderet af tre (0–10)");
        await r.Gaa($"{forloeb}/maaling");
        await r.Ser("Udvikling", "Relation til voksne (0–10)", "Hverdag og vaner (0–10)");
        await r.Gaa(forloeb);
        await r.Send("AfgivStatusrapport", null, rapport);
        await r.Ser("Sendte statusrapporter");
    }

    /// <summary>M9: long before it is due; the report has arrived by itself and its numbers stand in the form.</summary>
    private async Task FoelgOpFoerTid(Rejsende r)
    {
        await r.Gaa(_indsats);
        await r.Ser("Målene", "Sover hele natten i egen seng", "Der er ikke fulgt op endnu");
        await r.Gaa($"{_indsats}/opfoelgning");
        await r.Ser("Der er ingen samtale med barnet siden sidst", "Vi har fundet en aftenrytme", "Nu læser far for mig", "Relation til jævnaldrende");
        await Tal(r, "Jeg sover næsten altid nu.", "10");
        await r.Gaa($"{_indsats}/opfoelgning");
        await r.Send("HoldOpfoelgning", null,
            ("Deltog", "Familien"), ("Deltog", "Netvaerket"), ("Beslutning", "Fortsaet"), ("Begrundelse", "Nætterne er blevet rolige, og barnet vil gerne blive ved."),
            ("Naeste", DanskTid.Felttekst(Idag.PlusMonths(2))), ("NaesteBegrundelse", "Så er vi midtvejs."));
        Assert.Equal(_indsats, r.Sti.Split('?')[0]);
        await r.Ser("Nætterne er blevet rolige", "Sover hele natten i egen seng: fra ");
    }

    /// <summary>M22: one letter to each who holds custody, frozen as it was, and no address in it (B2).</summary>
    private async Task LaesBrevene()
    {
        using var k = await vaert.Klient("soc1");
        var breve = (await k.Hent(_indsats)).Dokument.QuerySelectorAll("main a").Where(a => a.TextContent.Contains("Brev til", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(breve);
        foreach (var a in breve)
        {
            var brev = await k.Hent(a.GetAttribute("href")!);
            Assert.Equal(200, brev.Status);
            var til = a.TextContent.Split("Brev til ")[1].Split(" (")[0].Trim();
            Assert.Contains(til.Split(' ')[0], brev.Html, StringComparison.Ordinal);
            Assert.Contains("Støtten er nødvendig, for at barnet kan blive hjemme.", brev.Html, StringComparison.Ordinal);
            Assert.Contains("Hvis du er uenig", brev.Html, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>M5, F8: the goals of the decision are the plan's; it is approved, and its clock stops.</summary>
    private async Task GodkendPlanen(Rejsende r)
    {
        await r.Gaa($"{_sag}/plan");
        await r.Ser("Mål og plan", "udkast", "Sover hele natten i egen seng");
        await r.Send("GodkendPlan", null);
        await r.Ser("godkendt");
        Assert.Equal(1, await Sql.Kommando(vaert.Datakilder[Datakilder.Fundament], "select count(*)::int from frist.opgave where regel = 'F8' and lukket is not null and borger_id = (select borger_id from frist.opgave where stroem_id = $1 limit 1)", Guid.Parse(_underretning.Split('/')[^1])).Skalar<int>());
    }

    /// <summary>U3: the goal is reached, and the work ends as planned.</summary>
    private async Task AfslutForloebet(Rejsende r)
    {
        await r.Gaa(_forloeb);
        await r.Send("AfslutForloeb", null, ("Aarsag", "MaaletNaaet"), ("Begrundelse", "Familien klarer aftenerne selv."));
        await r.Ser("afsluttet", "Målet er nået: Familien klarer aftenerne selv.");
    }

    /// <summary>M9, B6, M2: it is told as news, the child's page has it all, the measure stops, and the case is closed.</summary>
    private async Task StopOgLuk(Rejsende r)
    {
        await r.Gaa("/i-dag");
        await r.Ser("afsluttet som planlagt");
        await r.Gaa($"{_sag}/luk");
        await r.Send("LukSag", null, ("Aarsag", "MaaletNaaet"), ("Begrundelse", "Barnet sover, og familien klarer sig uden os."));
        await r.Ser("indsats");         // not while the measure runs
        await r.Gaa(_indsats);
        await r.Send("OphoerIndsats", null, ("Aarsag", "MaaletNaaet"), ("Begrundelse", "Målet er nået, og aftenerne er rolige."));
        await r.Ser("Ophørt", "Målet er nået");
        await r.Klik(barn.Split(' ')[0]);
        Assert.StartsWith("/barn/", r.Sti, StringComparison.Ordinal);
        var barnet = r.Sti;
        await r.Ser("Målet er nået, og aftenerne er rolige.", "Forløb afsluttet: målet er nået", "Jeg sover næsten altid nu.", "Udviklingsprofilen målt", "Opfølgning på Intensiv familiebehandling: fortsæt, progression");
        await r.Gaa($"{barnet}?paa={Uri.EscapeDataString(DanskTid.Felttekst(Idag.PlusDays(-1)))}");
        await r.Ser("Sådan så siden ud");
        await r.SerIkke("Intensiv familiebehandling");
        await r.Gaa($"{_sag}/luk");
        await r.Send("LukSag", null, ("Aarsag", "MaaletNaaet"), ("Begrundelse", "Barnet sover, og familien klarer sig uden os."));
        await r.Gaa(_sag);
        await r.Ser("Lukket");
    }

    [GeneratedRegex(@"^Scorer\[\d\]\.(Fagperson|Barn)$", RegexOptions.None, 500)]
    private static partial Regex Score();
}
