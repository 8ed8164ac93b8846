using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>What a distriktsteam begins without a case: it helped, it was begun on the wrong child, it runs, it became more.</summary>
public sealed partial class Verden
{
    private async Task MindreIndsatserne()
    {
        var hjalp = Ting["mindre indsats, der hjalp"] = await Begynd("sundhed1", Barn, "hjemmebesoeg");
        await Gjort("ppr1", "FoelgMindreIndsatsOp", new { id = hjalp, udfald = "Hjalp", hvordan = Skriv("hjalp"), version = 1 });
        var forkert = Ting["annulleret mindre indsats"] = await Begynd("soc1", Barn, "raad");
        await Gjort("soc1", "AnnullerMindreIndsats", new { id = forkert, begrundelse = Skriv("mindreannulleret"), version = 1 });
        Ting["mindre indsats, der løber"] = await Begynd("soc1", Barn, "samtaler");
        Ting["mindre indsats, der skal videre"] = await Begynd("ppr1", Barn, "gruppe");
        await Gjort("ppr1", "FoelgMindreIndsatsOp", new { id = Ting["mindre indsats, der skal videre"], udfald = "Videre", hvordan = Skriv("mere"), version = 1 });
    }

    /// <summary>The nurse sends it on as a notification: what was written goes along.</summary>
    private async Task<UnderretningId> BlevTilUnderretning(BorgerId barn)
    {
        var id = Ting["mindre indsats, der blev til mere"] = await Begynd("sundhed1", barn, "netvaerk");
        await Gjort("sundhed1", "GoerTilSag", new { id, vej = "Underretning", hvorfor = Skriv("mindrevidere"), akut = false, version = 1 });
        return ModtagUnderretning.Underretning(new(Id.Af(id, "henvendelse")), barn);
    }

    private async Task<Guid> Begynd(string hvem, BorgerId barn, string art)
    {
        var id = Id.Ny();
        await Gjort(hvem, "StartMindreIndsats", new { id, barn, art, anledning = Skriv("anledning"), hvad = Skriv("mindrehvad"), aftaltMed = Skriv("aftaltmed"), foelgesOp = Dag(30) });
        return id;
    }
}
