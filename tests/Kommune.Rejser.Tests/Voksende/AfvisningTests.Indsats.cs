using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M6", "M8")]
    public async Task Om_afgoerelser()
    {
        var (sag, nabos, truffet, hosLeder, tilbud) = (verden.Sag.Vaerdi, verden.Ting["nabos sag"], verden.Ting["truffet afgørelse"], verden.Ting["udkast hos leder"], verden.Ting["tilbud"]);
        var (annulleret, ubegyndt) = (verden.Ting["annulleret afgørelse"], verden.Ting["ubegyndt afgørelse"]);
        await Afvises(
            Traef(sag, new { hjemmel = (string?)null }, "Vælg lovgrundlaget"),
            Traef(sag, new { hjemmel = "SEL" }, "Lovgrundlaget gælder ikke i dag"),
            Traef(sag, new { tilbud = (Guid?)null }, "Vælg indsatsen"),
            Traef(sag, new { tilbud = verden.Ting["nedlagt tilbud"] }, "Tilbuddet bruges ikke længere"),
            Traef(sag, new { fra = (LocalDate?)null }, "Skriv, hvornår indsatsen begynder"),
            Traef(sag, new { til = (LocalDate?)null }, "Skriv, hvornår indsatsen slutter"),
            Traef(sag, new { til = Idag }, "Slutdatoen skal ligge efter startdatoen"),
            Traef(sag, new { fra = new LocalDate(2025, 6, 1) }, "Tilbuddet har ingen pris den dag"),
            Traef(sag, new { tilbud = verden.Ting["tilbud pr. time"] }, "Skriv, hvor mange timer om måneden der bevilges"),
            Traef(sag, new { hjemmel = "BL46" }, "kan ikke bevilges efter"),
            Traef(sag, new { begrundelse = " " }, "Skriv begrundelsen. Den står i brevet"),
            Traef(sag, new { maal = new[] { new { udgangspunkt = 2, maal = 7, dato = Idag } } }, "Skriv målet."),
            Traef(sag, new { maal = new[] { new { tekst = "Sove", maal = 7, dato = Idag } } }, "Skriv, hvor barnet står nu"),
            Traef(sag, new { maal = new[] { new { tekst = "Sove", udgangspunkt = 2, dato = Idag } } }, "Skriv, hvor barnet skal hen"),
            Traef(sag, new { maal = new[] { new { tekst = "Sove", udgangspunkt = 2, maal = 7 } } }, "Skriv, hvornår målet skal være nået"),
            Traef(sag, new { parter = Part(Idag.PlusDays(1), Idag) }, "Høringen kan ikke ligge i fremtiden"),
            Traef(sag, new { parter = Part(null, Idag) }, "Partshøring af"),
            Traef(sag, new { parter = Part(Idag, null) }, "Samtykke fra"),
            Traef(sag, new { parter = Part(Idag, Idag.PlusDays(1)) }, "Samtykke fra"),
            Traef(sag, new { bilag = new[] { Guid.NewGuid() } }, "Et af bilagene er fjernet fra sagen"),
            Traef(sag, new { soeskende = new[] { nabos } }, "Et af de valgte børn har ikke længere en åben sag"),
            Traef(nabos, new { }, "Der er ikke registreret nogen med forældremyndighed"),
            Traef(nabos, new { }, "Sæt mindst ét mål for indsatsen"),
            Traef(nabos, new { }, "Skriv, hvornår og hvordan støtten trappes ned"),
            Traef(nabos, new { }, "Samtale med Nanna om det, der skal afgøres"),
            Traef(verden.Ting["lukket sag"], new { }, "Sagen er lukket"),
            new("soc1", "GemAfgoerelsesudkast", new { id = hosLeder, sag = verden.Ting["brors sag"], udkast = new { }, version = await M(hosLeder) }, "Udkastet hører til en anden sag"),
            new("soc1", "GemAfgoerelsesudkast", new { id = truffet, sag, udkast = new { }, version = await M(truffet) }, "Afgørelsen er allerede truffet"),
            new("soc1", "SendAfgoerelseTilLeder", new { id = hosLeder, sag, udkast = new { }, leder = Demomedarbejdere.Id("soc3"), version = await M(hosLeder) }, "Vælg en af teamets ledere"),
            new("soc1", "SpoergOmMatchning", new { id = verden.Ting["besvaret matchning"], sag, tilbud, spoergsmaal = "Igen?", svarSenest = Idag }, "Spørgsmålet er allerede sendt"),
            new("soc1", "SpoergOmMatchning", new { id = Id.Ny(), sag, tilbud = verden.Ting["nedlagt tilbud"], spoergsmaal = "Kan I?", svarSenest = Idag }, "Vælg et tilbud, der bruges"),
            new("soc1", "SpoergOmMatchning", new { id = Id.Ny(), sag, tilbud, spoergsmaal = "Kan I?", svarSenest = Idag.PlusDays(-1) }, "Svarfristen er allerede gået"),
            new("soc1", "SpoergOmMatchning", new { id = Id.Ny(), sag = verden.Ting["lukket sag"], tilbud, spoergsmaal = "Kan I?", svarSenest = Idag }, "Sagen er lukket"),
            new("soc1", "RegistrerBrevModtaget", new { id = truffet, modtager = verden.Bror, modtaget = Idag, version = await M(truffet) }, "Der er ikke sendt et brev med afgørelsen til vedkommende"),
            new("soc1", "RegistrerBrevModtaget", new { id = truffet, modtager = verden.Mor, modtaget = Idag.PlusDays(1), version = await M(truffet) }, "Dagen kan ikke ligge i fremtiden"),
            new("soc1", "RegistrerBrevModtaget", new { id = truffet, modtager = verden.Mor, modtaget = Idag.PlusDays(-300), version = await M(truffet) }, "Brevet kan ikke være modtaget, før afgørelsen blev truffet"),
            new("soc1", "AnnullerAfgoerelse", new { id = hosLeder, begrundelse = "Forkert barn", version = await M(hosLeder) }, "Afgørelsen er ikke truffet"),
            new("soc1", "AnnullerAfgoerelse", new { id = annulleret, begrundelse = "Forkert barn", version = await M(annulleret) }, "Afgørelsen er allerede annulleret"),
            new("soc-leder", "AnnullerAfgoerelse", new { id = truffet, begrundelse = "Forkert barn", version = await M(truffet) }, "er begyndt. Stop indsatsen"),
            new("soc3", "AnnullerAfgoerelse", new { id = ubegyndt, begrundelse = "Forkert barn", version = await M(ubegyndt) }, "Kun en leder eller den, der traf afgørelsen"),
            new("soc1", "AnnullerAfgoerelse", new { id = ubegyndt, begrundelse = "x", version = await M(ubegyndt) }, "Skriv, hvorfor afgørelsen er forkert"),
            new("soc1", "RetIndsatsSlut", new { id = verden.Ting["annulleret indsats"], sidste = Idag.PlusDays(90), begrundelse = "Prøve", version = await M(verden.Ting["annulleret indsats"]) }, "så indsatsen har ingen slutdato"));
    }

    [Fact, Krav("M5", "M7", "M9")]
    public async Task Om_plan_og_opfoelgning()
    {
        var (sag, loebende, ophoert) = (verden.Sag.Vaerdi, verden.Ting["løbende indsats"], verden.Ting["ophørt indsats"]);
        var (vPlan, vLoebende, vOphoert) = (await verden.Planversion(verden.Sag), await M(loebende), await M(ophoert));
        var (maaling, opfoelgning) = (await verden.Faktum("plan-maal-maalt.v1"), await verden.Faktum("opfoelgning-holdt.v1"));
        var maal = await verden.Maalene();
        object Opfoelgning(object med, Guid? indsats = null) => Flet(new
        {
            sag, indsats = indsats ?? loebende, maal = maal.Select(m => new { maal = m, vaerdi = 7 }), deltog = new[] { "Familien", "Netvaerket" }, beslutning = "Fortsaet", begrundelse = "Det går fremad", naeste = Idag.PlusDays(40), naesteBegrundelse = "Midtvejs",
            version = indsats is null ? vLoebende : vOphoert,
        }, med);
        await Afvises(
            new("soc1", "RetMaaling", new { id = sag, maaling = Guid.NewGuid(), vaerdi = 5, dato = Idag, begrundelse = "Prøve", version = vPlan }, "Målingen findes ikke"),
            new("soc1", "RetMaaling", new { id = sag, maaling, vaerdi = 11, dato = Idag, begrundelse = "Prøve", version = vPlan }, "Skriv et tal fra 0 til 10"),
            new("soc1", "RetMaaling", new { id = sag, maaling, vaerdi = 5, dato = Idag.PlusDays(1), begrundelse = "Prøve", version = vPlan }, "Datoen kan ikke ligge i fremtiden"),
            new("soc1", "RetMaaling", new { id = sag, maaling, vaerdi = 5, dato = Idag, begrundelse = "x", version = vPlan }, "Skriv, hvorfor målingen rettes"),
            new("soc1", "TraekGodkendelse", new { id = sag, begrundelse = "Prøve", version = vPlan }, "Der er ingen godkendelse at trække tilbage"),
            new("soc1", "TraekGodkendelse", new { id = verden.Ting["brors sag"], begrundelse = "x", version = await verden.Planversion(new(verden.Ting["brors sag"])) }, "Skriv, hvorfor godkendelsen trækkes tilbage"),
            new("soc1", "GodkendPlan", new { id = verden.Ting["brors sag"], version = await verden.Planversion(new(verden.Ting["brors sag"])) }, "Planen er godkendt, som den står"),
            new("soc1", "SkrivPlan", new { id = sag, maal = new[] { new { id = Guid.NewGuid(), tekst = "Sove", udgangspunkt = 2, maal = 7, dato = Idag, hvemGoerHvad = "Mor" } }, version = vPlan }, "Et af målene findes ikke i planen"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { }, ophoert), "Indsatsen er ophørt"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { holdt = Idag.PlusDays(1) }), "Opfølgningen kan ikke ligge i fremtiden"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { holdt = Idag.PlusDays(-90) }), "Datoen ligger før den forrige opfølgning eller bevillingen"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { deltog = new[] { "Familien" } }), "netværket ikke var med"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { maal = Array.Empty<object>() }), "Skriv, hvor barnet står nu"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { beslutning = "Ophoer" }), "Vælg, hvorfor indsatsen ophører"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { naeste = (LocalDate?)null }), "Skriv, hvornår der senest følges op igen"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { naeste = Idag }), "Den næste opfølgning skal ligge efter denne"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { naesteBegrundelse = " " }), "Skriv, hvorfor den dato passer til barnet"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { nyTil = Idag }), "Slutdatoen skal ligge efter opfølgningen"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { beslutning = "TrinNed" }), "Vælg trinet"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { beslutning = "TrinNed", nytTrin = 4 }), "Vælg et lavere trin"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { beslutning = "TrinOp", nytTrin = 4 }), "Trin 4 kan ikke bruges efter"),
            new("soc1", "HoldOpfoelgning", Opfoelgning(new { beslutning = "TrinOp", nytTrin = 4 }), "Trin 4 er over din kompetence"),
            new("soc1", "RetOpfoelgningsdato", new { id = loebende, opfoelgning = Guid.NewGuid(), holdt = Idag, begrundelse = "Prøve", version = vLoebende }, "Opfølgningen findes ikke på indsatsen"),
            new("soc1", "RetOpfoelgningsdato", new { id = loebende, opfoelgning, holdt = Idag.PlusDays(1), begrundelse = "Prøve", version = vLoebende }, "Datoen ligger efter den næste opfølgning eller i fremtiden"),
            new("soc1", "RetOpfoelgningsdato", new { id = loebende, opfoelgning, holdt = Idag.PlusDays(-90), begrundelse = "Prøve", version = vLoebende }, "Datoen ligger før den forrige opfølgning eller bevillingen"),
            new("soc1", "OphoerIndsats", new { id = ophoert, aarsag = "MaaletNaaet", begrundelse = "Igen", version = vOphoert }, "Indsatsen er allerede ophørt"),
            new("soc1", "OphoerIndsats", new { id = loebende, aarsag = "MaaletNaaet", begrundelse = "Prøve", sidste = Idag.PlusDays(1), version = vLoebende }, "Den sidste dag kan ikke ligge i fremtiden"),
            new("soc1", "OphoerIndsats", new { id = loebende, aarsag = "MaaletNaaet", begrundelse = "Prøve", sidste = Idag.PlusDays(-90), version = vLoebende }, "Den sidste dag kan ikke ligge før bevillingen"),
            new("soc1", "RetIndsatsSlut", new { id = ophoert, sidste = Idag.PlusDays(-300), begrundelse = "Prøve", version = vOphoert }, "kan ikke ligge før bevillingen"),
            new("soc1", "RetIndsatsSlut", new { id = ophoert, sidste = Idag.PlusDays(1), begrundelse = "Prøve", version = vOphoert }, "kan ikke ligge i fremtiden"),
            new("soc1", "RetIndsatsSlut", new { id = loebende, sidste = Idag.PlusDays(-90), begrundelse = "Prøve", version = vLoebende }, "Slutdatoen kan ikke ligge før"));
    }

    private Forsoeg Traef(Guid sag, object med, string svar) => new("soc1", "TraefAfgoerelse", new
    {
        id = Id.Ny(), sag, version = 0,
        udkast = Flet(new { hjemmel = "BL32", tilbud = verden.Ting["tilbud"], fra = Idag.PlusDays(3), til = Idag.PlusDays(90), begrundelse = "Støtten er nødvendig", parter = Part(Idag, Idag) }, med),
    }, svar);

    private object Part(LocalDate? hoert, LocalDate? samtykke) => new[] { new { hvem = verden.Mor, hoert, samtykke } };
}
