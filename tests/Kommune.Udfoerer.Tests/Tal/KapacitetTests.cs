using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>U5, U6, U9 read from the tables, after commands.</summary>
public sealed class KapacitetTests(Udfoerervaert v) : IClassFixture<Udfoerervaert>
{
    [Fact(DisplayName = "U6: pladser, optaget og venter måned for måned, og den midterste ventetid"), Krav("U6")]
    public async Task Pladser()
    {
        v.Nu = Instant.FromUtc(2026, 8, 3, 9, 0);
        var c = v.NytTilbud() with { Navn = "Aflastning", Pladser = 2 };
        await v.Vaert.Koer(c, v.Leder);
        var (foerste, id) = await Bestil(c.Id, til: new(2026, 12, 15));
        await Accepter(id);
        v.Nu = Instant.FromUtc(2026, 8, 13, 9, 0);
        await v.Vaert.Koer(new BegyndForloeb(id, v.Dag, 3), v.Fam1);        // ten days after the order
        v.Nu = Instant.FromUtc(2026, 10, 20, 9, 0);
        var (_, venter) = await Bestil(c.Id, til: new(2027, 8, 1));
        v.Nu = Instant.FromUtc(2026, 11, 23, 9, 0);
        await v.Vaert.Koer(new AccepterBestilling(venter, new(2027, 1, 10), 1), v.Leder);

        var t = await Hent(c.Id);
        //             jun jul aug sep okt i dag dec jan …: the first ends in December, the second begins in January
        Assert.Equal([0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1], t.Maaneder.Select(m => m.Optaget));
        Assert.Equal([0, 0, 0, 0, 1, 1, null, null, null, null, null, null], t.Maaneder.Select(m => m.Venter));
        Assert.Equal([0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], t.Maaneder.Select(m => m.Pladser));
        Assert.Equal((1, 10m), (t.Begyndte, t.Ventedage));

        await v.Vaert.Koer(new AfslutForloeb(Bestilling.ForloebAf(Bestilling.IdAf(foerste.Indsats)), Afslutning.StedetOpsagde, new(2026, 11, 2), "Plejefamilien kunne ikke mere", 1), v.Fam1);
        Assert.Equal([1, 0], (await Hent(c.Id)).Maaneder.Skip(4).Take(2).Select(m => m.Optaget));
    }

    [Fact(DisplayName = "U5: sammenbrud tælles efter alder, slags og årsag, og få vises ikke"), Krav("U5")]
    public void Sammenbrud()
    {
        Afslutningstal[] tal =
        [
            new(14, 5, Afslutning.Sammenbrud, 4), new(16, 6, Afslutning.BarnetRejste, 2), new(15, 6, Afslutning.PlanlagtOphoer, 6), new(8, 5, Afslutning.MaaletNaaet, 7), new(9, 5, Afslutning.StedetOpsagde, 1), new(3, 4, Afslutning.PlanlagtOphoer, 2),
        ];
        var alder = Sammenbrudstal.EfterAlder(tal);
        Assert.Equal([("0–5 år", 2, 0, true), ("6–12 år", 8, 1, true), ("13–17 år", 12, 6, false)], alder.Select(l => (l.Navn, l.Antal, l.Uplanlagte, l.Skjult)));
        Assert.Equal(0.5m, alder[2].Andel);
        Assert.Equal(["Slægt og netværk", "Plejefamilie", "Institution"], Sammenbrudstal.EfterArt(tal).Select(l => l.Navn));
    }

    [Fact(DisplayName = "U5: et ophør husker barnets alder den dag, og et uden kendt alder siger det"), Krav("U5")]
    public async Task Alder()
    {
        var (_, id) = await v.Begyndt();
        await v.Vaert.Koer(new AfslutForloeb(id, Afslutning.BarnetRejste, v.Dag, "Rejste i weekenden", 1), v.Fam1);
        Assert.Equal(Afslutning.BarnetRejste, (await v.Hent<Forloeb>(id))!.Slut!.Aarsag);
        Assert.Equal(("BarnetRejste", null), (await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"], "select aarsag, alder from udfoerer.forloeb where id = $1", id).Liste(r => (r.GetString(0), r.IsDBNull(1) ? (int?)null : r.GetInt32(1)))).Single());
    }

    [Fact(DisplayName = "U9: en årgang er dem, der begyndte i året, som de var kendt den dag, de opgøres"), Krav("U9")]
    public async Task Som_kendt()
    {
        v.Nu = Instant.FromUtc(2026, 3, 2, 9, 0);
        var c = v.NytTilbud() with { Navn = "Ungestøtte" };
        await v.Vaert.Koer(c, v.Leder);
        var forloeb = new List<ForloebId>();
        for (var i = 0; i < 5; i++)
        {
            var (b, id) = await Bestil(c.Id, til: new(2027, 12, 31));
            await Accepter(id);
            await v.Vaert.Koer(new BegyndForloeb(id, v.Dag, 3), v.Fam1);
            forloeb.Add(Bestilling.ForloebAf(id));
            await v.Vaert.Koer(new RegistrerMaaling(forloeb[^1], v.Dag, [.. b.Maal.Select(m => new RegistrerMaaling.Vaerdi(m.Id, 9, null))]), v.Fam1);
        }

        v.Nu = Instant.FromUtc(2027, 2, 1, 9, 0);
        await v.Vaert.Koer(new AfslutForloeb(forloeb[0], Afslutning.MaaletNaaet, new(2027, 1, 5), "Det går godt", 2), v.Fam1);
        await using var scope = v.Vaert.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UdfoererDb>();
        var ved = (await Effekter.Hent(db, [c.Id], new(2026, new(2026, 12, 31)), default))[c.Id];
        Assert.Equal((5, 5, 5, 0), (ved.Boern, ved.Naaede, ved.Loeber, ved.Planlagt));
        var senere = (await Effekter.Hent(db, [c.Id], new(2026, new(2027, 3, 31)), default))[c.Id];
        Assert.Equal((5, 5, 4, 1), (senere.Boern, senere.Naaede, senere.Loeber, senere.Planlagt));
        Assert.Empty(await Effekter.Hent(db, [c.Id], new(2025, new(2026, 12, 31)), default));
    }

    private async Task<Tilbudskapacitet> Hent(TilbudId id)
    {
        await using var scope = v.Vaert.Services.CreateAsyncScope();
        return (await Kapacitet.Hent(scope.ServiceProvider.GetRequiredService<UdfoererDb>(), [Udfoerervaert.Hus.Vaerdi], v.Dag, null, default)).Tilbud.Single(t => t.Id == id);
    }

    private async Task<(Myndighed.IndsatsBestilt, BestillingId)> Bestil(TilbudId tilbud, LocalDate til)
    {
        var b = v.Bestilt(tilbud) with { Til = til };
        await v.Send(b);
        return (b, Bestilling.IdAf(b.Indsats));
    }

    private async Task Accepter(BestillingId id)
    {
        await v.Vaert.Koer(new AccepterBestilling(id, v.Dag, 1), v.Leder);
        await v.Vaert.Koer(new TildelBestilling(id, v.Fam1.Id, 2), v.Leder);
    }
}
