using FsCheck;
using FsCheck.Fluent;
using Kommune.Fundament;
using Kommune.Test;
using NodaTime;

namespace Kommune.Fundament.Tests;

[Krav("X3")]
public sealed class DanskTidTests
{
    private static readonly LocalDate Idag = new(2026, 11, 22);
    private static readonly Instant Nu = Instant.FromUtc(2026, 11, 22, 10, 8);        // kl. 11.08 in Denmark

    [Theory]
    [InlineData("23.11.", 2026, 11, 23)]
    [InlineData("23.11", 2026, 11, 23)]
    [InlineData("23/11", 2026, 11, 23)]
    [InlineData("23.11.2026", 2026, 11, 23)]
    [InlineData(" 23.11.26 ", 2026, 11, 23)]
    [InlineData("23/11-2026", 2026, 11, 23)]
    [InlineData("23-11-2026", 2026, 11, 23)]
    [InlineData("2026-11-23", 2026, 11, 23)]
    [InlineData("23. nov.", 2026, 11, 23)]
    [InlineData("23 nov", 2026, 11, 23)]
    [InlineData("23. november 2025", 2025, 11, 23)]
    [InlineData("MANDAG den 23. November 2026", 2026, 11, 23)]
    [InlineData("man. 23. nov.", 2026, 11, 23)]
    [InlineData("tirs. 24. nov.", 2026, 11, 24)]
    [InlineData("d. 1. marts", 2026, 3, 1)]
    [InlineData("1. mar.", 2026, 3, 1)]
    [InlineData("1. sept. 2026", 2026, 9, 1)]
    [InlineData("i dag", 2026, 11, 22)]
    [InlineData("I går", 2026, 11, 21)]
    [InlineData("i forgårs", 2026, 11, 20)]
    [InlineData("i morgen", 2026, 11, 23)]
    [InlineData("nu", 2026, 11, 22)]
    [InlineData("1.5.19", 2019, 5, 1)]
    [InlineData("1.5.87", 1987, 5, 1)]
    [InlineData("29.2.2028", 2028, 2, 29)]
    public void Datoer_laeses_som_folk_skriver_dem(string tekst, int aar, int maaned, int dag)
    {
        Assert.True(DanskTid.LaesDato(tekst, Idag, out var dato));
        Assert.Equal(new LocalDate(aar, maaned, dag), dato);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    [InlineData("29.2.2027")]
    [InlineData("31.11.")]
    [InlineData("0.1.2026")]
    [InlineData("1.13.2026")]
    [InlineData("1.1.0026")]
    [InlineData("1.1.9999")]
    [InlineData("tirsdag 23. nov. 2026")]           // it was a Monday
    [InlineData("23. okember")]
    [InlineData("snart")]
    [InlineData("٢٣.١١.٢٠٢٦")]
    [InlineData("23.11.2026 eller deromkring, i hvert fald i november måned, tror jeg")]
    [InlineData("1'; drop table barn")]
    public void Det_der_ikke_er_en_dato_gaettes_ikke(string? tekst) => Assert.False(DanskTid.LaesDato(tekst, Idag, out _));

    [Fact]
    public void Omkring_nytaar_er_en_dato_uden_aar_den_naermeste()
    {
        Assert.True(DanskTid.LaesDato("28.12.", new(2027, 1, 5), out var foer));
        Assert.Equal(new LocalDate(2026, 12, 28), foer);
        Assert.True(DanskTid.LaesDato("2. jan.", new(2026, 12, 30), out var efter));
        Assert.Equal(new LocalDate(2027, 1, 2), efter);
        Assert.True(DanskTid.LaesDato("1.5.", Idag, out var samme));
        Assert.Equal(new LocalDate(2026, 5, 1), samme);
    }

    [Theory]
    [InlineData("23.11. kl. 8.12", "2026-11-23T07:12:00Z")]
    [InlineData("23.11.2026 kl 08:12", "2026-11-23T07:12:00Z")]
    [InlineData("23. nov. 8:12", "2026-11-23T07:12:00Z")]
    [InlineData("23.11. 8.12", "2026-11-23T07:12:00Z")]
    [InlineData("23. okt. kl. 8.12", "2026-10-23T06:12:00Z")]
    [InlineData("23. okt 08:12", "2026-10-23T06:12:00Z")]
    [InlineData("i går kl. 16.40", "2026-11-21T15:40:00Z")]
    [InlineData("i dag 8.12", "2026-11-22T07:12:00Z")]
    [InlineData("08:12", "2026-11-22T07:12:00Z")]
    [InlineData("kl. 8", "2026-11-22T07:00:00Z")]
    [InlineData("kl. 0812", "2026-11-22T07:12:00Z")]
    [InlineData("2026-11-23T08:12", "2026-11-23T07:12:00Z")]
    [InlineData("23. 11.26", "2026-11-22T23:00:00Z")]
    [InlineData("23.11.", "2026-11-22T23:00:00Z")]
    [InlineData("i går", "2026-11-20T23:00:00Z")]
    [InlineData("nu", "2026-11-22T10:08:00Z")]
    public void Tidspunkter_laeses_i_dansk_tid(string tekst, string utc)
    {
        Assert.True(DanskTid.LaesTidspunkt(tekst, Nu, out var tid));
        Assert.Equal(NodaTime.Text.InstantPattern.General.Parse(utc).Value, tid);
    }

    [Theory]
    [InlineData("8.12")]                            // a time, or a day in December
    [InlineData("kl. 24.00")]
    [InlineData("23.11. kl. 8.60")]
    [InlineData("i forrige uge kl. 8")]
    [InlineData("kl.")]
    [InlineData("")]
    public void Et_tvetydigt_eller_umuligt_tidspunkt_afvises(string tekst) => Assert.False(DanskTid.LaesTidspunkt(tekst, Nu, out _));

    [Fact]
    public void Timen_der_mangler_og_timen_der_er_dobbelt_laeses_lempeligt()
    {
        Assert.True(DanskTid.LaesTidspunkt("29.3.2026 kl. 2.30", Nu, out var mangler));
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), mangler);
        Assert.True(DanskTid.LaesTidspunkt("25.10.2026 kl. 2.30", Nu, out var dobbelt));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), dobbelt);
    }

    [Fact]
    public void Datoer_skrives_dansk_uanset_maskinen()
    {
        Assert.Equal("22. nov. 2026", DanskTid.Dato(Idag));
        Assert.Equal("22. november 2026", DanskTid.LangDato(Idag));
        Assert.Equal("11. juni", DanskTid.KortDato(new LocalDate(2026, 6, 11), Idag));
        Assert.Equal("2. dec. 2025", DanskTid.KortDato(new LocalDate(2025, 12, 2), Idag));
        Assert.Equal("søndag 22. nov. 2026", DanskTid.UgedagDato(Idag));
        Assert.Equal("tors. 26. nov.", DanskTid.KortUgedagDato(new(2026, 11, 26), Idag));
        Assert.Equal("kl. 11.08", DanskTid.Kl(Nu));
        Assert.Equal("22. nov. 2026 kl. 11.08", DanskTid.Tidspunkt(Nu));
        Assert.Equal("i går", DanskTid.RelativDato(Idag.PlusDays(-1), Idag));
    }

    [Theory]
    [InlineData(21 * 60 + 4, "om 21 t 04 m")]
    [InlineData(12, "om 12 min.")]
    [InlineData(0, "nu")]
    [InlineData(25 * 60, "i morgen")]
    [InlineData(3 * 24 * 60, "om 3 dage")]
    [InlineData(-5 * 24 * 60, "5 dage over")]
    [InlineData(-24 * 60, "1 dag over")]
    [InlineData(-4 * 24 * 60 - 12 * 60, "5 dage over")]
    [InlineData(-90, "1 time over")]
    [InlineData(-3, "3 min. over")]
    public void Resten_af_en_frist_siges_kort(int minutter, string ventet) =>
        Assert.Equal(ventet, DanskTid.Rest(Nu + Duration.FromMinutes(minutter), Nu));

    [Theory]
    [InlineData(180, "om 3 timer")]
    [InlineData(-120, "for 2 timer siden")]
    [InlineData(0, "nu")]
    [InlineData(-24 * 60, "i går kl. 11.08")]
    [InlineData(24 * 60, "i morgen kl. 11.08")]
    [InlineData(-18 * 24 * 60, "4. nov.")]
    public void Naere_tidspunkter_siges_med_ord(int minutter, string ventet) =>
        Assert.Equal(ventet, DanskTid.Relativ(Nu + Duration.FromMinutes(minutter), Nu));

    private static readonly Gen<LocalDate> Datoer =
        Gen.Choose(0, 109_000).Select(n => new LocalDate(1900, 1, 1).PlusDays(n));

    [Fact]
    public void Enhver_dato_kan_laeses_igen_som_den_er_skrevet() =>
        Prop.ForAll(Datoer.ToArbitrary(), d =>
            new[] { DanskTid.Dato(d), DanskTid.LangDato(d), DanskTid.Felttekst(d), DanskTid.UgedagDato(d), d.ToString("uuuu-MM-dd", null) }
                .All(t => DanskTid.LaesDato(t, Idag, out var igen) && igen == d))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Ethvert_tidspunkt_kan_laeses_igen_til_minuttet() =>
        Prop.ForAll(Datoer.ToArbitrary(), Gen.Choose(0, 1439).ToArbitrary(), (d, minut) =>
        {
            var tid = d.At(LocalTime.FromMinutesSinceMidnight(minut)).InZoneLeniently(DanskTid.Koebenhavn).ToInstant();
            return DanskTid.LaesTidspunkt(DanskTid.Felttekst(tid), Nu, out var igen) && DanskTid.Felttekst(igen) == DanskTid.Felttekst(tid);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ingen_tekst_vaelter_laeseren() =>
        Prop.ForAll<string?>(t => { DanskTid.LaesDato(t, Idag, out _); DanskTid.LaesTidspunkt(t, Nu, out _); DanskTid.LaesKlokkeslaet(t, out _); DanskTal.Laes(t, out _); return true; })
            .QuickCheckThrowOnFailure();
}
