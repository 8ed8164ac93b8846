using Kommune.Dagtilbud;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Host.Demo;

/// <param name="Gruppe">The stue by name; for a school the track, since a class changes its name every year.</param>
/// <param name="Aargang">The year in which the school began; 0 in day care.</param>
internal sealed record Demoplads(Demobarn Barn, Demoenhed Enhed, string Gruppe, int Aargang, LocalDate Fra, LocalDate? Til)
{
    public bool Gaelder(LocalDate dag) => Fra <= dag && (Til is not { } til || til >= dag);
}

/// <summary>A child as day care and school know it.</summary>
/// <param name="Saarbar">How easily it is set yellow or red in a round, from 0 to 1.</param>
internal sealed record Demobarn(Menneske Menneske, Familie Familie, Sandhed? Sandhed, double Saarbar)
{
    public BorgerId Id => Menneske.Id;
}

/// <summary>Who goes where and when (D1): from under a year in day care, from three in kindergarten, from the August of the sixth year in school.</summary>
internal sealed class Demopladser
{
    private const int BoernPaaSommerfuglene = 22;
    private const int FoersteSkoleaar = 6;
    private const int SidsteKlasse = 9;
    private readonly List<Demoplads> _alle = [];
    private readonly List<Demobarn> _uden = [];
    private readonly Dictionary<(EnhedId, int), int> _fordelt = [];
    private readonly IReadOnlyList<Demoenhed> _enheder;
    private readonly Scene _s;

    public Demopladser(Demoverden verden, IEnumerable<(Familie Familie, Sandhed? Sandhed)> familier)
    {
        _s = new Scene(verden, "pladser");
        _enheder = Demoenheder.Alle(verden.Stoerrelse);
        foreach (var (familie, sandhed) in familier)
        {
            foreach (var barn in familie.Boern)
            {
                var b = new Demobarn(barn, familie, sandhed?.Barn == barn.Id ? sandhed : null, _s.Sker(0.15) ? 0.45 : 0.05);
                if (b.Sandhed is { UdenPlads: true } || (b.Sandhed?.Gaar is null && _s.Sker(0.05)))
                {
                    _uden.Add(b);
                }
                else
                {
                    Placer(b);
                }
            }
        }

        FyldSommerfuglene();
    }

    public IReadOnlyList<Demoplads> Alle => _alle;

    /// <summary>Those who never get a place in day care: the municipality assesses their language (F26).</summary>
    public IReadOnlyList<Demobarn> Uden => _uden;

    public IReadOnlyList<Demoplads> I(Demoenhed e) => [.. _alle.Where(p => p.Enhed == e)];

    private LocalDate Idag => _s.Verden.Idag;

    private void Placer(Demobarn b)
    {
        var foedt = b.Menneske.Foedt;
        var lille = foedt.PlusMonths(11).With(DateAdjusters.StartOfMonth);
        var stor = foedt.PlusYears(3).PlusMonths(1).With(DateAdjusters.StartOfMonth);
        var skole = new LocalDate(foedt.Year + FoersteSkoleaar, 8, 1);
        var ud = new LocalDate(foedt.Year + FoersteSkoleaar + SidsteKlasse + 1, 6, 30);
        if (b.Sandhed?.Gaar is { } fast)
        {
            var (fra, til) = fast.ErSkole ? (skole, ud) : (stor, Idag.PlusYears(1));
            Faa(b, fast, fast.ErSkole ? "A" : fast.Stuer[0], LocalDate.Min(fra, Idag.PlusMonths(-14).With(DateAdjusters.StartOfMonth)), til);
            return;
        }

        Faa(b, Lille(b), null, lille, stor.PlusDays(-1));
        Faa(b, Boernehave(b), null, stor, skole.PlusDays(-1));
        Faa(b, Skole(b), null, skole, ud);
        if (!_s.Verden.Stoerrelse.Omraadets && _s.Sker(0.45))
        {
            Faa(b, Demoenheder.Klub, null, new(foedt.Year + 10, 8, 1), new(foedt.Year + 14, 6, 30));
        }
    }

    /// <summary>A full stue for paed1 to make a round in: those of today, the planted truths among them.</summary>
    private void FyldSommerfuglene()
    {
        var nu = _alle.Where(p => p.Enhed == Demoenheder.Solsikken && p.Gaelder(Idag)).OrderBy(p => p.Barn.Sandhed is null ? 1 : 0).ToArray();
        foreach (var (p, nr) in nu.Select((p, nr) => (p, nr)))
        {
            _alle[_alle.IndexOf(p)] = p with { Gruppe = Demoenheder.Solsikken.Stuer[nr < BoernPaaSommerfuglene ? 0 : 1] };
        }
    }

    /// <summary>A place that ended before the demo begins, or begins after it, is nobody's.</summary>
    private void Faa(Demobarn b, Demoenhed e, string? gruppe, LocalDate fra, LocalDate til)
    {
        if (til >= _s.Verden.Begyndelse.PlusMonths(1) && fra <= Idag)
        {
            _alle.Add(new(b, e, gruppe ?? Gruppe(e, fra), e.ErSkole ? fra.Year : 0, fra, til));
        }
    }

    /// <summary>One after the other, so that they fill evenly; paed1's stue is the one that is filled first.</summary>
    private string Gruppe(Demoenhed e, LocalDate fra)
    {
        var nr = _fordelt[(e.Id, e.ErSkole ? fra.Year : 0)] = _fordelt.GetValueOrDefault((e.Id, e.ErSkole ? fra.Year : 0)) + 1;
        return e.ErSkole ? $"{(char)('A' + ((nr - 1) / Demoenheder.BoernPrKlasse))}" : e == Demoenheder.Solsikken ? e.Stuer[nr % 3 == 0 ? 1 : 0] : e.Stuer[nr % e.Stuer.Length];
    }

    private Demoenhed Lille(Demobarn b) => Omraadets(b, b.Menneske.Foedt.Day % 2 == 0 ? 0 : 2) ?? (_s.Sker(0.35) ? Demoenheder.Dagplejen : _s.Sker(0.7) ? Demoenheder.Moellen : Demoenheder.Havblik);

    private Demoenhed Boernehave(Demobarn b) => Omraadets(b, _s.Sker(0.5) ? 1 : 2) ?? (_s.Sker(0.06) ? Demoenheder.Regnbuen : _s.Sker(0.68) ? Demoenheder.Solsikken : Demoenheder.Havblik);

    private Demoenhed Skole(Demobarn b) => Omraadets(b, 3) ?? (b.Familie.Omraade.Distrikt is "Nord" or "Øst" ? Demoenheder.Bakkeskolen : Demoenheder.Soendermark);

    /// <summary>The area's own; where there is none, three of four find a place in another area.</summary>
    private Demoenhed? Omraadets(Demobarn b, int nr)
    {
        if (!_s.Verden.Stoerrelse.Omraadets)
        {
            return null;
        }

        var omraade = Enumerable.Range(0, Demogeografi.Omraader.Count).First(i => Demogeografi.Omraader[i] == b.Familie.Omraade);
        if (omraade >= 18)
        {
            if (b.Menneske.Foedt.DayOfYear % 4 == 0)
            {
                return null;
            }

            omraade = b.Menneske.Foedt.DayOfYear % 18;
        }

        return _enheder[Demoenheder.Kendte.Count + (omraade * 4) + nr];
    }
}
