using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M17")]
    public async Task Om_anbringelser()
    {
        var (sag, slut, nu) = (verden.Sag.Vaerdi, verden.Ting["sluttet anbringelse"], verden.Ting["løbende anbringelse"]);
        var (vSlut, vNu, moede) = (await M(slut), await M(nu), verden.Ting["møde"]);
        object Moede(object med) => Flet(new { id = Id.Ny(), sag, type = "VISITATION", dato = Idag, udfald = "Tiltraadt" }, med);
        object Besoeg(object med, Guid? id = null) => Flet(new { id = id ?? nu, barnetsOrd = "Hej", udenPersonale = true, vurdering = "Trives", version = id is null ? vNu : vSlut }, med);
        object Rettet(object med) => Flet(new { id = slut, besoeg = verden.Ting["besøg"], holdt = Idag, barnetsOrd = "Hej", udenPersonale = true, vurdering = "Trives", begrundelse = "Prøve", version = vSlut }, med);
        object Sted(object med) => Flet(new { id = nu, form = "Institution", fra = Idag, version = vNu }, med);
        await Afvises(
            Traef(sag, new { hjemmel = "BL46", tilbud = verden.Ting["døgntilbud"] }, "Visitationsudvalget skal være holdt før en afgørelse på trin 6"),
            Traef(sag, new { hjemmel = "BL47", tilbud = verden.Ting["døgntilbud"] }, "Afgørelsen træffes af børne- og ungeudvalget"),
            Traef(sag, new { hjemmel = "AKUT", tilbud = verden.Ting["døgntilbud"], formandstid = Nu + Duration.FromHours(1) }, "Formandens afgørelse kan ikke ligge i fremtiden"),
            new("soc1", "HoldSagsmoede", Moede(new { type = "UKENDT" }), "Vælg, hvilket møde det var"),
            new("soc1", "HoldSagsmoede", Moede(new { dato = Idag.PlusDays(1) }), "Mødet kan ikke ligge i fremtiden"),
            new("soc1", "HoldSagsmoede", Moede(new { dato = Idag.PlusDays(-400) }), "før sagen blev åbnet"),
            new("soc1", "HoldSagsmoede", Moede(new { sag = verden.Ting["lukket sag"] }), "Sagen er lukket"),
            new("soc1", "AnnullerSagsmoede", new { id = moede, begrundelse = "Prøve", version = await M(moede) }, "Mødet er allerede annulleret"),
            new("soc1", "AnnullerSagsmoede", new { id = moede, begrundelse = "x", version = await M(moede) }, "Skriv, hvorfor mødet annulleres"),
            new("soc1", "GivMeddelelse", new { id = nu, hvornaar = Nu + Duration.FromHours(1), version = vNu }, "fremtiden"),
            new("soc1", "GivMeddelelse", new { id = nu, hvornaar = Nu - Duration.FromDays(90), version = vNu }, "før formanden afgjorde det"),
            new("soc1", "BehandlFormandsafgoerelse", new { id = nu, dato = Idag, version = vNu }, "Vælg, om udvalget godkendte"),
            new("soc1", "BehandlFormandsafgoerelse", new { id = nu, godkendt = true, dato = Idag.PlusDays(1), version = vNu }, "Udvalgets møde kan ikke ligge i fremtiden"),
            new("soc1", "BehandlFormandsafgoerelse", new { id = nu, godkendt = true, dato = Idag.PlusDays(-90), version = vNu }, "før formanden traf den"),
            new("soc1", "BehandlFormandsafgoerelse", new { id = nu, godkendt = false, dato = Idag, version = vNu }, "Skriv, hvorfor udvalget ikke godkendte den"),
            new("soc1", "HoldTilsynsbesoeg", Besoeg(new { holdt = Idag.PlusDays(1) }), "Besøget kan ikke ligge i fremtiden"),
            new("soc1", "HoldTilsynsbesoeg", Besoeg(new { holdt = Idag.PlusDays(-90) }), "før barnet blev anbragt"),
            new("soc1", "HoldTilsynsbesoeg", Besoeg(new { barnetsOrd = " ", udenPersonale = false }), "eller hvorfor der ikke blev talt med barnet"),
            new("soc1", "HoldTilsynsbesoeg", Besoeg(new { ikkeTalt = "Sov" }), "både være talt og ikke talt"),
            new("soc1", "HoldTilsynsbesoeg", Besoeg(new { barnetsOrd = (string?)null, ikkeTalt = "Sov" }), "Sæt kun kryds, når der blev talt med barnet"),
            new("soc1", "RetTilsynsbesoeg", Rettet(new { besoeg = verden.Ting["annulleret besøg"] }), "Besøget findes ikke, eller det er annulleret"),
            new("soc1", "RetTilsynsbesoeg", Rettet(new { begrundelse = "x" }), "Skriv, hvorfor besøget rettes"),
            new("soc1", "AnnullerTilsynsbesoeg", new { id = slut, besoeg = verden.Ting["annulleret besøg"], begrundelse = "Prøve", version = vSlut }, "allerede annulleret"),
            new("soc1", "AnnullerTilsynsbesoeg", new { id = slut, besoeg = verden.Ting["besøg"], begrundelse = "x", version = vSlut }, "Skriv, hvorfor besøget annulleres"),
            new("soc1", "SkrivSamvaer", new { id = slut, samvaer = Array.Empty<object>(), version = vSlut }, "Anbringelsen er sluttet"),
            new("soc1", "SkrivSamvaer", new { id = nu, samvaer = new[] { new { hvem = "Mor", hvorOfte = "lørdag", form = "Frit", grundlag = "Aftale", fra = Idag.PlusYears(-3) } }, version = vNu }, "længe før"),
            new("soc1", "SkrivSted", Sted(new { skifte = "Planlagt", begrundelse = "Flyttede", fra = Idag.PlusDays(-90) }), "Dagen kan ikke ligge før"),
            new("soc1", "SkrivSted", Sted(new { skifte = "Planlagt", begrundelse = "Flyttede", fra = Idag.PlusDays(1) }), "Skriv flytningen, når barnet er flyttet"),
            new("soc1", "SkrivSted", Sted(new { skifte = "Uplanlagt" }), "Skriv, hvorfor barnet flyttede"),
            new("soc1", "OphoerAnbringelse", new { id = slut, aarsag = "Hjemgivet", begrundelse = "Igen hjemme", version = vSlut }, "allerede sluttet"),
            new("soc1", "OphoerAnbringelse", new { id = nu, aarsag = "Hjemgivet", begrundelse = "x", version = vNu }, "Skriv, hvordan anbringelsen sluttede"),
            new("soc1", "OphoerAnbringelse", new { id = nu, aarsag = "Hjemgivet", sidste = Idag.PlusDays(1), begrundelse = "Hjemme", version = vNu }, "fremtiden"),
            new("soc1", "OphoerAnbringelse", new { id = nu, aarsag = "Hjemgivet", sidste = Idag.PlusDays(-90), begrundelse = "Hjemme", version = vNu }, "før barnet blev anbragt"),
            new("soc1", "RetAnbringelsesophoer", new { id = nu, aldrig = true, begrundelse = "Prøve", version = vNu }, "Anbringelsen er ikke sluttet"),
            new("soc1", "RetAnbringelsesophoer", new { id = slut, aldrig = false, sidste = Idag.PlusDays(1), begrundelse = "Prøve", version = vSlut }, "fremtiden"),
            new("soc1", "RetAnbringelsesophoer", new { id = slut, aldrig = true, begrundelse = "x", version = vSlut }, "Skriv, hvorfor det rettes"),
            new("soc1", "LukSag", new { id = verden.Ting["unges sag"], aarsag = "IntetBehov", begrundelse = "Der er ikke mere at gøre", version = await M(verden.Ting["unges sag"]) }, "Barnet er anbragt"));
    }

    [Fact, Krav("M15")]
    public async Task Om_overgangen_til_voksenlivet()
    {
        var (sag, ung) = (verden.Sag.Vaerdi, verden.Ting["unges sag"]);
        await Afvises(
            new("soc1", "FravaelgStoetteFra18", new { id = sag, begrundelse = "Klarer sig selv", version = await M(sag) }, "når den unge er fyldt 17 år"),
            new("soc1", "FravaelgStoetteFra18", new { id = ung, begrundelse = "Nej", version = await M(ung) }, "Skriv, hvad den unge selv siger"),
            new("soc1", "FravaelgStoetteFra18", new { id = verden.Ting["lukket sag"], begrundelse = "Klarer sig selv", version = await M(verden.Ting["lukket sag"]) }, "Sagen er lukket"),
            Traef(ung, new { hjemmel = "UNGE", parter = Array.Empty<object>() }, "begynder tidligst 3. feb. 2027"),
            Traef(ung, new { hjemmel = "UNGE", til = new LocalDate(2032, 2, 3), parter = Array.Empty<object>() }, "slutter senest 2. feb. 2032"),
            Traef(ung, new { hjemmel = "UNGE", parter = Array.Empty<object>() }, "Den unge bestemmer selv"));
    }
}
