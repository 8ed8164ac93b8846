using System.Text;
using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

[Krav("M16")]
public sealed class IndhentningTests : Sagstest
{
    private static IndhentUdtalelse Laegen(SagId sag, LocalDate? senest = null) =>
        new(new(Id.Ny()), sag, Udtalelseskilde.Laege, null, "Læge Bo Wium", "Hvordan er barnets søvn og vægt?", "noedvendig", null, [], senest);

    private async Task<Indhentning> Hent(IndhentningId id)
    {
        await using var scope = V.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MyndighedDb>().Hent<Indhentning>(id))!;
    }

    private async Task<string> Dokument(Guid id)
    {
        using var ud = new MemoryStream();
        await V.Services.GetRequiredService<Dokumentlager>().Skriv(id, ud);
        return Encoding.UTF8.GetString(ud.ToArray());
    }

    [Fact(DisplayName = "M16, F23: svarfristen foreslås efter reglen; en rykker flytter den, og svaret standser uret")]
    public async Task Laegen_rykkes()
    {
        var (sag, barn) = await EnUndersoegelse();
        var c = Laegen(sag);
        await V.Koer(c, O.Soc1);
        var senest = Fristdag.Af(V.Nu).PlusDays(14);
        Assert.Equal((Fristdag.Slutter(senest), (Instant?)null, O.Soc1.Id.Vaerdi), await F23(barn));
        var brev = await Dokument((await Hent(c.Id)).Brev!.Value);
        Assert.All(new[] { "Læge Bo Wium", c.Spoergsmaal!, "Uden samtykke", DanskTid.LangDato(senest) }, ord => Assert.Contains(ord, brev, StringComparison.Ordinal));

        V.Nu += Duration.FromDays(20);
        await V.Koer(new RykForUdtalelse(c.Id, Fristdag.Af(V.Nu).PlusDays(7), 1), O.Soc1);
        Assert.Equal((Fristdag.Slutter(Fristdag.Af(V.Nu).PlusDays(7)), null, O.Soc1.Id.Vaerdi), await F23(barn));
        Assert.Contains("Vi mangler jeres udtalelse", await Dokument((await Hent(c.Id)).Rykkere.Single().Brev!.Value), StringComparison.Ordinal);

        V.Nu += Duration.FromDays(2);
        await V.Koer(new RegistrerUdtalelse(c.Id, "Læge Bo Wium", "Vægten følger kurven.", null, 2), O.Soc1);
        Assert.Equal(V.Nu, (await F23(barn)).Lukket);
        Assert.Single(await Afvist(new RykForUdtalelse(c.Id, null, 3)));
        foreach (var type in new[] { "bedt-om", "rykket", "modtaget" })
        {
            Assert.Equal(1, await Beskeder($"myndighed.udtalelse-{type}.v1", barn));
        }
    }

    [Fact(DisplayName = "M16: PPR spørges og rykkes i systemet; uden en afdeling i PPR skrives der et brev")]
    public async Task Ppr_spoerges()
    {
        var (sag, barn) = await EnUndersoegelse();
        var brev = Laegen(sag) with { Fra = Udtalelseskilde.Ppr, Navn = null };
        await V.Koer(brev, O.Soc1);
        Assert.NotNull((await Hent(brev.Id)).Brev);
        await Sql.Kommando(V.Datakilder[Datakilder.Fundament], "insert into organisation.enhed(id, art, navn, afdeling) values ($1,'afdeling','PPR','ppr')", Id.Ny()).Udfoer();
        var c = brev with { Id = new(Id.Ny()) };
        await V.Koer(c, O.Soc1);
        await V.Koer(new RykForUdtalelse(c.Id, null, 1), O.Soc1);
        await V.Koer(new RykForUdtalelse(brev.Id, null, 1), O.Soc1);
        var (i, gammel) = (await Hent(c.Id), await Hent(brev.Id));
        Assert.Equal(((Guid?)null, "PPR", (Guid?)null, 1), (i.Brev, i.Indhold.Navn, i.Rykkere.Single().Brev, await Beskeder("myndighed.udtalelse-bestilt-hos-ppr.v1", barn)));
        Assert.NotNull(gammel.Rykkere.Single().Brev);        // asked by letter, reminded by letter
    }

    [Fact(DisplayName = "M16, M3: en undersøgelse kan ikke afsluttes, mens en udtalelse mangler; den opgives med en begrundelse")]
    public async Task Undersoegelsen_venter()
    {
        var (sag, _) = await EnUndersoegelse();
        await V.Koer(Samtale(sag, 2), O.Soc1);
        var c = Laegen(sag);
        await V.Koer(c, O.Soc1);
        var afslut = new GemUndersoegelse(sag, [new(Undersoegelsesfelt.Konklusion, "Trives hos mormor."), new(Undersoegelsesfelt.IkkeRelevant, "Udvikling, familie, skole, sundhed og fritid: intet at bemærke.")], true, 1, true);
        var mangler = Assert.Single(Assert.IsType<Svar.Afvist>(await V.Proev(afslut, O.Soc1)).Afvisning.Mangler);
        Assert.Equal(("Udtalelsen fra Læge Bo Wium mangler. Ryk for den, eller skriv, hvorfor der ikke ventes på den", MyndighedRuter.Udtalelse(sag, c.Id)), (mangler.Tekst, mangler.Link!.Value));
        await V.Koer(new OpgivUdtalelse(c.Id, "Lægen er rejst, og sundhedsplejen har svaret.", 1), O.Soc1);
        await V.Koer(afslut, O.Soc1);
    }

    [Fact(DisplayName = "M16, X2: et svar, der er skrevet forkert ind, rettes med en begrundelse; det første står i journalen, og uret følger dagen")]
    public async Task Rettes()
    {
        var (sag, barn) = await EnUndersoegelse();
        var c = Laegen(sag);
        await V.Koer(c, O.Soc1);
        var spurgt = Fristdag.Af(V.Nu);
        V.Nu += Duration.FromDays(9);
        RetUdtalelse ret = new(c.Id, "Læge Bo Wium", "Vægten følger ikke kurven.", spurgt.PlusDays(4), "Et ord manglede.", 2);
        Assert.Single(await Afvist(ret with { Version = 1 }));        // not come yet
        await V.Koer(new RegistrerUdtalelse(c.Id, "Læge Bo Wium", "Vægten følger kurven.", null, 1), O.Soc1);
        Assert.Equal(["Dag", "Af", "Svar", "Begrundelse"], await Afvist(ret with { Dag = spurgt.PlusDays(-1), Af = "", Svar = "", Begrundelse = "" }));
        await V.Koer(ret, O.Soc1);
        var i = await Hent(c.Id);
        Assert.Equal((ret.Svar, "Et ord manglede."), (i.Svar!.Tekst, i.Svar.Rettet!.Value.Hvorfor));
        Assert.Equal(Fristdag.Begynder(spurgt.PlusDays(4)), (await F23(barn)).Lukket);
        Assert.Equal(1, await Beskeder("myndighed.udtalelse-modtaget-rettet.v1", barn));
        var linjer = V.Services.GetRequiredService<Haendelsestekster>().Linjer([i]);
        Assert.Equal(["Vægten følger ikke kurven.", "Vægten følger kurven."], linjer.Select(l => l.Tekst.Citat).OfType<string>());
        Assert.Single(linjer, l => l.Tekst.Kilde is not null);        // only what holds is offered as a source
    }

    [Fact(DisplayName = "M16, M13: det, dagtilbuddet svarer, står i journalen som deres; de retter det selv, og den, der har sagen, får det at vide")]
    public void Rettes_af_dem_der_svarede()
    {
        var (nu, soc) = (V.Nu, new Sammenhaeng(V.Nu, O.Soc1));
        var sag = (Sag)Sag.Aabn(new(Id.Ny()), BorgerId.Ny(), Sagsnummer.Kle, new(Guid.NewGuid()), O.Soc1.Id, null, null, soc).Aggregat;
        var i = (Indhentning)Indhentning.Bed(new(Id.Ny()), sag, new(Udtalelseskilde.Dagtilbud, new(Guid.NewGuid()), "Solsikken", "Hvordan går det?", "samtykke", "Med samtykke", null, []), Fristdag.Af(nu).PlusDays(14), null, soc).Aggregat;
        var b = new Kommune.Dagtilbud.UdtalelseAfgivet(FaktumId.Ny(), nu, sag.Borger, i.Id.Vaerdi, i.Indhold.Enhed!.Value, "Lis Bang, pædagog", "Hun leger gerne.", "Med samtykke");
        Sammenhaeng system = new(nu, Bruger.System);
        UdtalelseAfgivetHandler.Handle(b, i, system);
        Assert.Single(RetUdtalelseHandler.Validate(new(i.Id, "Andre", "Noget andet", Fristdag.Af(nu), "Fordi", 2), i, nu)!.Mangler);
        var nyt = UdtalelseRettetHandler.Handle(new(b with { Svar = "Hun leger gerne ude." }), i, system).OfType<Opgave>().Single();
        Assert.Equal(("Rettet udtalelse", sag.Ejer, "Hun leger gerne ude."), (nyt.Overskrift, nyt.Ejer, i.Svar!.Tekst));
        Assert.Empty(UdtalelseRettetHandler.Handle(new(b with { Svar = "Hun leger gerne ude." }), i, system));        // told again
        Assert.All(i.Alle.Skip(1), r => Assert.Equal("Solsikken", new IndhentningTekst().Tekst(i, r)!.Hvem));
    }

    [Fact(DisplayName = "M16: med samtykke skal alle med forældremyndighed have sagt ja; uden for systemet skal der stå, hvem der spørges")]
    public void Regler()
    {
        var (mor, far, nu) = (BorgerId.Ny(), BorgerId.Ny(), V.Nu);
        var sag = (Sag)Sag.Aabn(new(Id.Ny()), BorgerId.Ny(), Sagsnummer.Kle, new(Guid.NewGuid()), O.Soc1.Id, null, null, new(nu, O.Soc1)).Aggregat;
        var familie = new Familie(sag.Borger, null, false, [], [], [mor, far], null);
        var g = new Indhentningsgrundlag([new(Guid.NewGuid(), "institution", "Solsikken", "dagtilbud"), new(Guid.NewGuid(), "klub", "Kometen", "dagtilbud")], null, familie, "barnet", Indhentningsgrunde.Standard, Indhentningsskabelon.Standard, Brevafsender.Standard, Fristdag.Af(nu).PlusDays(14), false);
        var c = Laegen(sag.Id) with { Grund = "samtykke", Samtykke = Fristdag.Af(nu), SamtykkeFra = [mor] };
        Assert.Equal(["SamtykkeFra"], Felter(c));
        Assert.Equal(["Samtykke"], Felter(c with { SamtykkeFra = [far, mor], Samtykke = null }));
        Assert.Equal(["Samtykke"], Felter(c with { SamtykkeFra = [far, mor], Samtykke = Fristdag.Af(nu).PlusDays(1) }));
        Assert.Equal(["SamtykkeFra"], Felter(c with { SamtykkeFra = [far, mor, BorgerId.Ny()] }));
        Assert.Empty(Felter(c with { SamtykkeFra = [far, mor] }));
        Assert.Equal(["Navn"], Felter(Laegen(sag.Id) with { Navn = null }));
        Assert.Equal(["Navn", "Spoergsmaal", "Grund"], Felter(Laegen(sag.Id) with { Navn = null, Spoergsmaal = null, Grund = null }));      // all at once
        Assert.Equal(["SvarSenest"], Felter(Laegen(sag.Id, Fristdag.Af(nu))));
        Assert.Equal(["Enhed"], Felter(Laegen(sag.Id) with { Fra = Udtalelseskilde.Dagtilbud }));
        Assert.Empty(Felter(Laegen(sag.Id) with { Fra = Udtalelseskilde.Dagtilbud, Enhed = new(g.Pladser[1].Id) }));
        Assert.Equal(["Fra"], IndhentUdtalelseHandler.Validate(Laegen(sag.Id) with { Fra = Udtalelseskilde.Dagtilbud }, sag, g with { Pladser = [] }, nu)!.Mangler.Select(m => m.Felt!));

        string[] Felter(IndhentUdtalelse x) => [.. IndhentUdtalelseHandler.Validate(x, sag, g, nu)?.Mangler.Select(m => m.Felt!) ?? []];
    }

    private async Task<(Instant Udloeb, Instant? Lukket, Guid Ejer)> F23(BorgerId barn) => await Frist(barn, "F23") is var f ? (f.Udloeb!.Value, f.Lukket, f.Ejer) : default;
}
