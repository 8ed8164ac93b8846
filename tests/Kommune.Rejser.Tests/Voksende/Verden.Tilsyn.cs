using Kommune.Myndighed;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>The running measure is looked at again; the leader draws two samples: one halfway, with a finding put right and one that is not, and one that is closed.</summary>
public sealed partial class Verden
{
    private async Task Tilsynet()
    {
        Dage(1);
        await Gjort("soc1", "GennemseIndsats", new { id = Ting["løbende indsats"], udfald = "NedAdTrappen", igen = Dag(90), bemaerkning = Skriv("gennemset") });

        var aaben = new TilsynsrundeId(Ting["åben tilsynsrunde"] = Kommune.Fundament.Id.Ny());
        await Gjort("soc-leder", "TraekStikproeve", new { id = aaben, led = "Underretning", fra = Dag(-600), til = Dag(), antal = 50, froe = "efterår" });
        var tilsyn = SagstilsynId.Af(aaben, Sag);
        Ting["tilsyn med sagen"] = tilsyn.Vaerdi;
        var soc1 = (await Bruger("soc1")).Id;
        object Nej(string kode, string fund) => new { kode, svar = "Nej", fund, ejer = soc1, senest = Dag(14) };
        await Gjort("soc-leder", "GennemgaaSag", new
        {
            id = tilsyn, punkter = new[] { Nej("UR-VURDERET", Skriv("fund")), Nej("UR-KVITTERET", Skriv("aabentfund")), new { kode = "UR-TIDLIGERE", svar = "Ja" } }, version = 1,
        });
        await Gjort("soc1", "RetFund", new { id = tilsyn, kode = "UR-VURDERET", hvad = Skriv("fundrettet") });

        // One case is enough to be finished with: whichever the seed takes.
        var lukket = Ting["afsluttet tilsynsrunde"] = Kommune.Fundament.Id.Ny();
        await Gjort("soc-leder", "TraekStikproeve", new { id = lukket, led = "Plan", fra = Dag(-600), til = Dag(), antal = 1, froe = "forår" });
        var sidste = Ting["tilsyn i afsluttet runde"] = await Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select id from myndighed.sagstilsyn where runde_id = '{lukket}'");
        await Gjort("soc-leder", "GennemgaaSag", new { id = sidste, punkter = new[] { "PL-BARNET", "PL-FRIST", "PL-MAAL", "PL-TILBAGE" }.Select(kode => new { kode, svar = "Ja" }), version = 1 });
        await Gjort("soc-leder", "AfslutTilsynsrunde", new { id = lukket, laering = "Vi skriver vejen tilbage, før vi træffer afgørelse.", version = 1 });
    }
}
