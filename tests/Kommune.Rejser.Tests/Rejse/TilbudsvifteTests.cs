using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>An offer is made in a house, and is in Myndighed's decision by itself, at the price of the day the measure begins.</summary>
public sealed class TilbudsvifteTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    private LocalDate Idag => DanskTid.Dag(vaert.Ur.GetCurrentInstant());

    [Fact, Krav("U1", "M6", "M8")]
    public async Task Et_tilbud_oprettes_bliver_dyrere_gennemgaas_og_tages_ud_af_brug()
    {
        using var huset = await vaert.Klient("udf-leder");
        var side = await huset.Udfyld("/udfoerer/tilbud/nyt", "OpretTilbud",
            ("Navn", "Aftenstøtte"), ("Maalgruppe", "Familier med små børn"), ("Metode", "Støtte i hjemmet om aftenen"), ("Hjemler", ""), ("Skal", "false"), ("Form", "Individuel"), ("Trin", "3"), ("Eget", "true"), ("Pladser", "8"),
            ("Pris", "18.000"), ("Prisenhed", "Maaned"), ("PrisFra", DanskTid.Felttekst(new LocalDate(2026, 1, 1))));
        Assert.NotEmpty(side.Fejl);     // without a paragraph nothing can be granted on it
        side = await huset.Send(side.Formular("OpretTilbud").Udfyld(("Hjemler", "BL32-1-3")));
        Assert.StartsWith("/udfoerer/tilbud/", side.Sti, StringComparison.Ordinal);
        var tilbud = side.Sti.Split('/')[^1];
        var foerste = Idag.PlusMonths(1).With(DateAdjusters.StartOfMonth);
        side = await huset.Send(side.Formular("NyPris").Udfyld(("Pris", "21.000"), ("PrisFra", DanskTid.Felttekst(foerste))));
        side.Ser("21.000 kr.");
        side.Ser("18.000 kr.");
        side = await huset.Send(side.Formular("GennemgaaTilbud"));
        side.Ser("Gennemgås senest 31. maj 2028");     // early, and so done for the May it was due
        await vaert.Stille();

        using var soc1 = await vaert.Klient("soc1");
        (await soc1.Hent("/udfoerer/tilbud?trin=3")).Ser("Aftenstøtte");
        var sag = await Sag();
        (await Udkast(soc1, sag, tilbud, foerste.PlusDays(-1))).Ser("18.000 kr. om måneden er inden for din kompetence");
        (await Udkast(soc1, sag, tilbud, foerste)).Ser("21.000 kr. om måneden er inden for din kompetence");

        // Another house's leader may look and not touch.
        using var ekstern = await vaert.Klient("koordinator");
        Assert.DoesNotContain((await ekstern.Hent($"/udfoerer/tilbud/{tilbud}")).Formularer, f => f.Navn is "NyPris" or "RetTilbud");

        side = await huset.Udfyld($"/udfoerer/tilbud/{tilbud}", "RetTilbud", ("Aktiv", "false"), ("Begrundelse", "Ingen har brugt det"));
        side.Ser("ikke i brug");
        await vaert.Stille();
        (await soc1.Hent("/udfoerer/tilbud?trin=3")).SerIkke("Aftenstøtte");
        (await Udkast(soc1, sag, tilbud, foerste)).Ser("Tilbuddet bruges ikke længere");
    }

    private async Task<Webside> Udkast(Klient soc1, Guid sag, string tilbud, LocalDate fra)
    {
        var side = await soc1.Hent($"/myndighed/sag/{sag}/afgoerelse");
        return await soc1.Send(side.Formular("TraefAfgoerelse").Saet("Udkast.Hjemmel", "BL32").Saet("Udkast.Tilbud", tilbud).Saet("Udkast.Fra", DanskTid.Felttekst(fra)).Saet("Udkast.Til", DanskTid.Felttekst(fra.PlusMonths(6))).Tryk("Vej", "traef"));
    }

    private async Task<Guid> Sag()
    {
        BorgerId barn = await vaert.Person("Selma", "Aften", foedt: new(2019, 2, 2));
        var sag = Id.Ny();
        await vaert.Koer("soc1", "AabnSag", new { id = sag, barn, begrundelse = "Familien beder om hjælp" });
        return sag;
    }
}
