using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Rejser.Tests.Rejse;

/// <summary>Law is data: a rule is changed on a page, from a day; what began before keeps the old one.</summary>
public sealed class ReglerTests(Webvaert vaert) : IClassFixture<Webvaert>
{
    [Fact, Krav("M10", "X5", "X7")]
    public async Task Kommunen_kvitterer_hurtigere_end_loven_og_kun_fra_i_morgen()
    {
        using var drift = await vaert.Klient("drift");
        var side = await drift.Hent("/drift/frister/F2");
        side = await drift.Send(side.Formular("regel").Udfyld(("Laengde", "9"), ("Begrundelse", "Vi har travlt")).Tryk("_handling", "vis"));
        Assert.NotEmpty(side.Fejl);     // the law's limit can only be made stricter
        side = await drift.Send(side.Formular("regel").Udfyld(("Laengde", "3"), ("Tekst", "Kvittering inden 3 hverdage"), ("Begrundelse", "Byrådet har lovet det")).Tryk("_handling", "vis"));
        side.Ser("Det ændres fra 24. nov. 2026");
        side = await drift.Send(side.Formular("regel").Tryk("_handling", "gem"));
        side.Ser("Reglen er ændret");
        side.Ser("Byrådet har lovet det (Ole Vang");

        // Monday: six hverdage. Wednesday: three, and it says so where it is to be kept.
        Assert.Equal(new LocalDate(2026, 11, 30), await Kvitteringsfrist("Mandagsbarn"));
        vaert.Ur.Frem(Duration.FromDays(2));
        Assert.Equal(new LocalDate(2026, 11, 28), await Kvitteringsfrist("Onsdagsbarn"));
        Assert.Equal(2, await vaert.Skalar<int>("select count(distinct regel_version)::int from frist.opgave where regel = 'F2'"));
        using var soc1 = await vaert.Klient("soc1");
        Assert.Contains("Kvittering inden 3 hverdage", (await soc1.Hent("/i-dag")).Html, StringComparison.Ordinal);

        // Who runs it sees that everything is delivered, and no child.
        await vaert.Stille();
        var leveringer = await drift.Hent("/drift/leveringer");
        Assert.Equal(200, leveringer.Status);
        Assert.DoesNotContain("Onsdagsbarn", leveringer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(leveringer.Dokument.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith("/barn/", StringComparison.Ordinal));
        using var http = new HttpClient();
        Assert.True((await http.GetAsync(new Uri(vaert.Rod, "/health/ready"))).IsSuccessStatusCode);
        using var fam1 = await vaert.Klient("fam1");
        Assert.Equal(403, (await fam1.Hent("/drift/frister/F2")).Status);
    }

    /// <summary>X7: a setting of a department, with who and why, and a second writer who is told.</summary>
    [Fact, Krav("X7", "X2")]
    public async Task Brevets_afsender_rettes_af_lederen_og_den_naeste_ser_hvem_og_hvorfor()
    {
        using var leder = await vaert.Klient("soc-leder");
        var side = await leder.Hent("/opsaetning/myndighed.brevafsender");
        var form = side.Formular("opsaetning");
        var felt = form.Feltnavne.First(f => f.Contains("Linjer", StringComparison.Ordinal));
        side = await leder.Send(form.Udfyld((felt, "Prøve Kommune"), ("GaelderFra", "i dag"), ("Begrundelse", "Nyt navn")));
        if (side.Formularer.FirstOrDefault(f => f.Navn == "opsaetning") is { } igen && igen.Element.QuerySelector("button[value=gem]") is not null)
        {
            side = await leder.Send(igen.Tryk("_handling", "gem"));
        }

        (await leder.Hent("/opsaetning/myndighed.brevafsender")).Ser("Nyt navn");
        using var soc1 = await vaert.Klient("soc1");
        Assert.Empty((await soc1.Hent("/opsaetning/myndighed.brevafsender")).Formularer.Where(f => f.Navn == "opsaetning" && f.Element.QuerySelector("button") is not null));
    }

    private async Task<LocalDate> Kvitteringsfrist(string navn)
    {
        var barn = await vaert.Person(navn, "Regel", foedt: new(2018, 1, 1));
        await vaert.Koer("soc1", "ModtagUnderretning", new { id = Id.Ny(), boern = new[] { barn }, underretter = "Fagperson", sted = "Nordskolen", bekymring = "Kommer alene i skole." });
        return Fristdag.Sidste((await Sql.Kommando(vaert.Datakilder[Datakilder.Fundament], "select udloeb from frist.opgave where regel = 'F2' and borger_id = $1", barn).Liste(r => r.Instant(0))).Single());
    }
}
