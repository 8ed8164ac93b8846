using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

internal enum Samvaersform
{
    Frit,
    Stoettet,
    Overvaaget,
    Afbrudt,
}

/// <summary>Who decided on the contact.</summary>
internal enum Samvaersgrundlag
{
    Aftale,
    Kommunen,
    Udvalget,
}

/// <summary>Contact with somebody of the family or network while the child is placed.</summary>
/// <param name="HvorOfte">In words that the child understands: "hver anden lørdag kl. 10–16 hos mor".</param>
internal sealed record Samvaer(string Hvem, string HvorOfte, Samvaersform Form, Samvaersgrundlag Grundlag, LocalDate Fra);

/// <summary>What was seen and heard at a supervisory visit.</summary>
/// <param name="BarnetsOrd">The child's own words; without them <paramref name="IkkeTalt"/> says why.</param>
internal sealed record Besoegsindhold(string? BarnetsOrd, string? IkkeTalt, bool UdenPersonale, string Vurdering);

/// <param name="SkulleSenest">What was binding when it was registered: kept as it was, for "in time".</param>
internal sealed record Tilsynsbesoeg(FaktumId Faktum, Instant Holdt, Instant? SkulleSenest, Besoegsindhold Indhold)
{
    public Instant? Rettet { get; init; }
}

/// <summary>F12 (BL § 156): the visits to a placed child; and its contact with home.</summary>
internal sealed partial class Anbringelse
{
    /// <summary>The local rule that spreads the law's two a year.</summary>
    public const string Besoegsregel = "F12-HALVAAR";

    /// <summary>How many the law asks for in a year; how they are spread is the rule's.</summary>
    public const int BesoegOmAaret = 2;
    private readonly List<Tilsynsbesoeg> _besoeg = [];

    /// <summary>Those that count, in the order they were held.</summary>
    public IReadOnlyList<Tilsynsbesoeg> Besoeg => _besoeg;
    public IReadOnlyList<Samvaer> Samvaeret { get; private set; } = [];
    public Instant? SamvaerSkrevet { get; private set; }

    public Tilsynsbesoeg? FindBesoeg(FaktumId faktum) => _besoeg.FirstOrDefault(b => b.Faktum == faktum);

    public Haendelser HoldTilsyn(Instant holdt, Instant? skulleSenest, Besoegsindhold indhold, Sammenhaeng s) => Sker(new TilsynHoldt(indhold, skulleSenest), s, holdt);

    public Haendelser RetTilsyn(FaktumId besoeg, Instant holdt, Besoegsindhold indhold, string hvorfor, Sammenhaeng s) => Sker(new TilsynRettet(besoeg, holdt, indhold), s, begrundelse: hvorfor);

    /// <summary>On the wrong child, or written twice: it counts no more.</summary>
    public Haendelser AnnullerTilsyn(FaktumId besoeg, string hvorfor, Sammenhaeng s) => Sker(new TilsynAnnulleret(besoeg), s, begrundelse: hvorfor);

    public Haendelser SkrivSamvaer(IReadOnlyList<Samvaer> samvaer, Sammenhaeng s) => Sker(new SamvaeretSkrevet(samvaer), s);

    /// <summary>Each year of the placement with the visits held in it: the law asks for two.</summary>
    public IEnumerable<Besoegsaar> Besoegsaar(LocalDate idag)
    {
        var slut = Ophoer?.Sidste ?? idag;
        for (var nr = 1; nr == 1 || Fra.PlusYears(nr - 1) <= slut; nr++)
        {
            var (fra, til) = (Fra.PlusYears(nr - 1), Fra.PlusYears(nr).PlusDays(-1));
            yield return new(nr, fra, til, [.. _besoeg.Where(b => Fristdag.Af(b.Holdt) is var d && (nr == 1 || d >= fra) && d <= til)], Ophoer is { } o ? til <= o.Sidste : til < idag);
        }
    }

    private void AnvendTilsyn(Registreret r)
    {
        switch (r.Haendelse)
        {
            case TilsynHoldt e:
                _besoeg.Add(new(r.Faktum, r.Gaelder, e.SkulleSenest, e.Indhold));
                break;
            case TilsynRettet e when _besoeg.FindIndex(b => b.Faktum == e.Besoeg) is var i and >= 0:
                _besoeg[i] = _besoeg[i] with { Holdt = e.Holdt, Indhold = e.Indhold, Rettet = r.Tid };
                break;
            case TilsynAnnulleret e:
                _besoeg.RemoveAll(b => b.Faktum == e.Besoeg);
                break;
            case SamvaeretSkrevet e:
                (Samvaeret, SamvaerSkrevet) = (e.Samvaer, r.Gaelder);
                return;
            default:
                return;
        }

        var orden = _besoeg.OrderBy(b => b.Holdt).ToArray();
        _besoeg.Clear();
        _besoeg.AddRange(orden);
    }

    [Haendelsestype("tilsynsbesoeg-holdt.v1")]
    internal sealed record TilsynHoldt(Besoegsindhold Indhold, Instant? SkulleSenest = null) : Haendelse;

    [Haendelsestype("tilsynsbesoeg-rettet.v1")]
    internal sealed record TilsynRettet(FaktumId Besoeg, Instant Holdt, Besoegsindhold Indhold) : Haendelse;

    [Haendelsestype("tilsynsbesoeg-annulleret.v1")]
    internal sealed record TilsynAnnulleret(FaktumId Besoeg) : Haendelse;

    [Haendelsestype("samvaer-skrevet.v1")]
    internal sealed record SamvaeretSkrevet(IReadOnlyList<Samvaer> Samvaer) : Haendelse;
}

/// <summary>A year of a placement.</summary>
/// <param name="Omme">It is over, and a visit that is missing cannot be held any more.</param>
internal sealed record Besoegsaar(int Nr, LocalDate Fra, LocalDate Til, IReadOnlyList<Tilsynsbesoeg> Besoeg, bool Omme)
{
    public int Mangler => Omme ? Math.Max(0, Anbringelse.BesoegOmAaret - Besoeg.Count) : 0;
}
