using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Myndighed;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

public sealed class ForloebTests(Udfoerervaert v) : IClassFixture<Udfoerervaert>
{
    [Fact(DisplayName = "F34: statusrapporten skal være der 5 hverdage før opfølgningens dag, og uret er familiebehandlerens")]
    public async Task Frist()
    {
        v.Nu = Instant.FromUtc(2026, 11, 23, 9, 0);
        var (b, id) = await v.Begyndt();
        // The follow-up is due on Tuesday 23 February 2027: 22, 20, 19, 18 and 17 are the five hverdage before it.
        Assert.Equal(new LocalDate(2027, 2, 23), Fristdag.Sidste(b.FoersteOpfoelgning));
        var (udloeb, ejer) = await Ur34(id);
        Assert.Equal((new LocalDate(2027, 2, 17), v.Fam1.Id.Vaerdi), (Fristdag.Sidste(udloeb), ejer));
        await v.Vaert.Koer(new SkiftBehandler(id, v.Fam2.Id, "Barsel", 1), v.Leder);
        Assert.Equal(v.Fam2.Id.Vaerdi, (await Ur34(id)).Ejer);
        v.Nu += Duration.FromMinutes(1);
        Assert.False(await v.Ser(v.Fam1, b.Barn));
    }

    [Fact(DisplayName = "F34: en aftalt opfølgning flytter uret og giver de nye mål; målingerne bliver")]
    public async Task Naeste()
    {
        var (b, id) = await v.Begyndt();
        await v.Vaert.Koer(new RegistrerMaaling(id, v.Dag, [new(b.Maal[0].Id, 5, null)]), v.Fam1);
        await v.Send(new OpfoelgningAftalt(FaktumId.Ny(), v.Nu, b.Barn, b.Indsats, Fristdag.Slutter(new(2027, 6, 1)), [b.Maal[0]], b.Grundlag));
        var f = (await v.Hent<Forloeb>(id))!;
        Assert.Single(f.Maal);
        Assert.Equal([3, 5], f.Kurve(f.Maal[0]));
        Assert.Equal(new LocalDate(2027, 5, 26), Fristdag.Sidste((await Ur34(id)).Udloeb));
        Assert.Equal(1L, await v.Skalar<long>("udfoerer", "select count(*) from frist.opgave_v where stroem_id = $1 and regel = 'F34' and lukket is null", id));
    }

    [Fact(DisplayName = "U3: en statusrapport uden barnets ord og med umålte mål afvises, og hver mangel nævnes")]
    public async Task Rapport_mangler()
    {
        var (b, id) = await v.Begyndt();
        await v.Vaert.Koer(new RegistrerMaaling(id, v.Dag, [new(b.Maal[0].Id, 4, null), new(b.Maal[1].Id, null, null)]), v.Fam1);
        var a = Udfoerervaert.Afvist(await v.Vaert.Proev(new AfgivStatusrapport(id, "Det går bedre", null, null, Anbefaling.Fortsaet, 2), v.Fam1));
        Assert.Contains(a.Mangler, m => m.Felt == "BarnetsOrd");
        Assert.Contains(a.Mangler, m => m.Tekst.Contains("I skole hver dag", StringComparison.Ordinal) && m.Link is not null);
        Assert.DoesNotContain(a.Mangler, m => m.Tekst.Contains("Ro ved sengetid", StringComparison.Ordinal));
        a = Udfoerervaert.Afvist(await v.Vaert.Proev(new AfgivStatusrapport(id, "Det går bedre", "Jeg sover godt", "Barnet var syg", Anbefaling.Fortsaet, 2), v.Fam1));
        Assert.Contains(a.Mangler, m => m.Felt == "IkkeSpurgt");
    }

    [Fact(DisplayName = "U3: statusrapporten tager mål, sessioner og timer med sig, standser uret og bærer sit lovgrundlag")]
    public async Task Rapport()
    {
        var (b, id) = await v.Begyndt();
        await v.Vaert.Koer(new RegistrerMaaling(id, v.Dag, [new(b.Maal[0].Id, 5, "Ro tre aftener"), new(b.Maal[1].Id, 4, null)]), v.Fam1);
        await v.Vaert.Koer(new RegistrerSession(id, Sessionsart.Hjemmebesoeg, v.Dag, 1.5m, null), v.Fam1);
        await v.Vaert.Koer(new RegistrerSession(id, Sessionsart.Barnet, v.Dag, 0.75m, null), v.Fam1);
        await v.Vaert.Koer(new AfgivStatusrapport(id, "Det går bedre", "Jeg sover godt", null, Anbefaling.Fortsaet, 4), v.Fam1);
        var r = (await v.Udgivet<StatusrapportAfgivet>(b.Barn))!;
        Assert.Equal((2, 2.25m, "Jeg sover godt", AfgivStatusrapportHandler.Grundlag), (r.Sessioner, r.Timer, r.BarnetsOrd, r.Grundlag));
        Assert.Equal([(b.Maal[0].Id, 5), (b.Maal[1].Id, 4)], r.Maal.Select(m => (m.Maal, m.Vaerdi)));
        Assert.Equal("opfyldt", await v.Skalar<string>("udfoerer", "select lukket_art from frist.opgave_v where stroem_id = $1 and regel = 'F34'", id));
        await v.Vaert.Koer(new RegistrerSession(id, Sessionsart.Telefon, v.Dag, 0.25m, null), v.Fam1);
        await v.Vaert.Koer(new AfgivStatusrapport(id, "Fortsat", null, "Barnet er to år", Anbefaling.Juster, 6), v.Fam1);
        r = (await v.Udgivet<StatusrapportAfgivet>(b.Barn))!;
        Assert.Equal((1, 0.25m, null), (r.Sessioner, r.Timer, r.BarnetsOrd));
        Assert.Contains("Barnet er to år", r.SketSidenSidst, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "U3: en måling er et helt tal fra 0 til 10 på et mål i planen, ikke i fremtiden")]
    [InlineData(11, 0, "Maal[0].Tal")]
    [InlineData(5, 1, "Dato")]
    [InlineData(null, 0, "Maal[0].Tal")]
    public async Task Maaling_afvises(int? tal, int dage, string felt)
    {
        var (b, id) = await v.Begyndt();
        Assert.Equal(felt, Udfoerervaert.Afvist(await v.Vaert.Proev(new RegistrerMaaling(id, v.Dag.PlusDays(dage), [new(b.Maal[0].Id, tal, null)]), v.Fam1)).Mangler.Single().Felt);
    }

    [Fact(DisplayName = "U3: et forløb, der er givet til en anden, findes ikke")]
    public async Task Fremmed_forloeb()
    {
        var (_, id) = await v.Begyndt();
        Assert.IsType<Svar.IkkeFundet>(await v.Vaert.Proev(new SkrivNotat(id, v.Dag, "x"), v.Fam2));
        Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new SkrivNotat(id, v.Dag, "x"), v.Soc));
        await v.Vaert.Koer(new SkrivNotat(id, v.Dag, "Mor var træt"), v.Leder);
    }

    [Fact(DisplayName = "U3: timer brugt af bevilget følger af sessionerne, og en ny slutdato fra Myndighed giver flere timer i alt")]
    public async Task Timer()
    {
        var (b, id) = await v.Begyndt(timer: 20);
        await v.Vaert.Koer(new RegistrerSession(id, Sessionsart.Hjemmebesoeg, v.Dag, 1.5m, null), v.Fam1);
        await v.Vaert.Koer(new RegistrerSession(id, Sessionsart.Barnet, v.Dag, 19.25m, null), v.Fam1);
        Assert.Equal(new(20.75m, 20, 20.75m, 120), Forloebsvisning.Timer((await v.Hent<Forloeb>(id))!, v.Dag));
        Assert.Equal("20,75 af 20, 0,75 for meget", Forloebsvisning.Timer((await v.Hent<Forloeb>(id))!, v.Dag)!.IMaaneden);
        var aendret = new IndsatsAendret(FaktumId.Ny(), v.Nu, b.Barn, new(Id.Ny()), b.Indsats, 3, 2, b.Fra.PlusMonths(9).PlusDays(-1));
        await v.Send(aendret);
        await v.Send(aendret with { Faktum = FaktumId.Ny(), Trin = 2 });
        var f = (await v.Hent<Forloeb>(id))!;
        Assert.Equal(new(0, 20, 20.75m, 180), Forloebsvisning.Timer(f, v.Dag.PlusMonths(1)));
        Assert.Equal(4, f.Version);
        Assert.Null(Forloebsvisning.Timer((await v.Hent<Forloeb>((await v.Begyndt()).Id))!, v.Dag));
    }

    [Theory(DisplayName = "U3: en bevillings måneder tæller fra dens første dag, og resten som en del af en måned")]
    [InlineData("2026-11-23", "2027-05-22", 12)]
    [InlineData("2026-11-01", "2026-11-15", 1)]
    [InlineData("2026-12-01", "2027-01-31", 4)]
    [InlineData("2026-12-02", "2026-12-01", 0)]
    public void Maaneder(string fra, string til, int halve) =>
        Assert.Equal(halve, 2 * Forloebsvisning.Maaneder(NodaTime.Text.LocalDatePattern.Iso.Parse(fra).Value, NodaTime.Text.LocalDatePattern.Iso.Parse(til).Value));

    [Fact(DisplayName = "U5: et sammenbrud er uplanlagt og siges straks; en uden grund afvises")]
    public async Task Afslut()
    {
        var (b, id) = await v.Begyndt();
        Assert.Equal("Begrundelse", Udfoerervaert.Afvist(await v.Vaert.Proev(new AfslutForloeb(id, Afslutning.Sammenbrud, v.Dag, "", 1), v.Fam1)).Mangler.Single().Felt);
        await v.Vaert.Koer(new AfslutForloeb(id, Afslutning.Sammenbrud, v.Dag, "Konflikt i weekenden", 1), v.Fam1);
        Assert.Equal((Afslutning.Sammenbrud, false), ((await v.Udgivet<ForloebAfsluttet>(b.Barn))!.Aarsag, (await v.Udgivet<ForloebAfsluttet>(b.Barn))!.Planlagt));
        Assert.Equal("bortfaldet", await v.Skalar<string>("udfoerer", "select lukket_art from frist.opgave_v where stroem_id = $1 and regel = 'F34'", id));
        Assert.Single(Udfoerervaert.Afvist(await v.Vaert.Proev(new RegistrerSession(id, Sessionsart.Telefon, v.Dag, 1, null), v.Fam1)).Mangler);
        var nu = v.Nu;
        v.Nu += Duration.FromDays(31);
        Assert.False(await v.Ser(v.Fam1, b.Barn));
        v.Nu = nu;
    }

    [Fact(DisplayName = "U5: når målet er nået, er afslutningen planlagt")]
    public void Planlagt() => Assert.Equal([true, true, true, false, false, false, false, false], Enum.GetValues<Afslutning>().Select(Forloeb.ErPlanlagt));

    [Fact(DisplayName = "U3: når Myndighed stopper indsatsen, falder uret bort, og familiebehandleren bliver bedt om at afslutte")]
    public async Task Stoppet()
    {
        var (b, id) = await v.Begyndt();
        await v.Send(new IndsatsOphoert(FaktumId.Ny(), v.Nu, b.Barn, new(Id.Ny()), b.Indsats, Ophoersaarsag.IngenVirkning));
        Assert.Equal(v.Fam1.Id.Vaerdi, await v.Skalar<Guid>("udfoerer", "select ejer_id from frist.opgave_v where stroem_id = $1 and lukket is null", id));
        await v.Vaert.Koer(new AfslutForloeb(id, Afslutning.SkiftAfIndsats, v.Dag, "Afløst af plejefamilie", 2), v.Fam1);
        Assert.Equal(0L, await v.Skalar<long>("udfoerer", "select count(*) from frist.opgave_v where stroem_id = $1 and lukket is null", id));
    }

    [Fact(DisplayName = "U2, X2: annullerer Myndighed afgørelsen, mens forløbet netop er begyndt, bliver familiebehandleren bedt om at afslutte det")]
    public async Task Annulleret_imens()
    {
        var (b, id) = await v.Begyndt();
        await v.Send(new Annulleret<IndsatsBestilt>(b with { Opgave = "", Maal = [] }));
        Assert.Equal("Myndighed har afsluttet indsatsen: afgørelsen er annulleret", await v.Skalar<string>("udfoerer", "select tekst from frist.opgave_v where stroem_id = $1 and lukket is null", id));
        await v.Vaert.Koer(new AfslutForloeb(id, Afslutning.SkiftAfIndsats, v.Dag, "Afgørelsen var forkert", 2), v.Fam1);
        Assert.Equal(0L, await v.Skalar<long>("udfoerer", "select count(*) from frist.opgave_v where stroem_id = $1 and lukket is null", id));
    }

    [Fact(DisplayName = "U2: en indsats, der aldrig blev bestilt her, rører ingenting")]
    public async Task Fremmed_indsats() => await v.Send(new IndsatsOphoert(FaktumId.Ny(), v.Nu, BorgerId.Ny(), new(Id.Ny()), new(Id.Ny()), Ophoersaarsag.MaaletNaaet));

    [Fact(DisplayName = "U2: en pause begynder, slutter og kan ikke begynde to gange")]
    public async Task Pause()
    {
        var (_, id) = await v.Begyndt();
        await v.Vaert.Koer(new SaetForloebPaaPause(id, v.Dag, "Ferie", 1), v.Fam1);
        Assert.Single(Udfoerervaert.Afvist(await v.Vaert.Proev(new SaetForloebPaaPause(id, v.Dag, "Ferie", 2), v.Fam1)).Mangler);
        await v.Vaert.Koer(new GenoptagForloeb(id, v.Dag, 2), v.Fam1);
        Assert.Single(Udfoerervaert.Afvist(await v.Vaert.Proev(new GenoptagForloeb(id, v.Dag, 3), v.Fam1)).Mangler);
        Assert.Equal(Forloebstilstand.Igang, (await v.Hent<Forloeb>(id))!.Tilstand);
    }

    [Fact(DisplayName = "U4: fagpersonens tal mangler på et område, og området nævnes; med alle tal passerer målingen")]
    public async Task Profil()
    {
        var (_, id) = await v.Begyndt();
        var p = Udviklingsprofil.Standard;
        var alle = p.Dimensioner.Select((d, i) => new MaalProfil.Score(d.Kode, i + 3, null, 5)).ToArray();
        var a = Udfoerervaert.Afvist(await v.Vaert.Proev(new MaalProfil(id, v.Dag, p.Udgave(), [.. alle[..4], alle[4] with { Fagperson = null }]), v.Fam1));
        Assert.Contains("hverdag og vaner", a.Mangler.Single().Tekst, StringComparison.Ordinal);
        await v.Vaert.Koer(new MaalProfil(id, v.Dag, p.Udgave(), alle), v.Fam1);
        Assert.Equal(5, (await v.Hent<Forloeb>(id))!.Profil.Single().Scorer.Count);

        await v.Vaert.Koer(new MaalProfil(id, v.Dag, p.Udgave(), [.. alle.Select(x => x with { Fagperson = 9 })]), v.Fam1);
        Assert.Equal(9, (await v.Hent<Forloeb>(id))!.Profil.Single().Scorer[0].Fagperson);       // the same day again: one point on the curve, the later one
    }

    [Fact(DisplayName = "U4: Udviklingsprofilen følger med statusrapporten, ældste måling først; uden målinger følger intet med")]
    public async Task Profil_i_rapporten()
    {
        var (b, id) = await v.Begyndt();
        await v.Vaert.Koer(new RegistrerMaaling(id, v.Dag, [.. b.Maal.Select(m => new RegistrerMaaling.Vaerdi(m.Id, 5, null))]), v.Fam1);
        await v.Vaert.Koer(new AfgivStatusrapport(id, "Først", "Nej", null, Anbefaling.Fortsaet, 2), v.Fam1);
        Assert.Null((await v.Udgivet<StatusrapportAfgivet>(b.Barn))!.Profil);
        var p = Udviklingsprofil.Standard;
        v.Nu += Duration.FromDays(2);
        await Maal(v.Dag, 6, 7);
        await Maal(v.Dag.PlusDays(-1), 4, null);      // typed in afterwards
        await v.Vaert.Koer(new AfgivStatusrapport(id, "Så", "Ja", null, Anbefaling.Fortsaet, 5), v.Fam1);
        var linjer = (await v.Udgivet<StatusrapportAfgivet>(b.Barn))!.Profil!;
        Assert.Equal(p.Dimensioner.Select(d => (p.Udgave(), d.Navn)), linjer.Select(l => (l.Udgave, l.Navn)));
        Assert.All(linjer, l => Assert.Equal([new(v.Dag.PlusDays(-1), 4, null, 5), new(v.Dag, 6, 7, 5)], l.Punkter));

        Task Maal(LocalDate dag, int fagperson, int? barn) => v.Vaert.Koer(new MaalProfil(id, dag, p.Udgave(), [.. p.Dimensioner.Select(d => new MaalProfil.Score(d.Kode, fagperson, barn, 5))]), v.Fam1);
    }

    [Fact(DisplayName = "U4: en måling på andre områder end dagens afvises, og to udgaver bliver aldrig én kurve")]
    public async Task Profil_udgaver()
    {
        var (_, id) = await v.Begyndt();
        var p = Udviklingsprofil.Standard;
        var ny = new Udviklingsprofil([p.Dimensioner[0] with { Spoergsmaal = "Et andet spørgsmål" }]);
        Assert.NotEqual(p.Udgave(), ny.Udgave());
        Assert.Equal("Dato", Udfoerervaert.Afvist(await v.Vaert.Proev(new MaalProfil(id, v.Dag, ny.Udgave(), [.. p.Dimensioner.Select(d => new MaalProfil.Score(d.Kode, 5, null, null))]), v.Fam1)).Mangler.Single().Felt);
        Assert.Equal(2, Profilkurve.Af([new(v.Dag, p.Udgave(), [new("relation-voksne", "Relation til voksne", 3, null, 4)]), new(v.Dag, ny.Udgave(), [new("relation-voksne", "Relation til voksne", 6, 7, 6)])]).Count);
    }

    [Fact(DisplayName = "B6: barnets side får forløbets linjer, som de var kendt, og intet uden indsigt i forløb")]
    public async Task Barnets_side()
    {
        var (b, id) = await v.Begyndt();
        var foer = v.Nu;
        v.Nu += Duration.FromHours(1);
        await v.Vaert.Koer(new RegistrerMaaling(id, v.Dag, [new(b.Maal[0].Id, 6, null), new(b.Maal[1].Id, 4, null)]), v.Fam1);
        await v.Vaert.Koer(new AfgivStatusrapport(id, "Det går bedre", "Jeg sover godt", null, Anbefaling.Fortsaet, 2), v.Fam1);
        await using var scope = v.Vaert.Services.CreateAsyncScope();
        var bidrag = scope.ServiceProvider.GetRequiredKeyedService<IBarnBidrag>("udfoerer");
        var nu = await bidrag.Hent(new(b.Barn, [b.Barn], Indsigt.Forloeb, null, null, 20, v.Nu), default);
        Assert.Equal("Statusrapport: mål 1 fra 3 til 6", nu.Tidslinje[0].Tekst);
        Assert.All(nu.Tidslinje, l => Assert.Equal(Indsigt.Forloeb, l.Kraever));
        Assert.Equal("Jeg sover godt", nu.Ord!.Ord);
        Assert.DoesNotContain((await bidrag.Hent(new(b.Barn, [b.Barn], Indsigt.Forloeb, foer, null, 20, v.Nu), default)).Tidslinje, l => l.Tekst.StartsWith("Statusrapport", StringComparison.Ordinal));
        Assert.Empty((await bidrag.Hent(new(b.Barn, [b.Barn], Indsigt.Myndighedssag, null, null, 20, v.Nu), default)).Tidslinje);
    }

    private async Task<(Instant Udloeb, Guid Ejer)> Ur34(ForloebId id) => (await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"],
        "select udloeb, ejer_id from frist.opgave_v where stroem_id = $1 and regel = 'F34' and lukket is null", id).Liste(r => (r.Instant(0), r.GetGuid(1)))).Single();
}
