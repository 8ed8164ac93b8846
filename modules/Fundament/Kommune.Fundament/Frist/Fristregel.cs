using NodaTime;

namespace Kommune.Fundament;

/// <summary>How a length is counted. The meaning of each unit stands in <see cref="Fristberegner"/>.</summary>
public enum Fristenhed
{
    Timer,
    Kalenderdage,

    /// <summary>Not Sundays and public holidays. Saturday counts: the safe reading, as it makes the deadline earlier.</summary>
    Hverdage,

    /// <summary>Not Saturdays either.</summary>
    Arbejdsdage,
    Maaneder,
}

/// <summary>How sure we are of the legal source: the mark of each row in the list of clocks and duties.</summary>
public enum Regelkilde
{
    /// <summary>V: seen in the statute or in official guidance.</summary>
    Bekraeftet,

    /// <summary>O: seen for the rule's predecessor in Serviceloven only, so today's paragraph is left open.</summary>
    Forgaenger,

    /// <summary>?: not confirmed; the municipality fills in the paragraph.</summary>
    Ubekraeftet,

    /// <summary>The municipality's own rule.</summary>
    Lokal,
}

/// <summary>
/// One version of a rule: law as dated data (M10). It is never changed, only superseded: <see cref="GaelderFra"/> and
/// <see cref="GaelderTil"/> say when it is the law, <see cref="Registreret"/> and <see cref="Afloest"/> when we believed so.
/// Without a <see cref="Laengde"/> it is a duty without a clock of its own.
/// </summary>
public sealed record Fristregel
{
    public required string Id { get; init; }
    public int Version { get; init; } = 1;

    /// <summary>Short, for lists.</summary>
    public required string Navn { get; init; }

    /// <summary>One sentence: what must be done within what.</summary>
    public required string Tekst { get; init; }

    /// <summary>The law and paragraph. Null where the paragraph is not confirmed, and for local rules.</summary>
    public string? Lovgrundlag { get; init; }

    public required Regelkilde Kilde { get; init; }
    public required string StartBegivenhed { get; init; }

    /// <summary>The one action that stops the clock.</summary>
    public required string StandsesAf { get; init; }

    /// <summary>Negative counts backwards from the start.</summary>
    public int? Laengde { get; init; }

    public Fristenhed? Enhed { get; init; }

    /// <summary>The start day is day 1 (F22); otherwise the day after is.</summary>
    public bool DagEnTaeller { get; init; }

    /// <summary>The statutory maximum in the rule's own unit: a municipality may set a shorter length, never a longer.</summary>
    public int? Loft { get; init; }

    /// <summary>A length that is not the municipality's to change in either direction, such as the citizen's time to appeal.</summary>
    public bool Fast { get; init; }

    /// <summary>First and last day it is the law; null is without an end. What matters is the Danish date of the clock's start.</summary>
    public LocalDate? GaelderFra { get; init; }
    public LocalDate? GaelderTil { get; init; }

    public Instant Registreret { get; init; } = Fristkatalog.Registreret;
    public Instant? Afloest { get; init; }

    public bool HarUr => Laengde is not null;

    /// <summary>What a page writes as the rule's basis.</summary>
    public string Grundlag => Lovgrundlag ?? (Kilde == Regelkilde.Lokal ? "Lokal regel" : "Paragraf udfyldes af kommunen");

    public bool GaelderDen(LocalDate dag) => (GaelderFra is not { } fra || fra <= dag) && (GaelderTil is not { } til || dag <= til);

    public bool KendtDen(Instant tid) => Registreret <= tid && (Afloest is not { } afloest || tid < afloest);

    /// <summary>What is wrong with the rule in itself, in Danish; empty when it may be used.</summary>
    public IEnumerable<string> Fejl()
    {
        if (Laengde.HasValue != Enhed.HasValue)
            yield return "En længde skal have en enhed, og en enhed skal have en længde.";
        if (DagEnTaeller && Enhed is not (Fristenhed.Kalenderdage or Fristenhed.Hverdage or Fristenhed.Arbejdsdage))
            yield return "Kun en frist i dage kan tælle startdagen med.";
        if (Loft is { } loft && (Laengde is not { } laengde || laengde <= 0 || laengde > loft))
            yield return $"Loven sætter højst {loft}; en lokal frist må kun være strengere.";
        if (GaelderTil < GaelderFra)
            yield return "Reglen kan ikke ophøre, før den begynder.";
        if (Afloest < Registreret)
            yield return "Reglen kan ikke være afløst, før den blev registreret.";
    }

    /// <summary>Why the municipality may not let <paramref name="ny"/> follow this version, or null when it may.</summary>
    public string? MaaIkkeBlive(Fristregel ny)
    {
        if (ny.Id != Id || ny.Loft != Loft || ny.Fast != Fast || ny.DagEnTaeller != DagEnTaeller)
            return "Reglens id, lovens loft og måden at tælle på kan ikke ændres lokalt.";
        if ((Fast || Loft is not null) && ny.Enhed != Enhed)
            return "Lovens enhed kan ikke ændres lokalt.";
        if (Fast && ny.Laengde != Laengde)
            return "Loven fastsætter længden; den kan ikke ændres lokalt.";
        return ny.Fejl().FirstOrDefault();
    }
}
