using Kommune.Ppr;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>What ordinary and special education cost (P5): a file from the ledger on the first of each month, wages being paid ahead, by school and grundområde.</summary>
internal static class Udgiftsliv
{
    /// <summary>Where the special share grows (truth 21).</summary>
    public const string Voksende = "4002";

    public static async Task Lev(Scene s)
    {
        for (var m = s.Verden.Begyndelse; ; m = m.PlusMonths(1))
        {
            await s.Til(m.PlusDays(1));
            await s.Koer("ppr-leder", new IndlaesUdgifter(s.NytId(), [.. Linjer(s, m).Select((l, i) => l with { Nr = i + 2 })]));
        }
    }

    private static IEnumerable<Udgiftslinje> Linjer(Scene s, LocalDate m)
    {
        var maaneder = Period.Between(s.Verden.Begyndelse, m, PeriodUnits.Months).Months;
        var lager = 1m + (0.002m * maaneder);
        foreach (var o in Demogeografi.Omraader)
        {
            var skole = o.Distrikt is "Nord" or "Øst" ? Demoenheder.Bakkeskolen : Demoenheder.Soendermark;
            var almen = (decimal)s.Mellem(390, 410) * 1_000 * lager;
            var special = almen * (o.Kode == Voksende ? 0.14m + (0.012m * maaneder) : (decimal)s.Mellem(14, 20) / 100);
            yield return Post("A10", skole, o.Kode, m, almen);
            yield return Post(o.Kode == Voksende ? "S40" : s.Sker(0.5) ? "S30" : "S40", skole, o.Kode, m, special);
        }

        foreach (var skole in new[] { Demoenheder.Bakkeskolen, Demoenheder.Soendermark })
        {
            yield return Post("A20", skole, null, m, s.Mellem(300, 340) * 1_000);
            yield return Post("S70", skole, null, m, s.Mellem(40, 55) * 1_000);
        }
    }

    private static Udgiftslinje Post(string konto, Demoenhed skole, string? omraade, LocalDate m, decimal beloeb) =>
        new(0, konto, skole.Navn, omraade, $"{m:uuuu-MM}", Kommune.Fundament.DanskTal.FastTal(Math.Round(beloeb)), null, null);
}
