using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Dagtilbud.Tests;

/// <summary>The rules as plain functions.</summary>
public sealed class RegelTests
{
    private static readonly LocalDate Idag = new(2026, 11, 23);
    private static readonly Pejleregler Regler = Pejleregler.Standard;

    private static Pejling.Set Set(int maaned, Trivselsfarve farve) => new(new(2026, maaned, 10), farve);

    private static Pejling[] Af(Pejling.Set[] trivsel, params Pejling.Borte[] fravaer) => [.. Pejling.Af(Regler, trivsel, fravaer, null, Idag)];

    [Fact(DisplayName = "D2: gul to gange i træk peger på barnet med begge datoer; én grøn imellem gør ikke"), Krav("D2")]
    public void Gul_to_gange()
    {
        Assert.Equal("Gul tre gange i træk: 10. marts, 10. maj og 10. nov.", Assert.Single(Af([Set(3, Trivselsfarve.Gul), Set(5, Trivselsfarve.Gul), Set(11, Trivselsfarve.Gul)])).Tekst);
        Assert.Equal("Gul to gange i træk: 10. maj og 10. nov.", Assert.Single(Af([Set(1, Trivselsfarve.Groen), Set(5, Trivselsfarve.Gul), Set(11, Trivselsfarve.Gul)])).Tekst);
        Assert.Empty(Af([Set(1, Trivselsfarve.Gul), Set(5, Trivselsfarve.Groen), Set(11, Trivselsfarve.Gul)]));
    }

    [Fact(DisplayName = "D2: et rødt barn peges på; bliver det grønt, er pejlingen væk"), Krav("D2")]
    public void Roed()
    {
        Assert.Equal("Rød 10. nov.", Assert.Single(Af([Set(11, Trivselsfarve.Roed)])).Tekst);
        Assert.Empty(Af([Set(5, Trivselsfarve.Roed), Set(11, Trivselsfarve.Groen)]));
    }

    [Fact(DisplayName = "D2: fravær, der er steget fra 5 til 12 dage, siges med begge tal og begge måneder; gammelt fravær siges ikke"), Krav("D2")]
    public void Fravaer()
    {
        Assert.Equal("Fravær steget fra 5 til 12 dage (september til oktober)", Assert.Single(Af([], new(new(2026, 9, 1), 5), new(new(2026, 10, 1), 12))).Tekst);
        Assert.Equal("Fravær 11 dage i oktober", Assert.Single(Af([], new(new(2026, 9, 1), 9), new(new(2026, 10, 1), 11))).Tekst);
        Assert.Empty(Af([], new(new(2026, 1, 1), 5), new(new(2026, 2, 1), 15)));
        Assert.Empty(Af([], new(new(2026, 9, 1), 2), new(new(2026, 10, 1), 4)));
    }

    [Fact(DisplayName = "D2: en pejling kendes på sine fakta, så nye fakta rejser den igen"), Krav("D2")]
    public void Fakta()
    {
        var foer = Af([Set(5, Trivselsfarve.Gul), Set(9, Trivselsfarve.Gul)]);
        var efter = Af([Set(5, Trivselsfarve.Gul), Set(9, Trivselsfarve.Gul), Set(11, Trivselsfarve.Gul)]);
        Assert.Equal(foer[0].Kode, efter[0].Kode);
        Assert.NotEqual(foer[0].Fakta, efter[0].Fakta);
        Assert.Empty(Pejling.Af(Regler with { GulITraek = 0 }, [Set(5, Trivselsfarve.Gul), Set(9, Trivselsfarve.Gul)], [], null, Idag));
    }

    [Fact(DisplayName = "D1: en fil læses uanset kolonnernes orden, og hver linje, der ikke kan bruges, får sin grund"), Krav("D1")]
    public void Fil()
    {
        var (art, linjer, fejl) = Filtekst.Laes("\uFEFFStue;CPR;Fra;Til\r\nMariehønen;010122-4101;1.8.2025;\r\n;010122-4102;i går lidt i tolv;\n;;1.8.2025;\nX;010122-4103;1.8.2025;1.7.2025\n", Idag);
        Assert.Null(fejl);
        Assert.Equal(Indlaesningsart.Pladser, art);
        Assert.Equal([(2, null), (3, "Den første dag kan ikke læses."), (4, "CPR-nummeret mangler."), (5, "Den sidste dag ligger før den første.")], linjer.Select(l => (l.Nr, l.Fejl)));
        Assert.Equal(("010122-4101", "Mariehønen", new LocalDate(2025, 8, 1)), (linjer[0].Cpr, linjer[0].Stue, linjer[0].Dag));
    }

    [Fact(DisplayName = "D1: fravær læses pr. måned, og en fil med andre overskrifter afvises med dem, der skal til"), Krav("D1")]
    public void Fravaersfil()
    {
        var (art, linjer, _) = Filtekst.Laes("cpr;måned;fravær\n1;2026-10;12\n2;10-2026;3\n3;2026-13;1\n4;2026-10;40\n5;2027-01;1", Idag);
        Assert.Equal(Indlaesningsart.Fravaer, art);
        Assert.Equal([null, null, "Måneden kan ikke læses. Skriv f.eks. 2026-10.", "Antallet af dage skal være fra 0 til 31.", "Måneden er ikke begyndt."], linjer.Select(l => l.Fejl));
        Assert.StartsWith("Den første linje skal være", Filtekst.Laes("navn;alder\nIda;4", Idag).Fejl, StringComparison.Ordinal);
        Assert.StartsWith("Der er ingen linjer", Filtekst.Laes("cpr;fra\n", Idag).Fejl, StringComparison.Ordinal);
        Assert.StartsWith("Højst 2.000 linjer", Filtekst.Laes("cpr;fra\n" + string.Concat(Enumerable.Repeat("1;2\n", 2001)), Idag).Fejl, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "D2–D7: en opsætning, der ikke giver mening, afvises"), Krav("D2", "D3", "D6", "D7")]
    [InlineData(true), InlineData(false)]
    public void Opsaetninger(bool god)
    {
        IOpsaetning[] alle = god
            ? [Pejleregler.Standard, Udviklingsomraader.Standard, Sprogalder.Standard, Pladsopsaetning.Standard, Overleveringsliste.Standard]
            : [Pejleregler.Standard with { GulITraek = 40 }, new Udviklingsomraader([]), Sprogalder.Standard with { SenestMaaneder = 10 }, Pladsopsaetning.Standard with { UgerTilSvar = 0 }, new Overleveringsliste([])];
        Assert.All(alle, o => Assert.Equal(god, !o.Fejl().Any()));
    }
}
