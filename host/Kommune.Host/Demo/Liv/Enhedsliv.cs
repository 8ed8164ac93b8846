using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <summary>
/// The year of one institution or school (D1–D3): places and absence by a file on the first of the month, classes that move up
/// in August, a round of trivsel twice a year, and now and then a concern or a child whose language needs a look.
/// </summary>
internal sealed partial class Enhedsliv(Scene s, Demoenhed e, Demopladser pladser)
{
    private readonly IReadOnlyList<Demoplads> _pladser = pladser.I(e);
    private readonly Dictionary<StueId, (string Navn, int Version)> _stuer = [];
    private readonly List<(LocalDate Dag, Func<Task> Goer)> _plan = [];

    /// <summary>The month whose file was read last: on a Monday the first, what was planned for the weekend comes before it.</summary>
    private LocalDate _indlaest;

    public async Task Lev()
    {
        var begyndt = s.Verden.Begyndelse;
        await s.Til(begyndt.PlusDays(1));
        await s.Koer("dag-konsulent", new RegistrerInstitution(e.Id, e.Art, e.Pladser, e == Demoenheder.Havblik ? begyndt.PlusMonths(-2) : new(2016, 8, 1), 0, Demogeografi.Omraader.First(o => o.Distrikt == e.Distrikt).Kode));
        foreach (var (gruppe, aargang) in Grupper(p => p.Gaelder(s.Idag)))
        {
            await GemStue(gruppe, aargang);
        }

        await s.Til(begyndt.PlusDays(2));
        await Fil("pladser", "cpr;stue;fra;til", _pladser.Where(p => p.Gaelder(s.Idag)).Select(Linje));
        _indlaest = s.Idag;
        for (var maaned = begyndt.PlusMonths(1); maaned <= s.Verden.Idag; maaned = maaned.PlusMonths(1))
        {
            var m = maaned;
            _plan.Add((m, () => Maaned(m)));
        }

        PlanlaegRunder();
        PlanlaegDetDerSker();
        foreach (var (dag, goer) in _plan.OrderBy(p => p.Dag))
        {
            await s.Til(dag);
            await goer();
        }
    }

    private async Task Maaned(LocalDate m)
    {
        if (e.ErSkole && m.Month == 7)
        {
            foreach (var (gruppe, aargang) in Grupper(p => p.Til == m.PlusDays(-1)))
            {
                await GemStue(gruppe, aargang, nedlagt: true);
            }
        }
        else if (e.ErSkole && m.Month == 8)
        {
            // the oldest first, so that no two classes have the same name
            foreach (var (gruppe, aargang) in Grupper(p => p.Gaelder(m)))
            {
                await GemStue(gruppe, aargang);
            }
        }
        else if (!e.ErSkole)
        {
            foreach (var (gruppe, aargang) in Grupper(p => p.Fra == m).Where(g => !_stuer.ContainsKey(e.Stue(g.Gruppe, g.Aargang))))
            {
                await GemStue(gruppe, aargang);
            }
        }

        await Fil("pladser", "cpr;stue;fra;til", _pladser.Where(p => p.Fra == m || (p.Til is { } til && til.With(DateAdjusters.StartOfMonth) == m)).Select(Linje));
        _indlaest = m;
        var foer = m.PlusMonths(-1);
        if (e.Art != Enhedsart.Klub && Period.Between(foer, s.Verden.Idag, PeriodUnits.Months).Months <= s.Verden.Stoerrelse.Fravaersmaaneder)
        {
            await Fil("fravær", "cpr;måned;fravær", _pladser.Where(p => p.Fra <= foer && (p.Til is not { } til || til >= foer) && p.Fra < m && p.Barn.Menneske.Foedt < foer)
                .DistinctBy(p => p.Barn.Id).Select(p => $"{p.Barn.Menneske.Cpr};{foer:uuuu-MM};{Fravaer(p.Barn, foer)}"));
        }
    }

    private int Fravaer(Demobarn b, LocalDate maaned)
    {
        var kendt = s.Verden.Idag.PlusDays(-4).With(DateAdjusters.StartOfMonth).PlusMonths(-1);
        return b.Sandhed is { } sandhed ? sandhed.Fravaer(Math.Max(0, Period.Between(maaned, kendt, PeriodUnits.Months).Months)) : b.Saarbar > 0.2 ? s.Mellem(0, 7) : s.Mellem(0, 3);
    }

    /// <summary>A place that ends this month says so; before that nobody knows.</summary>
    private string Linje(Demoplads p)
    {
        var slutter = p.Til is { } til && til <= s.Idag.With(DateAdjusters.EndOfMonth) ? p.Til : null;
        return $"{p.Barn.Menneske.Cpr};{(slutter is null ? _stuer[e.Stue(p.Gruppe, p.Aargang)].Navn : "")};{DanskTid.Felttekst(p.Fra)};{(slutter is { } d ? DanskTid.Felttekst(d) : "")}";
    }

    private async Task Fil(string navn, string hoved, IEnumerable<string> linjer)
    {
        var alle = linjer.ToArray();
        if (alle.Length > 0)
        {
            await s.Koer(e.Leder, new IndlaesFil(s.NytId(), e.Id, $"{navn} {s.Idag:uuuu-MM}.csv", string.Join('\n', alle.Prepend(hoved))));
        }
    }

    private async Task GemStue(string gruppe, int aargang, bool nedlagt = false)
    {
        var id = e.Stue(gruppe, aargang);
        var navn = e.ErSkole ? $"{Skoleaar(s.Idag) - aargang}.{gruppe}" : gruppe;
        var nr = Math.Max(0, Array.IndexOf(e.Stuer, gruppe));
        var voksne = e == Demoenheder.Solsikken ? nr == 0 ? ["paed1", "solsikken2"] : ["solsikken3"] : new[] { e.Ansatte[(nr + aargang) % e.Ansatte.Count] };
        var version = _stuer.TryGetValue(id, out var kendt) ? kendt.Version : 0;
        await s.Koer(e.Leder, new GemStue(id, e.Id, nedlagt ? kendt.Navn : navn, [.. voksne.Select(v => s.Verden.Bruger(v).Id)], nedlagt, version));
        _stuer[id] = (navn, version + 1);
    }

    /// <summary>By name; for a school the oldest first.</summary>
    private IEnumerable<(string Gruppe, int Aargang)> Grupper(Func<Demoplads, bool> hvor) =>
        _pladser.Where(hvor).Select(p => (p.Gruppe, p.Aargang)).Distinct().OrderBy(g => g.Aargang).ThenBy(g => g.Gruppe, StringComparer.Ordinal);

    private bool Gaar(Demoplads p) => p.Gaelder(s.Idag) && p.Fra <= _indlaest;

    private static int Skoleaar(LocalDate dag) => dag.Month >= 8 ? dag.Year : dag.Year - 1;
}
