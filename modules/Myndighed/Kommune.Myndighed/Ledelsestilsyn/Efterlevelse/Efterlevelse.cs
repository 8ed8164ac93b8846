using Kommune.Fundament;

namespace Kommune.Myndighed;

/// <summary>How many cases were answered yes, of those the question was relevant to.</summary>
internal readonly record struct Efterlevelsestal(int Ja, int Alle)
{
    public decimal Andel => Alle == 0 ? 0 : (decimal)Ja / Alle;
}

/// <summary>A figure as it may be shown; null: there was none to count.</summary>
/// <param name="Skjult">Too few to show, or it would follow from the others by subtraction.</param>
internal sealed record VistEfterlevelse(Efterlevelsestal Tal, bool Skjult);

/// <summary>M12: how often the cases that were looked through were as they should be, by question, year and district.</summary>
internal static class Efterlevelse
{
    internal sealed record Svar(string Kode, int Aar, string? Distrikt, Efterlevelsestal Tal);

    public static Task<List<Svar>> Hent(Datakilder kilder, int fraAar, CancellationToken ct) => Sql.Kommando(kilder["myndighed"], """
        select kode, aar, distrikt, count(*) filter (where svar = 'Ja')::int, count(*)::int
        from myndighed.tilsynssvar where svar <> 'IkkeRelevant' and aar >= $1 group by 1, 2, 3
        """, fraAar).Liste(r => new Svar(r.GetString(0), r.GetInt32(1), r.TekstEllerNull(2), new(r.GetInt32(3), r.GetInt32(4))), ct);

    public static Efterlevelsestal Sum(IEnumerable<Svar> svar) => svar.Aggregate(default(Efterlevelsestal), (sum, s) => new(sum.Ja + s.Tal.Ja, sum.Alle + s.Tal.Alle));

    /// <summary>A row whose parts stand beside their sum (F33). The sum is hidden too where there is no other part to hide a small one behind.</summary>
    public static (VistEfterlevelse? Sum, IReadOnlyList<VistEfterlevelse?> Dele) Vis(Efterlevelsestal sum, IReadOnlyList<Efterlevelsestal> dele)
    {
        int[][] antal = [.. dele.Select(d => new[] { d.Alle })];
        var skjult = Smaatal.Skjulte(antal);
        return (Et(sum, Smaatal.Faa(sum.Alle) || Smaatal.KanRegnesUd(antal, skjult)), [.. dele.Select((d, i) => Et(d, skjult[i]))]);
    }

    private static VistEfterlevelse? Et(Efterlevelsestal tal, bool skjult) => tal.Alle == 0 ? null : new(tal, skjult);
}
