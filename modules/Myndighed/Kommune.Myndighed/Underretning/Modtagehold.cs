using Kommune.Borger;
using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>
/// M1: which team assesses what arrives without anybody of Myndighed having chosen, such as a notification from a day-care
/// centre. By the child's district; where the list says nothing, the team that bears the district's name, and else the first.
/// </summary>
[Opsaetning("myndighed.modtagehold", "Hvem vurderer, efter distrikt", Rolle.Teamleder)]
internal sealed record Modtagehold([Etiket("Distrikter", "Står et distrikt her ikke, vurderer det team, der hedder som distriktet, og ellers det første.")] IReadOnlyList<Distriktshold> Distrikter) : IOpsaetning<Modtagehold>
{
    public static Modtagehold Standard { get; } = new([]);

    public TeamId? For(string? distrikt, IReadOnlyList<Enhed> teams)
    {
        var navn = Distrikter.FirstOrDefault(d => Ens(d.Distrikt, distrikt))?.Team;
        var team = teams.FirstOrDefault(t => Ens(t.Navn, navn)) ?? teams.FirstOrDefault(t => Ens(t.Navn, $"Team {distrikt}")) ?? (teams.Count > 0 ? teams[0] : null);
        return team is null ? null : new TeamId(team.Id);
    }

    private static bool Ens(string a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

internal sealed record Distriktshold([Etiket("Distrikt")] string Distrikt, [Etiket("Team", "som det hedder i organisationen")] string Team);
