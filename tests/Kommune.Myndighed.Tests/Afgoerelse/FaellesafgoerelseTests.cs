using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed.Tests;

/// <summary>One decision for several (M20), as pure rules: typed once, and checked for each.</summary>
public sealed class FaellesafgoerelseTests
{
    private static readonly Hjemmel H = Hjemmelkatalog.Standard.Find("BL32")!;
    private static readonly BorgerId Bror = new(new Guid("0c000000-0000-8000-8000-000000000011"));
    private static readonly BorgerId BrorsFar = new(new Guid("0c000000-0000-8000-8000-000000000012"));

    /// <summary>A brother of twelve, of the same mother and another father.</summary>
    private static Afgoerelsesfakta Brors => Eksempel.Fakta() with
    {
        Sag = new(Id.Af(Bror.Vaerdi, "sag")), Barn = Bror,
        Parter = [Eksempel.Fakta().Parter[0], new(BrorsFar, "Bo Holm", false, true, null), new(Bror, "Emil Sørensen", true, false, 12)],
    };

    private static Medbarn Med(Afgoerelsesfakta f, Afgoerelsesudkast? eget = null)
    {
        var s = new Sammenhaeng(f.Nu, Eksempel.Soc);
        var sag = (Sag)Sag.Aabn(f.Sag, f.Barn, "27.24.00", new(Guid.NewGuid()), null, null, null, s).Aggregat;
        var udkast = eget is null ? null : (Afgoerelse)Afgoerelse.Begynd(new(Id.Ny()), f.Sag, f.Barn, eget, s).Aggregat;
        return new(new(sag, null, null, f, Afgoerelsesskabelon.Standard, Brevafsender.Standard, [], [], null, []), udkast);
    }

    private static Faellesgrundlag Faelles(params Medbarn[] med) =>
        new(Faellesafgoerelse.Viste(Eksempel.Fakta().Parter, [.. med.Select(m => new Soeskendesag(m.Sag, m.Grundlag.Fakta.Barn, m.Grundlag.Fakta.Parter))]), med, false);

    private static Afgoerelsesudkast Udkast => Eksempel.Udkast(H, 3);

    private static Afgoerelsesudkast MedBrors => Udkast with { Parter = [.. Udkast.Parter!, new(BrorsFar, Eksempel.Idag, null, Eksempel.Idag), new(Bror, Eksempel.Idag)] };

    [Fact(DisplayName = "M20: hvad der mangler for søskende, nævnes ved barnets navn og ved partens eget felt; det, der er fælles, siges én gang")]
    public void Mangler_pr_barn()
    {
        var f = Brors with { Samtale = null };
        var afvist = Faellesafgoerelse.Afgoer(Udkast with { Begrundelse = null }, Eksempel.Fakta(), Faelles(Med(f)), Eksempel.Soc)!;
        Assert.Single(afvist.Mangler, m => m.Felt == "Udkast.Begrundelse");
        Assert.Equal(
            [
                ("Udkast.Begrundelse", "Skriv begrundelsen. Den står i brevet."), (null, $"Emil: Samtale med Emil om det, der skal afgøres, eller den lovlige grund til at undlade den (Barnets lov § 5)"),
                ("Udkast.Parter[3].Hoert", "Emil: Partshøring af Bo Holm, eller en lovlig grund til at undlade den (forvaltningsloven § 19)."),
                ("Udkast.Parter[4].Hoert", "Emil: Partshøring af Emil Sørensen, eller en lovlig grund til at undlade den (forvaltningsloven § 19)."),
                ("Udkast.Parter[3].Samtykke", "Emil: Samtykke fra Bo Holm. Uden samtykke kan kun børne- og ungeudvalget træffe afgørelsen."),
            ], afvist.Mangler.Select(m => (m.Felt, m.Tekst)));
        Assert.Equal(MyndighedRuter.Samtale(f.Sag), afvist.Mangler[1].Link);
    }

    [Fact(DisplayName = "M20: en fælles forælder dateres én gang for alle; er alt på plads for hvert barn, kan den træffes")]
    public void Alt_paa_plads()
    {
        Assert.Null(Faellesafgoerelse.Afgoer(MedBrors, Eksempel.Fakta(), Faelles(Med(Brors)), Eksempel.Soc));
        var afvist = Faellesafgoerelse.Afgoer(MedBrors, Eksempel.Fakta() with { Samtale = null }, Faelles(Med(Brors)), Eksempel.Soc)!;
        Assert.StartsWith("Samtale med Alma", Assert.Single(afvist.Mangler).Tekst, StringComparison.Ordinal);
        Assert.Contains("Emil: alt er på plads", afvist.IOrden);
    }

    [Fact(DisplayName = "M20: hvert barns afgørelse har barnets egne parter og ord; det, søskende siger, står ikke i den")]
    public void Egne_ord()
    {
        var eget = new Afgoerelsesudkast(BarnetsSyn: "Emil vil helst hjem.", Begrundelse: "Et gammelt udkast.", Parter: [new(Bror, null, "Det er i orden med mig.")]);
        var u = Faellesafgoerelse.For(MedBrors with { BarnetsSyn = "Alma vil sove hos mormor.", Soeskende = [Brors.Sag] }, Med(Brors, eget));
        Assert.Equal(("Emil vil helst hjem.", Udkast.Begrundelse, null), (u.BarnetsSyn, u.Begrundelse, u.Soeskende));
        Assert.Equal([Eksempel.Mor, BrorsFar, Bror], u.Parter!.Select(p => p.Hvem));
        Assert.Equal((Eksempel.Idag, "Det er i orden med mig."), (u.Part(Bror)!.Hoert, u.Part(Bror)!.Svar));
        Assert.Equal("Enig", u.Part(Eksempel.Mor)!.Svar);
    }

    [Fact(DisplayName = "M20: et udkast på barnets egen sag bliver dets afgørelse; uden et får den et id, der følger af den første")]
    public void Ids()
    {
        var foerste = new AfgoerelseId(Id.Ny());
        Assert.Equal(Med(Brors).Afgoerelse(foerste), Med(Brors).Afgoerelse(foerste));
        var m = Med(Brors, Afgoerelsesudkast.Tomt);
        Assert.Equal(m.Udkast!.Id, m.Afgoerelse(foerste));
    }

    [Fact(DisplayName = "M20: et barn, der ikke længere kan træffes afgørelse for, afvises ved feltet")]
    public void Ukendt() => Assert.Equal("Udkast.Soeskende", Assert.Single(Faellesafgoerelse.Afgoer(Udkast, Eksempel.Fakta(), new(Eksempel.Fakta().Parter, [], true), Eksempel.Soc)!.Mangler).Felt);
}
