using Kommune.Fundament;
using Kommune.Myndighed;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

public sealed class BestillingTests(Udfoerervaert v) : IClassFixture<Udfoerervaert>
{
    [Fact(DisplayName = "U2: et matchningsspørgsmål står i lederens I dag og besvares på samme grundlag")]
    public async Task Matchning()
    {
        var b = new MatchningSpurgt(FaktumId.Ny(), v.Nu, BorgerId.Ny(), new(Id.Ny()), (await v.Tilbud()).Vaerdi, "Kan I rumme en dreng på 9 år?", v.Dag.PlusDays(7), "Samtykke af 3. november");
        await v.Send(b);
        await v.Send(b with { Faktum = FaktumId.Ny() });                       // told twice: asked once
        Assert.Equal(SubjektId.Ledelse(Udfoerervaert.Hus).Vaerdi, await v.Skalar<Guid>("udfoerer", "select ejer_id from frist.opgave_v where borger_id = $1 and lukket is null", b.Barn));
        Assert.True(await v.Ser(v.Leder, b.Barn));
        Assert.False(await v.Ser(v.Fam1, b.Barn));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new BesvarMatchning(b.Matchning, true, v.Dag, "Ja"), v.Koordinator));
        Assert.Equal("KanBegynde", Udfoerervaert.Afvist(await v.Vaert.Proev(new BesvarMatchning(b.Matchning, true, null, "Ja"), v.Leder)).Mangler.Single().Felt);
        await v.Vaert.Koer(new BesvarMatchning(b.Matchning, true, v.Dag.PlusDays(14), "Ja, vi har plads"), v.Leder);
        var svar = await v.Udgivet<MatchningBesvaret>(b.Barn);
        Assert.Equal((true, v.Dag.PlusDays(14), "Samtykke af 3. november"), (svar!.Egnet, svar.KanBegynde!.Value, svar.Grundlag));
        Assert.Equal(0L, await v.Skalar<long>("udfoerer", "select count(*) from frist.opgave_v where borger_id = $1 and lukket is null", b.Barn));
        v.Nu += Duration.FromMinutes(1);
        Assert.False(await v.Ser(v.Leder, b.Barn));
    }

    [Fact(DisplayName = "U2: lederen ser barnet ved bestillingen, familiebehandleren først når den er givet til hende")]
    public async Task Adgang_foelger_tildelingen()
    {
        var b = v.Bestilt(await v.Tilbud());
        await v.Send(b);
        await v.Send(b with { Faktum = FaktumId.Ny() });
        var id = Bestilling.IdAf(b.Indsats);
        Assert.Equal(1, (await v.Hent<Bestilling>(id))!.Version);
        Assert.True(await v.Ser(v.Leder, b.Barn));
        Assert.False(await v.Ser(v.Fam1, b.Barn));
        Assert.Contains("Sig først ja", Udfoerervaert.Afvist(await v.Vaert.Proev(new TildelBestilling(id, v.Fam1.Id, 1), v.Leder)).Mangler.Single().Tekst, StringComparison.Ordinal);
        await v.Vaert.Koer(new AccepterBestilling(id, v.Dag.PlusDays(7), 1), v.Leder);
        Assert.Equal(Bestillingssvar.Accepteret, (await v.Udgivet<BestillingBesvaret>(b.Barn))!.Svar);
        await v.Vaert.Koer(new TildelBestilling(id, v.Fam1.Id, 2), v.Leder);
        Assert.True(await v.Ser(v.Fam1, b.Barn));
        Assert.False(await v.Ser(v.Fam2, b.Barn));
        Assert.Null(await v.Hent<Forloeb>(Bestilling.ForloebAf(id)));           // it starts nothing by itself
        await v.Vaert.Koer(new TildelBestilling(id, v.Fam2.Id, 3), v.Leder);
        Assert.True(await v.Ser(v.Fam2, b.Barn));
        Assert.False(await v.Ser(v.Fam1, b.Barn));
    }

    [Fact(DisplayName = "U2: kun en familiebehandler i huset kan få bestillingen")]
    public async Task Forkert_behandler()
    {
        var (_, id) = await v.Tildelt();
        Assert.Equal("Behandler", Udfoerervaert.Afvist(await v.Vaert.Proev(new TildelBestilling(id, v.Soc.Id, 3), v.Leder)).Mangler.Single().Felt);
    }

    [Fact(DisplayName = "U2: et nej når socialrådgiveren med sin grund og lukker for indsigten")]
    public async Task Afvist()
    {
        var b = v.Bestilt(await v.Tilbud());
        await v.Send(b);
        var id = Bestilling.IdAf(b.Indsats);
        await v.Vaert.Koer(new SaetPaaVenteliste(id, null, 1), v.Leder);
        Assert.Equal("Begrundelse", Udfoerervaert.Afvist(await v.Vaert.Proev(new AfvisBestilling(id, " ", 2), v.Leder)).Mangler.Single().Felt);
        await v.Vaert.Koer(new AfvisBestilling(id, "Ingen plads før sommer", 2), v.Leder);
        Assert.Equal(("Ingen plads før sommer", b.Grundlag), ((await v.Udgivet<BestillingAfvist>(b.Barn))!.Begrundelse, (await v.Udgivet<BestillingAfvist>(b.Barn))!.Grundlag));
        Assert.Equal(Bestillingssvar.Afvist, (await v.Udgivet<BestillingBesvaret>(b.Barn))!.Svar);
        v.Nu += Duration.FromMinutes(1);
        Assert.False(await v.Ser(v.Leder, b.Barn));
    }

    [Fact(DisplayName = "U2: to ledere kan ikke svare hver sit på den samme bestilling")]
    public async Task Konflikt()
    {
        var b = v.Bestilt(await v.Tilbud());
        await v.Send(b);
        await v.Vaert.Koer(new SaetPaaVenteliste(Bestilling.IdAf(b.Indsats), null, 1), v.Leder);
        Assert.IsType<Svar.Konflikt>(await v.Vaert.Proev(new AccepterBestilling(Bestilling.IdAf(b.Indsats), v.Dag, 1), v.Leder));
    }

    [Fact(DisplayName = "U2: forløbet begynder kun hos den, der har fået det, og ikke ude i fremtiden")]
    public async Task Begynd()
    {
        var (b, id) = await v.Tildelt();
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new BegyndForloeb(id, v.Dag, 3), v.Fam2));
        Assert.Equal("Dato", Udfoerervaert.Afvist(await v.Vaert.Proev(new BegyndForloeb(id, v.Dag.PlusDays(1), 3), v.Fam1)).Mangler.Single().Felt);
        await v.Vaert.Koer(new BegyndForloeb(id, v.Dag, 3), v.Fam1);
        var begyndt = await v.Udgivet<ForloebBegyndt>(b.Barn);
        Assert.Equal((Bestilling.ForloebAf(id), b.Indsats.Vaerdi), (begyndt!.Forloeb, begyndt.Indsats));
        v.Nu += Duration.FromMinutes(1);
        Assert.True(await v.Ser(v.Fam1, b.Barn));
        Assert.True(await v.Ser(v.Leder, b.Barn));
    }

    [Fact(DisplayName = "U2: en rettet bestilling får de nye mål, og en annulleret forsvinder fra huset")]
    public async Task Rettet_og_annulleret()
    {
        var b = v.Bestilt(await v.Tilbud());
        await v.Send(b);
        await v.Send(new Rettet<IndsatsBestilt>(b with { Opgave = "Rettet tekst" }));
        Assert.Equal("Rettet tekst", (await v.Hent<Bestilling>(Bestilling.IdAf(b.Indsats)))!.Ordre.Opgave);
        await v.Send(new Annulleret<IndsatsBestilt>(b));
        v.Nu += Duration.FromMinutes(1);
        Assert.Equal(Bestillingstilstand.Ophoert, (await v.Hent<Bestilling>(Bestilling.IdAf(b.Indsats)))!.Tilstand);
        Assert.False(await v.Ser(v.Leder, b.Barn));
    }
}
