namespace Kommune.Styring;

/// <summary>A year of a case: expected and measured, with what the number and the price each did.</summary>
internal sealed record Aarsresultat(int Aar, int? VentetAntal, decimal Ventet, decimal Indsats, int? Antal, decimal? Pris, decimal? Maengde, decimal? Prisvirkning, decimal? Maalt)
{
    /// <summary>After what the effort cost.</summary>
    public decimal VentetNetto => Ventet - Indsats;
    public decimal? MaaltNetto => Maalt - Indsats;

    /// <summary>Measured less expected.</summary>
    public decimal? Afvigelse => Maalt - Ventet;
}

/// <summary>From the plan to what was measured: the plan, what more or fewer did, what the price did. They sum to the øre.</summary>
internal sealed record Bro(decimal Plan, decimal Maengde, decimal Pris, decimal Maalt);

/// <summary>
/// ST8: the arithmetic, exact: amounts are whole øre (decimal), and what is split is never rounded twice. "Fewer" saves at the
/// baseline's price; a price that was not held costs on every one that is still there.
/// </summary>
internal static class Caseregning
{
    public static IReadOnlyList<Aarsresultat> Aar(Investeringsindhold i, IReadOnlyDictionary<int, Investeringsmaaling> maalt) =>
        [.. i.Aar.OrderBy(a => a.Aar).Select(a => En(i, a, maalt.GetValueOrDefault(a.Aar)))];

    private static Aarsresultat En(Investeringsindhold i, Caseaar a, Investeringsmaaling? m)
    {
        if (i.Type == Casetype.Beloeb)
        {
            return new(a.Aar, null, a.Besparelse ?? 0, a.Indsats, null, null, null, null, m?.Besparelse);
        }

        var (antal, pris, faerre) = (i.Antal ?? 0, i.Pris ?? 0, a.Faerre ?? 0);
        decimal? maengde = m?.Antal is { } n ? (antal - n) * pris : null;
        decimal? virkning = m is { Antal: { } k, Pris: { } p } ? k * (pris - p) : null;
        return new(a.Aar, antal - faerre, faerre * pris, a.Indsats, m?.Antal, m?.Pris, maengde, virkning, maengde + virkning);
    }

    /// <summary>The year that was measured last, or null while none was.</summary>
    public static Bro? Bro(IReadOnlyList<Aarsresultat> aar) => aar.LastOrDefault(a => a.Maalt is not null) switch
    {
        { Maengde: { } maengde, Prisvirkning: { } pris, Maalt: { } maalt } a => new(a.Ventet, maengde - a.Ventet, pris, maalt),
        _ => null,
    };

    /// <summary>The whole period as the scenario has it: the expected effect changed, and the price from year to year (of amounts: the amounts). Rounded to the øre once per year.</summary>
    public static decimal Samlet(Investeringsindhold i, Scenarie s)
    {
        var (sum, faktor) = (0m, 1m);
        foreach (var a in i.Aar.OrderBy(a => a.Aar))
        {
            faktor *= 1 + (s.Prisaendring / 100);
            sum += Oere(i.Type == Casetype.Beloeb ? (a.Besparelse ?? 0) * (s.Effekt / 100) * faktor : Faerre(i.Antal ?? 0, i.Pris ?? 0, (a.Faerre ?? 0) * (s.Effekt / 100), faktor)) - a.Indsats;
        }

        return sum;
    }

    /// <summary>As it is measured: fewer at the baseline's price, and what the price does to those who are still there.</summary>
    private static decimal Faerre(decimal antal, decimal pris, decimal faerre, decimal faktor) => (faerre * pris) + ((antal - faerre) * (pris - (pris * faktor)));

    /// <summary>Expected, less the effort, over all years.</summary>
    public static decimal Samlet(Investeringsindhold i) => Samlet(i, new("", 100, 0));

    /// <summary>The year in which what was expected has paid for what was put in; null: not within the case.</summary>
    public static int? TjentHjem(IReadOnlyList<Aarsresultat> aar)
    {
        var sum = 0m;
        foreach (var a in aar)
        {
            sum += a.VentetNetto;
            if (sum >= 0 && aar.Any(x => x.Indsats > 0))
            {
                return a.Aar;
            }
        }

        return null;
    }

    /// <summary>What a new service level costs a year (positive), or frees.</summary>
    public static decimal Niveau(IEnumerable<Serviceniveau> niveauer) => niveauer.Sum(n => n.Antal * n.Pris);

    public static decimal Oere(decimal beloeb) => Math.Round(beloeb, 2, MidpointRounding.AwayFromZero);
}
