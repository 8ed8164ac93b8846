using Kommune.Fundament;
using Kommune.Samspil;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Ppr.Tests;

public sealed class VisitationTests(Pprvaert v) : IClassFixture<Pprvaert>
{
    [Fact(DisplayName = "P3: under 9 timer beslutter skolens leder og ikke kommunen; fra 9 timer omvendt"), Krav("P3", "P4")]
    public async Task Kompetence()
    {
        var (barn, p) = await v.Afsluttet(6, Specialtilbud.StoetteIKlassen);
        var c = v.Bevilling(p.VisitationId, Specialtilbud.StoetteIKlassen, 6);
        Assert.Equal("TimerPrUge", await v.FeltFor(c, v.Leder));
        Assert.Contains("9 timer om ugen beslutter kommunen", await v.TekstFor(c with { TimerPrUge = 9 }, v.Skoleleder), StringComparison.Ordinal);
        Assert.Contains("udvalget skal ikke", await v.TekstFor(new SaetPaaDagsorden(p.VisitationId, v.Dag.PlusDays(7), 1), v.Leder), StringComparison.Ordinal);
        await v.Vaert.Koer(c, v.Skoleleder);
        var afgjort = (await v.Udgivet<VisitationAfgjort>(barn.Vaerdi))!;
        Assert.Equal((Beslutter.Skoleleder, Visitationsudfald.Bevilget, Specialtilbud.StoetteIKlassen), (afgjort.Beslutter, afgjort.Udfald, afgjort.Tilbud));
        Assert.Equal(2L, await v.Skalar<long>(Datakilder.Fundament, "select count(*) from dokument.dokument where stroem_id = $1", p.VisitationId));      // two hold custody: two letters
        var brev = await v.Skalar<string>(Datakilder.Fundament, "select convert_from(string_agg(d.indhold, ''::bytea), 'UTF8') from dokument.del d join dokument.dokument x on x.id = d.dokument_id where x.stroem_id = $1", p.VisitationId);
        Assert.Contains("Timerne trappes ned fra påske", brev, StringComparison.Ordinal);
        Assert.Contains("tirsdag den 22. december 2026", brev, StringComparison.Ordinal);      // received 24 November, and four weeks
        Assert.Equal(0L, await v.Skalar<long>("ppr", "select count(*) from frist.opgave_v where regel = 'F28-KLAGE' and borger_id = $1 and lukket is null", barn));      // the citizen's time is nobody's task
    }

    [Fact(DisplayName = "P4: udvalgets liste, det, der skal tages op igen, og skolens elever vises side for side, uden at nogen mangler eller kommer to gange"), Krav("P4")]
    public async Task Lister()
    {
        var (barn, _, _) = await v.Vurdering();
        foreach (var nr in Enumerable.Range(0, 130))
        {
            var tilstand = nr % 2 == 0 ? "Bevilget" : nr % 3 == 0 ? "Ny" : "PaaDagsorden";
            await Fundament.Sql.Kommando(v.Vaert.Datakilder["ppr"], "insert into ppr.visitation(id, borger_id, skole_id, ppr_id, beslutter, tilbud, timer, tilstand, oprettet, moede, fra, revisiteres) values ($1,$2,$3,$4,$5,'Specialklasse',15,$6,$7,$8,$9,$10)",
                Id.Ny(), barn, Pprvaert.Skole, Pprvaert.Ppr, nr % 5 == 0 ? "Skoleleder" : "Kommune", tilstand, v.Nu - Duration.FromDays(nr % 7), tilstand == "PaaDagsorden" ? v.Dag.PlusDays(nr % 4) : DBNull.Value, v.Dag, tilstand == "Bevilget" ? v.Dag.PlusDays(nr % 9) : DBNull.Value).Udfoer();
        }

        await Alle((db, efter) => Visitationsliste.Venter(db, v.Leder, v.Nu, efter, default), "tilstand in ('Ny', 'PaaDagsorden') and beslutter = 'Kommune'");
        await Alle((db, efter) => Visitationsliste.Revisiteres(db, v.Leder, v.Nu, efter, default), "tilstand = 'Bevilget' and beslutter = 'Kommune'");
        await Alle((db, efter) => Visitationsliste.Skole(db, v.Leder, v.Nu, [Pprvaert.Skole.Vaerdi], efter, default), "tilstand in ('Ny', 'PaaDagsorden', 'Bevilget')");

        async Task Alle(Func<PprDb, Guid?, Task<(IReadOnlyList<VisitationRaekke> Raekker, VisitationId? Naeste)>> side, string hvor)
        {
            await using var scope = v.Vaert.Services.CreateAsyncScope();
            var (set, efter) = (new List<VisitationId>(), (Guid?)null);
            do
            {
                var (raekker, naeste) = await side(scope.ServiceProvider.GetRequiredService<PprDb>(), efter);
                set.AddRange(raekker.Select(r => r.Id));
                efter = naeste?.Vaerdi;
            }
            while (efter is not null && set.Count < 1000);

            Assert.Equal(await v.Skalar<long>("ppr", $"select count(*) from ppr.visitation where borger_id = any(array(select borger_id from adgang.maa_se($1, $2))) and {hvor}", v.Leder.Id, v.Nu), set.Count);
            Assert.Equal(set.Count, set.Distinct().Count());
            Assert.True(set.Count > 25);
        }
    }

    [Fact(DisplayName = "P4: ingen bevilling uden vej tilbage, mål, kriterium og revisitation inden for et år"), Krav("P4")]
    public async Task Krav()
    {
        var (_, p) = await v.Afsluttet(12, Specialtilbud.Specialklasse);
        var c = v.Bevilling(p.VisitationId, Specialtilbud.Specialklasse, 12);
        Assert.Equal("Tilbageslusning", await v.FeltFor(c with { Tilbageslusning = " " }, v.Leder));
        Assert.Equal("Effekt", await v.FeltFor(c with { Effekt = null }, v.Leder));
        Assert.Equal("Udgangspunkt", await v.FeltFor(c with { Udgangspunkt = 11 }, v.Leder));
        Assert.Equal("Maal", await v.FeltFor(c with { Maal = 3 }, v.Leder));
        Assert.Equal("Kriterier", await v.FeltFor(c with { Kriterier = [] }, v.Leder));
        Assert.Equal("Kriterier", await v.FeltFor(c with { Kriterier = ["Selvopfundet"] }, v.Leder));
        Assert.Equal("Revisiteres", await v.FeltFor(c with { Revisiteres = null }, v.Leder));
        Assert.Equal("Revisiteres", await v.FeltFor(c with { Revisiteres = v.Dag.PlusMonths(13) }, v.Leder));
        Assert.Equal("TimerPrUge", await v.FeltFor(c with { TimerPrUge = 5 }, v.Leder));
        Assert.Equal("PrisPrAar", await v.FeltFor(c with { PrisPrAar = 0 }, v.Leder));
        Assert.Equal("Udfald", await v.FeltFor(c with { Udfald = Visitationsudfald.TilbageTilAlmen }, v.Leder));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new BedOmBegrundelse(new(Id.Ny()), v.Dag, 1), v.Leder));
        Assert.Contains("ikke truffet afgørelse", await v.TekstFor(new BedOmBegrundelse(p.VisitationId, v.Dag, 1), v.Leder), StringComparison.Ordinal);
        await v.Vaert.Koer(new SaetPaaDagsorden(p.VisitationId, v.Dag.PlusDays(7), 1), v.Leder);
        Assert.Equal("Moede", await v.FeltFor(new SaetPaaDagsorden(p.VisitationId, v.Dag.PlusDays(-1), 2), v.Leder));
        await v.Vaert.Koer(c with { Version = 2 }, v.Leder);
        Assert.Contains("allerede truffet", await v.TekstFor(c with { Version = 3 }, v.Leder), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P4: bevillingen venter på det møde, som reglen kræver; det kommer fra Samspil og følger dets rettelser, og den begrundede undtagelse går igennem"), Krav("P4", "SA1")]
    public async Task Moedet()
    {
        var (barn, p) = await v.Afsluttet(12, Specialtilbud.Specialskole);
        var c = v.Bevilling(p.VisitationId, Specialtilbud.Specialskole, 12) with { UdenMoede = null };
        Assert.Contains("Visitationsudvalget skal have behandlet sagen", await v.TekstFor(c, v.Leder), StringComparison.Ordinal);
        await v.Vaert.Koer(new BedOmUdvalgsmoede(p.VisitationId, "visitationsudvalg", "Specialskole eller støtte her?", 1), v.Leder);
        Assert.Equal("visitationsudvalg", (await v.Udgivet<MoedeOensket>(barn.Vaerdi))!.Type);
        var b = new MoedeHoldt(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), "visitationsudvalg", Moedeemne.Barn, null, Moedeudfald.IkkeAnbefalet, 1, 0, 4, 60, null);
        await v.Send(b, "samspil");
        Assert.Contains("ikke anbefalet", await v.TekstFor(c with { Version = 2 }, v.Leder), StringComparison.Ordinal);
        await v.Send(new Rettet<MoedeHoldt>(b with { Udfald = Moedeudfald.Besluttet }), "samspil");
        await v.Send(new Annulleret<MoedeHoldt>(b), "samspil");
        Assert.Contains("skal have behandlet sagen", await v.TekstFor(c with { Version = 2 }, v.Leder), StringComparison.Ordinal);
        await v.Send(b with { Faktum = FaktumId.Ny(), Moede = new(Id.Ny()), Udfald = Moedeudfald.Besluttet }, "samspil");
        await v.Vaert.Koer(c with { Version = 2 }, v.Leder);

        var (_, hast) = await v.Afsluttet(12, Specialtilbud.Specialskole);
        await v.Vaert.Koer(v.Bevilling(hast.VisitationId, Specialtilbud.Specialskole, 12) with { UdenMoede = "Skolestarten er i morgen" }, v.Leder);
        Assert.Equal("Skolestarten er i morgen", (await v.Hent<Visitation>(hast.VisitationId))!.Afgoerelse!.UdenMoede);
    }

    [Fact(DisplayName = "P4: et afslag kan begrundes skriftligt inden 14 dage"), Krav("P4")]
    public async Task Begrundelse()
    {
        var (barn, p) = await v.Afsluttet(12, Specialtilbud.Specialskole);
        await v.Vaert.Koer(v.Bevilling(p.VisitationId, Specialtilbud.Specialskole, 12) with { Udfald = Visitationsudfald.Afslag, Tilbageslusning = null, Effekt = null, Revisiteres = null, Kriterier = [] }, v.Leder);
        Assert.Contains("Ingen har bedt", await v.TekstFor(new SendBegrundelse(p.VisitationId, "Fordi", 2), v.Leder), StringComparison.Ordinal);
        await v.Vaert.Koer(new BedOmBegrundelse(p.VisitationId, v.Dag, 2), v.Leder);
        Assert.Equal(Fristdag.Slutter(v.Dag.PlusDays(14)).ToDateTimeUtc(), (await v.Frist("F28-BEGRUNDELSE", barn)).ToUniversalTime());
        Assert.Contains("allerede bedt", await v.TekstFor(new BedOmBegrundelse(p.VisitationId, v.Dag, 3), v.Leder), StringComparison.Ordinal);
        await v.Vaert.Koer(new SendBegrundelse(p.VisitationId, "Støtten kan gives i klassen", 3), v.Leder);
        Assert.Equal(0L, await v.AabneFrister("F28-BEGRUNDELSE", barn));
        Assert.Contains("intet at revisitere", await v.TekstFor(new RevisiterVisitation(p.VisitationId, false, 5, "x", v.Dag, null, null, null, 4), v.Leder), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P4: støtten tages op hvert år; når barnet kommer tilbage, føres resten af årets udgifter tilbage"), Krav("P4", "P5")]
    public async Task Revisitation()
    {
        var (barn, p) = await v.Afsluttet(12, Specialtilbud.Specialklasse);
        await v.Vaert.Koer(v.Bevilling(p.VisitationId, Specialtilbud.Specialklasse, 12, pris: 300_000m), v.Leder);
        Assert.Equal((12L, 300_000m), (await Antal(), await Sum()));
        Assert.Equal("G1", await v.Skalar<string>("ppr", "select max(grundomraade) from ppr.udgift where borger_id = $1", barn));
        Assert.Equal(Fristdag.Slutter(v.Dag.PlusMonths(12)).ToDateTimeUtc(), (await v.Frist("F29", barn)).ToUniversalTime());
        var igen = new RevisiterVisitation(p.VisitationId, true, 5, "Det går frem", v.Dag.PlusMonths(1), "Trappes ned til sommer", v.Dag.PlusMonths(13), 120_000m, 2);
        Assert.Equal("Nu", await v.FeltFor(igen with { Nu = 11 }, v.Leder));
        Assert.Equal("Tilbageslusning", await v.FeltFor(igen with { Tilbageslusning = null }, v.Leder));
        Assert.Equal("Revisiteres", await v.FeltFor(igen with { Revisiteres = v.Dag.PlusMonths(14) }, v.Leder));
        Assert.Equal("Fra", await v.FeltFor(igen with { Fra = v.Dag.PlusDays(-1) }, v.Leder));
        Assert.Contains("kommunen", await v.TekstFor(igen, v.Skoleleder), StringComparison.Ordinal);
        await v.Vaert.Koer(igen, v.Leder);
        Assert.Equal((13L, 310_000m), (await Antal(), await Sum()));           // one month more than was paid for, at the new price
        Assert.Equal("PrisPrAar", await v.FeltFor(igen with { Fortsaetter = false, Version = 3 }, v.Leder));
        await v.Vaert.Koer(igen with { Fortsaetter = false, Fra = v.Dag.PlusMonths(4), Revisiteres = null, Tilbageslusning = null, PrisPrAar = null, Version = 3 }, v.Leder);
        Assert.Equal(125_000m, await Sum());                                    // November to March, of which the last is begun
        Assert.Equal(Visitationsudfald.TilbageTilAlmen, (await v.Udgivet<VisitationAfgjort>(barn.Vaerdi))!.Udfald);
        Assert.Equal(0L, await v.AabneFrister("F29", barn));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Sql.Kommando(v.Vaert.Datakilder["ppr"], "update ppr.udgift set beloeb = 1").Udfoer());      // never edited

        Task<long> Antal() => v.Skalar<long>("ppr", "select count(*) from ppr.udgift where borger_id = $1 and tilbagefoerer is null", barn);
        Task<decimal> Sum() => v.Skalar<decimal>("ppr", "select sum(beloeb) from ppr.udgift where borger_id = $1", barn);
    }
}
