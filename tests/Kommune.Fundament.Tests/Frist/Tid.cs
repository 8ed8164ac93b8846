using NodaTime;
using NodaTime.Text;

namespace Kommune.Fundament.Tests.Fristmotor;

/// <summary>Times as a Danish reader writes them, so that each test reads as a specification.</summary>
internal static class Tid
{
    private static readonly DateTimeZone Danmark = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    /// <summary>Danish wall clock: <c>2026-03-28 14:30</c>.</summary>
    public static Instant Kl(string tekst) =>
        LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm").Parse(tekst).Value.InZoneStrictly(Danmark).ToInstant();

    public static LocalDate Den(string tekst) => LocalDatePattern.Iso.Parse(tekst).Value;

    /// <summary>24:00 on that day.</summary>
    public static Instant Slut(string tekst) => Kl($"{Den(tekst).PlusDays(1):yyyy-MM-dd} 00:00");

    public static Fristregel Regel(int laengde, Fristenhed enhed, bool dagEnTaeller = false) => new()
    {
        Id = "X", Navn = "Prøve", Tekst = "Prøve", Kilde = Regelkilde.Lokal, StartBegivenhed = "Start", StandsesAf = "Slut",
        Laengde = laengde, Enhed = enhed, DagEnTaeller = dagEnTaeller,
    };

    public static Instant Udloeb(this Fristregel regel, string start) => Fristberegner.Udloeb(regel, Kl(start), Helligdage.Lovens);
}
