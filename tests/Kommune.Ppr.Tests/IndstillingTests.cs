using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Ppr.Tests;

public sealed class IndstillingTests(Pprvaert v) : IClassFixture<Pprvaert>
{
    [Fact(DisplayName = "P1: en indstilling kommer fra skolen, ses af PPR's leder, og ventetiden måles mod kommunens eget mål"), Krav("P1")]
    public async Task Modtaget()
    {
        var (barn, mor, far) = await v.Familie();
        var b = v.Overdraget(barn, [mor, far]);
        await v.Send(b);
        await v.Send(b with { Faktum = FaktumId.Ny() });                       // told twice: received once
        var a = (await v.Hent<Indstilling>(b.Indstilling))!;
        Assert.Equal((1, new LocalDate(2017, 4, 1), v.Dag.PlusDays(60)), (a.Version, a.Indhold.Foedt!.Value, a.Maal));
        Assert.True(await v.Ser(v.Leder, barn));
        Assert.False(await v.Ser(v.Psykolog, barn));
        Assert.False(await v.Ser(v.Skoleleder, barn));
        Assert.Equal(Fristdag.Slutter(v.Dag.PlusDays(60)).ToDateTimeUtc(), (await v.Frist("F30", barn)).ToUniversalTime());
        Assert.Equal(b.Indstilling, (await v.Udgivet<IndstillingModtaget>(barn.Vaerdi))!.Indstilling);
        await v.Send(new Rettet<IndstillingOverdraget>(b with { Spoergsmaal = "Rettet" }));
        Assert.Equal("Rettet", (await v.Hent<Indstilling>(b.Indstilling))!.Indhold.Spoergsmaal);
        await v.Send(new Annulleret<IndstillingOverdraget>(b));
        v.Nu += Duration.FromMinutes(1);
        Assert.False(await v.Ser(v.Leder, barn));
        Assert.Equal(0L, await v.AabneFrister("F30", barn));
    }

    [Fact(DisplayName = "P1: sparring har sit eget mål; rådet går tilbage til stedet, og den, der fik opgaven, ser barnet"), Krav("P1")]
    public async Task Sparring()
    {
        var (barn, mor, far) = await v.Familie();
        var b = v.Overdraget(barn, [mor, far]);
        await v.Send(b);
        Assert.Contains("Triagér først", await v.TekstFor(new TildelIndstilling(b.Indstilling, v.Psykolog.Id, Faggruppe.Psykolog, 1), v.Leder), StringComparison.Ordinal);
        Assert.Equal("Prioritet", await v.FeltFor(new TriagerIndstilling(b.Indstilling, Triage.Sparring, null, null, 1), v.Leder));
        await v.Vaert.Koer(new TriagerIndstilling(b.Indstilling, Triage.Sparring, Prioritet.Lav, null, 1), v.Leder);
        Assert.Equal(v.Dag.PlusDays(14), (await v.Hent<Indstilling>(b.Indstilling))!.Maal);
        Assert.Equal("Medarbejder", await v.FeltFor(new TildelIndstilling(b.Indstilling, v.Skoleleder.Id, Faggruppe.Psykolog, 2), v.Leder));
        await v.Vaert.Koer(new TildelIndstilling(b.Indstilling, v.Psykolog.Id, Faggruppe.Psykolog, 2), v.Leder);
        Assert.True(await v.Ser(v.Psykolog, barn));
        await v.Vaert.Koer(new TildelIndstilling(b.Indstilling, v.Tale.Id, Faggruppe.Talehoerelaerer, 3), v.Leder);
        Assert.False(await v.Ser(v.Psykolog, barn));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new BesvarIndstilling(b.Indstilling, "Prøv billeder", 4), v.Psykolog));
        await v.Vaert.Koer(new BesvarIndstilling(b.Indstilling, "Prøv billeder", 4), v.Tale);
        var svar = (await v.Udgivet<SvarOverdraget>(barn.Vaerdi))!;
        Assert.Equal((Triage.Sparring, "Prøv billeder", (decimal?)null), (svar.Triage, svar.Svar, svar.TimerPrUge));
        Assert.Equal(0L, await v.AabneFrister("F30", barn));
    }

    [Fact(DisplayName = "P1: tilbage til afsenderen kræver en grund, som afsenderen får"), Krav("P1")]
    public async Task Tilbage()
    {
        var (barn, mor, far) = await v.Familie();
        var b = v.Overdraget(barn, [mor, far]);
        await v.Send(b);
        Assert.Equal("Hvorfor", await v.FeltFor(new TriagerIndstilling(b.Indstilling, Triage.Afvist, null, " ", 1), v.Leder));
        await v.Vaert.Koer(new TriagerIndstilling(b.Indstilling, Triage.Afvist, null, "Prøv læringsmiljøet først", 1), v.Leder);
        Assert.Equal("Prøv læringsmiljøet først", (await v.Udgivet<SvarOverdraget>(barn.Vaerdi))!.Svar);
        Assert.Equal(Triage.Afvist, (await v.Udgivet<IndstillingTriageret>(barn.Vaerdi))!.Triage);
        Assert.Contains("afsluttet", await v.TekstFor(new TriagerIndstilling(b.Indstilling, Triage.Sparring, Prioritet.Lav, null, 2), v.Leder), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P1: mangler den ene forælders samtykke, tæller ventetiden, men arbejdet kan ikke begynde"), Krav("P1")]
    public async Task Samtykke()
    {
        var (barn, mor, far) = await v.Familie();
        var b = v.Overdraget(barn, [mor]);
        await v.Send(b);
        await v.Vaert.Koer(new TriagerIndstilling(b.Indstilling, Triage.Vurdering, Prioritet.Hoej, null, 1), v.Leder);
        Assert.Contains("Samtykke mangler", await v.TekstFor(new TildelIndstilling(b.Indstilling, v.Psykolog.Id, Faggruppe.Psykolog, 2), v.Leder), StringComparison.Ordinal);
        Assert.Equal("Fra", await v.FeltFor(new RegistrerSamtykke(b.Indstilling, mor, v.Dag), v.Leder));
        Assert.Equal("Fra", await v.FeltFor(new RegistrerSamtykke(b.Indstilling, barn, v.Dag), v.Leder));
        Assert.Equal("Dato", await v.FeltFor(new RegistrerSamtykke(b.Indstilling, far, v.Dag.PlusDays(1)), v.Leder));
        await v.Vaert.Koer(new RegistrerSamtykke(b.Indstilling, far, v.Dag), v.Leder);
        await v.Vaert.Koer(new TildelIndstilling(b.Indstilling, v.Psykolog.Id, Faggruppe.Psykolog, 3), v.Leder);
        Assert.Equal(v.Psykolog.Id, (await v.Hent<Ppv>((await v.Hent<Indstilling>(b.Indstilling))!.PpvId))!.Ansvarlig);
    }

    [Fact(DisplayName = "P1, B1: en forælder, der stod to gange, har givet samtykke, uanset på hvilken registrering"), Krav("P1", "B1")]
    public async Task Samtykke_fra_en_sammenlagt()
    {
        var ((barn, mor, far), anden) = (await v.Familie(), BorgerId.Ny());
        await Sql.Kommando(v.Vaert.Datakilder["borger"], "insert into borger.person(borger_id, foedselsdato, ufoedt, registreret, bruger, begrundelse) values ($1,'1988-04-01',false,$2,$1,'prøve')", anden, v.Nu).Udfoer();
        var b = v.Overdraget(barn, [anden, far]);
        await v.Send(b);
        await v.Vaert.Koer(new TriagerIndstilling(b.Indstilling, Triage.Vurdering, Prioritet.Hoej, null, 1), v.Leder);
        Assert.Contains("Samtykke mangler", await v.TekstFor(new TildelIndstilling(b.Indstilling, v.Psykolog.Id, Faggruppe.Psykolog, 2), v.Leder), StringComparison.Ordinal);
        await Sql.Kommando(v.Vaert.Datakilder["borger"], "insert into borger.alias(id, borger_id, samme_som_id, registreret, bruger) values ($1,$2,$3,$4,$1)", Id.Ny(), anden, mor, v.Nu).Udfoer();
        Assert.Equal("Fra", await v.FeltFor(new RegistrerSamtykke(b.Indstilling, mor, v.Dag), v.Leder));
        await v.Vaert.Koer(new TildelIndstilling(b.Indstilling, v.Psykolog.Id, Faggruppe.Psykolog, 2), v.Leder);
    }

    [Fact(DisplayName = "P1: et brev uden samtykke modtages ikke"), Krav("P1")]
    public async Task Brev()
    {
        var (barn, mor, _) = await v.Familie();
        RegistrerIndstilling c = new(new(Id.Ny()), barn, Pprvaert.Skole, "Sundhedsplejersken", v.Dag.PlusDays(-10), "Spørgsmål", "Prøvet", "Forældrenes syn", null, OensketHjaelp.VedIkke, null, [mor]);
        Assert.Equal("Samtykke", await v.FeltFor(c, v.Leder));
        Assert.Equal("SamtykkeFra", await v.FeltFor(c with { Samtykke = v.Dag.PlusDays(-11), SamtykkeFra = [] }, v.Leder));
        Assert.Equal("SamtykkeFra", await v.FeltFor(c with { Samtykke = v.Dag.PlusDays(-11), SamtykkeFra = [barn] }, v.Leder));
        Assert.Equal("Samtykke", await v.FeltFor(c with { Samtykke = v.Dag }, v.Leder));
        Assert.Equal("Barn", await v.FeltFor(c with { Barn = BorgerId.Ny(), Samtykke = v.Dag.PlusDays(-11) }, v.Leder));
        Assert.Equal("Enhed", await v.FeltFor(c with { Enhed = EnhedId.Ny(), Samtykke = v.Dag.PlusDays(-11) }, v.Leder));
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(c, v.Psykolog));
        await v.Vaert.Koer(c with { Samtykke = v.Dag.PlusDays(-11) }, v.Leder);
        var a = (await v.Hent<Indstilling>(c.Id))!;
        Assert.Equal((10, Enhedsart.Skole), (a.Ventedage(v.Nu), a.Indhold.Art));
    }

    [Fact(DisplayName = "P1: når eget mål er overskredet, skal forældrene have et brev hver, og brevet standser uret"), Krav("P1")]
    public async Task Forsinket()
    {
        var (barn, mor, far) = await v.Familie();
        var b = v.Overdraget(barn, [mor, far]);
        await v.Send(b);
        Assert.Equal(1L, await v.Skalar<long>("ppr", "select count(*) from frist.opgave_v where regel = 'F31' and borger_id = $1 and lukket is null and start > $2", barn, v.Nu));
        Assert.Equal("VentesFaerdig", await v.FeltFor(new MeldForsinkelse(b.Indstilling, v.Dag, "Vi mangler en psykolog", 1), v.Leder));
        await v.Vaert.Koer(new MeldForsinkelse(b.Indstilling, v.Dag.PlusDays(90), "Vi mangler en psykolog", 1), v.Leder);
        Assert.Equal(0L, await v.AabneFrister("F31", barn));
        Assert.Equal(2L, await v.Skalar<long>(Datakilder.Fundament, "select count(*) from dokument.dokument where borger_id = $1", barn));
        Assert.Equal(1L, await v.AabneFrister("F30", barn));
    }
}
