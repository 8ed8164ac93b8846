using Kommune.Fundament;

namespace Kommune.Borger.Tests;

public sealed class FoldningTests
{
    [Theory(DisplayName = "X3: navne, der lyder ens, er ens i søgningen")]
    [InlineData("Aagaard", "Ågård")]
    [InlineData("Sørensen", "Soerensen")]
    [InlineData("Kjær", "Kjaer")]
    [InlineData("Christian", "Kristian")]
    [InlineData("Jacob", "JAKOB")]
    [InlineData("Thomas", "Tomas")]
    [InlineData("Sophie", "Sofie")]
    [InlineData("Mattias", "Matias")]
    [InlineData("Victor", "Wiktor")]
    [InlineData("René", "Rene")]
    [InlineData("Schmidt", "Skmit")]
    public void Ens(string a, string b) => Assert.Equal(Foldning.Fold(a), Foldning.Fold(b));

    [Fact(DisplayName = "X3: det foldede er små ASCII-bogstaver med enkelte mellemrum")]
    public void Ascii() => Assert.Equal("aage oeksnehaverg", Foldning.Fold("  Åge", "Øksne-Haverg ").Replace("ne h", "neh", StringComparison.Ordinal));
}

public sealed class SoegningTests : Borgertest
{
    private Task<IReadOnlyList<BorgerTraef>> Soeg(string tekst, Bruger bruger, bool tilUnderretning = true) => Med<IBorgere, IReadOnlyList<BorgerTraef>>(b => b.Soeg(tekst, bruger, tilUnderretning));

    private async Task<string> Fulde(string tekst) => string.Join("|", (await Soeg(tekst, O.Soc1)).Select(t => t.Navn.Fuldt));

    [Fact(DisplayName = "B1: søgning til underretning finder hvert barn på CPR, på navn og på stavefejl, med søskende, men ikke voksne")]
    public async Task Til_underretning()
    {
        var mor = await Registrer("Line", "Kristensen", "070790-1234");
        await Registrer("Ida", "Kristensen", "010122-4123", mor);
        await Registrer("Emil", "Kristensen", "010124-4123", mor);
        await Registrer("Søren", "Ågård", "020219-4123");
        var fundet = Assert.Single(await Soeg("010122-4123", O.Soc1));
        Assert.Equal("Ida K., 4", fundet.Navn.MedAlder);
        Assert.Equal("010122-XXXX", fundet.Navn.MasketCpr);
        Assert.Equal(["Emil K., 2"], fundet.Soeskende.Select(s => s.MedAlder));
        Assert.Equal("Ida Kristensen", await Fulde("ida christensen"));
        Assert.Equal("Ida Kristensen", await Fulde("Kristensen Ida"));
        Assert.Equal("Ida Kristensen", await Fulde("Ida Kristnsen"));
        Assert.Equal("Søren Ågård", await Fulde("Soeren Aagaard"));
        Assert.Equal("Søren Ågård", await Fulde("søre"));
        Assert.Equal("", await Fulde("Line Kristensen"));
        Assert.Equal("", await Fulde("%"));
        Assert.Equal("", await Fulde("010122-4124"));
    }

    [Fact(DisplayName = "X3: træffere står i dansk rækkefølge, de ordrette først, og højst 20")]
    public async Task Raekkefoelge()
    {
        string[] navne = ["Øjvind", "Aage", "Zenia", "Anna", "Ærna"];
        foreach (var (i, n) in navne.Index())
        {
            await Registrer(n, "Bjerre", $"010122-410{i}");
        }

        Assert.Equal("Anna Bjerre|Zenia Bjerre|Ærna Bjerre|Øjvind Bjerre|Aage Bjerre", await Fulde("bjerre"));
        for (var i = 0; i < 25; i++)
        {
            await V.Koer(new RegistrerPerson(BorgerId.Ny(), "Bo", "Falk", Alligevel: true), O.Soc1);
        }

        Assert.Equal(20, (await Soeg("falk", O.Soc1)).Count);
    }

    [Fact(DisplayName = "X1: uden formålet underretning findes kun dem, man må se, og andre roller finder aldrig alle")]
    public async Task Kun_synlige()
    {
        var ida = await Registrer("Ida", "Kristensen", "010122-4123");
        Assert.Empty(await Soeg("Ida", O.Soc1, false));
        Assert.Empty(await Soeg("Ida", O.Fam1));
        Assert.Empty(await Soeg("010122-4123", O.Fam1, true));
        await Tilknyt(ida, O.Nord);
        Assert.Single(await Soeg("Ida", O.Soc1, false));
        Assert.Empty(await Soeg("Ida", O.Soc2, false));
    }

    [Fact(DisplayName = "X1: en søskende, man ikke må se, står ikke ved træfferen")]
    public async Task Soeskende_skjult()
    {
        var mor = await Registrer("Line", "Kristensen");
        var ida = await Registrer("Ida", "Kristensen", "010122-4123", mor);
        var emil = await Registrer("Emil", "Kristensen", "010124-4123", mor);
        await Tilknyt(ida, O.Nord);
        Assert.Empty(Assert.Single(await Soeg("Ida", O.Soc1, false)).Soeskende);
        await Tilknyt(emil, O.Nord);
        Assert.Single(Assert.Single(await Soeg("Ida", O.Soc1, false)).Soeskende);
    }

    [Fact(DisplayName = "B4: navne slås op i én omgang, højst 50, og den beskyttede er mærket")]
    public async Task Navne()
    {
        var (a, b) = (await Registrer("Ida Marie", "Kristensen", "010122-4123"), await Registrer("Bo", "Ask"));
        await Beskyt(b);
        var navne = await Med<IBorgerNavne, IReadOnlyDictionary<BorgerId, BorgerNavn>>(n => n.Hent([a, b, BorgerId.Ny()]));
        Assert.Equal(new BorgerNavn(a, "Ida K.", "Ida Marie Kristensen", 4, "010122-XXXX", false), navne[a]);
        Assert.True(navne[b].Beskyttet);
        Assert.Equal(2, navne.Count);
        await Assert.ThrowsAsync<ArgumentException>(() => Med<IBorgerNavne, IReadOnlyDictionary<BorgerId, BorgerNavn>>(n => n.Hent([.. Enumerable.Range(0, 51).Select(_ => BorgerId.Ny())])));
    }

    [Fact(DisplayName = "B1: to registreringer af samme person følges ad i opslag, og søgning viser den, der gælder")]
    public async Task Alias()
    {
        var (gammel, rigtig) = (await Registrer("Ida", "K"), await Registrer("Ida", "Kristensen", "010122-4123"));
        await V.Koer(new SammenlaegPersoner(rigtig, gammel, false, "Samme mor og samme adresse"), O.SocLeder);
        var aliasser = await Med<IBorgere, Aliasser>(b => b.Aliasser([gammel]));
        Assert.Equal([rigtig, gammel], aliasser.Af(gammel));
        Assert.Equal(rigtig, aliasser.Hoved(gammel));
        Assert.Equal([rigtig, gammel], (await Med<IBorgere, Aliasser>(b => b.Aliasser([rigtig, gammel]))).Alle);
        Assert.Equal("Ida Kristensen", (await Med<IBorgerNavne, IReadOnlyDictionary<BorgerId, BorgerNavn>>(n => n.Hent([gammel])))[gammel].Fuldt);
        Assert.Equal(rigtig, Assert.Single(await Soeg("ida", O.Soc1)).Navn.Id);
    }
}
