using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>A weight set by hand, with who and why (M11).</summary>
internal sealed record SatTyngde(int Point, string Begrundelse, MedarbejderId Af, Instant Fra, Instant? Til = null);

/// <summary>M11: the formula gives the case its weight; where it misses, somebody sets it and says why.</summary>
internal sealed partial class Sag
{
    private readonly List<SatTyngde> _satte = [];

    /// <summary>All that were ever set, oldest first.</summary>
    public IReadOnlyList<SatTyngde> SatteTyngder => _satte;

    /// <summary>The one that counts in the formula's place; null when the formula does.</summary>
    public SatTyngde? SatTyngde => _satte is [.., { Til: null } sidste] ? sidste : null;

    public Haendelser SaetTyngde(int point, string begrundelse, Sammenhaeng s) => Sker(new TyngdeSat(point), s, begrundelse: begrundelse);

    /// <summary>The formula counts again.</summary>
    public Haendelser OphaevTyngde(string begrundelse, Sammenhaeng s) => Sker(new TyngdeOphaevet(), s, begrundelse: begrundelse);

    private void AnvendTyngde(Registreret r)
    {
        if (SatTyngde is { } foer && r.Haendelse is TyngdeSat or TyngdeOphaevet)
        {
            _satte[^1] = foer with { Til = r.Gaelder };
        }

        if (r.Haendelse is TyngdeSat e)
        {
            _satte.Add(new(e.Point, r.Begrundelse ?? "", r.Bruger, r.Gaelder));
        }
    }

    [Haendelsestype("sag-tyngde-sat.v1")]
    internal sealed record TyngdeSat(int Point) : Haendelse;

    [Haendelsestype("sag-tyngde-ophaevet.v1")]
    internal sealed record TyngdeOphaevet : Haendelse;
}
