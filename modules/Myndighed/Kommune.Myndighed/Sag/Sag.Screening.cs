using Kommune.Fundament;
using NodaTime;

namespace Kommune.Myndighed;

/// <summary>F6, BL § 18: what the municipality does with a concern: nothing further, an afdækning (§ 19) or an examination (§§ 20–22).</summary>
internal sealed record Screening(FaktumId Faktum, Instant Gaelder, Screeningsudfald Udfald, string Begrundelse, string? Risikovurdering);

internal sealed partial class Sag
{
    private readonly List<Screening> _screeninger = [];

    /// <summary>Those that stand, oldest first; annulled ones are only in the journal.</summary>
    public IReadOnlyList<Screening> Screeninger => _screeninger;
    public Screening? SenesteScreening => _screeninger.Count == 0 ? null : _screeninger[^1];

    /// <summary>The risk in an honour conflict, as it was assessed last: to be read before parents or network are involved.</summary>
    public string? Risikovurdering => _screeninger.LastOrDefault(x => x.Risikovurdering is not null)?.Risikovurdering;

    /// <summary>What a screening must say before it can be registered. Used by every page that screens.</summary>
    public static IEnumerable<Fejl> ScreeningMangler(string? begrundelse, bool aeresrelateret, string? risikovurdering, string foran = "")
    {
        if (string.IsNullOrWhiteSpace(begrundelse))
        {
            yield return new Fejl(foran + "Begrundelse", "Skriv, hvorfor screeningen får det udfald.");
        }

        if (aeresrelateret && string.IsNullOrWhiteSpace(risikovurdering))
        {
            yield return new Fejl(foran + "Risikovurdering", "Ved mistanke om en æresrelateret konflikt skal risikoen vurderes, før forældre eller netværk inddrages (Barnets lov § 18).");
        }

        if (!aeresrelateret && !string.IsNullOrWhiteSpace(risikovurdering))
        {
            yield return new Fejl(foran + "Aeresrelateret", "Sæt kryds ved æresrelateret konflikt, når der er skrevet en risikovurdering.");
        }
    }

    public Haendelser Screen(Screeningsudfald udfald, string begrundelse, string? risikovurdering, Sammenhaeng s, Instant? gaelder = null) =>
        Sker(new ScreeningGjort(udfald, begrundelse, risikovurdering), s, gaelder);

    /// <summary>The screening never was (wrong case, typed by mistake): F6 runs again.</summary>
    public Haendelser AnnullerScreening(FaktumId screening, string hvorfor, Sammenhaeng s) => Sker(new ScreeningAnnulleret(screening), s, begrundelse: hvorfor);

    private void AnvendScreening(Registreret r)
    {
        switch (r.Haendelse)
        {
            case ScreeningGjort e:
                _screeninger.Add(new(r.Faktum, r.Gaelder, e.Udfald, e.Begrundelse, e.Risikovurdering));
                break;
            case ScreeningAnnulleret e:
                _screeninger.RemoveAll(x => x.Faktum == e.Screening);
                break;
        }
    }

    [Haendelsestype("sag-screenet.v1")]
    internal sealed record ScreeningGjort(Screeningsudfald Udfald, string Begrundelse, string? Risikovurdering) : Haendelse;

    [Haendelsestype("sag-screening-annulleret.v1")]
    internal sealed record ScreeningAnnulleret(FaktumId Screening) : Haendelse;
}
