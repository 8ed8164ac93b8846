using Kommune.Test;
using NodaTime;
using static Kommune.Fundament.Tests.Fristmotor.Tid;

namespace Kommune.Fundament.Tests.Fristmotor;

[Krav("M10")]
public class FristberegnerTests
{
    [Fact(DisplayName = "Timer: 24 timer er 24 timer, også hen over en søndag")]
    public void Timer_er_forloebne_timer() =>
        Assert.Equal(Kl("2026-05-25 09:15"), Regel(24, Fristenhed.Timer).Udloeb("2026-05-24 09:15"));

    [Fact(DisplayName = "Timer: når sommertid begynder, viser uret en time mere efter 24 timer")]
    public void Timer_naar_sommertid_begynder() =>
        Assert.Equal(Kl("2026-03-29 15:00"), Regel(24, Fristenhed.Timer).Udloeb("2026-03-28 14:00"));

    [Fact(DisplayName = "Timer: når sommertid slutter, viser uret en time mindre efter 24 timer")]
    public void Timer_naar_sommertid_slutter() =>
        Assert.Equal(Kl("2026-10-25 13:00"), Regel(24, Fristenhed.Timer).Udloeb("2026-10-24 14:00"));

    [Theory(DisplayName = "Dage slutter kl. 24 dansk tid, uanset hvornår på dagen de begynder")]
    [InlineData("2026-01-12 00:00")]
    [InlineData("2026-01-12 12:00")]
    [InlineData("2026-01-12 23:59")]
    public void Dage_slutter_klokken_24(string start) =>
        Assert.Equal(Slut("2026-01-15"), Regel(3, Fristenhed.Kalenderdage).Udloeb(start));

    [Fact(DisplayName = "Dage: dagen er den danske, ikke UTC's")]
    public void Dagen_er_den_danske() =>
        Assert.Equal(Slut("2026-07-02"), Fristberegner.Udloeb(Regel(1, Fristenhed.Kalenderdage), Instant.FromUtc(2026, 6, 30, 22, 30), Helligdage.Lovens));

    [Theory(DisplayName = "Dage: kl. 24 følger sommertid begge veje")]
    [InlineData("2026-03-27 10:00", "2026-03-29T22:00:00Z")]
    [InlineData("2026-10-23 10:00", "2026-10-25T23:00:00Z")]
    public void Klokken_24_foelger_sommertid(string start, string udloeb) =>
        Assert.Equal(udloeb, Regel(2, Fristenhed.Kalenderdage).Udloeb(start).ToString());

    [Fact(DisplayName = "Kalenderdage: en frist, der ender på en helligdag, flytter sig ikke")]
    public void Kalenderdage_flytter_sig_ikke() =>
        Assert.Equal(Slut("2026-12-25"), Regel(14, Fristenhed.Kalenderdage).Udloeb("2026-12-11 10:00"));

    [Fact(DisplayName = "Hverdage: lørdag tæller, søndag gør ikke")]
    public void Hverdage_taeller_loerdag() =>
        Assert.Equal(Slut("2026-01-19"), Regel(6, Fristenhed.Hverdage).Udloeb("2026-01-12 10:00"));

    [Fact(DisplayName = "Hverdage: påskens helligdage tæller ikke")]
    public void Hverdage_hen_over_paasken() =>
        Assert.Equal(Slut("2026-04-10"), Regel(6, Fristenhed.Hverdage).Udloeb("2026-03-31 10:00"));

    [Fact(DisplayName = "Arbejdsdage: hverken lørdag eller søndag tæller")]
    public void Arbejdsdage_taeller_ikke_loerdag() =>
        Assert.Equal(Slut("2026-01-21"), Regel(7, Fristenhed.Arbejdsdage).Udloeb("2026-01-12 10:00"));

    [Fact(DisplayName = "Hverdage: Store bededag tæller ikke i 2023, men i 2024")]
    public void Store_bededag_2023_og_2024()
    {
        Assert.Equal(Slut("2023-05-06"), Regel(1, Fristenhed.Hverdage).Udloeb("2023-05-04 10:00"));
        Assert.Equal(Slut("2024-04-26"), Regel(1, Fristenhed.Hverdage).Udloeb("2024-04-25 10:00"));
    }

    [Theory(DisplayName = "Måneder ender på samme dato eller på månedens sidste dag")]
    [InlineData("2026-01-15 10:00", 4, "2026-05-15")]
    [InlineData("2026-10-31 10:00", 4, "2027-02-28")]
    [InlineData("2027-11-30 10:00", 3, "2028-02-29")]
    [InlineData("2028-02-29 10:00", 12, "2029-02-28")]
    [InlineData("2026-02-28 10:00", 1, "2026-03-28")]
    [InlineData("2026-03-31 10:00", -1, "2026-02-28")]
    public void Maaneder(string start, int antal, string slut) =>
        Assert.Equal(Slut(slut), Regel(antal, Fristenhed.Maaneder).Udloeb(start));

    [Fact(DisplayName = "F22: startdagen, søndage og helligdage tæller med i de 7 dage")]
    public void F22_startdagen_taeller() =>
        Assert.Equal(Slut("2026-04-07"), Fristregler.Katalog.Paa("F22", Kl("2026-04-01 22:00"), Kl("2026-04-01 22:00")).Udloeb("2026-04-01 22:00"));

    [Theory(DisplayName = "Startdagen tæller kun med, hvis den er en dag af den slags, der tælles")]
    [InlineData("2026-01-12 10:00", "2026-01-12")]
    [InlineData("2026-01-11 10:00", "2026-01-12")]
    public void Startdagen_taeller_kun_hvis_den_taelles(string start, string slut) =>
        Assert.Equal(Slut(slut), Regel(1, Fristenhed.Hverdage, dagEnTaeller: true).Udloeb(start));

    [Theory(DisplayName = "Negative længder tæller baglæns fra dagen før")]
    [InlineData(-5, Fristenhed.Hverdage, "2026-01-13")]
    [InlineData(-5, Fristenhed.Arbejdsdage, "2026-01-12")]
    [InlineData(-5, Fristenhed.Kalenderdage, "2026-01-14")]
    public void Negative_laengder(int laengde, Fristenhed enhed, string slut) =>
        Assert.Equal(Slut(slut), Regel(laengde, enhed).Udloeb("2026-01-19 10:00"));

    [Fact(DisplayName = "F34: fem hverdage før den dag, opfølgningens egen frist ender")]
    public void F34_regnes_fra_opfoelgningens_sidste_dag()
    {
        var opfoelgning = Fristberegner.Udloeb(Den("2026-01-19"));
        var start = Fristdag.Begynder(Fristdag.Sidste(opfoelgning));
        Assert.Equal(Slut("2026-01-13"), Fristberegner.Udloeb(Fristregler.Katalog.Paa("F34", start, start), start, Helligdage.Lovens));
    }

    [Fact(DisplayName = "En dato, sagen selv har fastsat, varer til kl. 24")]
    public void Egen_dato_varer_hele_dagen() => Assert.Equal(Slut("2026-06-05"), Fristberegner.Udloeb(Den("2026-06-05")));

    [Fact(DisplayName = "En pligt uden længde kan ikke regnes ud")]
    public void Pligt_uden_laengde() =>
        Assert.Throws<ArgumentException>(() => Fristregler.Katalog.Paa("F13", Kl("2026-01-12 10:00"), Kl("2026-01-12 10:00")).Udloeb("2026-01-12 10:00"));

    [Fact(DisplayName = "Den tidligste frist binder, og reglen huskes")]
    public void Den_tidligste_binder()
    {
        Fristudloeb lov = new(Slut("2026-04-15"), Regel(3, Fristenhed.Maaneder)), egen = new(Slut("2026-03-01"), null);
        Assert.Same(egen, Fristberegner.Tidligst(lov, null, egen));
        Assert.Same(lov, Fristberegner.Tidligst(lov, new Fristudloeb(lov.Udloeb, null)));
        Assert.Null(Fristberegner.Tidligst(null, null));
    }

    [Theory(DisplayName = "M10: en frist er overskredet, i dag, snart (inden 7 dage) eller normal")]
    [InlineData("2026-03-11 00:00", Fristtilstand.Overskredet)]
    [InlineData("2026-03-10 23:59", Fristtilstand.IDag)]
    [InlineData("2026-03-10 00:00", Fristtilstand.IDag)]
    [InlineData("2026-03-09 23:59", Fristtilstand.Snart)]
    [InlineData("2026-03-03 00:00", Fristtilstand.Snart)]
    [InlineData("2026-03-02 23:59", Fristtilstand.Normal)]
    public void Tilstand(string nu, Fristtilstand tilstand) =>
        Assert.Equal(tilstand, Fristberegner.Tilstand(Slut("2026-03-10"), Kl(nu)));

    [Fact(DisplayName = "F1: en frist i timer er overskredet på klokkeslættet")]
    public void Timer_er_overskredet_paa_klokkeslaettet()
    {
        Assert.Equal(Fristtilstand.IDag, Fristberegner.Tilstand(Kl("2026-03-10 14:00"), Kl("2026-03-10 13:59")));
        Assert.Equal(Fristtilstand.Overskredet, Fristberegner.Tilstand(Kl("2026-03-10 14:00"), Kl("2026-03-10 14:00")));
    }
}
