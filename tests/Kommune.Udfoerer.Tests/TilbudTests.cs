using Kommune.Fundament;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

public sealed class TilbudTests(Udfoerervaert v) : IClassFixture<Udfoerervaert>
{
    [Fact(DisplayName = "U1: et tilbud uden paragraf, med forkert CVR og uden for trappen afvises, og hver mangel nævnes ved sit felt")]
    public async Task Mangler()
    {
        var a = Udfoerervaert.Afvist(await v.Vaert.Proev(v.NytTilbud() with { Hjemler = ["§ 32"], Eget = false, Cvr = "12345678", Trin = 7, Pris = 0 }, v.Leder));
        Assert.Equal(["Hjemler", "Trin", "Cvr", "Pris"], a.Mangler.Select(m => m.Felt));
    }

    [Fact(DisplayName = "U1: et nyt tilbud udgives med trin, paragraffer og pris og får sin gennemgang i maj")]
    public async Task Opret()
    {
        var c = v.NytTilbud() with { Hjemler = ["BL32-1-3, bl32-1-4"] };
        await v.Vaert.Koer(c, v.Leder);
        var b = await v.Udgivet<TilbudAendret>();
        Assert.Equal((c.Id, 3, 650m, Prisenhed.Time, v.Dag), (b!.Tilbud, b.Trin, b.Pris, b.Prisenhed, b.PrisFra));
        Assert.Equal(["BL32-1-3", "BL32-1-4"], b.Hjemler);
        Assert.Equal(new LocalDate(2027, 5, 31), Fristdag.Sidste((await Gennemgang(c.Id))!.Value));
    }

    [Fact(DisplayName = "U1: kun husets leder kan oprette i huset")]
    public async Task Fremmed_hus() =>
        Assert.Contains(Udfoerervaert.Afvist(await v.Vaert.Proev(v.NytTilbud(Udfoerervaert.Eksterne), v.Leder)).Mangler, m => m.Felt == "Enhed");

    [Fact(DisplayName = "U1: en familiebehandler kan ikke ændre priser")]
    public async Task Forbudt() => Assert.IsType<Svar.Forbudt>(await v.Vaert.Proev(new NyPris(await v.Tilbud(), Prisenhed.Time, 700, v.Dag, null, 1), v.Fam1));

    [Fact(DisplayName = "U1: en pris tilbage i tiden kræver en grund")]
    public async Task Bagud_uden_grund()
    {
        var id = await v.Tilbud();
        Assert.Equal("Begrundelse", Udfoerervaert.Afvist(await v.Vaert.Proev(new NyPris(id, Prisenhed.Time, 600, v.Dag.PlusDays(-30), null, 1), v.Leder)).Mangler.Single().Felt);
        await v.Vaert.Koer(new NyPris(id, Prisenhed.Time, 600, v.Dag.PlusDays(-30), "Aftalen blev først skrevet under nu", 1), v.Leder);
        Assert.Equal(600m, (await v.Udgivet<TilbudAendret>())!.Pris);
        var priser = await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"], "select gaelder_fra, gaelder_til from udfoerer.tilbud_pris where tilbud_id = $1 and afloest is null order by 1", id)
            .Liste(r => (r.Dato(0), r.IsDBNull(1) ? (LocalDate?)null : r.Dato(1)));
        Assert.Equal([(v.Dag.PlusDays(-30), v.Dag.PlusDays(-1)), (v.Dag, null)], priser);
    }

    [Fact(DisplayName = "U1: to der retter samtidig, overskriver ikke hinanden")]
    public async Task Konflikt()
    {
        var id = await v.Tilbud();
        await v.Vaert.Koer(Ret(id, 1), v.Leder);
        Assert.IsType<Svar.Konflikt>(await v.Vaert.Proev(Ret(id, 1), v.Leder));
        await v.Vaert.Koer(Ret(id, 2) with { Trin = 2 }, v.Leder);
        Assert.Equal(2, (await v.Udgivet<TilbudAendret>())!.Trin);
    }

    [Fact(DisplayName = "U1: gennemgangen lukker opgaven og åbner næste års")]
    public async Task Gennemgaaet()
    {
        var id = await v.Tilbud();
        await v.Vaert.Koer(new GennemgaaTilbud(id, 1), v.Leder);
        Assert.Equal(new LocalDate(2028, 5, 31), Fristdag.Sidste((await Gennemgang(id))!.Value));
    }

    [Fact(DisplayName = "U1: listen står i dansk orden og deles i sider")]
    public async Task Liste()
    {
        foreach (var navn in new[] { "Åben rådgivning", "Ærlig snak", "Aftenvagt", "Zonen", "Ørkenen" })
        {
            await v.Vaert.Koer(v.NytTilbud() with { Navn = navn, Trin = 1 }, v.Leder);
        }

        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(v.Vaert.Services);
        var db = (UdfoererDb)scope.ServiceProvider.GetService(typeof(UdfoererDb))!;
        var (linjer, naeste) = await TilbudOversigt.Hent(db, v.Dag, 1, true, null, default);
        Assert.Equal(["Aftenvagt", "Zonen", "Ærlig snak", "Ørkenen", "Åben rådgivning"], linjer.Select(l => l.Navn));
        Assert.Null(naeste);
        var (rest, _) = await TilbudOversigt.Hent(db, v.Dag, 1, true, linjer[2].Id, default);
        Assert.Equal(["Ørkenen", "Åben rådgivning"], rest.Select(l => l.Navn));
    }

    private static RetTilbud Ret(TilbudId id, int version) => new(id, "Familiebehandling", "Familier", "Marte Meo", null, ["BL32-1-3"], false, Tilbudsform.Individuel, 3, true, null, 10, true, "Nyt antal pladser", version);

    private async Task<Instant?> Gennemgang(TilbudId id) => (await Fundament.Sql.Kommando(v.Vaert.Datakilder["udfoerer"],
        "select udloeb from frist.opgave_v where rute = $1 and lukket is null", $"/udfoerer/tilbud/{id}").Liste(r => (Instant?)r.Instant(0))).SingleOrDefault();
}
