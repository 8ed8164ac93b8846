using Kommune.Borger;
using Kommune.Fundament;
using NodaTime;

namespace Kommune.Styring;

/// <summary>A fact as it stands, with the event itself. <paramref name="Barn"/> is the record that goes on, of those found to be one person.</summary>
internal sealed record Faktum<T>(long Nr, BorgerId? Barn, Instant Gaelder, Instant Registreret, T Besked)
{
    public LocalDate Dag => Fristdag.Af(Gaelder);
}

/// <summary>A period of whole Danish days: after <paramref name="Efter"/>, up to and with <paramref name="Til"/>.</summary>
internal readonly record struct Periode(LocalDate Efter, LocalDate Til)
{
    public static Periode Aar(LocalDate til) => new(til.PlusYears(-1), til);

    public bool Har(LocalDate dag) => dag > Efter && dag <= Til;
    public bool Har(Instant tid) => Har(Fristdag.Af(tid));

    /// <summary>24:00 on its last day.</summary>
    public Instant Slut => Fristdag.Slutter(Til);

    public override string ToString() => $"{DanskTid.Dato(Efter.PlusDays(1))} – {DanskTid.Dato(Til)}";
}

/// <summary>Everything that is counted on, as it was known at one moment. Indicators are pure functions of it.</summary>
internal sealed class Fakta
{
    private readonly IReadOnlyDictionary<Type, object> _lister;
    private readonly IReadOnlyDictionary<BorgerId, BorgerId> _hoved;
    private readonly IReadOnlyDictionary<BorgerId, LocalDate> _foedt;
    private readonly ILookup<BorgerId, Faktum<BorgerFlyttet>> _flytninger;
    private readonly IReadOnlyDictionary<LocalDate, int> _raadgivere;

    /// <param name="lister">By event, each a list of <see cref="Faktum{T}"/> in the order of the log.</param>
    /// <param name="hoved">Of each record found to be another's, that other.</param>
    public Fakta(IReadOnlyDictionary<Type, object> lister, IReadOnlyDictionary<BorgerId, BorgerId> hoved, IReadOnlyDictionary<BorgerId, LocalDate> foedt, IReadOnlyDictionary<LocalDate, int> raadgivere, Instant kendt, Fristur ure)
    {
        (_lister, _hoved, _foedt, _raadgivere, Kendt, Ure) = (lister, hoved, foedt, raadgivere, kendt, ure);
        _flytninger = Af<BorgerFlyttet>().Where(f => f.Barn is not null).OrderBy(f => f.Gaelder).ThenBy(f => f.Nr).ToLookup(f => f.Barn!.Value);
        Distrikter = new(Af<OmraadeHenfoert>(), Fristdag.Af(kendt));
    }

    /// <summary>What was registered up to this moment counts, and a deadline that is later has not run out.</summary>
    public Instant Kendt { get; }

    /// <summary>The rules of law and municipality that deadlines are counted by.</summary>
    public Fristur Ure { get; }

    public Distriktskort Distrikter { get; }

    public IReadOnlyList<Faktum<T>> Af<T>() where T : IBesked =>
        _lister.TryGetValue(typeof(T), out var l) ? (IReadOnlyList<Faktum<T>>)l : throw new InvalidOperationException($"{typeof(T).Name} is used without being named among the sources.");

    /// <summary>The record that goes on (B1).</summary>
    public BorgerId Hoved(BorgerId barn) => _hoved.GetValueOrDefault(barn, barn);

    /// <summary>The grundområde the child lived in at the time; before the first known home, that one. Null when none is known.</summary>
    public string? Omraade(BorgerId barn, LocalDate dag)
    {
        var slut = Fristdag.Slutter(dag);
        string? fundet = null;
        foreach (var f in _flytninger[Hoved(barn)])
        {
            if (fundet is null || f.Gaelder < slut)
            {
                fundet = f.Besked.TilGrundomraade;
            }
        }

        return fundet;
    }

    public LocalDate? Foedt(BorgerId barn) => _foedt.TryGetValue(Hoved(barn), out var f) || _foedt.TryGetValue(barn, out f) ? f : null;

    public int? Alder(BorgerId barn, LocalDate dag) =>
        Foedt(barn) is { } f ? f <= dag ? Period.Between(f, dag, PeriodUnits.Years).Years : 0 : null;

    /// <summary>Socialrådgivere employed on the day.</summary>
    public int Raadgivere(LocalDate dag) => _raadgivere.GetValueOrDefault(dag);
}

/// <summary>Which district each grundområde belongs to on a day. All figures are grouped by one such map, so that series compare across a reorganisation (B5).</summary>
internal sealed class Distriktskort
{
    public const string Ukendt = "Uden kendt adresse";

    private readonly Dictionary<string, string> _distrikt;

    public Distriktskort(IEnumerable<Faktum<OmraadeHenfoert>> fakta, LocalDate dag)
    {
        _distrikt = fakta.Where(f => f.Besked.Fra <= dag).GroupBy(f => f.Besked.Grundomraade, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(f => f.Besked.Fra).ThenBy(f => f.Nr).Last().Besked.Distriktsnavn, StringComparer.Ordinal);
        Navne = [.. _distrikt.Values.Distinct(StringComparer.Ordinal).Order(Dansk.Orden)];
    }

    public IReadOnlyList<string> Navne { get; }

    public string Distrikt(string? omraade) => omraade is not null && _distrikt.TryGetValue(omraade, out var d) ? d : Ukendt;
}

/// <summary>Deadlines by the rules that were known: an indicator holds no length of its own (law.md).</summary>
internal sealed record Fristur(Fristregler Regler, IHelligdage Helligdage)
{
    /// <summary>When the clock runs out; null where no rule was in force.</summary>
    public Instant? Udloeb<T>(string regel, Instant start, Faktum<T> f) =>
        Regler.Find(regel, start, f.Registreret) is { Laengde: not null } r ? Fristberegner.Udloeb(r, start, Helligdage) : null;
}
