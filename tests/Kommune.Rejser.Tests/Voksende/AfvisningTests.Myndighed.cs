using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M1")]
    public async Task Om_underretninger()
    {
        var (vurderet, annulleret, brors, fjerde, genbos) = (verden.Underretning.Vaerdi, verden.Ting["annulleret underretning"], verden.Ting["brors nye underretning"], verden.Ting["fjerde underretning"], verden.Ting["genbos underretning"]);
        await Afvises(
            new("soc1", "ModtagUnderretning", Modtag(new { boern = Array.Empty<BorgerId>() }), "Søg og vælg det barn"),
            new("soc1", "ModtagUnderretning", Modtag(new { boern = Enumerable.Range(0, 21).Select(_ => BorgerId.Ny()) }), "Højst 20 børn i én henvendelse"),
            new("soc1", "ModtagUnderretning", Modtag(new { bekymring = "Hm" }), "Skriv, hvad bekymringen er"),
            new("soc1", "ModtagUnderretning", Modtag(new { sted = (string?)null }), "Skriv arbejdsstedet eller navnet"),
            new("soc1", "ModtagUnderretning", Modtag(new { modtaget = Nu + Duration.FromHours(1) }), "Modtagelsen kan ikke ligge i fremtiden"),
            new("soc1", "ModtagUnderretning", Modtag(new { modtaget = Nu - Duration.FromDays(4 * 365) }), "Modtagelsen ligger mere end tre år tilbage"),
            new("soc1", "ModtagUnderretning", Modtag(new { team = Demoorganisation.Syd }), "Du er ikke i det team, der skal vurdere"),
            new("soc1", "RetModtagelse", new { id = annulleret, modtaget = Nu - Duration.FromDays(150), begrundelse = "Prøve", version = await M(annulleret) }, "Underretningen er annulleret"),
            new("soc1", "RetModtagelse", new { id = vurderet, modtaget = Nu, begrundelse = "Prøve", version = await M(vurderet) }, "Den kan ikke være modtaget, efter at den blev vurderet"),
            new("soc1", "RetModtagelse", new { id = brors, modtaget = Nu + Duration.FromHours(1), begrundelse = "Prøve", version = await M(brors) }, "Modtagelsen kan ikke ligge i fremtiden"),
            new("soc1", "AnnullerUnderretning", new { id = annulleret, begrundelse = "Prøve", version = await M(annulleret) }, "Underretningen er allerede annulleret"),
            new("soc1", "AnnullerUnderretning", new { id = vurderet, begrundelse = "Prøve", version = await M(vurderet) }, "Den har ført til en sag. Luk sagen først"),
            new("soc1", "KvitterUnderretning", new { id = annulleret, version = await M(annulleret) }, "Underretningen er annulleret"),
            new("soc1", "KvitterUnderretning", new { id = vurderet, version = await M(vurderet) }, "Der er allerede kvitteret"),
            new("soc1", "SkrivOvergrebssamtale", new { id = vurderet, barnetsOrd = "Nej", udenForaeldre = true, version = await M(vurderet) }, "Underretningen handler ikke om overgreb"),
            new("soc1", "SkrivOvergrebssamtale", new { id = brors, udenForaeldre = true, version = await M(brors) }, "Skriv, hvad barnet sagde"),
            new("soc1", "SkrivOvergrebssamtale", new { id = brors, barnetsOrd = "Ja", udeladtFordi = "For lille", udenForaeldre = true, version = await M(brors) }, "Samtalen kan ikke både være holdt og udeladt"),
            new("soc1", "SkrivOvergrebssamtale", new { id = brors, barnetsOrd = "Ja", holdt = Nu + Duration.FromHours(1), udenForaeldre = true, version = await M(brors) }, "Samtalen kan ikke ligge i fremtiden"),
            await Vurder(annulleret, new { }, "Underretningen er annulleret"),
            await Vurder(vurderet, new { }, "Underretningen er allerede vurderet"),
            await Vurder(brors, new { ogsaaSoeskende = new[] { fjerde } }, "eller hører ikke til samme henvendelse"),
            await Vurder(brors, new { begrundelse = "Kort" }, "Skriv begrundelsen, så familien"),
            await Vurder(brors, new { fare = "Ja" }, "Er barnet i fare, kan der ikke svares »ikke yderligere«"),
            await Vurder(genbos, new { udfald = "AabenSag" }, "Der er ingen åben sag at tilføje den til"),
            await Vurder(brors, new { udfald = "NySag" }, "Barnet har en åben sag"),
            await Vurder(brors, new { udfald = "AabenSag", aeresrelateret = true }, "Den æresrelaterede risiko hører til screeningen"),
            await Vurder(brors, new { screening = "Afdaekning" }, "En screening hører til en sag"),
            await Vurder(brors, new { udfald = "AabenSag", screening = "Undersoegelse" }, "Der er allerede en undersøgelse i gang"),
            await Vurder(fjerde, new { udfald = "AabenSag" }, "En, der ikke har behandlet sagen, skal være med"),
            await Vurder(fjerde, new { udfald = "AabenSag", andenVurderer = Demomedarbejdere.Id("soc1") }, "Vælg en, der ikke selv har behandlet sagen"),
            await Vurder(fjerde, new { andenVurderer = Demomedarbejdere.Id("soc2") }, "Kun en leder kan lukke den"),
            await Vurder(fjerde, new { andenVurderer = Demomedarbejdere.Id("soc2") }, "Skriv lederens begrundelse", "soc-leder"));
    }

    [Fact, Krav("M2", "M3", "M4")]
    public async Task Om_sager()
    {
        var (sag, brors, nabos, lukket) = (verden.Sag.Vaerdi, verden.Ting["brors sag"], verden.Ting["nabos sag"], verden.Ting["lukket sag"]);
        var (screening, samtale, slettetSamtale) = (await verden.Faktum("sag-screenet.v1"), await verden.Faktum("boernesamtale-holdt.v1"), await Annulleret());
        var (vSag, vBror, vUnder, vBrorUnder, vNaboUnder) = (await M(sag), await M(brors), await U(sag), await U(brors), await U(nabos));
        await Afvises(
            new("soc1", "AabnSag", new { id = Id.Ny(), barn = verden.Barn, begrundelse = "Familien beder om hjælp" }, "Barnet har allerede en åben sag"),
            new("soc1", "AabnSag", new { id = Id.Ny(), barn = verden.Ting["genbo"], begrundelse = "x" }, "Skriv, hvorfor sagen åbnes"),
            new("soc1", "AabnSag", new { id = Id.Ny(), barn = verden.Ting["genbo"], begrundelse = "Familien beder om hjælp", team = Demoorganisation.Syd }, "Vælg et team, du er i"),
            new("soc1", "OverdragSag", new { id = sag, team = Guid.NewGuid(), note = "Se journalen", version = vSag }, "Vælg et team i Myndighed"),
            new("soc1", "OverdragSag", new { id = sag, team = Demoorganisation.Nord, ansvarlig = Demomedarbejdere.Id("soc2"), note = "Se journalen", version = vSag }, "Den valgte er ikke i teamet"),
            new("soc1", "OverdragSag", new { id = sag, team = Demoorganisation.Nord, ansvarlig = Demomedarbejdere.Id("soc1"), note = "Se journalen", version = vSag }, "Sagen er allerede der"),
            new("soc1", "OverdragSag", new { id = sag, team = Demoorganisation.Nord, ansvarlig = Demomedarbejdere.Id("soc3"), note = "Se", version = vSag }, "Skriv, hvad den næste skal vide"),
            new("soc1", "OvertagSag", new { id = sag }, "Du har allerede overtaget sagen"),
            new("soc-leder", "OvertagSag", new { id = brors }, "Sagen er overdraget til en anden"),
            new("soc1", "OvertagSag", new { id = nabos }, "Sagen er ikke overdraget til nogen"),
            new("soc1", "LukSag", new { id = brors, aarsag = "IntetBehov", begrundelse = "Kort", version = vBror }, "Skriv begrundelsen, så familien"),
            new("soc1", "LukSag", new { id = sag, aarsag = "IntetBehov", begrundelse = "Der er ikke mere at gøre", version = vSag }, "løber stadig"),
            new("soc1", "LukSag", new { id = lukket, aarsag = "IntetBehov", begrundelse = "Der er ikke mere at gøre", version = await M(lukket) }, "Sagen er lukket"),
            new("soc1", "HoldSamtale", new { id = lukket, hvor = "Hjemme", ord = "Hej", version = await M(lukket) }, "Sagen er lukket"),
            new("soc1", "HoldSamtale", new { id = sag, hvor = "Hjemme", ord = "Hej", hvornaar = Nu + Duration.FromHours(1), version = vSag }, "fremtiden"),
            new("soc1", "HoldSamtale", new { id = sag, hvor = "Hjemme", ord = "Hej", hoert = 11, version = vSag }, "Skriv et tal fra 0 til 10"),
            new("soc1", "RetSamtale", new { id = sag, samtale = slettetSamtale, hvornaar = Nu, hvor = "Hjemme", ord = "Hej", begrundelse = "Prøve", version = vSag }, "Samtalen findes ikke, eller den er annulleret"),
            new("soc1", "RetSamtale", new { id = sag, samtale, hvornaar = Nu, hvor = "Hjemme", ord = "Hej", begrundelse = "x", version = vSag }, "Skriv, hvorfor samtalen rettes"),
            new("soc1", "AnnullerSamtale", new { id = sag, samtale = slettetSamtale, begrundelse = "Prøve", version = vSag }, "Samtalen findes ikke, eller den er allerede annulleret"),
            new("soc1", "AnnullerSamtale", new { id = sag, samtale, begrundelse = "x", version = vSag }, "Skriv, hvorfor samtalen annulleres"),
            new("soc1", "ScreenSag", new { id = brors, udfald = "Undersoegelse", begrundelse = "Skal undersøges", version = vBror }, "Der er allerede en undersøgelse i gang"),
            new("soc1", "ScreenSag", new { id = sag, udfald = "Afdaekning", begrundelse = "Skal afdækkes", opmaerksomFra = Nu - Duration.FromDays(1), version = vSag }, "Skriv, hvorfor de fire måneder regnes fra den dag"),
            new("soc1", "AnnullerScreening", new { id = sag, screening, begrundelse = "x", version = vSag }, "Skriv, hvorfor screeningen annulleres"),
            new("soc1", "AnnullerScreening", new { id = sag, screening, begrundelse = "Prøve", version = vSag }, "Der er begyndt en undersøgelse efter den"),
            new("soc1", "AnnullerScreening", new { id = sag, screening = Guid.NewGuid(), begrundelse = "Prøve", version = vSag }, "Screeningen findes ikke"),
            new("soc1", "AfslutUndersoegelse", new { id = sag, version = vUnder }, "Undersøgelsen er allerede afsluttet"),
            new("soc1", "GemUndersoegelse", new { id = sag, version = vUnder, tekster = Array.Empty<object>() }, "Undersøgelsen er afsluttet"),
            new("soc1", "GemUndersoegelse", new { id = brors, version = vBrorUnder, tekster = To("SkoleUdfordringer") }, "Den samme tekst er sendt to gange"),
            new("soc1", "GemUndersoegelse", new { id = brors, version = vBrorUnder, afslut = true, indsatsAnbefalet = true, tekster = new[] { new { felt = "Konklusion", tekst = "Trives" } } }, "Der står intet om udvikling og adfærd, familie"),
            new("soc1", "RetUndersoegelse", new { id = sag, version = vUnder, begrundelse = "Prøve", tekster = new[] { new { felt = "IkkeRelevant", tekst = "" } } }, "Der står intet om"),
            new("soc1", "RetUndersoegelse", new { id = sag, version = vUnder, begrundelse = "Prøve", tekster = To("SkoleUdfordringer") }, "Den samme tekst er sendt to gange"),
            new("soc1", "RetUndersoegelse", new { id = brors, version = vBrorUnder, begrundelse = "Prøve", tekster = To("SkoleUdfordringer")[..1] }, "Undersøgelsen er ikke afsluttet"),
            new("soc1", "RetOpmaerksom", new { id = sag, opmaerksomFra = Nu, begrundelse = "Prøve", version = vUnder }, "Det kan ikke være efter, at undersøgelsen blev afsluttet"),
            new("soc1", "RetOpmaerksom", new { id = brors, opmaerksomFra = Nu + Duration.FromHours(1), begrundelse = "Prøve", version = vBrorUnder }, "fremtiden"),
            new("soc1", "RetOpmaerksom", new { id = brors, opmaerksomFra = Nu - Duration.FromDays(9), begrundelse = "x", version = vBrorUnder }, "Skriv, hvorfor dagen ændres"),
            new("soc1", "VurderForeloebigt", new { id = brors, vurdering = "Kort", hvorfor = "Skolen har ikke svaret", indsatsAnbefalet = true, version = vBrorUnder }, "Skriv, hvad der vurderes nu"),
            new("soc1", "VurderForeloebigt", new { id = brors, vurdering = "Der er brug for støtte", hvorfor = "Kort", indsatsAnbefalet = true, version = vBrorUnder }, "Skriv, hvad der mangler"),
            new("soc1", "VurderForeloebigt", new { id = brors, vurdering = "Der er brug for støtte", hvorfor = "Skolen har ikke svaret", version = vBrorUnder }, "Tag foreløbig stilling"),
            new("soc1", "VurderForeloebigt", new { id = nabos, vurdering = "Der er brug for støtte", hvorfor = "Skolen har ikke svaret", indsatsAnbefalet = true, version = vNaboUnder }, "Der er allerede en foreløbig vurdering"),
            new("soc1", "VurderForeloebigt", new { id = sag, vurdering = "Der er brug for støtte", hvorfor = "Skolen har ikke svaret", indsatsAnbefalet = true, version = vUnder }, "Undersøgelsen er afsluttet"));
    }

    [Fact, Krav("M11")]
    public async Task Om_tyngde_og_fordeling()
    {
        var (sag, brors, lukket) = (verden.Sag.Vaerdi, verden.Ting["brors sag"], verden.Ting["lukket sag"]);
        var (vSag, vBror, soc1, soc3) = (await M(sag), await M(brors), Demomedarbejdere.Id("soc1"), Demomedarbejdere.Id("soc3"));
        await Afvises(
            new("soc1", "SaetTyngde", new { id = brors, point = 101, begrundelse = "Tolk ved hver samtale", version = vBror }, "Skriv et helt tal fra 0 til 100"),
            new("soc1", "SaetTyngde", new { id = brors, point = 10, begrundelse = "Tolk", version = vBror }, "Skriv, hvad ved sagen formlen ikke ser"),
            new("soc1", "SaetTyngde", new { id = brors, point = 8, begrundelse = "Tolk ved hver samtale", version = vBror }, "Tyngden er allerede sat til 8"),
            new("soc1", "OphaevTyngde", new { id = brors, begrundelse = "Slut", version = vBror }, "Skriv, hvorfor formlen kan bruges igen"),
            new("soc1", "OphaevTyngde", new { id = sag, begrundelse = "Formlen passer igen", version = vSag }, "Tyngden følger allerede formlen"),
            Flyt(soc1, soc3, "Vælg fra 1 til 50 sager"),
            Flyt(soc1, soc3, "Den samme sag er valgt to gange", sag, sag),
            Flyt(soc1, soc3, "En af sagerne er lukket", sag, lukket),
            Flyt(soc3, soc3, "En af sagerne er hos en anden nu", sag),
            Flyt(soc1, Demomedarbejdere.Id("soc2"), "Den valgte er ikke i teamet", sag),
            Flyt(soc1, soc1, "Sagerne er allerede der", sag),
            new("soc-leder", "FlytSager", new { fra = soc1, team = Guid.NewGuid(), til = soc3, sager = new[] { new { sag, note = "Se journalen" } } }, "Vælg et team i Myndighed"),
            new("soc-leder", "FlytSager", new { fra = soc1, team = Demoorganisation.Nord, til = soc3, sager = new[] { new { sag, note = "Se" } } }, "Skriv ved hver sag, hvad den næste skal vide"));

        Forsoeg Flyt(MedarbejderId fra, MedarbejderId til, string svar, params Guid[] sager) =>
            new("soc-leder", "FlytSager", new { fra, team = Demoorganisation.Nord, til, sager = sager.Select(s => new { sag = s, note = "Se journalen" }) }, svar);
    }

    private static object[] To(string felt) => [new { felt, tekst = "Først" }, new { felt, tekst = "Sidst" }];

    private Task<int> M(Guid stroem) => verden.Version("myndighed", stroem);

    private Task<int> U(Guid sag) => verden.Undersoegelsesversion(new(sag));

    private Task<Guid> Annulleret() => Databasesoegning.Skalar<Guid>(verden.Forbindelse, "myndighed", $"select (indhold ->> 'samtale')::uuid from myndighed.haendelse where type = 'boernesamtale-annulleret.v1' and borger_id = '{verden.Barn}'");

    private object Modtag(object med) => Flet(new { id = Id.Ny(), boern = new[] { verden.Barn }, underretter = "Fagperson", sted = "Nordskolen", bekymring = "Kommer alene i skole." }, med);

    private async Task<Forsoeg> Vurder(Guid id, object med, string svar, string hvem = "soc1") =>
        new(hvem, "VurderUnderretning", Flet(new { id, fare = "Nej", straks = "Nej", udfald = "IkkeYderligere", begrundelse = "Der skal ikke gøres mere", version = await M(id) }, med), svar);
}
