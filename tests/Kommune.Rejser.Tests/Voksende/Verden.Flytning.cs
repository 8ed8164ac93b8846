using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Moves between municipalities (M19): an old case that was handed over, a young person who came here and is about to move on.</summary>
public sealed partial class Verden
{
    private async Task EnGammelFlytning()
    {
        Dage(118);
        var sag = new SagId(Id.Ny());
        await Gjort("soc1", "AabnSag", new { id = sag, barn = Barn, begrundelse = Skriv("aabnetigen") });
        var id = Ting["overdraget fraflytning"] = await Anmeld(sag);
        await Gjort("soc1", "OverdragMateriale", new { id, resume = $"Sammenfatning af sagen. {Skriv("resume")}", version = await Version("myndighed", id) });
    }

    private async Task DenUngeFlytter()
    {
        var sag = new SagId(Ting["unges sag"]);
        var id = Ting["annulleret fraflytning"] = await Anmeld(sag, bemaerkning: false);
        await Gjort("soc1", "AnnullerFraflytning", new { id, begrundelse = Skriv("bliverboende"), version = await Version("myndighed", id) });
        Ting["åben fraflytning"] = await Anmeld(sag);
    }

    private async Task<Guid> Anmeld(SagId sag, bool bemaerkning = true)
    {
        var id = Id.Ny();
        await Gjort("soc1", "AnmeldFraflytning", new { id, sag, kommune = "Prøvekøbing Kommune", flyttedato = Dag(10), bemaerkning = bemaerkning ? Skriv("flytter") : null });
        return id;
    }

    /// <summary>Another municipality tells that somebody has moved here, and what ran there.</summary>
    private async Task<UnderretningId> Tilflyttet(BorgerId barn, string bekymring)
    {
        var henvendelse = new HenvendelseId(Id.Ny());
        await Gjort("soc1", "ModtagUnderretning", new
        {
            id = henvendelse, boern = new[] { barn }, underretter = "AndenKommune", sted = "Prøvekøbing Kommune", bekymring, akut = false, overgreb = false, tilflytning = new { flyttet = Dag(-10), indsatser = Skriv("indsatserder") },
        });
        return ModtagUnderretning.Underretning(henvendelse, barn);
    }
}
