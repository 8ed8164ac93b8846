using Kommune.Test;
using static Kommune.Fundament.Tests.Fristmotor.Tid;

namespace Kommune.Fundament.Tests.Fristmotor;

[Krav("M10", "X7")]
public class FristreglerTests
{
    private static readonly Fristregler Lokale = Fristregler.Katalog
        .Registrer("F1", Den("2026-07-01"), r => r with { Laengde = 12 }, Kl("2026-06-15 09:00"));

    [Fact(DisplayName = "F2: en sag fra 2023 beholder Servicelovens paragraf")]
    public void F2_fra_2023_beholder_serviceloven()
    {
        Assert.Equal("Serviceloven § 155 b", Fristregler.Katalog.Paa("F2", Kl("2023-12-31 23:59"), Kl("2026-01-12 10:00")).Grundlag);
        Assert.Equal("Paragraf udfyldes af kommunen", Fristregler.Katalog.Paa("F2", Kl("2024-01-01 00:00"), Kl("2026-01-12 10:00")).Grundlag);
    }

    [Fact(DisplayName = "F1: før Barnets lov kender kataloget ingen regel, og siger det")]
    public void Foer_barnets_lov()
    {
        Assert.Null(Fristregler.Katalog.Find("F1", Kl("2023-12-31 23:59"), Kl("2026-01-12 10:00")));
        Assert.Throws<InvalidOperationException>(() => Fristregler.Katalog.Paa("F1", Kl("2023-12-31 23:59"), Kl("2026-01-12 10:00")));
        Assert.Throws<ArgumentException>(() => Fristregler.Katalog.Find("F99", Kl("2026-01-12 10:00"), Kl("2026-01-12 10:00")));
    }

    [Theory(DisplayName = "M10: reglens version ligger fast, når uret begynder")]
    [InlineData("2026-06-30 23:59", "2026-07-01 08:00", 24)]
    [InlineData("2026-07-01 00:00", "2026-07-01 08:00", 12)]
    [InlineData("2026-07-01 00:00", "2026-06-15 08:59", 24)]
    [InlineData("2026-07-01 00:00", "2026-06-15 09:00", 12)]
    public void Versionen_ligger_fast(string start, string kendt, int timer) => Assert.Equal(timer, Lokale.Paa("F1", Kl(start), Kl(kendt)).Laengde);

    [Fact(DisplayName = "En regel afløses og ændres aldrig: den gamle version er der stadig")]
    public void En_regel_afloeses()
    {
        Assert.Equal([(1, 24), (2, 24), (3, 12)], Lokale.Versioner.Where(r => r.Id == "F1").Select(r => (r.Version, r.Laengde!.Value)));
        Assert.Equal(Kl("2026-06-15 09:00"), Lokale.Versioner.Single(r => r is { Id: "F1", Version: 1 }).Afloest);
        Assert.Equal(Fristkatalog.Alle.Single(r => r.Id == "F1"), Lokale.Paa("F1", Kl("2026-07-02 08:00"), Kl("2026-06-01 08:00")) with { Afloest = null });
    }

    [Fact(DisplayName = "En strammet frist kan gå tilbage til lovens længde, men ikke over den")]
    public void Loftet_er_lovens()
    {
        var tilbage = Lokale.Registrer("F1", Den("2026-09-01"), r => r with { Laengde = 24 }, Kl("2026-08-01 09:00"));
        Assert.Equal(24, tilbage.Paa("F1", Kl("2026-09-01 08:00"), Kl("2026-09-01 08:00")).Laengde);
        Assert.Equal(12, tilbage.Paa("F1", Kl("2026-08-31 08:00"), Kl("2026-09-01 08:00")).Laengde);
        Afvises("F1", r => r with { Laengde = 25 });
    }

    [Fact(DisplayName = "En lokal ændring må hverken hæve loftet, skifte enhed, fjerne uret eller røre klagefristen")]
    public void Lokale_aendringer_der_afvises()
    {
        Afvises("F1", r => r with { Laengde = 48, Loft = 48 });
        Afvises("F1", r => r with { Laengde = 1, Enhed = Fristenhed.Maaneder });
        Afvises("F1", r => r with { Laengde = null, Enhed = null });
        Afvises("F1", r => r with { Laengde = 0 });
        Afvises("F18", r => r with { Laengde = 14 });
        Afvises("F22", r => r with { DagEnTaeller = false });
    }

    [Fact(DisplayName = "F30: kommunen sætter sit eget servicemål, hvor loven ingen længde har")]
    public void F30_faar_et_servicemaal()
    {
        var regler = Fristregler.Katalog.Registrer("F30", Den("2026-07-01"), r => r with { Laengde = 3, Enhed = Fristenhed.Maaneder }, Kl("2026-06-15 09:00"));
        Assert.Equal(Slut("2026-10-02"), regler.Paa("F30", Kl("2026-07-02 09:00"), Kl("2026-07-02 09:00")).Udloeb("2026-07-02 09:00"));
    }

    [Fact(DisplayName = "F29: kommunen udfylder paragraffen")]
    public void F29_faar_en_paragraf()
    {
        var regler = Fristregler.Katalog.Registrer("F29", Den("2026-07-01"), r => r with { Lovgrundlag = "Udfyldt af kommunen § 1" }, Kl("2026-06-15 09:00"));
        Assert.Equal("Udfyldt af kommunen § 1", regler.Paa("F29", Kl("2026-07-02 09:00"), Kl("2026-07-02 09:00")).Grundlag);
    }

    [Fact(DisplayName = "To versioner, der gælder samtidig, og to ens versionsnumre afvises")]
    public void Overlap_afvises()
    {
        var f1 = Fristkatalog.Alle.Single(r => r.Id == "F1");
        Assert.Throws<ArgumentException>(() => new Fristregler([f1, f1 with { Version = 2, GaelderFra = Den("2026-01-01") }]));
        Assert.Throws<ArgumentException>(() => new Fristregler([f1 with { GaelderTil = Den("2025-12-31") }, f1 with { GaelderFra = Den("2026-01-01") }]));
    }

    [Fact(DisplayName = "En måned kan ikke tælle startdagen med")]
    public void Dag_en_hoerer_til_dage() => Assert.NotEmpty(Regel(1, Fristenhed.Maaneder, dagEnTaeller: true).Fejl());

    private static void Afvises(string id, Func<Fristregel, Fristregel> aendring) =>
        Assert.Throws<ArgumentException>(() => Fristregler.Katalog.Registrer(id, Den("2026-07-01"), aendring, Kl("2026-06-15 09:00")));
}
