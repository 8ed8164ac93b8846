using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>What the day care sees, tries and sends: the child has a place there beside all the rest.</summary>
public sealed partial class Verden
{
    /// <summary>From when the child has its place, and on what the pointer rested that was put aside.</summary>
    public LocalDate IndskrevetFra { get; private set; }
    public string AfvistPejling { get; private set; } = "";

    private async Task Dagtilbuddet()
    {
        Dage(40);
        var (solsikken, skolen) = (Demoorganisation.Solsikken, Demoorganisation.Soendermark);
        await Gjort("dag-konsulent", "RegistrerInstitution", new { enhed = solsikken, art = "Boernehave", pladser = 60, aabnet = new LocalDate(2010, 8, 1), version = 0 });
        await Gjort("dag-konsulent", "RegistrerInstitution", new { enhed = skolen, art = "Skole", pladser = 400, aabnet = new LocalDate(1960, 8, 1), version = 0 });
        var stue = new StueId(Id.Ny());
        await Gjort("paed-leder", "GemStue", new { id = stue, enhed = solsikken, navn = "Mariehønen", voksne = new[] { Demomedarbejdere.Id("paed1") }, version = 0 });
        await Gjort("paed-leder", "Indskriv", new { enhed = solsikken, cpr = Cpr, stue, fra = IndskrevetFra = Dag(-200) });
        await Gjort("paed-leder", "IndlaesFil", new { id = Id.Ny(), enhed = solsikken, filnavn = "fravaer.csv", indhold = $"cpr;måned;fravær\n{Cpr};2026-09;4\n010199-9999;2026-09;1" });
        await Gjort("paed1", "VurderStue", new { stue, runde = Id.Af(stue.Vaerdi, "runde/1"), boern = new[] { new { barn = Barn, farve = "Gul", tekst = Skriv("runde"), omraader = new[] { "Sprog" } } }, skridt = "Gem" });
        await Gjort("paed1", "VurderBarn", new { barn = Barn, farve = "Roed", tekst = Skriv("bekymret"), omraader = Array.Empty<string>(), dag = Dag(-1) });
        await Gjort("paed1", "AfvisPejling", new { barn = Barn, kode = "traek", fakta = AfvistPejling = $"{Dag(-1).ToString("uuuu-MM-dd", null)},{Dag().ToString("uuuu-MM-dd", null)}", begrundelse = Skriv("afvist") });
        var sprog = Ting["sprogvurdering"] = Id.Ny();
        await Gjort("paed1", "VurderSprog", new { id = sprog, barn = Barn, dag = Dag(), resultat = "SaerligIndsats", tekst = Skriv("sproget"), indsats = Skriv("sprogindsats"), foelgesOp = Dag(60) });
        await Gjort("paed1", "FoelgOpPaaSprog", new { id = sprog, virkning = Skriv("sprogvirkning"), naesteGang = Dag(90), version = 1 });
        await Analyserne(solsikken, stue);
        await Gjort("paed1", "AfgivUnderretning", new { id = Id.Ny(), boern = new[] { Barn }, bekymring = Skriv("dagunderretning"), forsoegt = Skriv("dagforsoegt"), akut = false, overgreb = false });
        var indstilling = new IndstillingId(Ting["indstilling"] = Id.Ny());
        await Gjort("paed1", "AfgivIndstilling", new { id = indstilling, barn = Barn, spoergsmaal = Skriv("indstillet"), forsoegt = Skriv("indforsoegt"), foraeldrenesSyn = Skriv("indforaeldre"), barnetsSyn = Skriv("indbarn"), oensket = "Sparring", samtykke = Dag(), samtykkeFra = new[] { Mor } });
        await Gjort("paed1", "OenskSparring", new { id = Ting["sparring"] = Id.Ny(), enhed = solsikken, stue, emne = "Overgange", spoergsmaal = "Hvordan får vi ro?" });
        await Gjort("paed1", "OenskKonference", new { id = Id.Ny(), enhed = solsikken, barn = Barn, emne = Skriv("konference"), forsoegt = Skriv("konfforsoegt"), samtykke = Dag(), samtykkeFra = new[] { Mor } });
        await Pladserne(solsikken);
        var overgang = Ting["overgang"] = Id.Ny();
        await Gjort("paed1", "OverleverBarn", new { id = overgang, barn = Barn, til = skolen, skift = Dag(60), punkter = new[] { new { nr = 0, indhold = Skriv("praktisk") }, new { nr = 1, indhold = Skriv("gladfor") } }, samtykke = Dag(), samtykkeFra = new[] { Mor } });
        await Gjort("skole-leder", "ModtagOverlevering", new { id = overgang, bemaerkning = Skriv("modtaget"), version = 1 });
        var tilsyn = Ting["tilsyn"] = Id.Ny();
        await Gjort("dag-konsulent", "RegistrerTilsyn", new { id = tilsyn, enhed = solsikken, anmeldt = true, besoegt = Dag(-2), iagttagelser = "Rolige overgange", vurdering = "God praksis", aftaler = "Mere plads", version = 0 });
        await Gjort("dag-konsulent", "OffentliggoerTilsyn", new { id = tilsyn, version = 1 });
        await Gjort("dag-konsulent", "RegistrerTilsyn", new { id = Ting["tilsynskladde"] = Id.Ny(), enhed = solsikken, anmeldt = false, besoegt = Dag(-1), iagttagelser = "Uro i garderoben", vurdering = "Ses på igen", version = 0 });
        await Leveret();
        (Ting["stue"], Ting["barnets plads"]) = (stue.Vaerdi, Indskrivning.IdAf(Barn, solsikken, IndskrevetFra).Vaerdi);
        Fundne.AddRange([solsikken.Vaerdi, stue.Vaerdi, indstilling.Vaerdi, Ting["sparring"], overgang, tilsyn, Ting["tilsynskladde"]]);
        Fundne.AddRange(await Guider("dagtilbud", "select id from dagtilbud.indlaesning"));
    }

    private async Task Analyserne(EnhedId enhed, StueId stue)
    {
        var (om, miljoe) = (new BalId(Id.Ny()), new BalId(Id.Ny()));
        var mig = Demomedarbejdere.Id("paed1");
        await Gjort("paed1", "BegyndBal", new { id = om, emne = "Barn", enhed, barn = Barn, titel = Skriv("baltitel"), deltagere = new[] { mig }, andreDeltagere = Skriv("balandre"), opgave = Skriv("balopgave") });
        await Gjort("paed1", "SaetMaal", new { id = om, maal = Skriv("balmaal"), version = 1 });
        await Gjort("paed1", "AnalyserForhold", new { id = om, faellesskab = Skriv("faellesskab"), aktoer = Skriv("aktoer"), individ = Skriv("individ"), kontekst = Skriv("kontekst"), version = 2 });
        await Gjort("paed1", "FindRessourcer", new { id = om, undtagelser = Skriv("undtagelser"), ressourcer = Skriv("balressourcer"), version = 3 });
        await Gjort("paed1", "VaelgTiltag", new { id = om, tiltag = new[] { new { tekst = Skriv("tiltag"), ejer = mig, senest = Dag(14) } }, evalueres = Dag(30), version = 4 });
        var tiltag = await Databasesoegning.Skalar<string>(Forbindelse, "dagtilbud", $"select indhold -> 'tiltag' -> 0 ->> 'id' from dagtilbud.haendelse where stroem_id = '{om}' and type = 'bal-tiltag-valgt.v1'");
        await Gjort("paed1", "UdfoerTiltag", new { id = om, tiltag, note = Skriv("tiltagnote") });
        await Gjort("paed1", "EvaluerBal", new { id = om, udfald = "PaaVej", aendret = Skriv("aendret"), laert = Skriv("laert"), version = 6 });
        await Gjort("paed1", "BegyndBal", new { id = miljoe, emne = "Laeringsmiljoe", enhed, stue, titel = "Ro efter frokost", deltagere = new[] { mig }, opgave = "Uro i garderoben" });
        (Ting["evalueret analyse"], Ting["ny analyse"], Ting["udført tiltag"]) = (om.Vaerdi, miljoe.Vaerdi, Guid.Parse(tiltag!));
    }

    private async Task Pladserne(EnhedId enhed)
    {
        var (trukket, id, ny) = (new PladsId(Id.Ny()), new PladsId(Id.Ny()), new PladsId(Id.Ny()));
        await Gjort("paed1", "SoegPlads", Ansoegning(trukket, "Specialplads"));
        await Gjort("paed1", "BedOmPladsmoede", new { id = trukket, type = "koordineringskonference", hvad = Skriv("pladsmoede"), version = 1 });
        await Gjort("paed1", "TraekAnsoegning", new { id = trukket, begrundelse = Skriv("trukket"), version = 2 });
        await Gjort("paed1", "SoegPlads", Ansoegning(id));
        await Gjort("dag-konsulent", "SaetUdvalgsdato", new { id, dato = Dag(), version = 1 });
        await Gjort("dag-konsulent", "AfgoerPlads", new { id, udfald = "Bevilget", opfyldte = new[] { 1 }, begrundelse = Skriv("pladsgrund"), plads = enhed, fra = Dag(), forventetVirkning = Skriv("forventet"), vejTilbage = Skriv("tilbagevej"), revisiteres = Dag(120), version = 2, udenMoede = Skriv("pladsudenmoede") });
        await Gjort("dag-konsulent", "RevisiterPlads", new { id, fortsaetter = true, virkning = Skriv("pladsvirkning"), begrundelse = Skriv("fortsat"), naeste = Dag(200), version = 3 });
        await Gjort("paed1", "SoegPlads", Ansoegning(ny));
        await Gjort("dag-konsulent", "SaetUdvalgsdato", new { id = ny, dato = Dag(), version = 1 });
        (Ting["trukket plads"], Ting["bevilget plads"], Ting["ny plads"]) = (trukket.Vaerdi, id.Vaerdi, ny.Vaerdi);

        object Ansoegning(PladsId plads, string art = "Ressourceplads") => new
        {
            id = plads, barn = Barn, art, begrundelse = Skriv("ansoegt"), forsoegt = Skriv("ansforsoegt"), foraeldrenesSyn = Skriv("ansforaeldre"), barnetsSyn = Skriv("ansbarn"), samtykke = Dag(), samtykkeFra = new[] { Mor },
        };
    }
}
