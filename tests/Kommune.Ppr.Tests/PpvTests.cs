using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Ppr.Tests;

public sealed class PpvTests(Pprvaert v) : IClassFixture<Pprvaert>
{
    [Fact(DisplayName = "P3: hver del skrives af sin forfatter, og vurderingen afsluttes først, når alle er skrevet"), Krav("P3")]
    public async Task Dele()
    {
        var (barn, id, _) = await v.Vurdering();
        Assert.Equal("Forfatter", await v.FeltFor(new BedOmBidrag(id, Faggruppe.Konsulent, v.Skoleleder.Id, null, 2), v.Psykolog));
        await v.Vaert.Koer(new BedOmBidrag(id, Faggruppe.Talehoerelaerer, v.Tale.Id, "Sproget", 2), v.Psykolog);
        Assert.True(await v.Ser(v.Tale, barn));
        Assert.Equal("Forfatter", await v.FeltFor(new BedOmBidrag(id, Faggruppe.Talehoerelaerer, v.Tale.Id, null, 3), v.Psykolog));
        var dele = (await v.Hent<Ppv>(id))!.Dele;
        Assert.Equal("Tekst", await v.FeltFor(new SkrivDel(id, dele[1].Id, "Ikke min"), v.Psykolog));
        Assert.Equal("Del", await v.FeltFor(new SkrivDel(id, Guid.NewGuid(), "Findes ikke"), v.Psykolog));
        AfslutPpv afslut = new(id, "Konklusion", "Anbefaling", 0, null, null, "For lille", 3);
        Assert.Contains("Kun den ansvarlige", await v.TekstFor(afslut, v.Tale), StringComparison.Ordinal);
        Assert.Contains("talehørelærer er ikke skrevet", await v.TekstFor(afslut, v.Psykolog), StringComparison.Ordinal);
        await v.Vaert.Koer(new SkrivDel(id, dele[0].Id, "Min del"), v.Psykolog);
        await v.Vaert.Koer(new SkrivDel(id, dele[1].Id, "Sproget er alderssvarende"), v.Tale);
        await v.Vaert.Koer(new SkrivDel(id, dele[1].Id, "Sproget er alderssvarende nu"), v.Tale);
        Assert.Equal("BarnetsSyn", await v.FeltFor(afslut with { IkkeSpurgt = null, Version = 6 }, v.Psykolog));
        Assert.Equal("IkkeSpurgt", await v.FeltFor(afslut with { BarnetsSyn = "Jeg vil lege", Version = 6 }, v.Psykolog));
        Assert.Equal("Tilbud", await v.FeltFor(afslut with { TimerPrUge = 3, Version = 6 }, v.Psykolog));
        Assert.Equal("TimerPrUge", await v.FeltFor(afslut with { TimerPrUge = 3.1m, Tilbud = Specialtilbud.StoetteIKlassen, Version = 6 }, v.Psykolog));
        Assert.Equal("TimerPrUge", await v.FeltFor(afslut with { Tilbud = Specialtilbud.StoetteIKlassen, Version = 6 }, v.Psykolog));
        Assert.Equal("TimerPrUge", await v.FeltFor(afslut with { TimerPrUge = 5, Tilbud = Specialtilbud.Specialskole, Version = 6 }, v.Psykolog));
        await v.Vaert.Koer(afslut with { Version = 6 }, v.Psykolog);
        Assert.Equal(0m, (await v.Udgivet<PpvAfsluttet>(barn.Vaerdi))!.TimerPrUge);
        Assert.Null(await v.Hent<Visitation>((await v.Hent<Ppv>(id))!.VisitationId));      // no support: nothing to decide
        Assert.Contains("afsluttet", await v.TekstFor(new SkrivDel(id, dele[1].Id, "For sent"), v.Tale), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P3: konklusionen går til stedet, lukker indstillingen og spørger skolens leder"), Krav("P3")]
    public async Task Afsluttet()
    {
        var (barn, p) = await v.Afsluttet(6, Specialtilbud.StoetteIKlassen);
        var svar = (await v.Udgivet<SvarOverdraget>(barn.Vaerdi))!;
        Assert.Equal((6m, p.Id), (svar.TimerPrUge!.Value, svar.Ppv!.Value));
        Assert.Contains("Giv ham en fast plads", svar.Svar, StringComparison.Ordinal);
        Assert.Equal(Indstillingstilstand.Afsluttet, (await v.Hent<Indstilling>(p.Grundlag.Indstilling))!.Tilstand);
        Assert.Equal(0L, await v.AabneFrister("F30", barn));
        Assert.True(await v.Ser(v.Skoleleder, barn));
        Assert.Equal(SubjektId.Ledelse(Pprvaert.Skole).Vaerdi, await v.Skalar<Guid>("ppr", "select ejer_id from frist.opgave_v where rute = $1 and lukket is null and art = 'opgave'", $"/ppr/visitation/{p.VisitationId}"));
    }

    [Fact(DisplayName = "P3: mundtlig overlevering og et brev til barnet er det sidste, der mangler"), Krav("P3")]
    public async Task Overlevering()
    {
        var (barn, id, _) = await v.Vurdering();
        await v.Vaert.Koer(new SkrivDel(id, (await v.Hent<Ppv>(id))!.Dele[0].Id, "Del"), v.Psykolog);
        Assert.Contains("Afslut vurderingen først", await v.TekstFor(new SendBrevTilBarn(id, "Hej", 3), v.Psykolog), StringComparison.Ordinal);
        await v.Vaert.Koer(new AfslutPpv(id, "K", "A", 0, null, "Jeg vil være med", null, 3), v.Psykolog);
        Assert.Equal(2L, await v.Skalar<long>("ppr", "select count(*) from frist.opgave_v where borger_id = $1 and lukket is null and ejer_id = $2", barn, v.Psykolog.Id));
        Assert.Equal("Dato", await v.FeltFor(new OverleverMundtligt(id, v.Dag.PlusDays(1), "Forældrene"), v.Psykolog));
        Assert.Equal("Dato", await v.FeltFor(new OverleverMundtligt(id, v.Dag.PlusDays(-1), "Forældrene"), v.Psykolog));
        await v.Vaert.Koer(new OverleverMundtligt(id, v.Dag, "Forældrene og læreren"), v.Psykolog);
        await v.Vaert.Koer(new SendBrevTilBarn(id, "Du er god til at bygge.", 5), v.Psykolog);
        Assert.Contains("allerede sendt", await v.TekstFor(new SendBrevTilBarn(id, "Igen", 6), v.Psykolog), StringComparison.Ordinal);
        Assert.Equal(0L, await v.Skalar<long>("ppr", "select count(*) from frist.opgave_v where borger_id = $1 and lukket is null and ejer_id = $2", barn, v.Psykolog.Id));
        var brev = await v.Skalar<string>(Datakilder.Fundament, "select convert_from(string_agg(d.indhold, ''::bytea), 'UTF8') from dokument.del d join dokument.dokument x on x.id = d.dokument_id where x.borger_id = $1", barn);
        Assert.Contains("Hej Noah", brev, StringComparison.Ordinal);
        Assert.Contains("Du er god til at bygge.", brev, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P3: en anden tager over med de dele, der ikke er skrevet"), Krav("P3")]
    public async Task Skift()
    {
        var (barn, id, indstilling) = await v.Vurdering();
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new SkiftAnsvarlig(id, v.Tale.Id, "Barsel", 2), v.Psykolog));
        Assert.Equal("Ansvarlig", await v.FeltFor(new SkiftAnsvarlig(id, v.Psykolog.Id, "Barsel", 2), v.Leder));
        await v.Vaert.Koer(new SkiftAnsvarlig(id, v.Tale.Id, "Barsel", 2), v.Leder);
        var p = (await v.Hent<Ppv>(id))!;
        Assert.Equal((v.Tale.Id, v.Tale.Id), (p.Ansvarlig, p.Dele[0].Forfatter));
        Assert.Equal(v.Tale.Id, (await v.Hent<Indstilling>(indstilling))!.Medarbejder);
        v.Nu += Duration.FromMinutes(1);
        Assert.False(await v.Ser(v.Psykolog, barn));
        Assert.True(await v.Ser(v.Tale, barn));
    }

    [Fact(DisplayName = "P3: fra et dagtilbud går anbefalingen til stedet, og visitation åbnes kun, når lederen gør det"), Krav("P3", "P4")]
    public async Task Dagtilbud()
    {
        var (_, id, _) = await v.Vurdering(Pprvaert.Boernehave, Enhedsart.Boernehave);
        AabnVisitation aabn = new(new(Id.Ny()), id, Pprvaert.Skole, Specialtilbud.Specialklasse, 12, "Skal begynde i skole");
        Assert.Contains("afsluttet først", await v.TekstFor(aabn, v.Leder), StringComparison.Ordinal);
        await v.Vaert.Koer(new SkrivDel(id, (await v.Hent<Ppv>(id))!.Dele[0].Id, "Del"), v.Psykolog);
        await v.Vaert.Koer(new AfslutPpv(id, "K", "A", 10, Specialtilbud.StoetteIKlassen, "Jeg vil lege", null, 3), v.Psykolog);
        Assert.Null(await v.Hent<Visitation>((await v.Hent<Ppv>(id))!.VisitationId));
        Assert.Equal("Skole", await v.FeltFor(aabn with { Skole = Pprvaert.Boernehave }, v.Leder));
        Assert.Equal("TimerPrUge", await v.FeltFor(aabn with { TimerPrUge = 5 }, v.Leder));
        await v.Vaert.Koer(aabn, v.Leder);
        Assert.Equal(Beslutter.Kommune, (await v.Hent<Visitation>(aabn.Id))!.Anbefaling.Beslutter);
    }
}
