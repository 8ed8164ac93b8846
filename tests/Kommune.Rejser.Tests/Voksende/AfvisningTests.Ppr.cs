using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("P1", "P2", "P3", "P4", "P5")]
    public async Task Hos_ppr()
    {
        var (ny, venter, besvaret) = (verden.Ting["ny indstilling"], verden.Ting["ventende indstilling"], verden.Ting["besvaret indstilling"]);
        var (igang, afsluttet) = (verden.Ting["vurdering i gang"], verden.Ting["afsluttet vurdering"]);
        var (hosSkole, hosUdvalg, afgjort) = (verden.Ting["støtte til skolelederen"], verden.Ting["til udvalget"], verden.Ting["bevilget støtte"]);
        await Afvises(
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { samtykke = (LocalDate?)null }), "Uden samtykke kan indstillingen ikke modtages"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { samtykke = Idag }), "Samtykket skal være givet, før"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { samtykkeFra = Array.Empty<BorgerId>() }), "Vælg den eller dem med forældremyndighed"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { barn = BorgerId.Ny() }), "Find barnet med dets CPR-nummer"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { enhed = Demoorganisation.Familiehuset }), "Vælg det sted, der har sendt"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { modtaget = Idag.PlusDays(1) }), "Dagen ligger ude i fremtiden"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { modtaget = Idag.PlusYears(-4), samtykke = Idag.PlusYears(-5) }), "mere end tre år tilbage"),
            new("ppr-leder", "RegistrerIndstilling", Indstilling(new { id = ny }), "allerede registreret"),
            new("ppr-leder", "TriagerIndstilling", new { id = ny, triage = "Afvist", version = await P(ny) }, "Skriv hvorfor"),
            new("ppr-leder", "TriagerIndstilling", new { id = ny, triage = "Vurdering", version = await P(ny) }, "Vælg en prioritet"),
            new("ppr-leder", "TriagerIndstilling", new { id = besvaret, triage = "Vurdering", prioritet = "Lav", version = await P(besvaret) }, "kan ikke triageres"),
            new("ppr-leder", "TildelIndstilling", new { id = ny, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await P(ny) }, "Triagér først"),
            new("ppr-leder", "TildelIndstilling", new { id = venter, medarbejder = Demomedarbejdere.Id("soc1"), faggruppe = "Psykolog", version = await P(venter) }, "Vælg en, der arbejder i PPR"),
            new("ppr-leder", "TildelIndstilling", new { id = besvaret, medarbejder = Demomedarbejdere.Id("ppr1"), faggruppe = "Psykolog", version = await P(besvaret) }, "kan ikke fordeles"),
            new("ppr-leder", "MeldForsinkelse", new { id = venter, ventesFaerdig = Idag, hvorfor = "Prøve", version = await P(venter) }, "der ligger forude"),
            new("ppr-leder", "MeldForsinkelse", new { id = besvaret, ventesFaerdig = Idag.PlusDays(9), hvorfor = "Prøve", version = await P(besvaret) }, "Indstillingen er afsluttet"),
            new("ppr-leder", "BesvarIndstilling", new { id = venter, svar = "Prøve", version = await P(venter) }, "Der skal laves en vurdering"),
            new("ppr-leder", "RegistrerSamtykke", new { id = venter, fra = verden.Mor, dato = Idag }, "Samtykket er allerede givet"),
            new("ppr-leder", "RegistrerSamtykke", new { id = venter, fra = verden.Bror, dato = Idag }, "Vælg en, der har forældremyndigheden"),
            new("ppr1", "RegistrerSparring", new { id = Id.Ny(), enhed = Demoorganisation.Solsikken, emne = "Om 010119-1234", spoergsmaal = "Prøve" }, "ud til at stå et CPR-nummer"),
            new("ppr1", "RegistrerSparring", new { id = Id.Ny(), enhed = Demoorganisation.Familiehuset, emne = "Prøve", spoergsmaal = "Prøve" }, "Vælg det sted, der ønsker"),
            new("ppr1", "RegistrerSparring", new { id = verden.Ting["taget sparring"], enhed = Demoorganisation.Solsikken, emne = "Prøve", spoergsmaal = "Prøve" }, "allerede registreret"),
            new("ppr1", "TagSparring", new { id = verden.Ting["taget sparring"], version = 1 }, "allerede taget"),
            new("tale1", "GivRaad", new { id = verden.Ting["taget sparring"], raad = "Prøve", foelgesOp = Idag.PlusDays(9), version = 1 }, "taget af en anden"),
            new("ppr1", "GivRaad", new { id = verden.Ting["taget sparring"], raad = "Prøve", foelgesOp = Idag, version = 1 }, "inden for det næste år"),
            new("ppr1", "GivRaad", new { id = verden.Ting["besvaret sparring"], raad = "Prøve", foelgesOp = Idag.PlusDays(9), version = 2 }, "Rådet er allerede givet"),
            new("ppr1", "FoelgSparringOp", new { id = verden.Ting["taget sparring"], hjalp = true, version = 1 }, "Giv først rådet"),
            new("ppr1", "FoelgSparringOp", new { id = verden.Ting["fulgt op sparring"], hjalp = true, version = 3 }, "allerede fulgt op"),
            new("ppr1", "BedOmBidrag", new { id = afsluttet, faggruppe = "Konsulent", forfatter = Demomedarbejdere.Id("ppr2"), version = await P(afsluttet) }, "Vurderingen er afsluttet"),
            new("ppr1", "BedOmBidrag", new { id = igang, faggruppe = "Psykolog", forfatter = Demomedarbejdere.Id("ppr1"), version = await P(igang) }, "skriver allerede den del"),
            new("ppr1", "SkrivDel", new { id = igang, del = Guid.NewGuid(), tekst = "Prøve" }, "Den del findes ikke"),
            new("ppr1", "OverleverMundtligt", new { id = igang, dato = Idag.PlusDays(1), medHvem = "Prøve" }, "Dagen ligger ude i fremtiden"),
            new("ppr1", "OverleverMundtligt", new { id = igang, dato = Idag.PlusDays(-90), medHvem = "Prøve" }, "hvor vurderingen begyndte"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { }), "er ikke skrevet"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { timerPrUge = 3.1m }), "Skriv timer i kvarter"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { timerPrUge = 3m }), "Vælg, hvilken støtte"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { tilbud = "StoetteIKlassen" }), "skal have et timetal"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { tilbud = "Specialskole", timerPrUge = 3m }), "støtte i mindst 9 timer"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { ikkeSpurgt = (string?)null }), "hvad barnet siger"),
            new("ppr1", "AfslutPpv", Slut(igang, await P(igang), new { barnetsSyn = "Prøve" }), "her skal ikke stå noget"),
            new("ppr1", "SendBrevTilBarn", new { id = afsluttet, tekst = "Prøve", version = await P(afsluttet) }, "Brevet er allerede sendt"),
            new("ppr1", "SendBrevTilBarn", new { id = igang, tekst = "Prøve", version = await P(igang) }, "Afslut vurderingen først"),
            new("ppr-leder", "SkiftAnsvarlig", new { id = igang, ansvarlig = Demomedarbejdere.Id("ppr1"), hvorfor = "Prøve", version = await P(igang) }, "allerede hos den medarbejder"),
            new("ppr-leder", "AabnVisitation", Aabn(new { ppv = igang }), "skal være afsluttet først"),
            new("ppr-leder", "AabnVisitation", Aabn(new { id = hosUdvalg }), "allerede åbnet"),
            new("ppr-leder", "AabnVisitation", Aabn(new { skole = Demoorganisation.Solsikken }), "Vælg barnets skole"),
            new("ppr-leder", "SaetPaaDagsorden", new { id = hosUdvalg, moede = Idag.PlusDays(-1), version = await P(hosUdvalg) }, "Mødet ligger i fortiden"),
            new("ppr-leder", "SaetPaaDagsorden", new { id = afgjort, moede = Idag.PlusDays(9), version = await P(afgjort) }, "allerede truffet afgørelse"),
            new("ppr-leder", "SaetPaaDagsorden", new { id = hosSkole, moede = Idag.PlusDays(9), version = await P(hosSkole) }, "udvalget skal ikke behandle"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { }), "Visitationsudvalget skal have behandlet sagen"),
            new("ppr-leder", "BedOmUdvalgsmoede", new { id = hosUdvalg, type = "kaffe", hvad = "Prøve", version = await P(hosUdvalg) }, "Vælg mødet"),
            new("ppr-leder", "BedOmUdvalgsmoede", new { id = hosUdvalg, type = "visitationsudvalg", hvad = "Prøve", version = await P(hosUdvalg) }, "allerede bedt om mødet"),
            new("ppr-leder", "BedOmUdvalgsmoede", new { id = afgjort, type = "visitationsudvalg", hvad = "Prøve", version = await P(afgjort) }, "allerede truffet afgørelse"),
            new("skole-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { }), "beslutter kommunen"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosSkole, await P(hosSkole), new { tilbud = "StoetteIKlassen", timerPrUge = 7m }), "beslutter skolelederen"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { tilbageslusning = " " }), "Ingen bevilling uden en vej tilbage"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { maal = 2 }), "Målet skal ligge over"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { revisiteres = Idag.PlusYears(2) }), "den er årlig"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { kriterier = Array.Empty<string>() }), "mindst ét kriterium"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { udfald = "Afslag", prisPrAar = 5m }), "En pris hører til en bevilling"),
            new("ppr-leder", "AfgoerVisitation", Beslut(hosUdvalg, await P(hosUdvalg), new { fra = Idag.PlusYears(3) }), "højst to år frem"),
            new("skole-leder", "RevisiterVisitation", Igen(afgjort, await P(afgjort), new { nu = 11 }), "fra 0 til 10"),
            new("skole-leder", "RevisiterVisitation", Igen(afgjort, await P(afgjort), new { fortsaetter = false, prisPrAar = 5m }), "så der er ingen ny pris"),
            new("ppr-leder", "RevisiterVisitation", Igen(hosUdvalg, await P(hosUdvalg), new { }), "intet at revisitere"),
            new("skole-leder", "SendBegrundelse", new { id = afgjort, begrundelse = "Prøve", version = await P(afgjort) }, "Ingen har bedt om"),
            new("ppr-leder", "BedOmBegrundelse", new { id = hosUdvalg, dato = Idag, version = await P(hosUdvalg) }, "ikke truffet afgørelse"),
            new("ppr-leder", "IndlaesUdgifter", new { id = Id.Ny(), linjer = Array.Empty<object>() }, "Fra 1 til"),
            new("ppr-leder", "TilbagefoerUdgift", new { id = verden.Ting["tilbageført postering"], begrundelse = "Igen" }, "allerede ført tilbage"));
    }

    private Task<int> P(Guid stroem) => verden.Version("ppr", stroem);

    private object Indstilling(object med) => Flet(new
    {
        id = Id.Ny(), barn = verden.Barn, enhed = Demoorganisation.Soendermark, afsender = "Prøve", modtaget = Idag.PlusDays(-1), spoergsmaal = "Prøve", forsoegt = "Prøve", foraeldrenesSyn = "Prøve", oensket = "VedIkke",
        samtykke = Idag.PlusDays(-2), samtykkeFra = new[] { verden.Mor },
    }, med);

    private static object Slut(Guid id, int version, object med) => Flet(new { id, konklusion = "Prøve", anbefaling = "Prøve", timerPrUge = 0m, ikkeSpurgt = "Prøve", version }, med);

    private object Aabn(object med) => Flet(new { id = Id.Ny(), ppv = verden.Ting["afsluttet vurdering"], skole = Demoorganisation.Soendermark, tilbud = "Specialskole", timerPrUge = 15m, hvorfor = "Prøve" }, med);

    private object Beslut(Guid id, int version, object med) => Flet(new
    {
        id, udfald = "Bevilget", tilbud = "Specialskole", timerPrUge = 15m, fra = Idag, kriterier = new[] { Kommune.Ppr.Visitationskriterier.Standard.For(Kommune.Ppr.Specialtilbud.Specialskole)[0] }, begrundelse = "Prøve",
        effekt = "Prøve", udgangspunkt = 3, maal = 7, tilbageslusning = "Prøve", revisiteres = Idag.PlusDays(200), version,
    }, med);

    private object Igen(Guid id, int version, object med) => Flet(new { id, fortsaetter = true, nu = 5, begrundelse = "Prøve", fra = Idag, tilbageslusning = "Prøve", revisiteres = Idag.PlusDays(200), version }, med);
}
