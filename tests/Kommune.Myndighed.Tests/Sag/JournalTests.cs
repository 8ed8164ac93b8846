using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class JournalTests : Sagstest
{
    private async Task<T> Spoerg<T>(Func<IServiceProvider, Task<T>> f)
    {
        await using var scope = V.Services.CreateAsyncScope();
        return await f(scope.ServiceProvider);
    }

    private Task<Sagsbillede?> Billede(SagId sag, Instant? somKendt = null, Bruger? bruger = null) =>
        Spoerg(s => s.GetRequiredService<Sagsopslag>().Hent(sag, bruger ?? O.Soc1, V.Nu, somKendt, TestContext.Current.CancellationToken));

    [Fact(DisplayName = "M13: alt, der er registreret, står i journalen på dansk med to tider")]
    public async Task Journal()
    {
        var (sag, _) = await EnUndersoegelse(V.Nu - Duration.FromHours(3));
        await V.Koer(Samtale(sag, 2, V.Nu - Duration.FromDays(1)), O.Soc1);
        var b = await Billede(sag);
        var linjer = V.Services.GetRequiredService<Haendelsestekster>().Linjer(b!.Journal);
        Assert.Equal(
            new[] { "Børnefaglig undersøgelse begyndt", "Screening: børnefaglig undersøgelse", "Sagen blev åbnet efter en underretning", "Underretningen blev vurderet: en sag åbnes", "Underretning modtaget fra Solsikken", "Børnesamtale" }.Order(StringComparer.Ordinal),
            linjer.Select(l => l.Tekst.Tekst).Order(StringComparer.Ordinal));      // facts of one command share their moment
        Assert.True(linjer[^1].Senere);
        Assert.Equal("Jeg vil gerne sove hos mormor.", linjer[^1].Tekst.Citat);
    }

    [Fact(DisplayName = "M13: hver hændelse i en sag har en tekst")]
    public void Alle_har_en_tekst()
    {
        var tekster = V.Services.GetRequiredService<Haendelsestekster>();
        Assert.All(Haendelsestyper.For(typeof(MyndighedModul).Assembly).Stroemme.Values.Where(t => t == typeof(Sag) || t == typeof(Undersoegelse) || t == typeof(Plan) || t == typeof(Underretning)), t => Assert.True(tekster.Kender(t), t.Name));
    }

    [Fact(DisplayName = "M13: sagen som kendt før og efter en sen registrering: hoved, mål og ure følger det, man vidste")]
    public async Task Som_kendt()
    {
        V.Nu = Kl(2026, 5, 1);
        var (sag, _) = await EnUndersoegelse(Kl(2026, 4, 30));
        V.Nu = Kl(2026, 5, 20);
        await V.Koer(Samtale(sag, 2, Kl(2026, 5, 5)), O.Soc1);
        await V.Koer(new SkrivPlan(sag, [Maal()], "Mormor.", null, null, 0), O.Soc1);
        await V.Koer(new RetOpmaerksom(sag, Kl(2026, 4, 1), "Skolen ringede før.", 1), O.Soc1);

        var foer = await Billede(sag, Kendt.Paa("10.5.2026", V.Nu));
        Assert.Null(foer!.Sag.SenesteSamtale);
        Assert.Null(foer.Plan);
        Assert.Equal(Slut(2026, 8, 30), foer.Frister.Single(f => f.Frist.Regel == "F7").Udloeb);
        Assert.Equal(2, foer.Sag.Version);

        var efter = await Billede(sag);
        Assert.Equal(Kl(2026, 5, 5), efter!.Sag.SenesteSamtale!.Gaelder);
        Assert.Single(efter.Plan!.Maalene);
        Assert.Equal(Slut(2026, 8, 1), efter.Frister.Single(f => f.Frist.Regel == "F7").Udloeb);
        Assert.Null(await Billede(sag, Kendt.Paa("1.4.2026", V.Nu)));
    }

    [Fact(DisplayName = "M13, X1: sagen vises kun for dem, der er tilknyttet barnet, og opslaget huskes")]
    public async Task Adgang()
    {
        var (sag, _) = await EnSag();
        Assert.Null(await Billede(sag, bruger: O.Soc2));
        Assert.NotNull(await Billede(sag, bruger: O.SocLeder));
    }

    [Fact(DisplayName = "B6: Myndigheds del af barnets side: sagsbehandler, plan, barnets ord, tidslinje; intet uden indsigt i sagen")]
    public async Task Bidrag()
    {
        var (sag, barn) = await EnUndersoegelse();
        await V.Koer(Samtale(sag, 2), O.Soc1);
        await V.Koer(new SkrivPlan(sag, [Maal()], "Mormor.", null, null, 0), O.Soc1);
        var opslag = new Barneopslag(barn, [barn], Indsigt.Grunddata | Indsigt.Myndighedssag, null, null, 50, V.Nu);
        var b = await Spoerg(s => s.GetKeyedServices<IBarnBidrag>("myndighed").OfType<MyndighedBidrag>().Single().Hent(opslag, default));
        Assert.Equal(["Maja Holm", "2026-1", "1 mål, 0 på vej"], b.Hoved.Select(f => f.Vaerdi));
        Assert.Equal("Jeg vil gerne sove hos mormor.", b.Ord!.Ord);
        Assert.Contains(b.Tidslinje, l => l.Citat == "Hentes for sent, og er alene om aftenen.");
        Assert.All(b.Tidslinje, l => Assert.Equal(Indsigt.Myndighedssag, l.Kraever));
        Assert.Contains(b.Ny, h => h.Tekst == "Børnesamtale");
        var uden = await Spoerg(s => s.GetKeyedServices<IBarnBidrag>("myndighed").OfType<MyndighedBidrag>().Single().Hent(opslag with { Maa = Indsigt.Grunddata | Indsigt.Forloeb }, default));
        Assert.Same(BarnBidrag.Tomt, uden);
    }

    [Fact(DisplayName = "M2: listen viser kun egne børn, er sorteret efter næste frist og bladres med nøgle uden at miste nogen")]
    public async Task Liste()
    {
        for (var i = 0; i < 53; i++)
        {
            await EnUndersoegelse(V.Nu - Duration.FromDays(i % 7));
        }

        var liste = V.Services.GetRequiredService<Sagsoversigt>();
        Assert.Empty(await liste.Hent(O.Soc2, V.Nu, Sagsvisning.Team, Sagssortering.Frist, null, default));
        foreach (var sortering in Enum.GetValues<Sagssortering>())
        {
            var foerste = await liste.Hent(O.Soc1, V.Nu, Sagsvisning.Mine, sortering, null, default);
            Assert.Equal(Sagsoversigt.PrSide + 1, foerste.Count);
            var resten = await liste.Hent(O.Soc1, V.Nu, Sagsvisning.Mine, sortering, foerste[Sagsoversigt.PrSide - 1].Noegle, default);
            Assert.Equal(53, foerste.Take(Sagsoversigt.PrSide).Concat(resten).Select(s => s.Id).Distinct().Count());
        }

        var frister = (await liste.Hent(O.Soc1, V.Nu, Sagsvisning.Mine, Sagssortering.Frist, null, default)).Select(s => s.Udloeb).ToArray();
        Assert.Equal(frister.Order(), frister);
        Assert.NotEmpty(await liste.Hent(O.Soc1, V.Nu, Sagsvisning.Mine, Sagssortering.Frist, "'; drop table x_--", default));
    }
}

public sealed class TrappeTests
{
    [Fact(DisplayName = "M7: standardtrappen har seks trin, tre spor og de lokale opfølgningsregler, og den kan gemmes og læses igen")]
    public void Standard()
    {
        var t = System.Text.Json.JsonSerializer.Deserialize<Indsatstrappe>(Json.Skriv(Indsatstrappe.Standard), Json.Valg)!;
        Assert.Equal([1, 2, 3, 4, 5, 6], t.Trin.Select(x => x.Nr));
        Assert.Equal([null, null, "F11-SPOR2", "F11-SPOR3", "F11-SPOR3", "F11-SPOR3"], t.Trin.Select(x => x.Kadence));
        Assert.All(t.Trin.Where(x => x.Kadence is not null), x => Assert.NotNull(Fristregler.Katalog.Find(x.Kadence!, Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0))));
    }
}
