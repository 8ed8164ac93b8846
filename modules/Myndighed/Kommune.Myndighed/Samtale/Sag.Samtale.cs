using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>M4, BL §§ 5–6: the child was heard, or there was a lawful reason not to.</summary>
/// <param name="Gaelder">When it was held, or when it was decided to leave it out.</param>
/// <param name="Holdt">Null when it was left out.</param>
internal sealed record Boernesamtale(FaktumId Faktum, Instant Gaelder, Samtaleindhold? Holdt, UdeladtSamtale? Udeladt, string? Forklaring)
{
    /// <summary>The newest correction, for "rettet" beside the words.</summary>
    public Instant? Rettet { get; init; }
}

/// <param name="Ord">The child's own words, as close as can be.</param>
/// <param name="Medvirkende">Who of family and network took part.</param>
/// <param name="Hoert">The child's own rating of being heard, 0–10, where it was asked.</param>
/// <param name="Rettigheder">True when the child was told what its age means: party and appeal from 10 (F14), samtykke from 15 (F15).</param>
internal sealed record Samtaleindhold(string Hvor, string Ord, string? Bisidder, string? Medvirkende, int? Hoert, bool? Rettigheder = null);

internal sealed partial class Sag
{
    private readonly List<Boernesamtale> _samtaler = [];

    /// <summary>Held and left out, in the order they happened.</summary>
    public IReadOnlyList<Boernesamtale> Samtaler => _samtaler;

    /// <summary>The last that was held: what the child said last.</summary>
    public Boernesamtale? SenesteSamtale => _samtaler.LastOrDefault(x => x.Holdt is not null);

    /// <summary>The last conversation (or lawful reason) at or before the moment.</summary>
    public Boernesamtale? SamtaleFoer(Instant tid) => _samtaler.LastOrDefault(x => x.Gaelder <= tid);

    /// <summary>The gate of F13: since the moment the child was heard, or it was decided on a lawful ground not to.</summary>
    public bool HarSamtaleEllerGrundEfter(Instant tid) => _samtaler.Any(x => x.Gaelder >= tid);

    public Boernesamtale? FindSamtale(FaktumId faktum) => _samtaler.FirstOrDefault(x => x.Faktum == faktum);

    public Haendelser HoldSamtale(Instant hvornaar, Samtaleindhold indhold, Sammenhaeng s) => Sker(new SamtaleHoldt(indhold), s, hvornaar);

    public Haendelser UdeladSamtale(UdeladtSamtale grund, string forklaring, Sammenhaeng s) => Sker(new SamtaleUdeladt(grund, forklaring), s);

    /// <summary>The words or the time were registered wrongly; the first version stays in the journal.</summary>
    public Haendelser RetSamtale(FaktumId samtale, Instant hvornaar, Samtaleindhold indhold, string hvorfor, Sammenhaeng s) =>
        Sker(new SamtaleRettet(samtale, hvornaar, indhold), s, begrundelse: hvorfor);

    /// <summary>Registered on the wrong child, or twice.</summary>
    public Haendelser AnnullerSamtale(FaktumId samtale, string hvorfor, Sammenhaeng s) => Sker(new SamtaleAnnulleret(samtale), s, begrundelse: hvorfor);

    private void AnvendSamtale(Registreret r)
    {
        switch (r.Haendelse)
        {
            case SamtaleHoldt e:
                _samtaler.Add(new(r.Faktum, r.Gaelder, e.Indhold, null, null));
                break;
            case SamtaleUdeladt e:
                _samtaler.Add(new(r.Faktum, r.Gaelder, null, e.Grund, e.Forklaring));
                break;
            case SamtaleRettet e when _samtaler.FindIndex(x => x.Faktum == e.Samtale) is var i and >= 0:
                _samtaler[i] = _samtaler[i] with { Gaelder = e.Hvornaar, Holdt = e.Indhold, Udeladt = null, Forklaring = null, Rettet = r.Tid };
                break;
            case SamtaleAnnulleret e:
                _samtaler.RemoveAll(x => x.Faktum == e.Samtale);
                break;
            default:
                return;
        }

        // They may be registered late and corrected, so the order is when they were held.
        var orden = _samtaler.OrderBy(x => x.Gaelder).ToArray();
        _samtaler.Clear();
        _samtaler.AddRange(orden);
    }

    [Haendelsestype("boernesamtale-holdt.v1")]
    internal sealed record SamtaleHoldt(Samtaleindhold Indhold) : Haendelse;

    [Haendelsestype("boernesamtale-udeladt.v1")]
    internal sealed record SamtaleUdeladt(UdeladtSamtale Grund, string Forklaring) : Haendelse;

    [Haendelsestype("boernesamtale-rettet.v1")]
    internal sealed record SamtaleRettet(FaktumId Samtale, Instant Hvornaar, Samtaleindhold Indhold) : Haendelse;

    [Haendelsestype("boernesamtale-annulleret.v1")]
    internal sealed record SamtaleAnnulleret(FaktumId Samtale) : Haendelse;
}
