using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What one adviser carries in a team, beside what they should; or what the team has not distributed.</summary>
/// <param name="Hvem">The adviser, or the team itself.</param>
/// <param name="Ansat">Null for the team's own pile.</param>
/// <param name="UdenKompetence">Cases that ask for what they are not trained in.</param>
internal sealed record Belastning(TeamId Team, SubjektId Hvem, Medarbejder? Ansat, int Sager, int Tyngde, int SagerMaal, int TyngdeMaal, Ansatforhold? Forhold, int UdenKompetence)
{
    public string Navn => Ansat?.Navn ?? "Ikke fordelt";

    /// <summary>1 is the target; the pile has none.</summary>
    public decimal Andel => Ansat is null ? 0 : (decimal)Tyngde / TyngdeMaal;

    public bool Over => Ansat is not null && Tyngde > TyngdeMaal;

    /// <summary>As it would be with these cases too.</summary>
    public Belastning Med(IReadOnlyCollection<(Sagsforhold Forhold, int Tyngde)> sager) => Aendret(sager, 1);

    /// <summary>As it would be without these cases.</summary>
    public Belastning Uden(IReadOnlyCollection<(Sagsforhold Forhold, int Tyngde)> sager) => Aendret(sager, -1);

    private Belastning Aendret(IReadOnlyCollection<(Sagsforhold Forhold, int Tyngde)> sager, int fortegn) => this with
    {
        Sager = Sager + fortegn * sager.Count,
        Tyngde = Tyngde + fortegn * sager.Sum(s => s.Tyngde),
        UdenKompetence = UdenKompetence + fortegn * sager.Count(s => s.Forhold.Mangler(Forhold).Count > 0),
    };
}

/// <summary>The team's load from its cases: pure, so that a day back in time and a move that nobody made yet are counted alike.</summary>
internal static class Holdregning
{
    /// <summary>Everybody in the team and everybody who has one of its cases, the most loaded first; what is not distributed stands on top.</summary>
    public static IReadOnlyList<Belastning> Nu(TeamId team, IEnumerable<Holdtal> tal, IEnumerable<Medarbejder> ansatte, Tyngdeformel formel, Fordelingsmaal maal)
    {
        var hos = tal.Where(t => t.Team == team).ToLookup(t => t.Ansvarlig);
        var alle = ansatte.Select(a => Af(a)).OrderByDescending(b => b.Andel).ThenBy(b => b.Navn, StringComparer.Create(new System.Globalization.CultureInfo("da-DK"), ignoreCase: true));
        return hos[null].Any() ? [Af(null), .. alle] : [.. alle];

        Belastning Af(Medarbejder? a)
        {
            var forhold = a is null ? null : maal.For(a.Brugernavn);
            var (sager, tyngde) = maal.MaalFor(forhold);
            var egne = hos[a?.Id].ToArray();
            return new(team, a is null ? team : a.Id, a, egne.Sum(t => t.Antal), egne.Sum(t => t.Antal * formel.Regn(t.Forhold).Point), a is null ? 0 : sager, a is null ? 0 : tyngde, forhold, egne.Where(t => t.Forhold.Mangler(forhold).Count > 0).Sum(t => t.Antal));
        }
    }

    /// <summary>Cases and weight at each moment, by the formula of today, so that the moments can be compared.</summary>
    public static IReadOnlyList<(Instant Paa, int Sager, int Tyngde)> Historik(IEnumerable<Instant> paa, IEnumerable<Holdtal> tal, Tyngdeformel formel)
    {
        var da = tal.ToLookup(t => t.Paa);
        return [.. paa.Select(p => (p, da[p].Sum(t => t.Antal), da[p].Sum(t => t.Antal * formel.Regn(t.Forhold).Point)))];
    }
}
