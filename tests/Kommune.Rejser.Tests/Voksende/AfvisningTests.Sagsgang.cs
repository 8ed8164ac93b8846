using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M13")]
    public async Task Om_aktindsigt()
    {
        var (sag, aaben, besvaret, frafaldet) = (verden.Sag.Vaerdi, verden.Ting["åben aktindsigt"], verden.Ting["besvaret aktindsigt"], verden.Ting["frafaldet aktindsigt"]);
        var (vAaben, vBesvaret, vFrafaldet) = (await M(aaben), await M(besvaret), await M(frafaldet));
        var akt = await Databasesoegning.Skalar<Guid>(verden.Forbindelse, "myndighed", $"select faktum_id from myndighed.haendelse where stroem_id = '{verden.Underretning}' and version = 1");
        object Bed(object med) => Flet(new { id = Id.Ny(), sag, part = (BorgerId?)verden.Mor }, med);
        object Undtag(object med) => Flet(new { id = aaben, akt, passage = "Med egne ord", grund = "andre", version = vAaben }, med);
        await Afvises(
            new("soc1", "ModtagAktindsigt", Bed(new { id = aaben }), "Anmodningen er allerede registreret"),
            new("soc1", "ModtagAktindsigt", Bed(new { part = (Guid?)null }), "Vælg, hvem der beder om aktindsigt"),
            new("soc1", "ModtagAktindsigt", Bed(new { anden = "Advokat Holm" }), "ikke begge"),
            new("soc1", "ModtagAktindsigt", Bed(new { part = verden.Bror }), "Den valgte er ikke part i sagen"),
            new("soc1", "ModtagAktindsigt", Bed(new { modtaget = Nu + Duration.FromHours(1) }), "fremtiden"),
            new("soc1", "ModtagAktindsigt", Bed(new { modtaget = Nu - Duration.FromDays(900) }), "Sagen var ikke åbnet den dag"),
            new("soc1", "UdsaetAktindsigt", new { id = besvaret, dato = Idag.PlusDays(5), begrundelse = "Sagen er meget stor", version = vBesvaret }, "Anmodningen er allerede besvaret"),
            new("soc1", "UdsaetAktindsigt", new { id = aaben, dato = Idag, begrundelse = "Sagen er meget stor", version = vAaben }, "Den nye dag skal ligge efter i dag"),
            new("soc1", "UdsaetAktindsigt", new { id = aaben, dato = Idag.PlusMonths(7), begrundelse = "Sagen er meget stor", version = vAaben }, "Lov en dag inden for et halvt år"),
            new("soc1", "UdsaetAktindsigt", new { id = aaben, dato = Idag.PlusDays(5), begrundelse = "Kort", version = vAaben }, "Skriv begrundelsen, så modtageren"),
            new("soc1", "UndtagPassage", Undtag(new { akt = Guid.NewGuid() }), "Akten findes ikke i sagen"),
            new("soc1", "UndtagPassage", Undtag(new { grund = "ukendt" }), "Vælg en grund"),
            new("soc1", "UndtagPassage", Undtag(new { passage = ".a." }), "Skriv mindst to bogstaver"),
            new("soc1", "UndtagPassage", Undtag(new { passage = "står der ikke" }), "Ordene står ikke i akten"),
            new("soc1", "UndtagPassage", Undtag(new { passage = "pimpernelbekymringq" }), "Det er allerede undtaget"),
            new("soc1", "FjernUndtagelse", new { id = aaben, undtagelse = Guid.NewGuid(), version = vAaben }, "Det er ikke undtaget længere"),
            new("soc1", "BesvarAktindsigt", new { id = frafaldet, medOpslag = false, version = vFrafaldet }, "Anmodningen er frafaldet"),
            new("soc1", "FrafaldAktindsigt", new { id = aaben, begrundelse = "x", version = vAaben }, "Skriv, hvorfor anmodningen falder bort"));
    }

    [Fact, Krav("M18")]
    public async Task Om_klager()
    {
        var (sag, aaben, genvurderet, afgjort, annulleret) = (verden.Sag.Vaerdi, verden.Ting["åben klage"], verden.Ting["genvurderet klage"], verden.Ting["afgjort klage"], verden.Ting["annulleret klage"]);
        var (vAaben, vGenvurderet, vAfgjort, vAnnulleret) = (await M(aaben), await M(genvurderet), await M(afgjort), await M(annulleret));
        object Klag(object med) => Flet(new { id = Id.Ny(), sag, afgoerelse = verden.Ting["truffet afgørelse"], klager = verden.Mor, tekst = "Jeg er ikke enig." }, med);
        await Afvises(
            new("soc1", "ModtagKlage", Klag(new { afgoerelse = verden.Ting["udkast hos leder"] }), "Afgørelsen er ikke truffet"),
            new("soc1", "ModtagKlage", Klag(new { id = afgjort }), "Klagen er allerede registreret"),
            new("soc1", "ModtagKlage", Klag(new { klager = verden.Bror }), "Vælg en af dem, der har fået brevet"),
            new("soc1", "ModtagKlage", Klag(new { afgoerelse = verden.Ting["ubegyndt afgørelse"] }), "har allerede en åben klage"),
            new("soc1", "ModtagKlage", Klag(new { tekst = "Nej" }), "Skriv, hvad der klages over"),
            new("soc1", "ModtagKlage", Klag(new { modtaget = Nu + Duration.FromHours(1) }), "fremtiden"),
            new("soc1", "ModtagKlage", Klag(new { modtaget = Nu - Duration.FromDays(900) }), "før afgørelsen blev truffet"),
            new("soc1", "GenvurderKlage", new { id = genvurderet, udfald = "Fastholdt", begrundelse = "Der er intet nyt i sagen", version = vGenvurderet }, "Afgørelsen er allerede genvurderet"),
            new("soc1", "GenvurderKlage", new { id = aaben, udfald = "Fastholdt", begrundelse = "Kort", version = vAaben }, "Skriv begrundelsen, så klageren"),
            new("soc1", "VideresendKlage", new { id = aaben, version = vAaben }, "Genvurdér afgørelsen, før klagen sendes videre"),
            new("soc1", "VideresendKlage", new { id = afgjort, version = vAfgjort }, "Klagen er allerede afgjort"),
            new("soc1", "AfgoerKlage", new { id = aaben, udfald = "KommunenGavMedhold", begrundelse = "Prøve", version = vAaben }, "registreres som en genvurdering"),
            new("soc1", "AfgoerKlage", new { id = genvurderet, udfald = "Stadfaestet", begrundelse = "Prøve", version = vGenvurderet }, "Klagen er ikke sendt til Ankestyrelsen endnu"),
            new("soc1", "AfgoerKlage", new { id = aaben, udfald = "Trukket", dag = Idag.PlusDays(1), begrundelse = "Prøve", version = vAaben }, "Dagen kan ikke ligge i fremtiden"),
            new("soc1", "AfgoerKlage", new { id = aaben, udfald = "Trukket", dag = Idag.PlusDays(-90), begrundelse = "Prøve", version = vAaben }, "Dagen ligger før klagen"),
            new("soc1", "AfgoerKlage", new { id = aaben, udfald = "Trukket", begrundelse = "x", version = vAaben }, "Skriv kort, hvorfor det blev sådan"),
            new("soc1", "SkrivLaering", new { id = aaben, laering = "Vi ringer først", version = vAaben }, "Klagen er ikke afgjort endnu"),
            new("soc1", "SkrivLaering", new { id = annulleret, laering = "Vi ringer først", version = vAnnulleret }, "Klagen er annulleret"),
            new("soc1", "SkrivLaering", new { id = afgjort, laering = "Kort", version = vAfgjort }, "Skriv, hvad vi gør anderledes"),
            new("soc1", "AnnullerKlage", new { id = genvurderet, begrundelse = "Forkert sag", version = vGenvurderet }, "Klagen er allerede behandlet"),
            new("soc1", "AnnullerKlage", new { id = aaben, begrundelse = "x", version = vAaben }, "Skriv, hvad der var forkert"));
    }
}
