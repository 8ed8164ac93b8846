using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M16")]
    public async Task Om_udtalelser()
    {
        var (sag, aaben, laege, besvaret, opgivet) = (verden.Sag.Vaerdi, verden.Ting["åben udtalelse"], verden.Ting["åben udtalelse fra læge"], verden.Ting["besvaret udtalelse"], verden.Ting["opgivet udtalelse"]);
        var (vLaege, vBesvaret, vOpgivet) = (await M(laege), await M(besvaret), await M(opgivet));
        var (pprs, pprBesvaret) = (verden.Ting["åben udtalelse fra PPR"], verden.Ting["besvaret udtalelse fra PPR"]);
        object Spoerg(object med) => Flet(new { id = Id.Ny(), sag, fra = "Laege", navn = "Læge Holm", spoergsmaal = "Hvordan er barnets søvn?", grund = "noedvendig", samtykkeFra = Array.Empty<Guid>() }, med);
        object Registrer(object med) => Flet(new { id = laege, af = "Læge Holm", svar = "Vægten følger kurven", version = vLaege }, med);
        var registreret = verden.Ting["registreret udtalelse"];
        var vRegistreret = await M(registreret);
        object Ret(object med) => Flet(new { id = registreret, af = "Læge Holm", svar = "Vægten følger kurven", dag = Idag, begrundelse = "Et ord manglede", version = vRegistreret }, med);
        await Afvises(
            new("soc1", "IndhentUdtalelse", Spoerg(new { sag = verden.Ting["lukket sag"] }), "Sagen er lukket"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { id = aaben }), "Der er allerede bedt om udtalelsen"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { sag = verden.Ting["brors sag"], fra = "Dagtilbud" }), "Barnet går ikke i et dagtilbud"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { fra = "Dagtilbud", enhed = Demoorganisation.Moellen }), "Vælg et af de steder, hvor barnet går"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { navn = (string?)null }), "Skriv, hvem der spørges"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { spoergsmaal = "Søvn?" }), "Skriv, hvad du gerne vil vide"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { grund = "lyst" }), "Vælg grundlaget"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { grund = "samtykke", samtykkeFra = new[] { verden.Mor } }), "Skriv, hvilken dag der er givet samtykke"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { grund = "samtykke", samtykke = Idag.PlusDays(1), samtykkeFra = new[] { verden.Mor } }), "Dagen ligger ude i fremtiden"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { grund = "samtykke", samtykke = Idag }), "Alle, der har forældremyndigheden, skal have sagt ja"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { grund = "samtykke", samtykke = Idag, samtykkeFra = new[] { verden.Mor, verden.Bror } }), "Kun dem, der har forældremyndigheden"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { sag = verden.Ting["nabos sag"], grund = "samtykke", samtykke = Idag }), "Det er ikke registreret, hvem der har forældremyndigheden"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { svarSenest = Idag }), "Giv dem mindst til i morgen"),
            new("soc1", "IndhentUdtalelse", Spoerg(new { svarSenest = Idag.PlusYears(2) }), "Vælg en dag inden for et år"),
            new("soc1", "RykForUdtalelse", new { id = besvaret, version = vBesvaret }, "Udtalelsen kom"),
            new("soc1", "RykForUdtalelse", new { id = opgivet, version = vOpgivet }, "Den blev opgivet"),
            new("soc1", "RykForUdtalelse", new { id = laege, svarSenest = Idag, version = vLaege }, "Giv dem mindst til i morgen"),
            new("soc1", "RegistrerUdtalelse", Registrer(new { id = besvaret, version = vBesvaret }), "Udtalelsen kom"),
            new("soc1", "RegistrerUdtalelse", Registrer(new { dag = Idag.PlusDays(1) }), "Dagen kan ikke ligge i fremtiden"),
            new("soc1", "RegistrerUdtalelse", Registrer(new { dag = Idag.PlusDays(-90) }), "Dagen ligger, før der blev bedt om den"),
            new("soc1", "RegistrerUdtalelse", Registrer(new { af = "x" }), "Skriv, hvem der har svaret"),
            new("soc1", "RegistrerUdtalelse", Registrer(new { svar = "Ja" }), "Skriv, hvad der blev svaret"),
            new("soc1", "RetUdtalelse", Ret(new { id = laege, version = vLaege }), "Udtalelsen er ikke kommet"),
            new("soc1", "RetUdtalelse", Ret(new { id = besvaret, version = vBesvaret }), "de retter det selv"),
            new("soc1", "RetUdtalelse", Ret(new { begrundelse = "x" }), "Skriv, hvorfor svaret rettes"),
            new("paed1", "RetSvar", new { id = aaben, svar = "Hun leger gerne med andre", version = 1 }, "Der er ikke svaret endnu"),
            new("paed1", "RetSvar", new { id = besvaret, svar = "Hun leger gerne med andre", version = 3 }, "En anden har rettet svaret"),
            new("paed1", "RetSvar", new { id = besvaret, svar = "Fint", version = 4 }, "Skriv jeres svar"),
            new("soc1", "OpgivUdtalelse", new { id = besvaret, begrundelse = "Ikke brug for den", version = vBesvaret }, "Udtalelsen kom"),
            new("soc1", "OpgivUdtalelse", new { id = laege, begrundelse = "x", version = vLaege }, "Skriv, hvorfor der ikke ventes"),
            new("paed1", "BesvarUdtalelse", new { id = besvaret, svar = "Hun leger gerne med andre", version = 3 }, "Der blev svaret"),
            new("paed1", "BesvarUdtalelse", new { id = aaben, svar = "Hun leger gerne med andre", version = 2 }, "Myndighed har rykket"),
            new("paed1", "BesvarUdtalelse", new { id = aaben, svar = "Fint", version = 1 }, "Skriv jeres svar"),
            new("ppr-leder", "FordelUdtalelse", new { id = pprs, medarbejder = Demomedarbejdere.Id("soc1"), version = 1 }, "Vælg en, der arbejder i PPR"),
            new("ppr-leder", "FordelUdtalelse", new { id = pprBesvaret, medarbejder = Demomedarbejdere.Id("ppr2"), version = 3 }, "Der blev svaret"),
            new("ppr-leder", "AfgivUdtalelse", new { id = pprBesvaret, svar = "Vurderingen er i gang", version = 3 }, "Der blev svaret"),
            new("ppr-leder", "AfgivUdtalelse", new { id = pprs, svar = "Vurderingen er i gang", version = 2 }, "Spørgsmålet er ændret"),
            new("ppr-leder", "AfgivUdtalelse", new { id = pprs, svar = "Nej", version = 1 }, "Skriv svaret"));
    }
}
