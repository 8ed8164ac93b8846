using Kommune.Fundament;
using Kommune.Myndighed;
using Kommune.Test;
using NodaTime;

namespace Kommune.Ppr.Tests;

/// <summary>M16: Myndighed asks, PPR answers once, and the question lets nobody see more than it must.</summary>
[Krav("M16")]
public sealed class UdtalelseTests(Pprvaert v) : IClassFixture<Pprvaert>
{
    private async Task<IndhentningId> Spurgt(BorgerId barn)
    {
        var b = new UdtalelseBestiltHosPpr(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), "Hvad er PPR kommet frem til?", v.Dag.PlusDays(14), "Med samtykke");
        await v.Send(b, "myndighed");
        await v.Send(b with { Faktum = FaktumId.Ny() }, "myndighed");
        return b.Indhentning;
    }

    private async Task<(Guid Ejer, string Overskrift, DateTime Udloeb, string? Lukket)> Opgave(IndhentningId id)
    {
        var felter = (await v.Skalar<string>("ppr", "select ejer_id || '|' || overskrift || '|' || to_char(udloeb at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || '|' || coalesce(lukket_art, '') from frist.opgave_v where id = $1", Udtalelse.OpgaveId(id)))!.Split('|');
        return (Guid.Parse(felter[0]), felter[1], DateTime.Parse(felter[2], System.Globalization.CultureInfo.InvariantCulture), felter[3] is "" ? null : felter[3]);
    }

    private static DateTime Slutter(LocalDate dag) => Fristdag.Slutter(dag).ToDateTimeUtc() is var t ? new DateTime(t.Year, t.Month, t.Day, t.Hour, t.Minute, 0) : default;

    [Fact(DisplayName = "M16: spørgsmålet lander hos den, der har barnet; en rykker flytter dagen, og svaret går tilbage på samme grundlag")]
    public async Task Svares()
    {
        var (barn, _, _) = await v.Vurdering();
        var id = await Spurgt(barn);
        Assert.Equal((v.Psykolog.Id.Vaerdi, "Udtalelse", Slutter(v.Dag.PlusDays(14)), (string?)null), await Opgave(id));
        await v.Send(new UdtalelseRykket(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), id, v.Dag.PlusDays(21)), "myndighed");
        Assert.Equal((v.Psykolog.Id.Vaerdi, "Rykker", Slutter(v.Dag.PlusDays(21)), (string?)null), await Opgave(id));

        var c = new AfgivUdtalelse(id, "Vurderingen er i gang, og han trives bedst i små grupper.", 1);
        Assert.Contains("mens du skrev", await v.TekstFor(c, v.Psykolog), StringComparison.Ordinal);
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(c with { Version = 2 }, v.Tale));        // may not know of the child
        Assert.Equal("Svar", await v.FeltFor(c with { Version = 2, Svar = "Ja" }, v.Psykolog));
        await v.Vaert.Koer(c with { Version = 2 }, v.Psykolog);
        var svar = (await v.Udgivet<UdtalelseAfgivet>(barn.Vaerdi))!;
        Assert.Equal((id.Vaerdi, c.Svar, "Med samtykke"), (svar.Indhentning, svar.Svar, svar.Grundlag));
        Assert.StartsWith("Jakob Palm", svar.Af, StringComparison.Ordinal);
        Assert.Equal("opfyldt", (await Opgave(id)).Lukket);
        Assert.Contains("Der blev svaret", await v.TekstFor(c with { Version = 3 }, v.Leder), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M16, X1: ingen har barnet: lederen giver spørgsmålet til en, som ser barnet fra da af; den forrige gør ikke, og ingen, når det er opgivet")]
    public async Task Fordeles()
    {
        var (barn, _, _) = await v.Familie();
        var id = await Spurgt(barn);
        Assert.Equal((SubjektId.Ledelse(Pprvaert.Ppr).Vaerdi, true, false), ((await Opgave(id)).Ejer, await v.Ser(v.Leder, barn), await v.Ser(v.Psykolog, barn)));
        Assert.Equal("Medarbejder", await v.FeltFor(new FordelUdtalelse(id, v.Skoleleder.Id, 1), v.Leder));
        await v.Vaert.Koer(new FordelUdtalelse(id, v.Psykolog.Id, 1), v.Leder);
        Assert.Equal((v.Psykolog.Id.Vaerdi, true), ((await Opgave(id)).Ejer, await v.Ser(v.Psykolog, barn)));
        Assert.Equal("Medarbejder", await v.FeltFor(new FordelUdtalelse(id, v.Psykolog.Id, 2), v.Leder));
        v.Nu += Duration.FromMinutes(5);
        await v.Vaert.Koer(new FordelUdtalelse(id, v.Tale.Id, 2), v.Leder);
        Assert.Equal((v.Tale.Id.Vaerdi, false, true), ((await Opgave(id)).Ejer, await v.Ser(v.Psykolog, barn), await v.Ser(v.Tale, barn)));

        v.Nu += Duration.FromMinutes(5);
        await v.Send(new UdtalelseOpgivet(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), id), "myndighed");
        Assert.Equal(("bortfaldet", false, false), ((await Opgave(id)).Lukket, await v.Ser(v.Tale, barn), await v.Ser(v.Leder, barn)));
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new AfgivUdtalelse(id, "Han er ikke indstillet til os.", 4), v.Tale));
        await v.Send(new UdtalelseOpgivet(FaktumId.Ny(), v.Nu, barn, new(Id.Ny()), new(Id.Ny())), "myndighed");      // asked of others: nothing to us
    }

    [Fact(DisplayName = "M16: svaret begynder med det, PPR har haft med barnet at gøre; ordene fra en vurdering citeres kun af den, der svarer")]
    public async Task Det_der_vides()
    {
        Assert.Contains("ikke indstillet til PPR", Kendskab.Af([], _ => "Engskolen").Begyndelse, StringComparison.Ordinal);
        var (_, igang, _) = await v.Vurdering();
        Assert.Contains("er ikke afsluttet", Kendskab.Af([(await v.Hent<Ppv>(igang))!], _ => "Engskolen").Begyndelse, StringComparison.Ordinal);
        var (_, ppv) = await v.Afsluttet(6m, Specialtilbud.StoetteIKlassen);
        var k = Kendskab.Af([(await v.Hent<Indstilling>(ppv.Grundlag.Indstilling))!, ppv, (await v.Hent<Visitation>(ppv.VisitationId))!], _ => "Engskolen");
        Assert.Equal(2, k.Saetninger.Count);        // the referral of an assessment is told by the assessment
        Assert.Contains("støtte i 6 timer om ugen", k.Begyndelse, StringComparison.Ordinal);
        Assert.Contains("venter på beslutning", k.Begyndelse, StringComparison.Ordinal);
        Assert.DoesNotContain("Han har brug for ro", k.Begyndelse, StringComparison.Ordinal);
        Assert.Equal(["Han har brug for ro", "Giv ham en fast plads"], k.Citater.Select(c => c.Tekst));
    }
}
