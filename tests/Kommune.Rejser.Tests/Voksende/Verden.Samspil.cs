using Kommune.Fundament;
using Kommune.Host.Demo;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Those around the child meet: called on a consent, held with its minutes and tasks, and what is open of it now.</summary>
public sealed partial class Verden
{
    /// <summary>Who was called to the meeting that is still without its minutes.</summary>
    public Guid[] Moedte { get; private set; } = [];

    private async Task Samspillet()
    {
        Dage(14);
        await Samtykket("samtykke");
        await Samtykket("trukket samtykke");
        await Gjort("soc1", "TraekSamtykke", new { id = Ting["trukket samtykke"], af = Mor, version = 1 });
        await Indkaldt("holdt møde", 6);
        await Indkaldt("aflyst møde", 7);
        await Indkaldt("møde uden referat", 8);
        await Indkaldt("annulleret møde", 9);
        Moedte = [await Deltageren("møde uden referat", "soc1"), await Deltageren("møde uden referat", "ppr1")];
        await Gjort("ppr1", "SvarPaaIndkaldelse", new { id = Ting["holdt møde"], deltager = await Deltageren("holdt møde", "ppr1"), kommer = true });
        await Gjort("soc1", "AflysMoede", new { id = Ting["aflyst møde"], hvorfor = Skriv("aflysning"), version = 1 });
        await Gjort("soc1", "FornyKalender", new { });
        Dage(4);
        await Indkaldt("kommende møde", 30);
        var (jeg, ppr) = (await Deltageren("holdt møde", "soc1"), await Deltageren("holdt møde", "ppr1"));
        await Gjort("soc1", "SkrivReferat", new
        {
            id = Ting["holdt møde"], udfald = "Aftalt", moedte = new[] { jeg, ppr },
            punkter = new object[] { new { nr = 1, tekst = Skriv("moedeopgaven"), kreds = "Alle" }, new { nr = 2, tekst = Skriv("kunmyndighed"), kreds = "EgenAfdeling" }, new { nr = 6, tekst = Skriv("moedevejtilbage"), kreds = "Fagpersoner" } },
            beslutninger = Skriv("moedebeslutning"), opgaver = new[] { new { tekst = Skriv("moedeopgave"), ejer = ppr, senest = Dag(20) }, new { tekst = Skriv("moedeopgaveto"), ejer = jeg, senest = Dag(20) } }, version = await Version("samspil", Ting["holdt møde"]),
        });
        Ting["løst opgave"] = (await Guider("samspil", $"select (o->>'id')::uuid from samspil.haendelse h, jsonb_array_elements(h.indhold->'opgaver') o where h.stroem_id = '{Ting["holdt møde"]}' and o->>'ejer' = '{ppr}'"))[0];
        await Gjort("soc1", "RetReferat", new
        {
            id = Ting["holdt møde"], udfald = "Aftalt", moedte = new[] { jeg, ppr }, punkter = new object[] { new { nr = 1, tekst = Skriv("rettetopgave"), kreds = "Alle" }, new { nr = 6, tekst = Skriv("rettetvej"), kreds = "Alle" } },
            beslutninger = Skriv("rettetbeslutning"), hvorfor = Skriv("hvorforreferatrettet"), version = await Version("samspil", Ting["holdt møde"]),
        });
        await Gjort("ppr1", "LoesOpgave", new { id = Ting["holdt møde"], opgave = Ting["løst opgave"], note = Skriv("opgavenote") });
        await Gjort("soc1", "SkrivReferat", new
        {
            id = Ting["annulleret møde"], udfald = "Anbefalet", moedte = new[] { await Deltageren("annulleret møde", "soc1") }, punkter = new object[] { new { nr = 1, tekst = Skriv("annulleretopgave"), kreds = "Alle" }, new { nr = 6, tekst = Skriv("annulleretvej"), kreds = "Alle" } },
            opgaver = Array.Empty<object>(), version = await Version("samspil", Ting["annulleret møde"]),
        });
        await Gjort("soc1", "AnnullerMoede", new { id = Ting["annulleret møde"], hvorfor = Skriv("hvorforannulleret"), version = await Version("samspil", Ting["annulleret møde"]) });
        Ting["ønsket sagsmøde"] = Id.Ny();
        await Gjort("soc1", "BedOmMoede", new { id = Ting["ønsket sagsmøde"], sag = Sag, type = "KREATIVT", hvad = Skriv("kreativtspoergsmaal") });
        await Gjort("ppr1", "SkrivVej", new { id = Id.Ny(), indsats = Ting["bevilget støtte"], tekst = Skriv("vejen"), senest = Dag(90) });
        foreach (var navn in new[] { "team", "nedlagt team" })
        {
            Ting[navn] = Id.Ny();
            await Gjort("ppr-leder", "GemTeam", new
            {
                id = Ting[navn], navn = navn == "team" ? "Distriktsteam Syd" : "Team Vest", art = "Distriktsteam", distrikter = "Syd", enheder = new[] { Demoorganisation.Solsikken, Demoorganisation.Soendermark },
                medlemmer = new[] { "ppr1", "soc1", "skole-leder" }.Select(m => new { medarbejder = Demomedarbejdere.Id(m) }), foerste = _tid + NodaTime.Duration.FromDays(20), hverUge = 4, minutter = 90, sted = "Søndermarkskolen", version = 0,
            });
        }

        await Gjort("ppr-leder", "NedlaegTeam", new { id = Ting["nedlagt team"], hvorfor = "Lagt sammen med Syd", version = 1 });
        await Leveret();
    }

    private async Task Samtykket(string navn)
    {
        Ting[navn] = Id.Ny();
        await Gjort("soc1", "GivSamtykke", new { id = Ting[navn], barn = Barn, mellem = new[] { "Myndighed", "Ppr" }, omfatter = new[] { "Ppr", "Trivsel" }, fra = new[] { Mor }, dag = Dag(), til = Dag(120) });
    }

    private async Task Indkaldt(string navn, int omDage)
    {
        Ting[navn] = Id.Ny();
        var ord = navn.Split(' ')[0].Replace("ø", "oe", StringComparison.Ordinal);
        await Gjort("soc1", "IndkaldMoede", new
        {
            id = Ting[navn], type = "familiemoede", emne = "Barn", barn = Barn, start = _tid + NodaTime.Duration.FromDays(omDage), minutter = 60, sted = Skriv("moedested" + ord), medarbejdere = new[] { Demomedarbejdere.Id("ppr1") }, andre = Array.Empty<object>(),
            barnet = true, foraeldre = new[] { Mor }, netvaerk = Skriv("netvaerk" + ord), punkter = Skriv("moedepunkt" + ord), samtykke = Ting["samtykke"], haster = true,
        });
    }

    private async Task<Guid> Deltageren(string moede, string bruger) =>
        (await Guider("samspil", $"select (d->>'id')::uuid from samspil.haendelse h, jsonb_array_elements(h.indhold->'deltagere') d where h.stroem_id = '{Ting[moede]}' and d->>'medarbejder' = '{Demomedarbejdere.Id(bruger)}'"))[0];
}
