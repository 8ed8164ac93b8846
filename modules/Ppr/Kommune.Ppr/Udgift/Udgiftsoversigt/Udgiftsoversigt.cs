using Kommune.Fundament;
using NodaTime;

namespace Kommune.Ppr;

/// <summary>What a month, a school or a grundområde cost: ordinary, special, and how many children the special part is about.</summary>
internal sealed record Udgiftstal(string Navn, decimal Almen, decimal Special, int Boern)
{
    /// <summary>F33: a figure about one to four children is not shown. Costs that are nobody's, such as a class's wages, are no child's secret.</summary>
    public bool Smaat => Smaatal.Faa(Boern);

    public decimal? Andel => Almen + Special is var alt && alt != 0 ? Special / alt : null;
}

/// <summary>P5, S0: the share of special education over time and by place. Small figures are left out, and so is one that could be found by subtraction.</summary>
internal static class Udgiftsoversigt
{
    /// <summary>The months of the period, whether anything was posted in them or not.</summary>
    public static async Task<IReadOnlyList<Udgiftstal>> Maaneder(PprDb db, LocalDate fra, LocalDate til, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        var tal = (await Sql.Kommando(c, """
            select maaned, coalesce(sum(beloeb) filter (where not special), 0), coalesce(sum(beloeb) filter (where special), 0), count(distinct borger_id) filter (where special)::int
            from ppr.udgift where maaned between $1 and $2 group by maaned
            """, fra, til).Liste(r => (Maaned: r.Dato(0), Almen: r.GetDecimal(1), Special: r.GetDecimal(2), Boern: r.GetInt32(3)), ct)).ToDictionary(x => x.Maaned);
        List<Udgiftstal> ud = [];
        for (var m = fra; m <= til; m = m.PlusMonths(1))
        {
            var navn = PprOrd.Maaned(m);
            ud.Add(tal.TryGetValue(m, out var t) ? new(navn, t.Almen, t.Special, t.Boern) : new(navn, 0, 0, 0));
        }

        return ud;
    }

    public static Task<IReadOnlyList<Udgiftstal>> Skoler(PprDb db, LocalDate fra, LocalDate til, Func<EnhedId, string> navn, CancellationToken ct) => Steder(db, "enhed_id::text", fra, til, t => navn(new(Guid.Parse(t!))), ct);

    public static Task<IReadOnlyList<Udgiftstal>> Grundomraader(PprDb db, LocalDate fra, LocalDate til, CancellationToken ct) => Steder(db, "grundomraade", fra, til, t => t ?? "Uden grundområde", ct);

    private static async Task<IReadOnlyList<Udgiftstal>> Steder(PprDb db, string kolonne, LocalDate fra, LocalDate til, Func<string?, string> navn, CancellationToken ct)
    {
        var c = await db.AabenForbindelse(ct);
        return await Sql.Kommando(c, $"""
            select {kolonne}, coalesce(sum(beloeb) filter (where not special), 0), coalesce(sum(beloeb) filter (where special), 0), count(distinct borger_id) filter (where special)::int
            from ppr.udgift where maaned between $1 and $2 group by 1 order by 3 desc, 1 limit 60
            """, fra, til).Liste(r => new Udgiftstal(navn(r.TekstEllerNull(0)), r.GetDecimal(1), r.GetDecimal(2), r.GetInt32(3)), ct);
    }

    /// <summary>Which rows may be shown: no figure, or difference, under five.</summary>
    public static IReadOnlyList<(Udgiftstal Tal, bool Vises)> Skjul(IReadOnlyList<Udgiftstal> alle) =>
        [.. alle.Zip(Smaatal.Skjulte(alle.Select(t => t.Boern)), (t, skjult) => (t, !skjult))];
}
