using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>Who took part in a follow-up (M9): spor 2 with family and network, spor 3 with child, family and placement.</summary>
internal enum Deltager
{
    Barnet,
    Familien,
    Netvaerket,
    Udfoereren,
    Anbringelsesstedet,
    SkoleEllerDagtilbud,
}

/// <summary>A goal's value at the follow-up and at the one before (or where it stood).</summary>
internal sealed record Maalvaerdi(Guid Maal, int Foer, int Vaerdi);

/// <param name="Progression">Whether the goals moved towards their targets since last: see <see cref="Progression.Af"/>.</param>
/// <param name="Deltagermangel">Why somebody whom the track asks for was not there.</param>
/// <param name="Naeste">The case's own date for the next one; null when the measure ended.</param>
/// <param name="Skridt">How many points of the scale the goals together came closer; null when none was measured.</param>
/// <param name="SkulleSenest">What was binding when it was held: kept as it was, for "in time".</param>
internal sealed record Opfoelgningsindhold(
    Opfoelgningsbeslutning Beslutning, string Begrundelse, IReadOnlyList<Deltager> Deltog, IReadOnlyList<Maalvaerdi> Maal, bool Progression, Instant SkulleSenest,
    bool UndersoegIgen, bool RevidePlan, string? Deltagermangel = null, string? Lederbegrundelse = null, LocalDate? Naeste = null, string? NaesteBegrundelse = null, FaktumId? Statusrapport = null, int? Skridt = null);

/// <param name="Kadence">The track's rule that was in force before it.</param>
internal sealed record Opfoelgning(FaktumId Faktum, int Nr, Instant Holdt, string? Kadence, Opfoelgningsindhold Indhold)
{
    /// <summary>The newest correction of the date, for "rettet" beside it.</summary>
    public Instant? Rettet { get; init; }
}

internal sealed partial class Indsats
{
    /// <summary>S1: what gives no progression twice running is stopped and replaced, unless a leader says why not.</summary>
    public const int UdenProgressionHoejst = 2;

    private readonly List<Opfoelgning> _opfoelgninger = [];

    public IReadOnlyList<Opfoelgning> Opfoelgninger => _opfoelgninger;
    public Opfoelgning? SenesteOpfoelgning => _opfoelgninger.Count == 0 ? null : _opfoelgninger[^1];

    /// <summary>An examination that ran beside the measure was finished: the first follow-up is due then (F10).</summary>
    public Instant? UndersoegelseFaerdig { get; private set; }

    /// <summary>How many of the last follow-ups in a row were without progression.</summary>
    public int UdenProgressionIRad => _opfoelgninger.AsEnumerable().Reverse().TakeWhile(o => !o.Indhold.Progression).Count();

    public Haendelser? NoterUndersoegelse(Instant faerdig, Sammenhaeng s) =>
        Loeber && _opfoelgninger.Count == 0 && UndersoegelseFaerdig is null && faerdig >= Start ? Sker(new UndersoegelseBlevFaerdig(), s, faerdig) : null;

    public Haendelser HoldOpfoelgning(Opfoelgningsindhold indhold, Instant holdt, Sammenhaeng s) => Sker(new OpfoelgningBlevHoldt(indhold), s, holdt);

    /// <summary>It was held another day than first registered: the next clock moves with it.</summary>
    public Haendelser RetOpfoelgning(FaktumId opfoelgning, Instant holdt, string hvorfor, Sammenhaeng s) => Sker(new OpfoelgningBlevRettet(opfoelgning, holdt), s, begrundelse: hvorfor);

    private void AnvendOpfoelgning(Registreret r)
    {
        switch (r.Haendelse)
        {
            case UndersoegelseBlevFaerdig:
                UndersoegelseFaerdig = r.Gaelder;
                break;
            case OpfoelgningBlevHoldt e:
                _opfoelgninger.Add(new(r.Faktum, _opfoelgninger.Count + 1, r.Gaelder, Kadence, e.Indhold));
                break;
            case OpfoelgningBlevRettet e when _opfoelgninger.FindIndex(o => o.Faktum == e.Opfoelgning) is var i and >= 0:
                _opfoelgninger[i] = _opfoelgninger[i] with { Holdt = e.Holdt, Rettet = r.Tid };
                break;
        }
    }

    [Haendelsestype("indsats-undersoegelse-faerdig.v1")]
    internal sealed record UndersoegelseBlevFaerdig : Haendelse;

    [Haendelsestype("opfoelgning-holdt.v1")]
    internal sealed record OpfoelgningBlevHoldt(Opfoelgningsindhold Indhold) : Haendelse;

    [Haendelsestype("opfoelgning-rettet.v1")]
    internal sealed record OpfoelgningBlevRettet(FaktumId Opfoelgning, Instant Holdt) : Haendelse;
}
