using Kommune.Test;
using NodaTime;

namespace Kommune.Fundament.Tests.Drift;

/// <summary>What employees see of themselves: their look-ups, their drafts, their choices.</summary>
[Krav("X1", "X8")]
public sealed class EgneSiderTests : IAsyncLifetime
{
    private static readonly MedarbejderId Maja = new(Guid.Parse("0b000000-0000-8000-8000-000000000001"));
    private static readonly MedarbejderId Per = new(Guid.Parse("0b000000-0000-8000-8000-000000000002"));
    private readonly Ur _ur = new();
    private Datakilder _kilder = null!;

    public async ValueTask InitializeAsync()
    {
        _kilder = new(await Testdatabase.Ny([]), []);
        var data = new Organisationsdata(_kilder);
        await data.Medarbejder(Maja, "soc1", "Maja Holm", "Socialrådgiver", [Rolle.Socialraadgiver], []);
        await data.Medarbejder(Per, "soc2", "Per Lund", "Socialrådgiver", [Rolle.Socialraadgiver], []);
    }

    public ValueTask DisposeAsync() => _kilder.DisposeAsync();

    [Fact]
    public async Task OnesOwnLookUpsNewestFirstByKeyAndNobodyElses()
    {
        var barn = Guid.NewGuid();
        for (var i = 0; i < 5; i++)
        {
            await Log(Maja, $"/side{i}", barn, Guid.NewGuid());
        }

        await Log(Per, "/andens", barn);
        var egne = new Egneopslag(_kilder);
        var foerste = await egne.Hent(Maja, null, 3);
        var resten = await egne.Hent(Maja, foerste[^1].Nr, 3);

        Assert.Equal(["/side4", "/side3", "/side2"], foerste.Select(o => o.Side));
        Assert.Equal(["/side1", "/side0"], resten.Select(o => o.Side));
        Assert.All(foerste, o => Assert.Equal(2, o.Boern.Count));
    }

    [Fact]
    public async Task SingleKeysAreOnUntilTheyAreSwitchedOff()
    {
        var valg = new Brugervalg(_kilder);
        Assert.True(await valg.Genveje(Maja));
        await valg.SaetGenveje(Maja, false);
        Assert.False(await valg.Genveje(Maja));
        Assert.True(await valg.Genveje(Per));
        await valg.SaetGenveje(Maja, true);
        Assert.True(await valg.Genveje(Maja));
    }

    [Fact]
    public async Task OnesOwnDraftsLeadBackToTheirPage()
    {
        var lager = new Kladdelager(_kilder, _ur);
        await lager.Gem(Som(Maja), "VurderUnderretning:/myndighed/underretning/1/vurder", "", 1, null, new Dictionary<string, string[]>());
        await lager.Gem(Som(Per), "andens:/x", "", 1, null, new Dictionary<string, string[]>());

        var k = Assert.Single(await EgneKladder.Alle(_kilder, Maja, _ur.GetCurrentInstant()));
        Assert.Equal(("Vurder underretning", "/myndighed/underretning/1/vurder"), (k.Titel, k.Rute?.Sti));
        Assert.Empty(await EgneKladder.Alle(_kilder, Maja, _ur.GetCurrentInstant() + Duration.FromDays(31)));
    }

    [Theory]
    [InlineData("Form://fremmed.example/x")]
    [InlineData("Form:/\\fremmed.example")]
    [InlineData("Form:javascript:alert(1)")]
    [InlineData("Form")]
    public void AKeyThatNamesNoPageOfOursGivesNoLink(string side) => Assert.Null(new EgenKladde(side, "", default).Rute);

    private static Bruger Som(MedarbejderId id) => new(id, "x", "x", [], [], null);

    private Task Log(MedarbejderId hvem, string side, params Guid[] boern) =>
        Sql.Kommando(_kilder[Datakilder.Fundament], "select adgang.log_opslag($1,$2,'sagsbehandling',$3,$4,$5)", _ur.GetCurrentInstant(), hvem, side, Guid.NewGuid(), boern).Udfoer();
}
