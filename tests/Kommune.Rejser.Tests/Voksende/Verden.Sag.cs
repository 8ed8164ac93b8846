using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>The family, the concerns, the examination and the plan.</summary>
public sealed partial class Verden
{
    private async Task Familien()
    {
        Dage(130);
        Mor = await Person("Ragnfrid", "Kvarmsted", Kommandoer.Cpr(new(1990, 5, 2), 220), null);
        Bror = await Person("Tormod", "Kvarmsted", Kommandoer.Cpr(new(2016, 9, 1), 118), Mor);
        Barn = BorgerId.Ny();
        await Gjort(null, "RegistrerPerson", new { id = Barn, ufoedt = true, mor = Mor, begrundelse = Skriv("registreret") });
        await Gjort(null, "FoedBarn", new { borger = Barn, foedselsdato = Foedt, fornavne = "Zylfine", efternavn = "Kvarmborg", begrundelse = Skriv("foedt") });
        await Gjort(null, "RetCpr", new { borger = Barn, cpr = Cpr, begrundelse = Skriv("cpr") });
        await Gjort(null, "RetNavn", new { borger = Barn, fornavne = "Zylfina", efternavn = "Kvarmborg", gaelderFra = Foedt, begrundelse = Skriv("navn") });
        await Gjort(null, "RetForaeldremyndighed", new { borger = Barn, indehaver = Mor, gaelderFra = Foedt, begrundelse = Skriv("myndighed") });
        await Gjort(null, "RetForaeldremyndighed", new { borger = Bror, indehaver = Mor, gaelderFra = new LocalDate(2016, 9, 1), begrundelse = "Oplyst af CPR" });
        await Gjort(null, "TilfoejRelation", new { borger = Barn, art = "Netvaerk", betegnelse = Skriv("mormor"), fornavne = "Oda", efternavn = "Kvarmsted", gaelderFra = Foedt, begrundelse = Skriv("netvaerk") });
        var relation = await Databasesoegning.Skalar<Guid>(Forbindelse, "borger", "select id from borger.relation where art = 'Netvaerk' and afloest is null");
        await Gjort(null, "AfslutRelation", new { borger = Barn, relation, gaelderTil = new LocalDate(2026, 3, 1), begrundelse = Skriv("afsluttet") });
        var anden = await Person("Sofia", "Lind", Kommandoer.Cpr(new(2019, 3, 8), 119), null);
        await Gjort("soc-leder", "SammenlaegPersoner", new { behold = anden, dublet = Barn, alligevel = true, begrundelse = Skriv("sammenlagt") });
        await Gjort("soc-leder", "AdskilPersoner", new { dublet = Barn, begrundelse = Skriv("adskilt") });
        foreach (var (hvem, vej) in new[] { (Mor, Moderens), (Barn, Vej) })
        {
            var hvorfor = hvem == Barn ? Skriv("beskyttet") : "Oplyst af CPR";
            await Gjort(null, "RetBeskyttelse", new { borger = hvem, beskyttet = true, gaelderFra = Foedt, begrundelse = hvorfor });
            await Gjort(null, "RetAdresse", new { borger = hvem, vej, postnr = "4293", by = By, gaelderFra = Foedt, begrundelse = hvorfor });
        }
    }

    private async Task<BorgerId> Person(string fornavne, string efternavn, string cpr, BorgerId? mor)
    {
        var id = BorgerId.Ny();
        await Gjort(null, "RegistrerPerson", new { id, fornavne, efternavn, cpr, mor });
        return id;
    }

    /// <summary>A year ago nothing came of it; and a letter about another child was filed on this one.</summary>
    private async Task EnGammelBekymring()
    {
        Dage(120);
        var sag = new SagId(Id.Ny());
        await Gjort("soc1", "AabnSag", new { id = sag, barn = Barn, begrundelse = Skriv("aabnet") });
        await Gjort("soc1", "UdeladSamtale", new { id = sag, grund = "ForLille", forklaring = Skriv("udeladt"), version = await Version("myndighed", sag) });
        await Gjort("soc1", "LukSag", new { id = sag, aarsag = "IntetBehov", begrundelse = Skriv("lukket"), version = await Version("myndighed", sag) });

        Ting["lukket sag"] = sag.Vaerdi;

        var forkert = await Underret(Skriv("forkertbarn"));
        Ting["annulleret underretning"] = forkert.Vaerdi;
        await Gjort("soc1", "TilfoejBemaerkning", new { id = forkert, bemaerkning = Skriv("bemaerkning") });
        await Gjort("soc1", "AnnullerUnderretning", new { id = forkert, begrundelse = Skriv("annulleret"), version = await Version("myndighed", forkert) });
    }

    private async Task<UnderretningId> Underret(string bekymring, bool overgreb = false, BorgerId? barn = null)
    {
        var henvendelse = new HenvendelseId(Id.Ny());
        await Gjort("soc1", "ModtagUnderretning", new
        {
            id = henvendelse, boern = new[] { barn ?? Barn }, underretter = "Fagperson", sted = "Solsikken", navnOgStilling = barn is null ? Skriv("paedagog") : "Lis Bang, pædagog", bekymring, akut = false, overgreb,
        });
        return ModtagUnderretning.Underretning(henvendelse, barn ?? Barn);
    }

    private async Task Underretningerne()
    {
        Dage(110);
        Underretning = await Underret(Skriv("bekymring"));
        await Gjort("soc1", "RetModtagelse", new { id = Underretning, modtaget = _tid - Duration.FromHours(3), begrundelse = Skriv("modtagelse"), version = await Version("myndighed", Underretning) });
        await Gjort("soc1", "VurderUnderretning", new { id = Underretning, fare = "Maaske", straks = "Nej", udfald = "NySag", begrundelse = Skriv("begrundelse"), version = await Version("myndighed", Underretning) });
        await Gjort("soc1", "KvitterUnderretning", new { id = Underretning, tilfoejelse = Skriv("kvittering"), version = await Version("myndighed", Underretning) });
        Sag = new SagId(Id.Af(Underretning.Vaerdi, "sag"));

        var overgreb = await Underret(Skriv("overgreb"), overgreb: true);
        await Gjort("soc1", "SkrivOvergrebssamtale", new { id = overgreb, barnetsOrd = Skriv("fortalt"), udenForaeldre = true, version = await Version("myndighed", overgreb) });
        await Gjort("soc1", "VurderUnderretning", new { id = overgreb, fare = "Nej", straks = "Nej", udfald = "AabenSag", begrundelse = Skriv("tilfoejet"), version = await Version("myndighed", overgreb) });

        var tredje = await Underret(Skriv("tredje"), overgreb: true);
        await Gjort("soc1", "SkrivOvergrebssamtale", new { id = tredje, udeladtFordi = Skriv("ikkespurgt"), version = await Version("myndighed", tredje) });
        await Gjort("soc-leder", "VurderUnderretning", new { id = tredje, fare = "Nej", straks = "Nej", udfald = "IkkeYderligere", begrundelse = Skriv("intetnyt"), lederbegrundelse = Skriv("leder"), version = await Version("myndighed", tredje) });
    }

    private async Task Undersoegelsen()
    {
        Dage(105);
        await Gjort("soc1", "ScreenSag", new { id = Sag, udfald = "Afdaekning", begrundelse = Skriv("fejlscreening"), version = await Version("myndighed", Sag) });
        await Gjort("soc1", "AnnullerScreening", new { id = Sag, screening = await Faktum("sag-screenet.v1"), begrundelse = Skriv("annulleretscreening"), version = await Version("myndighed", Sag) });
        await Gjort("soc1", "ScreenSag", new
        {
            id = Sag, udfald = "Undersoegelse", begrundelse = Skriv("screening"), aeresrelateret = true, risikovurdering = Skriv("risiko"), opmaerksomFra = _tid - Duration.FromDays(2), hvorforDenDag = Skriv("opmaerksom"), version = await Version("myndighed", Sag),
        });
        await Gjort("soc1", "HoldSamtale", new { id = Sag, hvor = "på skolen", ord = Skriv("misforstaaet"), hoert = 4, version = await Version("myndighed", Sag) });
        await Gjort("soc1", "RetSamtale", new
        {
            id = Sag, samtale = await Faktum("boernesamtale-holdt.v1"), hvornaar = _tid, hvor = Skriv("sted"), ord = Skriv("samtale"), bisidder = Skriv("bisidder"), medvirkende = Skriv("medvirkende"), hoert = 8, begrundelse = Skriv("samtalerettet"),
            version = await Version("myndighed", Sag),
        });
        await Hoert("andetbarn");
        await Gjort("soc1", "AnnullerSamtale", new { id = Sag, samtale = await Faktum("boernesamtale-holdt.v1"), begrundelse = Skriv("samtaleannulleret"), version = await Version("myndighed", Sag) });

        Dage(95);
        await Gjort("soc1", "RetOpmaerksom", new { id = Sag, opmaerksomFra = _tid - Duration.FromDays(14), begrundelse = Skriv("firemaaneder"), version = await Undersoegelsesversion(Sag) });
        await Gjort("soc1", "GemUndersoegelse", new { id = Sag, version = await Undersoegelsesversion(Sag), tekster = new[] { new { felt = "SkoleUdfordringer", tekst = Skriv("skole") } } });
        await Gjort("soc1", "VurderForeloebigt", new { id = Sag, vurdering = Skriv("foreloebig"), hvorfor = Skriv("ikkenaaet"), indsatsAnbefalet = true, version = await Undersoegelsesversion(Sag) });
        await Gjort("soc1", "GemUndersoegelse", new { id = Sag, afslut = true, indsatsAnbefalet = true, version = await Undersoegelsesversion(Sag), tekster = new[] { new { felt = "IkkeRelevant", tekst = $"Udvikling, familie, skole, sundhed og fritid: {Skriv("ikkerelevant")}" }, new { felt = "Konklusion", tekst = Skriv("konklusion") } } });
        await Gjort("soc1", "RetUndersoegelse", new { id = Sag, begrundelse = Skriv("undersoegelserettet"), version = await Undersoegelsesversion(Sag), tekster = new[] { new { felt = "SkoleUdfordringer", tekst = Skriv("skolerettet") } } });
        await Leveret();
    }

    private async Task Planen()
    {
        Dage(92);
        var maal = new[] { new { tekst = Skriv("maal"), udgangspunkt = 3, maal = 8, dato = new LocalDate(2027, 5, 1), hvemGoerHvad = Skriv("hvemgoerhvad") } };
        await Gjort("soc1", "SkrivPlan", new { id = Sag, vejenTilbage = Skriv("vej"), skole = Skriv("skolegang"), familieliv = Skriv("familieliv"), maal, version = 0 });
        await Gjort("soc1", "GodkendPlan", new { id = Sag, version = await Planversion(Sag) });
        foreach (var ansvarlig in new[] { "soc3", "soc1" })
        {
            await Gjort("soc1", "OverdragSag", new { id = Sag, team = Demoorganisation.Nord, ansvarlig = Demomedarbejdere.Id(ansvarlig), note = Skriv("overdraget" + ansvarlig), version = await Version("myndighed", Sag) });
        }

        await Gjort("soc1", "SaetTyngde", new { id = Sag, point = 14, begrundelse = Skriv("tyngde"), version = await Version("myndighed", Sag) });
        await Gjort("soc-leder", "OphaevTyngde", new { id = Sag, begrundelse = Skriv("tyngdeophaevet"), version = await Version("myndighed", Sag) });
        foreach (var (fra, til) in new[] { ("soc1", "soc3"), ("soc3", "soc1") })
        {
            await Gjort("soc-leder", "FlytSager", new { fra = Demomedarbejdere.Id(fra), team = Demoorganisation.Nord, til = Demomedarbejdere.Id(til), sager = new[] { new { sag = Sag, note = Skriv("flyttet" + til) } } });
        }

        await Gjort("soc1", "OvertagSag", new { id = Sag });
        await Gjort("soc1", "TraekGodkendelse", new { id = Sag, begrundelse = Skriv("trukket"), version = await Planversion(Sag) });
    }

    /// <summary>The brother is in the middle of it: assessed, being examined, with a plan approved; and a new concern that nobody has read.</summary>
    private async Task Broderen()
    {
        Dage(1);
        var u = await Underret("Kommer for sent i skole", barn: Bror);
        await Gjort("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", begrundelse = "Skal ses på nærmere", version = await Version("myndighed", u) });
        var sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        await Gjort("soc1", "ScreenSag", new { id = sag, udfald = "Undersoegelse", begrundelse = "Der skal undersøges", version = await Version("myndighed", sag) });
        await Gjort("soc1", "HoldSamtale", new { id = sag, hvor = "hjemme", ord = "Jeg hjælper min søster", version = await Version("myndighed", sag) });
        await Gjort("soc1", "SkrivPlan", new
        {
            id = sag, vejenTilbage = "Tilbage til almenområdet", version = 0,
            maal = new[] { new { tekst = "I skole hver dag", udgangspunkt = 4, maal = 9, dato = new LocalDate(2027, 5, 1), hvemGoerHvad = "Mor vækker" } },
        });
        await Gjort("soc1", "GodkendPlan", new { id = sag, version = await Planversion(sag) });
        foreach (var ansvarlig in new[] { "soc3", "soc1" })
        {
            await Gjort("soc-leder", "OverdragSag", new { id = sag, team = Demoorganisation.Nord, ansvarlig = Demomedarbejdere.Id(ansvarlig), note = "Mor ringer selv om morgenen", version = await Version("myndighed", sag) });
        }

        await Gjort("soc1", "SaetTyngde", new { id = sag, point = 8, begrundelse = "Hele familien er med hver gang", version = await Version("myndighed", sag) });
        Ting["brors sag"] = sag.Vaerdi;
        Ting["brors nye underretning"] = (await Underret("Siger, at han bliver slået", overgreb: true, barn: Bror)).Vaerdi;
        Ting["fjerde underretning"] = (await Underret(Skriv("fjerde"))).Vaerdi;
    }

    /// <summary>From sixteen it is decided whether the plan is an ungeplan: first not, then after all.</summary>
    private async Task DenUnge()
    {
        Dage(25);
        Ung = await Person("Ulrik", "Ungersen", Kommandoer.Cpr(new(2009, 2, 3), 121), null);
        var u = await BlevTilUnderretning(Ung);
        await Gjort("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Afdaekning", begrundelse = "Skal ses på nærmere", version = 1 });
        var sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        var maal = new[] { new { tekst = Skriv("ungemaal"), udgangspunkt = 2, maal = 7, dato = new LocalDate(2027, 6, 1), hvemGoerHvad = "Uddannelsesvejlederen" } };
        await Gjort("soc1", "SkrivPlan", new { id = sag, vejenTilbage = Skriv("ungevej"), uddannelse = Skriv("uddannelse"), maal, version = 0 });
        await Gjort("soc1", "GodkendPlan", new { id = sag, version = await Planversion(sag) });
        foreach (var ja in new[] { false, true })
        {
            await Gjort("soc1", "TagStillingTilUngeplan", new { id = sag, ungeplan = ja, begrundelse = Skriv(ja ? "ungeplan" : "ikkeungeplan"), version = await Planversion(sag) });
        }

        // At seventeen what comes after childhood: told of it, the young person wants no more.
        await Gjort("soc1", "HoldSamtale", new { id = sag, hvor = "på cafeen", ord = "Jeg vil klare mig selv", rettigheder = true, version = await Version("myndighed", sag) });
        await Gjort("soc1", "FravaelgStoetteFra18", new { id = sag, begrundelse = Skriv("ingenstoette"), version = await Version("myndighed", sag) });
        Ting["unges sag"] = sag.Vaerdi;
        Ting["tilflyttet underretning"] = (await Tilflyttet(Ung, "Kommer ikke i skole")).Vaerdi;
        await MindreIndsatserne();
    }

    /// <summary>Two with nobody who holds custody: one assessed provisionally, one of whom nobody has read anything yet.</summary>
    private async Task Naboerne()
    {
        var nabo = await Person("Nanna", "Nabo", Kommandoer.Cpr(new(2015, 3, 3), 119), null);
        var u = await Underret("Er meget alene", barn: nabo);
        await Gjort("soc1", "VurderUnderretning", new { id = u, fare = "Maaske", straks = "Nej", udfald = "NySag", screening = "Undersoegelse", begrundelse = "Skal ses på nærmere", version = 1 });
        var sag = new SagId(Id.Af(u.Vaerdi, "sag"));
        await Gjort("soc1", "VurderForeloebigt", new { id = sag, vurdering = "Der er brug for støtte", hvorfor = "Skolen har ikke svaret", indsatsAnbefalet = true, version = await Undersoegelsesversion(sag) });
        Ting["nabos sag"] = sag.Vaerdi;
        var genbo = await Person("Gunnar", "Genbo", Kommandoer.Cpr(new(2014, 4, 4), 120), null);
        Ting["genbo"] = genbo.Vaerdi;
        Ting["genbos underretning"] = (await Underret("Sover i skolen", barn: genbo)).Vaerdi;
    }

    /// <summary>Somebody looks, types half a text, and leaves.</summary>
    private async Task HalvtSkrevet()
    {
        using var soc = await Klient("soc1");
        var kladde = (await soc.Hent($"/barn/{Barn}/stamdata")).Formular("ret-navn");
        kladde.Sti = "/kladde";
        var svar = await soc.Send(kladde.Saet("_kladde", $"RetNavn:/barn/{Barn}/stamdata").Saet("_sti", $"/barn/{Barn}/stamdata").Saet("Fornavne", Skriv("kladde")));
        Assert.True(svar.Status < 300, $"{svar}");
    }

    private Task Hoert(string ord) => Hoert(Sag, Skriv(ord));

    private async Task Hoert(SagId sag, string ord) => await Gjort("soc1", "HoldSamtale", new { id = sag, hvor = "på skolen", ord, hoert = 8, version = await Version("myndighed", sag) });

    public async Task<int> Undersoegelsesversion(SagId sag) =>
        await Databasesoegning.Skalar<int>(Forbindelse, "myndighed", $"select s.version from myndighed.undersoegelse u join myndighed.stroem s on s.id = u.id where u.sag_id = '{sag}' order by u.begyndt desc limit 1");

    public async Task<int> Planversion(SagId sag) => await Databasesoegning.Skalar<int>(Forbindelse, "myndighed", $"select s.version from myndighed.plan p join myndighed.stroem s on s.id = p.id where p.sag_id = '{sag}'");
}
