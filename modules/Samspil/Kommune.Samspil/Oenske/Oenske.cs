using Kommune.Fundament;
using NodaTime;

namespace Kommune.Samspil;

/// <summary>A wish for a meeting from another department, until somebody calls it.</summary>
internal sealed class Oenske
{
    /// <summary>As the asking department named it; the meeting that answers it is told under the same name.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code of the meeting type that was asked for.</summary>
    public required string Type { get; init; }
    public BorgerId? BorgerId { get; init; }
    public EnhedId? EnhedId { get; init; }

    /// <summary>Who calls it; without one the unit's leaders do.</summary>
    public SubjektId? Indkalder { get; init; }
    public required MedarbejderId Afsender { get; init; }
    public required string Emne { get; init; }
    public string? Forsoegt { get; init; }
    public required string Grundlag { get; init; }
    public required Instant Modtaget { get; init; }
    public Instant? Besvaret { get; set; }
    public MoedeId? MoedeId { get; set; }

    public bool Maa(Bruger bruger) => Indkalder is { } i ? bruger.Subjekter.Contains(i)
        : EnhedId is { } e && (bruger.Subjekter.Contains(SubjektId.Ledelse(e)) || bruger.Subjekter.Contains(e) || bruger.Har(Rolle.Dagtilbudskonsulent));
}

/// <summary>The row in "I dag" of whoever is to call the meeting.</summary>
internal static class Oenskeopgave
{
    private static readonly Period Senest = Period.FromDays(7);

    public static Opgave Af(Guid oenske, SubjektId indkalder, string moede, BorgerId? barn, Instant modtaget) =>
        new(Id(oenske), Opgaveart.Opgave, "samspil", indkalder, moede, "Ønsket af en kollega: indkald", "Indkald", SamspilRuter.NytMoedeEfter(oenske), modtaget) { Borger = barn, Udloeb = Fristdag.Slutter(Fristdag.Af(modtaget) + Senest) };

    public static Guid Id(Guid oenske) => Fundament.Id.Af(oenske, "opgave/indkald");
}

/// <summary>SA1: what a wish from another department becomes: by the meeting structure the one who asks calls it, or the one they name as leader.</summary>
internal static class Oenskemodtagelse
{
    /// <param name="Type">Null when the structure no longer has it: then the one named calls, and chooses another.</param>
    internal sealed record Kendt(Moedetype? Type);

    public static async Task<Kendt> Hent(string type, Instant gaelder, Opsaetninger opsaetninger, CancellationToken ct) => new((await opsaetninger.Hent<Moedestruktur>(Fristdag.Af(gaelder), ct: ct)).Find(type));

    public static (Oenske, Opgave) Modtag(Guid id, string type, BorgerId barn, MedarbejderId afsender, SubjektId leder, string emne, string grundlag, Instant modtaget, Kendt k)
    {
        var indkalder = k.Type is { Oenskevej: Oenskevej.Anmoder } ? afsender : leder;
        return (new Oenske { Id = id, Type = type, BorgerId = barn, Indkalder = indkalder, Afsender = afsender, Emne = emne, Grundlag = grundlag, Modtaget = modtaget },
            Oenskeopgave.Af(id, indkalder, k.Type?.Navn ?? "Møde", barn, modtaget));
    }
}
