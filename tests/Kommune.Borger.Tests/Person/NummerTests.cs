using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Borger.Tests;

[Krav("B1")]
public sealed class NummerTests : Borgertest
{
    [Theory(DisplayName = "B1: et erstatningsnummer er en dato og fire tegn med mindst ét bogstav")]
    [InlineData("010119-AB12", "010119AB12")]
    [InlineData(" 010119ab12 ", "010119AB12")]
    [InlineData("290200-1X11", "2902001X11")]
    [InlineData("010119-1234", null)]
    [InlineData("310219-AB12", null)]
    [InlineData("010119-ÆB12", null)]
    [InlineData("010119-AB1", null)]
    public void Form(string tekst, string? tegn) => Assert.Equal(tegn, Erstatningsnummer.Laes(tekst, out var n) ? n.Tegn : null);

    [Theory(DisplayName = "B1: et erstatningsnummers år er det seneste, der ikke ligger i fremtiden")]
    [InlineData("010119-AB12", 2019)]
    [InlineData("010179-AB12", 1979)]
    [InlineData("241126-AB12", 1926)]
    [InlineData("231126-AB12", 2026)]
    public void Aar(string tekst, int aar)
    {
        Assert.True(Erstatningsnummer.Laes(tekst, out var n));
        Assert.Equal(aar, n.Foedselsdato(IDag)!.Value.Year);
    }

    [Fact(DisplayName = "B1: en person registreres med erstatningsnummer, findes på det, og beholder det ved siden af det CPR-nummer, der kommer")]
    public async Task Loebet()
    {
        var id = await Registrer("Amina", "Yusuf", "010119-AB12");
        Assert.Equal(new LocalDate(2019, 1, 1), (await Person(id)).Foedselsdato);
        Assert.Equal("010119-XXXX", (await Person(id)).MasketCpr);
        Assert.Equal(id, Assert.Single(await Soeg("010119-ab12")).Navn.Id);
        Assert.Equal(nameof(RegistrerPerson.Cpr), await Felt(new RegistrerPerson(BorgerId.Ny(), "En", "Anden", Cpr: "010119AB12")));

        var foer = V.Nu;
        V.Nu += Duration.FromDays(30);
        await V.Koer(new RetCpr(id, "050119-4125", null, "CPR-kontoret har tildelt nummer"));
        var p = await Person(id);
        Assert.Equal(("0501194125", "010119AB12", new LocalDate(2019, 1, 5)), (p.Cpr, p.Erstatningsnummer, p.Foedselsdato!.Value));
        Assert.Equal(id, Assert.Single(await Soeg("010119-AB12")).Navn.Id);
        Assert.Equal(id, Assert.Single(await Soeg("050119-4125")).Navn.Id);
        var dengang = await Person(id, Tidspunkt.Paa(DanskTid.Dag(foer)));
        Assert.Equal((null, "010119AB12"), (dengang.Cpr, dengang.Erstatningsnummer));
        Assert.Contains(await Beskeder(id), b => b.Type == "borger.aendret.v1" && b.Indhold.Contains("Foedselsdato", StringComparison.Ordinal) && !b.Indhold.Contains("0501", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "B1: et ufødt barn fødes, beholder sin id, får navn fra fødslen, og stod som ufødt den dag, ingen vidste andet")]
    public async Task Foedsel()
    {
        var (mor, barn) = (await Registrer("Line", "Sørensen", "070790-1234"), BorgerId.Ny());
        await V.Koer(new RegistrerPerson(barn, Ufoedt: true, Mor: mor, Termin: new(2026, 12, 1)), O.Soc1);
        var foer = V.Nu;
        V.Nu += Duration.FromDays(10);
        Assert.Equal(nameof(RetCpr.Cpr), await Felt(new RetCpr(barn, "301126-4121", null, "Født")));
        Assert.Equal(nameof(FoedBarn.Foedselsdato), await Felt(new FoedBarn(barn, null, null, "Vilma", null)));
        Assert.Equal(nameof(FoedBarn.Foedselsdato), await Felt(new FoedBarn(barn, null, DanskTid.Dag(V.Nu).PlusDays(1), null, null)));
        await V.Koer(new FoedBarn(barn, null, new(2026, 11, 30), "Vilma", null));
        var p = await Person(barn);
        Assert.Equal((false, new LocalDate(2026, 11, 30), "Vilma Sørensen"), (p.Ufoedt, p.Foedselsdato!.Value, p.Fuldt));
        var dengang = await Person(barn, Tidspunkt.Paa(DanskTid.Dag(foer)));
        Assert.Equal((true, null, "Ufødt barn Sørensen"), (dengang.Ufoedt, dengang.Foedselsdato, dengang.Fuldt));
        await V.Koer(new RetCpr(barn, "301126-4121", null, "Nummeret er kommet"));
        Assert.Equal("3011264121", (await Person(barn)).Cpr);
        Assert.Equal(nameof(FoedBarn.Foedselsdato), await Felt(new FoedBarn(barn, null, new(2026, 11, 30), null, null)));
    }

    [Fact(DisplayName = "B1: forældremyndighed har fra og til, og kan ses, som den var på en dato")]
    public async Task Myndighed()
    {
        var (mor, far) = (await Registrer("Line", "Sørensen"), await Registrer("Peter", "Sørensen"));
        var barn = await Registrer("Alma", "Sørensen", mor: mor, anden: far);
        await V.Koer(new RetForaeldremyndighed(barn, mor, far, new(2026, 1, 1), "Fælles"));
        await V.Koer(new RetForaeldremyndighed(barn, far, null, new(2026, 6, 1), "Midlertidig afgørelse", new(2026, 12, 31)));
        async Task<IReadOnlyList<BorgerId>> Paa(LocalDate dag) =>
            (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Familie>>(x => x.Familier([barn], new Tidspunkt(dag, Tidspunkt.Nu(V.Nu).Kendt), default)))[barn].Foraeldremyndighed;
        Assert.Equal([mor, far], await Paa(new(2026, 5, 31)));
        Assert.Equal([far], await Paa(new(2026, 6, 1)));
        Assert.Empty(await Paa(new(2027, 1, 1)));
        Assert.Equal(nameof(RetForaeldremyndighed.GaelderTil), await Felt(new RetForaeldremyndighed(barn, mor, null, IDag, "Prøve", IDag.PlusDays(-1))));
    }

    private async Task<Stamdata> Person(BorgerId id, Tidspunkt? t = null) => (await Med<Personopslag, IReadOnlyDictionary<BorgerId, Stamdata>>(x => x.Hent([id], t ?? Tidspunkt.Nu(V.Nu), default)))[id];

    private Task<IReadOnlyList<BorgerTraef>> Soeg(string tekst) => Med<IBorgere, IReadOnlyList<BorgerTraef>>(b => b.Soeg(tekst, O.Soc1, tilUnderretning: true));

    private async Task<string?> Felt(object kommando) => Assert.IsType<Svar.Afvist>(await V.Proev(kommando)).Afvisning.Mangler[0].Felt;
}
