using Kommune.Test;
using NodaTime;

namespace Kommune.Fundament.Tests.Drift;

/// <summary>M10: the rules live in the database; a municipality changes them from a date, and running clocks keep theirs.</summary>
[Krav("M10", "X5", "X7")]
public sealed class FristregelkildeTests : IAsyncLifetime
{
    private static readonly Instant Nu = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly LocalDate Foerste = new(2026, 12, 1);
    private Datakilder _kilder = null!;
    private Fristregelkilde _kilde = null!;

    public async ValueTask InitializeAsync()
    {
        _kilder = new(await Testdatabase.Ny([]), []);
        _kilde = Ny();
    }

    public ValueTask DisposeAsync() => _kilder.DisposeAsync();

    [Fact]
    public async Task AFreshDatabaseGetsTheCatalogueOnce()
    {
        await _kilde.Start();
        await Ny().Start();

        Assert.Equal(Fristkatalog.Alle.OrderBy(r => (r.Id, r.Version)), _kilde.Regler.Versioner.OrderBy(r => (r.Id, r.Version)));
        Assert.Equal(Fristkatalog.Alle.Count, await Sql.Kommando(_kilder[Datakilder.Fundament], "select count(*) from frist.regel").Skalar<long>());
    }

    [Fact]
    public async Task HostsThatStartTogetherDoNotDisturbEachOther()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ny().Start()));
        Assert.Equal(Fristkatalog.Alle.Count, await Sql.Kommando(_kilder[Datakilder.Fundament], "select count(*) from frist.regel").Skalar<long>());
    }

    [Fact]
    public async Task ANewerReleasesRuleIsAddedAndTheMunicipalitysAreLeft()
    {
        await _kilde.Start();
        await Aendr(_kilde, "F2", a => a with { Laengde = 4 });
        await Sql.Kommando(_kilder[Datakilder.Fundament], "delete from frist.regel where id = 'F7'").Udfoer();
        var ny = Ny();
        await ny.Start();

        Assert.NotNull(ny.Regler.Find("F7", Nu, Nu));
        Assert.Equal(4, ny.Regler.Paa("F2", Fristdag.Begynder(Foerste), Nu).Laengde);
    }

    [Fact]
    public async Task AChangeIsSeenHereAtOnceAndByAnotherHostWhenItReadsAgain()
    {
        await _kilde.Start();
        var anden = Ny();
        await anden.Start();
        await Aendr(_kilde, "F2", a => a with { Laengde = 4 });

        Assert.Equal(4, Efter(_kilde).Laengde);
        Assert.Equal(6, Efter(anden).Laengde);
        await anden.Genindlaes();
        Assert.Equal(4, Efter(anden).Laengde);
        var (hvem, hvorfor) = (await anden.Aendringer("F2")).Select(a => (a.Bruger, a.Begrundelse)).Distinct().Single();
        Assert.Equal((Bruger.System.Id, "serviceløfte"), (hvem, hvorfor));

        Fristregel Efter(Fristregelkilde k) => k.Regler.Paa("F2", Fristdag.Begynder(Foerste), Nu);
    }

    [Fact]
    public async Task AClockThatBeganBeforeKeepsItsRule()
    {
        await _kilde.Start();
        var begyndt = Fristdag.Begynder(Foerste.PlusDays(-3));
        var foer = _kilde.Regler.Paa("F2", begyndt, begyndt);
        await Aendr(_kilde, "F2", a => a with { Laengde = 4 });

        Assert.Equal(foer with { Afloest = Nu }, _kilde.Regler.Paa("F2", begyndt, Nu - Duration.FromDays(1)));
        Assert.Equal(6, _kilde.Regler.Paa("F2", begyndt, begyndt).Laengde);
    }

    [Theory]
    [InlineData("F2", 7, "Loven sætter højst 6 hverdage.")]
    [InlineData("F2", 0, "Loven sætter højst 6 hverdage.")]
    [InlineData("F2", null, "Loven sætter højst 6 hverdage.")]
    public async Task TheLawsLimitMayNotBePassed(string id, int? laengde, string begynder)
    {
        await _kilde.Start();
        var (forslag, afvisning) = Regelforslag.Af(_kilde.Regler, id, Uaendret(id) with { Laengde = laengde }, Nu);

        Assert.Null(forslag);
        Assert.StartsWith(begynder, Assert.Single(afvisning!.Mangler).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALengthThatTheLawFixesStaysWhateverIsTyped()
    {
        await _kilde.Start();
        var (_, afvisning) = Regelforslag.Af(_kilde.Regler, "F28-KLAGE", Uaendret("F28-KLAGE") with { Laengde = 1, Enhed = Fristenhed.Timer }, Nu);
        Assert.Contains("ikke ændret noget", Assert.Single(afvisning!.Mangler).Tekst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangeIsNotBackdated()
    {
        await _kilde.Start();
        var (_, afvisning) = Regelforslag.Af(_kilde.Regler, "F2", Uaendret("F2") with { Laengde = 4, GaelderFra = new(2026, 11, 22) }, Nu);
        Assert.Equal("GaelderFra", Assert.Single(afvisning!.Mangler).Felt);
    }

    [Fact]
    public async Task AParagraphThatTheMunicipalityHasLookedUpConfirmsTheRule()
    {
        await _kilde.Start();
        Assert.Equal("Paragraf udfyldes af kommunen", _kilde.Regler.Paa("F29", Nu, Nu).Grundlag);
        await Aendr(_kilde, "F29", a => a with { Lovgrundlag = " Bekendtgørelse § 17 " });

        var efter = _kilde.Regler.Paa("F29", Fristdag.Begynder(Foerste), Nu);
        Assert.Equal((Regelkilde.Bekraeftet, "Bekendtgørelse § 17"), (efter.Kilde, efter.Grundlag));
    }

    [Fact]
    public async Task ADutyWithoutALengthCanBeGivenOne()
    {
        await _kilde.Start();
        await Aendr(_kilde, "F30", a => a with { Laengde = 8, Enhed = Fristenhed.Arbejdsdage });
        Assert.Equal("8 arbejdsdage", Regeltekst.Laengde(_kilde.Regler.Paa("F30", Fristdag.Begynder(Foerste), Nu)));
    }

    [Fact]
    public async Task OfTwoHostsThatChangeTheSameRuleOneIsRefused()
    {
        await _kilde.Start();
        var anden = Ny();
        await anden.Start();
        var (mit, _) = Regelforslag.Af(_kilde.Regler, "F2", Uaendret("F2") with { Laengde = 4 }, Nu);
        var (andens, _) = Regelforslag.Af(anden.Regler, "F2", Uaendret("F2") with { Laengde = 5 }, Nu + Duration.FromSeconds(1));

        Assert.True(await _kilde.Gem(mit!, Bruger.System, "serviceløfte"));
        Assert.False(await anden.Gem(andens!, Bruger.System, "et andet"));
        Assert.Equal(4, anden.Regler.Paa("F2", Fristdag.Begynder(Foerste), Nu + Duration.FromMinutes(1)).Laengde);
    }

    private static async Task Aendr(Fristregelkilde kilde, string id, Func<AendrRegel, AendrRegel> aendring)
    {
        var (forslag, afvisning) = Regelforslag.Af(kilde.Regler, id, aendring(Uaendret(id)), Nu);
        Assert.Null(afvisning);
        Assert.True(await kilde.Gem(forslag!, Bruger.System, "serviceløfte"));
    }

    private static AendrRegel Uaendret(string id)
    {
        var r = Fristregler.Katalog.Paa(id, Nu, Nu);
        return new(Foerste, r.Laengde, r.Enhed, r.Lovgrundlag, r.Tekst, "serviceløfte", r.Version);
    }

    private Fristregelkilde Ny() => new(_kilder, new Opsaetninger(_kilder, new Ur()));
}
