using Kommune.Fundament;
using Kommune.Host.Demo;
using Kommune.Test;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Rejser.Tests.Voksende;

public sealed partial class AfvisningTests
{
    [Fact, Krav("U1", "U7", "U8", "U10")]
    public async Task I_huset()
    {
        var (forloeb, afsluttet, uden, sendt) = (verden.Ting["løbende forløb"], verden.Ting["afsluttet forløb"], verden.Ting["magt uden barnets ord"], verden.Ting["indberettet magt"]);
        var (ophold, flyttet, glemt) = (verden.Ting["ophold"], verden.Ting["afsluttet ophold"], verden.Ting["glemt ophold"]);
        var oktober = new LocalDate(2026, 10, 1);
        await Afvises(
            new("udf-leder", "LukMaaned", new { enhed = Demoorganisation.Familiehuset, maaned = oktober }, "er lukket"),
            new("udf-leder", "LukMaaned", new { enhed = Demoorganisation.Familiehuset, maaned = oktober.PlusMonths(1) }, "Måneden er ikke slut"),
            new("koordinator", "LukMaaned", new { enhed = Demoorganisation.Ekstern, maaned = oktober.PlusYears(-3) }, "højst ligge to år tilbage"),
            new("koordinator", "LukMaaned", new { enhed = Demoorganisation.Familiehuset, maaned = oktober }, "Du er ikke leder"),
            new("udf-leder", "HentKatalogfil", new { id = Id.Ny(), art = "Paragraffer", filnavn = "tom.csv", indhold = "Kun en kolonne" }, "Filen har ingen linjer"),
            new("udf-leder", "IndlaesKatalog", new { id = verden.Ting["indlæst katalogfil"], kolonner = new[] { new { felt = "cvr", kolonne = 0 }, new { felt = "navn", kolonne = 1 } } }, "Filen er indlæst"),
            new("udf-leder", "IndlaesKatalog", new { id = verden.Ting["hentet katalogfil"], kolonner = new[] { new { felt = "cvr", kolonne = 0 } } }, "Vælg den kolonne"),
            new("udf-leder", "IndlaesKatalog", new { id = verden.Ting["hentet katalogfil"], kolonner = new[] { new { felt = "cvr", kolonne = 0 }, new { felt = "navn", kolonne = 9 } } }, "passer ikke til filen"),
            new("fam1", "RegistrerMagtanvendelse", Magt(new { id = sendt }), "allerede registreret"),
            new("fam1", "RegistrerMagtanvendelse", Magt(new { hvornaar = Nu + Duration.FromHours(1) }), "ude i fremtiden"),
            new("fam1", "RegistrerMagtanvendelse", Magt(new { hvornaar = Nu - Duration.FromDays(300) }), "uden for forløbet"),
            new("fam1", "RegistrerMagtanvendelse", Magt(new { forloeb = afsluttet }), "uden for forløbet"),
            new("fam1", "RegistrerMagtanvendelse", Magt(new { minutter = 0 }), "hvor mange minutter"),
            new("fam1", "RegistrerMagtanvendelse", Magt(new { af = Demomedarbejdere.Id("soc1") }), "Vælg en, der arbejder i huset"),
            new("fam1", "SkrivBarnetsOrd", new { id = uden, version = await V(uden) }, "Skriv enten"),
            new("fam1", "SkrivBarnetsOrd", new { id = uden, barnetsOrd = "Av", ikkeHoert = "Sover", version = await V(uden) }, "Skriv enten"),
            new("fam1", "SkrivBarnetsOrd", new { id = sendt, barnetsOrd = "Av", version = await V(sendt) }, "er indberettet"),
            new("udf-leder", "IndberetMagtanvendelse", new { id = uden, vurdering = "Set", version = await V(uden) }, "Barnets egne ord mangler"),
            new("udf-leder", "IndberetMagtanvendelse", new { id = sendt, vurdering = "Set", version = await V(sendt) }, "er indberettet"),
            new("kris-leder", "ModtagOphold", new { id = ophold, enhed = Demoorganisation.Krisecentret, fra = Idag, boern = Array.Empty<object>() }, "allerede registreret"),
            new("kris-leder", "ModtagOphold", new { id = Id.Ny(), enhed = Demoorganisation.Krisecentret, fra = Idag.PlusDays(1), boern = Array.Empty<object>() }, "ude i fremtiden"),
            new("kris-leder", "ModtagOphold", new { id = Id.Ny(), enhed = Demoorganisation.Familiehuset, fra = Idag, boern = Array.Empty<object>() }, "Du arbejder ikke i det hus"),
            new("kris-leder", "ModtagOphold", new { id = Id.Ny(), enhed = Demoorganisation.Krisecentret, fra = Idag, boern = new[] { new { foedselsaar = 1990 } } }, "Skriv det år"),
            new("kris-leder", "ModtagOphold", new { id = Id.Ny(), enhed = Demoorganisation.Krisecentret, fra = Idag, boern = Enumerable.Repeat(new { foedselsaar = 2020 }, 13) }, "højst være 12 børn"),
            new("kris-leder", "SkrivBoerneplan", new { barn = verden.Ting["barn på glemt ophold"], plan = "Igen", version = 3 }, "planer er slettet"),
            new("kris-leder", "RegistrerBoernetimer", new { barn = verden.Ting["barn på ophold"], art = "Leg", dato = Idag, timer = 1.1m }, "Skriv timer i kvarter"),
            new("kris-leder", "RegistrerBoernetimer", new { barn = verden.Ting["barn på ophold"], art = "Leg", dato = Idag.PlusDays(-90), timer = 1m }, "Dagen ligger før"),
            new("kris-leder", "RegistrerBoernetimer", new { barn = verden.Ting["barn på afsluttet ophold"], art = "Leg", dato = Idag, timer = 1m }, "De var flyttet"),
            new("kris-leder", "AfslutOphold", new { id = flyttet, til = Idag, udflytning = "Tilbage", version = 2 }, "Opholdet er afsluttet"),
            new("kris-leder", "AfslutOphold", new { id = ophold, til = Idag.PlusDays(1), udflytning = "Tilbage", version = 1 }, "ude i fremtiden"),
            new("kris-leder", "GlemOphold", new { id = ophold, version = 1 }, "når opholdet er afsluttet"),
            new("kris-leder", "GlemOphold", new { id = glemt, version = 3 }, "planer er slettet"));

        object Magt(object med) => Flet(new { id = new MagtanvendelseId(Id.Ny()), forloeb, art = "Andet", hvornaar = Nu - Duration.FromHours(1), minutter = 2, hvad = "Holdt", hvorfor = "Fare", af = Demomedarbejdere.Id("fam1") }, med);
    }
}
