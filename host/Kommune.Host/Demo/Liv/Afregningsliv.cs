using Kommune.Fundament;
using Kommune.Udfoerer;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>Each house settles its month one of the first nights of the next (U7): what the year has cost is known by it.</summary>
internal static class Afregningsliv
{
    private static readonly (EnhedId Hus, string Leder)[] Huse =
    [
        (Demoorganisation.Familiehuset, "udf-leder"), (Demoorganisation.Ungehuset, "ung-leder"), (Demoorganisation.Ekstern, "koordinator"), (Demoorganisation.Boegely, "bog-leder"),
    ];

    public static async Task Lev(Scene s)
    {
        for (var m = s.Verden.Begyndelse.With(DateAdjusters.StartOfMonth).PlusMonths(1); ; m = m.PlusMonths(1))
        {
            await s.Til((m.PlusMonths(1).PlusDays(3) + Tidslinje.Nat).InZoneLeniently(DanskTid.Koebenhavn).ToInstant());
            foreach (var (hus, leder) in Huse)
            {
                await s.Koer(leder, new LukMaaned(hus, m));
            }
        }
    }
}
