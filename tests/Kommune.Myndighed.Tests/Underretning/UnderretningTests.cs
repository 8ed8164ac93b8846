using Kommune.Fundament;
using Kommune.Test;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

public sealed class UnderretningTests : IAsyncLifetime
{
    private Testvaert _v = null!;
    private Testorganisation _o = null!;

    public async ValueTask InitializeAsync()
    {
        _v = await Testvaert.Start();
        _o = await Testorganisation.Opret(_v);
    }

    public async ValueTask DisposeAsync() => await _v.DisposeAsync();

    private async Task<UnderretningId> Modtag(BorgerId barn, Instant? modtaget = null, bool overgreb = false, Underretter fra = Underretter.Fagperson, HenvendelseId? henvendelse = null)
    {
        var id = henvendelse ?? new HenvendelseId(Id.Ny());
        await _v.Koer(new ModtagUnderretning(id, [barn], fra, "Solsikken", "Lis Bang, pædagog", "Hentes for sent, og er alene om aftenen.", false, overgreb, modtaget, null), _o.Soc1);
        return ModtagUnderretning.Underretning(id, barn);
    }

    private static VurderUnderretning Vurder(UnderretningId id, int version = 1, Udfald udfald = Udfald.NySag, string? leder = null) =>
        new(id, Fare.Maaske, Straks.JaIDag, udfald, "Fire forskellige afsendere peger samme vej.", null, false, null, null, null, leder, version);

    private Task<List<(string Regel, Instant? Udloeb, Instant? Lukket)>> Frister(UnderretningId id) =>
        Sql.Kommando(_v.Datakilder["myndighed"], "select regel, udloeb, lukket from frist.opgave_v where stroem_id = $1 order by regel", id).Liste(r => (r.GetString(0), r.InstantEllerNull(1), r.InstantEllerNull(2)));

    [Fact(DisplayName = "M1: en modtaget underretning starter F1 og F2 fra modtagelsen og står i registret")]
    public async Task Modtagelse_starter_urene()
    {
        var barn = BorgerId.Ny();
        var modtaget = _v.Nu - Duration.FromHours(3);
        var id = await Modtag(barn, modtaget);
        var frister = await Frister(id);
        Assert.Equal(["F1", "F2"], frister.Select(f => f.Regel));
        Assert.Equal(modtaget + Duration.FromHours(24), frister[0].Udloeb);
        Assert.All(frister, f => Assert.Null(f.Lukket));
        Assert.Equal(1, await Sql.Kommando(_v.Datakilder["myndighed"], "select count(*)::int from myndighed.underretning where borger_id = $1", barn).Skalar<int>());
    }

    [Fact(DisplayName = "M1: den samme formular sendt to gange er én underretning")]
    public async Task Dobbelt_afsendelse()
    {
        var barn = BorgerId.Ny();
        var henvendelse = new HenvendelseId(Id.Ny());
        await Modtag(barn, henvendelse: henvendelse);
        var igen = await _v.Proev(new ModtagUnderretning(henvendelse, [barn], Underretter.Anonym, null, null, "Hentes for sent.", false, false, null, null), _o.Soc1);
        Assert.IsType<Svar.Konflikt>(igen);
    }

    [Fact(DisplayName = "M1: flere børn i én henvendelse får hver sin underretning og hver sin hændelse")]
    public async Task Flere_boern()
    {
        BorgerId[] boern = [BorgerId.Ny(), BorgerId.Ny()];
        await _v.Koer(new ModtagUnderretning(new(Id.Ny()), boern, Underretter.Borger, null, "Nabo", "Råb om aftenen, børn alene ude.", true, false, null, null), _o.Soc1);
        Assert.Equal(2, await Sql.Kommando(_v.Datakilder["fundament"], "select count(*)::int from besked.besked where type = 'myndighed.underretning-modtaget.v1' and borger_id = any($1)", boern.Select(b => b.Vaerdi).ToArray()).Skalar<int>());
    }

    [Fact(DisplayName = "M1: uden barn, bekymring eller en at kvittere til afvises den, hver ved sit felt")]
    public async Task Mangler_ved_feltet()
    {
        var svar = Assert.IsType<Svar.Afvist>(await _v.Proev(new ModtagUnderretning(new(Id.Ny()), [], Underretter.Fagperson, null, null, "", false, false, _v.Nu + Duration.FromHours(1), null), _o.Soc1));
        Assert.Equal(["Boern", "Bekymring", "Sted", "Modtaget"], svar.Afvisning.Mangler.Select(m => m.Felt!));
    }

    [Fact(DisplayName = "M1, F1: en vurdering stopper 24-timers-fristen, åbner en sag og gør teamet til dem, der må se barnet")]
    public async Task Vurdering_aabner_sag()
    {
        var barn = BorgerId.Ny();
        var id = await Modtag(barn);
        _v.Nu += Duration.FromHours(5);
        await _v.Koer(Vurder(id), _o.Soc1);
        var f1 = (await Frister(id)).Single(f => f.Regel == "F1");
        Assert.Equal(_v.Nu, f1.Lukket);
        Assert.Equal(_o.Soc1.Id.Vaerdi, await Sql.Kommando(_v.Datakilder["myndighed"], "select ansvarlig from myndighed.sag where borger_id = $1 and lukket is null", barn).Skalar<Guid>());
    }

    [Fact(DisplayName = "M1: to, der vurderer den samme, giver én vurdering og én besked om konflikt, og intet halvt")]
    public async Task To_vurderer_samtidig()
    {
        var id = await Modtag(BorgerId.Ny());
        var svar = await Task.WhenAll(_v.Proev(Vurder(id), _o.Soc1), _v.Proev(Vurder(id, udfald: Udfald.IkkeYderligere), _o.SocLeder));
        Assert.Single(svar.OfType<Svar.Udfoert>());
        Assert.Single(svar.OfType<Svar.Konflikt>());
        Assert.Equal(1, await Sql.Kommando(_v.Datakilder["fundament"], "select count(*)::int from besked.besked where type = 'myndighed.underretning-vurderet.v1'").Skalar<int>());
    }

    [Fact(DisplayName = "M1: et andet team ser hverken underretningen eller at den findes")]
    public async Task Andet_team()
    {
        var id = await Modtag(BorgerId.Ny());
        Assert.IsType<Svar.IkkeFundet>(await _v.Proev(Vurder(id), _o.Soc2));
        Assert.IsType<Svar.IkkeFundet>(await _v.Proev(Vurder(id) with { Begrundelse = "" }, _o.Soc2));
        Assert.IsType<Svar.Forbudt>(await _v.Proev(Vurder(id), _o.Fam1));
    }

    [Fact(DisplayName = "M1: den tredje på et år kan ikke lukkes uden en leders begrundelse")]
    public async Task Serien_skriger()
    {
        var barn = BorgerId.Ny();
        await Modtag(barn, _v.Nu - Duration.FromDays(300));
        await Modtag(barn, _v.Nu - Duration.FromDays(100));
        var tredje = await Modtag(barn, _v.Nu - Duration.FromHours(1));
        var afvist = Assert.IsType<Svar.Afvist>(await _v.Proev(Vurder(tredje, udfald: Udfald.IkkeYderligere), _o.Soc1));
        Assert.Equal("Udfald", Assert.Single(afvist.Afvisning.Mangler).Felt);
        var uden = Assert.IsType<Svar.Afvist>(await _v.Proev(Vurder(tredje, udfald: Udfald.IkkeYderligere), _o.SocLeder));
        Assert.Equal("Lederbegrundelse", Assert.Single(uden.Afvisning.Mangler).Felt);
        await _v.Koer(Vurder(tredje, udfald: Udfald.IkkeYderligere, leder: "Familien har taget imod åben rådgivning, og skolen ser fremgang."), _o.SocLeder);
    }

    [Fact(DisplayName = "M1: to på et år, eller tre over mere end et år, kan lukkes af socialrådgiveren")]
    public async Task To_paa_et_aar()
    {
        var barn = BorgerId.Ny();
        await Modtag(barn, _v.Nu - Duration.FromDays(366));
        await Modtag(barn, _v.Nu - Duration.FromDays(100));
        var seneste = await Modtag(barn, _v.Nu);
        await _v.Koer(Vurder(seneste, udfald: Udfald.IkkeYderligere), _o.Soc1);
    }

    [Fact(DisplayName = "X2: et rettet modtagelsestidspunkt flytter alle ure, og modtagerne får at vide, hvilket faktum der er rettet")]
    public async Task Rettet_modtagelse()
    {
        var id = await Modtag(BorgerId.Ny(), _v.Nu - Duration.FromHours(2));
        var foer = await Frister(id);
        var nyt = _v.Nu - Duration.FromDays(3);
        await _v.Koer(new RetModtagelse(id, nyt, "Brevet lå i postkassen fra fredag.", 1), _o.Soc1);
        var efter = await Frister(id);
        Assert.Equal(nyt + Duration.FromHours(24), efter[0].Udloeb);
        Assert.True(efter[1].Udloeb < foer[1].Udloeb);
        Assert.Equal(1, await Sql.Kommando(_v.Datakilder["fundament"], """
            select count(*)::int from besked.besked r join besked.besked m on m.faktum_id = r.faktum_id and m.type = 'myndighed.underretning-modtaget.v1'
            where r.type = 'myndighed.underretning-modtaget-rettet.v1'
            """).Skalar<int>());
    }

    [Fact(DisplayName = "X2, M1: et brev om to søskende er modtaget én gang, så det rettes for dem begge")]
    public async Task Rettet_modtagelse_for_soeskende()
    {
        var henvendelse = new HenvendelseId(Id.Ny());
        var (en, anden) = (BorgerId.Ny(), BorgerId.Ny());
        await _v.Koer(new ModtagUnderretning(henvendelse, [en, anden], Underretter.Fagperson, "Solsikken", null, "Hentes for sent, og er alene om aftenen.", false, false, null, null), _o.Soc1);
        var ider = new[] { en, anden }.Select(b => ModtagUnderretning.Underretning(henvendelse, b)).ToArray();
        var fremmed = await Modtag(BorgerId.Ny());
        var (nyt, foer) = (_v.Nu - Duration.FromDays(2), (await Frister(fremmed))[0].Udloeb);
        await _v.Koer(new RetModtagelse(ider[0], nyt, "Brevet lå i receptionen.", 1), _o.Soc1);
        foreach (var id in ider)
        {
            Assert.Equal(nyt + Duration.FromHours(24), (await Frister(id))[0].Udloeb);
        }

        Assert.Equal(foer, (await Frister(fremmed))[0].Udloeb);
    }

    [Fact(DisplayName = "F2, F3: kvitteringen fryses som brev, stopper uret og siger intet om indholdet")]
    public async Task Kvittering()
    {
        var id = await Modtag(BorgerId.Ny());
        await _v.Koer(Vurder(id), _o.Soc1);
        await _v.Koer(new KvitterUnderretning(id, null, 2), _o.Soc1);
        var frister = await Frister(id);
        Assert.Equal(["F1", "F2", "F3"], frister.Select(f => f.Regel));
        Assert.All(frister, f => Assert.NotNull(f.Lukket));
        var brev = Assert.Single(await _v.Services.GetRequiredService<Dokumentlager>().ForStroem(id.Vaerdi));
        using var indhold = new MemoryStream();
        await _v.Services.GetRequiredService<Dokumentlager>().Skriv(brev.Id, indhold);
        var tekst = System.Text.Encoding.UTF8.GetString(indhold.ToArray());
        Assert.Contains("Lis Bang", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("alene om aftenen", tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "F2, F3: en henvendelse om to søskende får ét brev, lagt hos hvert barn; er svarene forskellige, siger det begge uden at nævne børnene")]
    public async Task Kvittering_om_soeskende()
    {
        var henvendelse = new HenvendelseId(Id.Ny());
        BorgerId[] boern = [BorgerId.Ny(), BorgerId.Ny()];
        await _v.Koer(new ModtagUnderretning(henvendelse, boern, Underretter.Fagperson, "Solsikken", "Lis Bang, pædagog", "Hentes for sent, og er alene om aftenen.", false, false, null, null), _o.Soc1);
        var (foerste, anden) = (ModtagUnderretning.Underretning(henvendelse, boern[0]), ModtagUnderretning.Underretning(henvendelse, boern[1]));
        await _v.Koer(Vurder(foerste), _o.Soc1);
        await _v.Koer(new KvitterUnderretning(foerste, null, 2), _o.Soc1);
        Assert.All(await Frister(foerste), f => Assert.NotNull(f.Lukket));
        Assert.Equal(["F1"], (await Frister(anden)).Where(f => f.Lukket is null).Select(f => f.Regel));
        var (a, b) = (await Brev(foerste), await Brev(anden));
        Assert.Equal(a, b);
        Assert.Contains("mere end ét svar", a, StringComparison.Ordinal);
        Assert.IsType<Svar.Afvist>(await _v.Proev(new KvitterUnderretning(anden, null, 2), _o.Soc1));

        // The feedback on the second comes when it has been assessed, and is about that one alone.
        await _v.Koer(Vurder(anden, 2, Udfald.IkkeYderligere), _o.Soc1);
        await _v.Koer(new KvitterUnderretning(anden, null, 3), _o.Soc1);
        Assert.All(await Frister(anden), f => Assert.NotNull(f.Lukket));
        Assert.Single(await _v.Services.GetRequiredService<Dokumentlager>().ForStroem(foerste.Vaerdi));
        Assert.Equal(2, await Sql.Kommando(_v.Datakilder["fundament"], "select count(*)::int from besked.besked where type = 'myndighed.underretning-kvitteret.v1'").Skalar<int>());

        async Task<string> Brev(UnderretningId id)
        {
            var brev = Assert.Single(await _v.Services.GetRequiredService<Dokumentlager>().ForStroem(id.Vaerdi));
            using var indhold = new MemoryStream();
            await _v.Services.GetRequiredService<Dokumentlager>().Skriv(brev.Id, indhold);
            return System.Text.Encoding.UTF8.GetString(indhold.ToArray());
        }
    }

    [Fact(DisplayName = "M1: en anonym underretning har ingen kvitteringsfrist og kan ikke kvitteres")]
    public async Task Anonym()
    {
        var id = await Modtag(BorgerId.Ny(), fra: Underretter.Anonym);
        Assert.Equal(["F1"], (await Frister(id)).Select(f => f.Regel));
        Assert.IsType<Svar.Afvist>(await _v.Proev(new KvitterUnderretning(id, null, 1), _o.Soc1));
    }

    [Fact(DisplayName = "F5: mistanke om overgreb kræver en samtale med barnet; en lovlig grund til at udelade den stopper også uret")]
    public async Task Overgreb()
    {
        var id = await Modtag(BorgerId.Ny(), overgreb: true);
        Assert.IsType<Svar.Afvist>(await _v.Proev(new SkrivOvergrebssamtale(id, null, null, true, null, 1), _o.Soc1));
        Assert.Contains(await Frister(id), f => f is { Regel: "F5", Lukket: null });
        await _v.Koer(new SkrivOvergrebssamtale(id, null, null, false, "Barnet er otte måneder.", 1), _o.Soc1);
        Assert.Contains(await Frister(id), f => f is { Regel: "F5", Lukket: not null });
    }

    [Fact(DisplayName = "X2: registreret på et forkert barn tager ure og adgang væk, men ikke historien")]
    public async Task Forkert_barn()
    {
        var barn = BorgerId.Ny();
        var id = await Modtag(barn);
        await _v.Koer(new AnnullerUnderretning(id, "Det var nabobarnet.", 1), _o.Soc1);
        Assert.Empty(await Frister(id));
        Assert.Equal(0, await Sql.Kommando(_v.Datakilder["fundament"], "select count(*)::int from adgang.tilknytning where borger_id = $1", barn).Skalar<int>());
        Assert.Equal(2, await Sql.Kommando(_v.Datakilder["myndighed"], "select count(*)::int from myndighed.haendelse where stroem_id = $1", id).Skalar<int>());
    }

    [Fact(DisplayName = "X5: læsemodellerne kan slettes og bygges igen til det samme, række for række")]
    public async Task Genopbygning()
    {
        var id = await Modtag(BorgerId.Ny());
        await Modtag(BorgerId.Ny(), overgreb: true);
        await _v.Koer(Vurder(id), _o.Soc1);
        var foer = await Alt();
        await using (var c = new Npgsql.NpgsqlConnection(_v.Forbindelse))
        {
            await c.OpenAsync();
            await Sql.Kommando(c, "set role myndighed; delete from myndighed.underretning; delete from myndighed.sag").Udfoer();
        }

        await _v.Services.GetRequiredService<Genopbygning>().Koer(Testvaert.Moduler.Single(m => m.Skema == "myndighed"));
        Assert.Equal(foer, await Alt());

        Task<List<string>> Alt() => Sql.Kommando(_v.Datakilder["myndighed"], "select to_jsonb(u)::text from myndighed.underretning u union all select to_jsonb(s)::text from myndighed.sag s order by 1").Liste(r => r.GetString(0));
    }
}
