using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Udfoerer.Tests;

/// <summary>U7 through its commands: a house's months, one after another.</summary>
public sealed class AfregningTests : IAsyncLifetime
{
    /// <summary>Each test has its own: they move the clock, and count what is open.</summary>
    private readonly Udfoerervaert _v = new();

    public ValueTask InitializeAsync() => _v.InitializeAsync();

    public ValueTask DisposeAsync() => _v.DisposeAsync();

    private static readonly LocalDate Oktober = new(2026, 10, 1);

    [Fact(DisplayName = "U7: en pris, der sættes bagud, bliver en korrektion i den måned, hvor den findes"), Krav("U7")]
    public async Task Bagudrettet_pris()
    {
        var (tilbud, forloeb, barn) = await Dagforloeb(new(2026, 10, 12), 1_000m);
        _v.Nu = Instant.FromUtc(2026, 11, 2, 9, 0);
        await Luk(Oktober);
        Assert.Equal([(Oktober, 20_000m, false)], await Linjer(forloeb));
        var besked = (await _v.Udgivet<Afregnet>(barn))!;
        Assert.Equal((Oktober, 20_000m, false, tilbud), (besked.Maaned, besked.Beloeb, besked.Korrektion, besked.Tilbud));

        _v.Nu = Instant.FromUtc(2026, 11, 20, 9, 0);
        await _v.Vaert.Koer(new NyPris(tilbud, Prisenhed.Dag, 1_100m, new(2026, 10, 22), "Aftalen blev først skrevet under nu", 1), _v.Leder);
        await _v.Vaert.Koer(new SaetForloebPaaPause(forloeb, new(2026, 11, 5), "Ferie", 1), _v.Fam1);
        await _v.Vaert.Koer(new GenoptagForloeb(forloeb, new(2026, 11, 10), 2), _v.Fam1);
        _v.Nu = Instant.FromUtc(2026, 12, 1, 9, 0);
        await Luk(Oktober.PlusMonths(1));
        // 22 to 31 October are ten days at 100 kr. more; in November five of the thirty days were pause.
        Assert.Equal([(Oktober, 20_000m, false), (Oktober.PlusMonths(1), 27_500m, false), (Oktober, 1_000m, true)], await Linjer(forloeb));
        Assert.Equal((28_500m, 1_000m, 2), await Hoved(Oktober.PlusMonths(1)));
    }

    [Fact(DisplayName = "U7: et ophør, der meldes efter måneden er lukket, tages tilbage, og intet betales ud over bevillingen"), Krav("U7")]
    public async Task Ophoer_bagud()
    {
        var (_, forloeb, _) = await Dagforloeb(new(2027, 1, 11), 500m, til: new(2027, 1, 20));
        _v.Nu = Instant.FromUtc(2027, 2, 1, 9, 0);
        var januar = new LocalDate(2027, 1, 1);
        await Luk(januar);
        Assert.Equal([(januar, 5_000m, false)], await Linjer(forloeb));
        await _v.Vaert.Koer(new AfslutForloeb(forloeb, Afslutning.PlanlagtOphoer, new(2027, 1, 13), "De flyttede tidligere end ventet", 1), _v.Fam1);
        _v.Nu = Instant.FromUtc(2027, 3, 1, 9, 0);
        await Luk(januar.PlusMonths(1));
        Assert.Equal([(januar, 5_000m, false), (januar, -3_500m, true)], await Linjer(forloeb));
    }

    [Fact(DisplayName = "U7: måneder lukkes én gang, i deres orden, når de er slut, af dem, der leder huset"), Krav("U7")]
    public async Task Afvises()
    {
        _v.Nu = Instant.FromUtc(2028, 3, 3, 9, 0);
        var jan = new LocalDate(2028, 1, 1);
        Assert.Contains("ikke slut", await Nej(jan.PlusMonths(2), _v.Koordinator), StringComparison.Ordinal);
        Assert.Contains("to år", await Nej(jan.PlusYears(-3), _v.Koordinator), StringComparison.Ordinal);
        await _v.Vaert.Koer(new LukMaaned(Udfoerervaert.Eksterne, jan), _v.Koordinator);
        Assert.Contains("er lukket", await Nej(jan, _v.Koordinator), StringComparison.Ordinal);
        Assert.Contains("er lukket", await Nej(jan.PlusMonths(-1), _v.Koordinator), StringComparison.Ordinal);
        Assert.Contains("ikke leder", await Nej(jan.PlusMonths(1), _v.Leder), StringComparison.Ordinal);
        Assert.IsType<Svar.Forbudt>(await _v.Vaert.Proev(new LukMaaned(Udfoerervaert.Eksterne, jan.PlusMonths(1)), _v.Fam1));
        _v.Nu = Instant.FromUtc(2028, 5, 3, 9, 0);
        Assert.Contains("Luk februar 2028 først", await Nej(jan.PlusMonths(2), _v.Koordinator), StringComparison.Ordinal);

        async Task<string> Nej(LocalDate maaned, Bruger hvem) => Udfoerervaert.Afvist(await _v.Vaert.Proev(new LukMaaned(Udfoerervaert.Eksterne, maaned), hvem)).Mangler.Single().Tekst;
    }

    [Fact(DisplayName = "U7: filen til økonomisystemet stemmer med måneden til øren, har ingen navne, og en celle kan ikke blive en formel"), Krav("U7")]
    public void Csv()
    {
        var (barn, linje) = (BorgerId.Ny(), Id.Ny());
        var a = new Afregning
        {
            Id = Id.Ny(), EnhedId = Udfoerervaert.Hus, Maaned = Oktober, Lukket = Instant.FromUtc(2026, 11, 2, 9, 0), LukketAf = _v.Leder.Id, Beloeb = -233.33m, Korrektioner = -233.33m, Antal = 1,
            Linjer =
            [
                new()
                {
                    Id = linje, AfregningId = Id.Ny(), Nr = 1, BorgerId = barn, ForloebId = new(Id.Ny()), IndsatsId = new(Id.Ny()), TilbudId = new(Id.Ny()), Tilbudsnavn = "=Støtte; \"aften\"", Maaned = Oktober.PlusMonths(-1), Korrektion = true,
                    Beregnet = 66.67m, Foer = 300m, Beloeb = -233.33m,
                    Dele = [new() { LinjeId = linje, Nr = 1, BorgerId = barn, Fra = Oktober.PlusMonths(-1), Til = Oktober.PlusMonths(-1).PlusDays(1), Enhed = Prisenhed.Maaned, Antal = 2, Pris = 1_000.05m, Beloeb = 66.67m }],
                },
            ],
        };
        var linjer = AfregningCsv.Skriv(a, new Dictionary<TilbudId, string?>()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, linjer.Length);
        Assert.StartsWith("2026-10;2026-09;\"'=Støtte; \"\"aften\"\"\";;", linjer[1], StringComparison.Ordinal);
        Assert.EndsWith(";2026-09-01;2026-09-02;måned;2,00;1000,05;66,67;ja", linjer[1], StringComparison.Ordinal);
        Assert.EndsWith(";;;afregnet før;;;-300,00;ja", linjer[2], StringComparison.Ordinal);
        Assert.DoesNotContain(barn.ToString(), string.Concat(linjer), StringComparison.Ordinal);
    }

    /// <summary>An own offer by the day, and a forløb that begins on <paramref name="fra"/>.</summary>
    private async Task<(TilbudId Tilbud, ForloebId Id, BorgerId Barn)> Dagforloeb(LocalDate fra, decimal pris, LocalDate? til = null)
    {
        _v.Nu = Fristdag.Begynder(fra) + Duration.FromHours(9);
        var c = _v.NytTilbud() with { Prisenhed = Prisenhed.Dag, Pris = pris, PrisFra = fra };
        await _v.Vaert.Koer(c, _v.Leder);
        var b = _v.Bestilt(c.Id) with { Fra = fra, Til = til ?? fra.PlusMonths(6) };
        await _v.Send(b);
        var id = Bestilling.IdAf(b.Indsats);
        await _v.Vaert.Koer(new AccepterBestilling(id, fra, 1), _v.Leder);
        await _v.Vaert.Koer(new TildelBestilling(id, _v.Fam1.Id, 2), _v.Leder);
        await _v.Vaert.Koer(new BegyndForloeb(id, fra, 3), _v.Fam1);
        return (c.Id, Bestilling.ForloebAf(id), b.Barn);
    }

    /// <summary>The house's months are closed in order, whichever test comes first.</summary>
    private async Task Luk(LocalDate maaned)
    {
        var seneste = (await Sql.Kommando(_v.Vaert.Datakilder["udfoerer"], "select maaned from udfoerer.afregning where enhed_id = $1 order by maaned desc limit 1", Udfoerervaert.Hus).Liste(r => r.Dato(0))).Cast<LocalDate?>().SingleOrDefault();
        for (var m = seneste?.PlusMonths(1) ?? maaned; m <= maaned; m = m.PlusMonths(1))
        {
            await _v.Vaert.Koer(new LukMaaned(Udfoerervaert.Hus, m), _v.Leder);
        }
    }

    private Task<List<(LocalDate, decimal, bool)>> Linjer(ForloebId forloeb) =>
        Sql.Kommando(_v.Vaert.Datakilder["udfoerer"], "select l.maaned, l.beloeb, l.korrektion from udfoerer.afregningslinje l join udfoerer.afregning a on a.id = l.afregning_id where l.forloeb_id = $1 order by a.maaned, l.nr", forloeb)
            .Liste(r => (r.Dato(0), r.GetDecimal(1), r.GetBoolean(2)));

    private async Task<(decimal, decimal, int)> Hoved(LocalDate maaned) =>
        (await Sql.Kommando(_v.Vaert.Datakilder["udfoerer"], "select beloeb, korrektioner, antal from udfoerer.afregning where enhed_id = $1 and maaned = $2", Udfoerervaert.Hus, maaned).Liste(r => (r.GetDecimal(0), r.GetDecimal(1), r.GetInt32(2)))).Single();
}
