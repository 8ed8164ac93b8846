using Kommune.Dagtilbud;
using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Ppr;
using Kommune.Test;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Kommune.Samspil.Tests;

/// <summary>SA4: rules without a database.</summary>
public sealed class CirkelregelTests
{
    private static readonly LocalDate Dag = new(2026, 3, 1);

    [Fact(DisplayName = "SA4: barnets plads er den cirkel, der er længst fra det almene; uden indsatser er den almen"), Krav("SA4")]
    public void Pladsen()
    {
        var kort = Cirkelkort.Standard;
        Assert.Empty(kort.Fejl());
        Assert.Equal(1, kort.Plads([]));
        Assert.Equal(1, kort.Plads([Indsatsart.Af(1)]));
        Assert.Equal(3, kort.Plads([Indsatsart.Af(2), Indsatsart.Af(3), Indsatsart.Af(Specialtilbud.StoetteIKlassen)]));
        Assert.Equal(4, kort.Plads([Indsatsart.Af(Specialtilbud.Specialskole), Indsatsart.Af(Pladsart.Ressourceplads)]));
        Assert.All(Enumerable.Range(1, 6).Select(Indsatsart.Af).Concat(Enum.GetValues<Specialtilbud>().Select(Indsatsart.Af)).Concat(Enum.GetValues<Pladsart>().Select(Indsatsart.Af)), a =>
        {
            Assert.Single(kort.Cirkler, c => c.Rummer(a));
            Assert.Equal(a, Indsatsart.Laes(a.Kode));
        });
        Assert.Contains("to cirkler", string.Join(' ', (kort with { Cirkler = [kort.Cirkler[0], kort.Cirkler[0]] }).Fejl()), StringComparison.Ordinal);
        Assert.Contains("fra 2 til 6", string.Join(' ', (kort with { Cirkler = [kort.Cirkler[0]], Roller = [] }).Fejl()), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "SA4: flytningerne følger af kendsgerningerne i deres orden; en annulleret har aldrig været, og det, der kommer, er ikke sket"), Krav("SA4")]
    public void Flytninger()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        Cirkelfaktum[] fakta = [Faktum(a, 0, "trin:4"), Faktum(a, 60, "trin:3"), Faktum(b, 10, "special:StoetteIKlassen"), Faktum(a, 100, null), Faktum(b, 130, "special:Specialskole", annulleret: true), Faktum(b, 400, null)];
        Assert.Equal([(Dag, 4), (Dag.PlusDays(60), 3), (Dag.PlusDays(100), 2)], Cirkelvej.Flytninger(fakta, Cirkelkort.Standard, Dag.PlusDays(200)));
        Assert.Equal((Dag.PlusDays(400), 1), Cirkelvej.Flytninger(fakta, Cirkelkort.Standard, Dag.PlusDays(500))[^1]);
    }

    [Theory(DisplayName = "SA4: en vej tilbage kendes af afdelingens egen dag, af planen til indsatsens sidste dag, eller af det, der er skrevet; den seneste gælder")]
    [InlineData(null, false, null, null)]
    [InlineData(30, false, null, 30)]
    [InlineData(null, true, null, 90)]
    [InlineData(30, true, null, 90)]
    [InlineData(30, false, 50, 50)]
    [Krav("SA4")]
    public void Vejen_tilbage(int? revisiteres, bool plan, int? skrevet, int? til)
    {
        LocalDate? D(int? dage) => dage is { } d ? Dag.PlusDays(d) : null;
        var linje = new Indsatslinje { Id = Guid.NewGuid(), BorgerId = BorgerId.Ny(), Kilde = Afdeling.Myndighed };
        Indsatsfold.Anvend(linje, [Faktum(linje.Id, 0, "trin:3", til: 90, revisiteres: revisiteres)], plan ? Dag : null, D(skrevet));
        Assert.Equal(D(til), linje.VejTil);
        Assert.Equal(til is not null, linje.HarVej(Dag.PlusDays(10)));
        Assert.False(linje.HarVej(Dag.PlusDays(91)));
    }

    [Fact(DisplayName = "SA4: tegningen siger med ord, hvor barnet er, og hvor det var; navne kan ikke bryde den"), Krav("SA4")]
    public void Tegningen()
    {
        var svg = Cirkeltegning.Svg(Cirkelkort.Standard with { Cirkler = [new("Almen & <hverdag>", "x"), .. Cirkelkort.Standard.Cirkler.Skip(1)] }, 2, 3);
        Assert.Contains("Barnet er i 2 Forebyggende, før i 3 Særlig støtte", svg, StringComparison.Ordinal);
        Assert.Contains("vejen tilbage", svg, StringComparison.Ordinal);
        Assert.Contains("&lt;hverdag&gt;", svg, StringComparison.Ordinal);
        System.Xml.Linq.XElement.Parse(svg);
        Assert.DoesNotContain("marker-end", Cirkeltegning.Svg(Cirkelkort.Standard, 1, null), StringComparison.Ordinal);
    }

    private static Cirkelfaktum Faktum(Guid indsats, int dag, string? art, int? til = null, int? revisiteres = null, bool annulleret = false) => new()
    {
        Id = Guid.NewGuid(), IndsatsId = indsats, BorgerId = BorgerId.Ny(), Kilde = Afdeling.Myndighed, Nr = 0, Dag = Dag.PlusDays(dag), Art = art, Til = til is { } t ? Dag.PlusDays(t) : null, Revisiteres = revisiteres is { } r ? Dag.PlusDays(r) : null,
        Annulleret = annulleret,
    };
}

/// <summary>SA4: what the departments tell becomes the child's place.</summary>
public sealed class CirkelTests(Samspilvaert v) : IClassFixture<Samspilvaert>
{
    [Fact(DisplayName = "SA4: indsatser kommer fra tre afdelinger, rettes og annulleres; planen og det skrevne giver vejen tilbage"), Krav("SA4")]
    public async Task Kendsgerninger()
    {
        var (barn, _) = await v.Barn();
        var (sag, indsats) = (new SagId(Id.Ny()), new IndsatsId(Id.Ny()));
        var bevilget = new IndsatsBevilget(FaktumId.Ny(), v.Nu, barn, sag, indsats, new(Id.Ny()), Guid.NewGuid(), 4, 3, 40_000, v.Dag.PlusDays(-20), v.Dag.PlusDays(100));
        await v.Send(bevilget, "myndighed");
        Assert.Equal(("trin:4", null), await Linje());
        await v.Send(new Rettet<IndsatsBevilget>(bevilget with { Trin = 3 }), "myndighed");
        await v.Send(bevilget with { Faktum = bevilget.Faktum, Trin = 3 }, "myndighed");        // told once more: the same row
        Assert.Equal(1, await v.Db(db => db.Cirkelfakta.CountAsync(f => f.IndsatsId == indsats.Vaerdi)));
        var plan = new PlanGodkendt(FaktumId.Ny(), v.Nu, barn, sag, new(Id.Ny()), 2);
        await v.Send(plan, "myndighed");
        Assert.Equal(("trin:3", v.Dag.PlusDays(100)), await Linje());
        await v.Send(new Annulleret<PlanGodkendt>(plan), "myndighed");
        Assert.Null((await Linje()).Vej);

        var skriv = new SkrivVej(Id.Ny(), indsats.Vaerdi, "Forældrene øver aftenerne selv", v.Dag.PlusDays(60));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(skriv, v.O.Soc2));
        Assert.Contains("Skriv en dag, der kommer", Samspilvaert.Afvist(await v.Vaert.Proev(skriv with { Senest = v.Dag }, v.O.Soc1)), StringComparison.Ordinal);
        await v.Vaert.Koer(skriv, v.O.Soc1);
        await v.Vaert.Koer(skriv with { Id = Id.Ny(), Senest = v.Dag.PlusDays(80) }, v.O.Soc1);
        Assert.Equal(v.Dag.PlusDays(80), (await Linje()).Vej);

        var slut = new IndsatsOphoert(FaktumId.Ny(), v.Nu, barn, sag, indsats, Ophoersaarsag.MaaletNaaet);
        await v.Send(slut, "myndighed");
        Assert.Contains("Indsatsen er slut", Samspilvaert.Afvist(await v.Vaert.Proev(skriv with { Id = Id.Ny() }, v.O.Soc1)), StringComparison.Ordinal);
        await v.Send(new Annulleret<IndsatsOphoert>(slut), "myndighed");
        await v.Vaert.Koer(skriv with { Id = Id.Ny() }, v.O.Soc1);
        await v.Send(new Annulleret<IndsatsBevilget>(bevilget), "myndighed");
        Assert.False((await v.Db(db => db.Indsatser.SingleAsync(l => l.Id == indsats.Vaerdi))).Aaben(v.Dag));

        var plads = new PladsId(Id.Ny());
        await v.Send(new VisitationAfgjort(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), Specialtilbud.Specialklasse, Visitationsudfald.Afslag, Beslutter.Kommune, null, v.Dag, null), "ppr");
        await v.Send(new PladsVisiteret(FaktumId.Ny(), v.Nu, barn, plads, Pladsart.Ressourceplads, Pladsudfald.Bevilget, null, v.Dag.PlusDays(-30), v.Dag.PlusDays(200)), "dagtilbud");
        await v.Send(new PladsRevisiteret(FaktumId.Ny(), v.Nu, barn, plads, Pladsart.Ressourceplads, null, v.Dag.PlusDays(14)), "dagtilbud");
        var l = await v.Db(db => db.Indsatser.SingleAsync(x => x.Id == plads.Vaerdi));
        Assert.Equal((true, false), (l.Aaben(v.Dag), l.Aaben(v.Dag.PlusDays(15))));
        Assert.Equal(2, await v.Db(db => db.Indsatser.CountAsync(x => x.BorgerId == barn)));

        async Task<(string Art, LocalDate? Vej)> Linje() => await v.Db(async db =>
        {
            var x = await db.Indsatser.SingleAsync(i => i.Id == indsats.Vaerdi);
            return (x.Art, x.VejTil);
        });
    }
}
