using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

/// <summary>What a house does besides: force registered and reported, a month settled, the catalogue read; and the krisecenter, where nobody has a name.</summary>
public sealed partial class Verden
{
    private async Task Magten()
    {
        Dage(3);
        var (ny, uden, sendt) = (new MagtanvendelseId(Id.Ny()), new MagtanvendelseId(Id.Ny()), new MagtanvendelseId(Id.Ny()));
        (Ting["magt uden barnets ord"], Ting["indberettet magt"]) = (uden.Vaerdi, sendt.Vaerdi);
        foreach (var id in new[] { ny, uden, sendt })
        {
            await Gjort("fam1", "RegistrerMagtanvendelse", new
            {
                id, forloeb = _forloeb, art = "Fastholdelse", hvornaar = _tid - Duration.FromHours(1), minutter = 4, hvad = Skriv("magthvad"), hvorfor = Skriv("magthvorfor"), af = Demomedarbejdere.Id("fam1"), barnetsOrd = id == ny ? Skriv("magtord") : null,
            });
        }

        await Gjort("fam1", "SkrivBarnetsOrd", new { id = ny, barnetsOrd = Skriv("magtogsaa"), version = await Version("udfoerer", ny) });
        await Gjort("fam1", "SkrivBarnetsOrd", new { id = sendt, ikkeHoert = Skriv("magtikkehoert"), version = await Version("udfoerer", sendt) });
        await Gjort("udf-leder", "IndberetMagtanvendelse", new { id = sendt, vurdering = Skriv("magtvurdering"), version = await Version("udfoerer", sendt) });
        await Leveret();
    }

    private async Task Husets()
    {
        Dage(2);
        await Gjort("udf-leder", "LukMaaned", new { enhed = Demoorganisation.Familiehuset, maaned = Dag().With(DateAdjusters.StartOfMonth).PlusMonths(-1) });
        await Leveret();
        foreach (var navn in new[] { "indlæst katalogfil", "hentet katalogfil" })
        {
            var id = Ting[navn] = Id.Ny();
            Fundne.Add(id);
            await Gjort("udf-leder", "HentKatalogfil", new { id, art = "Leverandoerer", filnavn = "leverandører.csv", indhold = "CVR;Firma;Akiv\n29189846;Bøgely;1\n1234;Forkert;1\n" });
        }

        await Gjort("udf-leder", "IndlaesKatalog", new { id = Ting["indlæst katalogfil"], kolonner = new[] { new { felt = "cvr", kolonne = 0 }, new { felt = "navn", kolonne = 1 } } });
    }

    private async Task Krisecentret()
    {
        Dage(6);
        foreach (var navn in new[] { "ophold", "afsluttet ophold", "glemt ophold" })
        {
            var id = Ting[navn] = Id.Ny();
            Fundne.Add(id);
            await Gjort("kris-leder", "ModtagOphold", new { id, enhed = Demoorganisation.Krisecentret, fra = Dag(-10), boern = new[] { new { foedselsaar = 2019 }, new { foedselsaar = 2023 } } });
            var barn = Ting[$"barn på {navn}"] = await Databasesoegning.Skalar<Guid>(Forbindelse, "udfoerer", $"select id from udfoerer.krise_barn where ophold_id = '{id}' order by nr limit 1");
            await Gjort("kris-leder", "SkrivBoerneplan", new { barn, plan = Kriseplan, version = 1 });
            await Gjort("kris-leder", "RegistrerBoernetimer", new { barn, art = "Psykolog", dato = Dag(), timer = 1.5m });
            if (navn != "ophold")
            {
                await Gjort("kris-leder", "AfslutOphold", new { id, til = Dag(), udflytning = "EgenBolig", version = 1 });
            }
        }

        await Gjort("kris-leder", "GlemOphold", new { id = Ting["glemt ophold"], version = 2 });
    }

    /// <summary>About a child whom nobody can name: it is not erased with one, and read by nobody outside the house.</summary>
    public const string Kriseplan = "Barnet skal have ro til at lege: troldhaettepil.";
}
