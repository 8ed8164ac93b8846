using NodaTime;

namespace Kommune.Fundament;

public enum Opgaveart
{
    /// <summary>A clock of a <see cref="Fristregel"/>, wholly derived from events.</summary>
    Frist,

    /// <summary>Work to be done without a legal clock.</summary>
    Opgave,

    /// <summary>News from another department; goes when opened.</summary>
    Nyt,
}

public enum Lukkeart
{
    Opfyldt,
    Bortfaldet,
    Laest,
}

/// <summary>A row in "I dag", and in the database: clocks, tasks and news are one table, so that the page is one query.</summary>
/// <param name="Modul">The schema of the module that owns it; for news the one it came from.</param>
/// <param name="Overskrift">What sort of row it is, in a word or two: "Statusrapport".</param>
/// <param name="Start">When the clock started, the task arose or the news came.</param>
public sealed record Opgave(Guid Id, Opgaveart Art, string Modul, SubjektId Ejer, string Overskrift, string Tekst, string Handling, Rute Rute, Instant Start)
{
    public BorgerId? Borger { get; init; }
    public Instant? Udloeb { get; init; }

    /// <summary>The duty's rule, in the version fixed at the start, and when the time of that rule alone runs out.</summary>
    public string? Regel { get; init; }
    public int? RegelVersion { get; init; }
    public Instant? LovensUdloeb { get; init; }

    /// <summary>The rule whose date binds, which may be the track's. Null beside a deadline: the case's own date.</summary>
    public string? Binder { get; init; }
    public int? BinderVersion { get; init; }

    public Guid? Stroem { get; init; }
    public string? Saerkende { get; init; }
    public Instant? Lukket { get; init; }
    public Lukkeart? LukketArt { get; init; }

    /// <summary>The row of a clock. A duty without any date gives a row without a deadline.</summary>
    public static Opgave Af(Frist frist, Guid stroem, string modul, Fristberegning beregning)
    {
        var bortfaldet = frist.Bortfaldet ?? (frist.UdloeberSelv ? beregning.Bindende?.Udloeb : null);
        return new(frist.Id(stroem), Opgaveart.Frist, modul, frist.Ejer, beregning.Regel?.Navn ?? frist.Regel, frist.Tekst, frist.Handling, frist.Rute, frist.Start)
        {
            Borger = frist.Borger,
            Udloeb = beregning.Bindende?.Udloeb,
            Regel = frist.Regel,
            RegelVersion = beregning.Regel?.Version,
            LovensUdloeb = beregning.LovensUdloeb,
            Binder = beregning.Bindende?.Regel?.Id,
            BinderVersion = beregning.Bindende?.Regel?.Version,
            Stroem = stroem,
            Saerkende = frist.Saerkende,
            Lukket = frist.Opfyldt ?? bortfaldet,
            LukketArt = frist.Opfyldt is not null ? Lukkeart.Opfyldt : bortfaldet is not null ? Lukkeart.Bortfaldet : null,
        };
    }
}
