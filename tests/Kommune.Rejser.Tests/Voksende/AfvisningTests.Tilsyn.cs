using Kommune.Fundament;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("M21")]
    public async Task Om_revisitering()
    {
        object Se(object med) => Flet(new { id = verden.Ting["løbende indsats"], udfald = "Fortsaet" }, med);
        await Afvises(
            new("soc1", "GennemseIndsats", Se(new { id = verden.Ting["ophørt indsats"] }), "Indsatsen er ophørt"),
            new("soc1", "GennemseIndsats", Se(new { igen = Idag }), "Vælg en dag efter i dag"),
            new("soc1", "GennemseIndsats", Se(new { igen = Idag.PlusYears(3) }), "Se på den igen inden for to år"));
    }

    [Fact, Krav("M12")]
    public async Task Om_ledelsestilsyn()
    {
        var (aaben, lukket, tilsyn, lukkede) = (verden.Ting["åben tilsynsrunde"], verden.Ting["afsluttet tilsynsrunde"], verden.Ting["tilsyn med sagen"], verden.Ting["tilsyn i afsluttet runde"]);
        var (vAaben, vLukket, vTilsyn, vLukkede) = (await M(aaben), await M(lukket), await M(tilsyn), await M(lukkede));
        object Traek(object med) => Flet(new { id = Id.Ny(), fra = Idag.PlusMonths(-6), til = Idag, antal = 5 }, med);
        object Svar(params object[] sidste) => new { id = tilsyn, punkter = new object[] { new { kode = "UR-VURDERET", svar = "Ja" }, new { kode = "UR-KVITTERET", svar = "Ja" } }.Concat(sidste), version = vTilsyn };
        var soc1 = (await verden.Bruger("soc1")).Id;
        object Nej(object med) => Flet(new { kode = "UR-TIDLIGERE", svar = "Nej", fund = "Læs de tidligere.", ejer = soc1, senest = Idag.PlusDays(14) }, med);
        await Afvises(
            new("soc-leder", "TraekStikproeve", Traek(new { id = aaben }), "Stikprøven er allerede trukket"),
            new("soc-leder", "TraekStikproeve", Traek(new { til = Idag.PlusYears(-1) }), "Perioden slutter, før den begynder"),
            new("soc-leder", "TraekStikproeve", Traek(new { til = Idag.PlusDays(1) }), "Perioden kan ikke slutte i fremtiden"),
            new("soc-leder", "TraekStikproeve", Traek(new { fra = Idag.PlusYears(-3) }), "Vælg højst to år"),
            new("soc-leder", "TraekStikproeve", Traek(new { antal = 51 }), "Fra 1 til 50 sager"),
            new("soc-leder", "TraekStikproeve", Traek(new { distrikt = "Findes ikke" }), "Ingen af jeres sager havde det i perioden"),
            new("soc-leder", "GennemgaaSag", new { id = lukkede, punkter = Array.Empty<object>(), version = vLukkede }, "Tilsynsrunden er afsluttet"),
            new("soc-leder", "GennemgaaSag", Svar(), "Svar på: Er der taget stilling til tidligere underretninger"),
            new("soc-leder", "GennemgaaSag", Svar(Nej(new { fund = "x" })), "Skriv, hvad der skal rettes"),
            new("soc-leder", "GennemgaaSag", Svar(Nej(new { ejer = (await verden.Bruger("soc2")).Id })), "Vælg, hvem i teamet der retter det"),
            new("soc-leder", "GennemgaaSag", Svar(Nej(new { senest = (object?)null })), "Skriv, hvornår det skal være rettet"),
            new("soc-leder", "GennemgaaSag", Svar(Nej(new { senest = Idag.PlusDays(-1) })), "Dagen er allerede gået"),
            new("soc1", "RetFund", new { id = tilsyn, kode = "UR-TIDLIGERE", hvad = "De er læst." }, "Fundet findes ikke længere"),
            new("soc1", "RetFund", new { id = tilsyn, kode = "UR-VURDERET", hvad = "De er læst." }, "Fundet er allerede rettet"),
            new("soc1", "RetFund", new { id = tilsyn, kode = "UR-KVITTERET", hvad = "Ja" }, "Skriv kort, hvad der er gjort"),
            new("soc-leder", "AfslutTilsynsrunde", new { id = lukket, laering = "Vi læser serien først.", version = vLukket }, "Tilsynsrunden er allerede afsluttet"),
            new("soc-leder", "AfslutTilsynsrunde", new { id = aaben, laering = "Vi læser serien først.", version = vAaben }, "ikke gennemgået endnu"),
            new("soc-leder", "AfslutTilsynsrunde", new { id = lukket, laering = "Nej", version = vLukket }, "Skriv, hvad I gør anderledes fremover"));
    }
}
