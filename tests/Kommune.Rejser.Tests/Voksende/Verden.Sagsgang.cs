using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Somebody asks to see the case, and decisions are appealed: in every state.</summary>
public sealed partial class Verden
{
    private async Task Aktindsigterne()
    {
        Dage(3);
        var frafaldet = await BedOmAktindsigt(null, Skriv("advokat"));
        Ting["frafaldet aktindsigt"] = frafaldet;
        await Gjort("soc1", "FrafaldAktindsigt", new { id = frafaldet, begrundelse = Skriv("frafaldet"), version = await Version("myndighed", frafaldet) });

        var besvaret = Ting["besvaret aktindsigt"] = await BedOmAktindsigt(Mor, null);
        await Gjort("soc1", "UdsaetAktindsigt", new { id = besvaret, dato = Dag(20), begrundelse = Skriv("udsat"), version = await Version("myndighed", besvaret) });
        await Undtag(besvaret, "andre");
        await Gjort("soc1", "BesvarAktindsigt", new { id = besvaret, bemaerkning = Skriv("bemaerkning"), medOpslag = true, version = await Version("myndighed", besvaret) });

        var aaben = Ting["åben aktindsigt"] = await BedOmAktindsigt(Mor, null);
        await Undtag(aaben, "intern");
        var undtaget = await Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select (indhold -> 'undtagelse' ->> 'id')::uuid from myndighed.haendelse where type = 'aktindsigt-undtaget.v1' and stroem_id = '{aaben}'");
        await Gjort("soc1", "FjernUndtagelse", new { id = aaben, undtagelse = undtaget, version = await Version("myndighed", aaben) });
        await Undtag(aaben, "intern");
    }

    private async Task<Guid> BedOmAktindsigt(BorgerId? part, string? anden)
    {
        var id = Id.Ny();
        await Gjort("soc1", "ModtagAktindsigt", new { id, sag = Sag, part, anden, om = Skriv("aktindsigtom") });
        return id;
    }

    /// <summary>The words of the child's first notification: they stand in the journal.</summary>
    private async Task Undtag(Guid aktindsigt, string grund) => await Gjort("soc1", "UndtagPassage", new
    {
        id = aktindsigt, akt = await Databasesoegning.Skalar<Guid>(Forbindelse, "myndighed", $"select faktum_id from myndighed.haendelse where stroem_id = '{Underretning}' and version = 1"),
        passage = "pimpernelbekymringq", grund, version = await Version("myndighed", aktindsigt),
    });

    private async Task Klagerne()
    {
        Dage(2);
        var afgjort = Ting["afgjort klage"] = await Klag("truffet afgørelse");
        await Gjort("soc1", "GenvurderKlage", new { id = afgjort, udfald = "Fastholdt", begrundelse = Skriv("genvurderet"), version = await Version("myndighed", afgjort) });
        await Gjort("soc1", "VideresendKlage", new { id = afgjort, bemaerkning = Skriv("tilankestyrelsen"), version = await Version("myndighed", afgjort) });
        await Gjort("soc1", "AfgoerKlage", new { id = afgjort, udfald = "Hjemvist", begrundelse = Skriv("hjemvist"), version = await Version("myndighed", afgjort) });
        await Gjort("soc1", "SkrivLaering", new { id = afgjort, laering = Skriv("laering"), version = await Version("myndighed", afgjort) });

        Ting["annulleret klage"] = await Klag("ubegyndt afgørelse");
        await Gjort("soc1", "AnnullerKlage", new { id = Ting["annulleret klage"], begrundelse = Skriv("klageannulleret"), version = await Version("myndighed", Ting["annulleret klage"]) });
        Ting["åben klage"] = await Klag("ubegyndt afgørelse");

        var genvurderet = Ting["genvurderet klage"] = await Klag("løbende afgørelse");
        await Gjort("soc1", "GenvurderKlage", new { id = genvurderet, udfald = "DelvistMedhold", begrundelse = Skriv("delvist"), version = await Version("myndighed", genvurderet) });
        await Leveret();
    }

    private async Task<Guid> Klag(string afgoerelse)
    {
        var id = Id.Ny();
        await Gjort("soc1", "ModtagKlage", new { id, sag = Sag, afgoerelse = Ting[afgoerelse], klager = Mor, ved = Skriv("ved"), tekst = Skriv("klage") });
        return id;
    }
}
