using Kommune.Borger;
using Kommune.Fundament;
using Kommune.Ppr;
using Kommune.Test;
using NodaTime;

namespace Kommune.Styring.Tests;

/// <summary>ST7 for special education: postings on children, some of them months ahead, and postings for many at once.</summary>
public sealed class SpecialregnskabTests
{
    private static readonly LocalDate Dag = new(2026, 10, 20);
    private static readonly EnhedId Skole = new(Id.Ny());
    private static readonly BorgerId[] Boern = [.. Enumerable.Range(0, 6).Select(_ => new BorgerId(Id.Ny()))];

    [Fact(DisplayName = "ST7: det, PPR har bevilget frem i tiden, er disponeret, og fælles poster føres frem året ud"), Krav("ST7")]
    public void Frem_i_tiden()
    {
        var r = Regn([.. Fra(1, 10).Select(m => Post(null, "S70", m, 40_000)), .. Boern.SelectMany(b => Fra(8, 12).Select(m => Post(b, "S30", m, 10_000)))]);
        Assert.Equal(400_000 + (6 * 3 * 10_000), r.Forbrug);             // August to October
        Assert.Equal((6 * 2 * 10_000) + (2 * 40_000), r.Disponeret);     // November and December: granted already, and as the last three months
        Assert.Equal(r.Prognose - r.Foer, r.Afvigelse.IAlt);
    }

    [Fact(DisplayName = "ST7: specialundervisning deles i flere børnemåneder og dyrere måneder, og en tilbageført måned er ingen"), Krav("ST7")]
    public void Deles()
    {
        var foer = Boern[..5].SelectMany(b => Fra(1, 4, 2025).Select(m => Post(b, "S30", m, 10_000)));
        var nu = Boern.SelectMany(b => Fra(1, 5).Select(m => Post(b, "S30", m, 11_000)));
        var taget = Post(Boern[0], "S30", new(2026, 5, 1), -11_000);
        var konto = Assert.Single(Regn([.. foer, .. nu, taget]).Tilbud);
        Assert.Equal((20m, 29m), (konto.MaanederFoer, konto.Maaneder));
        Assert.Equal(new Afvigelse(9 * 10_000, 29 * 1_000), konto.Afvigelse);
    }

    [Fact(DisplayName = "ST7: hvad færre end fem børn koster i specialundervisning, kan ikke læses og ikke regnes ud"), Krav("ST7")]
    public void Faa_boern()
    {
        UdgiftRegistreret[] faelles = [.. Fra(1, 10).Select(m => Post(null, "S70", m, 40_000))];
        var skjult = Regn([.. faelles, .. Boern[..4].Select(b => Post(b, "S30", new(2026, 3, 1), 10_000))]);
        Assert.Equal("Alle konti", Assert.Single(skjult.Tilbud).Navn);
        Assert.Equal(440_000, skjult.Forbrug);
        var vist = Regn([.. faelles, .. Boern.Select((b, i) => Post(b, i < 2 ? "S30" : "S40", new(2026, 3, 1), 10_000))]);
        Assert.Equal(["Konti, hver med få børn", "Konto S70, fælles"], vist.Tilbud.Select(t => t.Navn).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<LocalDate> Fra(int foerste, int sidste, int aar = 2026) => Enumerable.Range(foerste, sidste - foerste + 1).Select(m => new LocalDate(aar, m, 1));

    private static UdgiftRegistreret Post(BorgerId? barn, string konto, LocalDate maaned, decimal beloeb) => new(new(Id.Ny()), Fristdag.Begynder(maaned), barn, konto, true, Skole, null, maaned, beloeb);

    private static Omraaderegnskab Regn(UdgiftRegistreret[] poster)
    {
        var nu = Fristdag.Begynder(Dag);
        var f = new Fakta(new Dictionary<Type, object>
        {
            [typeof(UdgiftRegistreret)] = poster.Select((p, nr) => new Faktum<UdgiftRegistreret>(nr, p.Barn, p.Gaelder, nu, p)).ToList(),
            [typeof(BorgerFlyttet)] = new List<Faktum<BorgerFlyttet>>(),
            [typeof(OmraadeHenfoert)] = new List<Faktum<OmraadeHenfoert>>(),
        }, new Dictionary<BorgerId, BorgerId>(), new Dictionary<BorgerId, LocalDate>(), new Dictionary<LocalDate, int>(), nu, new(null!, null!));
        return Specialregnskab.Af(f, 2026, Dag, Ramme.Standard).Single();
    }
}
