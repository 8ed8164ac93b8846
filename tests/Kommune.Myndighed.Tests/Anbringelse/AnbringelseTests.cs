using Kommune.Fundament;
using Kommune.Udfoerer;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>M17: a placement from its decision to its end, through the commands and messages that people and houses send.</summary>
public sealed class AnbringelseTests : Afgoerelsestest
{
    private static readonly TilbudId Hjemmet = new(new Guid("0d000000-0000-8000-8000-000000000003"));

    [Fact(DisplayName = "M17: afgørelsen gør anbringelsen med det, der er kendt; udvalgets dato på den er også et møde")]
    public async Task Begynder_med_afgoerelsen()
    {
        var (a, sag, barn) = await Anbragt();
        Assert.Equal(Anbringelsesgrundlag.MedSamtykke, a.Sidste.Af.Grundlag);
        Assert.Equal(Anbringelsesform.Plejefamilie, a.Sidste.Form);
        Assert.Equal(Fristdag.Af(V.Nu).PlusDays(7), a.Fra);
        Assert.Equal(a.Begyndelse.Vaerdi, Assert.Single(await Fakta("myndighed.anbringelse-begyndt.v1")));
        Assert.Equal("Visitationsudvalget", Assert.Single(await Moeder(barn)).Navn);
        Assert.Contains(Anbringelsesmangler.Af(a, await Hent<Sag>(sag), null, a.Fra), m => m.Tekst == "Plejefamiliens type");

        await Send(new ForloebBegyndt(FaktumId.Ny(), V.Nu + Duration.FromDays(9), barn, new(Id.Ny()), a.Sidste.Af.Indsats.Vaerdi, Plejefamilie));
        a = await Hent<Anbringelse>(a.Id);
        Assert.Equal(Fristdag.Af(V.Nu).PlusDays(9), a.Fra);
        Assert.Equal(a.Begyndelse.Vaerdi, Assert.Single(await Fakta("myndighed.anbringelse-begyndt-rettet.v1")));
    }

    [Fact(DisplayName = "F12: tilsynet skal være der hvert halve år; et besøg flytter det næste, en rettet dag flytter det igen, og det, der aldrig blev holdt i et år, står der")]
    public async Task Tilsyn()
    {
        var (a, _, barn) = await Anbragt();
        Assert.Equal(Fristdag.Slutter(a.Fra.PlusMonths(6)), (await Frist(barn, "F12")).Udloeb);
        Assert.Equal(["Holdt"], await Afvist(new HoldTilsynsbesoeg(a.Id, null, "Hej", null, true, "Trives.", a.Version)));        // before the child is there
        V.Nu += Duration.FromDays(100);
        Assert.Equal(["BarnetsOrd"], await Afvist(new HoldTilsynsbesoeg(a.Id, null, null, " ", false, "Trives.", a.Version)));
        Assert.Equal(["BarnetsOrd", "Vurdering"], await Afvist(new HoldTilsynsbesoeg(a.Id, null, null, null, false, null, a.Version)));        // all at once
        Assert.Equal(["IkkeTalt"], await Afvist(new HoldTilsynsbesoeg(a.Id, null, "Hej", "Sov", true, "Trives.", a.Version)));
        Assert.Equal(["UdenPersonale"], await Afvist(new HoldTilsynsbesoeg(a.Id, null, null, "Sov", true, "Trives.", a.Version)));
        await V.Koer(new HoldTilsynsbesoeg(a.Id, null, "Jeg har min egen seng.", null, true, "Trives.", a.Version), O.Soc1);
        a = await Hent<Anbringelse>(a.Id);
        var besoeg = Assert.Single(a.Besoeg);
        Assert.Equal(besoeg.Faktum.Vaerdi, Assert.Single(await Fakta("myndighed.tilsynsbesoeg-holdt.v1")));
        Assert.Equal(Fristdag.Slutter(Fristdag.Af(V.Nu).PlusMonths(6)), await Naeste(a));

        var dag = Fristdag.Af(V.Nu).PlusDays(-10);
        await V.Koer(new RetTilsynsbesoeg(a.Id, besoeg.Faktum, dag, "Jeg har min egen seng.", null, false, "Trives.", "Det var ti dage før.", a.Version), O.Soc1);
        a = await Hent<Anbringelse>(a.Id);
        Assert.Equal(Fristdag.Slutter(dag.PlusMonths(6)), await Naeste(a));
        Assert.Equal(besoeg.Faktum.Vaerdi, Assert.Single(await Fakta("myndighed.tilsynsbesoeg-holdt-rettet.v1")));
        Assert.Equal([(1, 0)], a.Besoegsaar(Fristdag.Af(V.Nu)).Select(x => (x.Besoeg.Count, x.Mangler)));
        Assert.Equal([(1, 1), (0, 0)], a.Besoegsaar(a.Fra.PlusYears(1).PlusDays(3)).Select(x => (x.Besoeg.Count, x.Mangler)));

        await V.Koer(new AnnullerTilsynsbesoeg(a.Id, besoeg.Faktum, "Forkert barn.", a.Version), O.Soc1);
        Assert.Equal(Fristdag.Slutter(a.Fra.PlusMonths(6)), (await Frist(barn, "F12")).Udloeb);
        Assert.Single(await Fakta("myndighed.tilsynsbesoeg-holdt-annulleret.v1"));
    }

    [Fact(DisplayName = "M17: listen over de anbragte siger, hvor de bor, og hvad der skal ske først, og viser kun børn, man må se")]
    public async Task Oversigt()
    {
        var (a, _, barn) = await Anbragt();
        var oversigt = V.Services.GetRequiredService<AnbringelseOversigt>();
        var p = Assert.Single((await oversigt.Hent(O.Soc1, V.Nu, mine: true, null, default)).Poster);
        Assert.Equal((a.Id, barn, "F12", (Instant?)Fristdag.Slutter(a.Fra.PlusMonths(6)), O.Soc1.Id), (p.Id, p.Barn, p.Regel, p.Udloeb, p.Ansvarlig!.Value));
        Assert.Single((await oversigt.Hent(O.SocLeder, V.Nu, mine: false, null, default)).Poster);
        Assert.Empty((await oversigt.Hent(O.SocLeder, V.Nu, mine: true, null, default)).Poster);
        Assert.Empty((await oversigt.Hent(O.Soc2, V.Nu, mine: false, null, default)).Poster);
        Assert.Empty((await oversigt.Hent(O.Soc1, V.Nu, mine: true, Sidenoegle.Skriv(p.Udloeb!.Value, p.Id.Vaerdi), default)).Poster);
    }

    [Fact(DisplayName = "F22: den akutte kan træffes uden samtale, undersøgelse og plan; meddelelse, godkendelse og gyldighed løber fra formandens klokkeslæt, startdagen tæller med, og den endelige afgørelse standser dem")]
    public async Task Akut()
    {
        var (sag, barn, mor, far) = await KlarSag(samtale: false);
        var formand = V.Nu - Duration.FromHours(3);
        var idag = Fristdag.Af(V.Nu);
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, new("AKUT", Plejefamilie, Fra: idag, Til: idag.PlusMonths(1), Begrundelse: "Begge forældre er anholdt.", Formandstid: formand));
        await V.Koer(c, O.Soc1);
        var a = await Hent<Anbringelse>(Myndighed.Anbringelse.IdAf(c.Indsats));
        Assert.True(a.ErAkut);
        Assert.Equal(formand + Duration.FromHours(24), (await Frist(barn, "F22-MEDDELELSE")).Udloeb);
        Assert.Equal(Fristdag.Slutter(idag.PlusDays(6)), (await Frist(barn, "F22")).Udloeb);
        Assert.Equal(Fristdag.Slutter(idag.PlusMonths(1)), (await Frist(barn, "F22-GYLDIGHED")).Udloeb);
        Assert.Contains(Anbringelsesmangler.Af(a, await Hent<Sag>(sag), null, idag), m => m.Tekst == "Samtale med barnet efter den akutte anbringelse");

        Assert.Equal(["Hvornaar"], await Afvist(new GivMeddelelse(a.Id, formand - Duration.FromHours(1), a.Version)));
        await V.Koer(new GivMeddelelse(a.Id, null, a.Version), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F22-MEDDELELSE")).Lukket);
        V.Nu += Duration.FromDays(4);
        Assert.Equal(["Godkendt"], await Afvist(new BehandlFormandsafgoerelse(a.Id, null, Fristdag.Af(V.Nu), null, a.Version + 1)));
        Assert.Equal(["Note"], await Afvist(new BehandlFormandsafgoerelse(a.Id, false, Fristdag.Af(V.Nu), null, a.Version + 1)));
        await V.Koer(new BehandlFormandsafgoerelse(a.Id, true, Fristdag.Af(V.Nu), null, a.Version + 1), O.Soc1);
        Assert.Equal(V.Nu, (await Frist(barn, "F22")).Lukket);
        Assert.Equal("Børne- og ungeudvalget", Assert.Single(await Moeder(barn)).Navn);

        // With samtykke after all, in the same place: the basis is another, and the child has not moved.
        await V.Koer(Samtale(sag, (await Hent<Sag>(sag)).Version), O.Soc1);
        await Undersoegt(sag);
        V.Nu += Duration.FromHours(1);
        await V.Koer(new HoldSagsmoede(new(Id.Ny()), sag, "VISITATION", Fristdag.Af(V.Nu), Moedeudfald.Tiltraadt, "Bliv i familien."), O.Soc1);
        await V.Koer(new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far, "BL46", Plejefamilie)), O.SocLeder);
        a = await Hent<Anbringelse>(a.Id);
        Assert.False(a.ErAkut);
        Assert.Null(a.Sidste.Skifte);
        Assert.Equal(V.Nu, (await Frist(barn, "F22-GYLDIGHED")).Lukket);
        Assert.Single(await Fakta("myndighed.anbringelse-aendret.v1"));
        Assert.Single(await Fakta("myndighed.anbringelse-begyndt.v1"));
    }

    [Fact(DisplayName = "F22: godkender udvalget ikke, er der en opgave, til anbringelsen er sluttet; så er også indsatsen ophørt")]
    public async Task Ikke_godkendt()
    {
        var (sag, barn, _, _) = await KlarSag(samtale: false);
        var idag = Fristdag.Af(V.Nu);
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, new("AKUT", Plejefamilie, Fra: idag, Til: idag.PlusMonths(1), Begrundelse: "Begge forældre er anholdt."));
        await V.Koer(c, O.Soc1);
        var id = Myndighed.Anbringelse.IdAf(c.Indsats);
        V.Nu += Duration.FromDays(2);
        await V.Koer(new BehandlFormandsafgoerelse(id, false, Fristdag.Af(V.Nu), "Faren er drevet over.", 1), O.Soc1);
        Assert.Null((await Opgaver(barn)).Single(o => o.Overskrift == "Ikke godkendt").Lukket);
        Assert.Contains("Barnet er anbragt. Skriv, hvordan anbringelsen sluttede", await Afvist(new LukSag(sag, Sagslukning.IntetBehov, "Der er ikke mere at gøre.", (await Hent<Sag>(sag)).Version)));
        await V.Koer(new OphoerAnbringelse(id, Anbringelsesslut.IkkeGodkendt, null, "Barnet er kommet hjem.", 2), O.Soc1);
        Assert.NotNull((await Opgaver(barn)).Single(o => o.Overskrift == "Ikke godkendt").Lukket);
        Assert.Equal(Ophoersaarsag.AfgoerelsenBortfaldt, (await Hent<Indsats>(c.Indsats)).Ophoersaarsag);
        await Lever();
        Assert.Equal(3, (await Hent<Anbringelse>(id)).Version);       // it hears of its own ending, and ends once
        Assert.NotNull((await Frist(barn, "F12")).Lukket);
    }

    [Fact(DisplayName = "M17: et nyt sted er en ny afgørelse; når barnet begynder der, ophører det gamle af sig selv, og et sammenbrud er et uplanlagt skifte")]
    public async Task Nyt_sted()
    {
        var (a, sag, barn) = await Anbragt();
        var foerste = a.Sidste.Af.Indsats;
        await Catalog(Hjemmet, "Børnehjemmet", 5, "BL46", Prisenhed.Dag, 1_900);
        V.Nu += Duration.FromDays(60);
        await Send(new ForloebBegyndt(FaktumId.Ny(), V.Nu - Duration.FromDays(50), barn, new(Id.Ny()), foerste.Vaerdi, Plejefamilie));
        await Send(new ForloebAfsluttet(FaktumId.Ny(), V.Nu, barn, new(Id.Ny()), foerste.Vaerdi, Afslutning.StedetOpsagde, false));
        V.Nu += Duration.FromDays(1);
        await V.Koer(Samtale(sag, (await Hent<Sag>(sag)).Version), O.Soc1);
        await V.Koer(new HoldSagsmoede(new(Id.Ny()), sag, "VISITATION", Fristdag.Af(V.Nu), Moedeudfald.Tiltraadt, null), O.Soc1);
        V.Nu += Duration.FromHours(1);
        var (mor, far) = ((await Parter(barn))[0], (await Parter(barn))[1]);
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far, "BL46", Hjemmet) with { Form = Anbringelsesform.Institution });
        await V.Koer(c, O.SocLeder);
        a = await Hent<Anbringelse>(a.Id);
        Assert.Equal((Stedskifte.Uplanlagt, Anbringelsesform.Institution), (a.Sidste.Skifte, a.Sidste.Form));
        Assert.True((await Hent<Indsats>(foerste)).Loeber);

        V.Nu += Duration.FromDays(8);
        await Send(new ForloebBegyndt(FaktumId.Ny(), V.Nu, barn, new(Id.Ny()), c.Indsats.Vaerdi, Hjemmet));
        Assert.Equal(Ophoersaarsag.ErstattetAfAnden, (await Hent<Indsats>(foerste)).Ophoersaarsag);
        a = await Hent<Anbringelse>(a.Id);
        Assert.True(a.Loeber && !a.UdenSted);

        // Its ending says that the child is home; corrected, the placement follows.
        V.Nu += Duration.FromDays(30);
        await V.Koer(new OphoerIndsats(c.Indsats, Ophoersaarsag.MaaletNaaet, "Hjemme igen.", null, (await Hent<Indsats>(c.Indsats)).Version), O.Soc1);
        await Lever();
        a = await Hent<Anbringelse>(a.Id);
        Assert.Equal((Anbringelsesslut.Hjemgivet, Fristdag.Af(V.Nu)), (a.Ophoer!.Aarsag, a.Ophoer.Sidste));
        await V.Koer(new RetIndsatsSlut(c.Indsats, Fristdag.Af(V.Nu).PlusDays(-3), "Det var i fredags.", (await Hent<Indsats>(c.Indsats)).Version), O.Soc1);
        await Lever();
        a = await Hent<Anbringelse>(a.Id);
        Assert.Equal(Fristdag.Af(V.Nu).PlusDays(-3), a.Ophoer!.Sidste);
        Assert.Single(await Fakta("myndighed.anbringelse-ophoert-rettet.v1"));
    }

    [Fact(DisplayName = "M17: bryder stedet sammen, og siger ingen, hvor barnet er, står det i I dag; slutningen er ikke planlagt, og den kan rettes og tages tilbage")]
    public async Task Sammenbrud()
    {
        var (a, _, barn) = await Anbragt();
        V.Nu += Duration.FromDays(40);
        await V.Koer(new OphoerIndsats(a.Sidste.Af.Indsats, Ophoersaarsag.Sammenbrud, "Rejst.", null, (await Hent<Indsats>(a.Sidste.Af.Indsats)).Version), O.Soc1);
        await Lever();
        a = await Hent<Anbringelse>(a.Id);
        Assert.True(a.UdenSted);
        Assert.Null((await Opgaver(barn)).Single(o => o.Overskrift == "Anbringelse uden sted").Lukket);
        await V.Koer(new OphoerAnbringelse(a.Id, Anbringelsesslut.BarnetRejste, null, "Bor hos sin far.", a.Version), O.Soc1);
        Assert.NotNull((await Opgaver(barn)).Single(o => o.Overskrift == "Anbringelse uden sted").Lukket);
        Assert.False((await Besked<AnbringelseOphoert>("myndighed.anbringelse-ophoert.v1")).Planlagt);

        await V.Koer(new RetAnbringelsesophoer(a.Id, false, Anbringelsesslut.StedetOpsagde, null, "Det var plejefamilien.", a.Version + 1), O.Soc1);
        await V.Koer(new RetAnbringelsesophoer(a.Id, true, null, null, "Barnet kom til en anden familie.", a.Version + 2), O.Soc1);
        Assert.Single(await Fakta("myndighed.anbringelse-ophoert-annulleret.v1"));
        Assert.True((await Hent<Anbringelse>(a.Id)).UdenSted);
        Assert.Null((await Frist(barn, "F12")).Lukket);
    }

    [Fact(DisplayName = "M17: stedets art og jeres egne ord kan skrives; en flytning har en grund, og samværet er, som det sidst er skrevet")]
    public async Task Stedet()
    {
        var (a, _, _) = await Anbragt();
        await V.Koer(new SkrivSted(a.Id, Anbringelsesform.ForstaerketPlejefamilie, "hos Karen", a.Fra, null, null, a.Version), O.Soc1);
        Assert.Single(await Fakta("myndighed.anbringelse-begyndt-rettet.v1"));
        V.Nu += Duration.FromDays(30);
        Assert.Equal(["Begrundelse"], await Afvist(new SkrivSted(a.Id, Anbringelsesform.ForstaerketPlejefamilie, null, Fristdag.Af(V.Nu), Stedskifte.Planlagt, " ", a.Version + 1)));
        Assert.Equal(["Fra"], await Afvist(new SkrivSted(a.Id, Anbringelsesform.ForstaerketPlejefamilie, null, a.Fra, Stedskifte.Planlagt, "Flyttede.", a.Version + 1)));
        await V.Koer(new SkrivSted(a.Id, Anbringelsesform.ForstaerketPlejefamilie, "hos Birthe", Fristdag.Af(V.Nu), Stedskifte.Planlagt, "Karen blev syg.", a.Version + 1), O.Soc1);
        await V.Koer(new SkrivSamvaer(a.Id, [new("Mor", "hver anden lørdag", Samvaersform.Stoettet, Samvaersgrundlag.Aftale, a.Fra), new("Far", "ringer", Samvaersform.Frit, Samvaersgrundlag.Aftale, a.Fra, Udgaar: true)], a.Version + 2), O.Soc1);
        a = await Hent<Anbringelse>(a.Id);
        Assert.Equal(["hos Karen", "hos Birthe"], a.Placeringer.Select(p => p.Egen));
        Assert.Equal("Mor", Assert.Single(a.Samvaeret).Hvem);
        Assert.DoesNotContain("Karen", await Sql.Kommando(V.Datakilder["fundament"], "select string_agg(indhold::text, ' ') from besked.besked where type like 'myndighed.anbringelse%'").Skalar<string>(), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M17, X2: annulleres afgørelsen, før barnet kom til stedet, har barnet ikke været anbragt")]
    public async Task Annulleret()
    {
        var (a, _, barn) = await Anbragt();
        var afgoerelse = await Hent<Afgoerelse>(a.Sidste.Af.Afgoerelse);
        await V.Koer(new AnnullerAfgoerelse(afgoerelse.Id, "Forkert barn.", afgoerelse.Version), O.SocLeder);
        Assert.NotNull((await Hent<Anbringelse>(a.Id)).Annulleret);
        Assert.NotNull((await Frist(barn, "F12")).Lukket);
        Assert.Single(await Fakta("myndighed.anbringelse-begyndt-annulleret.v1"));
        await Lever();
    }

    /// <summary>With samtykke, in a foster family, decided by the leader on the internal committee's advice.</summary>
    private async Task<(Anbringelse, SagId, BorgerId)> Anbragt()
    {
        var (sag, barn, mor, far) = await KlarSag();
        await Undersoegt(sag);
        V.Nu += Duration.FromHours(1);
        var c = new TraefAfgoerelse(new(Id.Ny()), sag, Udkast(mor, far, "BL46", Plejefamilie) with { Udvalg = Udvalg.Visitationsudvalget, Udvalgsdato = Fristdag.Af(V.Nu) });
        await V.Koer(c, O.SocLeder);
        return (await Hent<Anbringelse>(Myndighed.Anbringelse.IdAf(c.Indsats)), sag, barn);
    }

    private async Task<IReadOnlyList<Sagsmoede>> Moeder(BorgerId barn)
    {
        await using var scope = V.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MyndighedDb>().HentForBorger<Sagsmoede>([barn]);
    }

    private Task<List<BorgerId>> Parter(BorgerId barn) =>
        Sql.Kommando(V.Datakilder["borger"], "select unnest(array[indehaver_id, medindehaver_id]) from borger.foraeldremyndighed where borger_id = $1", barn).Liste(r => new BorgerId(r.GetGuid(0)));

    private async Task<T> Besked<T>(string type) => System.Text.Json.JsonSerializer.Deserialize<T>((await Sql.Kommando(V.Datakilder["fundament"], "select indhold::text from besked.besked where type = $1", type).Skalar<string>())!, Json.Valg)!;

    private Task<Instant?> Naeste(Anbringelse a) =>
        Sql.Kommando(V.Datakilder["myndighed"], "select udloeb from frist.opgave_v where stroem_id = $1 and regel = 'F12' and lukket is null", a.Id).Liste(r => r.InstantEllerNull(0)).ContinueWith(t => t.Result.Single(), TaskScheduler.Default);
}
