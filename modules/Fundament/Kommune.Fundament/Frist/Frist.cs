using NodaTime;

namespace Kommune.Fundament;

/// <summary>
/// A running or stopped clock, as an aggregate's pure function yields it from its events. Its identity is the stream,
/// <see cref="Regel"/> and <see cref="Saerkende"/>; everything else may move when an event is corrected.
/// </summary>
/// <param name="Regel">The rule that makes the duty, such as <c>F1</c>.</param>
/// <param name="Saerkende">Tells clocks of the same rule and stream apart, such as the number of the follow-up; else empty.</param>
/// <param name="Tekst">What must be done, in words for the list.</param>
/// <param name="Handling">The button: the one action that stops it.</param>
public sealed record Frist(string Regel, string Saerkende, Instant Start, SubjektId Ejer, string Tekst, string Handling, Rute Rute)
{
    public BorgerId? Borger { get; init; }

    /// <summary>The track's rule on the same duty and from the same start (M9), such as <c>F11-SPOR3</c>.</summary>
    public string? Sporregel { get; init; }

    /// <summary>The date that the case itself decided. Beside a rule the earliest binds; on a duty without a length it is the clock.</summary>
    public LocalDate? EgenDato { get; init; }

    public Instant? Opfyldt { get; init; }

    /// <summary>The duty fell away: the event behind it was annulled, or the case closed.</summary>
    public Instant? Bortfaldet { get; init; }

    /// <summary>
    /// The citizen's time and not our duty, such as the time to appeal (F18): it ends when it runs out, whatever anybody does, and
    /// is open in nobody's list meanwhile.
    /// </summary>
    public bool UdloeberSelv { get; init; }

    public Guid Id(Guid stroem) => Fundament.Id.Af(stroem, $"frist/{Regel}/{Saerkende}");

    /// <param name="kendt">When the event that started the clock was registered: so the rule's version stays fixed.</param>
    public Fristberegning Beregn(Fristregler regler, IHelligdage helligdage, Instant kendt)
    {
        var regel = regler.Find(Regel, Start, kendt);
        var lovens = Udloeb(regel);
        var sporets = Sporregel is { } spor ? Udloeb(regler.Find(spor, Start, kendt)) : null;
        var egen = EgenDato is { } dato ? new Fristudloeb(Fristberegner.Udloeb(dato), null) : null;
        return new(regel, lovens?.Udloeb, Fristberegner.Tidligst(lovens, sporets, egen));

        Fristudloeb? Udloeb(Fristregel? r) => r is { HarUr: true } ? new(Fristberegner.Udloeb(r, Start, helligdage), r) : null;
    }
}

/// <summary>What a clock comes to.</summary>
/// <param name="Regel">The version of the duty's rule; null when none was in force at the start.</param>
/// <param name="LovensUdloeb">By that rule alone, for "within the law's time" beside the date that binds.</param>
/// <param name="Bindende">The earliest, and which rule it was; null for a duty without any date.</param>
public sealed record Fristberegning(Fristregel? Regel, Instant? LovensUdloeb, Fristudloeb? Bindende);
