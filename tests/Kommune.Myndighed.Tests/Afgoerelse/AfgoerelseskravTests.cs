using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>The gates of the catalogue (M6), row by row: each refuses alone, and its lawful exception passes.</summary>
public sealed class AfgoerelseskravTests
{
    private static readonly Hjemmelkatalog Katalog = Hjemmelkatalog.Standard;

    public static TheoryData<string> Gaeldende => [.. Katalog.Den(Eksempel.Idag).Where(h => h.Fraalder is null).Select(h => h.Kode)];

    private static (Hjemmel H, Afgoerelsesudkast U, Bruger B) Alt(string kode)
    {
        var h = Katalog.Find(kode)!;
        return (h, Eksempel.Udkast(h, h.Trin[0]), h.Udvalg is null && h.Trin[0] <= 3 ? Eksempel.Soc : Eksempel.SocLeder);
    }

    private static string[] Mangler(Afvisning? a) => a is null ? [] : [.. a.Mangler.Select(m => m.Felt ?? m.Tekst)];

    [Theory(DisplayName = "M6: hver hjemmel kan bruges, når alt er i orden")]
    [MemberData(nameof(Gaeldende))]
    public void Alt_i_orden(string kode)
    {
        var (_, u, b) = Alt(kode);
        Assert.Empty(Mangler(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), b)));
    }

    public static TheoryData<string> IkkeAkutte => [.. Katalog.Den(Eksempel.Idag).Where(h => h is { Akut: false, Fraalder: null }).Select(h => h.Kode)];

    [Theory(DisplayName = "F13: ingen hjemmel, der kan vente, kan bruges uden barnets samtale; en lovlig grund er nok")]
    [MemberData(nameof(IkkeAkutte))]
    public void Samtale(string kode)
    {
        var (_, u, b) = Alt(kode);
        var f = Eksempel.Fakta() with { Samtale = null };
        var afvist = Afgoerelseskrav.Afgoer(u, f, b)!;
        var m = Assert.Single(afvist.Mangler);
        Assert.StartsWith("Samtale med Alma", m.Tekst, StringComparison.Ordinal);
        Assert.Equal(MyndighedRuter.Samtale(f.Sag), m.Link);
        Assert.NotEmpty(afvist.IOrden);
        var udeladt = new Boernesamtale(new(Guid.NewGuid()), Instant.FromUtc(2026, 11, 20, 12, 0), null, UdeladtSamtale.ForLille, "Alma er 2 uger.");
        Assert.Null(Afgoerelseskrav.Afgoer(u, f with { Samtale = udeladt }, b));
    }

    [Theory(DisplayName = "M6: katalogets kolonne siger, om der skal være afdækket eller undersøgt først")]
    [MemberData(nameof(Gaeldende))]
    public void Undersoegelse(string kode)
    {
        var (h, u, b) = Alt(kode);
        var uden = Afgoerelseskrav.Afgoer(u, Eksempel.Fakta() with { Undersoegt = false, Afdaekket = false }, b);
        var afdaekket = Afgoerelseskrav.Afgoer(u, Eksempel.Fakta() with { Undersoegt = false, Afdaekket = true }, b);
        Assert.Equal(h.Undersoegelse != Undersoegelseskrav.Ingen, uden is not null);
        Assert.Equal(h.Undersoegelse == Undersoegelseskrav.Undersoegelse, afdaekket is not null);
    }

    [Theory(DisplayName = "M6: samtykke kræves af begge med forældremyndighed, hvor hjemlen siger det")]
    [MemberData(nameof(Gaeldende))]
    public void Samtykke(string kode)
    {
        var (h, u, b) = Alt(kode);
        u = u with { Parter = [.. u.Parter!.Select(p => p.Hvem == Eksempel.Far ? p with { Samtykke = null } : p)] };
        Assert.Equal(h.Samtykke == Samtykkekrav.Ingen ? [] : ["Udkast.Parter[1].Samtykke"], Mangler(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), b)));
    }

    [Theory(DisplayName = "F15: den unges eget samtykke kræves fra 15 år og ikke før")]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Ung(int alder, bool kraeves)
    {
        var (_, u, b) = Alt("BL46");
        u = u with { Parter = [.. u.Parter!.Select(p => p.Hvem == Eksempel.Barn ? p with { Samtykke = null } : p)] };
        Assert.Equal(kraeves ? ["Udkast.Parter[2].Samtykke"] : [], Mangler(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(alder), b)));
    }

    [Theory(DisplayName = "F14: barnet høres som part fra 10 år")]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Part_fra_ti(int alder, bool kraeves)
    {
        var (_, u, b) = Alt("BL32");
        u = u with { Parter = [.. u.Parter!.Select(p => p.Hvem == Eksempel.Barn ? p with { Hoert = null } : p)] };
        Assert.Equal(kraeves ? ["Udkast.Parter[2].Hoert"] : [], Mangler(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(alder), b)));
    }

    [Theory(DisplayName = "F19: uden partshøring afvises den ved parten; en lovlig grund er nok")]
    [MemberData(nameof(IkkeAkutte))]
    public void Partshoering(string kode)
    {
        var (_, u, b) = Alt(kode);
        u = u with { Parter = [.. u.Parter!.Select(p => p with { Hoert = null })] };
        Assert.Equal(["Udkast.Parter[0].Hoert", "Udkast.Parter[1].Hoert"], Mangler(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), b)));
        Assert.Null(Afgoerelseskrav.Afgoer(u with { HoeringUndladt = UndladtHoering.KenderOplysningerne }, Eksempel.Fakta(), b));
    }

    [Fact(DisplayName = "F21: uden samtykke træffes den kun af børne- og ungeudvalget, registreres af en leder, og planen er godkendt før")]
    public void Uden_samtykke()
    {
        var (_, u, _) = Alt("BL47");
        var f = Eksempel.Fakta();
        Assert.Equal(["Udkast.Udvalg"], Mangler(Afgoerelseskrav.Afgoer(u with { Udvalg = Udvalg.Visitationsudvalget }, f, Eksempel.SocLeder)));
        Assert.Equal(["Udkast.Udvalgsdato"], Mangler(Afgoerelseskrav.Afgoer(u with { Udvalgsdato = null }, f, Eksempel.SocLeder)));
        Assert.Equal(["Udkast.Udvalgsdato"], Mangler(Afgoerelseskrav.Afgoer(u with { Udvalgsdato = Eksempel.Idag.PlusDays(1) }, f, Eksempel.SocLeder)));
        Assert.Contains("Hanne Krogh", Assert.Single(Afgoerelseskrav.Afgoer(u, f, Eksempel.Soc)!.Mangler).Tekst, StringComparison.Ordinal);
        Assert.Equal(MyndighedRuter.Plan(f.Sag), Assert.Single(Afgoerelseskrav.Afgoer(u, f with { PlanGodkendt = false }, Eksempel.SocLeder)!.Mangler).Link);
        Assert.Null(Afgoerelseskrav.Afgoer(u, f, Eksempel.SocLeder));
    }

    [Fact(DisplayName = "M17: en anbringelse uden sit udvalg afvises og siger, hvad der mangler, og hvad der er i orden; hvilket møde trinnet kræver, er en opsætning")]
    public void Moeder()
    {
        var u = Eksempel.Udkast(Katalog.Find("BL46")!, 5);
        var afvist = Afgoerelseskrav.Afgoer(u, Eksempel.Fakta() with { Moeder = [] }, Eksempel.SocLeder)!;
        var m = Assert.Single(afvist.Mangler);
        Assert.Equal("Visitationsudvalget skal være holdt før en afgørelse på trin 5", m.Tekst);
        Assert.Equal(MyndighedRuter.Moeder(Eksempel.Fakta().Sag), m.Link);
        Assert.Contains("Undersøgelsen er afsluttet", afvist.IOrden);
        Assert.Contains("Samtykke fra alle, der skal give det", afvist.IOrden);
        Assert.Contains("ikke tiltrådt", Assert.Single(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta() with { Moeder = [Eksempel.Moede("VISITATION", Moedeudfald.IkkeTiltraadt)] }, Eksempel.SocLeder)!.Mangler).Tekst, StringComparison.Ordinal);
        Assert.Null(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), Eksempel.SocLeder));

        var lokalt = new Moedekrav([new("KREATIVT", "Det kreative råd", [5])]);
        Assert.Contains("Det kreative råd", Assert.Single(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta() with { Moedekrav = lokalt }, Eksempel.SocLeder)!.Mangler).Tekst, StringComparison.Ordinal);
        Assert.Null(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta() with { Moedekrav = lokalt, Moeder = [Eksempel.Moede("KREATIVT", Moedeudfald.IkkeTiltraadt)] }, Eksempel.SocLeder));      // it advises

        // F21: the statutory committee alone, and its meeting is enough.
        var (_, uden, _) = Alt("BL47");
        Assert.Null(Afgoerelseskrav.Afgoer(uden with { Udvalg = null, Udvalgsdato = null }, Eksempel.Fakta() with { Moeder = [Eksempel.Moede("BOERNEUNGE")] }, Eksempel.SocLeder));
        Assert.Equal(["Udkast.Udvalg", "Udkast.Udvalgsdato"], Mangler(Afgoerelseskrav.Afgoer(uden with { Udvalg = null, Udvalgsdato = null }, Eksempel.Fakta(), Eksempel.SocLeder)));
    }

    [Fact(DisplayName = "F22: en akut afgørelse afvises ikke af alt det, der ikke kan vente på; kun hvad, hvornår og hvorfor skal stå der")]
    public void Akut()
    {
        var f = Eksempel.Fakta() with { Samtale = null, Undersoegt = false, Afdaekket = false, PlanGodkendt = false, Moeder = [], Parter = [Eksempel.Fakta().Barnet] };
        var u = new Afgoerelsesudkast("AKUT", Eksempel.Tilbud(6).Id, Fra: Eksempel.Idag, Til: Eksempel.Idag.PlusMonths(1), Begrundelse: "Begge forældre er anholdt.");
        Assert.Null(Afgoerelseskrav.Afgoer(u, f, Eksempel.Soc));
        Assert.Equal(["Udkast.Begrundelse"], Mangler(Afgoerelseskrav.Afgoer(u with { Begrundelse = null }, f, Eksempel.Soc)));
        Assert.Equal(["Udkast.Formandstid"], Mangler(Afgoerelseskrav.Afgoer(u with { Formandstid = f.Nu + Duration.FromHours(1) }, f, Eksempel.Soc)));
        f = f with { Parter = Eksempel.Fakta().Parter };
        var html = Brevhtml.Krop(Afgoerelsesbrev.Skriv(f.Udfyldt(u, Eksempel.Soc), f, null, f.Parter[0], Afgoerelsesskabelon.Standard, Brevafsender.Standard, "Maja Holm"));
        Assert.Contains("af formanden for børne- og ungeudvalget", html, StringComparison.Ordinal);
        Assert.Contains("Det er en foreløbig afgørelse", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mangler", html, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "M8: kompetencen på øret: op til grænsen kan man selv, en øre over kan man ikke")]
    [InlineData(false, 3, 25_000, true)]
    [InlineData(false, 3, 25_000.01, false)]
    [InlineData(false, 4, 1, false)]
    [InlineData(true, 5, 75_000, true)]
    [InlineData(true, 5, 75_000.01, false)]
    [InlineData(true, 6, 1, false)]
    public void Graenser(bool leder, int trin, double kroner, bool kan)
    {
        var h = Katalog.Find(trin <= 3 ? "BL32" : "BL46")!;
        var f = Eksempel.Fakta(pris: (decimal)kroner) with { Moedekrav = new([]), Moeder = [] };        // no committee has decided it
        var afvist = Afgoerelseskrav.Afgoer(Eksempel.Udkast(h, trin), f, leder ? Eksempel.SocLeder : Eksempel.Soc);
        Assert.Equal(kan, afvist is null);
        if (!kan && !leder)
        {
            Assert.Contains("Den kan træffes af Hanne Krogh", Assert.Single(afvist!.Mangler).Tekst, StringComparison.Ordinal);
        }
    }

    [Fact(DisplayName = "M8: over lederens grænse registrerer lederen udvalgets afgørelse med navn og dato")]
    public void Udvalgets()
    {
        var u = Eksempel.Udkast(Katalog.Find("BL46")!, 6);
        var uden = Eksempel.Fakta() with { Moeder = [] };
        Assert.Equal(["Visitationsudvalget skal være holdt før en afgørelse på trin 6", "Udkast.Udvalg", "Udkast.Udvalgsdato"], Mangler(Afgoerelseskrav.Afgoer(u, uden, Eksempel.SocLeder)));
        Assert.Null(Afgoerelseskrav.Afgoer(u with { Udvalg = Udvalg.Visitationsudvalget, Udvalgsdato = Eksempel.Idag }, uden, Eksempel.SocLeder));
        Assert.Equal(Eksempel.Idag.PlusDays(-2), Eksempel.Fakta().Udfyldt(u, Eksempel.SocLeder).Udvalgsdato);       // the meeting is not typed again
        Assert.Null(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), Eksempel.SocLeder));
        Assert.Contains("træffes af et udvalg", Assert.Single(Afgoerelseskrav.Afgoer(u, Eksempel.Fakta(), Eksempel.Soc)!.Mangler).Tekst, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M6: et tomt udkast siger alt, hvad der mangler, ved felterne")]
    public void Tomt() => Assert.Equal(
        ["Udkast.Hjemmel", "Udkast.Tilbud", "Udkast.Fra", "Udkast.Til", "Udkast.Begrundelse", "Udkast.Maal[0].Tekst", "Udkast.VejenTilbage"],
        Mangler(Afgoerelseskrav.Afgoer(Afgoerelsesudkast.Tomt, Eksempel.Fakta(), Eksempel.Soc)));

    [Fact(DisplayName = "M6: serviceloven kan ikke bruges til en ny afgørelse")]
    public void Serviceloven() => Assert.Contains("Udkast.Hjemmel", Mangler(Afgoerelseskrav.Afgoer(Eksempel.Udkast(Katalog.Find("SEL")!, 3), Eksempel.Fakta(), Eksempel.Soc)));

    [Fact(DisplayName = "M8: et tilbud på et trin, som hjemlen ikke dækker, afvises")]
    public void Trin_uden_hjemmel() => Assert.Equal(["Udkast.Tilbud"], Mangler(Afgoerelseskrav.Afgoer(Eksempel.Udkast(Katalog.Find("BL32")!, 4), Eksempel.Fakta(), Eksempel.SocLeder)));

    [Fact(DisplayName = "M22: brevet siger hvad, hvorfor, barnets ord, høring, mål og klagevejledning, og en adresse står der ikke")]
    public void Brevet()
    {
        var (h, u, _) = Alt("BL32");
        var f = Eksempel.Fakta();
        Assert.Equal([Eksempel.Mor, Eksempel.Far], Afgoerelsesbrev.Modtagere(f, h).Select(p => p.Id));
        Assert.Equal(3, Afgoerelsesbrev.Modtagere(Eksempel.Fakta(12), h).Count);
        var html = Brevhtml.Krop(Afgoerelsesbrev.Skriv(u with { Begrundelse = "<b>Ro</b>" }, f, null, f.Parter[0], Afgoerelsesskabelon.Standard, Brevafsender.Standard, "Maja Holm"));
        foreach (var ord in new[] { "Kære Line", "barnets lov § 32", "&lt;b&gt;Ro&lt;/b&gt;", "Vi har talt med Alma", "du svarede den 23. november 2026: Enig", "I skole hver dag", "fire uger", "Ankestyrelsen", "tirsdag den 22. december 2026" })
        {
            Assert.Contains(ord, html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mangler", html, StringComparison.Ordinal);
        Assert.Contains("Mangler: samtale med Alma", Brevhtml.Krop(Afgoerelsesbrev.Skriv(u, f with { Samtale = null }, null, f.Parter[0], Afgoerelsesskabelon.Standard, Brevafsender.Standard, "Maja Holm")), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M22: før der er valgt noget, siger brevet ikke, at en forælder ikke er part; hvert hul er mærket, og det, der er skrevet, står der")]
    public void Huller()
    {
        var f = Eksempel.Fakta();
        string Brev(Afgoerelsesudkast u) => Brevhtml.Krop(Afgoerelsesbrev.Skriv(u, f, null, f.Parter[0], Afgoerelsesskabelon.Standard, Brevafsender.Standard, "Maja Holm"));
        var tomt = Brev(Afgoerelsesudkast.Tomt);
        Assert.DoesNotContain("ikke part", tomt, StringComparison.Ordinal);
        foreach (var hul in new[] { "Mangler: hvad der er besluttet, efter hvilken lov, hvor længe", "Mangler: begrundelsen", "Mangler: partshøring", "Mangler: mål. Mangler: hvornår og hvordan støtten trappes ned" })
        {
            Assert.Contains($"<span class=\"mangler-i-brev\">{hul}</span>", tomt, StringComparison.Ordinal);
        }

        var halvt = Brev(Afgoerelsesudkast.Tomt with { Fra = new(2026, 12, 1) });
        Assert.Contains("fra 1. december 2026 til …", halvt, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "M22: datoer, der ikke kan passe, er mærket i brevet")]
    public void Umulige_datoer()
    {
        var (_, u, _) = Alt("BL47");
        var f = Eksempel.Fakta();
        u = u with { Til = u.Fra!.Value.PlusDays(-1), Udvalgsdato = Eksempel.Idag.PlusDays(1), Parter = [.. u.Parter!.Select(p => p with { Hoert = Eksempel.Idag.PlusDays(1) })] };
        var html = Brevhtml.Krop(Afgoerelsesbrev.Skriv(u, f, null, f.Parter[0], Afgoerelsesskabelon.Standard, Brevafsender.Standard, "Maja Holm"));
        Assert.Contains("<span class=\"mangler-i-brev\">Ret: slutdatoen ligger ikke efter startdatoen. Ret: udvalgets dato ligger i fremtiden</span>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"mangler-i-brev\">Ret: høringen ligger i fremtiden</span>", html, StringComparison.Ordinal);
    }
}
