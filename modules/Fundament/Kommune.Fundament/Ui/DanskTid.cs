using System.Globalization;
using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// Dates and times as Danish employees write and read them. Says its own names of months and days, so that a page looks
/// the same on every machine, whatever its culture. The reading part is in DanskTid.Laes.cs.
/// </summary>
public static partial class DanskTid
{
    public static readonly DateTimeZone Koebenhavn = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    private static readonly string[] Maaneder =
        ["", "jan.", "feb.", "marts", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."];
    private static readonly string[] LangeMaaneder =
        ["", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
    private static readonly string[] Dage = ["", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
    private static readonly string[] KorteDage = ["", "man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."];

    public static LocalDate Dag(Instant tid) => Lokal(tid).Date;
    public static LocalDateTime Lokal(Instant tid) => tid.InZone(Koebenhavn).LocalDateTime;

    /// <summary><c>22. nov. 2026</c></summary>
    public static string Dato(LocalDate d) => string.Create(CultureInfo.InvariantCulture, $"{d.Day}. {Maaneder[d.Month]} {d.Year}");
    public static string Dato(Instant tid) => Dato(Dag(tid));

    /// <summary><c>22. november 2026</c>: for letters.</summary>
    public static string LangDato(LocalDate d) => string.Create(CultureInfo.InvariantCulture, $"{d.Day}. {LangeMaaneder[d.Month]} {d.Year}");

    /// <summary><c>22. nov.</c>, with the year only when it is not this year.</summary>
    public static string KortDato(LocalDate d, LocalDate idag) =>
        d.Year == idag.Year ? string.Create(CultureInfo.InvariantCulture, $"{d.Day}. {Maaneder[d.Month]}") : Dato(d);
    public static string KortDato(Instant tid, Instant nu) => KortDato(Dag(tid), Dag(nu));

    /// <summary><c>søndag</c></summary>
    public static string Ugedag(LocalDate d) => Dage[(int)d.DayOfWeek];

    /// <summary><c>søndag 22. nov. 2026</c></summary>
    public static string UgedagDato(LocalDate d) => $"{Ugedag(d)} {Dato(d)}";

    /// <summary><c>tors. 26. nov.</c>: for deadlines in lists.</summary>
    public static string KortUgedagDato(LocalDate d, LocalDate idag) => $"{KorteDage[(int)d.DayOfWeek]} {KortDato(d, idag)}";

    /// <summary><c>kl. 11.08</c></summary>
    public static string Kl(LocalTime t) => string.Create(CultureInfo.InvariantCulture, $"kl. {t.Hour:00}.{t.Minute:00}");
    public static string Kl(Instant tid) => Kl(Lokal(tid).TimeOfDay);

    /// <summary><c>22. nov. 2026 kl. 11.08</c></summary>
    public static string Tidspunkt(Instant tid) => $"{Dato(tid)} {Kl(tid)}";

    /// <summary><c>22. nov. kl. 11.08</c>, with the year only when it is not this year.</summary>
    public static string KortTidspunkt(Instant tid, Instant nu) => $"{KortDato(tid, nu)} {Kl(tid)}";

    /// <summary>As a date field shows it, and <see cref="LaesDato"/> reads it: <c>23.11.2026</c>.</summary>
    public static string Felttekst(LocalDate d) => string.Create(CultureInfo.InvariantCulture, $"{d.Day}.{d.Month}.{d.Year}");

    /// <summary>As a time field shows it: <c>23.11.2026 kl. 08.12</c>. Seconds are not shown, so they are lost if it is posted back.</summary>
    public static string Felttekst(Instant tid) => $"{Felttekst(Dag(tid))} {Kl(tid)}";

    /// <summary>How long is left of a deadline, or how far it is passed: <c>om 21 t 04 m</c>, <c>om 3 dage</c>, <c>5 dage over</c>.</summary>
    public static string Rest(Instant udloeb, Instant nu)
    {
        var rest = udloeb - nu;
        var dage = Period.DaysBetween(Dag(nu), Dag(udloeb));

        // Days over are counted as in a calendar: what was due on Wednesday is five days over on Monday, at any hour.
        if (rest <= -Duration.FromHours(24)) return dage == -1 ? "1 dag over" : string.Create(CultureInfo.InvariantCulture, $"{-dage} dage over");
        if (rest < Duration.Zero) return $"{Varighed(-rest)} over";
        if (rest < Duration.FromMinutes(1)) return "nu";
        if (rest < Duration.FromHours(1)) return $"om {rest.Minutes} min.";
        if (rest < Duration.FromHours(24)) return string.Create(CultureInfo.InvariantCulture, $"om {(int)rest.TotalHours} t {rest.Minutes:00} m");
        return dage == 1 ? "i morgen" : string.Create(CultureInfo.InvariantCulture, $"om {dage} dage");
    }

    /// <summary>When something happened or will happen, near things in words: <c>for 2 timer siden</c>, <c>om 3 timer</c>, <c>i går kl. 16.40</c>, <c>4. nov.</c></summary>
    public static string Relativ(Instant tid, Instant nu)
    {
        var afstand = tid - nu;
        var dage = Period.DaysBetween(Dag(nu), Dag(tid));
        if (afstand > -Duration.FromMinutes(1) && afstand < Duration.FromMinutes(1)) return "nu";
        if (dage == 0 && afstand < Duration.Zero) return $"for {Varighed(-afstand)} siden";
        if (dage == 0) return $"om {Varighed(afstand)}";
        return RelativDag(dage) is { } ord ? $"{ord} {Kl(tid)}" : KortDato(tid, nu);
    }

    /// <summary><c>i dag</c>, <c>i går</c>, <c>i morgen</c>, else <c>22. nov.</c></summary>
    public static string RelativDato(LocalDate d, LocalDate idag) => RelativDag(Period.DaysBetween(idag, d)) ?? KortDato(d, idag);

    private static string? RelativDag(int dage) => dage switch { 0 => "i dag", -1 => "i går", 1 => "i morgen", _ => null };

    private static string Varighed(Duration d) => d switch
    {
        { TotalDays: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)d.TotalDays} dage"),
        { TotalDays: >= 1 } => "1 dag",
        { TotalHours: >= 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)d.TotalHours} timer"),
        { TotalHours: >= 1 } => "1 time",
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)d.TotalMinutes} min."),
        _ => "under 1 min.",
    };
}
