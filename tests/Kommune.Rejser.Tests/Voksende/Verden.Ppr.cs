using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Ppr;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>From the letter to PPR to support in the school and back; and what is open there now.</summary>
public sealed partial class Verden
{
    private async Task Ppr()
    {
        Dage(24);
        var sparring = await Indstillet("sparring", "Sparring");
        await Gjort("ppr-leder", "TildelIndstilling", new { id = sparring, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await Version("ppr", sparring) });
        Ting["besvaret indstilling"] = sparring.Vaerdi;
        await Gjort("ppr1", "BesvarIndstilling", new { id = sparring, svar = Skriv("pprsvar"), version = await Version("ppr", sparring) });
        await Indstillet("retur", "Afvist");
        await Leveret();
        await Vurderet();
        await Bevilget();
        await Udvalget();
        await Sparringerne();
        await Udgifterne();
        await DetDerErAabentIPpr();
    }

    private async Task<IndstillingId> Indstillet(string ord, string? triage)
    {
        var id = new IndstillingId(Id.Ny());
        await Gjort("ppr-leder", "RegistrerIndstilling", new
        {
            id, barn = Barn, enhed = Demoorganisation.Soendermark, afsender = Skriv("afsender" + ord), modtaget = Dag(-5), spoergsmaal = Skriv("spoerger" + ord), forsoegt = Skriv("forsoegt" + ord), foraeldrenesSyn = Skriv("foraeldre" + ord),
            barnetsSyn = Skriv("barnet" + ord), oensket = "VedIkke", samtykke = Dag(-6), samtykkeFra = new[] { Mor },
        });
        if (triage is not null)
        {
            await Gjort("ppr-leder", "TriagerIndstilling", new { id, triage, prioritet = "Hoej", hvorfor = Skriv("triage" + ord), version = await Version("ppr", id) });
        }

        return id;
    }

    private PpvId _ppv;

    private async Task Vurderet()
    {
        var id = await Indstillet("vurdering", "Vurdering");
        await Gjort("ppr-leder", "MeldForsinkelse", new { id, ventesFaerdig = Dag(30), hvorfor = Skriv("forsinket"), version = await Version("ppr", id) });
        await Gjort("ppr-leder", "TildelIndstilling", new { id, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await Version("ppr", id) });
        _ppv = new(Id.Af(id.Vaerdi, "ppv"));
        Ting["afsluttet vurdering"] = _ppv.Vaerdi;
        await Gjort("ppr1", "BedOmBidrag", new { id = _ppv, faggruppe = "Talehoerelaerer", forfatter = Demomedarbejdere.Id("tale1"), opgave = Skriv("delopgave"), version = await Version("ppr", _ppv) });
        foreach (var ansvarlig in new[] { "ppr2", "ppr1" })
        {
            await Gjort("ppr-leder", "SkiftAnsvarlig", new { id = _ppv, ansvarlig = Demomedarbejdere.Id(ansvarlig), hvorfor = Skriv("overtaget" + ansvarlig), version = await Version("ppr", _ppv) });
        }

        var dele = await Guider("ppr", $"select id from ppr.ppv_del where ppv_id = '{_ppv}' order by faggruppe");
        await Gjort("ppr1", "SkrivDel", new { id = _ppv, del = dele[0], tekst = Skriv("psykologdel") });
        await Gjort("tale1", "SkrivDel", new { id = _ppv, del = dele[1], tekst = Skriv("sprogdel") });
        await Gjort("ppr1", "OverleverMundtligt", new { id = _ppv, dato = Dag(), medHvem = Skriv("medhvem") });
        await Gjort("ppr1", "AfslutPpv", new
        {
            id = _ppv, konklusion = Skriv("pprkonklusion"), anbefaling = Skriv("anbefaling"), timerPrUge = 6m, tilbud = "StoetteIKlassen", barnetsSyn = Skriv("barnetsiger"), version = await Version("ppr", _ppv),
        });
        await Gjort("ppr1", "SendBrevTilBarn", new { id = _ppv, tekst = Skriv("barnebrev"), version = await Version("ppr", _ppv) });
        await Leveret();
    }

    /// <summary>Under nine hours: the head of the school decides, is asked for the reasons, and looks at it again.</summary>
    private async Task Bevilget()
    {
        var id = new VisitationId(Id.Af(_ppv.Vaerdi, "visitation"));
        Ting["bevilget støtte"] = id.Vaerdi;
        await Gjort("skole-leder", "AfgoerVisitation", Beslutning(id, "StoetteIKlassen", 6m, "skole", 1, 60_000m));
        await Gjort("skole-leder", "BedOmBegrundelse", new { id, dato = Dag(), version = await Version("ppr", id) });
        await Gjort("skole-leder", "SendBegrundelse", new { id, begrundelse = Skriv("skriftlig"), version = await Version("ppr", id) });
        await Gjort("skole-leder", "RevisiterVisitation", new
        {
            id, fortsaetter = true, nu = 5, begrundelse = Skriv("revisiteret"), fra = Dag(), tilbageslusning = Skriv("nyvejtilbage"), revisiteres = Dag(300), version = await Version("ppr", id),
        });
        await Leveret();
    }

    private object Beslutning(VisitationId id, string tilbud, decimal timer, string ord, int version, decimal? pris = null) => new
    {
        id, udfald = "Bevilget", tilbud, timerPrUge = timer, fra = Dag(), kriterier = new[] { Visitationskriterier.Standard.For(Enum.Parse<Specialtilbud>(tilbud))[0] }, begrundelse = Skriv("bevilget" + ord),
        effekt = Skriv("effekt" + ord), udgangspunkt = 3, maal = 7, tilbageslusning = Skriv("vejtilbage" + ord), revisiteres = Dag(200), prisPrAar = pris, version,
    };

    private async Task Udvalget()
    {
        var id = new VisitationId(Id.Ny());
        Ting["afgjort i udvalget"] = id.Vaerdi;
        await Gjort("ppr-leder", "AabnVisitation", new { id, ppv = _ppv, skole = Demoorganisation.Soendermark, tilbud = "Specialklasse", timerPrUge = 12m, hvorfor = Skriv("hvorforvisitation") });
        await Gjort("ppr-leder", "SaetPaaDagsorden", new { id, moede = Dag(2), version = await Version("ppr", id) });
        await Gjort("ppr-leder", "AfgoerVisitation", AfvisningTests.Flet(Beslutning(id, "Specialklasse", 12m, "udvalg", 2), new { udenMoede = Skriv("udenudvalg") }));
        await Leveret();
    }

    /// <summary>No child is in these, so they hold no words of one.</summary>
    private async Task Sparringerne()
    {
        foreach (var navn in new[] { "fulgt op", "besvaret", "taget" })
        {
            var id = Ting[$"{navn} sparring"] = Id.Ny();
            await Gjort("ppr1", "RegistrerSparring", new { id, enhed = Demoorganisation.Solsikken, emne = "Uro i overgange", spoergsmaal = "Hvordan deler vi gruppen?", forsoegt = "Faste pladser" });
            if (navn != "taget")
            {
                await Gjort("ppr1", "GivRaad", new { id, raad = "Begynd i to hold", foelgesOp = Dag(14), version = 1 });
            }

            if (navn == "fulgt op")
            {
                await Gjort("ppr1", "FoelgSparringOp", new { id, hjalp = true, opfoelgning = "Der er mere ro", version = 2 });
            }
        }

        await Leveret();
    }

    private async Task Udgifterne()
    {
        await Gjort("ppr-leder", "IndlaesUdgifter", new
        {
            id = Ting["indlæsning"] = Id.Ny(),
            linjer = new[] { new { nr = 2, konto = "A10", enhed = "Søndermarkskolen", maaned = "2026-08", beloeb = "812.500,00" }, new { nr = 3, konto = "X99", enhed = "Søndermarkskolen", maaned = "2026-08", beloeb = "1" } },
        });
        Ting["tilbageført postering"] = (await Guider("ppr", "select id from ppr.udgift where borger_id is not null order by maaned limit 1"))[0];
        await Gjort("ppr-leder", "TilbagefoerUdgift", new { id = Ting["tilbageført postering"], begrundelse = Skriv("tilbagefoert") });
        await Leveret();
    }

    /// <summary>One of each that waits: for triage, for somebody, for a part, for the committee, for the head, for reasons.</summary>
    private async Task DetDerErAabentIPpr()
    {
        Dage(3);
        Ting["ny indstilling"] = (await Indstillet("ny", null)).Vaerdi;
        Ting["ventende indstilling"] = (await Indstillet("venter", "Vurdering")).Vaerdi;
        var svar = await Indstillet("aabensparring", "Sparring");
        await Gjort("ppr-leder", "TildelIndstilling", new { id = svar, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await Version("ppr", svar) });
        var igang = await Indstillet("igang", "Vurdering");
        await Gjort("ppr-leder", "TildelIndstilling", new { id = igang, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await Version("ppr", igang) });
        Ting["vurdering i gang"] = Id.Af(igang.Vaerdi, "ppv");
        var ikkeSkrevet = await Afsluttet("udenbrev", 7m);
        Ting["vurdering uden brev"] = ikkeSkrevet.Vaerdi;
        Ting["støtte til skolelederen"] = Id.Af(ikkeSkrevet.Vaerdi, "visitation");
        Ting["til udvalget"] = Id.Ny();
        await Gjort("ppr-leder", "AabnVisitation", new { id = Ting["til udvalget"], ppv = _ppv, skole = Demoorganisation.Soendermark, tilbud = "Specialskole", timerPrUge = 15m, hvorfor = Skriv("hvorforskole") });
        await Gjort("ppr-leder", "SaetPaaDagsorden", new { id = Ting["til udvalget"], moede = Dag(10), version = 1 });
        await Gjort("ppr-leder", "BedOmUdvalgsmoede", new { id = Ting["til udvalget"], type = "visitationsudvalg", hvad = Skriv("udvalgsspoergsmaal"), version = 2 });
        await Gjort("ppr-leder", "BedOmBegrundelse", new { id = Ting["afgjort i udvalget"], dato = Dag(), version = await Version("ppr", Ting["afgjort i udvalget"]) });
        await Leveret();
    }

    private async Task<PpvId> Afsluttet(string ord, decimal timer)
    {
        var i = await Indstillet(ord, "Vurdering");
        await Gjort("ppr-leder", "TildelIndstilling", new { id = i, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await Version("ppr", i) });
        var id = new PpvId(Id.Af(i.Vaerdi, "ppv"));
        await Gjort("ppr1", "SkrivDel", new { id, del = (await Guider("ppr", $"select id from ppr.ppv_del where ppv_id = '{id}'"))[0], tekst = Skriv("del" + ord) });
        await Gjort("ppr1", "AfslutPpv", new { id, konklusion = Skriv("konklusion" + ord), anbefaling = Skriv("anbefaling" + ord), timerPrUge = timer, tilbud = "StoetteIKlassen", ikkeSpurgt = Skriv("ikkespurgt" + ord), version = await Version("ppr", id) });
        return id;
    }
}
