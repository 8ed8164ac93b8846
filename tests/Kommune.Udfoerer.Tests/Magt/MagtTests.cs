using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

public sealed class MagtTests(Udfoerervaert v) : IClassFixture<Udfoerervaert>
{
    [Fact(DisplayName = "U10: uret går fra det øjeblik, der blev brugt magt, og standses af lederens indberetning med barnets ord"), Krav("U10")]
    public async Task Indberetning()
    {
        var (b, forloeb) = await v.Begyndt();
        var (id, hvornaar) = (new MagtanvendelseId(Id.Ny()), v.Nu - Duration.FromMinutes(30));
        v.Nu += Duration.FromHours(2);
        await v.Vaert.Koer(new RegistrerMagtanvendelse(id, forloeb, Magtart.Foering, hvornaar, 2, "Ført ud af køkkenet", "Der var knive fremme", v.Fam1.Id, null), v.Fam1);
        Assert.Equal((hvornaar + Duration.FromHours(24), SubjektId.Ledelse(Udfoerervaert.Hus).Vaerdi), await Ur(id));
        Assert.Contains("Barnets egne ord", Udfoerervaert.Afvist(await v.Vaert.Proev(new IndberetMagtanvendelse(id, "Set", 1), v.Leder)).Mangler.Single().Tekst, StringComparison.Ordinal);
        await v.Vaert.Koer(new SkrivBarnetsOrd(id, "Det gjorde ondt i armen", null, 1), v.Fam1);
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new IndberetMagtanvendelse(id, "Set", 2), v.Fam1));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new IndberetMagtanvendelse(id, "Set", 2), v.Koordinator));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new SkrivBarnetsOrd(id, "Nej", null, 2), v.Fam2));
        await v.Vaert.Koer(new IndberetMagtanvendelse(id, "Knivene er låst inde", 2), v.Leder);
        var besked = (await v.Udgivet<MagtanvendelseIndberettet>(b.Barn))!;
        Assert.Equal((b.Indsats.Vaerdi, hvornaar, Magtart.Foering, 2, "Det gjorde ondt i armen", null), (besked.Indsats, besked.Hvornaar, besked.Art, besked.Minutter, besked.BarnetsOrd, besked.IkkeHoert));
        Assert.Equal("opfyldt", await v.Skalar<string>("udfoerer", "select lukket_art from frist.opgave_v where stroem_id = $1 and regel = 'MAGT'", id));
    }

    [Fact(DisplayName = "U10: barnets ord kan rettes til, indtil der er indberettet, og det første bliver stående i historikken"), Krav("U10")]
    public async Task Barnets_ord()
    {
        var (_, forloeb) = await v.Begyndt();
        var id = new MagtanvendelseId(Id.Ny());
        await v.Vaert.Koer(new RegistrerMagtanvendelse(id, forloeb, Magtart.Fastholdelse, v.Nu, 1, "Holdt", "Løb mod vejen", v.Fam1.Id, "Jeg var bange"), v.Fam1);
        await v.Vaert.Koer(new SkrivBarnetsOrd(id, "Jeg var vred", null, 2), v.Leder);
        var a = (await v.Hent<Magtanvendelse>(id))!;
        Assert.Equal("Jeg var vred", a.Barnet!.Ord);
        Assert.Equal(["Jeg var bange", "Jeg var vred"], a.Alle.Select(r => r.Haendelse).OfType<Magtanvendelse.BarnetHoert>().Select(h => h.Ord));
    }

    private async Task<(Instant, Guid)> Ur(MagtanvendelseId id) =>
        (await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"], "select udloeb, ejer_id from frist.opgave_v where stroem_id = $1 and regel = 'MAGT'", id).Liste(r => (r.Instant(0), r.GetGuid(1)))).Single();
}
