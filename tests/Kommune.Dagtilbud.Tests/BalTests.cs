using Kommune.Fundament;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

public sealed class BalTests(Dagtilbudsvaert v) : IClassFixture<Dagtilbudsvaert>
{
    internal static async Task<BalId> Begyndt(Dagtilbudsvaert v, BorgerId? barn = null)
    {
        var id = new BalId(Id.Ny());
        await v.Vaert.Koer(new BegyndBal(id, barn is null ? Balemne.Laeringsmiljoe : Balemne.Barn, Dagtilbudsvaert.Solsikken, barn is null ? v.Mariehoenen : null, barn, "Ro efter frokost", [v.Paed.Id, v.Paed2.Id], null, "Uro i garderoben"), v.Paed);
        return id;
    }

    internal static async Task<BalId> TilTiltag(Dagtilbudsvaert v, BorgerId? barn = null)
    {
        var id = await Begyndt(v, barn);
        await v.Vaert.Koer(new SaetMaal(id, "Alle er ude på 12 minutter", 1), v.Paed);
        await v.Vaert.Koer(new AnalyserForhold(id, "De store fylder", "Elias vil først ud", null, "9 m²", 2), v.Paed2);
        await v.Vaert.Koer(new FindRessourcer(id, "Om torsdagen i to hold", null, 3), v.Paed);
        await v.Vaert.Koer(new VaelgTiltag(id, [new(null, "Tre hold", v.Paed2.Id, v.Dag.PlusWeeks(2))], v.Dag.PlusWeeks(8), 4), v.Paed);
        return id;
    }

    [Fact(DisplayName = "D4: ingen del kan springes over, og fire perspektiver skal ses fra mindst tre sider"), Krav("D4")]
    public async Task Ingen_spring()
    {
        var id = await Begyndt(v);
        Assert.Contains("Skriv først del 2", Afvist(await v.Vaert.Proev(new AnalyserForhold(id, "a", "b", "c", "d", 1), v.Paed)), StringComparison.Ordinal);
        Assert.Contains("Skriv først del 2", Afvist(await v.Vaert.Proev(new EvaluerBal(id, Baludfald.Naaet, "Alt", null, 1), v.Paed)), StringComparison.Ordinal);
        await v.Vaert.Koer(new SaetMaal(id, "Ro", 1), v.Paed);
        Assert.Contains("mindst tre sider", Afvist(await v.Vaert.Proev(new AnalyserForhold(id, "a", "b", null, null, 2), v.Paed)), StringComparison.Ordinal);
        Assert.IsType<Svar.Konflikt>(await v.Vaert.Proev(new SaetMaal(id, "Mere ro", 1), v.Paed2));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new SaetMaal(id, "Mere ro", 2), v.Skoleleder));
    }

    [Fact(DisplayName = "D4: et tiltag står i den ansvarliges I dag, til det er gjort, og analysen har sin frist, til den er evalueret"), Krav("D4")]
    public async Task Tiltag()
    {
        var id = await TilTiltag(v);
        var tiltag = (await v.Hent<Bal>(id))!.Tiltag.Single();
        Assert.Equal(v.Dag.PlusWeeks(2), Fristdag.Sidste((await v.Opgaver(v.Paed2.Id)).Single(o => o.Stroem == id.Vaerdi && o.Lukket is null).Udloeb!.Value));
        Assert.Equal(v.Dag.PlusWeeks(8), Fristdag.Sidste((await v.Opgaver(v.Paed.Id)).Single(o => o.Stroem == id.Vaerdi && o.Art == Opgaveart.Frist).Udloeb!.Value));
        await v.Vaert.Koer(new UdfoerTiltag(id, tiltag.Id, "Virker om formiddagen"), v.Paed2);
        Assert.DoesNotContain(await v.Opgaver(v.Paed2.Id), o => o.Stroem == id.Vaerdi && o.Lukket is null);
        await v.Vaert.Koer(new EvaluerBal(id, Baludfald.Naaet, "Ude på 11 minutter", "Små hold hjælper", 6), v.Paed);
        Assert.DoesNotContain(await v.Opgaver(v.Paed.Id), o => o.Stroem == id.Vaerdi && o.Lukket is null);
        var b = (await v.Udgivet<BalEvalueret>())!;
        Assert.Equal((null, true, id), (b.Barn, b.MaalNaaet, b.Bal));
        Assert.Equal("Analysen er evalueret.", Afvist(await v.Vaert.Proev(new SaetMaal(id, "Igen", 7), v.Paed)));
    }

    [Fact(DisplayName = "D4: en analyse af et læringsmiljø handler om intet barn: ingen opgave bærer et, og den kan genopbygges"), Krav("D4", "X2")]
    public async Task Om_ingen()
    {
        var id = await TilTiltag(v);
        Assert.All((await v.Opgaver(v.Paed.Id)).Where(o => o.Stroem == id.Vaerdi), o => Assert.Null(o.Borger));
        var raekke = await v.Db(db => db.Baler.SingleAsync(b => b.Id == id));
        Assert.Equal((6, id.Vaerdi), (raekke.Trin, raekke.BorgerId.Vaerdi));
        Assert.Empty((await ((Genopbygning)v.Vaert.Services.GetService(typeof(Genopbygning))!).Efterse(new DagtilbudModul())).Forskelle);
    }

    [Fact(DisplayName = "D4: en analyse om et barn kræver, at barnet går i enheden"), Krav("D4", "X1")]
    public async Task Om_barn()
    {
        var (barn, _, _) = await v.Indskrevet();
        var id = await TilTiltag(v, barn);
        Assert.Equal(barn, (await v.Hent<Bal>(id))!.Borger);
        var fremmed = (await v.Barn()).Barn;
        Assert.Contains("Barnet går ikke i enheden", Afvist(await v.Vaert.Proev(new BegyndBal(new(Id.Ny()), Balemne.Barn, Dagtilbudsvaert.Solsikken, null, fremmed, "X", [], null, "Y"), v.Paed)), StringComparison.Ordinal);
    }

    private static string Afvist(Svar svar) => string.Join(' ', Dagtilbudsvaert.Afvist(svar).Mangler.Select(m => m.Tekst));
}
