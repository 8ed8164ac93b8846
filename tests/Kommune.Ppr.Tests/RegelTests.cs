using Kommune.Fundament;
using Kommune.Samspil;
using Kommune.Test;
using NodaTime;

namespace Kommune.Ppr.Tests;

/// <summary>Rules without a database.</summary>
public sealed class RegelTests
{
    [Theory(DisplayName = "P2: et CPR-nummer ses, hvordan det end er skrevet; andre tal ikke"), Krav("P2")]
    [InlineData("Det er om 010119-1234", true)]
    [InlineData("0101191234", true)]
    [InlineData("010119 - 1234", true)]
    [InlineData("310212.4321 og mere", true)]
    [InlineData("Ring på 12 34 56 78", false)]
    [InlineData("Faktura 990119-1234", false)]
    [InlineData("Klassen er på 24, fordelt på 3 grupper", false)]
    [InlineData("12345678901234", false)]
    [InlineData(null, false)]
    public void Cpr(string? tekst, bool ligner) => Assert.Equal(ligner, Cprtekst.Ligner(tekst));

    [Fact(DisplayName = "P2: nummeret i det, et andet sted har sendt, gemmes ikke"), Krav("P2")]
    public void Uden() => Assert.Equal("Om [nummer fjernet] i 2.b", Cprtekst.Uden("Om 010119-1234 i 2.b"));

    [Theory(DisplayName = "P3: under 9 timer beslutter skolelederen, fra 9 timer og uden for klassen kommunen"), Krav("P3")]
    [InlineData(Specialtilbud.StoetteIKlassen, 35, Beslutter.Skoleleder)]
    [InlineData(Specialtilbud.StoetteIKlassen, 36, Beslutter.Kommune)]
    [InlineData(Specialtilbud.FleksibeltTilbud, 0, Beslutter.Skoleleder)]
    [InlineData(Specialtilbud.Specialskole, 36, Beslutter.Kommune)]
    [InlineData(Specialtilbud.Specialklub, 0, Beslutter.Kommune)]
    public void Hvem_beslutter(Specialtilbud tilbud, int kvarter, Beslutter hvem) => Assert.Equal(hvem, Specialregler.Standard.Beslutter(tilbud, kvarter / 4m));

    [Fact(DisplayName = "P3: grænsen er data: en kommune med 12 timer får en anden beslutter"), Krav("P3")]
    public void Graensen_er_data() => Assert.Equal(Beslutter.Skoleleder, (Specialregler.Standard with { TimerFraKommunen = 12 }).Beslutter(Specialtilbud.StoetteIKlassen, 10));

    [Fact(DisplayName = "P5: et års pris i tolv dele går op på øren"), Krav("P5")]
    public void Dele()
    {
        foreach (var pris in new[] { 100_000m, 99_999.99m, 0.01m, 775_000m, 123_456.78m })
        {
            Assert.Equal(pris, Enumerable.Range(0, 12).Sum(n => Visitationsudgifter.Andel(pris, n)));
            Assert.Equal(Visitationsudgifter.Andel(pris, 0), Visitationsudgifter.Andel(pris, 12));
        }

        Assert.Equal([new LocalDate(2026, 11, 1), new LocalDate(2026, 12, 1)], Visitationsudgifter.Maaneder(new(2026, 11, 23), new(2027, 1, 15)));
        Assert.Equal(12, Visitationsudgifter.Maaneder(new(2026, 11, 23), new(2027, 11, 23)).Count);
    }

    [Theory(DisplayName = "P5: en måned kan skrives på flere måder"), Krav("P5")]
    [InlineData("2026-08", true)]
    [InlineData("08-2026", true)]
    [InlineData("2026-08-15", true)]
    [InlineData("1.8.2026", true)]
    [InlineData("2026-13", false)]
    [InlineData("august", false)]
    [InlineData("", false)]
    public void Maaned(string tekst, bool ok) => Assert.Equal(ok ? new LocalDate(2026, 8, 1) : (LocalDate?)null, Udgiftsfil.Maaned(tekst));

    [Fact(DisplayName = "P5: filen læses efter kolonnernes navne, og afviste linjer skrives uden CPR og uden formler"), Krav("P5")]
    public void Fil()
    {
        var (linjer, fejl) = Udgiftsfil.Laes("\ufeffbeloeb;Konto;ENHED;måned;cpr\r\n1.000,50;A10;\"Engskolen\";2026-08;\r\n\r\n5;S10;Engskolen;2026-08;010119-1234\n");
        Assert.Null(fejl);
        Assert.Equal([new(2, "A10", "Engskolen", null, "2026-08", "1.000,50", null, null), new(4, "S10", "Engskolen", null, "2026-08", "5", "010119-1234", null)], linjer);
        Assert.Contains("»konto« mangler", Udgiftsfil.Laes("a;b\n1;2").Fejl, StringComparison.Ordinal);
        var ud = Udgiftsfil.Skriv([new(4, "CPR-nummeret kendes ikke", "=1+1", "Eng;skolen", "2026-08", "5")]);
        Assert.Contains("4;CPR-nummeret kendes ikke;'=1+1;Eng,skolen;2026-08;5", ud, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "P5: et tal om under fem børn vises ikke, og heller ikke det, der kan regnes ud af de andre"), Krav("P5")]
    public void Smaa_tal()
    {
        Udgiftstal stor = new("Stor", 100, 50, 20), mellem = new("Mellem", 100, 30, 6), lille = new("Lille", 100, 10, 2), faelles = new("Kun fælles", 100, 5, 0);
        Assert.Equal([true, false, false, true], Udgiftsoversigt.Skjul([stor, mellem, lille, faelles]).Select(x => x.Vises));
        Assert.Equal([true, true], Udgiftsoversigt.Skjul([stor, mellem]).Select(x => x.Vises));
        Udgiftstal fire = new("Fire", 1, 1, 4), tre = new("Tre", 1, 1, 3);
        Assert.Equal([true, false, false], Udgiftsoversigt.Skjul([stor, fire, tre]).Select(x => x.Vises));      // together they are seven, so the sum gives neither away
    }

    [Fact(DisplayName = "P4: en kontoplan har hvert nummer én gang og én konto pr. tilbud"), Krav("P4", "P5")]
    public void Kontoplanen()
    {
        Assert.Empty(Kontoplan.Standard.Fejl());
        Assert.All(Enum.GetValues<Specialtilbud>(), t => Assert.NotNull(Kontoplan.Standard.For(t)));
        Assert.NotEmpty(new Kontoplan([.. Kontoplan.Standard.Konti, new("a10", "Igen", false, null)]).Fejl());
        Assert.NotEmpty(new Kontoplan([.. Kontoplan.Standard.Konti, new("X", "Igen", true, Specialtilbud.Specialskole)]).Fejl());
    }

    [Theory(DisplayName = "P4: et krævet møde er holdt, når Samspil har fortalt om et, der kom frem til noget, eller når udvalgets dag har været")]
    [InlineData(null, null, false)]
    [InlineData(null, -1, true)]
    [InlineData(null, 0, true)]
    [InlineData(null, 3, false)]
    [InlineData(Moedeudfald.Besluttet, null, true)]
    [InlineData(Moedeudfald.Udsat, -1, false)]
    [InlineData(Moedeudfald.IkkeAnbefalet, null, false)]
    [Krav("P4", "SA1")]
    public void Moeder_foer_en_bevilling(Moedeudfald? holdt, int? udvalgsdag, bool ok)
    {
        var idag = new NodaTime.LocalDate(2026, 11, 23);
        Barnemoede[] moeder = holdt is { } u ? [new() { Id = Guid.NewGuid(), BorgerId = BorgerId.Ny(), Type = "visitationsudvalg", Dato = idag, Udfald = u, Beslutninger = 1 }] : [];
        IEnumerable<Fejl> Mangler(Specialtilbud t, string? uden) => Moedekrav.Mangler(t, Visitationsmoeder.Standard, moeder, udvalgsdag is { } d ? idag.PlusDays(d) : null, uden, idag, PprRuter.Visitationer);
        Assert.Equal(ok, !Mangler(Specialtilbud.Specialskole, null).Any());
        Assert.Empty(Mangler(Specialtilbud.Specialskole, "Kan ikke vente"));
        Assert.Empty(Mangler(Specialtilbud.StoetteIKlassen, null));
    }
}
