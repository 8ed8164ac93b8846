using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>What came of looking at a running measure again (M21).</summary>
internal enum Gennemsynsudfald
{
    /// <summary>It goes on as it does.</summary>
    Fortsaet,

    /// <summary>To be followed up now, though its time has not come.</summary>
    FoelgOp,

    /// <summary>A lower step could do: taken up at the next follow-up, which is where a step is decided.</summary>
    NedAdTrappen,
}

/// <param name="Igen">When it is to be looked at again.</param>
internal sealed record Gennemsyn(FaktumId Faktum, Instant Tid, MedarbejderId Af, Gennemsynsudfald Udfald, LocalDate Igen, string? Bemaerkning);

internal sealed partial class Indsats
{
    private readonly List<Gennemsyn> _gennemsyn = [];

    /// <summary>How often it was looked at again, the oldest first; the last one says when next.</summary>
    public IReadOnlyList<Gennemsyn> Gennemsyn => _gennemsyn;
    public Gennemsyn? SenesteGennemsyn => _gennemsyn.Count == 0 ? null : _gennemsyn[^1];

    public Haendelser Gennemse(Gennemsynsudfald udfald, LocalDate igen, string? bemaerkning, Sammenhaeng s) => Sker(new BlevGennemset(udfald, igen), s, begrundelse: bemaerkning);

    /// <summary>When somebody did what the look asked for: the first follow-up after it, or it was looked at again, or the measure ended.</summary>
    public Instant? Efterkommet(Gennemsyn g) => new[]
    {
        _opfoelgninger.Where(o => o.Holdt > g.Tid).Select(o => (Instant?)o.Holdt).FirstOrDefault(),
        _gennemsyn.SkipWhile(x => x != g).Skip(1).Select(x => (Instant?)x.Tid).FirstOrDefault(),
        Slut,
    }.Min();

    private void AnvendRevisitering(Registreret r)
    {
        if (r.Haendelse is BlevGennemset e)
        {
            _gennemsyn.Add(new(r.Faktum, r.Gaelder, r.Bruger, e.Udfald, e.Igen, r.Begrundelse));
        }
    }

    [Haendelsestype("indsats-gennemset.v1")]
    internal sealed record BlevGennemset(Gennemsynsudfald Udfald, LocalDate Igen) : Haendelse;
}
