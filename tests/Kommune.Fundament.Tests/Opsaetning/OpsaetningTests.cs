using Kommune.Test;
using NodaTime;

namespace Kommune.Fundament.Tests.Opsaetning;

/// <summary>X7 on a real database: dated versions, who and why, and nobody's change lost.</summary>
[Krav("X7", "X2")]
public sealed class OpsaetningTests : IAsyncLifetime
{
    private const string Navn = "proeve.alt";
    private static readonly LocalDate Nytaar = new(2027, 1, 1);
    private readonly Ur _ur = new(Instant.FromUtc(2026, 11, 23, 9, 0));
    private Datakilder _kilder = null!;
    private Opsaetninger _opsaetninger = null!;

    public async ValueTask InitializeAsync()
    {
        _kilder = new(await Testdatabase.Ny([]), []);
        _opsaetninger = new(_kilder, _ur);
    }

    public ValueTask DisposeAsync() => _kilder.DisposeAsync();

    [Fact]
    public async Task WithoutAVersionTheDefaultIsInForce() =>
        Assert.Equal("Æblegrød", (await _opsaetninger.Hent<Proeveopsaetning>(Nytaar)).Titel);

    [Fact]
    public async Task AVersionIsInForceFromItsDateAndSaysWhoAndWhy()
    {
        Assert.True(await _opsaetninger.Gem(Navn, Ny("Rabarber"), Nytaar, Bruger.System, " Budgettet ", null));

        Assert.Equal("Æblegrød", (await _opsaetninger.Hent<Proeveopsaetning>(Nytaar.PlusDays(-1))).Titel);
        Assert.Equal("Rabarber", (await _opsaetninger.Hent<Proeveopsaetning>(Nytaar)).Titel);
        var u = Assert.Single(await _opsaetninger.Udgaver(Navn));
        Assert.Equal((Bruger.System.Id, "Budgettet", Nytaar), (u.Bruger, u.Begrundelse, u.GaelderFra));
    }

    [Fact]
    public async Task TheSameDateSupersedesAndWhatWasKnownBeforeStaysReadable()
    {
        await _opsaetninger.Gem(Navn, Ny("Rabarber"), Nytaar, Bruger.System, "første", null);
        var foerste = Assert.Single(await _opsaetninger.Udgaver(Navn));
        await _opsaetninger.Gem(Navn, Ny("Hyldebær"), Nytaar, Bruger.System, "slåfejl", foerste.Id);

        Assert.Equal("Hyldebær", (await _opsaetninger.Hent<Proeveopsaetning>(Nytaar)).Titel);
        Assert.Equal("Rabarber", (await _opsaetninger.Hent<Proeveopsaetning>(Nytaar, foerste.Registreret)).Titel);
        Assert.Equal(2, (await _opsaetninger.Udgaver(Navn)).Count);
        Assert.Equal("Hyldebær", Assert.Single(await _opsaetninger.Gaeldende<Proeveopsaetning>()).Vaerdi.Titel);
    }

    [Fact]
    public async Task WhoeverHasNotSeenTheNewestIsRefusedAndNothingIsStored()
    {
        await _opsaetninger.Gem(Navn, Ny("Rabarber"), Nytaar, Bruger.System, "første", null);

        Assert.False(await _opsaetninger.Gem(Navn, Ny("Hyldebær"), Nytaar.PlusDays(30), Bruger.System, "har ikke set den første", null));
        Assert.Single(await _opsaetninger.Udgaver(Navn));
    }

    [Fact]
    public async Task OfManyWhoSaveAtOnceOneSucceeds()
    {
        var svar = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _opsaetninger.Gem(Navn, Ny($"nr. {i}"), Nytaar, Bruger.System, "samtidig", null)));

        Assert.Single(svar, ok => ok);
        Assert.Single(await _opsaetninger.Udgaver(Navn));
    }

    [Fact]
    public async Task AReasonIsRequired() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _opsaetninger.Gem(Navn, Ny("x"), Nytaar, Bruger.System, "  ", null));

    [Fact]
    public async Task AModuleMayReadSettingsButNotWriteThem()
    {
        await using var kilder = new Datakilder(_kilder.Forbindelse, ["borger"]);
        Assert.Equal(0, await Sql.Kommando(kilder["borger"], "select count(*) from opsaetning.vaerdi_v").Skalar<long>());
        var fejl = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Sql.Kommando(kilder["borger"], "delete from opsaetning.vaerdi").Udfoer());
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, fejl.SqlState);
    }

    [Fact]
    public async Task TheMunicipalitysDaysOffCountFromTheirDateUntilTheNextVersion()
    {
        var kilde = new Fristregelkilde(_kilder, _opsaetninger);
        Assert.False(kilde.ErHelligdag(new(2027, 12, 24)));
        await _opsaetninger.Gem("fundament.fridage", new Fridage(true, true, false), new(2027, 1, 1), Bruger.System, "aftale", null);
        var set = Assert.Single(await _opsaetninger.Udgaver("fundament.fridage")).Id;
        await _opsaetninger.Gem("fundament.fridage", new Fridage(false, true, false), new(2028, 1, 1), Bruger.System, "ny aftale", set);
        await kilde.Start();

        Assert.False(kilde.ErHelligdag(new(2026, 12, 24)));
        Assert.True(kilde.ErHelligdag(new(2027, 6, 5)));
        Assert.False(kilde.ErHelligdag(new(2029, 6, 5)));
        Assert.True(kilde.ErHelligdag(new(2028, 12, 24)));
        Assert.True(kilde.ErHelligdag(new(2028, 12, 25)));
    }

    [Fact]
    public void EverySettingOfTheProductIsFoundAndNobodyElsesRoleMayChangeIt()
    {
        var katalog = new Opsaetningskatalog(Testvaert.Moduler);
        var soc = new Bruger(new(Guid.NewGuid()), "soc1", "Maja", [Rolle.Socialraadgiver], [], null);
        var leder = soc with { Roller = [Rolle.Teamleder] };
        var drift = soc with { Roller = [Rolle.Drift] };

        Assert.Contains(katalog.Alle, a => a.Navn == "fundament.fridage");
        Assert.Contains(katalog.For(leder), a => a.Navn == "myndighed.indsatstrappe");
        Assert.Empty(katalog.For(soc));
        Assert.Equal(katalog.Alle.Count, katalog.For(drift).Count);
        Assert.DoesNotContain(katalog.Alle, a => a.Afdeling != "Fælles" && a.MaaAendres(drift));
    }

    private static Proeveopsaetning Ny(string titel) => Proeveopsaetning.Standard with { Titel = titel };
}
