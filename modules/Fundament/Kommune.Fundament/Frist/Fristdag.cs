using NodaTime;

namespace Kommune.Fundament;

/// <summary>Danish days and instants: a deadline in days ends at 24:00, which is the following midnight and no longer that day.</summary>
public static class Fristdag
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    public static LocalDate Af(Instant tid) => tid.InZone(Zone).Date;

    public static Instant Begynder(LocalDate dag) => Zone.AtStartOfDay(dag).ToInstant();

    /// <summary>24:00 on <paramref name="dag"/>, exclusive.</summary>
    public static Instant Slutter(LocalDate dag) => Begynder(dag.PlusDays(1));

    /// <summary>
    /// The day a person is told. A deadline at 24:00 on the 10th is that of the 10th, although its instant lies on the
    /// 11th. A clock that hangs on another's deadline (F34) starts at <c>Begynder(Sidste(udloeb))</c>.
    /// </summary>
    public static LocalDate Sidste(Instant udloeb) => Af(udloeb - Duration.Epsilon);
}
