using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("SA1", "SA2", "SA3")]
    public async Task I_samspillet()
    {
        var (holdt, aflyst, uden, kommende) = (verden.Ting["holdt møde"], verden.Ting["aflyst møde"], verden.Ting["møde uden referat"], verden.Ting["kommende møde"]);
        var (samtykke, trukket) = (verden.Ting["samtykke"], verden.Ting["trukket samtykke"]);
        await Afvises(
            new("soc1", "IndkaldMoede", Moede(new { id = holdt }), "allerede indkaldt"),
            new("soc1", "IndkaldMoede", Moede(new { type = "kaffe" }), "Vælg mødet"),
            new("soc1", "IndkaldMoede", Moede(new { barn = (Guid?)null }), "Familiemøde handler om et barn"),
            new("soc1", "IndkaldMoede", Moede(new { type = "tvaerfagligt-team", emne = "Enhed", barn = (Guid?)null }), "Vælg enheden"),
            new("soc1", "IndkaldMoede", Moede(new { type = "tvaerfagligt-team", emne = "Laeringsmiljoe", barn = (Guid?)null, enhed = Demoorganisation.Solsikken }), "hvad I skal løse sammen"),
            new("soc1", "IndkaldMoede", Moede(new { emne = "Enhed" }), "Mødet handler om barnet"),
            new("soc1", "IndkaldMoede", Moede(new { type = "tvaerfagligt-team", emne = "Enhed", barn = (Guid?)null, enhed = Demoorganisation.Solsikken }), "familien kan ikke indkaldes"),
            new("soc1", "IndkaldMoede", Moede(new { start = Nu - Duration.FromDays(1) }), "Tidspunktet er gået"),
            new("soc1", "IndkaldMoede", Moede(new { start = Nu + Duration.FromDays(500) }), "højst et år frem"),
            new("soc1", "IndkaldMoede", Moede(new { start = Nu + Duration.FromDays(2) }), "mindst 5 dage før"),
            new("soc1", "IndkaldMoede", Moede(new { minutter = 5 }), "Fra 10 til 480"),
            new("soc1", "IndkaldMoede", Moede(new { medarbejdere = new[] { MedarbejderId.Ny() } }), "kan ikke indkaldes"),
            new("soc1", "IndkaldMoede", Moede(new { foraeldre = new[] { verden.Bror } }), "dem, der har forældremyndigheden"),
            new("soc1", "IndkaldMoede", Moede(new { foraeldre = Array.Empty<Guid>() }), "holdes ikke uden forældrene"),
            new("soc1", "IndkaldMoede", Moede(new { oenske = Guid.NewGuid() }), "allerede besvaret"),
            new("soc1", "IndkaldMoede", Moede(new { samtykke = (Guid?)null }), "uden samtykke"),
            new("soc1", "IndkaldMoede", Moede(new { samtykke = trukket }), "trukket tilbage"),
            new("soc1", "IndkaldMoede", Moede(new { medarbejdere = new[] { Demomedarbejdere.Id("fam1") } }), "omfatter ikke Udfører"),
            new("soc1", "IndkaldMoede", Moede(new { start = Nu + Duration.FromDays(200) }), "Samtykket er udløbet"),
            new("soc1", "IndkaldMoede", Moede(new { samtykke = (Guid?)null, lov = "bl-tvaerfagligt-samarbejde", medarbejdere = new[] { Demomedarbejdere.Id("fam1") } }), "gælder ikke mellem"),
            new("ppr1", "SvarPaaIndkaldelse", new { id = kommende, deltager = Guid.NewGuid(), kommer = true }, "Deltageren er der ikke"),
            new("ppr1", "SvarPaaIndkaldelse", new { id = aflyst, deltager = Guid.NewGuid(), kommer = true }, "Mødet er aflyst"),
            new("ppr1", "AflysMoede", new { id = kommende, hvorfor = "Prøve", version = 1 }, "Kun den, der har indkaldt"),
            new("soc1", "AflysMoede", new { id = holdt, hvorfor = "Prøve", version = await verden.Version("samspil", holdt) }, "Referatet er skrevet"),
            new("ppr1", "SkrivReferat", Referat(uden, new { }), "har indkaldt, skriver referatet"),
            new("soc1", "SkrivReferat", Referat(kommende, new { }), "Mødet er først"),
            new("soc1", "SkrivReferat", Referat(uden, new { moedte = Array.Empty<Guid>() }), "kryds ved dem, der mødte"),
            new("soc1", "SkrivReferat", Referat(uden, new { moedte = new[] { Guid.NewGuid() } }), "blandt dem, der var indkaldt"),
            new("soc1", "SkrivReferat", Referat(uden, new { punkter = new[] { new { nr = 99, tekst = "Prøve", kreds = "Alle" } } }), "står ikke på dagsordenen"),
            new("soc1", "SkrivReferat", Referat(uden, new { punkter = Array.Empty<object>() }), "om vejen tilbage"),
            new("soc1", "SkrivReferat", Referat(uden, new { udfald = "Besluttet" }), "hvad I besluttede"),
            new("soc1", "SkrivReferat", Referat(uden, new { udfald = "Aftalt" }), "hvem der gør hvad"),
            new("soc1", "SkrivReferat", Referat(uden, new { opgaver = new[] { new { tekst = "Prøve" } } }), "Vælg, hvem der gør det"),
            new("soc1", "SkrivReferat", Referat(uden, new { opgaver = new[] { new { ejer = Guid.NewGuid() } } }), "hvad der skal gøres"),
            new("soc1", "SkrivReferat", Referat(uden, new { opgaver = new[] { new { tekst = "Prøve", senest = Idag.PlusDays(-1) } } }), "Dagen er gået"),
            new("soc1", "RetReferat", Rettet(kommende, new { }), "intet referat at rette"),
            new("ppr1", "RetReferat", Rettet(holdt, new { version = await verden.Version("samspil", holdt) }), "har indkaldt, retter referatet"),
            new("soc1", "RetReferat", Rettet(holdt, new { version = await verden.Version("samspil", holdt), punkter = Array.Empty<object>() }), "om vejen tilbage"),
            new("soc1", "AnnullerMoede", new { id = kommende, hvorfor = "Prøve", version = 1 }, "der står som holdt"),
            new("ppr1", "AnnullerMoede", new { id = holdt, hvorfor = "Prøve", version = await verden.Version("samspil", holdt) }, "har indkaldt, kan annullere"),
            new("soc1", "SkrivReferat", Referat(verden.Ting["annulleret møde"], new { version = await verden.Version("samspil", verden.Ting["annulleret møde"]) }), "Mødet er annulleret"),
            new("soc1", "BedOmMoede", Oenske(new { type = "BOERNEUNGE" }), "som Samspil indkalder"),
            new("soc1", "BedOmMoede", Oenske(new { type = "KREATIVT" }), "allerede bedt om mødet"),
            new("soc1", "BedOmMoede", Oenske(new { sag = verden.Ting["lukket sag"] }), "Sagen er lukket"),
            new("ppr1", "LoesOpgave", new { id = holdt, opgave = verden.Ting["løst opgave"] }, "allerede gjort"),
            new("ppr1", "LoesOpgave", new { id = holdt, opgave = Guid.NewGuid() }, "Opgaven er der ikke"),
            new("ppr1", "SkrivVej", new { id = Id.Ny(), indsats = verden.Ting["bevilget støtte"], tekst = "Prøve", senest = Idag }, "Skriv en dag, der kommer"),
            new("ppr1", "SkrivVej", new { id = Id.Ny(), indsats = verden.Ting["bevilget støtte"], tekst = "Prøve", senest = Idag.PlusYears(3) }, "Højst to år frem"),
            new("ppr-leder", "GemTeam", Team(new { navn = "Distriktsteam Syd" }), "har det navn"),
            new("ppr-leder", "GemTeam", Team(new { enheder = Array.Empty<Guid>() }), "mindst én enhed"),
            new("ppr-leder", "GemTeam", Team(new { enheder = new[] { Demoorganisation.Familiehuset } }), "Enheden findes ikke"),
            new("ppr-leder", "GemTeam", Team(new { medlemmer = new[] { new { medarbejder = Demomedarbejdere.Id("ppr1") } } }), "mindst to medlemmer"),
            new("ppr-leder", "GemTeam", Team(new { medlemmer = new[] { new { medarbejder = Demomedarbejdere.Id("ppr1") }, new { medarbejder = MedarbejderId.Ny() } } }), "kan ikke være med"),
            new("ppr-leder", "GemTeam", Team(new { medlemmer = new[] { new { medarbejder = Demomedarbejdere.Id("ppr1") }, new { medarbejder = Demomedarbejdere.Id("tale1") } } }), "mindst to afdelinger"),
            new("ppr-leder", "GemTeam", Team(new { hverUge = 30 }), "hver 26. uge"),
            new("ppr-leder", "GemTeam", Team(new { minutter = 5 }), "Fra 10 til 480"),
            new("ppr-leder", "GemTeam", Team(new { foerste = Nu + Duration.FromDays(500) }), "højst et år frem"),
            new("ppr-leder", "GemTeam", Team(new { id = verden.Ting["nedlagt team"], version = 2 }), "Teamet er nedlagt"),
            new("ppr-leder", "NedlaegTeam", new { id = verden.Ting["nedlagt team"], hvorfor = "Prøve", version = 2 }, "allerede nedlagt"),
            new("soc1", "IndkaldMoede", Moede(new { team = verden.Ting["nedlagt team"] }), "Kun et medlem"),
            new("soc1", "GivSamtykke", Samtykke(new { id = samtykke }), "allerede skrevet"),
            new("soc1", "GivSamtykke", Samtykke(new { mellem = new[] { "Ppr" } }), "mindst to afdelinger"),
            new("soc1", "GivSamtykke", Samtykke(new { omfatter = Array.Empty<string>() }), "hvad der må deles"),
            new("soc1", "GivSamtykke", Samtykke(new { fra = Array.Empty<Guid>() }), "hvem der har sagt ja"),
            new("soc1", "GivSamtykke", Samtykke(new { fra = new[] { verden.Barn } }), "fra 15 år"),
            new("soc1", "GivSamtykke", Samtykke(new { dag = Idag.PlusDays(1) }), "ikke kommet endnu"),
            new("soc1", "GivSamtykke", Samtykke(new { til = Idag.PlusYears(2) }), "højst et år"),
            new("soc1", "GivSamtykke", Samtykke(new { til = Idag.PlusDays(-1) }), "Dagen er gået"),
            new("soc1", "TraekSamtykke", new { id = trukket, af = verden.Mor, version = 2 }, "allerede trukket"),
            new("soc1", "TraekSamtykke", new { id = samtykke, af = verden.Bror, version = 1 }, "den, der gav samtykket"));
    }

    private object Moede(object ret) => Flet(new
    {
        id = Id.Ny(), type = "familiemoede", emne = "Barn", barn = (Guid?)verden.Barn.Vaerdi, start = Nu + Duration.FromDays(20), minutter = 60, sted = "Prøve", medarbejdere = new[] { Demomedarbejdere.Id("ppr1") }, andre = Array.Empty<object>(), barnet = true,
        foraeldre = new[] { verden.Mor }, samtykke = (Guid?)verden.Ting["samtykke"], haster = false,
    }, ret);

    private object Referat(Guid moede, object ret) => Flet(new
    {
        id = moede, udfald = "Anbefalet", moedte = verden.Moedte, punkter = new[] { new { nr = 1, tekst = "Prøve", kreds = "Alle" }, new { nr = 6, tekst = "Prøve", kreds = "Alle" } }, opgaver = Array.Empty<object>(), version = 1,
    }, ret);

    private object Team(object ret) => Flet(new
    {
        id = Id.Ny(), navn = "Prøve", art = "Distriktsteam", enheder = new[] { Demoorganisation.Solsikken }, medlemmer = new[] { "ppr1", "soc1" }.Select(m => new { medarbejder = Demomedarbejdere.Id(m) }), foerste = Nu + Duration.FromDays(20), hverUge = 4, minutter = 90, sted = "Prøve", version = 0,
    }, ret);

    private object Oenske(object ret) => Flet(new { id = Id.Ny(), sag = verden.Sag.Vaerdi, type = "FAMILIE", hvad = "Prøve" }, ret);

    private object Rettet(Guid moede, object ret) => Flet(new
    {
        id = moede, udfald = "Anbefalet", moedte = verden.Moedte, punkter = new[] { new { nr = 1, tekst = "Prøve", kreds = "Alle" }, new { nr = 6, tekst = "Prøve", kreds = "Alle" } }, hvorfor = "Prøve", version = 1,
    }, ret);

    private object Samtykke(object ret) => Flet(new { id = Id.Ny(), barn = verden.Barn, mellem = new[] { "Myndighed", "Ppr" }, omfatter = new[] { "Ppr" }, fra = new[] { verden.Mor }, dag = Idag, til = Idag.PlusDays(30) }, ret);
}
