using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>A child's highest step became another. One measure that takes over from another within a month is the same journey.</summary>
internal sealed record Trinskift(BorgerId Barn, LocalDate Dag, int Fra, int Til)
{
    private const int HoejestDageImellem = 31;

    public static IEnumerable<Trinskift> Af(Fakta f) => Indsatser.Af(f).GroupBy(i => i.Barn).SelectMany(Af);

    private static IEnumerable<Trinskift> Af(IGrouping<BorgerId, Indsatsforloeb> barn)
    {
        LocalDate[] dage = [.. barn.SelectMany(i => i.Tilstande.Select(t => t.Fra).Concat(i.Ophoert is { } o ? [o] : [])).Distinct().Order()];
        (int Trin, LocalDate Slut)? foer = null;
        int? nu = null;
        foreach (var dag in dage)
        {
            var trin = barn.Where(i => i.Loeber(dag)).Select(i => (int?)i.Paa(dag).Trin).Max();
            if (trin is null && nu is { } forlod)
            {
                foer = (forlod, dag);
            }
            else if (trin is { } naaet)
            {
                var fra = nu ?? (foer is { } x && Period.DaysBetween(x.Slut, dag) <= HoejestDageImellem ? x.Trin : null);
                if (fra is { } gammelt && gammelt != naaet)
                {
                    yield return new(barn.Key, dag, gammelt, naaet);
                }
            }

            nu = trin;
        }
    }
}
