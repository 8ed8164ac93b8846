using Kommune.Fundament;
using Kommune.Host.Demo;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>Others are asked about the child: answered in the system, by letter, given up, and still waited for.</summary>
public sealed partial class Verden
{
    private async Task Udtalelserne()
    {
        Dage(10);
        var besvaret = Ting["besvaret udtalelse"] = await Spoerg("Dagtilbud", Skriv("spurgt"), null);
        await Leveret();
        await Gjort("soc1", "RykForUdtalelse", new { id = besvaret, svarSenest = Dag(5), version = 1 });
        await Leveret();
        await Gjort("paed1", "BesvarUdtalelse", new { id = besvaret, svar = Skriv("udtalt"), version = 2 });
        await Gjort("paed1", "RetSvar", new { id = besvaret, svar = Skriv("udtalt om igen"), version = 3 });
        await Leveret();
        var fraPpr = Ting["besvaret udtalelse fra PPR"] = await Spoerg("Ppr", Skriv("pprspurgt"), null);
        await Leveret();
        await Gjort("ppr-leder", "FordelUdtalelse", new { id = fraPpr, medarbejder = Demomedarbejdere.Id("ppr1"), version = 1 });
        await Gjort("ppr1", "AfgivUdtalelse", new { id = fraPpr, svar = Skriv("pprudtalt"), version = 2 });
        Ting["åben udtalelse fra PPR"] = await Spoerg("Ppr", Skriv("pprspurgt"), null);
        await Leveret();
        var registreret = Ting["registreret udtalelse"] = await Spoerg("Laege", Skriv("brevspurgt"), Skriv("laege"));
        await Gjort("soc1", "RegistrerUdtalelse", new { id = registreret, af = Skriv("laegesvarer"), svar = Skriv("laegesvar"), version = 1 });
        await Gjort("soc1", "RetUdtalelse", new { id = registreret, af = Skriv("laegesvarer"), svar = Skriv("laegesvar rettet"), dag = Dag(0), begrundelse = Skriv("rettelse"), version = 2 });
        var opgivet = Ting["opgivet udtalelse"] = await Spoerg("Anden", Skriv("brevspurgt"), Skriv("anden"));
        await Gjort("soc1", "OpgivUdtalelse", new { id = opgivet, begrundelse = Skriv("opgivet"), version = 1 });
        Ting["åben udtalelse"] = await Spoerg("Dagtilbud", Skriv("spurgt"), null);
        Ting["åben udtalelse fra læge"] = await Spoerg("Laege", Skriv("brevspurgt"), Skriv("laege"));
        await Leveret();
        Fundne.AddRange([besvaret, Ting["åben udtalelse"]]);
    }

    private async Task<Guid> Spoerg(string fra, string spoergsmaal, string? navn)
    {
        var id = Id.Ny();
        await Gjort("soc1", "IndhentUdtalelse", new { id, sag = Sag, fra, navn, spoergsmaal, grund = fra == "Dagtilbud" ? "samtykke" : "noedvendig", samtykke = Dag(-1), samtykkeFra = new[] { Mor } });
        return id;
    }
}
