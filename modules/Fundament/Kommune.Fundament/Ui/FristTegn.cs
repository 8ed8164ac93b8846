using NodaTime;

namespace Kommune.Fundament;

/// <summary>How a deadline looks. Each has its own sign and words; colour only repeats them.</summary>
public enum FristTegn
{
    Normal,
    Snart,
    Idag,
    Overskredet,
    Standset,
    Opfyldt,
    Bortfaldet,
}

public static class FristTegnAf
{
    /// <summary>Today also means within 24 hours: the shortest clock of the law is that long. Soon is three days.</summary>
    public static FristTegn Loebende(Instant udloeb, Instant nu)
    {
        if (udloeb < nu) return FristTegn.Overskredet;
        var dage = Period.DaysBetween(DanskTid.Dag(nu), DanskTid.Dag(udloeb));
        if (dage == 0 || udloeb - nu <= Duration.FromHours(24)) return FristTegn.Idag;
        return dage <= 3 ? FristTegn.Snart : FristTegn.Normal;
    }
}
