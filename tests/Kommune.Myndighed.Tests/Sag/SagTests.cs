using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class SagTests : Sagstest
{
    [Fact(DisplayName = "M2: en sag åbnes uden underretning, får et nummer for året og en ansvarlig")]
    public async Task Aabn()
    {
        var (et, to) = (BorgerId.Ny(), BorgerId.Ny());
        await V.Koer(new AabnSag(new(Id.Ny()), et, "Mor beder selv om hjælp.", null), O.Soc1);
        await V.Koer(new AabnSag(new(Id.Ny()), to, "Flyttet hertil med en plan.", null), O.Soc1);
        var numre = await Sql.Kommando(V.Datakilder["myndighed"], "select aar || '-' || nr from myndighed.sagsnummer order by aar, nr").Liste(r => r.GetString(0));
        Assert.Equal(["2026-1", "2026-2"], numre);
        Assert.Equal(O.Soc1.Id.Vaerdi, (await Frist(et, "F6")).Ejer);
    }

    [Fact(DisplayName = "M2: ti sager åbnet på samme tid får ti numre uden huller")]
    public async Task Numre_samtidig()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => V.Koer(new AabnSag(new(Id.Ny()), BorgerId.Ny(), "Mor beder selv om hjælp.", null), O.Soc1)));
        var numre = await Sql.Kommando(V.Datakilder["myndighed"], "select nr from myndighed.sagsnummer order by nr").Liste(r => r.GetInt32(0));
        Assert.Equal(Enumerable.Range(1, 10), numre);
    }

    [Fact(DisplayName = "M2: har barnet en åben sag, afvises en ny med link til den; uden adgang uden link")]
    public async Task Aaben_sag_findes()
    {
        var (sag, barn) = await EnSag();
        var svar = Assert.IsType<Svar.Afvist>(await V.Proev(new AabnSag(new(Id.Ny()), barn, "Mor beder om hjælp.", null), O.Soc1));
        Assert.Equal(MyndighedRuter.Sag(sag), Assert.Single(svar.Afvisning.Mangler).Link);
        var fremmed = Assert.IsType<Svar.Afvist>(await V.Proev(new AabnSag(new(Id.Ny()), barn, "Mor beder om hjælp.", null), O.Soc2));
        Assert.Null(Assert.Single(fremmed.Afvisning.Mangler).Link);
    }

    [Fact(DisplayName = "M2: to, der åbner sag på det samme barn samtidig, giver én sag; næste forsøg får at vide, at den findes")]
    public async Task Samtidig_aabning()
    {
        var barn = BorgerId.Ny();
        var svar = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => V.Proev(new AabnSag(new(Id.Ny()), barn, "Mor beder om hjælp.", null), O.Soc1)));
        Assert.Single(svar.OfType<Svar.Udfoert>());
        Assert.Equal(3, svar.Count(x => x is Svar.Afvist or Svar.Konflikt));
        Assert.Equal(["Barn"], await Afvist(new AabnSag(new(Id.Ny()), barn, "Mor beder om hjælp.", null)));
    }

    [Fact(DisplayName = "M2: en lukket sag hindrer ikke en ny")]
    public async Task Ny_efter_lukket()
    {
        var (sag, barn) = await EnSag();
        await V.Koer(new LukSag(sag, Sagslukning.IntetBehov, "Familien har fået det, den bad om.", 1), O.Soc1);
        await V.Koer(new AabnSag(new(Id.Ny()), barn, "Mor beder igen om hjælp.", null), O.Soc1);
        Assert.Equal(1, await Beskeder("myndighed.sag-lukket.v1", barn));
    }

    [Fact(DisplayName = "M2: overdragelse kræver en note og en, der er i teamet")]
    public async Task Overdragelse_mangler()
    {
        var (sag, _) = await EnSag();
        Assert.Equal(["Ansvarlig", "Note"], await Afvist(new OverdragSag(sag, O.Syd, O.Soc1.Id, "", 1)));
    }

    [Fact(DisplayName = "M2: overdragelse flytter alle løbende ure og adgangen med")]
    public async Task Overdragelse()
    {
        var (sag, barn) = await EnUndersoegelse();
        await V.Koer(new SkrivPlan(sag, [Maal()], null, null, null, 0), O.Soc1);
        await V.Koer(new OverdragSag(sag, O.Syd, O.Soc2.Id, "Mormor er nøglen. Ring før kl. 10.", 2), O.Soc1);
        Assert.Equal(O.Soc2.Id.Vaerdi, (await Frist(barn, "F7")).Ejer);
        Assert.Equal(O.Soc2.Id.Vaerdi, (await Frist(barn, "F6")).Ejer);
        V.Nu += Duration.FromMinutes(1);
        await V.Koer(Samtale(sag, 3), O.Soc2);
        Assert.IsType<Svar.Udfoert>(await V.Proev(new OverdragSag(sag, O.Nord, O.Soc1.Id, "Tilbage igen efter ferien.", 4), O.Soc2));
        V.Nu += Duration.FromMinutes(1);
        await V.Koer(Samtale(sag, 5), O.Soc1);
        Assert.Equal(3, await Sql.Kommando(V.Datakilder["fundament"], "select count(*)::int from adgang.tilknytning where borger_id = $1 and art = 'sag'", barn).Skalar<int>());
    }

    [Fact(DisplayName = "M2: en sag kan ikke lukkes med en åben undersøgelse; det, der mangler, er nævnt med link")]
    public async Task Luk_hindres()
    {
        var (sag, _) = await EnUndersoegelse();
        var svar = Assert.IsType<Svar.Afvist>(await V.Proev(new LukSag(sag, Sagslukning.IntetBehov, "Familien har fået hjælp.", 2), O.Soc1));
        Assert.Equal(MyndighedRuter.Undersoegelse(sag), Assert.Single(svar.Afvisning.Mangler).Link);
        Assert.Contains("Begrundelsen er skrevet", svar.Afvisning.IOrden);
    }

    [Fact(DisplayName = "M2: er familien flyttet, lukkes sagen lovligt, og undersøgelsens ur bortfalder")]
    public async Task Luk_ved_flytning()
    {
        var (sag, barn) = await EnUndersoegelse();
        await V.Koer(new LukSag(sag, Sagslukning.Fraflyttet, "Familien er flyttet til Odense den 1. november.", 2), O.Soc1);
        Assert.Equal("bortfaldet", await Sql.Kommando(V.Datakilder["myndighed"], "select lukket_art from frist.opgave_v where borger_id = $1 and regel = 'F7'", barn).Skalar<string>());
        Assert.Equal(["Sagen er lukket."], await Afvist(Samtale(sag, 3)));
    }

    [Fact(DisplayName = "M2: læsemodellerne kan slettes og bygges igen til det samme, og sagsnumrene bliver")]
    public async Task Genopbygning()
    {
        var (sag, _) = await EnUndersoegelse();
        await EnSag();
        await V.Koer(new SkrivPlan(sag, [Maal()], "Mormor tager over.", null, null, 0), O.Soc1);
        await V.Koer(new SaetTyngde(sag, 9, "Tolk ved hver samtale.", 2), O.Soc1);
        var foer = await Alt();
        await using (var c = new Npgsql.NpgsqlConnection(V.Forbindelse))
        {
            await c.OpenAsync();
            await Sql.Kommando(c, "set role myndighed; delete from myndighed.sag; delete from myndighed.undersoegelse; delete from myndighed.plan; delete from myndighed.sagsansvar; delete from myndighed.tyngde_sat").Udfoer();
        }

        await V.Services.GetRequiredService<Genopbygning>().Koer(Testvaert.Moduler.Single(m => m.Skema == "myndighed"));
        Assert.Equal(foer, await Alt());

        Task<List<string>> Alt() => Sql.Kommando(V.Datakilder["myndighed"], """
            select to_jsonb(x)::text from myndighed.sag x union all select to_jsonb(x)::text from myndighed.undersoegelse x
            union all select to_jsonb(x)::text from myndighed.plan x union all select to_jsonb(x)::text from myndighed.sagsnummer x
            union all select to_jsonb(x)::text from myndighed.sagsansvar x union all select to_jsonb(x)::text from myndighed.tyngde_sat x order by 1
            """).Liste(r => r.GetString(0));
    }
}
