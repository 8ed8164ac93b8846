using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Ppr;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

/// <summary>D5: what goes to the other departments, and what comes back.</summary>
public sealed class HenvendelseTests(Dagtilbudsvaert v) : IClassFixture<Dagtilbudsvaert>
{
    [Fact(DisplayName = "D5: en underretning om to børn er én henvendelse med en overdragelse for hvert barn; kvittering og tilbagemelding kommer tilbage"), Krav("D5")]
    public async Task Underretning()
    {
        var (a, b) = (await v.Indskrevet(), await v.Indskrevet());
        var id = Id.Ny();
        await v.Vaert.Koer(new AfgivUnderretning(id, [a.Barn, b.Barn], "Fortæller, at de er alene om aftenen", null, false, true), v.Paed);
        foreach (var barn in new[] { a.Barn, b.Barn })
        {
            var o = (await v.Udgivet<UnderretningOverdraget>(barn))!;
            Assert.Equal((id, "Børnehaven Solsikken", "Lis Bang, paedagog", true, 2), (o.Henvendelse, o.Sted, o.NavnOgStilling, o.Overgreb, o.AlleBoern.Count));
            Assert.Equal(id, (await v.Udgivet<UnderretningAfgivet>(barn))!.Henvendelse);
        }

        await v.Send(new TilbagemeldingGivet(FaktumId.Ny(), v.Nu, a.Barn, new(id), Tilbagemelding.Kvittering, "Modtaget", "F2"), "myndighed");
        await v.Send(new TilbagemeldingGivet(FaktumId.Ny(), v.Nu, a.Barn, new(id), Tilbagemelding.SatIGang, "Der er begyndt en undersøgelse", "F3"), "myndighed");
        var u = await v.Db(db => db.Underretninger.SingleAsync(x => x.BorgerId == a.Barn));
        Assert.Equal((true, true, "Der er begyndt en undersøgelse"), (u.Kvitteret is not null, u.SatIGang, u.Tilbagemelding));
        Assert.Null((await v.Db(db => db.Underretninger.SingleAsync(x => x.BorgerId == b.Barn))).Kvitteret);
        Assert.Equal(2, (await v.Opgaver(v.Paed.Id)).Count(o => o.Art == Opgaveart.Nyt && o.Borger == a.Barn));
        // One that was not sent from here changes nothing.
        await v.Send(new TilbagemeldingGivet(FaktumId.Ny(), v.Nu, a.Barn, new(Id.Ny()), Tilbagemelding.IkkeSatIGang, "Andet", "F3"), "myndighed");
        Assert.True((await v.Db(db => db.Underretninger.SingleAsync(x => x.BorgerId == a.Barn))).SatIGang);
    }

    [Fact(DisplayName = "D5: et barn, der ikke går hos en, kan ikke vælges, og uden ord er der intet at vurdere"), Krav("D5", "X1")]
    public async Task Underretning_afvist()
    {
        var fremmed = (await v.Barn()).Barn;
        Assert.Equal(["Boern"], Felter(await v.Vaert.Proev(new AfgivUnderretning(Id.Ny(), [fremmed], "En bekymring", null, false, false), v.Paed)));
        Assert.Equal(["Boern", "Bekymring"], Felter(await v.Vaert.Proev(new AfgivUnderretning(Id.Ny(), [], "hm", null, false, false), v.Paed)));
    }

    [Fact(DisplayName = "D5: en indstilling kræver samtykke fra alle med forældremyndighed, går til PPR med det, der er prøvet, og svaret kommer tilbage"), Krav("D5")]
    public async Task Indstilling()
    {
        var (barn, _, mor) = await v.Indskrevet();
        var id = new IndstillingId(Id.Ny());
        var c = new AfgivIndstilling(id, barn, "Hvordan støtter vi sproget?", "Små grupper", "De er enige", null, OensketHjaelp.Vurdering, v.Dag, []);
        Assert.Equal(["SamtykkeFra"], Felter(await v.Vaert.Proev(c, v.Paed)));
        Assert.Equal(["Samtykke"], Felter(await v.Vaert.Proev(c with { SamtykkeFra = [mor], Samtykke = v.Dag.PlusDays(1) }, v.Paed)));
        await v.Vaert.Koer(c with { SamtykkeFra = [mor] }, v.Paed);
        var o = (await v.Udgivet<IndstillingOverdraget>(barn))!;
        Assert.Equal((id, "Små grupper", v.Paed.Id, v.Dag), (o.Indstilling, o.Forsoegt, o.Afsender, o.Samtykke));
        Assert.Contains("ikke er besvaret", string.Join(' ', Dagtilbudsvaert.Afvist(await v.Vaert.Proev(c with { Id = new(Id.Ny()), SamtykkeFra = [mor] }, v.Paed)).Mangler.Select(m => m.Tekst)), StringComparison.Ordinal);
        await v.Send(new IndstillingModtaget(FaktumId.Ny(), v.Nu, barn, id, Dagtilbudsvaert.Solsikken), "ppr");
        await v.Send(new IndstillingTriageret(FaktumId.Ny(), v.Nu, barn, id, Triage.Vurdering, v.Nu), "ppr");
        await v.Send(new SvarOverdraget(FaktumId.Ny(), v.Nu, barn, id, Triage.Vurdering, null, 6m, "Støt i små grupper", "Samtykke"), "ppr");
        var i = await v.Db(db => db.Indstillinger.SingleAsync(x => x.Id == id));
        Assert.Equal((true, Triage.Vurdering, "Støt i små grupper", 6m), (i.Modtaget is not null, i.Triage, i.Svar, i.Timer));
        Assert.Contains(await v.Opgaver(v.Paed.Id), n => n.Art == Opgaveart.Nyt && n.Tekst == "PPR har svaret" && n.Rute == DagtilbudRuter.Indstilling(id));
    }

    [Fact(DisplayName = "D5: et ønske om sparring nævner intet barn, og rådet kommer tilbage"), Krav("D5")]
    public async Task Sparring()
    {
        var id = Id.Ny();
        await v.Vaert.Koer(new OenskSparring(id, Dagtilbudsvaert.Solsikken, v.Mariehoenen, "Overgange", "Hvordan får vi ro?", null), v.Paed);
        Assert.Null(((IBesked)(await v.Udgivet<SparringOensket>())!).Borger);
        await v.Send(new SparringBesvaret(FaktumId.Ny(), v.Nu, id, Dagtilbudsvaert.Solsikken, "Prøv to hold", v.Dag.PlusWeeks(6), "Læringsmiljøet"), "ppr");
        await v.Send(new SparringFulgtOp(FaktumId.Ny(), v.Nu, id, Dagtilbudsvaert.Solsikken, true), "ppr");
        var s = await v.Db(db => db.Sparringer.SingleAsync(x => x.Id == id));
        Assert.Equal(("Prøv to hold", v.Dag.PlusWeeks(6), true), (s.Raad, s.FoelgesOp, s.Hjalp));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new OenskSparring(Id.Ny(), Dagtilbudsvaert.Skolen, null, "X", "Y", null), v.Paed));
    }

    [Fact(DisplayName = "D5: en konference om et barn kræver samtykke; om et læringsmiljø ikke"), Krav("D5")]
    public async Task Konference()
    {
        var (barn, _, mor) = await v.Indskrevet();
        Assert.Equal(["Samtykke", "SamtykkeFra"], Felter(await v.Vaert.Proev(new OenskKonference(Id.Ny(), Dagtilbudsvaert.Solsikken, null, barn, "Ro", null, null, []), v.Leder)));
        await v.Vaert.Koer(new OenskKonference(Id.Ny(), Dagtilbudsvaert.Solsikken, null, barn, "Ro", "Små hold", v.Dag, [mor]), v.Leder);
        Assert.Equal("Små hold", (await v.Udgivet<KonferenceOensket>(barn))!.Forsoegt);
        await v.Vaert.Koer(new OenskKonference(Id.Ny(), Dagtilbudsvaert.Solsikken, v.Mariehoenen, null, "Ro på stuen", null, null, []), v.Leder);
        Assert.Null((await v.Udgivet<KonferenceOensket>())!.Barn);
    }

    [Fact(DisplayName = "D5: det, der er prøvet, tilbydes med sin kilde"), Krav("D5")]
    public async Task Forsoegt()
    {
        var (barn, _, _) = await v.Indskrevet();
        var bal = await BalTests.TilTiltag(v, barn);
        await v.Vaert.Koer(new VurderBarn(barn, Trivselsfarve.Gul, "Trækker sig", [], v.Dag), v.Paed);
        var fundet = await v.Db(db => Forsoegte.For(db, barn, null, default));
        Assert.Equal([("Tre hold", "BAL, i gang"), ("Trækker sig", "trivsel, gul")], fundet.Select(f => (f.Tekst, f.Fra)));
        await v.Vaert.Koer(new EvaluerBal(bal, Baludfald.PaaVej, "Mindre uro", null, 5), v.Paed);
        Assert.Equal("Tre hold. På vej: Mindre uro", (await v.Db(db => Forsoegte.For(db, barn, null, default)))[0].Tekst);
    }

    private static IEnumerable<string?> Felter(Svar svar) => Dagtilbudsvaert.Afvist(svar).Mangler.Select(m => m.Felt);
}
