using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>M17, F21, F22 in the browser: a placement without its committee is refused and says what is missing; an acute one is not.</summary>
public sealed class AnbringelseTests(Demovaert vaert, Browser browser) : IClassFixture<Demovaert>
{
    [Fact, Krav("M17", "M6", "M8")]
    public async Task En_anbringelse_uden_sit_udvalg_afvises_og_siger_hvad_der_mangler_en_akut_goer_ikke()
    {
        var idag = DanskTid.Dag(vaert.Ur.GetCurrentInstant());
        var (sag, barn) = await UdenIndsats();
        await using var leder = new MedBrowser(await browser.Side(vaert, "soc-leder"));
        await leder.Gaa($"/myndighed/sag/{sag}/afgoerelse");
        (string, string)[] udkast =
        [
            ("Udkast.Hjemmel", "BL47"), ("Udkast.Tilbud", Demotilbud.Plejefamilie.Id.ToString()), ("Udkast.Fra", DanskTid.Felttekst(idag)), ("Udkast.Til", DanskTid.Felttekst(idag.PlusMonths(1))),
            ("Udkast.Begrundelse", "Barnet kan ikke være hjemme, og forældrene er imod."),
        ];
        await leder.Send("TraefAfgoerelse", "Vej=brev", ("Udkast.Hjemmel", "BL47"));        // the offers follow the basis
        await leder.Send("TraefAfgoerelse", "Vej=traef", udkast);
        await leder.Ser("Afgørelsen kan ikke træffes endnu", "Afgørelsen træffes af børne- og ungeudvalget", "Barnets plan skal være godkendt før afgørelsen", "Registreres af en teamleder");
        await leder.SerIkke("Visitationsudvalget skal være holdt");       // never an internal committee's to decide

        // With samtykke the internal committee is what the step asks for; where it is written, it is no longer missing.
        await leder.Send("TraefAfgoerelse", "Vej=traef", ("Udkast.Hjemmel", "BL46"));
        await leder.Ser("Visitationsudvalget skal være holdt før en afgørelse på trin 5", "Samtykke fra");
        await leder.Gaa($"/myndighed/sag/{sag}/moeder");
        await leder.Send("HoldSagsmoede", null, ("Type", "VISITATION"), ("Dato", DanskTid.Felttekst(idag)), ("Udfald", "Tiltraadt"), ("Note", "En plejefamilie tæt på skolen."));
        await leder.Ser("En plejefamilie tæt på skolen");
        await leder.Gaa($"/myndighed/sag/{sag}/afgoerelse");
        await leder.Send("TraefAfgoerelse", "Vej=brev", ("Udkast.Hjemmel", "BL46"));
        await leder.Send("TraefAfgoerelse", "Vej=traef", [.. udkast.Skip(1), ("Udkast.Hjemmel", "BL46")]);
        await leder.Ser("Afgørelsen kan ikke træffes endnu", $"Visitationsudvalget {DanskTid.Dato(idag)}: tiltrådt");
        await leder.SerIkke("Visitationsudvalget skal være holdt");

        // Acute: the caseworker on duty writes what the chair decided, and it is not refused.
        await using var soc = new MedBrowser(await browser.Side(vaert, "soc1"));
        await soc.Gaa($"/myndighed/sag/{sag}/afgoerelse");
        await soc.Send("TraefAfgoerelse", "Vej=brev", ("Udkast.Hjemmel", "AKUT"));
        await soc.Send("TraefAfgoerelse", "Vej=traef", [.. udkast.Skip(1), ("Udkast.Hjemmel", "AKUT")]);
        Assert.StartsWith("/myndighed/indsats/", soc.Sti, StringComparison.Ordinal);
        await soc.Gaa($"/myndighed/sag/{sag}");
        await soc.Ser("Anbringelse", "Akut, formandsafgørelse", "skriftlig meddelelse til parterne", "børne- og ungeudvalgets godkendelse");
        await soc.Klik("Se anbringelsen");
        var anbringelse = soc.Sti;
        Assert.StartsWith("/myndighed/anbringelse/", anbringelse, StringComparison.Ordinal);
        await soc.Ser("Det mangler", "Plejefamiliens type", "ikke behandlet");
        await soc.Send("GivMeddelelse", null);
        await soc.Send("BehandlFormandsafgoerelse", null, ("Godkendt", "true"), ("Dato", DanskTid.Felttekst(idag)));
        await soc.Ser("godkendt", "givet");
        await soc.Send("HoldTilsynsbesoeg", null, ("BarnetsOrd", "Jeg sov godt, men jeg savner min kat."), ("UdenPersonale", "true"), ("Vurdering", "Der er ro, og katten kan komme med på lørdag."));
        await soc.Ser("Jeg sov godt, men jeg savner min kat.", "Uden personale");
        await soc.Gaa($"/barn/{barn}");
        await soc.Ser("Anbragt", "Akut", "tilsyn senest");
    }

    /// <summary>A case of soc1's with no measure, so that nothing but the placement is decided.</summary>
    private async Task<(Guid Sag, Guid Barn)> UdenIndsats() =>
        (await Sql.Kommando(vaert.Datakilder["myndighed"], "select id, borger_id from myndighed.sag where borger_id = $1 and lukket is null", new Guid("0c000000-0000-8000-8000-000000000301")).Liste(r => (r.GetGuid(0), r.GetGuid(1)))).Single();
}
