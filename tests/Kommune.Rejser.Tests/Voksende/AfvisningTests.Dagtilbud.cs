using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    private static EnhedId Solsikken => Demoorganisation.Solsikken;

    [Fact, Krav("D1", "D2", "D3", "D8")]
    public async Task Hos_dagtilbud_om_boern_og_enheder()
    {
        var (stue, plads, sprog) = (verden.Ting["stue"], verden.Ting["barnets plads"], verden.Ting["sprogvurdering"]);
        var (tilsyn, kladde) = (verden.Ting["tilsyn"], verden.Ting["tilsynskladde"]);
        var runde = Id.Af(stue, "runde/1");
        await Afvises(
            new("dag-konsulent", "RegistrerInstitution", Institution(new { enhed = Demoorganisation.Familiehuset, version = 0 }), "Enheden findes ikke i organisationen"),
            new("dag-konsulent", "RegistrerInstitution", Institution(new { pladser = 6000 }), "fra 0 til 5.000"),
            new("dag-konsulent", "RegistrerInstitution", Institution(new { aabnet = Idag.PlusDays(1) }), "Dagen ligger ude i fremtiden"),
            new("dag-konsulent", "RegistrerInstitution", Institution(new { grundomraade = "findes ikke" }), "Vælg et af kommunens grundområder"),
            new("dag-konsulent", "RegistrerInstitution", Institution(new { version = 99 }), "En anden har ændret enheden"),
            new("paed-leder", "GemStue", Stue(new { id = Id.Ny(), version = 0 }), "Der er allerede en med det navn"),
            new("paed-leder", "GemStue", Stue(new { nedlagt = true }), "Flyt det først"),
            new("paed-leder", "GemStue", Stue(new { id = Id.Ny(), navn = "Ny", nedlagt = true, version = 0 }), "Den er ikke oprettet endnu"),
            new("paed-leder", "GemStue", Stue(new { version = 99 }), "En anden har ændret den"),
            new("skole-leder", "GemStue", Stue(new { }), "Kun lederen af enheden"),
            new("paed-leder", "Indskriv", new { enhed = Solsikken, cpr = "010120-0000", fra = Idag }, "Ingen er registreret med det CPR-nummer"),
            new("paed-leder", "Indskriv", new { enhed = Solsikken, cpr = Verden.Cpr, fra = Idag }, "Barnet har allerede en plads i enheden"),
            new("paed-leder", "Indskriv", new { enhed = Solsikken, cpr = Verden.Cpr, fra = verden.IndskrevetFra }, "allerede indskrevet fra den dag"),
            new("paed-leder", "Indskriv", new { enhed = Solsikken, cpr = Verden.Cpr, stue = Guid.NewGuid(), fra = Idag }, "Stuen findes ikke i enheden"),
            new("paed-leder", "Indskriv", new { enhed = Solsikken, cpr = Verden.Cpr, fra = Idag.PlusYears(2) }, "inden for det næste år"),
            new("paed-leder", "SkiftStue", new { id = plads, stue, version = 1 }, "Barnet er der allerede"),
            new("paed-leder", "SkiftStue", new { id = plads, stue = Guid.NewGuid(), version = 1 }, "Vælg en stue i den enhed"),
            new("paed-leder", "Udskriv", new { id = plads, til = verden.IndskrevetFra.PlusDays(-1), version = 1 }, "Pladsen begyndte"),
            new("paed-leder", "Udskriv", new { id = plads, til = Idag.PlusYears(3), version = 1 }, "inden for to år"),
            new("paed-leder", "Udskriv", new { id = plads, version = 1 }, "Skriv den sidste dag"),
            new("paed-leder", "IndlaesFil", new { id = Id.Ny(), enhed = Solsikken, indhold = " " }, "Vælg en fil"),
            new("paed-leder", "IndlaesFil", new { id = Id.Ny(), enhed = Solsikken, indhold = "navn;alder\nIda;4" }, "Den første linje skal være"),
            new("paed-leder", "IndlaesFil", new { id = Id.Ny(), enhed = Solsikken, indhold = "cpr;stue;fra;til" }, "ingen linjer under overskrifterne"),
            new("paed1", "VurderStue", new { stue, runde = Guid.NewGuid(), boern = Array.Empty<object>(), skridt = "Gem" }, "Runden er afsluttet"),
            new("paed1", "VurderStue", new { stue, runde, boern = new[] { Set(verden.Bror, "Groen", null) }, skridt = "Gem" }, "går ikke her mere"),
            new("paed1", "VurderStue", new { stue, runde, boern = new[] { Set(verden.Barn, "Roed", null) }, skridt = "Gem" }, "Farven alene siger for lidt"),
            new("paed1", "VurderStue", new { stue, runde, boern = new[] { Set(verden.Barn, "Groen", null) }, skridt = "Gem" }, "En anden har imens sat gul"),
            new("paed1", "VurderBarn", new { barn = verden.Barn, farve = "Gul", omraader = Array.Empty<string>(), dag = Idag }, "Farven alene siger for lidt"),
            new("paed1", "VurderBarn", new { barn = verden.Barn, farve = "Groen", omraader = Array.Empty<string>(), dag = Idag.PlusDays(1) }, "Dagen ligger ude i fremtiden"),
            new("paed1", "VurderBarn", new { barn = verden.Barn, farve = "Groen", omraader = Array.Empty<string>(), dag = verden.IndskrevetFra.PlusDays(-1) }, "Barnet begyndte"),
            new("paed1", "AfvisPejling", new { barn = verden.Barn, kode = "roed", fakta = "2001-01-01", begrundelse = "Vi har set på det" }, "Pejlingen er der ikke mere"),
            new("paed1", "AfvisPejling", new { barn = verden.Barn, kode = "traek", fakta = verden.AfvistPejling, begrundelse = "Vi har set på det" }, "En kollega har allerede set på den"),
            new("paed1", "AfvisPejling", new { barn = verden.Barn, kode = "traek", fakta = verden.AfvistPejling, begrundelse = "Nej" }, "Skriv, hvorfor den ikke kræver noget"),
            new("paed1", "MeldSprogbehov", new { barn = verden.Barn, tegn = "Få ord" }, "det er skolen, der vurderer"),
            new("paed1", "VurderSprog", Sprog(new { dag = Idag.PlusDays(1) }), "Dagen ligger ude i fremtiden"),
            new("paed1", "VurderSprog", Sprog(new { dag = Idag.PlusYears(-2) }), "mere end et år tilbage"),
            new("paed1", "VurderSprog", Sprog(new { indsats = (string?)null }), "Skriv, hvad I gør"),
            new("paed1", "VurderSprog", Sprog(new { foelgesOp = (LocalDate?)null }), "Sæt en dag, hvor I ser på det igen"),
            new("paed1", "VurderSprog", Sprog(new { foelgesOp = Idag }), "Dagen skal ligge efter vurderingen"),
            new("paed1", "FoelgOpPaaSprog", new { id = sprog, virkning = "Prøve", naesteGang = Idag, version = 2 }, "Dagen skal ligge efter i dag"),
            new("dag-konsulent", "RegistrerTilsyn", Tilsyn(new { id = tilsyn, version = 2 }), "Rapporten er offentliggjort og kan ikke ændres"),
            new("dag-konsulent", "RegistrerTilsyn", Tilsyn(new { besoegt = Idag.PlusDays(1) }), "Dagen ligger ude i fremtiden"),
            new("dag-konsulent", "RegistrerTilsyn", Tilsyn(new { besoegt = new LocalDate(2009, 1, 1) }), "Enheden åbnede"),
            new("dag-konsulent", "RegistrerTilsyn", Tilsyn(new { aftaler = "Ro", foelgesOp = Idag.PlusDays(-9) }), "Dagen skal ligge efter besøget"),
            new("dag-konsulent", "RegistrerTilsyn", Tilsyn(new { foelgesOp = Idag.PlusDays(9) }), "Skriv, hvad der er aftalt"),
            new("dag-konsulent", "RegistrerTilsyn", Tilsyn(new { id = kladde, version = 9 }), "En anden har ændret rapporten"),
            new("dag-konsulent", "OffentliggoerTilsyn", new { id = tilsyn, version = 2 }, "Rapporten er allerede offentliggjort"));
    }

    [Fact, Krav("D4")]
    public async Task Hos_dagtilbud_om_laeringsmiljoeet()
    {
        var (ny, evalueret) = (verden.Ting["ny analyse"], verden.Ting["evalueret analyse"]);
        var (vNy, vSlut) = (await D(ny), await D(evalueret));
        var mig = Demomedarbejdere.Id("paed1");
        await Afvises(
            new("paed1", "BegyndBal", Analyse(new { id = ny }), "Analysen er allerede begyndt"),
            new("paed1", "BegyndBal", Analyse(new { emne = "Barn" }), "Vælg barnet"),
            new("paed1", "BegyndBal", Analyse(new { barn = verden.Barn }), "her skal intet barn vælges"),
            new("paed1", "BegyndBal", Analyse(new { emne = "Laeringsmiljoe" }), "Vælg, hvor læringsmiljøet er"),
            new("paed1", "BegyndBal", Analyse(new { stue = Guid.NewGuid() }), "Den findes ikke i enheden"),
            new("paed1", "BegyndBal", Analyse(new { emne = "Barn", barn = verden.Bror }), "Barnet går ikke i enheden"),
            new("paed1", "BegyndBal", Analyse(new { deltagere = new[] { Demomedarbejdere.Id("soc1") } }), "Vælg blandt dem, der arbejder i enheden"),
            new("paed1", "SaetMaal", new { id = evalueret, maal = "Prøve", version = vSlut }, "Analysen er evalueret"),
            new("paed1", "AnalyserForhold", new { id = ny, faellesskab = "Prøve", aktoer = "Prøve", individ = "Prøve", version = vNy }, "Skriv først del 2"),
            new("paed1", "AnalyserForhold", new { id = ny, faellesskab = "Prøve", aktoer = "Prøve", version = vNy }, "Se det fra mindst tre sider. Der er skrevet i 2"),
            new("paed1", "FindRessourcer", new { id = ny, undtagelser = "Prøve", version = vNy }, "Skriv først del 2"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, []), "Skriv mindst ét tiltag"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [.. Enumerable.Repeat(Et(new { }), 13)]), "Højst 12 tiltag"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { tekst = (string?)null })]), "Skriv, hvad I gør"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { ejer = (Guid?)null })]), "Vælg, hvem der gør det"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { ejer = Demomedarbejdere.Id("soc1") })]), "Vælg en, der arbejder i enheden"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { senest = (LocalDate?)null })]), "Skriv hvornår"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { senest = Idag.PlusDays(60) })]), "Dagen ligger efter evalueringen"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { })], Idag), "Dagen skal ligge efter i dag"),
            new("paed1", "VaelgTiltag", Tiltag(ny, vNy, [Et(new { })], Idag.PlusYears(2)), "Evaluér inden for et år"),
            new("paed1", "VaelgTiltag", Tiltag(evalueret, vSlut, [Et(new { })]), "Et tiltag, der er gjort, kan ikke tages ud igen"),
            new("paed1", "UdfoerTiltag", new { id = evalueret, tiltag = verden.Ting["udført tiltag"] }, "Analysen er evalueret"),
            new("paed1", "UdfoerTiltag", new { id = ny, tiltag = Guid.NewGuid() }, "Tiltaget er der ikke mere"),
            new("paed1", "UdfoerTiltag", new { id = evalueret, tiltag = verden.Ting["udført tiltag"] }, "Tiltaget er allerede gjort"),
            new("paed1", "EvaluerBal", new { id = ny, udfald = "Naaet", aendret = "Prøve", version = vNy }, "Skriv først del 2"));

        object Analyse(object med) => Flet(new { id = Id.Ny(), emne = "Enhed", enhed = Solsikken, titel = "Prøve", deltagere = new[] { mig }, opgave = "Prøve" }, med);
        object Et(object med) => Flet(new { tekst = "Prøve", ejer = mig, senest = Idag.PlusDays(10) }, med);
        object Tiltag(Guid id, int version, object[] tiltag, LocalDate? evalueres = null) => new { id, tiltag, evalueres = evalueres ?? Idag.PlusDays(30), version };
    }

    [Fact, Krav("D5", "D6", "D7")]
    public async Task Hos_dagtilbud_om_det_der_sendes_videre()
    {
        var (ny, bevilget, trukket, overgang) = (verden.Ting["ny plads"], verden.Ting["bevilget plads"], verden.Ting["trukket plads"], verden.Ting["overgang"]);
        var (vNy, vBevilget, vTrukket) = (await D(ny), await D(bevilget), await D(trukket));
        await Afvises(
            new("paed1", "AfgivUnderretning", Underret(new { boern = Array.Empty<BorgerId>() }), "Vælg det barn"),
            new("paed1", "AfgivUnderretning", Underret(new { boern = Enumerable.Range(0, 21).Select(_ => BorgerId.Ny()) }), "Højst 20 børn"),
            new("paed1", "AfgivUnderretning", Underret(new { boern = new[] { verden.Bror } }), "Kun børn, der går hos jer"),
            new("paed1", "AfgivUnderretning", Underret(new { bekymring = "Trist"[..4] }), "Skriv, hvad I ser og hører"),
            new("paed1", "AfgivIndstilling", Indstil(new { samtykkeFra = Array.Empty<BorgerId>() }), "skal have sagt ja"),
            new("paed1", "AfgivIndstilling", Indstil(new { samtykkeFra = new[] { verden.Mor, verden.Bror } }), "Kun dem, der har forældremyndigheden"),
            new("paed1", "AfgivIndstilling", Indstil(new { samtykke = Idag.PlusDays(1) }), "Dagen ligger ude i fremtiden"),
            new("paed1", "AfgivIndstilling", Indstil(new { samtykke = Idag.PlusYears(-2) }), "mere end et år gammelt"),
            new("paed1", "OenskSparring", new { id = verden.Ting["sparring"], enhed = Solsikken, emne = "Prøve", spoergsmaal = "Prøve" }, "Ønsket er allerede sendt"),
            new("paed1", "OenskSparring", new { id = Id.Ny(), enhed = Solsikken, stue = Guid.NewGuid(), emne = "Prøve", spoergsmaal = "Prøve" }, "Den findes ikke i enheden"),
            new("paed1", "OenskKonference", Konference(new { stue = Guid.NewGuid() }), "Den findes ikke i enheden"),
            new("paed1", "OenskKonference", Konference(new { barn = verden.Bror }), "Barnet går ikke i enheden"),
            new("paed1", "OenskKonference", Konference(new { barn = (BorgerId?)null }), "Uden et barn er der intet samtykke"),
            new("paed1", "SoegPlads", Soeg(new { }), "Der er allerede en ansøgning"),
            new("paed1", "SoegPlads", Soeg(new { samtykkeFra = Array.Empty<BorgerId>() }), "skal have sagt ja"),
            new("paed1", "BedOmPladsmoede", new { id = trukket, type = "koordineringskonference", hvad = "Er der prøvet nok?", version = vTrukket }, "afgjort eller trukket"),
            new("paed1", "BedOmPladsmoede", new { id = ny, type = "koordineringskonference", hvad = "Er der prøvet nok?", version = vNy }, "Vælg mødet"),
            new("paed1", "TraekAnsoegning", new { id = bevilget, begrundelse = "Prøve", version = vBevilget }, "afgjort eller trukket"),
            new("dag-konsulent", "SaetUdvalgsdato", new { id = bevilget, dato = Idag, version = vBevilget }, "afgjort eller trukket"),
            new("dag-konsulent", "SaetUdvalgsdato", new { id = ny, dato = Idag.PlusDays(-1), version = vNy }, "Dagen har været"),
            new("dag-konsulent", "SaetUdvalgsdato", new { id = ny, dato = Idag.PlusYears(2), version = vNy }, "inden for et år"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(trukket, vTrukket, new { }), "Sæt først den dag"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(bevilget, vBevilget, new { }), "afgjort eller trukket"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { opfyldte = new[] { 99 } }), "Kriterierne passer ikke"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { plads = (EnhedId?)null }), "Vælg, hvor pladsen er"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { plads = Demoorganisation.Familiehuset }), "Enheden findes ikke"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { fra = (LocalDate?)null }), "Skriv den første dag"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { forventetVirkning = (string?)null }), "hvad pladsen skal føre til"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { vejTilbage = (string?)null }), "Uden den bliver en plads for altid"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { revisiteres = (LocalDate?)null }), "hvor pladsen tages op igen"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { revisiteres = Idag.PlusYears(3) }), "måneder efter den første dag"),
            new("dag-konsulent", "AfgoerPlads", Bevilg(ny, vNy, new { udfald = "Afslag" }), "Uden en plads er der ingen enhed"),
            new("dag-konsulent", "RevisiterPlads", Igen(ny, vNy, new { }), "Der er ingen plads at se på"),
            new("dag-konsulent", "RevisiterPlads", Igen(bevilget, vBevilget, new { naeste = (LocalDate?)null }), "hvor pladsen tages op igen"),
            new("dag-konsulent", "RevisiterPlads", Igen(bevilget, vBevilget, new { naeste = Idag }), "Dagen skal ligge inden for"),
            new("dag-konsulent", "RevisiterPlads", Igen(bevilget, vBevilget, new { sidsteDag = Idag }), "Pladsen fortsætter, så der er ingen sidste dag"),
            new("dag-konsulent", "RevisiterPlads", Igen(bevilget, vBevilget, new { fortsaetter = false, naeste = (LocalDate?)null }), "Skriv den sidste dag på pladsen"),
            new("dag-konsulent", "RevisiterPlads", Igen(bevilget, vBevilget, new { fortsaetter = false, sidsteDag = Idag }), "skal ikke tages op igen"),
            new("paed1", "OverleverBarn", Overlever(new { id = overgang }), "Overleveringen er allerede sendt"),
            new("paed1", "OverleverBarn", Overlever(new { til = Demoorganisation.Familiehuset }), "Vælg den næste enhed"),
            new("paed1", "OverleverBarn", Overlever(new { til = Solsikken }), "Barnet går der allerede"),
            new("paed1", "OverleverBarn", Overlever(new { skift = Idag.PlusYears(2) }), "inden for det næste år"),
            new("paed1", "OverleverBarn", Overlever(new { punkter = Array.Empty<object>() }), "Skriv i mindst ét punkt"),
            new("paed1", "OverleverBarn", Overlever(new { punkter = new[] { new { nr = 99, indhold = "Prøve" } } }), "Tjeklisten er ændret imens"),
            new("paed1", "OverleverBarn", Overlever(new { samtykke = (LocalDate?)null, samtykkeFra = Array.Empty<BorgerId>() }), "Må kun gives videre med samtykke"),
            new("skole-leder", "ModtagOverlevering", new { id = overgang, version = 2 }, "Overleveringen er allerede modtaget"));

        object Underret(object med) => Flet(new { id = Id.Ny(), boern = new[] { verden.Barn }, bekymring = "Prøve på en bekymring", akut = false, overgreb = false }, med);
        object Indstil(object med) => Flet(new { id = Id.Ny(), barn = verden.Barn, spoergsmaal = "Prøve", forsoegt = "Prøve", foraeldrenesSyn = "Prøve", oensket = "Sparring", samtykke = Idag, samtykkeFra = new[] { verden.Mor } }, med);
        object Konference(object med) => Flet(new { id = Id.Ny(), enhed = Solsikken, barn = verden.Barn, emne = "Prøve", forsoegt = "Prøve", samtykke = Idag, samtykkeFra = new[] { verden.Mor } }, med);
        object Soeg(object med) => Flet(new { id = Id.Ny(), barn = verden.Barn, art = "Ressourceplads", begrundelse = "Prøve", forsoegt = "Prøve", foraeldrenesSyn = "Prøve", samtykke = Idag, samtykkeFra = new[] { verden.Mor } }, med);
        object Bevilg(Guid id, int version, object med) => Flet(new { id, udfald = "Bevilget", opfyldte = new[] { 1 }, begrundelse = "Prøve", plads = Solsikken, fra = Idag, forventetVirkning = "Prøve", vejTilbage = "Prøve", revisiteres = Idag.PlusDays(120), version }, med);
        object Igen(Guid id, int version, object med) => Flet(new { id, fortsaetter = true, virkning = "Prøve", begrundelse = "Prøve", naeste = Idag.PlusDays(100), version }, med);
        object Overlever(object med) => Flet(new { id = Id.Ny(), barn = verden.Barn, til = Demoorganisation.Soendermark, skift = Idag.PlusDays(60), punkter = new[] { new { nr = 1, indhold = "Prøve" } }, samtykke = Idag, samtykkeFra = new[] { verden.Mor } }, med);
    }

    private Task<int> D(Guid stroem) => verden.Version("dagtilbud", stroem);

    private static object Institution(object med) => Flet(new { enhed = Solsikken, art = "Boernehave", pladser = 60, aabnet = new LocalDate(2010, 8, 1), version = 1 }, med);

    private object Stue(object med) => Flet(new { id = verden.Ting["stue"], enhed = Solsikken, navn = "Mariehønen", voksne = Array.Empty<Guid>(), nedlagt = false, version = 1 }, med);

    private static object Set(BorgerId barn, string farve, string? tekst) => new { barn, farve, tekst, omraader = Array.Empty<string>() };

    private object Sprog(object med) => Flet(new { id = Id.Ny(), barn = verden.Barn, dag = Idag, resultat = "SaerligtFokus", tekst = "Prøve", indsats = "Prøve", foelgesOp = Idag.PlusDays(30) }, med);

    private object Tilsyn(object med) => Flet(new { id = Id.Ny(), enhed = Solsikken, anmeldt = true, besoegt = Idag.PlusDays(-2), iagttagelser = "Prøve", vurdering = "Prøve", version = 0 }, med);
}
