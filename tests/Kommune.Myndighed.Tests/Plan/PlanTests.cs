using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class PlanTests : Sagstest
{
    [Fact(DisplayName = "M5: et mål uden for 0–10, eller som ikke er en ændring, afvises ved sit felt")]
    public async Task Maalfejl()
    {
        var (sag, _) = await EnSag();
        Assert.Equal(["Maal[0].Udgangspunkt", "Maal[1].Maal"], await Afvist(new SkrivPlan(sag, [Maal(fra: 11), Maal(fra: 4, til: 4)], null, null, null, 0)));
    }

    [Fact(DisplayName = "M5, F8: uden mål og vejen tilbage kan planen ikke godkendes; begge er nævnt")]
    public async Task Godkendelse_mangler()
    {
        var (sag, _) = await EnSag();
        await V.Koer(new SkrivPlan(sag, [], null, null, null, 0), O.Soc1);
        Assert.Equal(["Maal", "VejenTilbage"], await Afvist(new GodkendPlan(sag, 1)));
    }

    [Fact(DisplayName = "M5, X2: en godkendt plan meddeles; trækkes godkendelsen tilbage, er den et udkast igen, og det meddeles også")]
    public async Task Godkendes_og_traekkes()
    {
        var (sag, barn) = await EnSag();
        await V.Koer(new SkrivPlan(sag, [Maal(), Maal("En ven at lege med")], "Mormor tager over fra februar.", null, null, 0), O.Soc1);
        await V.Koer(new GodkendPlan(sag, 1), O.Soc1);
        Assert.Single(await Afvist(new GodkendPlan(sag, 2)));
        await V.Koer(new TraekGodkendelse(sag, "Far var ikke hørt.", 2), O.Soc1);
        Assert.Equal((1, 1), (await Beskeder("myndighed.plan-godkendt.v1", barn), await Beskeder("myndighed.plan-godkendt-annulleret.v1", barn)));
        await V.Koer(new GodkendPlan(sag, 3), O.Soc1);
    }

    [Fact(DisplayName = "M5: to, der skriver den første plan: den anden får en konflikt, og den førstes mål står")]
    public async Task Foerste_plan_to_gange()
    {
        var (sag, _) = await EnSag();
        var svar = await Task.WhenAll(V.Proev(new SkrivPlan(sag, [Maal()], null, null, null, 0), O.Soc1), V.Proev(new SkrivPlan(sag, [Maal("En ven at lege med")], null, null, null, 0), O.SocLeder));
        Assert.Single(svar.OfType<Svar.Udfoert>());
        Assert.Single(svar.OfType<Svar.Konflikt>());
        Assert.IsType<Svar.Konflikt>(await V.Proev(new SkrivPlan(sag, [Maal("Noget tredje")], null, null, null, 0), O.Soc1));
        Assert.Equal(1, await Sql.Kommando(V.Datakilder["myndighed"], "select count(*)::int from myndighed.haendelse where type like 'plan-%'").Skalar<int>());
    }

    [Fact(DisplayName = "M5: den første plan har version 0; sagens version er ikke planens")]
    public async Task Foerste_plans_version()
    {
        var (sag, _) = await EnSag();
        await V.Koer(Samtale(sag, 1), O.Soc1);
        Assert.IsType<Svar.Konflikt>(await V.Proev(new SkrivPlan(sag, [Maal()], null, null, null, 2), O.Soc1));
        Assert.Equal(1, (await V.Koer(new SkrivPlan(sag, [Maal()], null, null, null, 0), O.Soc1)).Version);
    }

    [Fact(DisplayName = "M5: skrives planen om, beholder målene deres målinger, og et mål kan udgå")]
    public async Task Skrives_om()
    {
        var (sag, _) = await EnSag();
        await V.Koer(new SkrivPlan(sag, [Maal(), Maal("En ven at lege med")], null, null, null, 0), O.Soc1);
        var ider = await Sql.Kommando(V.Datakilder["myndighed"], "select m->>'id' from myndighed.haendelse h, jsonb_array_elements(h.indhold->'maal') m where h.type = 'plan-begyndt.v1'").Liste(r => Guid.Parse(r.GetString(0)));
        Assert.Equal(["Maal"], await Afvist(new SkrivPlan(sag, [Maal() with { Id = Guid.Parse("0c000000-0000-8000-8000-000000000001") }], null, null, null, 1)));
        await V.Koer(new SkrivPlan(sag, [Maal() with { Id = ider[0], Tekst = "I skole fire dage" }, Maal() with { Id = ider[1], Udgaar = true }], "Mormor.", null, null, 1), O.Soc1);
        Assert.Equal(1, await Sql.Kommando(V.Datakilder["myndighed"], "select antal_maal from myndighed.plan").Skalar<int>());
    }
}

/// <summary>The aggregate alone: what the decisions and follow-ups will call.</summary>
public sealed class PlanAggregatTests
{
    private static readonly Instant Nu = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Sammenhaeng S = new(Nu, Bruger.System);
    private static readonly Planmaal Maal = new(Guid.Parse("0c000000-0000-8000-8000-000000000001"), "I skole hver dag", 3, 8, new(2027, 5, 1), "Mormor");

    private static Plan Ny(params Planmaal[] maal)
    {
        var sag = (Sag)Sag.Aabn(new(Id.Ny()), BorgerId.Ny(), "27.24.00", new(Id.Ny()), null, null, null, S).Aggregat;
        return (Plan)Plan.Begynd(new(Id.Ny()), sag, maal, new("Mormor tager over.", null, null), S).Aggregat;
    }

    private static Frist? F8(Plan p) => new PlanAfledt().Frister(p).SingleOrDefault();

    [Fact(DisplayName = "F8: uret løber fra afgørelsen og standses af godkendelsen; hvor ingen plan kræves, løber det ikke")]
    public void F8_loeber()
    {
        var p = Ny(Maal);
        Assert.Null(F8(p));
        Assert.NotNull(p.AfgoerelseTruffet(Nu, false, S));
        Assert.Null(F8(p));
        Assert.NotNull(p.AfgoerelseTruffet(Nu + Duration.FromDays(1), true, S));
        Assert.Equal((Nu + Duration.FromDays(1), null), (F8(p)!.Start, F8(p)!.Opfyldt));
        Assert.Null(p.AfgoerelseTruffet(Nu + Duration.FromDays(90), true, S));
        p.Godkend(S);
        Assert.Equal(Nu, F8(p)!.Opfyldt);
    }

    [Fact(DisplayName = "F8, X2: trækkes godkendelsen tilbage, løber uret igen; rettes afgørelsens tid, flytter det; annulleres den, bortfalder det")]
    public void F8_rettes()
    {
        var p = Ny(Maal);
        p.AfgoerelseTruffet(Nu, true, S);
        p.Godkend(S);
        p.TraekGodkendelse("Far var ikke hørt.", S);
        Assert.Null(F8(p)!.Opfyldt);
        p.RetAfgoerelse(Nu - Duration.FromDays(4), true, "Skrevet på den forkerte dag.", S);
        Assert.Equal(Nu - Duration.FromDays(4), F8(p)!.Start);
        p.RetAfgoerelse(null, false, "Afgørelsen er annulleret.", S);
        Assert.Null(F8(p));
    }

    [Fact(DisplayName = "M5: målinger står i datoernes orden, rettes uden at miste den gamle, og viser om barnet er på vej")]
    public void Maalinger()
    {
        var p = Ny(Maal);
        var forkert = p.RegistrerMaaling(Maal.Id, 9, new(2027, 2, 1), "Statusrapport", S).Faktum;
        p.RegistrerMaaling(Maal.Id, 5, new(2027, 1, 1), "Opfølgning", S);
        p.RetMaaling(forkert, 6, new(2027, 2, 1), "Tastefejl.", S);
        Assert.Equal([3, 5, 6], p.Kurve(Maal));
        Assert.True(p.PaaVej(Maal));
        Assert.Equal(4, p.Alle.Count());
    }

    [Fact(DisplayName = "M5: flere end fem mål er en advarsel og ikke et afslag")]
    public void Mange_maal()
    {
        var p = Ny([.. Enumerable.Range(0, 6).Select(i => Maal with { Id = Id.Ny(), Tekst = $"Mål {i}" })]);
        Assert.True(p.ForMangeMaal);
        Assert.Null(p.KanGodkendes());
    }
}
