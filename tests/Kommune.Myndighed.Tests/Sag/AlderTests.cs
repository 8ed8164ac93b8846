using Kommune.Borger;
using Kommune.Fundament;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>What begins by itself at a birthday: nothing runs in these tests but the clock.</summary>
public sealed class AlderTests : Afgoerelsestest
{
    [Theory(DisplayName = "F14, F15: når barnet i en åben sag fylder 10 eller 15 år, står pligten i I dag af sig selv, til barnet har fået sine rettigheder at vide")]
    [InlineData(10, "F14", "Partsstatus fra 10 år")]
    [InlineData(15, "F15", "Den unges medvirken")]
    public async Task Fylder(int alder, string regel, string navn)
    {
        var dag = Fristdag.Af(V.Nu).PlusDays(20);
        var (sag, barn) = await Sagen(dag.PlusYears(-alder));
        Assert.DoesNotContain(navn, await IDag());
        V.Nu = Fristdag.Begynder(dag) - Duration.FromMinutes(1);
        Assert.DoesNotContain(navn, await IDag());
        V.Nu = Fristdag.Begynder(dag);
        Assert.Contains(navn, await IDag());

        V.Nu += Duration.FromHours(10);
        await V.Koer(Samtale(sag, 1), O.Soc1);
        Assert.Contains(navn, await IDag());
        await V.Koer(Samtale(sag, 2) with { Rettigheder = true }, O.Soc1);
        Assert.DoesNotContain(navn, await IDag());
        Assert.Equal(V.Nu, (await Frist(barn, regel)).Lukket);
    }

    [Fact(DisplayName = "F14: rettes fødselsdatoen, flytter pligten; var barnet fyldt 10, da sagen blev åbnet, er der ingen")]
    public async Task Rettet()
    {
        var dag = Fristdag.Af(V.Nu).PlusDays(20);
        var (sag, barn) = await Sagen(dag.PlusYears(-10));
        await Foedt(barn, dag.PlusYears(-10).PlusDays(100));
        await Foedt(barn, dag.PlusYears(-10).PlusDays(100));
        Assert.Equal(2, (await Hent<Sag>(sag)).Version);
        V.Nu = Fristdag.Begynder(dag) + Duration.FromHours(9);
        Assert.DoesNotContain("Partsstatus fra 10 år", await IDag());
        V.Nu = Fristdag.Begynder(dag.PlusDays(100)) + Duration.FromHours(9);
        Assert.Contains("Partsstatus fra 10 år", await IDag());

        await Foedt(barn, dag.PlusYears(-12));
        Assert.DoesNotContain(await Frister(barn), f => f.Regel == "F14");
        await Foedt(barn, null);
        Assert.DoesNotContain(await Frister(barn), f => f.Regel == "F15");
    }

    [Fact(DisplayName = "F14: lukkes sagen før fødselsdagen, kommer pligten ikke; lukkes den efter, bortfalder den")]
    public async Task Lukket()
    {
        var dag = Fristdag.Af(V.Nu).PlusDays(20);
        var (sag, barn) = await Sagen(dag.PlusYears(-10));
        await V.Koer(new LukSag(sag, Sagslukning.Fraflyttet, "Familien er flyttet.", 1), O.Soc1);
        Assert.DoesNotContain(await Frister(barn), f => f.Regel == "F14");

        (sag, barn) = await Sagen(dag.PlusYears(-10));
        V.Nu = Fristdag.Begynder(dag.PlusDays(1));
        await V.Koer(new LukSag(sag, Sagslukning.Fraflyttet, "Familien er flyttet.", 1), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F14")).Lukket);
    }

    [Fact(DisplayName = "F25: ved 17 begynder overgangen til voksenlivet af sig selv: en samtale, og en afgørelse, der skal være truffet senest dagen før 18; en afgørelse om støtte derefter standser uret, og annulleres den, løber det igen")]
    public async Task Overgang()
    {
        var dag = Fristdag.Af(V.Nu).PlusDays(20);
        var (sag, barn, mor, far) = await KlarSag(foedt: dag.Year - 17);
        await Foedt(barn, dag.PlusYears(-17));
        Assert.DoesNotContain("Overgang til voksenlivet", await IDag());
        V.Nu = Fristdag.Begynder(dag) + Duration.FromHours(9);
        Assert.Equal(2, (await IDag()).Count(o => o == "Overgang til voksenlivet"));
        Assert.Contains($"senest {DanskTid.Dato(dag.PlusYears(1).PlusDays(-1))}", await Tekst(barn), StringComparison.Ordinal);
        Assert.Equal(Fristdag.Begynder(dag.PlusYears(1)), (await Frist(barn, "F25")).Udloeb);       // the clock's own last day, and in nobody's list until a fortnight before it begins
        var version = (await Hent<Sag>(sag)).Version;
        await V.Koer(Samtale(sag, version) with { Rettigheder = true }, O.Soc1);
        Assert.Equal("Overgang til voksenlivet", Assert.Single(await IDag(), o => o == "Overgang til voksenlivet"));
        Assert.Null((await Frist(barn, "F25")).Lukket);

        V.Nu += Duration.FromMinutes(10);
        var udkast = Udkast(mor, far);
        udkast = udkast with { Parter = [.. udkast.Parter!, new(barn, Fristdag.Af(V.Nu), null, Fristdag.Af(V.Nu))] };
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, udkast), O.Soc1);
        Assert.Null((await Frist(barn, "F25")).Lukket);        // it ends before the birthday
        V.Nu += Duration.FromMinutes(10);
        await V.Koer(Samtale(sag, (await Hent<Sag>(sag)).Version), O.Soc1);
        V.Nu += Duration.FromMinutes(10);
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, udkast with { Til = dag.PlusYears(1).PlusMonths(3) });
        await V.Koer(c, O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F25")).Lukket);
        Assert.DoesNotContain("Overgang til voksenlivet", await IDag());
        await V.Koer(new AnnullerAfgoerelse(c.Id, "Forkert indsats.", (await Hent<Afgoerelse>(c.Id)).Version), O.Soc1);
        Assert.Null((await Frist(barn, "F25")).Lukket);
    }

    [Fact(DisplayName = "M15: ungestøtte begynder på dagen og ikke før, med den unges eget samtykke, og slutter før 23; er der ikke brug for støtte, kan det afgøres, når den unge har fået sine muligheder at vide")]
    public async Task Ungestoette()
    {
        var dag = Fristdag.Af(V.Nu).PlusDays(60);
        var (sag, barn, mor, far) = await KlarSag(foedt: dag.Year - 18);
        await Foedt(barn, dag.PlusYears(-18));
        var version = (await Hent<Sag>(sag)).Version;
        Assert.Contains("Tal først med den unge om, hvilken støtte man kan få fra 18 år", await Afvist(new FravaelgStoetteFra18(sag, "Ulrik vil klare sig selv.", version)));
        await V.Koer(Samtale(sag, version) with { Rettigheder = true }, O.Soc1);
        await V.Koer(new FravaelgStoetteFra18(sag, "Ulrik vil klare sig selv.", version + 1), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F25")).Lukket);

        V.Nu += Duration.FromHours(1);
        var u = Udkast(mor, far, "UNGE");
        u = u with { Fra = dag, Til = dag.PlusYears(2), Parter = [.. u.Parter!.Select(p => p with { Samtykke = null }), new(barn, Fristdag.Af(V.Nu), "Jeg vil gerne.", Fristdag.Af(V.Nu))] };
        Assert.Equal(["Udkast.Fra"], await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u with { Fra = dag.PlusDays(-1) })));
        Assert.Equal(["Udkast.Til"], await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u with { Til = dag.PlusYears(5) })));
        Assert.Equal(["Udkast.Parter[2].Samtykke"], await Afvist(new TraefAfgoerelse(new(Id.Ny()), sag, u with { Parter = [.. u.Parter!.Select(p => p with { Samtykke = null })] })));
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, u), O.Soc1);
        var efter = await Hent<Sag>(sag);
        Assert.Null(efter.IngenStoetteFra18);
        Assert.NotNull(efter.StoetteFra18);
        Assert.Equal(Fristdag.Slutter(dag.PlusYears(2)), (await Frist(barn, "F24")).Udloeb);        // it ends with a stand, like all that is granted
    }

    [Fact(DisplayName = "F25: rettes fødselsdatoen, flytter overgangen; åbner sagen på en ung på 17, begynder den med sagen, og lukkes sagen, bortfalder den")]
    public async Task Overgang_flytter()
    {
        var dag = Fristdag.Af(V.Nu).PlusDays(20);
        var (sag, barn) = await Sagen(dag.PlusYears(-17));
        await Foedt(barn, dag.PlusYears(-18));
        Assert.Contains("Overgang til voksenlivet", await IDag());
        Assert.Contains($"senest {DanskTid.Dato(dag.PlusDays(-1))}", await Tekst(barn), StringComparison.Ordinal);
        await Foedt(barn, dag.PlusYears(-18).PlusDays(-30));
        Assert.DoesNotContain(await Frister(barn), f => f.Regel == "F25");
        await Foedt(barn, dag.PlusYears(-17));
        V.Nu = Fristdag.Begynder(dag.PlusDays(1));
        await V.Koer(new LukSag(sag, Sagslukning.Fraflyttet, "Familien er flyttet.", (await Hent<Sag>(sag)).Version), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F25")).Lukket);
        Assert.DoesNotContain("Overgang til voksenlivet", await IDag());
    }

    [Fact(DisplayName = "F9: et barn med støtte fylder 16, og der skal tages stilling til en ungeplan; et nej har en grund, et ja skal godkendes med uddannelse og arbejde")]
    public async Task Ungeplan()
    {
        var (sag, barn, mor, far) = await KlarSag(foedt: 2011);
        await Foedt(barn, new(2011, 1, 1));
        var udkast = Udkast(mor, far);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, udkast with { Parter = [.. udkast.Parter!, new(barn, Fristdag.Af(V.Nu), null, Fristdag.Af(V.Nu))] }), O.Soc1);
        var version = (await SagensPlan(sag)).Version;
        Assert.DoesNotContain("Ungeplan", await IDag());
        Assert.Single(await Afvist(new TagStillingTilUngeplan(sag, true, null, version)));

        V.Nu = Kl(2027, 1, 4);
        Assert.Contains("Ungeplan", await IDag());
        Assert.Equal(["Begrundelse"], await Afvist(new TagStillingTilUngeplan(sag, false, " ", version)));
        Assert.Equal(["Ungeplan"], await Afvist(new TagStillingTilUngeplan(sag, null, null, version)));
        await V.Koer(new TagStillingTilUngeplan(sag, false, "Går i 10. klasse og har en plan der.", version), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F9")).Lukket);

        V.Nu += Duration.FromDays(30);
        await V.Koer(new TagStillingTilUngeplan(sag, true, null, version + 1), O.Soc1);
        Assert.Null((await Frist(barn, "F9")).Lukket);
        Assert.Equal(["Uddannelse"], await Afvist(new GodkendPlan(sag, version + 2)));
        var p = await SagensPlan(sag);
        await V.Koer(new SkrivPlan(sag, [.. p.Maalene.Select(m => new MaalInd(m.Id, m.Tekst, m.Udgangspunkt, m.Maal, m.Dato, m.HvemGoerHvad))], p.Tekster.VejenTilbage, null, null, version + 2, "Forberedende grunduddannelse fra august."), O.Soc1);
        await V.Koer(new GodkendPlan(sag, version + 3), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F9")).Lukket);
        await V.Koer(new TraekGodkendelse(sag, "Godkendt for tidligt.", version + 4), O.Soc1);
        Assert.Null((await Frist(barn, "F9")).Lukket);
    }

    [Fact(DisplayName = "F9: får en ung på 16 støtte, begynder pligten med afgørelsen; en plan uden støtte og uden godkendelse giver ingen")]
    public async Task Ungeplan_ved_afgoerelsen()
    {
        var (sag, barn, mor, far) = await KlarSag(foedt: 2010);
        await Foedt(barn, new(2010, 1, 1));
        await V.Koer(new SkrivPlan(sag, [Maal()], "Mormor.", null, null, 0), O.Soc1);
        Assert.DoesNotContain(await Frister(barn), f => f.Regel == "F9");
        var udkast = Udkast(mor, far);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, udkast with { Parter = [.. udkast.Parter!, new(barn, Fristdag.Af(V.Nu), null, Fristdag.Af(V.Nu))] }), O.Soc1);
        Assert.Contains("Ungeplan", await IDag());
        await Foedt(barn, new(2012, 6, 1));
        Assert.DoesNotContain("Ungeplan", await IDag());
    }

    private Task<string> Tekst(BorgerId barn) => Sql.Kommando(V.Datakilder["myndighed"], "select tekst from frist.opgave_v where borger_id = $1 and regel = 'F25'", barn).Skalar<string>()!;

    private async Task<(SagId, BorgerId)> Sagen(LocalDate foedt)
    {
        var (sag, barn) = (new SagId(Id.Ny()), BorgerId.Ny());
        await Person(barn, "Alma", "Sørensen", foedt);
        await V.Koer(new AabnSag(sag, barn, "Familien beder om hjælp.", null), O.Soc1);
        return (sag, barn);
    }

    private async Task Foedt(BorgerId barn, LocalDate? dag)
    {
        await Sql.Kommando(V.Datakilder["borger"], "update borger.person set foedselsdato = $2 where borger_id = $1", barn, dag is { } d ? d : DBNull.Value).Udfoer();
        await Send(new BorgerAendret(FaktumId.Ny(), V.Nu, barn, [Personfelt.Foedselsdato]), "borger");
    }

    private async Task<string[]> IDag() => [.. (await V.Services.GetRequiredService<IDagsoverblik>().Hent(O.Soc1, V.Nu, false)).Select(r => r.Overskrift)];

    private async Task<Plan> SagensPlan(SagId sag)
    {
        await using var scope = V.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<MyndighedDb>().SagensPlan(sag, default))!;
    }
}
